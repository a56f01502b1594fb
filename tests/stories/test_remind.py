"""Reminders that a facilitator asks for, those that nobody wants, and people who are not written to."""

from __future__ import annotations

from bot.domain.messages import Message
from bot.domain.when import HOUR
from tests.stories.harness import Story, person


async def test_who_left_the_direct_chat_is_not_called_back_into_it_by_a_reminder(story: Story) -> None:
    for name in ("ben", "cy"):
        story.server.say(story._direct(person(name)), person(name), "me zone UTC")
    await story.settle()
    story.server.leave("!dm-ben", person("ben"))
    story.server.say("!room", person("ana"), "!ask What should change first? --until 4h")
    await story.settle()
    story.now += 3 * HOUR
    await story.settle()
    told = [line for line in story.server.effects(Message) if isinstance(line.effect, Message) and line.effect.mentions]
    assert sorted(to for line in told if isinstance(line.effect, Message) for to in line.effect.mentions) == [
        person("ana"), person("cy"),
    ]  # fmt: skip


async def test_a_facilitator_reminds_and_hears_only_how_many(story: Story) -> None:
    await story.play("""
        ana: !word Which word? --until 9d
          bot: **P1 · Which word?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-24 08:00 UTC.
        ben: !me zone UTC
          bot ✅ ben
        cy: !me zone UTC
          bot ✅ cy
        dee: !me language fr
          bot ✅ dee
        ben: !remind P1
          bot: `remind` is for the facilitators of this room (power level 50 and above). Ask one of them; `help` lists what you can do.
        ana: !remind
          bot: **P1**: 3 people are reminded in their direct chat. Who is left out has answered, has had their reminders, has quiet hours or wants no reminders, or has never spoken with me.
          bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P1** Which word? – until 2027-01-24 08:00 UTC → `P1 your answer` or `pass P1`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
          bot (direct cy) → cy: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P1** Which word? – until 2027-01-24 08:00 UTC → `P1 your answer` or `pass P1`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
          bot (direct dee) → dee: **Une chose vous attend encore** (environ une minute). Écrivez votre réponse ici, comme indiqué :
            | - **P1** Which word? – jusqu’au 2027-01-24 08:00 UTC → `P1 votre réponse` ou `pass P1`
            |
            | Je vous envoie au plus un rappel par jour et 3 par semaine. Pour une pause : `mute 1w` ; pour ne plus en recevoir : `mute` ; pour des heures calmes : `me quiet 22-07`.
        ana: !remind P1
          bot: **P1**: fewer than 3 people are reminded. The others have answered, have had their reminders, have quiet hours or want no reminders, or have never spoken with me.
        -- 1d
        cy: P1 care
          bot ✅ cy
        ana: !remind P1
          bot: **P1**: fewer than 3 people are reminded. The others have answered, have had their reminders, have quiet hours or want no reminders, or have never spoken with me.
          bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P1** Which word? – until 2027-01-24 08:00 UTC → `P1 your answer` or `pass P1`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
          bot (direct dee) → dee: **Une chose vous attend encore** (environ une minute). Écrivez votre réponse ici, comme indiqué :
            | - **P1** Which word? – jusqu’au 2027-01-24 08:00 UTC → `P1 votre réponse` ou `pass P1`
            |
            | Je vous envoie au plus un rappel par jour et 3 par semaine. Pour une pause : `mute 1w` ; pour ne plus en recevoir : `mute` ; pour des heures calmes : `me quiet 22-07`.
        """)


