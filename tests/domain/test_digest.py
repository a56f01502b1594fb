"""What a digest tells: nothing twice, no group below the floor, never more than can be read in two minutes."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.digest import LEFT_OUT, MOST, Decided, Digest, as_told, clip, compose, decide, minutes, revealing
from bot.domain.digest_facts import KINDS, Absent, Ahead, Facts, Meeting, Moved, Question, Result, Shared
from bot.domain.organisations import GROUPS
from bot.domain.recipes import Bars
from bot.reports.digest import fitting, write
from bot.texts import languages, words

NOTHING: frozenset[str] = frozenset()
FLOOR = 3

counts = st.lists(st.integers(1, 12), max_size=6).map(lambda many: sorted(many, reverse=True))


def question(n: int, closes: int | None = None, kind: str = "word") -> Question:
    return Question(f"P{n}", kind, f"What do we need, number {n}?", closes)


def result(n: int, *given: tuple[str, int], kind: str = "poll") -> Result:
    return Result(f"P{n}", kind, "Shall we go on?", sum(count for _, count in given), 31, given)


def test_without_anything_new_there_is_no_digest() -> None:
    assert compose(Facts(), NOTHING, FLOOR) is None


def test_an_open_question_alone_is_news_once_and_stays_listed_while_something_else_is() -> None:
    facts = Facts(open=(question(1),))
    first = compose(facts, NOTHING, FLOOR)
    assert first == Digest(needs_you=(question(1),), items=("open:P1",))
    assert compose(facts, frozenset(first.items), FLOOR) is None
    later = compose(Facts(open=(question(1), question(2))), frozenset(first.items), FLOOR)
    assert later == Digest(needs_you=(question(2),), still_open=("P1",), items=("open:P2",))


def test_what_needs_people_is_ranked_by_its_deadline_and_what_has_none_comes_last() -> None:
    found = compose(Facts(open=(question(10), question(9), question(3, 30), question(4, 20))), NOTHING, FLOOR)
    assert found is not None
    assert [one.id for one in found.needs_you] == ["P4", "P3", "P9", "P10"]


def test_results_are_ranked_by_how_many_answered_and_what_is_too_much_is_named_by_its_id() -> None:
    closed = tuple(result(n, ("yes", n)) for n in range(1, MOST + 4))
    found = compose(Facts(closed=closed), NOTHING, FLOOR)
    assert found is not None
    assert [one.n for one in found.decided] == [7, 6, 5, 4]
    assert found.also_closed == ("P1", "P2", "P3")
    assert compose(Facts(closed=closed), frozenset(found.items), FLOOR) is None


@pytest.mark.parametrize(
    ("given_answers", "shown", "most"),
    [
        ([("yes", 14), ("no", 7)], (("yes", 14), ("no", 7)), ""),
        ([("yes", 21)], (("yes", 21),), ""),
        ([("yes", 19), ("no", 2)], (), "yes"),
        ([("yes", 10), ("no", 5), ("later", 2)], (("yes", 10),), ""),
        ([("yes", 2), ("no", 2)], (), ""),
        ([("yes", 2)], (), ""),
    ],
)
def test_a_result_shows_no_count_below_the_floor_and_none_by_subtraction(
    given_answers: list[tuple[str, int]], shown: tuple[tuple[str, int], ...], most: str
) -> None:
    told = decide(result(1, *given_answers), FLOOR)
    assert told == Decided("P1", "Shall we go on?", sum(n for _, n in given_answers), 31, shown, most)


def test_where_several_could_be_chosen_no_count_and_no_rest_of_it_is_below_the_floor() -> None:
    counts = (("A", 20), ("B", 19), ("C", 12), ("D", 8), ("E", 1))
    told = decide(Result("P1", "poll", "Where?", 20, 31, counts, most=3), FLOOR)
    assert told == Decided("P1", "Where?", 20, 31, (("A", 20), ("C", 12)))


def test_of_an_order_it_is_told_who_was_elected_unless_too_few_answered() -> None:
    closed = Result("P1", "poll", "Where?", 20, 31, (("A", 9), ("B", 11)), winners=("B",))
    assert decide(closed, FLOOR) == Decided("P1", "Where?", 20, 31, winners=("B",))
    assert decide(replace(closed, n=FLOOR - 1), FLOOR) == Decided("P1", "Where?", FLOOR - 1, 31)


@given(numbers=counts, floor=st.integers(2, 5))
def test_no_shown_count_and_no_rest_is_ever_a_group_below_the_floor(numbers: list[int], floor: int) -> None:
    shown = revealing([(str(i), n) for i, n in enumerate(numbers)], sum(numbers), floor)
    rest = sum(numbers) - sum(n for _, n in shown)
    assert [n for _, n in shown if n < floor] == []
    assert not shown or rest == 0 or rest >= floor


def test_pain_points_of_too_few_organisations_wait_until_there_are_enough() -> None:
    first = (("N1", "a"), ("N2", "a"), ("N3", "b"))
    assert compose(Facts(needs=first), NOTHING, FLOOR) is None
    found = compose(Facts(needs=(*first, ("N4", "c"))), NOTHING, FLOOR)
    assert found == Digest(pains=4, voices=3, items=("need:N1", "need:N2", "need:N3", "need:N4"))


def test_introductions_wait_likewise() -> None:
    assert compose(Facts(introductions=("M1", "M2")), NOTHING, FLOOR) is None
    found = compose(Facts(introductions=("M1", "M2", "M3")), NOTHING, FLOOR)
    assert found == Digest(introduced=3, items=("introduced:M1", "introduced:M2", "introduced:M3"))


def test_a_theme_is_told_from_the_floor_on_and_again_only_when_it_has_grown_by_the_floor() -> None:
    def told(n: int, *before: str) -> list[int]:
        found = compose(Facts(themes=(Shared("T1", "funding", n),)), frozenset(before), FLOOR)
        return [one.n for one in found.themes] if found else []

    assert [told(2), told(3), told(5, "theme:T1=3"), told(6, "theme:T1=3"), told(8, "theme:T1=3", "theme:T1=6")] == [
        [], [3], [], [6], [],
    ]  # fmt: skip


def test_a_session_opened_and_closed_between_two_digests_is_told_once() -> None:
    found = compose(Facts(sessions=(Meeting("S1", "Day 0", True), Meeting("S2", "Week 1", False))), NOTHING, FLOOR)
    assert found == Digest(opened=("Week 1",), ended=("Day 0",), items=("session:S2", "session:S1", "ended:S1"))
    closed = compose(Facts(sessions=(Meeting("S2", "Week 1", True),)), frozenset(found.items), FLOOR)
    assert closed == Digest(ended=("Week 1",), items=("session:S2", "ended:S2"))


@pytest.mark.parametrize(
    ("text", "most", "cut"),
    [
        ("short", 10, "short"),
        ("two\n lines", 20, "two lines"),
        ("words that go on", 12, "words that…"),
        ("неразделимоеслово", 8, "неразде…"),
    ],
)
def test_a_long_text_is_cut_between_words(text: str, most: int, cut: str) -> None:
    assert clip(text, most) == cut
    assert len(clip(text, most)) <= most


def test_answering_takes_at_least_a_minute_and_free_text_takes_longer() -> None:
    assert (minutes([]), minutes([question(1)]), minutes([question(n, kind="ask") for n in range(3)])) == (1, 1, 3)


def _most(label: str) -> Facts:
    """As much of everything as there can be, in texts as long as people write."""
    long = f"{label} " * 200
    return Facts(
        open=tuple(Question(f"P{n}", "ask", long, 1_800_000_000_000 + n) for n in range(100, 130)),
        closed=tuple(Result(f"P{n}", "poll", long, 30, 40, ((long, 20), (long, 10))) for n in range(200, 230)),
        sessions=tuple(Meeting(f"S{n}", long, bool(n % 2)) for n in range(20)),
        needs=tuple((f"N{n}", str(n)) for n in range(200)),
        themes=tuple(Shared(f"T{n}", long, 20 + n) for n in range(30)),
        introductions=tuple(f"M{n}" for n in range(30)),
        moving=tuple(Moved(f"done:E{n}", f"E{n}", "done", long, long, "2027-03-01") for n in range(30)),
        dates=tuple(Ahead(f"D{n}", long, long, "2027-06-14", "2027-06-16", "", n) for n in range(30)),
        absent=Absent(tuple(GROUPS), ("african", "grulac", "weog"), (long[:40],) * 9),
        remote=40, commitments=9, committed=9,
    )


@pytest.mark.parametrize("label", ["interoperability", "we do"])
@pytest.mark.parametrize("language", languages())
def test_the_longest_digest_of_a_language_stays_within_350_words(language: str, label: str) -> None:
    speak, facts = words(language, "Africa/Nairobi"), _most(label)
    found = fitting(
        lambda most: compose(facts, NOTHING, FLOOR, most=most), speak, title="D", upcoming=1_800_000_000_000, prefix="!"
    )
    assert found is not None
    assert 150 <= len(found[1].text.split()) <= 350


def test_a_digest_in_words_says_what_needs_you_first_and_carries_the_same_lines_as_data() -> None:
    digest = Digest(
        needs_you=(question(4, 1_800_000_000_000),), still_open=("P2",),
        decided=(Decided("P1", "Shall we go on?", 21, 31, (("yes", 14), ("no", 7))),),
        pains=9, voices=5, themes=(Shared("T1", "funding", 4),), introduced=3, ended=("Day 0",),
    )  # fmt: skip
    written = write(digest, words("en"), title="Digest", upcoming=1_800_000_000_000, prefix="!")
    assert written.text.splitlines() == [
        "Digest",
        "",
        "**Needs you** · about one minute in all",
        "- **P4** What do we need, number 4? Until 2027-01-15 08:00 UTC.",
        "- Also open: P2.",
        "- To answer: `!P4 your answer` here, or `P4 your answer` in a direct chat with me.",
        "",
        "**Answered**",
        "- **P1** Shall we go on? 21 of 31 answered. Most often: yes 14, no 7.",
        "",
        "**Heard**, and by how many organisations it is shared",
        "- 9 new pain points and offers from 5 organisations.",
        "- **T1** funding: 4",
        "- 3 introductions came about.",
        "",
        "**Sessions**",
        "- Closed: Day 0",
        "",
        "Next digest: 2027-01-15 08:00 UTC. Too much? `!digest` alone shows only what needs you; "
        "facilitators can say `!digest off`.",
    ]
    assert [f"- {item.text}" for item in written.items] == [
        line for line in written.text.splitlines() if line.startswith("- ")
    ]
    assert (written.picture, written.alt) == (None, "")


def test_three_themes_make_a_picture_whose_alt_text_says_the_same() -> None:
    themes: Sequence[Shared] = [Shared("T1", "funding", 5), Shared("T2", "trust", 4), Shared("T3", "time", 3)]
    written = write(Digest(themes=tuple(themes)), words("en"), title="Digest", upcoming=None, prefix="!")
    assert written.picture == Bars("Shared by how many organisations", (("funding", 5), ("trust", 4), ("time", 3)))
    assert written.alt == "Shared by how many organisations: funding 5, trust 4, time 3"


def moved(kind: str, id: str = "E1", day: str = "") -> Moved:
    return Moved(f"{kind}:{id}", id, kind, "Trainings on a small budget", "A first course", day)


def ahead(id: str, in_days: int, zone: str = "") -> Ahead:
    begins = in_days * 86_400_000
    return Ahead(id, "Annual meeting", "Geneva", "2027-06-14", "2027-06-16", zone, begins)


def test_what_moved_is_told_once_an_end_first_and_what_does_not_fit_comes_next_time() -> None:
    moving = tuple(moved(kind, f"E{n}") for n, kind in enumerate(reversed(KINDS), 1))
    first = compose(Facts(moving=moving), NOTHING, FLOOR)
    assert first is not None
    assert [one.kind for one in first.moving] == ["ended", "started", "done", "output", "changed"]
    second = compose(Facts(moving=moving), frozenset(first.items), FLOOR)
    assert second is not None
    assert [one.kind for one in second.moving] == ["overdue", "next", "wanted"]
    assert compose(Facts(moving=moving), frozenset((*first.items, *second.items)), FLOOR) is None


@pytest.mark.parametrize(("voices", "told"), [(2, 0), (3, 5)])
def test_commitments_are_told_as_a_number_from_the_floor_on(voices: int, told: int) -> None:
    found = compose(Facts(open=(question(1),), commitments=5, committed=voices), NOTHING, FLOOR)
    assert found is not None
    assert found.commitments == told


def test_a_date_is_told_when_it_is_new_and_once_more_when_it_is_near() -> None:
    dates = (ahead("D2", 100), ahead("D1", 30))
    first = compose(Facts(dates=dates), NOTHING, FLOOR, now=0)
    assert first is not None
    assert [one.id for one in first.dates] == ["D1", "D2"]
    told = frozenset(first.items)
    assert compose(Facts(dates=dates), told, FLOOR, now=20 * 86_400_000) is None
    near = compose(Facts(dates=dates), told, FLOOR, now=25 * 86_400_000)
    assert near is not None
    assert near.items == ("soon:D1@2027-06-14",)
    assert compose(Facts(dates=dates), told | set(near.items), FLOOR, now=26 * 86_400_000) is None
    moved_on = replace(dates[0], first="2027-07-01")
    assert compose(Facts(dates=(moved_on,)), told, FLOOR, now=0) is not None


def test_who_is_absent_is_no_news_by_itself_and_is_told_anew_only_when_it_changed() -> None:
    absent = Absent(("press",), (), ("judges",))
    assert compose(Facts(absent=absent), NOTHING, FLOOR) is None
    first = compose(Facts(open=(question(1),), absent=absent), NOTHING, FLOOR)
    assert first is not None
    assert first.absent == absent
    second = compose(Facts(open=(question(2),), absent=absent), frozenset(first.items), FLOOR)
    assert second is not None
    assert second.absent == Absent()


def test_bridges_come_first_among_themes_whatever_their_number() -> None:
    themes = (Shared("T1", "funding", 9), Shared("T2", "trust", 4, bridge=True), Shared("T3", "time", 5))
    found = compose(Facts(themes=themes), NOTHING, FLOOR)
    assert found is not None
    assert [one.id for one in found.themes] == ["T2", "T1", "T3"]
    written = write(found, words("en"), title="Digest", upcoming=None, prefix="!")
    assert "**T2** trust: 4 – a bridge between groups, and nobody works on it yet" in written.text


def test_what_a_facilitator_drops_is_not_told_and_counts_as_told() -> None:
    facts = Facts(open=(question(1), question(2)), closed=(result(3, ("yes", 9)),))
    found = compose(facts, NOTHING, FLOOR, dropped=frozenset({"open:P1", "closed:P3"}))
    assert found == Digest(needs_you=(question(2),), items=("open:P2", "-closed:P3", "-open:P1"))
    told = frozenset(item.removeprefix(LEFT_OUT) for item in found.items)
    assert compose(facts, told, FLOOR) is None
    assert as_told(facts, found.items).closed == ()


def test_an_earlier_digest_is_shown_with_what_it_told_and_the_numbers_it_told() -> None:
    facts = Facts(
        open=(question(1),), closed=(result(2, ("yes", 9)), result(3, ("yes", 9))), needs=(("N1", "a"), ("N9", "b")),
        themes=(Shared("T1", "funding", 9), Shared("T2", "trust", 4)), moving=(moved("started"),),
        dates=(ahead("D1", 30), ahead("D2", 90)),
    )  # fmt: skip
    items = ("closed:P2", "need:N1", "theme:T1=5", "soon:D1@2027-06-14")
    again = as_told(facts, items)
    assert (again.open, [one.id for one in again.closed], again.needs) == ((), ["P2"], (("N1", "a"),))
    assert (again.themes, again.moving, [one.id for one in again.dates]) == ((Shared("T1", "funding", 5),), (), ["D1"])


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_news_is_a_sentence_with_and_without_peoples_words(language: str, kind: str) -> None:
    for one in (moved(kind, day="2027-03-01"), replace(moved(kind, day="2027-03-01"), title="", text="")):
        written = write(Digest(moving=(one,), items=(one.item,)), words(language), title="D", upcoming=None, prefix="!")
        [line] = [item.text for item in written.items]
        assert line.startswith("**E1**")
        assert line.endswith(".")
        assert "  " not in line
