"""Shared problems and near pairs, as matching last saw them.

A theme that no group goes on any more is `gone`: it keeps its needs, so that it is the same theme when they come
back, and loses its label, which was somebody's words.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import orjson

from bot.domain.statements import Pair
from bot.store import people, verdicts
from bot.store.base import Row, Tx, in_parts


async def members(tx: Tx) -> dict[str, set[str]]:
    """The needs of every theme there ever was."""
    found: dict[str, set[str]] = {}
    for row in await tx.rows("SELECT theme, need FROM theme_need"):
        found.setdefault(row["theme"], set()).add(row["need"])
    return found


async def members_of(tx: Tx, theme: str) -> list[str]:
    """The needs of a theme that there is now, as far as they are there; [] for none."""
    found = await tx.rows(
        "SELECT b.need FROM theme_need b JOIN theme t ON t.id = b.theme JOIN need n ON n.id = b.need"
        " WHERE b.theme = $1 AND t.gone IS NULL AND n.withdrawn IS NULL ORDER BY LENGTH(b.need), b.need",
        theme,
    )
    return [row["need"] for row in found]


async def of_need(tx: Tx, need: str) -> str:
    """The theme that a need is in now, or ''."""
    found: str | None = await tx.value(
        "SELECT t.id FROM theme t JOIN theme_need b ON b.theme = t.id WHERE b.need = $1 AND t.gone IS NULL", need
    )
    return found or ""


def move(tx: Tx, needs: Sequence[str], before: str, after: str) -> None:
    """Needs leave one theme and come into another ('' for none), so that the next run knows which goes on as which."""
    for need in needs:
        tx.write("DELETE FROM theme_need WHERE theme = $1 AND need = $2", before, need)
        if after:
            tx.write(
                "INSERT INTO theme_need (theme, need) SELECT $1, $2 WHERE NOT EXISTS"
                " (SELECT 1 FROM theme_need WHERE theme = $1 AND need = $2)",
                after, need,
            )  # fmt: skip


async def rename(tx: Tx, id: str, name: str) -> str:
    """Gives a theme a name, or ('') takes it away; the name it had."""
    before = await tx.value("SELECT name FROM theme WHERE id = $1", id)
    tx.write("UPDATE theme SET name = $1 WHERE id = $2", name, id)
    return str(before or "")


async def named(tx: Tx, id: str) -> list[tuple[str, str]]:
    """The theme and what it goes by, as `shared` has it."""
    found = await tx.rows("SELECT id, label, name FROM theme WHERE id = $1", id)
    return [(row["id"], row["name"] or row["label"]) for row in found]


async def replace(tx: Tx, themes: Sequence[tuple[str, str, Collection[str]]], at: int) -> None:
    """The themes from now on, as id, label and needs; all others are gone."""
    ids = {id for id, _, _ in themes}
    for row in await tx.rows("SELECT id FROM theme WHERE gone IS NULL"):
        if row["id"] not in ids:
            tx.write("UPDATE theme SET gone = $1, label = '' WHERE id = $2", at, row["id"])
    for id, label, needs in themes:
        tx.write(
            "INSERT INTO theme (id, label, since) VALUES ($1, $2, $3)"
            " ON CONFLICT (id) DO UPDATE SET label = excluded.label, gone = NULL",
            id, label, at,
        )  # fmt: skip
        tx.write("DELETE FROM theme_need WHERE theme = $1", id)
        for need in needs:
            tx.write("INSERT INTO theme_need (theme, need) VALUES ($1, $2)", id, need)


async def voices(tx: Tx, ids: Collection[str]) -> dict[str, set[str]]:
    """The voices that share each of these themes: whose statements are in it, and who said that one of these is theirs
    too."""
    members = [
        row for some, marks in in_parts(ids) for row in await tx.rows(
            "SELECT t.id, n.id AS need, n.organisation FROM theme t JOIN theme_need b ON b.theme = t.id"
            f" JOIN need n ON n.id = b.need WHERE t.id IN ({marks}) AND t.gone IS NULL AND n.withdrawn IS NULL",
            *some,
        )
    ]  # fmt: skip
    also: dict[str, set[str]] = {}
    for need, voice in await verdicts.sharing(tx, {row["need"] for row in members}):
        also.setdefault(need, set()).add(voice)
    found: dict[str, set[str]] = {}
    for row in members:
        found.setdefault(row["id"], set()).update({row["organisation"]}, also.get(row["need"], ()))
    return found


async def shared(tx: Tx) -> list[Row]:
    """The themes of two or more voices: id, label (as a facilitator named it, else one of its statements) and how many
    voices (`n`), the most shared first, then by label."""
    named = await tx.rows("SELECT id, label, name FROM theme WHERE gone IS NULL")
    by = await voices(tx, {row["id"] for row in named})
    found = [{"id": row["id"], "label": row["name"] or row["label"], "n": len(by.get(row["id"], ()))} for row in named]
    return sorted((row for row in found if row["n"] > 1), key=lambda row: (-row["n"], row["label"], row["id"]))


async def groups(tx: Tx, ids: Collection[str]) -> dict[str, set[str]]:
    """The stakeholder groups of those who share each of these themes, as far as they are known."""
    sharing = await voices(tx, ids)
    of = await people.stakeholders(tx, {one for by in sharing.values() for one in by})
    return {id: {of[one] for one in by if one in of} for id, by in sharing.items()}


async def covered(tx: Tx) -> set[str]:
    """The themes that an initiative is at work on, as far as it was looked."""
    return {row["id"] for row in await tx.rows("SELECT id FROM theme WHERE covered = 1")}


async def cover(tx: Tx, ids: Collection[str]) -> None:
    """Initiatives are at work on these from now on, and on no others."""
    for id in sorted((await covered(tx)).symmetric_difference(ids)):
        tx.write("UPDATE theme SET covered = $1 WHERE id = $2", int(id in ids), id)


async def named_by(tx: Tx, ids: Collection[str]) -> dict[str, Row]:
    """The need whose words name each theme, as far as it is there still, with those words as `label` and what a
    facilitator calls the theme instead as `name`."""
    found: dict[str, Row] = {}
    for some, marks in in_parts(ids):
        for row in await tx.rows(
            "SELECT t.id AS theme, t.label, t.name, n.id, n.kind, n.person, n.organisation, n.text, n.mark, n.room"
            f" FROM theme t JOIN theme_need b ON b.theme = t.id JOIN need n ON n.id = b.need WHERE t.id IN ({marks})"
            " AND t.gone IS NULL AND n.withdrawn IS NULL ORDER BY t.id, LENGTH(n.id), n.id",
            *some,
        ):
            if " ".join(row["text"].split()).startswith(row["label"].removesuffix("…")):
                found.setdefault(row["theme"], row)
    return found


async def of_needs(tx: Tx, needs: Collection[str], least: int) -> list[tuple[str, str]]:
    """The themes, as id and label, that at least so many of the needs are in, those with most of them first."""
    marks = ", ".join(f"${n}" for n in range(2, len(needs) + 2)) or "''"
    found = await tx.rows(
        "SELECT t.id, t.label FROM theme t JOIN theme_need b ON b.theme = t.id WHERE t.gone IS NULL AND t.label <> ''"
        f" AND b.need IN ({marks}) GROUP BY t.id, t.label HAVING COUNT(*) >= $1"
        " ORDER BY COUNT(*) DESC, LENGTH(t.id), t.id",
        max(1, least), *needs,
    )  # fmt: skip
    return [(r["id"], r["label"]) for r in found]


def replace_pairs(tx: Tx, pairs: Sequence[Pair]) -> None:
    """The near pairs from now on."""
    tx.write("DELETE FROM pair")
    for pair in pairs:
        tx.write(
            "INSERT INTO pair (a, b, score, shared) VALUES ($1, $2, $3, $4)",
            pair.a, pair.b, pair.score, orjson.dumps(pair.shared).decode(),
        )  # fmt: skip


async def pairs(tx: Tx) -> list[Pair]:
    """The near pairs, the nearest first."""
    found = await tx.rows("SELECT a, b, score, shared FROM pair ORDER BY score DESC, a, b")
    return [Pair(r["a"], r["b"], r["score"], tuple(orjson.loads(r["shared"]))) for r in found]
