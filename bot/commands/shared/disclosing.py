"""Whether people's words may leave as they are, and what happens to those that would tell who said them.

Every text of a person passes `releasable` before it is put into anything that others read. Rules: what was settled
for these very words holds; what is found is held back under an id: the room's facilitators see it with the words
marked and a neutral wording from a fixed list, never whose it is; its author is asked in direct chat and is the only
one who can release it. On the record a text may name its own organisation, but not in a room under the Chatham House
Rule, where nothing stands under a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.commands.shared.finding import spoken
from bot.commands.shared.voice import words_of
from bot.config import Config
from bot.domain.disclosure import ACCOUNT, ACRONYM, ORGANISATION, PERSON, PHRASE, Finding, find, marked, neutral
from bot.domain.marks import AS_ME, NAMED
from bot.domain.messages import Effect, Message, Quoted
from bot.domain.needs import ROOM_ONLY, UNNAMED
from bot.domain.reading import literal
from bot.rights import facilitates
from bot.store import answers, held, knowledge, people, rooms
from bot.store.base import Row, Tx
from bot.store.held import ANSWER, BROUGHT, EFFORT, NEED, THEME
from bot.texts import Words

KINDS = (PERSON, ORGANISATION, ACRONYM, ACCOUNT, PHRASE)
DAYS = 7  # for so long at most it is kept whose words wait
ONE_BY_ONE = 3  # texts held at the same time that are told each by itself; more are told as a number


@dataclass(frozen=True, slots=True)
class Quote:
    """A text of a person that is about to leave. `kind` is answer, need, theme, effort or brought (back from a date);
    `source` is where it is kept (an answer's or a report's source, the id of a need, of a theme or of what was said of
    an effort)."""

    source: str
    kind: str
    organisation: str | None
    person: str | None
    text: str
    mark: str

    @classmethod
    def of_need(cls, need: Row) -> Quote:
        """A pain point or an offer."""
        return cls(need["id"], NEED, need["organisation"], need["person"], need["text"], need["mark"])

    @classmethod
    def of_brought(cls, row: Row) -> Quote:
        """What was brought back from a date, or said to that."""
        return cls(row["source"], BROUGHT, row["organisation"], row["person"], row["text"], row["mark"])


@dataclass(frozen=True, slots=True)
class Released:
    """What came of it. `texts` in the order of the quotes, None for what is not shown; how many are `held`; the
    `effects` that tell facilitators and authors. `quoted` and `said` belong to the effect that repeats the texts."""

    texts: tuple[str | None, ...]
    held: int = 0
    effects: tuple[Effect, ...] = ()
    quoted: tuple[Quoted, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Held:
    """A text that is held back from now on."""

    id: str
    quote: Quote
    found: tuple[Finding, ...]
    room: str


async def findings(tx: Tx, config: Config, room: str, quote: Quote) -> list[Finding]:
    """What in the text would tell who said it, were it shown in the room ('' for a direct chat)."""
    known = await knowledge.known(tx, (config.matrix.user_id,))
    unsaid = quote.organisation is None and quote.person is None  # whose the words are is not told, but may be known
    voice = (await knowledge.voice_of(tx, quote.kind, quote.source) if unsaid else quote.organisation) or ""
    if quote.mark not in NAMED or (await rooms.get(tx, room))["rule"] == rooms.CHATHAM_HOUSE:
        return find(quote.text, known, speakers=(voice,))
    found = find(quote.text, known, (voice,))
    return [one for one in found if not await _own_name(tx, room, quote, one)]


async def _own_name(tx: Tx, room: str, quote: Quote, one: Finding) -> bool:
    """Whether it is the author's own name, in words that the author put under that name."""
    if quote.mark != AS_ME or not quote.person or one.kind not in (PERSON, ACCOUNT):
        return False
    own = (quote.person, await rooms.name_of(tx, quote.person, room))
    return quote.text[one.start : one.end].casefold() in [name.casefold() for name in own]


async def releasable(
    tx: Tx, config: Config, room: str, quotes: Sequence[Quote], now: int, *, hold: bool = True
) -> Released:
    """Which of the quotes may be shown in a room, and in which words; '' for somebody's direct chat, where what is
    found is held for a room that the author is in. Without `hold` it is left out, and nobody is asked about it."""
    chatham = (await rooms.get(tx, room))["rule"] == rooms.CHATHAM_HOUSE
    # What would not be found today stays as it was settled too.
    before = await held.ever(tx, {one.source for one in quotes})
    texts: list[str | None] = []
    waiting, new, quoted, said = 0, list[_Held](), list[Quoted](), list[str]()
    for quote in quotes:
        found = [] if _stays(quote) else await findings(tx, config, room, quote)
        text: str | None = None if _stays(quote) else quote.text
        again = text is not None and quote.mark not in NAMED and quote.source in before
        place = room or await _home(tx, quote) if found or again else ""
        row = await held.settled(tx, place, quote.source, quote.text) if found or again else None
        if found or row is not None:
            text = _in_words(quote, row)
            waiting += row is None or row["state"] == held.WAITING
            if row is None and hold:
                new.append(await _hold(tx, place, quote, found, now))
        texts.append(text)
        if text is not None:
            quoted += _quoted(quote, chatham)
            said += [text] if found else []
    effects = await _tell(tx, config, new)
    return Released(tuple(texts), waiting, tuple(effects), tuple(quoted), tuple(said))


