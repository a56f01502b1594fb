"""Whose turn it is when somebody writes faster than people write.

Pure. Nothing that was heard is refused here and nothing is lost: what a person sends beyond their share of a minute
is only put back, so that everybody else's is thought first, and what is put back is thought as soon as nobody else
waits. A room and a server have shares too, for floods by many. Rules: the order of one sender in one room is kept;
what one person sends beyond their share counts against no room and no server, so that a flood by one makes nobody
else wait; the same events in the same order always get the same turns.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.messages import Correction, Effect, Message, Reaction

MINUTE = 60_000
BACK = 600_000  # milliseconds that a turn is put back; more than others need to be thought
KEPT = 4096  # keys remembered before the quiet ones are forgotten
IN_TIME, FIRST, BEYOND = 0, 1, 2  # paces; FIRST is the first beyond the share after a minute without one


@dataclass(frozen=True, slots=True)
class Shares:
    """How many events of a minute are thought in their own time: of a person, in a room, of a server's people."""

    person: int = 60
    room: int = 1200
    server: int = 2400


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the order of thinking: `turn` in milliseconds UTC, `late` by how many of them it was put back, and
    the sender's pace."""

    turn: int
    late: int = 0
    pace: int = IN_TIME


class Queue:
    """Gives places, in the order of hearing. What it remembers is what the inbox holds: see `recall`."""

    def __init__(self, shares: Shares) -> None:
        self._shares = shares
        self._times: dict[str, deque[int]] = {}  # of a person (@…), room (!…) or server: when the last ones were
        self._until: dict[str, int] = {}  # the last turn that was put back because of that person, room or server
        self._beyond: dict[str, int] = {}  # when a person was last beyond their share

    def place(self, sender: str, room: str, at: int, after: int = 0) -> Place:
        """The place of an event that `sender` wrote in `room`; `at` is its own turn, and it may not come before
        `after`, the turn of the event that it takes back."""
        beyond = self._is_beyond(sender, self._shares.person, at)
        turn = max(at, after, self._back(sender, at, beyond))
        if not beyond:
            server = sender.partition(":")[2]
            for key, share in ((room, self._shares.room), (server, self._shares.server)):
                turn = max(turn, self._back(key, at, self._is_beyond(key, share, at)))
        pace = self._pace(sender, at) if beyond else IN_TIME
        if len(self._times) > KEPT:
            self._forget(at)
        return Place(turn, turn - at, pace)

    def recall(self, heard: Iterable[tuple[str, str, int]], waiting: Iterable[tuple[str, int]]) -> None:
        """Takes up from the inbox: what was heard lately, in order, as sender, room and own turn; and of senders
        whose events wait although they were put back, the last such turn."""
        for sender, room, at in heard:
            self.place(sender, room, at)
        for sender, turn in waiting:
            self._until[sender] = max(turn, self._until.get(sender, 0))

    def puts_back(self, at: int) -> bool:
        """Whether anybody's events may be behind others'."""
        return any(turn > at for turn in self._until.values())

    def _is_beyond(self, key: str, share: int, at: int) -> bool:
        times = self._times.setdefault(key, deque(maxlen=share))
        beyond = len(times) == share and times[0] > at - MINUTE
        times.append(at)
        return beyond

    def _back(self, key: str, at: int, beyond: bool) -> int:
        if beyond:
            self._until[key] = max(at + BACK, self._until.get(key, 0))
        return self._until.get(key, 0)

    def _pace(self, sender: str, at: int) -> int:
        last = self._beyond.get(sender)
        self._beyond[sender] = max(at, last or 0)
        return BEYOND if last is not None and last > at - MINUTE else FIRST

    def _forget(self, at: int) -> None:
        """Lets go of whoever was quiet for a minute and has nothing put back."""
        self._until = {key: turn for key, turn in self._until.items() if turn > at}
        self._beyond = {key: last for key, last in self._beyond.items() if last > at - MINUTE}
        self._times = {key: times for key, times in self._times.items() if times[-1] > at - MINUTE}


def only_for_the_sender(effects: Sequence[Effect], event: str, room: str, direct: bool) -> list[Effect]:
    """Those of the effects that tell nobody but the sender of `event` that it was heard: reactions to it, replies to
    it, and what is said in the direct chat in which it was written."""
    return [effect for effect in effects if _tells_only_sender(effect, event, room, direct)]


def _tells_only_sender(effect: Effect, event: str, room: str, direct: bool) -> bool:
    match effect:
        case Reaction():
            return effect.target == event
        case Message():
            return not effect.person and (effect.reply_to == event or (direct and effect.room == room))
        case Correction():
            return direct and effect.room == room
        case _:
            return False
