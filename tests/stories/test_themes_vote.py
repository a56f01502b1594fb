"""`!themes vote`: the shared problems as one poll, in which each organisation marks all that are its own."""

from __future__ import annotations

from bot.store import themes, verdicts
from tests.stories.harness import Story

STATED = """
ben (direct): i am Posts of Kenya, gov, Kenya
  bot (direct ben): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
cy (direct): i am Free Net, civil society, Senegal
  bot (direct cy): You now speak for **Free Net** (Civil Society, Senegal). Next: `pain` and your worst problem in one sentence.
dee (direct): i am Net Lab, private sector, Chile
  bot (direct dee): You now speak for **Net Lab** (Private Sector, Chile). Next: `pain` and your worst problem in one sentence.
ana (direct): i am Web Aid, civil society, Peru
  bot (direct ana): You now speak for **Web Aid** (Civil Society, Peru). Next: `pain` and your worst problem in one sentence.
ben: !pain nobody has time for another meeting
  bot ✅ ben
ben: !pain travel cost keeps practitioners away
  bot ✅ ben
cy: !pain practitioners cannot pay for travel and hotels
  bot (direct ben): Can you give one example for N1: when or where did it happen? Just reply here, or `example N1 …`. If not, that is fine too; I ask only this once.
  bot ✅ cy
cy: !pain too many meetings and no time
  bot ✅ cy
"""

OFFERED = """\
    |
    | - **A** nobody has time for another meeting
    | - **B** travel cost keeps practitioners away
    |
    | **Choose up to 2** by their letters, such as `A B`; reactions such as 🇦 add up. You can say why after them.
    |
    | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
    |
    | One answer per organisation; the last one its delegates give counts.
    |"""

EVERY_WAY = f"""
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T2 nobody has time for another meeting — fewer than 3 organisations
    | - T1 travel cost keeps practitioners away — fewer than 3 organisations
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
  bot (direct cy): Can you give one example for N3: when or where did it happen? Just reply here, or `example N3 …`. If not, that is fine too; I ask only this once.
ana: !themes vote --until 10:00
  bot: **P1 · Which of these are yours too? Mark all that are. Each mark counts as your organisation’s +1.**
{OFFERED}
    | Open until 2027-01-15 10:00 UTC.
  bot poll: nobody has time for another meeting | travel cost keeps practitioners away
ana (edit): !themes vote --until 11:00
  bot corrects: **P1 · Which of these are yours too? Mark all that are. Each mark counts as your organisation’s +1.**
{OFFERED}
    | Open until 2027-01-15 11:00 UTC.
cy (thread P1): A
  bot ✅ cy
cy (edit): a b
dee (direct): P1 travel cost keeps practitioners away
  bot (direct dee): Noted for P1: “travel cost keeps practitioners away”. Send another answer to change it.
-- restart
ben (vote P1): a
  bot: **P1 so far** · 3 of 4 organisations answered
    |
    | - **nobody has time for another meeting** 2
    | - **travel cost keeps practitioners away** 2
ana (vote P1): a, b
ana: !reword P1 Which are yours? | one | two
  bot: The answers to P1 are shared problems and stay as they are. Reword the question alone: `reword P1 QUESTION`
-- 4h
  bot: **P1 closed · Which of these are yours too? Mark all that are. Each mark counts as your organisation’s +1.**
    |
    | 4 of 4 organisations answered
    |
    | Each could choose up to 2:
    |
    | - **nobody has time for another meeting** 3 of 4
    | - **travel cost keeps practitioners away** 3 of 4
    |
    | Indicative: it shows what those who answered think and decides nothing.
  bot picture: P1.png
  bot ends the poll
  bot corrects: **P1** is closed. The result is below.
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T1 travel cost keeps practitioners away — 4 organisations — **a bridge**: three or more kinds of stakeholders share it, and nobody works on it yet
    | - T2 nobody has time for another meeting — 3 organisations
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
-- 15m
-- restart
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T1 travel cost keeps practitioners away — 4 organisations — **a bridge**: three or more kinds of stakeholders share it, and nobody works on it yet
    | - T2 nobody has time for another meeting — 3 organisations
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
"""