def _stays(quote: Quote) -> bool:
    """What is for its room only is a need that takes part in nothing; answers, and what was brought back, are told in
    their own room only."""
    return quote.kind not in (ANSWER, BROUGHT) and quote.mark == ROOM_ONLY


def _in_words(quote: Quote, row: Row | None) -> str | None:
    if row is None:
        return None
    return {held.RELEASED: quote.text, held.REWORDED: row["wording"]}.get(row["state"])


def _quoted(quote: Quote, chatham: bool) -> list[Quoted]:
    """What is to be looked up again when the effect is sent. A theme is no statement of anybody."""
    if quote.kind == THEME:
        return []
    used = UNNAMED if chatham and quote.mark in NAMED else quote.mark
    return [Quoted(quote.kind, quote.source, used, quote.text)]


async def _home(tx: Tx, quote: Quote) -> str:
    """A room that the author is in, whose facilitators are to look at the text."""
    found = await rooms.of_person(tx, quote.person) if quote.person else []
    return found[0] if found else ""


async def _hold(tx: Tx, room: str, quote: Quote, found: Sequence[Finding], now: int) -> _Held:
    id = await held.hold(
        tx, kind=quote.kind, source=quote.source, room=room, person=quote.person, text=quote.text, at=now
    )
    return _Held(id, quote, tuple(found), room)


async def _tell(tx: Tx, config: Config, new: Sequence[_Held]) -> list[Effect]:
    """Asks the facilitators of each room, and each author, what is to become of what is held."""
    effects: list[Effect] = []
    for room in sorted({one.room for one in new}):
        here = [one for one in new if one.room == room]
        for person in await facilitators(tx, config, room):
            others = [one for one in here if one.quote.person != person]
            effects += await _to_facilitator(tx, config, person, others)
    for one in new:
        if one.quote.person:
            effects.append(await _to_author(tx, config, one))
    return effects


async def facilitators(tx: Tx, config: Config, room: str) -> list[str]:
    """Who facilitates in the room and is in it, sorted."""
    place = await rooms.get(tx, room)
    inside = await rooms.members(tx, room)
    return [one for one in inside if one != config.matrix.user_id and facilitates(config, place, one)]


async def _to_facilitator(tx: Tx, config: Config, person: str, new: Sequence[_Held]) -> list[Effect]:
    say = await words_of(tx, config, person)
    if len(new) > ONE_BY_ONE:
        text = say("held-many", n=len(new), first=new[0].id)
        return [Message(f"held-{new[0].id}-{person}", text, person=person, mentions=(person,), rtl=say.rtl)]
    effects: list[Effect] = []
    for one in new:
        text = await shown(tx, config, person, await _row(tx, one.id), one.found)
        message = Message(f"held-{one.id}-{person}", text, person=person, mentions=(person,), subject=one.id)
        effects.append(message)
    return effects


async def _row(tx: Tx, id: str) -> Row:
    row = await held.get(tx, id)
    if row is None:
        raise LookupError(id)
    return row


async def shown(tx: Tx, config: Config, person: str, row: Row, found: Sequence[Finding]) -> str:
    """What a facilitator sees of a held text: its words with the telling ones marked, a neutral wording, what to do."""
    say = await words_of(tx, config, person)
    there = spoken(config, await rooms.get(tx, row["room"]))
    return say(
        "held-shown", id=row["id"], about=await _about(tx, row) or "blank", text=literal(marked(row["text"], found)),
        suggestion=in_neutral_words(row["text"], found, there),
    )  # fmt: skip


def in_neutral_words(text: str, found: Sequence[Finding], say: Words) -> str:
    """The text with what was found in words of the fixed list, as it can be typed."""
    neutral_text = neutral(text, found, {kind: say(f"neutral-{kind}") for kind in KINDS})
    return " ".join(neutral_text.replace("`", "'").split())


async def _about(tx: Tx, row: Row) -> str:
    """The id of what the text belongs to, as far as that tells nothing of its author."""
    if row["kind"] == ANSWER:
        answer = await answers.of_source(tx, row["source"])
        return str(answer["prompt"]) if answer else ""
    return str(row["source"]).partition(".")[0] if row["kind"] in (THEME, EFFORT) else ""


async def _to_author(tx: Tx, config: Config, one: _Held) -> Effect:
    person = one.quote.person or ""
    say = await words_of(tx, config, person)
    text = say("held-yours", id=one.id, text=literal(marked(one.quote.text, one.found)), days=DAYS)
    return Message(
        f"held-{one.id}-author", text, person=person, mentions=(person,), subject=one.id, rtl=say.rtl
    )  # fmt: skip


async def plain(tx: Tx, config: Config, text: str) -> bool:
    """Whether a text that nobody in particular said, such as words two statements share, points to nobody, whoever
    said it."""
    known = await knowledge.known(tx, (config.matrix.user_id,))
    return not find(text, known, speakers={one.organisation for one in known})


async def signature(tx: Tx, room: str, quote: Quote) -> str:
    """The name that a text stands under in a room: '' unless it is on the record and the room shows names."""
    if quote.mark not in NAMED or (await rooms.get(tx, room))["rule"] == rooms.CHATHAM_HOUSE:
        return ""
    organisation = await people.organisation(tx, quote.organisation)
    names = [await rooms.name_of(tx, quote.person, room)] if quote.mark == AS_ME and quote.person else []
    return ", ".join([*names, *([organisation["name"]] if organisation else [])])
