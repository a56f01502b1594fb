"""Who gets the turn when, around the table."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rounds import (
    AWAY,
    CHANCES,
    DONE,
    PASSED,
    WAITING,
    Guest,
    Round,
    called,
    order,
    settled,
    skipped,
    to_notice,
    unskipped,
)

ABC = ["A", "B", "C"]


def begun(here: list[str] = ABC) -> Round:
    """A round that has just begun."""
    return settled(Round(), here, {}, 1, False, 100)


def after(before: Round, heard: dict[str, str], here: list[str] = ABC, at: int = 200) -> Round:
    """The round after answers."""
    return settled(before, here, heard, 1, False, at)


def states(round: Round) -> dict[str, str]:
    """The state of every voice."""
    return {one.voice: one.state for one in round.seats}


def test_groups_alternate_and_names_decide_within_them() -> None:
    guests = [
        Guest("1", "government", "Zambia"), Guest("2", "government", "Árland"), Guest("3", "civil-society", "beta"),
        Guest("4", "government", "Kenya"), Guest("5", "press", "Alpha News"), Guest("6", "civil-society", "Acme"),
    ]  # fmt: skip
    assert order(guests) == ["2", "6", "4", "3", "1", "5"]
    assert order([]) == []


GUESTS = st.lists(st.tuples(st.sampled_from("abcd"), st.text(max_size=3)), max_size=14)


@given(GUESTS)
def test_a_group_speaks_twice_in_a_row_only_where_that_cannot_be_helped(told: list[tuple[str, str]]) -> None:
    guests = [Guest(str(n), group, name) for n, (group, name) in enumerate(told)]
    ordered = order(guests)
    groups = {guest.voice: guest.group for guest in guests}
    most = max(Counter(groups.values()).values(), default=0)
    twice = sum(groups[a] == groups[b] for a, b in pairwise(ordered))
    assert sorted(ordered) == sorted(groups)
    assert twice == max(0, 2 * most - len(guests) - 1)
    assert order(reversed(guests)) == ordered


def test_the_first_has_the_turn_and_the_second_is_told() -> None:
    round = begun()
    assert (round.present, round.since, round.step) == ("A", 100, 1)
    assert to_notice(Round(), round) == "B"
    assert to_notice(round, round) == ""


def test_an_answer_and_a_pass_end_the_turn_and_an_early_answer_leaves_it_out() -> None:
    early = after(begun(), {"B": DONE})
    assert (early.present, early.since) == ("A", 100)
    assert to_notice(begun(), early) == "C"
    moved = after(early, {"A": PASSED, "B": DONE})
    assert (moved.present, moved.since) == ("C", 200)
    assert states(moved) == {"A": PASSED, "B": DONE, "C": WAITING}
    assert [moved.count(state) for state in (DONE, PASSED, WAITING)] == [1, 1, 0]


def test_nothing_new_changes_nothing() -> None:
    assert after(begun(), {}, at=999) == begun()


def test_everybody_who_answered_is_the_end_and_a_withdrawn_answer_calls_again() -> None:
    over = after(begun(), dict.fromkeys(ABC, DONE))
    assert (over.present, over.since, over.over) == ("", 0, True)
    again = after(over, {"A": DONE, "C": DONE}, at=300)
    assert (again.present, again.since, again.over) == ("B", 300, False)


def test_who_was_skipped_gets_one_more_chance_at_the_end_and_stays_waiting() -> None:
    round = after(skipped(begun()), {})
    assert (round.present, called(round, round.present)) == ("B", "C")
    round = after(round, {"B": DONE})
    assert (round.present, to_notice(after(skipped(begun()), {}), round)) == ("C", "A")
    round = after(round, {"B": DONE, "C": DONE})
    assert round.present == "A"
    round = after(skipped(round), {"B": DONE, "C": DONE})
    assert (round.over, states(round)["A"]) == (True, WAITING)
    late = after(round, dict.fromkeys(ABC, DONE))
    assert (late.over, states(late)["A"]) == (True, DONE)


def test_a_skip_that_is_taken_back_gives_the_turn_back_unless_the_round_has_gone_on() -> None:
    round = after(skipped(begun()), {})
    back = after(unskipped(round, "A", "B", 250), {}, at=260)
    assert (back.present, back.since, called(back, "A")) == ("A", 250, "B")
    gone_on = after(round, {"B": DONE})
    later = after(unskipped(gone_on, "A", "B", 250), {"B": DONE})
    assert (later.present, called(later, later.present)) == ("C", "A")


def test_who_comes_later_sits_at_the_end_and_who_leaves_is_not_waited_for() -> None:
    round = after(begun(), {}, [*ABC, "0"])
    assert [one.voice for one in round.seats] == [*ABC, "0"]
    left = after(round, {}, ["B", "C", "0"])
    assert (left.present, states(left)["A"]) == ("B", AWAY)
    returned = after(left, {"B": DONE}, [*ABC, "0"])
    assert returned.present == "A"
    answered_and_left = after(begun(), {"A": DONE}, ["B", "C"])
    assert states(answered_and_left)["A"] == DONE


def test_a_round_with_nobody_begins_with_the_first_who_comes() -> None:
    empty = begun([])
    assert (empty.present, empty.over) == ("", False)
    assert after(empty, {}, ["C"]).present == "C"


def test_an_ended_round_calls_nobody_and_goes_on_where_it_stood_when_it_is_opened_again() -> None:
    going = after(begun(), {"A": DONE})
    ended = settled(going, ABC, {"A": DONE}, 1, True, 300)
    assert (ended.present, ended.ended) == ("", True)
    assert settled(ended, ABC, {"A": DONE}, 1, False, 400).present == "B"


def test_new_words_are_a_new_run_in_the_same_order() -> None:
    round = after(skipped(after(begun(), {"A": DONE})), {"A": DONE})
    anew = settled(round, ABC, {}, 2, False, 300)
    assert (anew.present, [one.skips for one in anew.seats], anew.wording) == ("A", [0, 0, 0], 2)


MOVES = st.lists(
    st.tuples(st.sampled_from(["answer", "pass", "withdraw", "skip", "leave", "come"]), st.sampled_from("ABCDE")),
    max_size=40,
)


@given(MOVES)
def test_whatever_happens_one_who_waits_has_the_turn_until_nobody_is_left_to_call(moves: list[tuple[str, str]]) -> None:
    here, heard = list(ABC), dict[str, str]()
    round = begun()
    for what, voice in moves:
        match what:
            case "answer" | "pass":
                heard[voice] = DONE if what == "answer" else PASSED
            case "withdraw":
                heard.pop(voice, None)
            case "leave":
                here = [one for one in here if one != voice]
            case "come" if voice not in here:
                here.append(voice)
            case "skip" if round.present:
                round = skipped(round)
        before, round = round, settled(round, here, heard, 1, False, 300)
        waiting = [one for one in round.seats if one.voice in here and one.voice not in heard]
        assert round == settled(round, here, heard, 1, False, 999)
        assert round.present in ["", *(one.voice for one in waiting)]
        assert bool(round.present) == any(one.skips < CHANCES for one in waiting)
        assert [one.voice for one in round.seats][: len(before.seats)] == [one.voice for one in before.seats]
        assert [one.place for one in round.seats] == list(range(1, len(round.seats) + 1))
    everything = settled(round, list("ABCDE"), dict.fromkeys("ABCDE", DONE), 1, False, 400)
    assert replace(everything, seats=()).over is False
    assert everything.over