async def test_of_a_sealed_question_no_number_is_told(story: Story) -> None:
    await story.play("""
        ana: !poll Shall we go on? --sealed --until 3d
          bot: **P1 · Shall we go on?**
            |
            | **`yes`, `no`, `abstain`** – one of them, in words.
            |
            | **Sealed.** Answer me in a direct chat, for example `P1 yes`; here in the room it does not count. Only your choice is kept, nothing you write beside it, and you can change it until the close. Until then I tell nobody more than roughly how many have answered. At the close I count the ballots and destroy them.
            |
            | What this does not hide: while it is open, whoever runs me could look. Whoever runs a homeserver sees that you write to me and, where our chat is not encrypted, what. In our chat your message can be read, also by whoever runs me, until you delete it, best after the close. More: write me `help sealed`.
            |
            | Open until 2027-01-18 08:00 UTC.
        ben (direct): P1 yes
          bot (direct ben): Your ballot for P1 is in the box. It holds your choice alone; anything written beside it is not kept. Another answer replaces it, deleting your message takes it back. Until the close nobody is told what was answered.
        cy (direct): me zone UTC
          bot (direct cy): For you it is now 2027-01-15 08:00 UTC.
        ana: !remind P1
          bot: **P1**: those who have not answered are reminded, but for those who have had their reminders, have quiet hours, want no reminders, or have never spoken with me. As the ballots are secret, I tell no number.
          bot (direct cy) → cy: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P1** Shall we go on? – until 2027-01-18 08:00 UTC → `P1 yes` or `pass P1`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
        """)


async def test_who_wants_no_reminders_gets_none_until_they_want_them_again(story: Story) -> None:
    await story.play("""
        ben: !mute 1w
          bot ✉️ ben
          bot (direct ben): No reminders for you until 2027-01-22 08:00 UTC. Answers to what you ask still come, and so do introductions and your turn in a round. `mute off` ends it.
        cy (direct): mute
          bot (direct cy): No reminders for you from now on. Answers to what you ask still come, and so do introductions and your turn in a round. `mute off` ends it.
        dee (direct): mute until monday 09:00
          bot (direct dee): No reminders for you until 2027-01-18 09:00 UTC. Answers to what you ask still come, and so do introductions and your turn in a round. `mute off` ends it.
        ana: !poll Shall we go on? --until 4d
          bot: **P1 · Shall we go on?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-19 08:00 UTC.
          bot poll: yes | no | abstain
        ana: P1 yes
          bot ✅ ana
        -- 3d
        -- 2h
          bot (direct dee) → dee: **Your week** · one thing needs you, about one minute. Write here, as shown:
            | - **P1** Shall we go on? – until 2027-01-19 08:00 UTC → `P1 yes` or `pass P1`
            |
            | This comes once a week, and only when something new needs you. Another time: `me digest friday 08:00`; not at all: `digest off`.
        ben (direct): me
          bot (direct ben): **What I keep about you**
            | - You speak for: yourself only. Change it: `i am ORGANISATION, GROUP, COUNTRY`
            | - Language: English. Change it: `me language fr`
            | - Time zone: UTC. Change it: `me zone Africa/Nairobi`
            | - Quiet hours: none. Change them: `me quiet 22-07`
            | - Pain points and offers: 0. See them: `mine`
            | - Reminders of what waits for you: none until 2027-01-22 08:00 UTC. Again: `mute off`
            | - Your weekly digest: Monday at 09:00, when something new needs you. Another time: `me digest friday 08:00`; none: `me digest off`
            | - “Is this yours too?”: at most 5 statements a week. Never: `stop asking`
        ben (direct): mute off
          bot (direct ben): You get reminders again: at most 1 a day and 3 a week, never in your quiet hours.
          bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P1** Shall we go on? – until 2027-01-19 08:00 UTC → `P1 yes` or `pass P1`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
        -- 1m
        cy (direct): mute what
          bot (direct cy): I cannot read “what” as a time. For example: `15m`, `2h`, `1d`, `18:30`, `tomorrow 09:00`, `friday` or `2026-12-01T12:00` (UTC).
        """)


async def test_over_all_questions_nobody_gets_more_than_three_reminders_in_seven_days(story: Story) -> None:
    story.server.say("!room", person("ben"), "!me zone Pacific/Auckland")
    days: list[int] = []
    for day in range(16):
        story.server.say("!room", person("ana"), f"!poll Number {day}? --until 4h")
        await story.settle()
        before = len(reminders(story, "ben"))
        for _ in range(24):
            story.now += HOUR
            await story.settle()
        days += [day] * (len(reminders(story, "ben")) - before)
    assert days == [0, 1, 2, 7, 8, 9, 14, 15]


def reminders(story: Story, name: str) -> list[str]:
    """The reminders that somebody got."""
    said = [line.effect for line in story.server.effects(Message) if isinstance(line.effect, Message)]
    return [one.text for one in said if one.name.startswith("reminder") and one.mentions == (person(name),)]
