"""inbox → facts + outbox.

A page of heard events is thought in one transaction, in order, each event in a step of its own: its facts, its
answers and its "thought" mark become true together. What a person asked wrongly is answered in one line; what is
wrong with us rolls the event back, marks it with its trouble, gives the person a short apology with a number and
the operators the number and the event id. One bad event never blocks the next.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence

from bot.command import Matcher
from bot.config import Config
from bot.domain.events import Edited, Event, Reacted, Said, Voted
from bot.domain.limits import BEYOND, FIRST, IN_TIME, only_for_the_sender
from bot.domain.messages import NOTICE, Effect, Message
from bot.domain.reading import guarded
from bot.domain.refusal import Refusal
from bot.route import Router, reader
from bot.store import inbox, outbox, people, prompts
from bot.store.base import Base, Tx
from bot.store.inbox import Heard

log = logging.getLogger(__name__)
PAGE = 200  # events in one transaction
TYPED = ("verb", "text", "read", "by", "zone", "title", "id")  # values of refusals in which people's words stand
SPOKEN = (Said, Edited, Reacted, Voted)


class Thinker:
    """Thinks what was heard. `account` is the bot's own Matrix id."""

    def __init__(self, base: Base, config: Config, matcher: Matcher, account: str, clock: Callable[[], int]) -> None:
        self._base = base
        self._config = config
        self._router = Router(config, matcher, account)
        self._clock = clock

    async def page(self) -> int:
        """Thinks the next page; gives the number of events, 0 if there is nothing to think (yet)."""
        try:
            return await self._page(PAGE)
        except (OSError, asyncio.CancelledError):
            raise
        except Exception as error:
            log.error("page failed error=%s", type(error).__name__)
        return sum([await self._alone() for _ in range(PAGE)])

    async def _page(self, limit: int) -> int:
        async with self._base.begin() as tx:
            heard = await inbox.waiting(tx, limit)
            await _look_up(tx, [one.event for one in heard])
            for one in heard:
                await self._think(tx, one)
        return len(heard)

    async def _alone(self) -> int:
        """Thinks one event in a transaction of its own; if even that fails, marks it."""
        try:
            return await self._page(1)
        except (OSError, asyncio.CancelledError):
            raise
        except Exception as error:
            async with self._base.begin() as tx:
                for one in await inbox.waiting(tx, 1):
                    await self._sorry(tx, one, error)
            return 1

    async def _think(self, tx: Tx, heard: Heard) -> None:
        event, now = heard.event, self._clock()
        try:
            async with tx.step():
                effects = await self._router.route(tx, heard, now)
                effects = await self._hushed(tx, heard, effects, now)
                if effects:
                    await self._put(tx, event, effects, now)
                inbox.mark(tx, event.id, now)
            log.debug("thought event=%s kind=%s", event.id, type(event).__name__)
        except Refusal as refusal:
            effects = await self._hushed(tx, heard, [await self._refuse(tx, event, refusal)], now)
            await self._put(tx, event, effects, now)
            inbox.mark(tx, event.id, now)
            log.info("refused event=%s key=%s", event.id, refusal.key)
        except (OSError, asyncio.CancelledError):
            raise
        except Exception as error:
            await self._sorry(tx, heard, error)

    async def _put(self, tx: Tx, event: Event, effects: Sequence[Effect], now: int) -> list[str]:
        """Decides on the effects of an event; the room has read its words, so they may be repeated there."""
        heard = (event.room, getattr(event, "body", ""))
        return await outbox.put(tx, event.id, effects, now, account=self._router.account, heard=heard)

    async def _hushed(self, tx: Tx, heard: Heard, effects: Sequence[Effect], now: int) -> Sequence[Effect]:
        """What is said on an event of a flood: to its sender only what commands answer, and one line for all of it.
        The rest is decided too, so that what refers to it finds it, and not sent."""
        if heard.pace == IN_TIME:
            return effects
        event = heard.event
        _, direct = await reader(tx, self._config, event.room, event.sender)
        unsaid = [] if inbox.is_command(tx, event.id) else only_for_the_sender(effects, event.id, event.room, direct)
        for txn in await self._put(tx, event, unsaid, now):
            outbox.mark_sent(tx, txn, "", now)
        said = [effect for effect in effects if effect not in unsaid]
        if heard.pace == FIRST and isinstance(event, SPOKEN):
            said.append(await self._refuse(tx, event, Refusal("flood"), "flood"))
        return said

    async def _refuse(self, tx: Tx, event: Event, refusal: Refusal, name: str = "refusal") -> Effect:
        """One line, where the person wrote, threaded in rooms."""
        words, direct = await reader(tx, self._config, event.room, event.sender)
        thread = getattr(event, "thread", None) or (None if direct else event.id)
        if isinstance(event, Reacted | Voted | Edited):
            thread = None
        data = {"type": "refusal", "reason": refusal.key}
        values = {name: _shown(name, value) for name, value in refusal.values.items()}
        text = words(f"refusal-{refusal.key}", **values)
        return Message(
            name=name, text=text, room=event.room, thread=thread,
            reply_to=event.id if isinstance(event, Said) else None, data=data, rtl=words.rtl,
        )  # fmt: skip

    async def _sorry(self, tx: Tx, heard: Heard, error: Exception) -> None:
        """Marks the event with its trouble; tells the person and the operators a number, never the words."""
        event, now = heard.event, self._clock()
        log.error("trouble number=%d event=%s error=%s", heard.seq, event.id, type(error).__name__)
        words, _ = await reader(tx, self._config, event.room, event.sender)
        effects: list[Effect] = []
        if isinstance(event, Said) and heard.pace != BEYOND:
            apology = words("trouble", number=str(heard.seq))
            effects.append(Message(name="trouble", text=apology, room=event.room, reply_to=event.id, rtl=words.rtl))
        if self._config.rooms.operators and heard.pace != BEYOND:
            report = words("trouble-operators", number=str(heard.seq), event=event.id)
            effects.append(Message(name="report", text=report, room=self._config.rooms.operators, rank=NOTICE))
        await self._put(tx, event, effects, now)
        inbox.mark_trouble(tx, event.id, now, type(error).__name__)


def _shown(name: str, value: str | int) -> str | int:
    """A value of a refusal, so that what a person typed shows as it was typed. Examples stand as code."""
    if not isinstance(value, str):
        return value
    return guarded(value) if name in TYPED else value.replace("`", "’")


async def _look_up(tx: Tx, events: list[Event]) -> None:
    """What most events of a page need, in three reads for all of them."""
    await people.learn(tx, sorted({event.sender for event in events}))
    roots = {getattr(event, name, None) for event in events for name in ("thread", "reply_to", "target")}
    await outbox.learn_subjects(tx, sorted(root for root in roots if root))
    subjects = {tx.memo["subject", root] for root in roots if root}
    await prompts.learn(tx, sorted(subject for subject in subjects if subject.startswith("P")))
