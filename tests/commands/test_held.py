"""What is held back, who settles it, how marks are kept, and what the last line of defence masks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.commands.shared.disclosing import Quote, Released, releasable
from bot.domain.events import Member
from bot.domain.messages import Correction, Message, Quoted
from bot.domain.needs import ON_RECORD, ROOM_ONLY, UNNAMED
from bot.jobs.anew import JOBS
from bot.jobs.cut_answers import JOB as CUT
from bot.store import answers, held, needs, rooms
from bot.store.held import ANSWER, NEED
from tests.needs_base import DAY, FACILITATOR, ROOM, Table, table, told

ANEW, AUTHORS = JOBS
NAMING = "we at Posts of Kenya have no budget"


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Table]:
    async with table(f"sqlite:///{tmp_path}/test.db") as made:
        async with made.base.begin() as tx:
            rooms.note_members(tx, ROOM, [Member(f"@{name}:here", True, "") for name in ("ana", "ben", "cy")])
        await made.write("ana", "i am Posts of Kenya, gov, Kenya")
        yield made


async def release(here: Table, *quotes: Quote, room: str = ROOM) -> Released:
    """What may be shown of the quotes in the room."""
    async with here.base.begin() as tx:
        return await releasable(tx, here.config, room, quotes, here.now)


def quote(text: str, mark: str = UNNAMED, source: str = "$a", organisation: str = "O1") -> Quote:
    """An answer of ana's."""
    return Quote(source, ANSWER, organisation, "@ana:here", text, mark)


async def test_what_points_to_nobody_is_released_with_what_it_quotes(here: Table) -> None:
    assert await release(here, quote("no budget")) == Released(
        ("no budget",), quoted=(Quoted(ANSWER, "$a", UNNAMED, "no budget"),)
    )


async def test_what_names_its_author_is_held_once_and_told_to_facilitator_and_author(here: Table) -> None:
    first = await release(here, quote(NAMING), quote("no budget", source="$b"))
    assert (first.texts, first.held, first.quoted) == (
        (None, "no budget"), 1, (Quoted(ANSWER, "$b", UNNAMED, "no budget"),),
    )  # fmt: skip
    assert [(one.person, one.subject) for one in first.effects if isinstance(one, Message)] == [
        (FACILITATOR, "H1"), ("@ana:here", "H1"),
    ]  # fmt: skip
    again = await release(here, quote(NAMING))
    assert (again.texts, again.held, again.effects) == ((None,), 1, ())


async def test_a_facilitator_is_not_told_whose_it_is(here: Table) -> None:
    [to_facilitator, _] = (await release(here, quote(NAMING))).effects
    assert isinstance(to_facilitator, Message)
    assert "@ana" not in to_facilitator.text
    assert "O1" not in to_facilitator.text


async def test_many_are_told_as_a_number(here: Table) -> None:
    quotes = [quote(f"{NAMING} {n}", source=f"${n}") for n in range(5)]
    effects = (await release(here, *quotes)).effects
    assert told(effects)[0] == (
        "@fay:here: 5 texts are not shown yet, because words in them could tell who said them. `held` shows them, so "
        "that you can reword or drop them. The first is H1."
    )
    assert len(effects) == 6


async def test_other_words_of_the_statement_are_looked_at_anew_under_the_same_id(here: Table) -> None:
    await release(here, quote(NAMING))
    assert (await release(here, quote("no budget"))).texts == ("no budget",)
    other = await release(here, quote("Posts of Kenya again"))
    assert [one.subject for one in other.effects] == ["H1", "H1"]


async def test_what_was_dropped_is_neither_shown_nor_counted(here: Table) -> None:
    await release(here, quote(NAMING))
    assert told(await here.write("fay", "drop H1")) == ["H1 is left out."]
    assert await release(here, quote(NAMING)) == Released((None,))


async def test_what_was_reworded_is_shown_in_those_words(here: Table) -> None:
    await release(here, quote(NAMING))
    await here.write("fay", "reword H1 we have no budget")
    found = await release(here, quote(NAMING))
    assert (found.texts, found.quoted) == (("we have no budget",), (Quoted(ANSWER, "$a", UNNAMED, NAMING),))


