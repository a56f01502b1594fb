"""What the options of a vote on themes stand for, and taking people's words out of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from bot.domain.prompts import Option
from bot.store import prompts
from bot.store.base import Tx, in_parts

GONE = "gone"
HIDDEN = "…"  # stands for words that are not shown any more


@dataclass(frozen=True, slots=True)
class Choice:
    """One option: the theme, the statement that named it when the vote was opened, and the digest of its words, ''
    where the option shows a facilitator's name for the theme."""

    option: str
    theme: str
    need: str
    text: str


def add(tx: Tx, prompt: str, choices: Sequence[Choice]) -> None:
    """Notes what the options of a new vote stand for."""
    for one in choices:
        tx.write(
            "INSERT INTO theme_vote (prompt, option, theme, need, text) VALUES ($1, $2, $3, $4, $5)",
            prompt, one.option, one.theme, one.need, one.text,
        )  # fmt: skip


async def of(tx: Tx, prompt: str) -> list[Choice]:
    """What the options of a prompt stand for, in their order; [] where it is no vote on themes."""
    found = await tx.rows("SELECT option, theme, need, text FROM theme_vote WHERE prompt = $1 ORDER BY option", prompt)
    return [Choice(row["option"], row["theme"], row["need"], row["text"]) for row in found]


async def blank(tx: Tx, needs: Collection[str]) -> None:
    """The words of these statements go from the options they are in, and from what is kept of the results."""
    for some, marks in in_parts(needs, 2):
        sql = f"SELECT prompt, option FROM theme_vote WHERE text NOT IN ('', $1) AND need IN ({marks})"
        for row in await tx.rows(sql, GONE, *some):
            await _blank(tx, row["prompt"], row["option"])


async def blank_withdrawn(tx: Tx, before: int) -> None:
    """The same of statements that were withdrawn before a moment."""
    found = await tx.rows(
        "SELECT v.need FROM theme_vote v JOIN need n ON n.id = v.need"
        " WHERE v.text NOT IN ('', $1) AND n.withdrawn < $2",
        GONE, before,
    )  # fmt: skip
    await blank(tx, {row["need"] for row in found})


async def _blank(tx: Tx, prompt: str, option: str) -> None:
    tx.write("UPDATE theme_vote SET text = $1 WHERE prompt = $2 AND option = $3", GONE, prompt, option)
    kept = await prompts.get(tx, prompt)
    if kept is None:
        return
    words = {one.label for one in kept.options if one.key == option}
    options = [Option(one.key, HIDDEN) if one.key == option else one for one in kept.options]
    result = orjson.dumps(_without(orjson.loads(kept.result), words)).decode() if kept.result else ""
    prompts.change(tx, prompt, options=prompts.options_text(options), result=result)


def _without(value: Any, words: Collection[str]) -> Any:
    """The same data with these texts hidden."""
    match value:
        case str():
            return HIDDEN if value in words else value
        case dict():
            return {name: _without(one, words) for name, one in value.items()}
        case list():
            return [_without(one, words) for one in value]
        case _:
            return value
