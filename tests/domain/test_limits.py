"""Turns: who writes faster than people write is put back, nobody else is, and nothing changes places that must not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.limits import BACK, BEYOND, FIRST, IN_TIME, KEPT, MINUTE, Place, Queue, Shares, only_for_the_sender
from bot.domain.messages import Correction, Effect, Image, Message, Reaction

SMALL = Shares(person=3, room=6, server=9)
START = 1_800_000_000_000
Event = tuple[str, str, int]


def places(events: list[Event], shares: Shares = SMALL) -> list[Place]:
    queue = Queue(shares)
    return [queue.place(*event) for event in events]


def in_turn(events: list[Event], shares: Shares = SMALL) -> list[Event]:
    """The events in the order of thinking."""
    given_ = list(enumerate(places(events, shares)))
    return [events[n] for n, _ in sorted(given_, key=lambda one: (one[1].turn, one[0]))]


def test_who_keeps_to_their_share_is_thought_in_their_own_time() -> None:
    events = [("@ana:a", "!r", START + n * 20_000) for n in range(9)]
    assert places(events) == [Place(at) for _, _, at in events]


def test_what_is_beyond_a_share_is_put_back_and_only_the_first_of_it_is_told() -> None:
    events = [("@ana:a", "!r", START + n) for n in range(6)]
    assert [(one.late, one.pace) for one in places(events)] == [
        (0, IN_TIME), (0, IN_TIME), (0, IN_TIME), (BACK, FIRST), (BACK, BEYOND), (BACK, BEYOND),
    ]  # fmt: skip


def test_a_second_flood_is_told_again_after_a_quiet_minute() -> None:
    first = [("@ana:a", "!r", START + n) for n in range(5)]
    second = [("@ana:a", "!r", START + 5 + 2 * MINUTE + n) for n in range(5)]
    assert [one.pace for one in places(first + second)] == [0, 0, 0, FIRST, BEYOND] * 2


def test_a_flood_makes_nobody_else_wait_in_the_same_room_or_from_the_same_server() -> None:
    flood: list[Event] = [("@eve:a", "!r", START + n) for n in range(5000)]
    others: list[Event] = [(f"@p{n}:a", "!r", START + 1000 * n + 500) for n in range(5)]
    events = sorted(flood + others, key=lambda event: event[2])
    assert in_turn(events, Shares(person=3))[:8] == sorted(flood[:3] + others, key=lambda event: event[2])


def test_what_follows_a_flood_stays_behind_it_as_its_sender_wrote_it() -> None:
    flood: list[Event] = [("@eve:a", "!r", START + n) for n in range(10)]
    late: Event = ("@eve:a", "!r", START + 3 * MINUTE)
    assert in_turn([*flood, late]) == [*flood, late]


def test_a_deletion_comes_after_what_it_deletes_though_somebody_else_deletes_it() -> None:
    queue = Queue(SMALL)
    said = [queue.place("@eve:a", "!r", START + n) for n in range(5)][-1]
    assert queue.place("@mod:b", "!r", START + 9, after=said.turn) == Place(said.turn, said.turn - START - 9)


def test_a_room_and_a_server_that_write_too_much_go_behind_others_without_a_word() -> None:
    crowd = [(f"@p{n}:a", f"!{n % 2}", START + n) for n in range(11)]
    assert [one.late > 0 for one in places(crowd)] == [False] * 9 + [True] * 2
    room = [(f"@p{n}:s{n}", "!r", START + n) for n in range(8)]
    assert [(one.late > 0, one.pace) for one in places(room)] == [(False, IN_TIME)] * 6 + [(True, IN_TIME)] * 2
    assert places([*room, ("@q:q", "!other", START + 9)])[-1] == Place(START + 9)


def test_who_comes_back_after_an_hour_of_one_message_a_minute_has_flooded_nobody() -> None:
    events = [("@ana:a", "!r", START + n * MINUTE) for n in range(60)]
    assert {one.late for one in places(events)} == {0}


def test_a_new_start_goes_on_as_if_it_had_not_been_one() -> None:
    events = [("@eve:a", "!r", START + n) for n in range(5)]
    queue, again = Queue(SMALL), Queue(SMALL)
    before = [queue.place(*event) for event in events]
    again.recall(events, [("@eve:a", before[-1].turn)])
    following = [("@eve:a", "!r", START + 9), ("@ana:a", "!r", START + 10)]
    assert [again.place(*event) for event in following] == [queue.place(*event) for event in following]


def test_what_was_put_back_long_ago_and_still_waits_holds_its_sender_behind_it() -> None:
    queue = Queue(SMALL)
    queue.recall([], [("@eve:a", START + BACK)])
    assert queue.place("@eve:a", "!r", START + 9).turn == START + BACK
    assert queue.puts_back(START)
    assert not queue.puts_back(START + BACK)


def test_however_many_people_write_only_those_of_the_last_minute_are_remembered() -> None:
    queue = Queue(SMALL)
    for n in range(5 * KEPT):
        queue.place(f"@p{n}:s{n}", "!r", START + n * 60)
    assert len(queue._times) <= KEPT + 1


EVENTS = st.lists(
    st.tuples(st.sampled_from(["@a:x", "@b:x", "@c:y"]), st.sampled_from(["!1", "!2"]), st.integers(0, 20_000)),
    max_size=60,
)


@given(EVENTS)
def test_whatever_is_written_nothing_is_lost_and_the_order_of_a_sender_in_a_room_is_kept(steps: list[Event]) -> None:
    at, events = START, []
    for sender, room, pause in steps:
        at += pause
        events.append((sender, room, at))
    thought = in_turn(events)
    assert sorted(thought) == sorted(events)
    for key in {(sender, room) for sender, room, _ in events}:
        assert [one for one in thought if one[:2] == key] == [one for one in events if one[:2] == key]
    assert [one.turn - one.late for one in places(events)] == [at for _, _, at in events]


def test_what_tells_only_the_sender_is_told_from_what_others_see() -> None:
    mine: list[Effect] = [Reaction("a", "$1", "✅", "!r"), Message("b", "x", "!r", reply_to="$1")]
    public: list[Effect] = [Message("c", "x", "!r"), Image("d", {}, "", "")]
    others: list[Effect] = [*public, Message("e", "x", person="@ben:a"), Reaction("f", "$2", "✅")]
    assert only_for_the_sender([*mine, *others], "$1", "!r", False) == mine
    told: list[Effect] = [Message("g", "x", "!dm"), Correction("h", "$0", "x", "!dm")]
    assert only_for_the_sender([*told, *others], "$1", "!dm", True) == told
