"""What the disclosure check knows: by what each organisation can be recognised, and which figures were published.

Rules: everything is read from what people said of themselves and of their organisations; what is derived from it
(acronyms, tell-tale phrases) is derived anew and not stored, so that what is forgotten there is forgotten here; a
person who speaks for nobody else is an organisation of one.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain import patterns, telltales
from bot.domain.aliases import same
from bot.domain.disclosure import Known, learn
from bot.domain.needs import alone
from bot.domain.profiles import Profile, own_words
from bot.domain.reading import fold
from bot.store.base import Row, Tx
from bot.store.held import ANSWER, BROUGHT

_OWNED = (  # initiatives with whose they are: as was said, else whoever entered them speaks for it
    "SELECT COALESCE(NULLIF(i.organisation, ''), p.organisation) AS owner, i.name, i.addresses FROM initiative i"
    " LEFT JOIN person p ON p.id = i.person WHERE i.withdrawn IS NULL"
)


async def known(tx: Tx, but: Collection[str] = ()) -> tuple[Known, ...]:
    """Everything there is to recognise, by organisation (`person:` and an id for a person alone).

    but: user ids that are nobody's, such as the bot's own.
    """
    return await tx.derived(("known", frozenset(but)), lambda: _known(tx, but))


@dataclass(frozen=True, slots=True)
class _Read:
    """What is stored of everybody, as it was read: rows of the database."""

    names: Sequence[Row]
    people: Sequence[Row]
    members: Sequence[Row]
    said: Sequence[Row]
    works: Sequence[Row]
    profiles: Sequence[Row]


async def _known(tx: Tx, but: Collection[str]) -> tuple[Known, ...]:
    read = _Read(
        await _named(tx),
        await tx.rows("SELECT id, organisation FROM person ORDER BY id"),
        await tx.rows("SELECT DISTINCT person, name FROM member"),
        await tx.rows(
            "SELECT organisation, text FROM need WHERE withdrawn IS NULL UNION ALL"
            " SELECT organisation, text FROM answer WHERE withdrawn IS NULL AND organisation IS NOT NULL AND text <> ''"
            " UNION ALL"
            f" SELECT owner AS organisation, addresses AS text FROM ({_OWNED}) AS owned WHERE owner IS NOT NULL"
            " ORDER BY organisation, text"
        ),
        await tx.rows(f"SELECT owner, name FROM ({_OWNED}) AS owned WHERE owner IS NOT NULL ORDER BY name"),
        await tx.rows("SELECT id, stakeholder, country, sector FROM organisation ORDER BY id"),
    )
    return await asyncio.to_thread(_recognised, read, frozenset(but))  # seconds where much was said


def _recognised(read: _Read, but: frozenset[str]) -> tuple[Known, ...]:
    """Everything there is to recognise, ready to be looked for."""
    names, people = _by(read.names, "id", "name"), _people(read, but)
    named = tuple((organisation, name) for organisation in sorted(names) for name in names[organisation])
    phrases = _learnt(tuple((row["organisation"], row["text"]) for row in read.said), named)
    profiles = [
        Profile(row["id"], tuple(names[row["id"]]), row["stakeholder"], row["country"], row["sector"])
        for row in read.profiles
    ]
    own, countries, works = own_words(profiles), _countries(profiles), _by(read.works, "owner", "name")
    found = tuple(
        Known(
            one,
            tuple(names.get(one, ())),
            tuple(people.get(one, ())),
            (*phrases.get(one, ()), *countries.get(one, ()), *works.get(one, ())),
            own.get(one, ()),
        )
        for one in sorted({*names, *people})
    )
    patterns.book_of(found)
    return found


@lru_cache(maxsize=1)
def _learnt(said: tuple[tuple[str, str], ...], named: tuple[tuple[str, str], ...]) -> Mapping[str, tuple[str, ...]]:
    """What is learnt of the same statements is the same; it takes too long to be learnt for every message."""
    return learn(said, named)


def forget() -> None:
    """Drops all that is kept in memory of what was learnt: somebody in it asked to be forgotten."""
    _learnt.cache_clear()
    telltales.forget()
    patterns.forget()


async def _named(tx: Tx) -> list[Row]:
    """The names of organisations, those they gave themselves first."""
    given = await tx.rows("SELECT id, name FROM organisation ORDER BY id")
    return [*given, *await tx.rows("SELECT organisation AS id, name FROM alias ORDER BY name")]


def _by(rows: Sequence[Row], key: str, value: str) -> Mapping[str, list[str]]:
    """One column of rows by another, in their order."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        found[row[key]].append(row[value])
    return found


