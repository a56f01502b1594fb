"""What a digest is made from: values, before anything is chosen or worded. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """An open prompt. `closes` is milliseconds UTC, None while it has no end."""

    id: str
    kind: str
    text: str
    closes: int | None
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """A closed prompt: `n` of `asked` (None where it was not counted) answered; `counts` are label and number, the
    largest first. Of a sealed one that fewer than `few` answered (else 0) nothing more is known. Who answered could
    choose up to `most` answers; `winners` are those elected where they were put in order."""

    id: str
    kind: str
    text: str
    n: int
    asked: int | None
    counts: tuple[tuple[str, int], ...]
    few: int = 0
    most: int = 1
    winners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shared:
    """A theme and the voices (organisations, or people for themselves) that share it; a `bridge` is shared by several
    stakeholder groups or regions, and nobody works on it yet."""

    id: str
    label: str
    n: int
    bridge: bool = False


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session; `closed` says whether it has ended."""

    id: str
    title: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """One thing to tell of an effort. `item` is what is remembered of it, `id` what an answer is about (E5, E5.2, A6),
    `kind` what happened (see KINDS). `title` and `text` are people's words as they may be told, '' where there are
    none; `day` is an ISO day and `what` an outcome, an output's type or a wanted stakeholder group."""

    item: str
    id: str
    kind: str
    title: str
    text: str = ""
    day: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A date at another forum: whole days in ISO, or times on the clocks of `zone`; `begins` is milliseconds UTC.
    `soon` is the second and last time it is told, in the week before."""

    id: str
    name: str
    place: str
    first: str
    last: str
    zone: str
    begins: int
    soon: bool = False


@dataclass(frozen=True, slots=True)
class Absent:
    """Who is not here: stakeholder groups and regions by their keys, groups that participants asked for by name."""

    groups: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()


NOBODY_MISSING = Absent()
KINDS = ("ended", "started", "done", "output", "changed", "overdue", "next", "wanted")  # in the order they are told


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a room. `needs` are pairs of id and voice; `introductions` are those both sides agreed to;
    `commitments` were made since the last digest by so many `committed` voices. `remote` is how many of a hundred
    answers to closed questions came from direct chats (None for none, and where that would show a small group)."""

    open: tuple[Question, ...] = ()
    closed: tuple[Result, ...] = ()
    sessions: tuple[Meeting, ...] = ()
    needs: tuple[tuple[str, str], ...] = ()
    themes: tuple[Shared, ...] = ()
    introductions: tuple[str, ...] = ()
    moving: tuple[Moved, ...] = ()
    commitments: int = 0
    committed: int = 0
    dates: tuple[Ahead, ...] = ()
    absent: Absent = NOBODY_MISSING
    remote: int | None = None