async def test_new_words_must_not_tell_either(here: Table) -> None:
    await release(here, quote(NAMING))
    [refused] = await here.write("fay", "reword H1 Posts of Kenya has no budget")
    assert isinstance(refused, Message)
    assert refused.data == {"type": "refusal", "reason": "reword-still"}


async def test_only_the_author_releases_and_nobody_else_learns_of_it(here: Table) -> None:
    await release(here, quote(NAMING))
    [by_facilitator] = await here.write("fay", "release H1")
    [by_another] = await here.write("cy", "release H1")
    assert [one.data for one in (by_facilitator, by_another) if isinstance(one, Message)] == [
        {"type": "refusal", "reason": "release-author"}, {"type": "refusal", "reason": "held-unknown"},
    ]  # fmt: skip
    assert told(await here.write("ana", "release H1")) == ["H1 is released: your words are shown as they are."]
    found = await release(here, quote(NAMING))
    assert (found.texts, found.said) == ((NAMING,), (NAMING,))


async def test_what_its_author_released_in_one_room_is_released_in_all(here: Table) -> None:
    await release(here, quote(NAMING))
    await here.write("ana", "release H1")
    assert (await release(here, quote(NAMING), room="!other:here")).texts == (NAMING,)


async def test_a_settled_text_no_longer_knows_its_author(here: Table) -> None:
    await release(here, quote(NAMING))
    await here.write("fay", "drop H1")
    async with here.base.begin() as tx:
        row = await held.get(tx, "H1")
    assert row is not None
    assert row["person"] is None


async def test_after_a_week_it_is_forgotten_who_could_release_it(here: Table) -> None:
    await release(here, quote(NAMING))
    here.now += 8 * DAY
    await here.ring(AUTHORS)
    [refused] = await here.write("ana", "release H1")
    assert isinstance(refused, Message)
    assert refused.data == {"type": "refusal", "reason": "held-unknown"}


async def test_on_the_record_its_own_organisation_may_stand_and_no_other(here: Table) -> None:
    await here.write("ben", "i am Réseau Libre, ONG, Sénégal")
    assert (await release(here, quote(NAMING, ON_RECORD))).texts == (NAMING,)
    assert (await release(here, quote("ask Réseau Libre", ON_RECORD, "$b"))).texts == (None,)


async def test_under_the_chatham_house_rule_the_record_names_nobody(here: Table) -> None:
    await here.say("fay", "!session rule Chatham House")
    assert (await release(here, quote(NAMING, ON_RECORD))).texts == (None,)
    assert (await release(here, quote("no budget", ON_RECORD))).quoted == (
        Quoted(ANSWER, "$a", UNNAMED, "no budget"),
    )  # fmt: skip


async def test_a_need_for_its_room_only_is_never_released(here: Table) -> None:
    one = Quote("N1", NEED, "O1", "@ana:here", "no budget", ROOM_ONLY)
    assert await release(here, one) == Released((None,))


async def test_a_need_can_be_marked_in_its_own_sentence(here: Table) -> None:
    assert told(await here.write("ana", "pain our donors hesitate (room only)")) == [
        "**N1** is kept, unnamed. Change that with `N1 on the record` or `N1 room only`; take it back with "
        "`withdraw N1`.",
        "N1 stays where you said it: no digest, no matching.",
    ]
    async with here.base.begin() as tx:
        need = await needs.get(tx, "N1")
    assert need is not None
    assert (need["text"], need["mark"]) == ("our donors hesitate", ROOM_ONLY)


async def marks(here: Table) -> list[tuple[str, str]]:
    """Text and mark of every answer, in order."""
    async with here.base.begin() as tx:
        rows = await tx.rows("SELECT text, mark FROM answer ORDER BY seq, source")
    return [(r["text"], r["mark"]) for r in rows]


