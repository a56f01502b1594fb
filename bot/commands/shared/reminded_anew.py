"""A reminder, or a person's own digest, that was not sent because it repeated words that may not leave any more: the
same things as they wait now.

Rule: what waits no longer is left out; where nothing is left there is no message.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands.shared import own_digest, reminding
from bot.config import Config
from bot.domain.messages import Message
from bot.store import outbox, reminders
from bot.store.base import Tx


def is_one(message: Message) -> bool:
    """Whether a message is a reminder or a person's own digest."""
    return bool(message.person) and message.name == reminding.name_of(message.person)


async def now_waiting(tx: Tx, config: Config, person: str, txn: str, now: int) -> Sequence[Message]:
    """The message in its words of now."""
    day, nth = reminding.day_of(await outbox.cause_of(tx, txn))
    told = await reminders.told_on(tx, person, day, nth)
    say = await reminding.words_of_reader(tx, config, person)
    waits = await reminding.waiting(tx, config, person, say, now)
    still = [wait for wait in waits if wait.subject in {subject for subject, _ in told}]
    if not still:
        return ()
    if all(mark == reminders.OWN for _, mark in told):
        return (own_digest.worded(person, waits, still[: own_digest.NAMED], say),)
    return (reminding.worded(config, person, still, say),)
