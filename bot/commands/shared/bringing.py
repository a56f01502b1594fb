"""What is brought back from a date, and what people say to it who were not there.

Rules: both are told in the room, in the thread of the side meeting (else of the date), without whose they are; every
text passes the disclosure check first; the first answer after a report opens the item again, and the next report ends
it; who writes an answer in the room has said it there, so it is not repeated.
"""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from bot.command import Ask
from bot.commands.shared import dating
from bot.commands.shared.disclosing import Quote, Released, releasable, signature
from bot.commands.shared.finding import spoken
from bot.commands.shared.voice import voice_of
from bot.config import Config
from bot.domain.dates import Occasion
from bot.domain.marks import marked_text
from bot.domain.messages import Correction, Effect, Message, ref, transaction
from bot.domain.needs import LONGEST, UNNAMED, one_line
from bot.domain.reading import literal
from bot.domain.refusal import Refusal
from bot.store import acts, dates, rooms
from bot.store.base import Row, Tx
from bot.store.held import BROUGHT

SHOWN = 3  # reports, and as many answers, that are shown with a date


async def keep(ask: Ask, one: Occasion, kind: str, text: str, verb: str) -> Quote:
    """Writes down what the asker says of a date, as an act of `verb`. Raises Refusal."""
    said, mark = marked_text(one_line(text))
    if len(said) > LONGEST:
        raise Refusal("need-long", n=len(said), most=LONGEST)
    quote = Quote(ask.source, BROUGHT, await voice_of(ask.tx, ask.person), ask.person, said, mark or UNNAMED)
    dates.bring(
        ask.tx, source=ask.source, date=one.id, kind=kind, person=ask.person, voice=quote.organisation or "", text=said,
        mark=quote.mark, at=ask.at,
    )  # fmt: skip
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=verb, subject=one.id,
        at=ask.at, before={"said": kind},
    )  # fmt: skip
    return quote


async def told(ask: Ask, one: Occasion, quote: Quote, key: str) -> tuple[Released, list[Effect]]:
    """The text in the room, in its thread; nothing yet where it would tell who said it."""
    released = await releasable(ask.tx, ask.config, one.room, [quote], ask.now)
    text = released.texts[0]
    if text is None:
        return released, [*released.effects]
    say = spoken(ask.config, await rooms.get(ask.tx, one.room))
    name = await signature(ask.tx, one.room, quote)
    words = say(
        key, id=one.id, name=literal(one.name), text=literal(text), who=literal(name), named="yes" if name else "no",
        prefix=ask.config.rooms.prefix,
    )  # fmt: skip
    message = Message(
        key, words, room=one.room, thread=await thread(ask, one), subject=one.id, rtl=say.rtl, quotes=released.quoted,
        said=(*released.said, *dating.said(one), *([name] if name else [])),
    )  # fmt: skip
    return released, [message, *released.effects]


def _key(kind: str) -> str:
    return "brought-report" if kind == dates.REPORT else "brought-answer"


async def follow(ask: Ask, act: Row, text: str) -> Sequence[Effect]:
    """An edited message: what the room was told is corrected. Raises Refusal."""
    one, kind = await dates.get(ask.tx, act["subject"]), orjson.loads(act["before"])["said"]
    if one is None or not text.strip():
        raise Refusal("report-how", id=act["subject"])
    quote = await keep(ask, one, kind, text, act["verb"])
    _, effects = await told(ask, one, quote, _key(kind))
    return [_corrected(act, effect) if isinstance(effect, Message) and effect.name == _key(kind) else effect
            for effect in effects]  # fmt: skip


def _corrected(act: Row, new: Message) -> Effect:
    target = ref(transaction(act["source"], new.name))
    return Correction(
        f"{new.name}-changed", target, new.text, new.room, subject=new.subject, rtl=new.rtl, quotes=new.quotes,
        said=new.said,
    )  # fmt: skip