async def test_the_marks_of_answers_follow_what_their_author_says(here: Table) -> None:
    await here.say("fay", "!ask What holds you back?")
    await here.say("ana", "P1 no budget (room only)")
    first = here.last
    await here.say("ana", "P1 no money")
    await here.say("ben", "P1 nothing")
    assert await marks(here) == [("no budget", ROOM_ONLY), ("no money", ROOM_ONLY), ("nothing", UNNAMED)]
    await here.say("ana", "P1 on the record")
    await here.edit("ana", first, "P1 no funds", ROOM)
    assert await marks(here) == [("no funds", ON_RECORD), ("no money", ON_RECORD), ("nothing", UNNAMED)]


async def test_an_option_that_reads_like_a_mark_is_an_answer(here: Table) -> None:
    await here.say("fay", "!poll How shall we report? | on the record | unnamed")
    await here.say("ana", "P1 on the record")
    async with here.base.begin() as tx:
        [answer] = await answers.counted(tx, "P1", 1, "person")
    assert (answer.choice, answer.mark) == ("a", UNNAMED)


async def test_the_cut_keeps_the_author_of_what_is_on_the_record_only(here: Table) -> None:
    await here.say("fay", "!ask What holds you back?")
    await here.say("ana", "P1 no budget (on the record)")
    await here.say("ben", "P1 nobody listens")
    await here.say("fay", "!close")
    here.now += DAY
    await here.ring(CUT)
    async with here.base.begin() as tx:
        rows = await tx.rows("SELECT person, organisation, text FROM answer ORDER BY text")
    assert [dict(r) for r in rows] == [
        {"person": "@ana:here", "organisation": "O1", "text": "no budget"},
        {"person": None, "organisation": None, "text": "nobody listens"},
    ]


async def test_a_text_held_before_the_cut_can_be_settled_after_it(here: Table) -> None:
    await here.say("fay", "!ask What holds you back?")
    await here.say("ana", f"P1 {NAMING}")
    await here.say("fay", "!close")
    here.now += DAY
    await here.ring(CUT)
    _, corrected = await here.write("ana", "release H1")
    assert isinstance(corrected, Correction)
    assert corrected.data is not None
    assert (corrected.data["comments"], corrected.data["held"]) == ([NAMING], 0)


async def test_a_colleague_outside_the_room_does_not_see_what_is_for_it_only(here: Table) -> None:
    await here.write("dee", "i am Posts of Kenya")
    await here.say("ana", "!pain our donors hesitate (room only)")
    await here.say("ana", "!pain travel is dear")
    assert ["N1" in one for one in told(await here.write("dee", "mine"))] == [False]
    assert ["N1" in one for one in told(await here.write("ana", "mine"))] == [True]


async def test_what_was_held_of_a_statement_that_is_gone_goes_with_it(here: Table) -> None:
    await here.say("ana", "!pain Posts of Kenya has no money")
    await release(here, Quote("N1", NEED, "O1", "@ana:here", "Posts of Kenya has no money", UNNAMED))
    assert await here.ring(AUTHORS) == []
    await here.write("ana", "withdraw N1")
    await here.ring(AUTHORS)
    async with here.base.begin() as tx:
        assert await held.get(tx, "H1") is None


TRAVEL = (
    "travel cost keeps practitioners away", "practitioners cannot pay for travel",
    "travel is too dear for practitioners", "practitioners stay away because of travel cost",
)  # fmt: skip


async def test_one_more_organisation_is_not_told_because_it_could_be_told_apart(here: Table) -> None:
    shown = []
    for number, text in enumerate(TRAVEL, 1):
        await here.write(f"p{number}", f"i am Office {number}0{number}")
        await here.write(f"p{number}", f"pain {text}")
        [listed] = [one for one in await here.say("fay", "!themes") if isinstance(one, Message) and not one.person]
        shown.append([theme["organisations"] for theme in (listed.data or {"themes": []})["themes"]])
    assert shown == [[], [None], [3], [3]]


async def test_the_help_says_how_words_may_be_used_and_which_rule_the_room_has(here: Table) -> None:
    await here.say("fay", "!session rule Chatham House")
    [helped] = await here.say("ben", "!help privacy")
    assert isinstance(helped, Message)
    *_, how, rule = helped.text.splitlines()
    assert how.startswith("- **How your words may be used:** write `(on the record)` or `(room only)` after them")
    assert rule.startswith("- Rule of this room: **Chatham House**.")
