"""What organisations said of others' statements: what counts, whatever came and went."""

from __future__ import annotations

from bot.domain.needs import ROOM_ONLY
from bot.domain.statements import Bond, Verdict
from bot.store import needs, theme_acts, verdicts
from bot.store.base import Base, Tx


def state(tx: Tx, *said: tuple[str, str]) -> None:
    """Statements, as pairs of id and voice."""
    for id, voice in said:
        needs.state(
            tx, id=id, kind="pain", person=f"@{voice}", voice=voice, text=f"words of {id}", room="!r", at=1, now=1,
            source=f"${id}",
        )  # fmt: skip


def say(tx: Tx, at: int, voice: str, need: str, said: str, own: str = "", person: str = "") -> None:
    """One word on one statement, at a moment that also names its event."""
    verdicts.give(
        tx, source=f"${at}", need=need, voice=voice, person=person or f"@{voice}", own=own, said=said, at=at, seq=at
    )


async def test_the_last_word_of_an_organisation_counts_whoever_said_it(base: Base) -> None:
    async with base.begin() as tx:
        state(tx, ("N1", "A"), ("N2", "B"), ("N3", "C"))
        say(tx, 1, "A", "N2", "yes", "N1")
        say(tx, 2, "A", "N2", "no", "N1", person="@colleague")
        say(tx, 3, "C", "N2", "yes")
        assert await verdicts.of_all(tx) == [Verdict("C", "N2", "yes", ""), Verdict("A", "N2", "no", "N1")]
        assert await verdicts.shared_by(tx, "N2") == ("C",)
        verdicts.withdraw(tx, "$2", 9)
        assert await verdicts.shared_by(tx, "N2") == ("A", "C")
        assert await verdicts.of_voice(tx, "A") == {"N2": "yes"}


async def test_an_edit_changes_what_was_said_and_its_place_stays(base: Base) -> None:
    async with base.begin() as tx:
        state(tx, ("N1", "A"), ("N2", "B"))
        say(tx, 1, "A", "N2", "yes", "N1")
        say(tx, 2, "A", "N2", "no", "N1")
        say(tx, 1, "A", "N2", "partly", "N1")
        assert await verdicts.of_voice(tx, "A") == {"N2": "no"}


async def test_what_is_gone_or_stays_in_its_room_or_is_ones_own_counts_for_nothing(base: Base) -> None:
    async with base.begin() as tx:
        state(tx, ("N1", "A"), ("N2", "B"), ("N3", "B"), ("N4", "B"))
        for need in ("N2", "N3", "N4"):
            say(tx, 1, "A", need, "yes", "N1")
        needs.withdraw(tx, "N2", 2)
        needs.mark(tx, "N3", ROOM_ONLY, 2)
        assert await verdicts.of_all(tx) == [Verdict("A", "N4", "yes", "N1")]
        needs.give(tx, "N4", "A", 3)
        assert (await verdicts.of_all(tx), await verdicts.confirmed(tx)) == ([], frozenset())
        needs.restore(tx, "N2", 4)
        needs.withdraw(tx, "N1", 4)
        assert await verdicts.of_all(tx) == [Verdict("A", "N2", "yes", "")]


async def test_bonds_hear_facilitators_first_and_then_the_last_word(base: Base) -> None:
    async with base.begin() as tx:
        state(tx, ("N1", "A"), ("N2", "B"), ("N3", "C"), ("N4", "D"))
        say(tx, 1, "A", "N2", "yes", "N1")
        say(tx, 2, "B", "N3", "no", "N2")
        say(tx, 3, "D", "N1", "yes", "N4")
        assert await verdicts.bonds(tx) == [Bond("N4", "N1", True), Bond("N2", "N3", False), Bond("N1", "N2", True)]
        number = await theme_acts.add(tx, "merge", "T1", "T2", ["N2"], ["N3"], 4)
        assert await verdicts.bonds(tx) == [Bond("N2", "N3", True), Bond("N4", "N1", True), Bond("N1", "N2", True)]
        theme_acts.drop(tx, number)
        assert (await verdicts.bonds(tx))[1] == Bond("N2", "N3", False)


async def test_what_was_shown_waits_for_the_organisation_until_one_of_its_people_says_something(base: Base) -> None:
    async with base.begin() as tx:
        state(tx, ("N1", "A"), ("N2", "B"), ("N3", "C"))
        verdicts.show(tx, "Q1", "A", "", [("N2", "N1"), ("N3", "")], 5)
        verdicts.show(tx, "Q2", "A", "@A", [("N3", "N1")], 6)
        waits = await verdicts.open_for(tx, "A", "@other", 0)
        assert [(row["asking"], row["place"], row["need"], row["own"]) for row in waits] == [
            ("Q1", 1, "N2", "N1"), ("Q1", 2, "N3", ""),
        ]  # fmt: skip
        assert [row["asking"] for row in await verdicts.open_for(tx, "A", "@A", 0)] == ["Q2", "Q1", "Q1"]
        say(tx, 7, "A", "N3", "skip")
        assert [row["need"] for row in await verdicts.open_for(tx, "A", "@A", 0)] == ["N2"]
        assert await verdicts.open_for(tx, "A", "@A", 5) == []
        assert await verdicts.shown(tx) == {("A", "N2"), ("A", "N3")}
        assert (await verdicts.own_beside(tx, "A", "N3"), await verdicts.own_beside(tx, "B", "N1")) == ("N1", "")
        assert await verdicts.asked_since(tx, 5) == {"A": 1}


async def test_what_a_voice_said_and_was_shown_moves_with_it(base: Base) -> None:
    async with base.begin() as tx:
        state(tx, ("N2", "B"))
        say(tx, 1, "A", "N2", "yes")
        verdicts.show(tx, "Q1", "A", "", [("N2", "")], 1)
        await verdicts.move(tx, "A", "C")
        assert await verdicts.shared_by(tx, "N2") == ("C",)
        assert await verdicts.shown(tx) == {("C", "N2")}


async def test_who_does_not_want_to_be_asked_can_think_again(base: Base) -> None:
    async with base.begin() as tx:
        for _ in range(2):
            verdicts.stop(tx, "@A", 1)
        assert await verdicts.unasked(tx, {"@A", "@B"}) == {"@A"}
        verdicts.go_on(tx, "@A")
        assert await verdicts.unasked(tx, {"@A", "@B"}) == frozenset()