OPENED_AGAIN = f"""
ana: !themes vote
  bot: **P1 · Which of these are yours too? Mark all that are. Each mark counts as your organisation’s +1.**
{OFFERED}
    | Open until a facilitator closes it.
  bot (direct cy): Can you give one example for N3: when or where did it happen? Just reply here, or `example N3 …`. If not, that is fine too; I ask only this once.
  bot poll: nobody has time for another meeting | travel cost keeps practitioners away
dee (vote P1): a, b
ana: !close
  bot: **P1 closed · Which of these are yours too? Mark all that are. Each mark counts as your organisation’s +1.**
    |
    | 1 of 4 organisations answered · 3 did not answer
    |
    | Each could choose up to 2:
    |
    | - **nobody has time for another meeting** 1 of 1
    | - **travel cost keeps practitioners away** 1 of 1
    |
    | Indicative: it shows what those who answered think and decides nothing.
  bot picture: P1.png
  bot ends the poll
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T2 nobody has time for another meeting — 3 organisations — **a bridge**: three or more kinds of stakeholders share it, and nobody works on it yet
    | - T1 travel cost keeps practitioners away — 3 organisations — **a bridge**: three or more kinds of stakeholders share it, and nobody works on it yet
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
ana: !undo
  bot corrects: P1 is open again: the close was taken back. Answers so far still count.
  bot poll: nobody has time for another meeting | travel cost keeps practitioners away
  bot: Taken back: `close` (P1).
  bot erases
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T2 nobody has time for another meeting — fewer than 3 organisations
    | - T1 travel cost keeps practitioners away — fewer than 3 organisations
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
dee (direct): no N2
  bot (direct dee): Thank you. I do not bring N2 up with you again.
ana: !close
  bot: **P1 closed · Which of these are yours too? Mark all that are. Each mark counts as your organisation’s +1.**
    |
    | 1 of 4 organisations answered · 3 did not answer
    |
    | Each could choose up to 2:
    |
    | - **nobody has time for another meeting** 1 of 1
    | - **travel cost keeps practitioners away** 1 of 1
    |
    | Indicative: it shows what those who answered think and decides nothing.
  bot picture: P1.png
  bot ends the poll
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T2 nobody has time for another meeting — 3 organisations — **a bridge**: three or more kinds of stakeholders share it, and nobody works on it yet
    | - T1 travel cost keeps practitioners away — fewer than 3 organisations
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
"""

WITHDRAWN = """
ana (direct): pain travel budgets are cut every year
  bot (direct ana): **N5** is kept, unnamed. Change that with `N5 on the record` or `N5 room only`; take it back with `withdraw N5`.
  bot (direct cy): Can you give one example for N3: when or where did it happen? Just reply here, or `example N3 …`. If not, that is fine too; I ask only this once.
  bot (direct ana): **Are these yours too?** Others say (about 20 seconds in all):
    |
    | - **1.** “travel cost keeps practitioners away” (N2)
    | - **2.** “practitioners cannot pay for travel and hotels” (N3)
    |
    | For example: `1 yes 2 no`; `partly` and `skip` will do too, or tap 1️⃣ if the first is yours. It tells me who could help whom, and nobody sees your answers. Rather not be asked? `stop asking`
ana: !themes vote
  bot: **P1 · Which of these are yours too? Mark all that are. Each mark counts as your organisation’s +1.**
    |
    | - **A** travel cost keeps practitioners away
    | - **B** nobody has time for another meeting
    |
    | **Choose up to 2** by their letters, such as `A B`; reactions such as 🇦 add up. You can say why after them.
    |
    | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
    |
    | One answer per organisation; the last one its delegates give counts.
    |
    | Open until a facilitator closes it.
  bot poll: travel cost keeps practitioners away | nobody has time for another meeting
dee (thread P1): a b
  bot (direct ana): Can you give one example for N5: when or where did it happen? Just reply here, or `example N5 …`. If not, that is fine too; I ask only this once.
  bot ✅ dee
ben (direct): withdraw N2
  bot (direct ben): N2 is withdrawn.
-- 15m
ana: !repeat P1
  bot: **P1 · Which of these are yours too? Mark all that are. Each mark counts as your organisation’s +1.**
    |
    | - **A** …
    | - **B** nobody has time for another meeting
    |
    | **Choose up to 2** by their letters, such as `A B`; reactions such as 🇦 add up. You can say why after them.
    |
    | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
    |
    | One answer per organisation; the last one its delegates give counts.
    |
    | Open until a facilitator closes it.
ana: !close
  bot: **P1 closed · Which of these are yours too? Mark all that are. Each mark counts as your organisation’s +1.**
    |
    | 1 of 4 organisations answered · 3 did not answer
    |
    | Each could choose up to 2:
    |
    | - **…** 1 of 1
    | - **nobody has time for another meeting** 1 of 1
    |
    | Indicative: it shows what those who answered think and decides nothing.
  bot picture: P1.png
  bot ends the poll
"""

