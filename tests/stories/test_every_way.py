"""Every kind of question × every way of answering it × an answer that stays, is changed, edited or taken back.

One conversation for each kind and each fate: six people answer, each in another way, and the result must be what their
answers amount to, whichever way they took.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pytest

from bot.domain.data import Result
from bot.domain.messages import Message
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story

TYPED = {"tom": "thread P1", "ria": "reply P1", "ida": "", "dan": "direct"}
POINTED = {"vic": "vote P1", "rex": "react P1"}
EVERYBODY = (*TYPED, *POINTED)


@dataclass(frozen=True)
class Kind:
    """A question; two answers to it as they are typed, voted for and given by reaction; and what they count for."""

    asked: str
    typed: tuple[str, str]
    counts: tuple[tuple[str, ...], tuple[str, ...]]
    voted: tuple[str, str] | None = None
    reacted: tuple[str, str] | None = None


PLACES = "Where next? | Geneva | Nairobi | Lima"
KINDS = {
    "word": Kind("!word Say one", ("trust", "care"), (("trust",), ("care",))),
    "ask": Kind("!ask What now?", ("less talk", "more work"), (("less talk",), ("more work",))),
    "poll": Kind(
        "!poll Go on?", ("yes, if it is short", "no"), (("yes",), ("no",)), voted=("yes", "no"), reacted=("👍", "👎")
    ),
    "options": Kind(
        f"!poll {PLACES}", ("a", "Lima"), (("a",), ("c",)), voted=("a", "c"), reacted=("🇦", "🇨")
    ),
    "several": Kind(
        f"!poll {PLACES} --max 3", ("a, b", "C and B"), (("a", "b"), ("b", "c")), voted=("a, b", "b, c"),
        reacted=("🇦", "🇨"),
    ),
    "ranked": Kind(f"!poll {PLACES} --rank", ("b a", "Lima > Geneva"), (("b",), ("c",))),
    "hum": Kind("!hum Go on?", ("4", "strongly against"), (("4",), ("1",)), voted=("4", "1"), reacted=("4️⃣", "1️⃣")),
    "round": Kind("!round Go on? --by person", ("yes", "mixed"), (("yes",), ("mixed",)), reacted=("👍", "⚖️")),
}  # fmt: skip


def given(kind: Kind, name: str, nth: int) -> str:
    """The line with which somebody gives the first or the second answer, '' where their way is none for this kind."""
    if name in POINTED:
        said = kind.voted if name == "vic" else kind.reacted
        return f"{name} ({POINTED[name]}): {said[nth]}" if said else ""
    id, how = ("" if name in ("tom", "ria") else "P1 "), TYPED[name]
    return f"{name} ({how}): {id}{kind.typed[nth]}" if how else f"{name}: {id}{kind.typed[nth]}"


def edited(kind: Kind, name: str) -> str:
    """The line with which somebody edits the first answer into the second."""
    id = "" if name in ("tom", "ria") else "P1 "
    return f"{name} (edit): {id}{kind.typed[1]}"


def counted(kind: Kind, name: str, nth: int, before: tuple[str, ...] = ()) -> tuple[str, ...]:
    """What the answer of one person counts for: a reaction adds to what it finds where several may be chosen."""
    if name == "rex" and kind is KINDS["several"]:
        return (*before, ("a", "c")[nth])
    return kind.counts[nth]


async def answers(story: Story, kind: Kind, fate: str) -> dict[str, tuple[str, ...]]:
    """Lets everybody answer and do what the fate says; what must count of each."""
    lines = [line for name in EVERYBODY if (line := given(kind, name, 0))]
    able = [name for name in EVERYBODY if given(kind, name, 0)]
    await story.act("\n".join([f"ana: {kind.asked}", *lines]))
    expected = {name: counted(kind, name, 0) for name in able}
    match fate:
        case "changed":
            await story.act("\n".join(given(kind, name, 1) for name in able))
            return {name: counted(kind, name, 1, expected[name]) for name in able}
        case "edited":
            typed = [name for name in able if name in TYPED]
            await story.act("\n".join(edited(kind, name) for name in typed))
            return expected | {name: counted(kind, name, 1) for name in typed}
        case "taken back":
            await story.act("\n".join(f"{name} (delete): x" for name in able))
            return {}
        case "read after a restart":
            await story.act("-- restart")
    return expected


def numbers(result: Result) -> dict[str, int]:
    """How often each answer was given."""
    if result.kind == "ask":
        return dict(Counter(result.comments))
    return {count.key: count.n for count in result.counts if count.n}


@pytest.mark.parametrize("fate", ["kept", "changed", "edited", "taken back", "read after a restart"])
@pytest.mark.parametrize("name", KINDS)
async def test_what_counts_is_what_was_answered_by_whichever_way(base_url: str, name: str, fate: str) -> None:
    story = Story(base_url, CONFIG, people=("ana", *EVERYBODY))
    await story.begin()
    expected = await answers(story, KINDS[name], fate)
    await story.act("ana: !close")
    await story.stop()
    told = [line.effect for line in story.server.effects(Message)]
    results = [one.data for one in told if isinstance(one, Message) and one.name == "result"]
    result = Result.model_validate(results[-1])
    assert (result.n, result.asked) == (len(expected), len(story.people))
    assert numbers(result) == dict(Counter(key for keys in expected.values() for key in keys))
