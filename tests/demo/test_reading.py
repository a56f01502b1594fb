"""The demo's week as a digest keeps the ten rules in both languages, and each rule that is broken is seen."""

from __future__ import annotations

import pytest

from bot.demo.play import held_against
from bot.demo.reading import broken
from bot.domain.digest import Decided, Digest
from bot.domain.digest_facts import Absent, Ahead, Moved, Question, Shared
from bot.reports.digest import write
from bot.texts import words

UNTIL = 1_800_000_000_000
DAY = 86_400_000
WEEK = Digest(
    needs_you=(
        Question("P9", "poll", "Shall we draft the roadmap in one small group before the next meeting?", UNTIL),
        Question("P10", "ask", "What should the first page of the roadmap say?", UNTIL + DAY),
    ),
    decided=(
        Decided("P1", "Do you agree that it takes more than one expert group to solve them?", 21, 22, (("yes", 18),)),
        Decided("P2", "Do you see added value if experts of all groups work together?", 20, 22, (("yes", 17),)),
        Decided("P8", "What are the topics for next year?", 12, 22, own_words=True),
    ),
    also_closed=("P3", "P4", "P5"),
    moving=(
        Moved("started:E1:E1", "E1", "started", "Fewer parallel efforts, with an end date", day="2027-07-15"),
        Moved("done:E1.1:E1.1", "E1.1", "done", "Fewer parallel efforts, with an end date", "a first list is public"),
    ),
    commitments=3, committed=3, pains=73, voices=20,
    themes=(
        Shared("T1", "Talk does not lead to results", 5, bridge=True), Shared("T2", "There is no money to travel", 4),
        Shared("T3", "The same things are done twice", 3),
    ),
    introduced=4,
    absent=Absent(("press",), ("african", "grulac"), ("insurers",)),
    dates=(Ahead("D1", "Regional forum", "Addis Ababa", "2027-03-01", "2027-03-01", "", UNTIL),),
    ended=("Roadmap",),
)  # fmt: skip


def week(language: str, zone: str = "Europe/Paris") -> str:
    speak = words(language, zone)
    title = speak("digest-title", room="Roadmap", named="yes", since="2027-01-08", until="2027-01-15")
    return write(WEEK, speak, title=title, upcoming=UNTIL + 7 * DAY, prefix="!").text


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("zone", ["UTC", "Africa/Nairobi"])
def test_a_week_keeps_the_rules(language: str, zone: str) -> None:
    assert broken(week(language, zone), language) == []


def _without(text: str, n: int) -> str:
    blocks = text.split("\n\n")
    return "\n\n".join(blocks[:n] + blocks[n + 1 :])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_rule_that_is_broken_is_seen(language: str) -> None:
    text = week(language)
    blocks = text.split("\n\n")
    swapped = "\n\n".join([*blocks[:3], blocks[4], blocks[3], *blocks[5:]])
    head, first, second, *rest = blocks[1].splitlines()
    later_first = text.replace(blocks[1], "\n".join([head, second, first, *rest]))
    said = blocks[-2].splitlines()[1]
    assert broken(_without(text, 1), language)[0] == "does not begin with what needs the reader"
    assert broken(later_first, language) == ["does not put the next deadline first"]
    assert broken(text.replace("UTC", "").replace("()", ""), language) == ["has no deadline in UTC"]
    assert broken(text + " word" * 400, language) == [f"has {len(text.split()) + 400} words, not 150 to 350"]
    assert broken(text.replace(said, f"{said}\n{said}"), language) == [f"says twice: {said}"]
    order = "needs-you, answered, heard, moving, absent, dates, sessions"
    assert broken(swapped, language) == [f"has its parts in the order {order}"]
    assert broken(text.replace(" 22", ""), language) == [f"tells {one} without its n" for one in ("P1", "P2", "P8")]
    assert broken(text.replace("Roadmap", "@ana:here"), language) == ["holds an account"]
    assert broken(text.replace("Roadmap", "“Roadmap”"), language) == ["holds a quotation"]
    assert broken(text.replace("Roadmap", "<b>Roadmap</b>"), language) == ["holds markup"]
    assert broken(_without(text, len(blocks) - 1), language)[-1] == "does not end with how to get less"


def test_what_a_digest_leaves_out_of_what_came_about_is_named() -> None:
    items = [{"id": "E1", "section": "moving", "text": ""}]
    assert held_against(items, {"moving": {"E1"}}) == held_against(items, {"moving": set()}) == []
    assert held_against(items, {"heard": set()}) == ["the digest does not tell of anything under heard"]
    assert held_against(items, {"moving": {"E1", "E2"}, "dates": {"D1"}}) == [
        "the digest does not tell of E2 under moving", "the digest does not tell of D1 under dates",
    ]  # fmt: skip