SPLIT = f"""
dee: !pain travel budgets are cut every year
  bot (direct cy): Can you give one example for N3: when or where did it happen? Just reply here, or `example N3 …`. If not, that is fine too; I ask only this once.
  bot ✅ dee
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T1 travel cost keeps practitioners away — 3 organisations — **a bridge**: three or more kinds of stakeholders share it, and nobody works on it yet
    | - T2 nobody has time for another meeting — fewer than 3 organisations
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
ana: !split N3
  bot: N3 is no longer part of T1 and stays out of it; `!undo` takes it back for ten minutes.
  bot (direct dee): Can you give one example for N5: when or where did it happen? Just reply here, or `example N5 …`. If not, that is fine too; I ask only this once.
ana: !themes vote
  bot: **P1 · Which of these are yours too? Mark all that are. Each mark counts as your organisation’s +1.**
{OFFERED}
    | Open until a facilitator closes it.
  bot poll: nobody has time for another meeting | travel cost keeps practitioners away
cy (vote P1): a, b
dee (vote P1): a, b
ana: !close
  bot: **P1 closed · Which of these are yours too? Mark all that are. Each mark counts as your organisation’s +1.**
    |
    | 2 of 4 organisations answered · 2 did not answer
    |
    | Each could choose up to 2:
    |
    | - **nobody has time for another meeting** 2 of 2
    | - **travel cost keeps practitioners away** 2 of 2
    |
    | Indicative: it shows what those who answered think and decides nothing.
  bot picture: P1.png
  bot ends the poll
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T2 nobody has time for another meeting — 3 organisations — **a bridge**: three or more kinds of stakeholders share it, and nobody works on it yet
    | - T1 travel cost keeps practitioners away — 3 organisations — **a bridge**: three or more kinds of stakeholders share it, and nobody works on it yet
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
dee: !pain young people are missing
  bot ✅ dee
-- 15m
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T2 nobody has time for another meeting — 3 organisations — **a bridge**: three or more kinds of stakeholders share it, and nobody works on it yet
    | - T1 travel cost keeps practitioners away — 3 organisations — **a bridge**: three or more kinds of stakeholders share it, and nobody works on it yet
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
"""

REFUSED = """
ana: !themes vote
  bot: There is no shared problem to vote on yet. Two organisations must say something close first: `!pain` and the worst problem in one sentence.
ben (direct): i am Posts of Kenya, gov, Kenya
  bot (direct ben): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
cy (direct): i am Free Net, civil society, Senegal
  bot (direct cy): You now speak for **Free Net** (Civil Society, Senegal). Next: `pain` and your worst problem in one sentence.
ben: !pain travel cost keeps practitioners away
  bot ✅ ben
cy: !pain practitioners cannot pay for travel and hotels
  bot ✅ cy
ana: !themes vote
  bot: There is only one shared problem yet, so there is nothing to choose from. Whoever shares it says: `!+1 T1`
  bot (direct ben): Can you give one example for N1: when or where did it happen? Just reply here, or `example N1 …`. If not, that is fine too; I ask only this once.
ben: !themes vote
  bot: `themes vote` is for the facilitators of this room (power level 50 and above). Ask one of them; `help` lists what you can do.
  bot (direct cy): Can you give one example for N2: when or where did it happen? Just reply here, or `example N2 …`. If not, that is fine too; I ask only this once.
ana (direct): themes vote
  bot (direct ana): `themes vote` belongs in a room, where everybody sees it. Write it there as `!themes vote`.
ana: !themes vote tomorrow
  bot: I cannot read “tomorrow” here. For example: `!themes vote --until 17:00`
ana: !themes vote --by person
  bot: I do not know the option `--by`. Known are: `--until`.
"""


async def said(story: Story) -> list[tuple[str, str, str]]:
    """What organisations say of others' statements: organisation, statement, word; in the order of both."""
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        return sorted((one.organisation, one.statement, one.said) for one in await verdicts.of_all(tx))


async def told(story: Story, text: str) -> None:
    """Plays a story after everybody has stated something."""
    story.looks = True
    await story.play(STATED.strip("\n") + "\n" + text.strip("\n"))


async def test_what_is_marked_in_any_way_is_said_as_by_plus_one_once_the_vote_closes(story: Story) -> None:
    await told(story, EVERY_WAY)
    assert await said(story) == [
        ("O2", "N1", "yes"), ("O2", "N2", "yes"), ("O3", "N2", "yes"), ("O4", "N1", "yes"), ("O4", "N2", "yes"),
    ]  # fmt: skip


async def test_opening_again_takes_the_marks_back_and_what_was_said_since_stands(story: Story) -> None:
    await told(story, OPENED_AGAIN)
    assert await said(story) == [("O3", "N1", "yes"), ("O3", "N2", "no")]


async def test_words_that_were_withdrawn_are_shown_no_more_and_their_mark_is_for_what_names_the_theme_now(
    story: Story,
) -> None:
    await told(story, WITHDRAWN)
    assert await said(story) == [("O3", "N1", "yes"), ("O3", "N3", "yes")]


async def test_marks_do_not_undo_what_a_facilitator_split_and_outlast_the_next_runs(story: Story) -> None:
    await told(story, SPLIT)
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        assert await themes.members_of(tx, "T1") == ["N2", "N5"]
        assert (await themes.voices(tx, ["T1"]))["T1"] == {"O1", "O2", "O3"}


async def test_what_cannot_be_voted_on_is_said_in_one_line(story: Story) -> None:
    story.looks = True
    await story.play(REFUSED)
    assert await said(story) == []