def _people(read: _Read, but: frozenset[str]) -> Mapping[str, list[str]]:
    """The display names and user ids of everybody known or in a room, by the voice they speak with."""
    voices = {row["id"]: row["organisation"] for row in read.people}
    shown: dict[str, set[str]] = {id: set() for id in voices}
    for row in read.members:
        shown.setdefault(row["person"], set()).add(row["name"])
    found: dict[str, list[str]] = defaultdict(list)
    for id in sorted(shown.keys() - but):
        found[voices.get(id) or alone(id)] += [*sorted(filter(None, shown[id])), id]
    return found


def _countries(profiles: Sequence[Profile]) -> Mapping[str, tuple[str]]:
    """The country of each organisation that is the only one from there: it tells whoever says it."""
    of_country: dict[str, list[Profile]] = defaultdict(list)
    for one in profiles:
        if one.country:
            of_country[fold(one.country)].append(one)
    return {some[0].organisation: (some[0].country,) for some in of_country.values() if len(some) == 1}


async def voice_of(tx: Tx, kind: str, source: str) -> str | None:
    """For whom an answer or what was brought back (its source) or a need (its id) was said, as long as that is
    known."""
    if kind == BROUGHT:
        return await _voice(tx, "SELECT organisation FROM brought WHERE source = $1", source)
    if kind == ANSWER:
        return await _voice(tx, "SELECT organisation FROM answer WHERE source = $1", source)
    return await _voice(tx, "SELECT organisation FROM need WHERE id = $1", source)


async def _voice(tx: Tx, query: str, key: str) -> str | None:
    found: str | None = await tx.value(query, key)
    return found


async def organisation_called(tx: Tx, name: str) -> str | None:
    """The one organisation that surely goes by this name ("GFCE", "Global Forum (GFCE)"), or None."""
    return (await callers(tx))(name)


async def callers(tx: Tx) -> Callable[[str], str | None]:
    """The same for many names, as far as organisations are known now."""
    forms: dict[str, set[str]] = defaultdict(set)
    for id, names in _by(await _named(tx), "id", "name").items():
        for form in {form for name in names for form in same(name)}:
            forms[form].add(id)

    def called(name: str) -> str | None:
        found = set().union(*(forms[form] for form in same(name) if form in forms))
        return found.pop() if len(found) == 1 else None

    return called


def add_alias(tx: Tx, organisation: str, name: str, source: str) -> None:
    """Another name that an organisation goes by."""
    tx.write(
        "INSERT INTO alias (organisation, name, source) VALUES ($1, $2, $3)"
        " ON CONFLICT (organisation, name) DO NOTHING",
        organisation, name, source,
    )  # fmt: skip


def drop_alias(tx: Tx, source: str) -> None:
    """The names that a message gave are not gone by."""
    tx.write("DELETE FROM alias WHERE source = $1", source)


async def last_published(tx: Tx, figure: str) -> int | None:
    """What was last published of a figure (see `published`), or None."""
    found: int | None = await tx.value("SELECT n FROM published WHERE figure = $1", figure)
    return found


def published(tx: Tx, figure: str, n: int, now: int) -> None:
    """Writes down that a figure is published. figure: whatever names it the same way each time, as `P3 yes`."""
    tx.write(
        "INSERT INTO published (figure, n, at) VALUES ($1, $2, $3)"
        " ON CONFLICT (figure) DO UPDATE SET before = published.n, n = excluded.n, at = excluded.at",
        figure, n, now,
    )  # fmt: skip


def unpublished(tx: Tx, figure: str, at: int) -> None:
    """What was to be published at that moment did not go out: the figure stands as before. Once for a moment."""
    tx.write("DELETE FROM published WHERE figure = $1 AND at = $2 AND before IS NULL", figure, at)
    tx.write(
        "UPDATE published SET n = before, before = NULL, at = at - 1 WHERE figure = $1 AND at = $2", figure, at
    )
