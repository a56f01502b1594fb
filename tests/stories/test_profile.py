"""Who people say they are: one part after the other, delegate and alternate, personal and observing."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_every_part_is_changed_by_one_line_and_goes_with_its_message(story: Story) -> None:
    await story.act("ben (direct): i am Posts of Kenya, gov, Kenya")
    await story.play("""
        ben (direct): me sector parcel insurance
          bot (direct ben): Posts of Kenya works in: parcel insurance. Where few do, the word is held back when you use it unnamed.
        ben (direct): me languages English, Swahilli and french
          bot (direct ben): You read: English, Swahili, French.
        ben (direct): me country Brazli
          bot (direct ben): I know no country “Brazli”. Near it are: Brazil. For example: `me country Brazil`
        ben (direct): me country Ivory Coast
          bot (direct ben): Posts of Kenya is in Ivory Coast.
        -- restart
        ben (edit direct): me country UK
          bot (direct ben): Posts of Kenya is in UK.
        ben (direct): me
          bot (direct ben): **What I keep about you**
            | - You speak for: **Posts of Kenya** (Government, UK). Change it: `i am ORGANISATION, GROUP, COUNTRY`
            | - Language: English. Change it: `me language fr`
            | - Time zone: UTC. Change it: `me zone Africa/Nairobi`
            | - Quiet hours: none. Change them: `me quiet 22-07`
            | - Pain points and offers: 0. See them: `mine`
            | - You are its delegate. Leave that to a colleague: `me alternate`
            | - Your field: parcel insurance. Change it: `me sector …`
            | - You read: English, Swahili, French. Change it: `me languages English, French`
            | - Reminders of what waits for you: at most 1 a day and 3 a week. None for a week: `mute 1w`
            | - Your weekly digest: Monday at 09:00, when something new needs you. Another time: `me digest friday 08:00`; none: `me digest off`
            | - “Is this yours too?”: at most 5 statements a week. Never: `stop asking`
        cy (direct): me group press
          bot (direct cy): You speak for no organisation yet. Say first: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`
        """)


async def test_who_speaks_first_is_the_delegate_until_a_colleague_takes_over(story: Story) -> None:
    await story.act("ben (direct): i am Posts of Kenya, gov, Kenya\ncy (direct): i am posts of kenya")
    await story.play("""
        cy (direct): me delegate
          bot (direct cy): You are the delegate of your organisation: who wants something of it turns to you first.
          bot (direct ben): A colleague is now the delegate of Posts of Kenya, and you are its alternate: you may answer for it too. To change it: `me delegate`
        cy (direct): me alternate
          bot (direct cy): You are an alternate of your organisation: you may answer for it too.
          bot (direct ben): You are now the delegate of Posts of Kenya, because your colleague chose to be an alternate. To change it: `me alternate`
        dee (direct): me alternate
          bot (direct dee): You speak for no organisation yet. Say first: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`
        """)


async def test_delegate_and_alternate_may_both_answer_and_only_they_see_that_they_differ(story: Story) -> None:
    await story.act("ben (direct): i am Posts of Kenya, gov, Kenya\ncy (direct): i am posts of kenya")
    await story.act("ana: !poll Shall we meet? --by organisation\nben (direct): P1 yes")
    await story.play("""
        cy (direct): P1 no
          bot (direct cy): Noted for P1: “no”. Send another answer to change it.
          bot (direct ben): The delegates of your organisation have answered P1 (Shall we meet?) differently. The last answer counts; you may want to agree on one. The room is not told.
          bot (direct cy): The delegates of your organisation have answered P1 (Shall we meet?) differently. The last answer counts; you may want to agree on one. The room is not told.
        """)


async def test_who_speaks_personally_or_only_listens_is_no_voice_of_the_organisation(story: Story) -> None:
    await story.act("ben (direct): i am Posts of Kenya, gov, Kenya\nana: !word What do you need?")
    await story.play("""
        ben (direct): me capacity observer
          bot (direct ben): You only listen: nobody waits for an answer of yours. You may answer all the same.
        cy: P1 trust
          bot ✅ cy
        ana: !close P1
          bot: **P1 closed · What do you need?**
            |
            | 1 of 3 answered · 2 did not answer
            |
            | - **trust** 1
          bot picture: P1.png
        ben (direct): me capacity personal
          bot (direct ben): You take part personally: what you say counts as yours, and not as your organisation’s.
        ben (delete): it
        ben (direct): me capacity organisation
          bot (direct ben): You speak for Posts of Kenya.
        """)
