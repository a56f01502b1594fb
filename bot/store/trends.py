"""The earlier times that the same was asked: the baseline of a result, and the series for its picture."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.data import Result
from bot.domain.reading import fold
from bot.store import prompts
from bot.store.base import Tx
from bot.store.prompts import Prompt

POINTS = 24  # askings that a series goes back


@dataclass(frozen=True, slots=True)
class Point:
    """One asking: its prompt, when it was closed (milliseconds UTC), and its result as it was told."""

    id: str
    at: int
    result: Result


def over(prompt: Prompt, at: int) -> bool:
    """Whether the prompt had ended at a moment. What its end was set to counts, not whether it was counted since: a
    question that is read again after a restored backup says the same again."""
    end = prompt.closed if prompt.closed is not None else prompt.closes
    return end is not None and end <= at


async def same_question(tx: Tx, room: str, kind: str, question: str, at: int) -> str:
    """The id of the prompt of this kind that ended last in the room before the moment `at` and asked the same, '' if
    none did. Case and punctuation make no difference."""
    found = await tx.rows(
        "SELECT id, question FROM prompt WHERE room = $1 AND kind = $2 AND withdrawn IS NULL"
        " AND COALESCE(closed, closes) <= $3 ORDER BY COALESCE(closed, closes) DESC, opened DESC, id DESC",
        room, kind, at,
    )  # fmt: skip
    wanted = fold(question) or question
    return next((row["id"] for row in found if (fold(row["question"]) or row["question"]) == wanted), "")


async def baseline(tx: Tx, prompt: Prompt) -> Result | None:
    """The result that a prompt's own is compared with, None where there is none or it tells no numbers."""
    found = await series(tx, prompt)
    earlier = [point for point in found if point.id != prompt.id]
    return earlier[-1].result if earlier and earlier[-1].id == prompt.before else None


async def series(tx: Tx, prompt: Prompt) -> list[Point]:
    """All askings of the prompt's question that told numbers, itself included once it is closed, oldest first."""
    found: list[Point] = []
    seen: set[str] = set()
    one: Prompt | None = prompt
    while one is not None and one.id not in seen and len(seen) < POINTS:
        seen.add(one.id)
        if one.closed is not None and one.result and one.withdrawn is None and one.room == prompt.room:
            result = Result.model_validate_json(one.result)
            found += [] if result.few else [Point(one.id, one.closed, result)]
        one = await prompts.get(tx, one.before) if one.before else None
    return found[::-1]
