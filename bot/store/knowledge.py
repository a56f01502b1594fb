"""What the disclosure check knows: by what each organisation can be recognised, and which figures were published.

Rules: everything is read from what people said of themselves and of their organisations; what is derived from it
(acronyms, tell-tale phrases) is derived anew and not stored, so that what is forgotten there is forgotten here; a
person who speaks for nobody else is an organisation of one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from bot.domain.disclosure import Known
from bot.domain.needs import alone
from bot.store.base import Tx


async def known(tx: Tx, but: Collection[str] = ()) -> tuple[Known, ...]:
    """Everything there is to recognise, by organisation (`person:` and an id for a person alone).

    but: user ids that are nobody's, such as the bot's own.
    """
    key = ("known", frozenset(but))
    if key not in tx.memo:
        tx.memo[key] = await _known(tx, but)
    found: tuple[Known, ...] = tx.memo[key]
    return found


async def _known(tx: Tx, but: Collection[str]) -> tuple[Known, ...]:
    names: dict[str, list[str]] = defaultdict(list)
    people: dict[str, list[str]] = defaultdict(list)
    for row in await tx.rows(
        "SELECT id AS organisation, name FROM organisation UNION ALL SELECT organisation, name FROM alias"
    ):
        names[row["organisation"]].append(row["name"])
    for row in await tx.rows(
        "SELECT DISTINCT p.id, p.organisation, COALESCE(m.name, '') AS name FROM"
        " (SELECT id, organisation FROM person UNION SELECT person, NULL FROM member"
        " WHERE person NOT IN (SELECT id FROM person)) p LEFT JOIN member m ON m.person = p.id ORDER BY p.id, name"
    ):
        if row["id"] not in but:
            people[row["organisation"] or alone(row["id"])] += filter(None, (row["name"], row["id"]))
    both = sorted({*names, *people})
    return tuple(Known(one, tuple(names[one]), tuple(dict.fromkeys(people[one]))) for one in both)


def add_alias(tx: Tx, organisation: str, name: str, source: str) -> None:
    """Another name that an organisation goes by."""
    tx.write(
        "INSERT INTO alias (organisation, name, source) VALUES ($1, $2, $3)"
        " ON CONFLICT (organisation, name) DO NOTHING",
        organisation, name, source,
    )  # fmt: skip


async def last_published(tx: Tx, figure: str) -> int | None:
    """What was last published of a figure (see `published`), or None."""
    found: int | None = await tx.value("SELECT n FROM published WHERE figure = $1", figure)
    return found


def published(tx: Tx, figure: str, n: int, now: int) -> None:
    """Writes down that a figure is published. figure: whatever names it the same way each time, as `P3 yes`."""
    tx.write(
        "INSERT INTO published (figure, n, at) VALUES ($1, $2, $3)"
        " ON CONFLICT (figure) DO UPDATE SET n = excluded.n, at = excluded.at",
        figure, n, now,
    )  # fmt: skip
