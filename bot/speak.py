"""outbox → homeserver.

Every effect goes out under the transaction id it was decided with, so that an attempt whose answer was lost is
repeated without harm. Rules: nothing is sent before the first answer of the homeserver is written down (its echoes
tell what went out before a crash); replies overtake acknowledgements; order is kept within a rank and a room; up to
four rooms are served at once; what another effect refers to goes first; acknowledgements that pile up, or that come
from a time the bot was away, become one line; what the homeserver declines for good is not tried again.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from bot.config import Config
from bot.domain.messages import ACKNOWLEDGEMENT, Effect, File, Image, Message, OpenRoom, Outgoing, Reaction, referred
from bot.matrix.port import Declined, Homeserver, Slow, Unauthorised, Unreachable
from bot.store import held, inbox, outbox, place, rooms
from bot.store.base import Base, Tx
from bot.texts import words

log = logging.getLogger(__name__)
AT_ONCE = 4  # rooms served at the same time
FOLD = 10  # acknowledgements that become one line when so many wait in a room
FOLD_AT_MOST = 2000  # the line carries their transaction ids, and an event has 65 kB
PATIENCE = 3_000  # milliseconds an acknowledgement waits for others while more is to be thought
PASSED = 200  # effects sent until it is looked up again below which number all are
LONGEST_PAUSE = 60_000

Draw = Callable[[dict[str, Any]], Awaitable[tuple[bytes, int, int]]]
Write = Callable[[dict[str, Any]], Awaitable[bytes]]


class Speaker:
    """Sends what was decided. One `round` starts what can be started now."""

    def __init__(
        self,
        base: Base,
        config: Config,
        homeserver: Homeserver,
        draw: Draw,
        write: Write,
        clock: Callable[[], int],
        decided: asyncio.Event,
    ) -> None:
        self._base = base
        self._config = config
        self._homeserver = homeserver
        self._draw = draw
        self._write = write
        self._clock = clock
        self._decided = decided
        self._sent_up_to = 0
        self._passed = PASSED + 1  # effects sent since that number was last looked up
        self._not_before = 0
        self._failures = 0
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._unsure: set[str] = set()  # what may be out without our knowing: never folded, or it could be out twice

    async def round(self) -> bool:
        """Starts sends in free rooms and waits until one ends or more is decided; False if there was nothing to do."""
        self._decided.clear()
        if self._clock() >= self._not_before:
            for room, outgoing in await self._choose():
                self._busy[room] = asyncio.create_task(self._one(outgoing))
        if not self._busy:
            return False
        more = asyncio.create_task(self._decided.wait())
        await asyncio.wait([*self._busy.values(), more], return_when=asyncio.FIRST_COMPLETED)
        more.cancel()
        ended = {room: task for room, task in self._busy.items() if task.done()}
        self._busy = {room: task for room, task in self._busy.items() if room not in ended}
        for task in ended.values():
            task.result()
        return True

    @property
    def pause(self) -> float:
        """Seconds until the homeserver may be asked again."""
        return max(0.0, (self._not_before - self._clock()) / 1000)

    async def stop(self) -> None:
        """Lets go of what is on its way; it is sent again, under the same transaction ids, at the next start."""
        for task in self._busy.values():
            task.cancel()
        await asyncio.gather(*self._busy.values(), return_exceptions=True)
        self._busy = {}

    async def _choose(self) -> list[tuple[str, Outgoing]]:
        """What goes out next in each room that is free, references resolved."""
        async with self._base.begin() as tx:
            heads = await outbox.heads(tx, self._sent_up_to, 3)
            if self._passed > PASSED or not heads:
                self._sent_up_to, self._passed = await outbox.low_water(tx, self._sent_up_to), 0
            behind = any(head.rank == ACKNOWLEDGEMENT for head in heads) and await inbox.is_behind(tx)
            filling = behind and await place.filling(tx)
            chosen: dict[str, Outgoing] = {}
            for head in heads:
                if len(self._busy) + len(chosen) >= AT_ONCE:
                    break
                if head.room in self._busy or head.room in chosen or self._early(head, behind, filling):
                    continue
                if (ready := await self._ready(tx, head)) is not None:
                    chosen.setdefault(ready[0], ready[1])
        return [(room, outgoing) for room, outgoing in chosen.items() if room not in self._busy]

    def _early(self, head: Outgoing, behind: bool, filling: bool) -> bool:
        """Whether an acknowledgement should wait for others that are about to come."""
        if head.rank != ACKNOWLEDGEMENT or not behind:
            return False
        return filling or self._clock() - head.at < PATIENCE

    async def _ready(self, tx: Tx, head: Outgoing) -> tuple[str, Outgoing] | None:
        """The effect as it can be sent now, with the key of its room; or the effect that it waits for."""
        for value in (head.room, *_references(head.effect)):
            txn = referred(value)
            if txn is None:
                continue
            event = await outbox.event_of(tx, txn)
            if event is None and (before := await outbox.get(tx, txn)) is not None:
                return await self._ready(tx, before)
            if not event and (value == head.room or getattr(head.effect, "target", None) == value):
                outbox.mark_sent(tx, head.txn, "", self._clock())
                return None
        if not isinstance(head.effect, Reaction) and await self._withheld(tx, head):
            return None
        if head.rank == ACKNOWLEDGEMENT and (folded := await self._fold(tx, head)) is not None:
            return head.room, folded
        return head.room or head.txn, await _resolved(tx, head)

    async def _withheld(self, tx: Tx, head: Outgoing) -> bool:
        """Whether the effect repeats words that may not leave as they stand in it any more: it waits then until other
        words are decided for it (jobs/anew). Its transaction id stays: it may be out already, unknown to us."""
        if await held.may_go(tx, head.txn) is not False:
            return False
        log.info("withheld txn=%s kind=%s", head.txn, type(head.effect).__name__)
        held.decline(tx, head.txn, self._clock())
        return True

    async def _fold(self, tx: Tx, head: Outgoing) -> Outgoing | None:
        """One line for all acknowledgements that wait in a room, when there are many."""
        waiting = await outbox.waiting_acknowledgements(tx, head.room, self._sent_up_to, FOLD_AT_MOST)
        many = [one for one in waiting if one[0] not in self._unsure]
        if len(many) < FOLD or head.txn in self._unsure:
            return None
        room = await rooms.get(tx, await outbox.resolve(tx, head.room) or "")
        speak = words(room["language"] or self._config.rooms.language)
        subjects = sorted({subject for _, subject in many if subject})
        text = speak("answers-heard", n=len(many), ids=speak.listed(subjects) or "–")
        data = {"type": "heard", "n": len(many), "folded": [txn for txn, _ in many]}
        message = Message(name="folded", text=text, room=head.room, rank=ACKNOWLEDGEMENT, data=data, rtl=speak.rtl)
        self._passed += len(many)
        (txn,) = await outbox.put(tx, f"fold:{many[0][0]}", [message], self._clock(), account=self._homeserver.user_id)
        for folded, _ in many:
            outbox.mark_sent(tx, folded, "", self._clock())
        decided = await outbox.get(tx, txn)
        return None if decided is None else await _resolved(tx, decided)

    async def _one(self, outgoing: Outgoing) -> None:
        """Sends one effect and writes down what it made, or when to try again."""
        self._unsure.add(outgoing.txn)
        try:
            media = await self._media(outgoing) if isinstance(outgoing.effect, Image | File) else None
            event = await self._homeserver.send(outgoing, media)
        except Slow as slow:
            self._unsure.discard(outgoing.txn)
            self._wait(slow.after)
            return
        except Unreachable:
            self._failures += 1
            self._wait(min(LONGEST_PAUSE, 500 * 2**self._failures) * (0.5 + random.random() / 2))  # noqa: S311
            return
        except Declined as why:
            log.warning("declined txn=%s kind=%s code=%s", outgoing.txn, type(outgoing.effect).__name__, why.code)
            event = ""
        except Unauthorised:
            raise
        except Exception as error:
            kind = type(outgoing.effect).__name__
            log.error("unsendable txn=%s kind=%s error=%s", outgoing.txn, kind, type(error).__name__)
            event = ""
        self._failures = 0
        async with self._base.begin() as tx:
            outbox.mark_sent(tx, outgoing.txn, event, self._clock())
            if not isinstance(outgoing.effect, Reaction):
                held.sent(tx, outgoing.txn)
            self._unsure.discard(outgoing.txn)
            self._passed += 1
            if isinstance(outgoing.effect, OpenRoom) and outgoing.effect.direct and event:
                rooms.set_direct(tx, event)

    def _wait(self, milliseconds: float) -> None:
        self._not_before = max(self._not_before, self._clock() + int(milliseconds))

    async def _media(self, outgoing: Outgoing) -> str:
        """The address of the picture or file, made and uploaded once."""
        async with self._base.begin() as tx:
            known = await outbox.uploaded(tx, outgoing.txn)
        effect = outgoing.effect
        if known is not None or not isinstance(effect, Image | File):
            return known or ""
        if isinstance(effect, File):
            mxc = await self._homeserver.upload(await self._write(effect.recipe), effect.filename, effect.mimetype)
        else:
            png, _, _ = await self._draw(effect.recipe)
            mxc = await self._homeserver.upload(png, effect.filename)
        async with self._base.begin() as tx:
            outbox.mark_uploaded(tx, outgoing.txn, mxc)
        return mxc


_PLACES = ("target", "thread", "reply_to")


def _references(effect: Effect) -> list[str]:
    return [value for name in _PLACES if (value := getattr(effect, name, None))]


async def _resolved(tx: Tx, outgoing: Outgoing) -> Outgoing:
    """The same effect with plain ids; a thread or reply whose root was declined is dropped."""
    changes: dict[str, Any] = {
        name: await outbox.resolve(tx, value) or None
        for name in _PLACES
        if referred(value := getattr(outgoing.effect, name, None))
    }
    effect = replace(outgoing.effect, **changes) if changes else outgoing.effect
    return replace(outgoing, room=await outbox.resolve(tx, outgoing.room) or "", effect=effect)