async def settled(ask: Ask, source: str) -> Sequence[Effect]:
    """What waited to be released or reworded is told now."""
    row = await dates.brought_by(ask.tx, source)
    one = await dates.get(ask.tx, row["date"]) if row else None
    if row is None or one is None:
        return ()
    return (await told(ask, one, Quote.of_brought(row), _key(row["kind"])))[1]


async def take_back(ask: Ask, act: Row) -> Sequence[Effect]:
    """A deleted message: what the room was told of it is taken back too."""
    dates.take_back(ask.tx, act["source"], ask.now)
    one = await dates.get(ask.tx, act["subject"])
    if one is None:
        return ()
    say = spoken(ask.config, await rooms.get(ask.tx, one.room))
    target = ref(transaction(act["source"], _key(orjson.loads(act["before"])["said"])))
    text = say("brought-withdrawn", id=one.id)
    return [Correction("brought-withdrawn", target, text, one.room, subject=one.id, rtl=say.rtl)]


async def news(
    tx: Tx, config: Config, room: str, since: int, until: int, now: int
) -> tuple[list[tuple[str, str, str]], Released]:
    """What was brought back to a room in a stretch of time and may leave it, for its digest: the date's id, its name,
    the report; and what telling it brings with it."""
    rows = await dates.reports(tx, room, since, until)
    released = await releasable(tx, config, room, [Quote.of_brought(row) for row in rows], now)
    told = zip(rows, released.texts, strict=True)
    return [(row["id"], row["name"], text) for row, text in told if text is not None], released


async def thread(ask: Ask, one: Occasion) -> str | None:
    """Under which message it is talked about."""
    side = await dates.side(ask.tx, one.id)
    if side is not None:
        return ref(side.txn)
    source = await dates.source_of(ask.tx, one.id)
    return ref(transaction(source, "date")) if source else None


async def is_open_to_answers(ask: Ask, one: Occasion) -> bool:
    """Whether there is something to answer: a meeting at the side, or a report."""
    return bool(await dates.side(ask.tx, one.id) or await dates.brought(ask.tx, one.id))


async def answer(ask: Ask, one: Occasion, text: str, verb: str) -> Sequence[Effect]:
    """Keeps what somebody says who was not there, and opens the item again."""
    before = await dates.brought(ask.tx, one.id)
    quote = await keep(ask, one, dates.ANSWER, text, verb)
    effects: list[Effect] = [ask.acknowledge("brought-heard", id=one.id)]
    if ask.direct or ask.room["id"] != one.room:
        effects += (await told(ask, one, quote, "brought-answer"))[1]
    if before and before[-1]["kind"] == dates.REPORT:
        say = spoken(ask.config, await rooms.get(ask.tx, one.room))
        words = say("brought-reopened", id=one.id, prefix=ask.config.rooms.prefix)
        under = await thread(ask, one)
        effects.append(Message("reopened", words, room=one.room, thread=under, subject=one.id, rtl=say.rtl))
    return effects


async def lines(ask: Ask, one: Occasion) -> tuple[list[str], Released]:
    """What is known of a date beyond its time: the meeting at its side, what was brought back, what was said to it."""
    found: list[str] = []
    side = await dates.side(ask.tx, one.id)
    if side is not None:
        found.append(ask.words("side-short", purpose=literal(side.purpose), question=literal(side.question)))
    rows = await dates.brought(ask.tx, one.id)
    shown = [row for kind in (dates.REPORT, dates.ANSWER) for row in _last(rows, kind)]
    place = "" if ask.direct else one.room
    released = await releasable(ask.tx, ask.config, place, [Quote.of_brought(row) for row in shown], ask.now)
    for row, text in zip(shown, released.texts, strict=True):
        if text is not None:
            found.append(ask.words("brought-line", kind=row["kind"], text=literal(text)))
    if released.held:
        found.append(ask.words("brought-held", n=released.held))
    return found, released


def _last(rows: Sequence[Row], kind: str) -> list[Row]:
    return [row for row in rows if row["kind"] == kind][-SHOWN:]
