"""What facilitators did to themes by hand, kept until it is taken back."""

from __future__ import annotations

from collections.abc import Collection

from bot.domain.bonds import ThemeAct
from bot.store.base import Tx


async def of_all(tx: Tx) -> list[ThemeAct]:
    """All acts that hold, in the order in which they were done; needs sorted as their ids count."""
    parts: dict[tuple[int, int], list[str]] = {}
    for row in await tx.rows("SELECT number, need, part FROM theme_act_need ORDER BY number, LENGTH(need), need"):
        parts.setdefault((row["number"], row["part"]), []).append(row["need"])
    return [
        ThemeAct(
            row["number"], row["verb"], row["theme"],
            tuple(parts.get((row["number"], 0), ())), tuple(parts.get((row["number"], 1), ())),
        )
        for row in await tx.rows("SELECT number, verb, theme FROM theme_act ORDER BY number")
    ]  # fmt: skip


async def add(tx: Tx, verb: str, theme: str, other: str, kept: Collection[str], moved: Collection[str], at: int) -> int:
    """One more act; the number it can be taken back by. `other` is the theme that went into `theme`, '' for none."""
    number = 1 + int(await tx.value("SELECT COALESCE(MAX(number), 0) FROM theme_act"))
    tx.write(
        "INSERT INTO theme_act (number, verb, theme, other, at) VALUES ($1, $2, $3, $4, $5)",
        number, verb, theme, other, at,
    )  # fmt: skip
    for part, needs in enumerate((kept, moved)):
        for need in needs:
            tx.write("INSERT INTO theme_act_need (number, need, part) VALUES ($1, $2, $3)", number, need, part)
    return number


def drop(tx: Tx, number: int) -> None:
    """The act was never done."""
    tx.write("DELETE FROM theme_act WHERE number = $1", number)
    tx.write("DELETE FROM theme_act_need WHERE number = $1", number)
