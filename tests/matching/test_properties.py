"""What holds whatever people say: of questions, of themes under bonds, and of the fast ways beside the plain ones."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.bonds import consistent
from bot.domain.statements import Bond, Question, Statement, Theme, Verdict
from bot.matching import themes, work
from bot.matching.asking import choose
from bot.matching.embed import load
from bot.matching.nearness import Nearness, plain
from bot.matching.pairs import find_pairs
from bot.matching.shared_words import shared_words
from bot.matching.themes import find_themes
from tests.matching.plainly import Asking, near_pairs, words_of_both
from tests.matching.samples import Vectors, pain_points, vectors_of

MOST = 3
WIDTH = 6


@dataclass(frozen=True)
class Hall:
    """Statements with rows of quarters, whose products are exact, so that equals are equal; and what was said and shown
    before."""

    said: list[Statement]
    rows: Vectors
    verdicts: list[Verdict]
    shown: set[tuple[str, str]]
    bonds: list[Bond]

    @property
    def near(self) -> Nearness:
        """How near they are."""
        return plain(self.rows)

    def ask(self) -> list[Question]:
        """What each organisation is shown next."""
        return choose(self.said, self.near, self.verdicts, self.shown, MOST)


@st.composite
def halls(draw: st.DrawFn, offers: bool = True) -> Hall:
    """Up to sixteen statements of up to five organisations."""
    n = draw(st.integers(1, 16))
    names, kinds = st.sampled_from("ABCDE"), st.sampled_from(["pain", "pain", "pain", "offer"] if offers else ["pain"])
    said = [Statement(f"N{row + 1}", draw(names), "text", draw(kinds)) for row in range(n)]  # type: ignore[arg-type]
    rows = np.random.default_rng(draw(st.integers(0, 999))).integers(-2, 3, (n, WIDTH), dtype=np.int8) / np.float32(4)
    rows[list(draw(st.sets(st.integers(0, n - 1), max_size=2)))] = 0.0  # what cannot be read
    ids = st.sampled_from([one.id for one in said])
    words = st.sampled_from(["yes", "partly", "no", "skip"])
    own = {one.id: one.organisation for one in said}
    answers = draw(st.lists(st.tuples(ids, ids, words), max_size=8))
    verdicts = [
        Verdict(own[a], b, word, a if own[a] != own[b] else "")  # type: ignore[arg-type]
        for a, b, word in answers if own[a] != own[b]
    ]  # fmt: skip
    bonds = draw(st.lists(st.builds(Bond, ids, ids, st.booleans()), max_size=14))
    shown = draw(st.sets(st.tuples(names, ids), max_size=6))
    return Hall(said, np.asarray(rows, dtype=np.float32), verdicts, shown, bonds)


@given(halls())
def test_nobody_is_shown_their_own_nor_the_same_twice_nor_more_than_so_many(hall: Hall) -> None:
    found = hall.ask()
    by = {one.id: one for one in hall.said}
    before = {*hall.shown, *((one.organisation, one.statement) for one in hall.verdicts)}
    asked = [(one.organisation, one.statement) for one in found]
    assert len(asked) == len(set(asked))
    assert not before & set(asked)
    assert max(Counter(name for name, _ in asked).values(), default=0) <= MOST
    for one in found:
        assert by[one.statement].organisation != one.organisation
        assert (by[one.own].organisation, by[one.own].kind) == (one.organisation, "pain")


@given(halls())
def test_of_four_statements_shown_at_most_one_is_an_offer(hall: Hall) -> None:
    kinds = {one.id: one.kind for one in hall.said}
    told = {*((one.organisation, one.statement) for one in hall.verdicts), *hall.shown}
    for question in hall.ask():
        told.add((question.organisation, question.statement))
        if kinds[question.statement] == "offer":
            seen = [kinds[id] for name, id in told if name == question.organisation]
            assert seen.count("offer") * 4 <= len(seen)


@given(halls())
def test_what_answers_settle_is_not_asked(hall: Hall) -> None:
    asking = Asking(hall.said, hall.near, hall.verdicts, hall.shown)
    rows = {one.id: row for row, one in enumerate(hall.said)}
    for one in hall.ask():
        about = asking.group[rows[one.statement]]
        mine = {asking.group[row] for row in asking.own(one.organisation)}
        assert about not in mine
        assert any(frozenset((group, about)) not in asking.settled for group in mine)


@given(halls())
def test_questions_are_those_that_weighing_all_would_give(hall: Hall) -> None:
    found, slow = hall.ask(), Asking(hall.said, hall.near, hall.verdicts, hall.shown).questions(MOST)
    assert [(one.organisation, one.statement, one.own) for one in found] == [
        (one.organisation, one.statement, one.own) for one in slow
    ]
    assert [one.worth for one in found] == pytest.approx([one.worth for one in slow], abs=1e-5)


@given(halls(), st.sets(st.tuples(st.integers(1, 16), st.integers(1, 16)), max_size=5))
def test_pairs_are_those_that_looking_at_all_would_give(hall: Hall, refused: set[tuple[int, int]]) -> None:
    barred = [frozenset((f"N{a}", f"N{b}")) for a, b in refused if a != b]
    found = find_pairs(hall.said, hall.near, refused=barred)
    assert {frozenset((pair.a, pair.b)) for pair in found} == near_pairs(hall.said, hall.near, barred)


_SOME = ("trust", "trusts", "trusted", "tru", "art", "arts", "AI", "the", "信任", "private", "business", "businesses")
_WORDS = st.lists(st.sampled_from(_SOME), max_size=7).map(" ".join)


@given(_WORDS, _WORDS, st.frozensets(st.sampled_from(["trust", "business", "arts", "private"])))
def test_shared_words_are_those_that_comparing_each_would_give(a: str, b: str, ordinary: frozenset[str]) -> None:
    found = [word for word in shared_words(a, b, ordinary) if word != "信任"]
    assert found == words_of_both(a, b, ordinary)


@given(halls(offers=False), st.booleans())
def test_themes_keep_what_people_hold_and_let_the_first_said_go_before(hall: Hall, many: bool) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(themes, "LINKED", 4 if many else 5_000)
        found = find_themes(hall.said, hall.near, hall.bonds)
    theme = {id: number for number, one in enumerate(found) for id in one.members}
    assert len(theme) == sum(len(one.members) for one in found)
    for bond in consistent(bond for bond in hall.bonds if bond.a != bond.b):
        if bond.together:
            assert theme[bond.a] == theme[bond.b], bond
        else:
            assert theme.get(bond.a, -1) != theme.get(bond.b, -2), bond


@cache
def _spoken() -> tuple[list[Statement], Vectors]:
    """Real statements in two languages, of nine organisations; three of them are the same word for word."""
    texts = [*pain_points("en", "fr")[0][:33], pain_points("en")[0][0], pain_points("en")[0][0]]
    said = [Statement(f"N{n + 1}", f"O{n % 9}", text) for n, text in enumerate(texts)]
    return said, vectors_of(texts)


def _bytes(order: list[int]) -> tuple[list[Statement], bytes]:
    said, rows = _spoken()
    return [said[row] for row in order], rows[order].tobytes()


@cache
def _as_told() -> tuple[list[Theme], list[object], list[Question]]:
    order = list(range(len(_spoken()[0])))
    told, vectors = _bytes(order)
    found, pairs = work.themes_and_pairs("default", told, vectors, BONDS)
    return found, list(pairs), work.questions("default", told, vectors, VERDICTS, SHOWN, MOST)


BONDS = [Bond("N1", "N12", True), Bond("N2", "N3", False), Bond("N12", "N35", True)]
VERDICTS = [Verdict("O0", "N2", "yes", "N1"), Verdict("O4", "N3", "no", "N5")]
SHOWN = {("O3", "N6"), ("O5", "N9")}


@settings(max_examples=8)
@given(st.permutations(range(35)))
def test_the_order_in_which_statements_are_given_changes_nothing(order: list[int]) -> None:
    assert load().name == "use-multilingual-v3"
    told, vectors = _bytes(order)
    found, pairs = work.themes_and_pairs("default", told, vectors, BONDS)
    assert (found, pairs) == _as_told()[:2]
    assert work.questions("default", told, vectors, VERDICTS, SHOWN, MOST) == _as_told()[2]
    assert {"N1", "N12", "N35"} <= set(next(one for one in found if "N1" in one.members).members)
