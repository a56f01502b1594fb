"""Questionnaires and lists of initiatives as files, CSV or JSON, read as a stranger's.

Pure. Rules: everything wrong is told by row and column and never with what stands there; a file with anything wrong is
not taken in at all; columns are found by their names in English or French. A row is the same row, whenever it comes
again, if the same organisation says the same.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Generic, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationError

from bot.domain.initiatives import OVER, RUNNING, Unreadable, checked
from bot.domain.marks import mark_alone
from bot.domain.needs import AT_MOST, LONGEST, OFFER, PAIN, ROOM_ONLY, SHORTEST, UNNAMED, one_line, read_mark
from bot.domain.organisations import NAME_AT_MOST, read_group
from bot.domain.reading import fold
from bot.domain.tables import BadFile, cells
from bot.domain.wanted import EXAMPLE, UNSAID, Partners, kept, partners_of, year_of

COLUMNS = {
    "organisation": ("organisation", "organization", "org", "name of organisation", "nom de l organisation"),
    "group": ("group", "stakeholder group", "stakeholder", "groupe", "groupe d acteurs"),
    "country": ("country", "pays"), "kind": ("kind", "type", "genre"),
    "text": ("text", "statement", "texte", "enonce"), "rank": ("rank", "order", "rang", "ordre"),
    "example": ("example", "evidence", "exemple"), "timeline": ("timeline", "when", "quand", "calendrier"),
    "partners": ("partners", "with whom", "partenaires", "avec qui"), "mark": ("mark", "use", "usage", "marque"),
    "person": ("person", "author", "personne", "auteur"),
    "name": ("name", "initiative", "nom"), "addresses": ("addresses", "problem", "what it addresses", "traite"),
    "link": ("link", "url", "website", "lien"), "contact": ("contact", "contact role", "fonction"),
    "state": ("state", "status", "etat"), "fresh": ("fresh", "as of", "fresh as of", "a jour au"),
}  # fmt: skip
_COLUMN = {form: column for column, forms in COLUMNS.items() for form in forms}
_KINDS = {
    PAIN: ("pain", "pain point", "problem", "need", "difficulte", "probleme", "besoin"), OFFER: ("offer", "offre"),
}  # fmt: skip
_STATES = {RUNNING: ("", "running", "alive", "active", "en cours"), OVER: ("over", "ended", "finished", "terminee")}
_PERSON = re.compile(r"@[^\s:]+:\S+")


def _long(least: int, most: int, *, needed: bool = False) -> AfterValidator:
    """A text of so many characters; where it is not needed, also an empty one."""

    def fit(text: str) -> str:
        if (text or needed) and not least <= len(text) <= most:
            raise ValueError(f"{len(text)} characters; it can have {least} to {most}")
        return text

    return AfterValidator(fit)


def _one_of(forms: Mapping[str, Sequence[str]], what: str) -> BeforeValidator:
    def read(text: Any) -> str:
        found = next((name for name, some in forms.items() if fold(str(text or "")) in some), None)
        if found is None:
            raise ValueError(what)
        return found

    return BeforeValidator(read)


def _line(value: Any) -> str:
    """A cell as one line; numbers of JSON as they are written."""
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise ValueError("neither text nor a whole number")
    return one_line(str(value))


def _read(read: Callable[[str], Any], what: str) -> AfterValidator:
    """The value that `read` makes of a text that is not empty; `what` is said where it makes none."""

    def value(text: str) -> Any:
        found = read(text) if text else ""
        if text and not found:
            raise ValueError(what)
        return found

    return AfterValidator(value)


def _typed(found: re.Match[str] | str) -> str:
    return found if isinstance(found, str) else found[0]


def _mark(text: str) -> str:
    mark = mark_alone(text) or read_mark(text)
    return "" if mark == ROOM_ONLY else mark


def _partners(text: str) -> Partners | None:
    return partners_of(text) or partners_of(f"with {text}")


Line = Annotated[str, BeforeValidator(_line)]
Rank = Annotated[Line, _read(re.compile("[1-4]").fullmatch, "none of 1 to 4"), AfterValidator(_typed)]
Day = Annotated[
    Line, _read(re.compile(r"\d{4}-\d\d-\d\d").fullmatch, "no date such as 2026-05-01"), AfterValidator(_typed)
]
Person = Annotated[Line, _read(_PERSON.fullmatch, "no user id such as @ana:example.org"), AfterValidator(_typed)]


class Row(BaseModel):
    """One row of a file; what it says of no column is ''."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Statement(Row):
    """A pain point or an offer of an organisation. A rank is 1 to 4, '' for the order of the file."""

    organisation: Annotated[Line, _long(2, NAME_AT_MOST, needed=True)]
    group: Annotated[Line, _read(read_group, "no stakeholder group of those that are known")] = ""
    country: Annotated[Line, _long(2, NAME_AT_MOST)] = ""
    kind: Annotated[Line, _one_of(_KINDS, "neither pain nor offer")]
    text: Annotated[Line, _long(SHORTEST, LONGEST, needed=True)]
    rank: Rank = ""
    example: Annotated[Line, _long(SHORTEST, EXAMPLE)] = ""
    timeline: Line = ""
    partners: Line = ""
    mark: Annotated[
        Line, _read(_mark, "neither unnamed nor on the record; what is for one room only cannot be imported")
    ] = ""
    person: Person = ""

    @property
    def digest(self) -> str:
        """What the row is known by when it comes again."""
        return _digest("need", fold(self.organisation), self.kind, fold(self.text) or self.text)


