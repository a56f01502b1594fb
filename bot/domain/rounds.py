"""A run around the table: in which order voices get their turn, and how it moves.

Pure. A voice is an organisation, or a person where the round asks persons. Rules: stakeholder groups alternate as far
as possible, then names decide; one voice has its turn at a time, until it has answered or passed, is skipped or is no
longer there; an answer before the turn counts and the turn is left out; whoever was skipped gets one more chance after
all the others and can answer until the close in any case; who comes later is added at the end. What was answered plays
no part: only whether something was. Turns do not end by time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.reading import fold

WAITING, DONE, PASSED, AWAY = "waiting", "done", "passed", "away"
CHANCES = 2  # how often a voice is called


@dataclass(frozen=True, slots=True)
class Guest:
    """A voice that could take part: its stakeholder group ('' if unknown) and its name."""

    voice: str
    group: str
    name: str


@dataclass(frozen=True, slots=True)
class Seat:
    """A voice at the table. `place` is from 1 on; `state` is WAITING, DONE, PASSED or AWAY (nobody is there to speak
    for it); `skips` is how often it was passed over; of `notices` of its turns it was told before they came."""

    voice: str
    place: int
    state: str = WAITING
    skips: int = 0
    notices: int = 0


@dataclass(frozen=True, slots=True)
class Round:
    """How far a round has come. `present` is the voice whose turn it is ('' for none) and `since` when that began,
    milliseconds UTC; `wording` is that of the question; `ended` while the question takes no answers; `step` grows with
    every change that was told."""

    seats: tuple[Seat, ...] = ()
    present: str = ""
    since: int = 0
    wording: int = 1
    ended: bool = False
    step: int = 0

    @property
    def over(self) -> bool:
        """Whether everybody at the table has had a turn."""
        return bool(self.seats) and not self.present

    def seat(self, voice: str) -> Seat | None:
        """The seat of a voice."""
        return next((one for one in self.seats if one.voice == voice), None)

    def count(self, state: str) -> int:
        """How many are in a state; who has the turn is not counted as waiting."""
        return sum(one.state == state and one.voice != self.present for one in self.seats)


def order(guests: Iterable[Guest]) -> list[str]:
    """The voices in the order of their turns: no group twice in a row as long as another is left, the group with most
    still to come first; within a group by name."""
    left: dict[str, list[Guest]] = {}
    for guest in sorted(guests, key=lambda one: (fold(one.name), one.voice), reverse=True):
        left.setdefault(guest.group, []).append(guest)
    ordered: list[str] = []
    last = None
    while left:
        free = [group for group in left if group != last] or list(left)
        last = min(free, key=lambda group: (-len(left[group]), group))
        ordered.append(left[last].pop().voice)
        if not left[last]:
            del left[last]
    return ordered


def called(round: Round, besides: str = "") -> str:
    """Who is to be called next: of those that wait and have a chance left the one that was skipped least, in order of
    places; '' for nobody."""
    free = [one for one in round.seats if one.state == WAITING and one.skips < CHANCES and one.voice != besides]
    return min(free, key=lambda one: (one.skips, one.place)).voice if free else ""


def settled(before: Round, here: Sequence[str], heard: Mapping[str, str], wording: int, ended: bool, at: int) -> Round:
    """The round as it is now.

    here: the voices that somebody present can speak for, in the order in which those that are new are to be seated.
    heard: DONE or PASSED for every voice that has answered the present wording. A new wording is a new run.
    """
    now = before if before.wording == wording else _anew(before, wording)
    seats = (*now.seats, *_newcomers(now, here))
    now = replace(now, ended=ended, seats=tuple(replace(one, state=_state(one.voice, here, heard)) for one in seats))
    stays = (seat := now.seat(now.present)) is not None and seat.state == WAITING
    present = "" if ended else now.present if stays else called(now)
    if present != now.present:
        now = replace(now, present=present, since=at if present else 0)
    now = _noticed(now)
    return now if now == before else replace(now, step=before.step + 1)


def _anew(before: Round, wording: int) -> Round:
    seats = tuple(replace(one, skips=0, notices=0) for one in before.seats)
    return replace(before, wording=wording, present="", seats=seats)


def _newcomers(round: Round, here: Sequence[str]) -> list[Seat]:
    known = {one.voice for one in round.seats}
    first = max((one.place for one in round.seats), default=0) + 1
    return [Seat(voice, place) for place, voice in enumerate((v for v in here if v not in known), first)]


def _state(voice: str, here: Sequence[str], heard: Mapping[str, str]) -> str:
    return heard.get(voice) or (WAITING if voice in here else AWAY)


def _noticed(round: Round) -> Round:
    """Whose turn it is, and who comes after, has been told of it."""
    told = {round.present, called(round, round.present)} if round.present else set()
    return replace(round, seats=tuple(replace(s, notices=s.skips + 1) if s.voice in told else s for s in round.seats))


def to_notice(before: Round, after: Round) -> str:
    """The voice that comes after the present one, if it was not told of this turn yet; else ''."""
    voice = called(after, after.present) if after.present else ""
    was = before.seat(voice) if before.wording == after.wording else None
    now = after.seat(voice)
    return voice if now and (was is None or was.notices < now.notices) else ""


def skipped(round: Round) -> Round:
    """Whose turn it is has been passed over; nobody is called yet."""
    seats = (replace(one, skips=one.skips + (one.voice == round.present)) for one in round.seats)
    return replace(round, seats=tuple(seats), present="")


def unskipped(round: Round, voice: str, heir: str, at: int) -> Round:
    """The passing over of `voice` is taken back: if the turn is still with `heir`, who got it then, it goes back."""
    seats = tuple(replace(one, skips=max(0, one.skips - (one.voice == voice))) for one in round.seats)
    back = round.present == heir
    return replace(
        round, seats=seats, present=voice if back else round.present, since=at if back else round.since,
        step=round.step + 1,
    )  # fmt: skip
