"""A person's own digest: once a week, where they are, only what waits for them, whatever it is."""

from __future__ import annotations

from bot.domain.messages import Message
from bot.domain.when import HOUR
from tests.stories.harness import Story, person


async def test_it_comes_at_the_readers_own_day_and_hour_once_for_each_thing_and_not_when_nothing_is_new(
    story: Story,
) -> None:
    story.server.say("!room", person("ana"), "!word Which word?")
    await story.settle()
    await story.play("""
        ben (direct): me zone Pacific/Auckland
          bot: **P1 · Which word?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot (direct ben): For you it is now 2027-01-15 21:00 Pacific/Auckland (08:00 UTC).
        ben (direct): me digest thursday 08:00
          bot (direct ben): Your digest comes every Thursday at 08:00, when something new needs you. The next one: 2027-01-21 08:00 Pacific/Auckland (2027-01-20 19:00 UTC). `digest off` ends it.
        cy (direct): me language fr
          bot (direct cy): Désormais, je vous écris en français.
        cy (direct): digest every wednesday 07:30 Africa/Nairobi
          bot (direct cy): Votre bulletin vient chaque mercredi à 07:30, si du nouveau vous attend. Le prochain : 2027-01-20 07:30 UTC. `digest off` y met fin.
        dee (direct): me zone UTC
          bot (direct dee): For you it is now 2027-01-15 08:00 UTC.
        dee (direct): digest off
          bot (direct dee): No weekly digest for you any more. `digest` shows what needs you whenever you ask; `digest on` brings it back.
        -- 4d
        -- 20h
        -- 11h
          bot (direct cy) → cy: **Votre semaine** · une chose vous attend, environ une minute. Écrivez ici, comme indiqué :
            | - **P1** Which word? → `P1 votre réponse` ou `pass P1`
            |
            | Ceci vient une fois par semaine, et seulement si du nouveau vous attend. À un autre moment : `me digest friday 08:00` ; plus du tout : `digest off`.
        -- 5h
          bot (direct ben) → ben: **Your week** · one thing needs you, about one minute. Write here, as shown:
            | - **P1** Which word? → `P1 your answer` or `pass P1`
            |
            | This comes once a week, and only when something new needs you. Another time: `me digest friday 08:00`; not at all: `digest off`.
        ana: !ask And why? --until 20d
          bot: **P2 · And why?**
            |
            | **In your own words**, a sentence or two.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P2` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-02-09 20:00 UTC.
        -- 6d
        -- 1h
        -- 13h
          bot (direct cy) → cy: **Votre semaine** · une chose vous attend, environ une minute. Écrivez ici, comme indiqué :
            | - **P2** And why? – jusqu’au 2027-02-09 23:00 Africa/Nairobi (20:00 UTC) → `P2 votre réponse`, une phrase ou deux, ou `pass P2`
            | - En attente aussi : P1. `digest` montre tout.
            |
            | Ceci vient une fois par semaine, et seulement si du nouveau vous attend. À un autre moment : `me digest friday 08:00` ; plus du tout : `digest off`.
        -- 7d
    """)


async def test_bad_times_are_answered_with_an_example_and_the_choice_is_shown(story: Story) -> None:
    await story.play("""
        ben (direct): me digest someday
          bot (direct ben): I read “someday” and need a day of the week and a time. For example: `digest every monday 09:00 Europe/Amsterdam`
        ben (direct): digest every friday
          bot (direct ben): I read “friday” and need a day of the week and a time. For example: `digest every monday 09:00 Europe/Amsterdam`
        ben (direct): me digest friday 08:00
          bot (direct ben): Your digest comes every Friday at 08:00, when something new needs you. The next one: 2027-01-22 08:00 UTC. `digest off` ends it.
        ben (direct): me
          bot (direct ben): **What I keep about you**
            | - You speak for: yourself only. Change it: `i am ORGANISATION, GROUP, COUNTRY`
            | - Language: English. Change it: `me language fr`
            | - Time zone: UTC. Change it: `me zone Africa/Nairobi`
            | - Quiet hours: none. Change them: `me quiet 22-07`
            | - Pain points and offers: 0. See them: `mine`
            | - Reminders of what waits for you: at most 1 a day and 3 a week. None for a week: `mute 1w`
            | - Your weekly digest: Friday at 08:00, when something new needs you. Another time: `me digest friday 08:00`; none: `me digest off`
            | - “Is this yours too?”: at most 5 statements a week. Never: `stop asking`
        ben (direct): digest on
          bot (direct ben): Your digest comes every Monday at 09:00, when something new needs you. The next one: 2027-01-18 09:00 UTC. `digest off` ends it.
        ben (direct): me digest off
          bot (direct ben): No weekly digest for you any more. `digest` shows what needs you whenever you ask; `digest on` brings it back.
        ben (direct): me
          bot (direct ben): **What I keep about you**
            | - You speak for: yourself only. Change it: `i am ORGANISATION, GROUP, COUNTRY`
            | - Language: English. Change it: `me language fr`
            | - Time zone: UTC. Change it: `me zone Africa/Nairobi`
            | - Quiet hours: none. Change them: `me quiet 22-07`
            | - Pain points and offers: 0. See them: `mine`
            | - Reminders of what waits for you: at most 1 a day and 3 a week. None for a week: `mute 1w`
            | - Your weekly digest: none. Again: `me digest on`
            | - “Is this yours too?”: at most 5 statements a week. Never: `stop asking`
    """)


async def test_it_is_one_of_the_three_messages_of_a_week_and_comes_when_one_is_free(story: Story) -> None:
    story.server.say("!room", person("ben"), "!me zone UTC")
    story.server.say("!room", person("ana"), "!word Which word?")
    for day in range(3):
        story.server.say("!room", person("ana"), f"!poll Number {day}? --until 4h")
        for _ in range(24):
            await story.settle()
            story.now += HOUR
    assert kinds(story) == ["reminder"] * 3
    for _ in range(2 * 24):
        await story.settle()
        story.now += HOUR
    assert kinds(story) == ["reminder"] * 3  # Monday's has waited, and waits no longer than two days
    for _ in range(7 * 24):
        await story.settle()
        story.now += HOUR
    assert kinds(story) == [*["reminder"] * 3, "digest"]


def kinds(story: Story) -> list[str]:
    """What ben got in his direct chat, in order."""
    said = [line.effect for line in story.server.effects(Message) if isinstance(line.effect, Message)]
    mine = [one.text for one in said if one.mentions == (person("ben"),)]
    return ["digest" if text.startswith("**Your week**") else "reminder" for text in mine]
