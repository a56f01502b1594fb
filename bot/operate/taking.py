"""Rows of a checked file on their way into an open transaction (see importing).

First it is decided what of them is to be written, with everything looked up once, then all is written: thousands of
rows keep the database no longer than a bot beside them can wait.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from bot.domain import imports
from bot.domain.imports import Entry, Placed, Statement
from bot.domain.initiatives import checked
from bot.domain.needs import AT_MOST, same
from bot.domain.reading import fold
from bot.forgetter import Requests
from bot.store import ids, initiatives, knowledge, needs, people
from bot.store import imports as kept
from bot.store.base import Row, Tx

TAKEN, KNOWN, ORGANISATIONS = "taken", "known", "organisations"  # what is counted
_NO_RANK = AT_MOST + 1


def year(at: int) -> int:
    """The year of a moment."""
    return datetime.fromtimestamp(at / 1000, UTC).year


def _described(rows: Sequence[Statement]) -> tuple[list[str], list[str]]:
    """What the rows of an organisation say of its group and country."""
    return [row.group for row in rows], [row.country for row in rows]


class Import:
    """Takes rows in. `faults` is what cannot be taken in, by row and column; then nothing of it may stay."""

    def __init__(self, tx: Tx, gone: Requests, at: int, counts: Counter[str]) -> None:
        self._tx = tx
        self._gone = gone
        self._at = at
        self._counts = counts
        self._called: Callable[[str], str | None] = lambda _name: None
        self._organisations: dict[str, str] = {}  # ids by folded name; of a new one its folded name, until it has one
        self._said: dict[tuple[str, str], list[Row]] = {}  # what organisations have said, by id and kind
        self.faults: list[str] = []

    async def take(self, found: Sequence[Placed[Statement]] | Sequence[Placed[Entry]]) -> None:
        """All rows that are not there, each organisation's best first."""
        self._called = await knowledge.callers(self._tx)
        known = await kept.known(self._tx)
        new = [one for one in found if one.row.digest not in known]
        self._counts[KNOWN] += len(found) - len(new)
        statements = [(one.place, one.row) for one in new if isinstance(one.row, Statement)]
        await self._statements(sorted(statements, key=lambda one: int(one[1].rank or _NO_RANK)))
        for one in new:
            if isinstance(one.row, Entry):
                await self._initiative(one.place, one.row)

    def _fault(self, place: str, column: str, why: str) -> None:
        self.faults.append(f"{place}, column {column}: {why}")

    def _done(self, digest: str) -> None:
        kept.note(self._tx, digest, self._at)
        self._counts[TAKEN] += 1

    async def _statements(self, rows: Sequence[tuple[str, Statement]]) -> None:
        taken = [row for place, row in rows if await self._is_to_take(place, row)]
        new: dict[str, list[Statement]] = {}
        for row in taken:
            if self._is_new(row):
                new.setdefault(fold(row.organisation), []).append(row)
        for (folded, own), id in zip(new.items(), await ids.take_many(self._tx, "O", len(new)), strict=True):
            group, country = (next(filter(None, some), "") for some in _described(own))
            people.found(self._tx, id, own[0].organisation, group, country, f"import:{own[0].digest}")
            self._organisations[folded] = id
        self._counts[ORGANISATIONS] += len(new)
        places: Counter[tuple[str, str]] = Counter()
        for row, id in zip(taken, await ids.take_many(self._tx, "N", len(taken)), strict=True):
            self._write(row, id, places)

    async def _is_to_take(self, place: str, row: Statement) -> bool:
        """Whether the row is to be written; what an organisation says already is left as it is."""
        organisation = await self._organisation(row.organisation)
        said = await self._said_by(organisation, row.kind)
        if any(same(need["text"], row.text) for need in said):
            self._counts[KNOWN] += 1
            return False
        if len(said) >= AT_MOST:
            self._fault(place, "text", f"more than {AT_MOST} of a kind, with what the organisation has said already")
        if row.person:
            await self._author(place, row.person, organisation)
        said.append({"text": row.text, "rank": 0})
        return True

    async def _organisation(self, name: str) -> str:
        """The id of the organisation of that name, or the folded name of one that nobody knows."""
        folded = fold(name)
        if folded not in self._organisations:
            known = await people.organisation_named(self._tx, name)
            self._organisations[folded] = (known["id"] if known else self._called(name)) or folded
        return self._organisations[folded]

    def _is_new(self, row: Statement) -> bool:
        return self._organisations[fold(row.organisation)] == fold(row.organisation)

    async def _said_by(self, organisation: str, kind: str) -> list[Row]:
        if (organisation, kind) not in self._said:
            found = await needs.of_voice(self._tx, organisation)
            self._said[organisation, kind] = [need for need in found if need["kind"] == kind]
        return self._said[organisation, kind]

    async def _author(self, place: str, person: str, organisation: str) -> None:
        """Looks whether the person may stand as the author."""
        before = (await people.get(self._tx, person))["organisation"]
        if self._gone.missing([person], 0):
            self._fault(place, "person", "asked to be forgotten; leave it empty")
        elif before not in (None, organisation):
            self._fault(place, "person", "speaks for another organisation")

    def _write(self, row: Statement, id: str, places: Counter[tuple[str, str]]) -> None:
        organisation = self._organisations[fold(row.organisation)]
        before = self._said.get((organisation, row.kind), [])
        places[organisation, row.kind] += 1
        if row.person:  # who speaks for nobody yet speaks for it
            people.choose(self._tx, row.person, "organisation", organisation, f"import:{row.digest}")
        needs.state(
            self._tx, id=id, kind=row.kind, person=row.person, voice=organisation, text=row.text, room="", at=self._at,
            now=self._at, source=f"import:{row.digest}", mark=imports.mark(row), example=row.example,
            rank=max((need["rank"] for need in before), default=0) + places[organisation, row.kind],
            year=imports.year(row, year(self._at)), partners=imports.partners(row),
        )  # fmt: skip
        needs.looked_at(self._tx, id, 1)  # nobody is there to be told what is near
        self._done(row.digest)

    async def _initiative(self, place: str, row: Entry) -> None:
        if any(same(one["name"], row.name) for one in await initiatives.everything(self._tx)):
            self._counts[KNOWN] += 1
            return
        owner = await self._organisation(row.organisation) if row.organisation else ""
        if owner == fold(row.organisation) and owner:
            self._fault(place, "organisation", "nobody knows it here; leave it empty")
            return
        fresh = datetime.fromisoformat(row.fresh).replace(tzinfo=UTC) if row.fresh else None
        initiatives.enter(
            self._tx, await ids.take(self._tx, "I"), checked(row.name, row.addresses, row.link, row.contact),
            organisation=owner, person="", state=row.state, at=self._at, now=self._at, source=f"import:{row.digest}",
            fresh=int(fresh.timestamp() * 1000) if fresh else None,
        )  # fmt: skip
        self._done(row.digest)
