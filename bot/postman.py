"""outbox → mail server.

Letters wait in the outbox like everything else, in a rank of their own, so that a slow mail server holds up nothing.
Rules: a letter is looked at again when it is sent (whose address, whether it is confirmed, whether its words may still
leave); it goes to the address it was decided for or not at all; what may pass is tried again, ever more rarely, for
three days; what is refused for good ends mail to that address, and its owner is told once, in their direct chat.
A letter that the server took while the bot died goes out again, with the same Message-ID.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable

from bot.commands.shared.mailing import CODE
from bot.commands.shared.reminding import words_of_reader
from bot.config import Config
from bot.domain.messages import Mail, Message, Outgoing
from bot.domain.when import DAY, HOUR, MINUTE
from bot.mail import Later, Letter, Mailer, Refused
from bot.store import held, mail, outbox
from bot.store.base import Base, Tx

log = logging.getLogger(__name__)
LATE = 3 * DAY  # as with a digest: older news is left out
PAUSE = 2.0  # seconds between two looks
AT_ONCE = 100  # letters looked at together
LONGEST = HOUR  # between two tries
TAKEN = "mail"  # stands for the event of a letter that the server took


class Postman:
    """Sends the letters that were decided. Without a `mailer` none is sent, and none waits."""

    def __init__(self, base: Base, config: Config, mailer: Mailer | None, clock: Callable[[], int]) -> None:
        self._base = base
        self._config = config
        self._mailer = mailer
        self._clock = clock
        self._up_to = 0  # all letters up to this number are sent
        self._failed: dict[str, int] = {}
        self._not_before: dict[str, int] = {}

    async def keep(self) -> None:
        """Sends again and again."""
        while True:
            if not await self.round():
                await asyncio.sleep(PAUSE)

    async def round(self) -> bool:
        """Sends the next letter that may go now; False if there is none."""
        async with self._base.begin() as tx:
            chosen = await self._choose(tx)
        if chosen is None or self._mailer is None:
            return False
        outgoing, letter = chosen
        try:
            await self._mailer.send(letter)
        except Later as later:
            self._again(outgoing.txn, later.code)
            return True
        except Refused as refused:
            log.warning("refused txn=%s code=%d", outgoing.txn, refused.code)
            async with self._base.begin() as tx:
                await self._ended(tx, outgoing)
        else:
            async with self._base.begin() as tx:
                _done(tx, outgoing.txn, TAKEN, self._clock())
        self._forget(outgoing.txn)
        return True

    async def _choose(self, tx: Tx) -> tuple[Outgoing, Letter] | None:
        waiting = await outbox.mails(tx, self._up_to, AT_ONCE)
        if not waiting:
            self._up_to = await outbox.last(tx)
        now = self._clock()
        for outgoing in waiting:
            if self._not_before.get(outgoing.txn, 0) > now:
                continue
            if (letter := await self._ready(tx, outgoing)) is not None:
                return outgoing, letter
        return None

    async def _ready(self, tx: Tx, outgoing: Outgoing) -> Letter | None:
        """The letter as it can be sent now; None if it cannot, or never will."""
        effect, now = outgoing.effect, self._clock()
        if not isinstance(effect, Mail) or await held.is_declined(tx, outgoing.txn):
            return None
        row = await mail.get(tx, effect.person)
        wanted = row is not None and row["source"] == effect.to and (not row["code"] or effect.name == CODE)
        if row is None or not wanted or self._mailer is None:
            _done(tx, outgoing.txn, "", now)
            return None
        if now - outgoing.at > LATE:
            await self._ended(tx, outgoing)
            return None
        if await held.may_go(tx, outgoing.txn) is False:
            log.info("withheld txn=%s kind=Mail", outgoing.txn)
            held.decline(tx, outgoing.txn, now)
            return None
        return Letter(
            outgoing.txn, row["address"], effect.title, effect.text, outgoing.at, effect.zone, effect.language,
            effect.rtl,
        )  # fmt: skip

    async def _ended(self, tx: Tx, outgoing: Outgoing) -> None:
        """The address takes no letters: none goes there any more, and its owner is told."""
        _done(tx, outgoing.txn, "", self._clock())
        effect = outgoing.effect
        row = await mail.get(tx, effect.person) if isinstance(effect, Mail) else None
        if row is None or not isinstance(effect, Mail) or row["source"] != effect.to:
            return
        mail.end(tx, effect.person)
        say = await words_of_reader(tx, self._config, effect.person)
        told = Message("mail-refused", say("mail-refused"), person=effect.person, rtl=say.rtl)
        await outbox.put(tx, f"mail:{outgoing.txn}", [told], self._clock(), account=self._config.matrix.user_id)

    def _again(self, txn: str, code: str) -> None:
        """Tries again later, each time after a longer pause; other letters do not wait for it."""
        failed = self._failed[txn] = self._failed.get(txn, 0) + 1
        pause = min(LONGEST, MINUTE * 2 ** min(failed - 1, 6)) * (0.75 + random.random() / 2)  # noqa: S311 - a pause
        log.warning("mail later txn=%s code=%s", txn, code)
        self._not_before[txn] = self._clock() + int(pause)

    def _forget(self, txn: str) -> None:
        self._failed.pop(txn, None)
        self._not_before.pop(txn, None)


def _done(tx: Tx, txn: str, event: str, at: int) -> None:
    outbox.mark_sent(tx, txn, event, at)
    held.sent(tx, txn)
