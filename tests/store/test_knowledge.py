"""What the disclosure check knows is what people said of themselves and what was learnt from it."""

from __future__ import annotations

import pytest

from bot.domain import patterns, telltales
from bot.domain.disclosure import Known, find
from bot.domain.events import Member
from bot.domain.spelling import listed
from bot.store import held, knowledge, needs, people, rooms
from bot.store.base import Base, Tx


def join(tx: Tx, person: str, organisation: str | None, name: str = "") -> None:
    """Somebody in the room, speaking for an organisation."""
    people.choose(tx, person, "organisation", organisation, "$1")
    rooms.note_members(tx, "!room", [Member(person, True, name)])


def say(tx: Tx, id: str, voice: str, text: str) -> None:
    """A pain point."""
    needs.state(
        tx, id=id, kind="pain", person="@a:x", voice=voice, text=text, room="!room", at=1, now=1, source=f"${id}"
    )


PRESS = listed("field-press")


async def test_an_organisation_is_known_by_its_names_its_people_its_phrases_and_its_country(base: Base) -> None:
    async with base.begin() as tx:
        people.found(tx, "O1", "Global Forum on Cyber Expertise", "", "Netherlands", "$1")
        people.found(tx, "O2", "Posts", "", "Kenya", "$1")
        people.found(tx, "O3", "Telegraphs and Radio", "", "kenya", "$1")
        knowledge.add_alias(tx, "O1", "The Cyber Desk", "$2")
        join(tx, "@b:x", "O1", "Bea Zandstra")
        say(tx, "N1", "O1", "We have 17 initiatives")
        say(tx, "N2", "O2", "We have no money")
    async with base.begin() as tx:
        assert await knowledge.known(tx) == (
            Known(
                "O1", ("Global Forum on Cyber Expertise", "The Cyber Desk"), ("Bea Zandstra", "@b:x"),
                ("17 initiatives", "Cyber Desk", "Cyber Expertise", "Netherlands"),
                ("Netherlands", "cyber desk", "cyber expertise"),
            ),
            Known("O2", ("Posts",), own=("Kenya",)),
            Known("O3", ("Telegraphs and Radio",), own=tuple(sorted(("kenya", *PRESS)))),
        )  # fmt: skip


async def test_a_person_alone_and_one_who_only_listens_are_known_and_the_bot_is_nobody(base: Base) -> None:
    async with base.begin() as tx:
        join(tx, "@b:x", None, "Bea Zandstra")
        rooms.note_members(tx, "!room", [Member("@c:x", True, "Cem Oran"), Member("@bot:x", True, "Common Ground")])
    async with base.begin() as tx:
        assert await knowledge.known(tx, but=("@bot:x",)) == (
            Known("person:@b:x", (), ("Bea Zandstra", "@b:x")),
            Known("person:@c:x", (), ("Cem Oran", "@c:x")),
        )


async def test_somebody_with_another_name_in_each_room_is_known_by_all_of_them(base: Base) -> None:
    async with base.begin() as tx:
        for room, name in (("!one", "Bea"), ("!two", "Bea Zandstra"), ("!three", "")):
            rooms.note_members(tx, room, [Member("@b:x", True, name)])
    async with base.begin() as tx:
        assert await knowledge.known(tx) == (Known("person:@b:x", (), ("Bea", "Bea Zandstra", "@b:x")),)


async def test_what_was_withdrawn_teaches_nothing(base: Base) -> None:
    async with base.begin() as tx:
        people.found(tx, "O1", "Posts", "", "", "$1")
        say(tx, "N1", "O1", "We have 17 initiatives")
        tx.write("UPDATE need SET withdrawn = 2 WHERE id = 'N1'")
    async with base.begin() as tx:
        known = await knowledge.known(tx)
        assert find("17 initiatives", known) == []


@pytest.mark.parametrize(
    ("name", "organisation"),
    [
        ("gfce", "O1"), ("Global Forum on Cyber Expertise", "O1"), ("GFCE (Global Forum on Cyber Expertise)", "O1"),
        ("Postal Union (PU)", None), ("Posts, Telegraphs (PTT)", None), ("Radio Union (RUX)", "O4"), ("Ministry", None),
    ],
)  # fmt: skip
async def test_an_organisation_is_the_same_under_its_name_and_its_acronym_where_that_is_sure(
    base: Base, name: str, organisation: str | None
) -> None:
    async with base.begin() as tx:
        people.found(tx, "O1", "Global Forum on Cyber Expertise (GFCE)", "", "", "$1")
        people.found(tx, "O2", "Posts", "", "", "$1")
        people.found(tx, "O3", "Ministry of Posts, Kenya", "", "", "$1")
        people.found(tx, "O4", "RUX", "", "", "$1")
    async with base.begin() as tx:
        assert await knowledge.organisation_called(tx, name) == organisation


async def test_for_whom_something_was_said_is_known_of_needs_and_answers(base: Base) -> None:
    async with base.begin() as tx:
        people.found(tx, "O1", "Posts", "", "", "$1")
        say(tx, "N1", "O1", "We have no money")
        tx.write(
            "INSERT INTO answer (source, prompt, wording, person, organisation, at, seq, choice)"
            " VALUES ($1, 'P1', 1, '@a:x', 'O1', 1, 1, 'yes')",
            "$said",
        )
    async with base.begin() as tx:
        said = ((held.NEED, "N1"), (held.ANSWER, "$said"), (held.THEME, "T1"))
        voices = [await knowledge.voice_of(tx, kind, source) for kind, source in said]
    assert voices == ["O1", "O1", None]


async def test_the_last_published_figure_is_kept(base: Base) -> None:
    async with base.begin() as tx:
        assert await knowledge.last_published(tx, "P1 yes") is None
        knowledge.published(tx, "P1 yes", 12, 1)
        knowledge.published(tx, "P1 no", 4, 1)
        knowledge.published(tx, "P1 yes", 15, 2)
    async with base.begin() as tx:
        assert [await knowledge.last_published(tx, figure) for figure in ("P1 yes", "P1 no")] == [15, 4]


async def test_nothing_that_was_learnt_is_kept_in_memory_when_somebody_is_forgotten(base: Base) -> None:
    caches = (knowledge._learnt, telltales._text, patterns._prepared)
    async with base.begin() as tx:
        people.found(tx, "O1", "Cyber Desk", "government", "", "$1")
        say(tx, "N1", "O1", "the ZQX of our desk")
        await knowledge.known(tx)
    assert all(one.cache_info().currsize for one in caches)
    assert patterns._MADE
    knowledge.forget()
    assert [one.cache_info().currsize for one in caches] == [0, 0, 0]
    assert patterns._MADE == []
