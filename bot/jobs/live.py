"""Shows a room how its open questions stand: one message under each, edited as answers come, and the question pinned.

Rules: nothing is told before as many have answered as the smallest group that is shown, and of sealed prompts nothing
at all; a run around the table tells its own turns; one telling waits for the one before to be out, and for
`live_seconds` after it (longer where the homeserver is slow), so that a newer one stands for all that was not told; it
goes after everything else that waits. Each telling has its number, and so its transaction id, for the message that put
the question. A restored backup may number again what is out already: those numbers are passed over.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from bot.command import Bell, Job
from bot.commands.shared.closing import Counting
from bot.config import Config
from bot.domain.data import content
from bot.domain.messages import ACKNOWLEDGEMENT, Correction, Effect, Message, Pin, ref, transaction
from bot.domain.prompts import ROUND, WORD
from bot.domain.sessions import State
from bot.reports.live import live_text
from bot.store import answers, live, outbox, prompts
from bot.store.base import Row, Tx
from bot.store.prompts import Prompt

NAME = "live"
PIN, OVER = "pin", "over"
SLOWLY = 2  # times what the last telling took to go out, before the next is decided


async def slots(tx: Tx, config: Config, now: int) -> Sequence[str]:
    """What is to be done for each question: `P3@txn@pin2`, `P3@txn@7` for its seventh telling, `P3@txn@over2.7`."""
    due, current, ended = [], set(), []
    for prompt in await prompts.watched(tx):
        said = await prompts.said(tx, prompt.id, "Message", "question")
        if said is None:
            continue
        if prompt.state is not State.OPEN:
            ended.append((prompt.id, said[0], 1, 0))
            continue
        current.add(said[0])
        if step := await _step(tx, config, prompt, said[0], now):
            due.append(_slot(prompt.id, said[0], step))
    rows = [row for row in await live.going_on(tx) if row["question"] not in current]
    ended += [(row["prompt"], row["question"], row["pins"], row["number"]) for row in rows]
    return [*due, *[slot for one in ended for slot in await _ending(tx, *one)]]


async def _ending(tx: Tx, prompt: str, question: str, pins: int, number: int) -> list[str]:
    """The steps with which it ends. What was told before a backup was restored is told again first, to be known."""
    again = not number and await outbox.event_of(tx, _txn(prompt, question, 1))
    steps = [*(["1"] if again else []), f"{OVER}{pins}.{1 if again else number}"]
    return [_slot(prompt, question, step) for step in steps]


async def _step(tx: Tx, config: Config, prompt: Prompt, question: str, now: int) -> str:
    """The next step of an open prompt under the message that puts it now, '' if there is none."""
    row = await live.get(tx, question)
    if row is None or row["over"] is not None:
        return f"{PIN}{row['pins'] + 1 if row else 1}"
    if prompt.sealed or prompt.kind == ROUND or (row["number"] and not _rested(config, row, now)):
        return ""
    standing = await answers.standing(tx, prompt.id, prompt.wording, prompt.per)
    enough = row["number"] or sum(standing.values()) >= config.confidence.floor
    return str(await _number(tx, row)) if enough and _mark(standing) != row["told"] else ""


def _rested(config: Config, row: Row, now: int) -> bool:
    """Whether the last telling is out, and for long enough."""
    if row["sent"] is None:
        return False
    took = row["sent"] - row["at"]
    return bool(now >= row["at"] + max(config.rooms.live_seconds * 1000, SLOWLY * took))


async def _number(tx: Tx, row: Row) -> int:
    """The number of the next telling. The first is always made anew, so that what answers it is known for that."""
    number = int(row["number"]) + 1
    while number > 1 and await outbox.event_of(tx, _txn(row["prompt"], row["question"], number)) is not None:
        number += 1
    return number


def _slot(prompt: str, question: str, step: str) -> str:
    return f"{prompt}@{question}@{step}"


def _txn(prompt: str, question: str, number: int) -> str:
    """The transaction id of a telling."""
    return transaction(f"job:{NAME}:{_slot(prompt, question, str(number))}", NAME)


def _mark(standing: Mapping[str, int]) -> str:
    """Differs when the numbers differ: 64 bits of BLAKE2b as hexadecimal digits."""
    return hashlib.blake2b(repr(sorted(standing.items())).encode("utf-8", "replace"), digest_size=8).hexdigest()


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """Does the step."""
    id, question, step = slot.split("@")
    prompt = await prompts.get(bell.tx, id)
    if prompt is None:
        return ()
    if step.startswith(PIN):
        live.begin(bell.tx, question, id)
        return [Pin(name="pin", target=ref(question), room=prompt.room, subject=id)]
    if step.startswith(OVER):
        return await _over(bell, prompt, question)
    if prompt.kind == WORD:
        bell.matcher.warm()
    return [await _telling(bell, prompt, question, int(step))]


async def _telling(bell: Bell, prompt: Prompt, question: str, number: int) -> Effect:
    counting = Counting.of(bell)
    standing = await answers.standing(bell.tx, prompt.id, prompt.wording, prompt.per)
    result, say = await counting.interim(prompt, standing), await counting.words(prompt)
    txn = _txn(prompt.id, question, number)
    out_before = await outbox.event_of(bell.tx, txn) is not None
    told = "" if out_before else _mark(standing)
    live.tell(bell.tx, question, prompt.id, number=number, told=told, txn=txn, at=bell.now)
    text, data = live_text(result, say), content(result)
    if number == 1:
        return Message(
            name=NAME, text=text, room=prompt.room, reply_to=ref(question), subject=prompt.id, rank=ACKNOWLEDGEMENT,
            data=data, rtl=say.rtl,
        )  # fmt: skip
    return Correction(
        name=NAME, target=ref(_txn(prompt.id, question, 1)), text=text, room=prompt.room, rank=ACKNOWLEDGEMENT,
        data=data, rtl=say.rtl,
    )  # fmt: skip


async def _over(bell: Bell, prompt: Prompt, question: str) -> Sequence[Effect]:
    """The last words of the message, and the pin goes."""
    row = await live.get(bell.tx, question)
    live.end(bell.tx, question, prompt.id, bell.now)
    unpin = Pin(name="unpin", target=ref(question), on=False, room=prompt.room, subject=prompt.id)
    if row is None or not row["number"]:
        return [unpin]
    say = await Counting.of(bell).words(prompt)
    text, target = say(f"live-{_why(prompt)}", id=prompt.id), ref(_txn(prompt.id, question, 1))
    last = Correction(  # of the same rank, so that it is the last
        name="over", target=target, text=text, room=prompt.room, rank=ACKNOWLEDGEMENT, rtl=say.rtl
    )
    return [last, unpin]


def _why(prompt: Prompt) -> str:
    if prompt.withdrawn is not None:
        return "withdrawn"
    return "reworded" if prompt.closed is None else "closed"


JOB = Job(name=NAME, slots=slots, work=work, often=True)
