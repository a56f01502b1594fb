"""What the machine proposes by itself once a week, as everybody sees it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.stories.conftest import CONFIG
from tests.stories.harness import Story

SAID = """
ben (direct): i am Posts of Kenya, gov, Kenya
cy (direct): i am Free Net, civil society, Senegal
dee (direct): i am Net Lab, private sector, Chile
eve (direct): i am Bank Union, private sector, France
ana (direct): i am Net Union, civil society, Chile
dee (direct): me language fr
cy (direct): me quiet 22-12
ben (direct): pain travel cost keeps practitioners away
cy (direct): pain practitioners cannot pay for travel and hotels
dee (direct): pain the price of flights and hotels keeps practitioners away
ana (direct): pain unsolicited mail floods the small networks we run
eve (direct): offer we stop unsolicited mail in small networks
cy (direct): N1 yes
dee (direct): N1 oui
"""

WEEK = """
-- 3d
  bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **Is this yours too?** Somebody else says: “unsolicited mail floods the small networks we run” (N4) → `N4 yes`, `partly`, `no` or `skip`; never again: `stop asking`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
  bot (direct dee) → dee: **Une chose vous attend encore** (environ une minute). Écrivez votre réponse ici, comme indiqué :
    | - **Avez-vous aussi cette difficulté ?** Quelqu’un d’autre dit : « unsolicited mail floods the small networks we run » (N4) → `N4 oui`, `en partie`, `non` ou `passe` ; plus jamais : `stop asking`
    |
    | Je vous envoie au plus un rappel par jour et 3 par semaine. Pour une pause : `mute 1w` ; pour ne plus en recevoir : `mute` ; pour des heures calmes : `me quiet 22-07`.
-- 3d
  bot (direct ana) → ana: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **M2: may I introduce you?** About your N4: what may help is offered by another organisation: “we stop unsolicited mail in small networks” (close in words, not confirmed). A no is shown to nobody. Until 2027-01-31 08:00 UTC → `yes M2`, `no M2` or `later M2`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
  bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **M1: may I introduce you?** About your N1: you share one problem with 2 other organisations: “practitioners cannot pay for travel and hotels” (confirmed by people’s answers). A no is shown to nobody. Until 2027-01-31 08:00 UTC → `yes M1`, `no M1` or `later M1`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
  bot (direct dee) → dee: **Une chose vous attend encore** (environ une minute). Écrivez votre réponse ici, comme indiqué :
    | - **M1 : puis-je vous mettre en relation ?** Au sujet de votre N3 : vous avez un même problème que 2 autres organisations : « practitioners cannot pay for travel and hotels » (confirmé par des réponses). Un non n’est montré à personne. Avant le 2027-01-31 08:00 UTC → `yes M1`, `no M1` ou `later M1`
    |
    | Je vous envoie au plus un rappel par jour et 3 par semaine. Pour une pause : `mute 1w` ; pour ne plus en recevoir : `mute` ; pour des heures calmes : `me quiet 22-07`.
  bot (direct eve) → eve: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **M2: may I introduce you?** About your N5: it may help another organisation: “unsolicited mail floods the small networks we run” (close in words, not confirmed). A no is shown to nobody. Until 2027-01-31 08:00 UTC → `yes M2`, `no M2` or `later M2`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
ben (direct): help
  bot (direct ben): **Waiting for you:**
    | - **M1: may I introduce you?** About your N1: you share one problem with 2 other organisations: “practitioners cannot pay for travel and hotels” (confirmed by people’s answers). A no is shown to nobody. Until 2027-01-31 08:00 UTC → `yes M1`, `no M1` or `later M1`
    | - **Is this yours too?** Somebody else says: “unsolicited mail floods the small networks we run” (N4) → `N4 yes`, `partly`, `no` or `skip`; never again: `stop asking`
    |
    | **Answer and follow:** `catchup` `dates` `digest` `efforts` `initiatives travel cost` `P3 trust` `pass` `results` `session` `unclear` `wanted`
    | **You and your organisation:** `+1 N12` `effort T2 Cheaper travel to trainings` `going` `i am` `initiative` `introduce` `matches` `me` `mine` `mute` `N7 on the record` `offer` `pain` `profile` `themes` `withdraw` `yes M4` `yours`
    | `help VERB` explains one, `help more` lists the rest, `help privacy` says what I keep. In a direct chat with me, no sign is needed before the verb.
-- 6h
  bot (direct cy) → cy: **2 things still wait for you** (about 2 minutes in all). Write your answers here, as shown:
    | - **M1: may I introduce you?** About your N2: you share one problem with 2 other organisations: “practitioners cannot pay for travel and hotels” (confirmed by people’s answers). A no is shown to nobody. Until 2027-01-31 08:00 UTC → `yes M1`, `no M1` or `later M1`
    | - **Are these yours too?** Others say: **1.** “the price of flights and hotels keeps practitioners away” (N3) · **2.** “unsolicited mail floods the small networks we run” (N4) → for example `1 yes 2 no`, also `partly` or `skip`; never again: `stop asking`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
ben (direct): yes M1
  bot (direct ben): Your yes to M1 is noted. If all agree, I open a room at once; if not, on 2027-01-31 08:00 UTC for you and those who do, if anybody does. Take it back: `no M1`
cy (direct): yes M1
  bot (direct cy): Your yes to M1 is noted. If all agree, I open a room at once; if not, on 2027-01-31 08:00 UTC for you and those who do, if anybody does. Take it back: `no M1`
