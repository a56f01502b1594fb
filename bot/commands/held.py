"""`held`, `drop H3` and `reword H3 TEXT`: what is held back until its words no longer tell who said it.

Facilitators settle what waits for their rooms, and authors what is their own. Rules: what waits is shown in direct
chats only; a facilitator sees the words, never whose they are; new words are checked like the old ones; for anybody
else an id is as good as unknown.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared import bringing, disclosing
from bot.commands.shared.closing import Counting, correct
from bot.commands.shared.disclosing import Quote
from bot.commands.shared.finding import spoken
from bot.commands.shared.voice import privately
from bot.domain.disclosure import Finding, marked
from bot.domain.messages import Effect
from bot.domain.needs import LONGEST, UNNAMED, one_line
from bot.domain.reading import leading_id, literal
from bot.domain.refusal import Refusal
from bot.reports.results import short
from bot.rights import facilitates
from bot.store import answers, held, prompts, rooms
from bot.store.base import Row

VERB = "held"


async def handle(ask: Ask) -> Sequence[Effect]:
    """What waits: one by its id, else everything that the asker can settle."""
    if ask.verb in ("Reacted", "Voted"):
        return ()
    id, rest = _named(ask)
    if id and rest:
        raise Refusal("held-how", id=id)
    if id:
        return privately(ask, VERB, await _one(ask, await waiting(ask, id)))
    own = await held.of_person(ask.tx, ask.person)
    others = [row for row in await held.waiting(ask.tx, await _rooms(ask)) if row["person"] != ask.person]
    blocks = [ask.words("held-head", n=len(others))] if others else []
    blocks += [await _one(ask, row) for row in others]
    blocks += [ask.words("held-head-yours", n=len(own)), *[_yours(ask, row) for row in own]] if own else []
    return privately(ask, VERB, "\n\n".join(blocks) or ask.words("held-none"))


async def _rooms(ask: Ask) -> list[str]:
    """The rooms that the asker facilitates; asked in a room, that room."""
    if not ask.direct:
        return [ask.room["id"]] if ask.facilitator else []
    inside = await rooms.of_person(ask.tx, ask.person)
    return [room for room in inside if facilitates(ask.config, await rooms.get(ask.tx, room), ask.person)]


async def _one(ask: Ask, row: Row) -> str:
    if row["person"] == ask.person:
        return _yours(ask, row)
    return await disclosing.shown(ask.tx, ask.config, ask.person, row, await _found(ask, row, row["text"]))


def _yours(ask: Ask, row: Row) -> str:
    return ask.words("held-line-yours", id=row["id"], text=short(row["text"], LONGEST))


def _named(ask: Ask) -> tuple[str, str]:
    """The id that was typed or stood under, '' if none, and the rest of the words."""
    id, rest = leading_id(ask.rest)
    return (id, rest) if id else (ask.subject if ask.subject[:1] == "H" else "", ask.rest)


async def waiting(ask: Ask, id: str) -> Row:
    """What waits under the id, if the asker may settle it. Raises Refusal, the same for unknown and another's."""
    row = await held.get(ask.tx, id)
    if row is None or row["state"] != held.WAITING or not (row["person"] == ask.person or await _steers(ask, row)):
        raise Refusal("held-unknown", id=id[:40])
    return row


async def _steers(ask: Ask, row: Row) -> bool:
    return bool(row["room"]) and facilitates(ask.config, await rooms.get(ask.tx, row["room"]), ask.person)


async def drop(ask: Ask) -> Sequence[Effect]:
    """Leaves the text out for good."""
    id, _ = _named(ask)
    if not id:
        raise Refusal("held-which", verb=ask.verb)
    row = await waiting(ask, id)
    held.settle(ask.tx, id, held.DROPPED, "", ask.now)
    return [ask.acknowledge("held-dropped", id=id), *await settled(ask, row)]


async def reword(ask: Ask, id: str, rest: str) -> Sequence[Effect]:
    """Other words for the text, which must not tell who said it either. Raises Refusal if they do."""
    row = await waiting(ask, id)
    text = one_line(rest)
    if not text:
        raise Refusal("held-how", id=id)
    if len(text) > LONGEST:
        raise Refusal("need-long", n=len(text), most=LONGEST)
    if found := await _found(ask, row, text):
        say = spoken(ask.config, await rooms.get(ask.tx, row["room"]))
        suggestion = disclosing.in_neutral_words(text, found, say)
        raise Refusal("reword-still", id=id, text=literal(marked(text, found)), suggestion=suggestion)
    held.settle(ask.tx, id, held.REWORDED, text, ask.now)
    return [ask.acknowledge("held-reworded", id=id, text=literal(text)), *await settled(ask, row)]


async def _found(ask: Ask, row: Row, text: str) -> list[Finding]:
    quote = Quote(row["source"], row["kind"], None, None, text, UNNAMED)
    return await disclosing.findings(ask.tx, ask.config, row["room"], quote)


async def settled(ask: Ask, row: Row) -> Sequence[Effect]:
    """A result that waited for the text is corrected, what was brought back from a date is told; other things take it
    when they are told the next time."""
    if row["kind"] == held.BROUGHT:
        return await bringing.settled(ask, row["source"])
    answer = await answers.of_source(ask.tx, row["source"]) if row["kind"] == held.ANSWER else None
    prompt = await prompts.get(ask.tx, answer["prompt"]) if answer else None
    if prompt is None or prompt.closed is None:
        return ()
    return await correct(Counting.of(ask), prompt, "result-settled")


COMMANDS = (
    Command(verb=VERB, handle=handle, example="held", ids="H", aliases=("retenus",), topic=Topic.SELDOM),
    Command(verb="drop", handle=drop, example="drop H3", topic=Topic.SELDOM),
)