class Entry(Row):
    """An initiative."""

    name: Line
    addresses: Line
    link: Line
    contact: Line = ""
    organisation: Line = ""
    state: Annotated[Line, _one_of(_STATES, "neither running nor over")] = RUNNING
    fresh: Day = ""

    @property
    def digest(self) -> str:
        """What the row is known by when it comes again."""
        return _digest("initiative", fold(self.name) or self.name, self.link)


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


T = TypeVar("T", bound=Row)


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """A row, and where it stands in the file: `line 7`, `entry 3`."""

    place: str
    row: T


def statements(content: bytes, this_year: int) -> list[Placed[Statement]]:
    """The statements of a file. Raises BadFile."""
    found, faults = _checked(Statement, content)
    for one in found:
        if one.row.timeline and year_of(one.row.timeline, this_year) == UNSAID:
            faults.append(f"{one.place}, column timeline: neither now, next year, later nor a year from now on")
        if one.row.partners and _partners(one.row.partners) is None:
            faults.append(f"{one.place}, column partners: empty, too long or more than six")
    faults += _twice(found, "text", lambda row: (fold(row.organisation), row.kind, fold(row.text) or row.text))
    faults += _of_one_organisation(found)
    return _whole(found, faults)


def year(row: Statement, this_year: int) -> int:
    """For which year it is wanted."""
    return year_of(row.timeline, this_year) if row.timeline else UNSAID


def partners(row: Statement) -> str:
    """With whom, as it is kept."""
    return kept(_partners(row.partners) or Partners()) if row.partners else ""


def mark(row: Statement) -> str:
    """How it may be used."""
    return row.mark or UNNAMED


def initiatives(content: bytes) -> list[Placed[Entry]]:
    """The initiatives of a file. Raises BadFile."""
    found, faults = _checked(Entry, content)
    for one in found:
        try:
            checked(one.row.name, one.row.addresses, one.row.link, one.row.contact, one.row.organisation)
            date.fromisoformat(one.row.fresh or "2000-01-01")
        except Unreadable as fault:
            faults.append(f"{one.place}, column {fault.part}: {_UNFIT[fault.part]}")
        except ValueError:
            faults.append(f"{one.place}, column fresh: no date")
    faults += _twice(found, "name", lambda row: fold(row.name) or row.name)
    return _whole(found, faults)


_UNFIT = {
    "name": "it can have 3 to 120 characters", "addresses": "it can have 3 to 600 characters",
    "link": "no address of the web", "contact": "no role of up to 80 characters, or somebody's address",
    "organisation": "more than 120 characters",
}  # fmt: skip


def _whole(found: list[Placed[T]], faults: list[str]) -> list[Placed[T]]:
    if faults:
        raise BadFile(sorted(faults, key=lambda fault: int(re.findall(r"\d+", fault)[0])))
    return found


def _twice(found: Sequence[Placed[T]], column: str, key: Callable[[T], object]) -> list[str]:
    """Rows that say what an earlier one said."""
    first: dict[object, str] = {}
    faults = []
    for one in found:
        before = first.setdefault(key(one.row), one.place)
        if before != one.place:
            faults.append(f"{one.place}, column {column}: says the same as {before}")
    return faults


def _of_one_organisation(found: Sequence[Placed[Statement]]) -> list[str]:
    """Rows that do not go together: more than there may be, two of one rank, two groups or countries."""
    faults: list[str] = []
    seen: dict[tuple[str, str], list[Placed[Statement]]] = {}
    for one in found:
        for kind in (one.row.kind, ""):
            seen.setdefault((fold(one.row.organisation), kind), []).append(one)
    for (_, kind), some in seen.items():
        if kind:
            faults += [f"{one.place}, column text: more than {AT_MOST} of a kind" for one in some[AT_MOST:]]
            faults += _other([one for one in some if one.row.rank], "rank", same=False)
        else:
            faults += _other([one for one in some if one.row.group], "group")
            faults += _other([one for one in some if one.row.country], "country")
    return faults


def _other(some: Sequence[Placed[Statement]], column: str, *, same: bool = True) -> list[str]:
    """Rows that say another thing in a column than the first that says something, or (not `same`) the same thing."""
    if same:
        return [
            f"{one.place}, column {column}: {some[0].place} says another" for one in some[1:]
            if fold(getattr(one.row, column)) != fold(getattr(some[0].row, column))
        ]  # fmt: skip
    first: dict[str, str] = {}
    return [
        f"{one.place}, column {column}: the same as {before}" for one in some
        if (before := first.setdefault(getattr(one.row, column), one.place)) != one.place
    ]  # fmt: skip


def _checked(kind: type[T], content: bytes) -> tuple[list[Placed[T]], list[str]]:
    """Each row by itself, and what is wrong with others."""
    found, faults = [], []
    needed = [name for name, field in kind.model_fields.items() if field.is_required()]
    for place, row in cells(content, _COLUMN, needed):
        try:
            found.append(Placed(place, kind.model_validate(row)))
        except ValidationError as error:
            for fault in error.errors(include_url=False, include_input=False):
                faults.append(f"{place}, column {fault['loc'][0]}: {fault['msg'].removeprefix('Value error, ')}")
    if not found and not faults:
        raise BadFile(["line 1: no row stands in the file"])
    return found, faults