dee (direct): no M1
  bot (direct dee): Noté pour M1, et dit à personne. Je ne vous reparlerai pas de ce rapprochement. Un autre avis avant le 2027-01-31 08:00 UTC ? `yes M1`
eve (react M2 direct): 👍
  bot (direct eve): Your yes to M2 is noted. If the other side agrees by 2027-01-31 08:00 UTC, I open a room for both. Take it back: `no M2`
ana (direct): yes M2
  bot (direct ana): Both sides said yes to M2. I open a room for the two of you: look for my invitation.
  bot (direct eve): Both sides said yes to M2. I open a room for the two of you: look for my invitation.
  bot (room ana eve) → ana eve: **M2: everybody here said yes.** What brings you together, in neutral words: “unsolicited mail floods the small networks we run”
    |
    | - **Net Union** (Civil Society, Chile), @ana:test
    | - **Bank Union** (Private Sector, France), @eve:test
    |
    | - **A first task:** each of you writes in three sentences what you have tried and what is still missing. Then choose one thing to do together: `!effort M2` and that thing starts it.
    | - **A proposed end:** 2027-02-18. What you write here stays in this room; invite whom you all want to have here.
    | - **Others** learn only how many introductions came about. To let them know of yours, each of you writes `M2 on the record`.
-- 9d
  bot (direct ana) → ana: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **Are these yours too?** Others say: **1.** “practitioners cannot pay for travel and hotels” (N2) · **2.** “the price of flights and hotels keeps practitioners away” (N3) · **3.** “travel cost keeps practitioners away” (N1) → for example `1 yes 3 no`, also `partly` or `skip`; never again: `stop asking`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
-- 1d
  bot (direct ben): You are 2 who said yes to M1. I open a room for you: look for my invitation.
  bot (direct cy): You are 2 who said yes to M1. I open a room for you: look for my invitation.
  bot (direct dee): Le temps de la mise en relation M1 au sujet de votre N3 est écoulé. `matches` montre ce qui est encore proche.
  bot (room ben cy) → ben cy: **M1: everybody here said yes.** What brings you together, in neutral words: “practitioners cannot pay for travel and hotels”
    |
    | - **Posts of Kenya** (Government, Kenya), @ben:test
    | - **Free Net** (Civil Society, Senegal), @cy:test
    |
    | - **A first task:** each of you writes in three sentences what you have tried and what is still missing. Then choose one thing to do together: `!effort M1` and that thing starts it.
    | - **A proposed end:** 2027-02-28. What you write here stays in this room; invite whom you all want to have here.
    | - **Others** learn only how many introductions came about. To let them know of yours, each of you writes `M1 on the record`.
"""


@pytest.fixture
async def story(base_url: str) -> AsyncIterator[Story]:
    """Three said that they have one problem, a fourth has another, a fifth offers help with it."""
    story = Story(base_url, CONFIG, ("ana", "ben", "cy", "dee", "eve"))
    await story.begin()
    await story.act(SAID)
    yield story
    await story.stop()


async def test_a_group_and_a_need_with_an_offer_are_proposed_with_what_else_waits_and_never_in_quiet_hours(
    story: Story,
) -> None:
    await story.play(WEEK)


async def test_a_bot_that_dies_between_proposes_nothing_twice(story: Story) -> None:
    await story.act("-- 3d\n-- 3d")
    proposed = await introductions(story)
    await story.act("-- restart\n-- 1d\n-- restart\n-- 1d")
    assert (proposed, await introductions(story)) == (["M1", "M2"], ["M1", "M2"])


async def test_nobody_who_wants_no_reminders_is_proposed_to_anybody(story: Story) -> None:
    await story.act("eve (direct): mute\ndee (direct): mute\n-- 3d\n-- 3d")
    assert [line for line in story.seen if "M1" in line or "M2" in line] == [
        "    | - **M1: may I introduce you?** About your N1: something close is said by another organisation: “practitioners"
        " cannot pay for travel and hotels” (confirmed by people’s answers). A no is shown to nobody. Until 2027-01-31 08:00 UTC"
        " → `yes M1`, `no M1` or `later M1`"
    ]


async def test_while_an_answer_is_waited_for_nothing_is_guessed_from_words(base_url: str) -> None:
    story = Story(base_url, CONFIG, ("ana", "ben", "cy"))
    await story.begin()
    await story.act(
        "ben (direct): i am Posts of Kenya\ncy (direct): i am Free Net\nben (direct): pain travel cost keeps practitioners"
        " away\ncy (direct): pain practitioners cannot pay for travel and hotels\n-- 3d\n-- 3d"
    )
    asked = await introductions(story)
    await story.act("ben (direct): skip\n-- 7d\ncy (direct): skip\n-- 7d")
    found = await introductions(story)
    await story.stop()
    assert (asked, found) == ([], ["M1"])


ALONE = """
-- 6d
-- 7d
  bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **N1** “travel cost keeps practitioners away”: so far I have found nobody to introduce you to. New voices come every week, so that may change. What helps: a word on what others say, `yours`; the same in more words, `N1 new …`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
-- 7d
-- 14d
"""


async def test_whom_nothing_is_matched_with_hears_it_once_with_what_would_help(base_url: str) -> None:
    story = Story(base_url, CONFIG, ("ana", "ben"))
    await story.begin()
    await story.act(
        "ben (direct): i am Posts of Kenya\nben (direct): pain travel cost keeps practitioners away | example: two of ten"
    )
    try:
        await story.play(ALONE)
    finally:
        await story.stop()


async def introductions(story: Story) -> list[str]:
    """The ids of all introductions."""
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        return [row["id"] for row in await tx.rows("SELECT id FROM introduction ORDER BY id")]
