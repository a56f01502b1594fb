"""What is kept of a sealed answer and what is told of sealed ballots, by whatever numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import sealed
from bot.domain.cells import may_follow
from bot.domain.data import Count, Qualification, Result, Round
from bot.domain.prompts import (
    ASK,
    COMMENT,
    HUM,
    POLL,
    ROUND,
    SCALE,
    WORD,
    Given,
    Option,
    make_options,
    read_answer,
)

USUAL = make_options([])
PLACES = make_options(["Geneva", "Nairobi", "Lima"])
HUMS = tuple(Option(key, key) for key in SCALE)


@pytest.mark.parametrize(
    ("kind", "options", "text", "kept"),
    [
        (POLL, USUAL, "yes", "yes"),
        (POLL, USUAL, "yes, if there is money", "yes"),
        (POLL, USUAL, "with qualification: only if there is money", ""),
        (POLL, USUAL, "abstain", "abstain"),
        (POLL, PLACES, "b because it is warm", "b"),
        (POLL, PLACES, "abstain", "abstain"),
        (POLL, PLACES, "pass", "pass"),
        (HUM, HUMS, "4", "4"),
        (WORD, (), "Trust!", "trust"),
        (WORD, (), "  CO-OPERATION ", "co-operation"),
        (WORD, (), "Santé.", "santé"),
        (WORD, (), "🙂", "🙂"),
        (WORD, (), "unclear", "unclear"),
        (WORD, (), "we would need to talk about this for much longer", ""),
    ],
)
def test_a_ballot_is_a_choice_and_nothing_beside_it(
    kind: str, options: tuple[Option, ...], text: str, kept: str
) -> None:
    read = read_answer(kind, options, text)
    assert read is not None
    assert sealed.kept(kind, options, read) == kept


def test_several_options_and_an_order_are_choices_too() -> None:
    several = read_answer(POLL, PLACES, "a c, it is near", most=2)
    order = read_answer(POLL, PLACES, "c a", seats=1)
    assert several is not None
    assert order is not None
    assert [sealed.kept(POLL, PLACES, one) for one in (several, order)] == ["a+c", "c>a"]


def test_a_choice_that_is_no_option_is_none() -> None:
    assert [sealed.kept(POLL, PLACES, Given(one)) for one in ("d", "a+d", "d>a", "hello", COMMENT)] == [""] * 5


def test_words_of_ones_own_and_turns_at_a_table_are_never_sealed() -> None:
    assert [kind in sealed.SEALABLE for kind in (WORD, POLL, HUM, ASK, ROUND)] == [True, True, True, False, False]


@given(st.integers(0, 5000), st.integers(0, 5000), st.integers(2, 20))
def test_no_two_tellings_of_a_turnout_differ_by_a_small_group(before: int, now: int, floor: int) -> None:
    told = sealed.told(before, floor), sealed.told(now, floor)
    assert may_follow(told[0], told[1], floor)
    assert told[1] <= now < told[1] + floor


def result(kind: str, counts: dict[str, int], **beside: int) -> Result:
    """A counted result with something in every part that words can be in."""
    told = tuple(Count(key=key, label=key, n=n, spellings=((key.upper(), n),)) for key, n in counts.items())
    n = sum(counts.values())
    return Result.model_validate(
        {
            "id": "P1", "kind": kind, "question": "?", "closed": True, "asked": 30, "n": n, "counts": told,
            "qualifications": (Qualification(key="yes", text="if"),), "comments": ("c",), "on_record": ("r",),
            "room_only": ("o",), "held": 1, "silent": 30 - n, **beside,
        }
    )  # fmt: skip


def test_of_fewer_than_the_floor_nothing_is_told_but_that() -> None:
    few = result(POLL, {"yes": 1, "no": 0}, abstained=1, median=3, quota=1, seats=1)
    rounds = (Round(votes=(("yes", 1.0),), elected=("yes",)),)
    told = sealed.published(few.model_copy(update={"rounds": rounds, "winners": ("yes",)}), 3)
    assert told == Result(id="P1", kind="poll", question="?", closed=True, asked=30, n=0, sealed=True, few=3)


def test_who_abstains_passes_or_finds_it_unclear_has_voted_too() -> None:
    told = sealed.published(result(POLL, {"yes": 1, "no": 0}, abstained=1, passed=1), 3)
    assert (told.few, told.n, told.abstained, told.passed, told.counts[0].n) == (0, 1, 1, 1, 1)


def test_words_that_few_share_or_that_tell_of_somebody_stand_together_as_a_number() -> None:
    told = sealed.published(result(WORD, {"trust": 5, "fundo": 4, "care": 3, "money": 2, "time": 1}), 3, ["fundo"])
    assert [(one.label, one.n, one.spellings) for one in told.counts] == [("trust", 5, ()), ("care", 3, ())]
    assert told.others == 7


def test_the_counts_of_options_stand_whole_and_no_words_beside_them() -> None:
    told = sealed.published(result(POLL, {"yes": 7, "no": 1}), 3)
    assert [(one.key, one.n) for one in told.counts] == [("yes", 7), ("no", 1)]
    assert (told.qualifications, told.comments, told.on_record, told.room_only, told.held) == ((), (), (), (), 0)
    assert (told.sealed, told.few, told.others) == (True, 0, 0)


@given(st.lists(st.sampled_from(["trust", "care", "money", "time", "hope"]), max_size=30), st.integers(2, 6))
def test_every_ballot_is_told_once_whatever_is_hidden(words: list[str], floor: int) -> None:
    counted = result(WORD, {word: words.count(word) for word in sorted(set(words))})
    told = sealed.published(counted, floor)
    assert (told.few or 0) == (floor if len(words) < floor else 0)
    assert told.few or sum(one.n for one in told.counts) + told.others == len(words)
    assert all(one.n >= floor for one in told.counts)


def test_while_it_is_open_nothing_is_told_but_the_step() -> None:
    interim = result(POLL, {"yes": 6, "no": 2}).model_copy(update={"closed": False})
    assert sealed.standing(interim, 8, 3) == Result(
        id="P1", kind="poll", question="?", closed=False, asked=30, n=6, sealed=True
    )
    assert sealed.standing(interim, 2, 3) == Result(
        id="P1", kind="poll", question="?", closed=False, asked=30, n=0, sealed=True, few=3
    )
