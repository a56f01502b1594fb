"""What the disclosure check knows: by what each organisation can be recognised, and which figures were published.

Rules: everything is read from what people said of themselves and of their organisations; what is derived from it
(acronyms, tell-tale phrases) is derived anew and not stored, so that what is forgotten there is forgotten here; a
person who speaks for nobody else is an organisation of one.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache

from bot.domain.aliases import same
from bot.domain.disclosure import Known, learn
from bot.domain.needs import alone
from bot.domain.patterns import prepare
from bot.domain.profiles import Profile, own_words
from bot.domain.reading import fold
from bot.store.base import Tx
from bot.store.held import ANSWER, BROUGHT

_OWNED = (  # initiatives with whose they are: as was said, else whoever entered them speaks for it
    "SELECT COALESCE(NULLIF(i.organisation, ''), p.organisation) AS owner, i.name, i.addresses FROM initiative i"
    " LEFT JOIN person p ON p.id = i.person WHERE i.withdrawn IS NULL"
)
SLICE = 20  # organisations or people prepared between two looks at the rest of the world


async def known(tx: Tx, but: Collection[str] = ()) -> tuple[Known, ...]:
    """Everything there is to recognise, by organisation (`person:` and an id for a person alone).

    but: user ids that are nobody's, such as the bot's own.
    """
    return await tx.derived(("known", frozenset(but)), lambda: _known(tx, but))


async def _prepared(found: tuple[Known, ...]) -> tuple[Known, ...]:
    """The same, ready to be looked for: thousands of names in slices, so that nothing else waits long."""
    for start in range(0, len(found), SLICE):
        prepare(found[start : start + SLICE])
        await asyncio.sleep(0)
    return found


async def _known(tx: Tx, but: Collection[str]) -> tuple[Known, ...]:
    names, people = await _names(tx), await _people(tx, but)
    named = tuple((organisation, name) for organisation in sorted(names) for name in names[organisation])
    phrases = await asyncio.to_thread(_learnt, tuple(await _said(tx)), named)  # seconds where much was said
    profiles = await _profiles(tx, names)
    own, countries = own_words(profiles), _countries(profiles)
    works = await _initiatives(tx)
    found = tuple(
        Known(
            one,
            tuple(names[one]),
            tuple(people[one]),
            (*phrases.get(one, ()), *countries.get(one, ()), *works.get(one, ())),
            own.get(one, ()),
        )
        for one in sorted({*names, *people})
    )
    return await _prepared(found)


@lru_cache(maxsize=1)
def _learnt(said: tuple[tuple[str, str], ...], named: tuple[tuple[str, str], ...]) -> Mapping[str, tuple[str, ...]]:
    """What is learnt of the same statements is the same; it takes too long to be learnt for every message."""
    return learn(said, named)


async def _names(tx: Tx) -> Mapping[str, list[str]]:
    """The names of each organisation, its own first."""
    found: dict[str, list[str]] = defaultdict(list)
    for table in (
        "SELECT id, name FROM organisation ORDER BY id",
        "SELECT organisation AS id, name FROM alias ORDER BY name",
    ):
        for row in await tx.rows(table):
            found[row["id"]].append(row["name"])
    return found


async def _people(tx: Tx, but: Collection[str]) -> Mapping[str, list[str]]:
    """The display names and user ids of everybody known or in a room, by the voice they speak with."""
    voices = {
        row["id"]: row["organisation"] for row in await tx.rows("SELECT id, organisation FROM person ORDER BY id")
    }
    shown: dict[str, set[str]] = {id: set() for id in voices}
    for row in await tx.rows("SELECT DISTINCT person, name FROM member"):
        shown.setdefault(row["person"], set()).add(row["name"])
    found: dict[str, list[str]] = defaultdict(list)
    for id in sorted(shown.keys() - set(but)):
        found[voices.get(id) or alone(id)] += [*sorted(filter(None, shown[id])), id]
    return found


async def _said(tx: Tx) -> list[tuple[str, str]]:
    """What was stated and answered in words, with whose it is, in a fixed order."""
    found = await tx.rows(
        "SELECT organisation, text FROM need WHERE withdrawn IS NULL UNION ALL SELECT organisation, text FROM answer"
        " WHERE withdrawn IS NULL AND organisation IS NOT NULL AND text <> '' UNION ALL"
        f" SELECT owner AS organisation, addresses AS text FROM ({_OWNED}) AS owned WHERE owner IS NOT NULL"
        " ORDER BY organisation, text"
    )
    return [(row["organisation"], row["text"]) for row in found]


async def _initiatives(tx: Tx) -> Mapping[str, list[str]]:
    """What each organisation's initiatives are called: who speaks of them is known by them."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in await tx.rows(f"SELECT owner, name FROM ({_OWNED}) AS owned WHERE owner IS NOT NULL ORDER BY name"):
        found[row["owner"]].append(row["name"])
    return found


async def _profiles(tx: Tx, names: Mapping[str, Sequence[str]]) -> list[Profile]:
    """Every organisation as it is described."""
    found = await tx.rows("SELECT id, stakeholder, country, sector FROM organisation ORDER BY id")
    return [
        Profile(row["id"], tuple(names[row["id"]]), row["stakeholder"], row["country"], row["sector"]) for row in found
    ]


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
    for id, names in (await _names(tx)).items():
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
