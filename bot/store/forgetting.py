"""Forgetting a person: one transaction after which nothing here leads to them.

Rules: what is theirs alone goes; what others need (that an answer was counted, that an introduction was asked, that
an event was heard) stays without them; what repeats their words is blanked, wherever it stands, and made anew; ids
that keep the bot from doing anything twice stay, because nobody can be found by them here. What a person said as a
facilitator to a whole room (questions, titles) is the room's and stays without their name. Which columns can carry a
person is declared in `personal`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from bot.domain.messages import LeaveRoom
from bot.domain.needs import alone
from bot.domain.traces import Traces
from bot.store import ballots, blanking, dates, forgetting_efforts, ids, initiatives, outbox, verdicts, wanted
from bot.store.base import Row, Tx
from bot.store.theme_votes import blank
from bot.store.vectors import digest

REQUESTS = "forgotten"  # the counter of requests of the kept list that were carried out here
OPENED = "direct"  # the counter from which the turns of direct chats begin, so that none is taken for an earlier one
_COUNTS = {
    "answers": "SELECT (SELECT COUNT(*) FROM answer WHERE person = $1)"
    " + (SELECT COUNT(*) FROM ledger WHERE voice = $1)",
    "needs": "SELECT COUNT(*) FROM need WHERE person = $1",
    "introductions": "SELECT COUNT(*) FROM consent WHERE person = $1",
    "efforts": "SELECT COUNT(*) FROM effort_entry WHERE person = $1",
    "rooms": "SELECT COUNT(*) FROM member m LEFT JOIN room r ON r.id = m.room WHERE m.person = $1"
    " AND COALESCE(r.direct, 0) = 0",
    "acts": "SELECT COUNT(*) FROM act WHERE person = $1",
    "heard": "SELECT COUNT(*) FROM inbox WHERE sender = $1",
}


async def holdings(tx: Tx, person: str) -> dict[str, int]:
    """How much is held about a person, by kind: answers (that still know who gave them), needs, introductions,
    efforts (what they said of them), rooms, acts, heard (messages of which an id is kept)."""
    return {name: int(await tx.value(sql, person)) for name, sql in _COUNTS.items()}


async def forget(tx: Tx, person: str, at: int, chat: str = "") -> tuple[dict[str, int], list[str]]:
    """Forgets a person; gives what went (see `holdings`) and the direct chats that are to be left.

    chat: the direct chat in which it was asked for. Until those are left, the person and the rooms stand in the table
    `forgotten`; see `finish`.
    """
    gone = await holdings(tx, person)
    theirs = await _theirs(tx, person, chat)
    await _decided(tx, theirs, at)
    await _answers(tx, theirs)
    await _needs(tx, theirs, at)
    await initiatives.forget(tx, person, theirs.traces)
    _introductions(tx, theirs)
    await forgetting_efforts.forget(tx, person, theirs.traces, at)
    dates.forget(tx, person)
    await wanted.forget(tx, person)
    await _acts(tx, theirs)
    _heard(tx, theirs, at)
    await _rooms(tx, theirs)
    await _profile(tx, theirs)
    _remember(tx, theirs, at)
    tx.memo.clear()
    return gone, list(theirs.chats)


@dataclass(frozen=True, slots=True)
class Theirs:
    """What leads to a person, gathered before it goes. `sources` are the events and ids of their statements."""

    person: str
    chats: tuple[str, ...]
    openings: tuple[str, ...]
    texts: tuple[str, ...]
    sources: tuple[str, ...]
    traces: Traces


async def _theirs(tx: Tx, person: str, chat: str) -> Theirs:
    direct = await tx.rows(
        "SELECT id FROM room WHERE direct = 1 AND id IN (SELECT room FROM member WHERE person = $1)"
        " UNION SELECT room AS id FROM direct WHERE person = $1",
        person,
    )
    openings = await blanking.opening_txns(tx, person)
    made = [await tx.value("SELECT event FROM sent WHERE txn = $1", txn) for txn in openings]
    named = {chat, *(row["id"] for row in direct), *made}
    chats = tuple(sorted(room for room in named if room and not room.startswith("txn:")))
    answers = await tx.rows("SELECT source, text FROM answer WHERE person = $1", person)
    needs = await tx.rows("SELECT id AS source, text FROM need WHERE person = $1", person)
    examples = await tx.rows("SELECT id AS source, example AS text FROM need WHERE person = $1", person)
    held = await tx.rows("SELECT id AS source, text FROM held WHERE person = $1", person)
    wordings = await tx.rows("SELECT id AS source, wording AS text FROM held WHERE person = $1", person)
    brought = await tx.rows("SELECT source, text FROM brought WHERE person = $1", person)
    wanted_words = await tx.rows("SELECT text FROM wanted_by WHERE person = $1", person)
    said = [*answers, *needs, *examples, *held, *wordings, *brought, *await forgetting_efforts.said(tx, person)]
    sources = [row["source"] for row in said]
    texts = [*(row["text"] for row in (*said, *wanted_words)), *await _held_texts(tx, sources)]
    names = [row["name"] for row in await tx.rows("SELECT DISTINCT name FROM member WHERE person = $1", person)]
    traces = Traces([person, person[1:].partition(":")[0], *names, *await _own_organisation(tx, person), *texts])
    return Theirs(person, chats, tuple(openings), tuple(filter(None, texts)), tuple(sources), traces)


async def _held_texts(tx: Tx, sources: Sequence[str]) -> list[str]:
    """What is held of statements, in the words it was said in and those it was put in."""
    found: list[Row] = []
    for source in sources:
        found += await tx.rows("SELECT text, wording FROM held WHERE source = $1", source)
    return [row[name] for row in found for name in ("text", "wording")]


async def _own_organisation(tx: Tx, person: str) -> list[str]:
    """The names of the organisation that nobody else speaks for or has spoken for."""
    found = await tx.rows(f"SELECT name FROM organisation WHERE {_ALONE}", person)
    aliases = await tx.rows(
        f"SELECT name FROM alias WHERE organisation IN (SELECT id FROM organisation WHERE {_ALONE})", person
    )
    return [row["name"] for row in (*found, *aliases)]


_ALONE = (
    "id IN (SELECT COALESCE(organisation, belongs) FROM person WHERE id = $1)"
    " AND id NOT IN (SELECT COALESCE(organisation, belongs) FROM person WHERE id <> $1)"
    " AND id NOT IN (SELECT organisation FROM need WHERE person <> $1)"
    " AND id NOT IN (SELECT organisation FROM answer WHERE organisation IS NOT NULL AND person <> $1)"
    " AND id NOT IN (SELECT organisation FROM consent WHERE person <> $1)"
    " AND id NOT IN (SELECT organisation FROM verdict WHERE person <> $1)"
)


async def _decided(tx: Tx, theirs: Theirs, at: int) -> None:
    """Everything that was decided and leads to the person or repeats their words."""
    await blanking.chats(tx, theirs.chats, theirs.openings, at)
    await blanking.quoting(tx, theirs.sources, at)
    await blanking.carrying(tx, theirs.traces.in_data, at)
    for source in theirs.sources:
        tx.write("DELETE FROM quoted WHERE source = $1", source)
        tx.write("DELETE FROM held WHERE source = $1", source)
    tx.write("DELETE FROM held WHERE person = $1", theirs.person)


async def _answers(tx: Tx, theirs: Theirs) -> None:
    """Open questions lose the answers; of closed ones, a choice goes on being counted as nobody's, words go."""
    person, closed = theirs.person, "prompt IN (SELECT id FROM prompt WHERE closed IS NOT NULL)"
    asked = await tx.rows(
        "SELECT id, result FROM prompt WHERE result <> '' AND id IN (SELECT prompt FROM answer WHERE person = $1)",
        person,
    )  # fmt: skip
    for row in asked:
        result = theirs.traces.without(orjson.loads(row["result"]))
        tx.write("UPDATE prompt SET result = $1 WHERE id = $2", orjson.dumps(result).decode(), row["id"])
    tx.write(f"DELETE FROM answer WHERE person = $1 AND (text <> '' OR withdrawn IS NOT NULL OR NOT {closed})", person)
    kept = await tx.rows("SELECT source, prompt, wording FROM answer WHERE person = $1", person)
    for n, row in enumerate(kept):
        source = f"{row['prompt']}.{row['wording']}.forgotten.{digest(row['source'])[:12]}.{n}"
        tx.write(
            "UPDATE answer SET source = $1, person = NULL, organisation = NULL, at = 0, seq = 0, mark = 'unnamed'"
            " WHERE source = $2",
            source, row["source"],
        )  # fmt: skip
    for row in await tx.rows("SELECT prompt, number, words FROM word_merge"):
        if theirs.traces.in_data(orjson.loads(row["words"])):
            tx.write("DELETE FROM word_merge WHERE prompt = $1 AND number = $2", row["prompt"], row["number"])
    tx.write("UPDATE prompt SET asker = '', source = '' WHERE asker = $1", person)
    tx.write("UPDATE round SET present = '' WHERE present = $1", person)
    tx.write("DELETE FROM round_turn WHERE voice = $1", person)
    await _ballots(tx, person)


async def _ballots(tx: Tx, person: str) -> None:
    """Sealed ballots that the person gave leave the box, also those given for an organisation; of what is counted
    nothing is known any more."""
    given = await tx.rows(
        "SELECT k.source FROM ballot_key k LEFT JOIN inbox i ON i.id = k.source WHERE k.voice = $1 OR i.sender = $1",
        person,
    )
    for row in given:
        await ballots.take_back(tx, row["source"])
    tx.write("DELETE FROM ledger WHERE voice = $1", person)


async def _needs(tx: Tx, theirs: Theirs, at: int) -> None:
    """Pain points and offers lose their words and their author, and what was made of them goes."""
    own, person = "SELECT id FROM need WHERE person = $1", theirs.person
    await blank(tx, {row["id"] for row in await tx.rows(own, person)})
    tx.write(
        "UPDATE theme SET label = '', gone = $2 WHERE id IN"
        f" (SELECT theme FROM theme_need WHERE need IN ({own}))",
        person, at,
    )  # fmt: skip
    tx.write(f"DELETE FROM theme_need WHERE need IN ({own})", person)
    tx.write(f"DELETE FROM pair WHERE a IN ({own}) OR b IN ({own})", person)
    tx.write(
        "UPDATE introduction SET problem = '' WHERE id IN (SELECT introduction FROM consent"
        f" WHERE need IN ({own})) OR a IN ({own}) OR b IN ({own})",
        person,
    )
    for text in theirs.texts:
        if not await tx.value("SELECT 1 FROM need WHERE text = $1 AND person <> $2", text, person):
            tx.write("DELETE FROM vector WHERE text = $1", digest(text))
    verdicts.forget(tx, person)
    tx.write(f"DELETE FROM consent WHERE person = $1 AND need IN ({own})", person)
    tx.write(
        "UPDATE need SET text = '', person = '', organisation = '', mark = 'unnamed', room = '', source = '', rank = 0,"
        " example = '', year = 0, partners = '', confirmed = 0, asked = 0, alone = 0, changed = $2,"
        " withdrawn = COALESCE(withdrawn, $2) WHERE person = $1",
        person, at,
    )  # fmt: skip


def _introductions(tx: Tx, theirs: Theirs) -> None:
    """A yes for a colleague's need is nobody's any more: while it is open, the colleague is asked instead."""
    tx.write(
        "UPDATE consent SET person = COALESCE((SELECT n.person FROM need n WHERE n.id = consent.need), ''),"
        " source = '', answer = CASE WHEN introduction IN (SELECT id FROM introduction WHERE settled IS NULL)"
        " THEN '' ELSE answer END WHERE person = $1",
        theirs.person,
    )


async def _acts(tx: Tx, theirs: Theirs) -> None:
    tx.write("DELETE FROM act WHERE person = $1", theirs.person)
    for row in await tx.rows("SELECT source, subject, before FROM act"):
        if theirs.traces.in_text(row["subject"]) or theirs.traces.in_data(orjson.loads(row["before"])):
            tx.write("DELETE FROM act WHERE source = $1", row["source"])
    for row in await tx.rows("SELECT source, facts FROM merged"):
        if theirs.traces.in_data(orjson.loads(row["facts"])):
            tx.write("DELETE FROM merged WHERE source = $1", row["source"])


_SAID_IN = (
    "organisation", "alias", "session", "schedule", "introduction", "forum_date", "side_meeting", "wanted", "feed",
)  # fmt: skip


def _heard(tx: Tx, theirs: Theirs, at: int) -> None:
    """Ids stay, so that nothing counts twice; whose they were and what waits of theirs go. Only what they said since
    they asked is still thought, as said by somebody new."""
    for table in _SAID_IN:
        tx.write(
            f"UPDATE {table} SET source = '' WHERE source IN (SELECT id FROM inbox WHERE sender = $1)", theirs.person
        )
    tx.write("DELETE FROM merged WHERE source IN (SELECT id FROM inbox WHERE sender = $1)", theirs.person)
    tx.write("DELETE FROM sealed WHERE sender = $1", theirs.person)
    tx.write(
        "UPDATE inbox SET thought = COALESCE(thought, $2), data = '' WHERE sender = $1 AND at <= $2", theirs.person, at
    )
    tx.write("UPDATE inbox SET sender = '' WHERE sender = $1 AND thought IS NOT NULL", theirs.person)


async def _rooms(tx: Tx, theirs: Theirs) -> None:
    """Who is where, and who may what: the rooms' rules are learnt again when they change."""
    tx.write("DELETE FROM member WHERE person = $1", theirs.person)
    for room in theirs.chats:
        _leave(tx, room)
    for row in await tx.rows("SELECT id, creators, levels FROM room"):
        creators = orjson.loads(row["creators"])
        levels = orjson.loads(row["levels"]) if row["levels"] else {}
        users = levels.get("users") if isinstance(levels, dict) else None
        if theirs.person in creators:
            kept = orjson.dumps([one for one in creators if one != theirs.person]).decode()
            tx.write("UPDATE room SET creators = $1 WHERE id = $2", kept, row["id"])
        if isinstance(users, dict) and theirs.person in users:
            del users[theirs.person]
            tx.write("UPDATE room SET levels = $1 WHERE id = $2", orjson.dumps(levels).decode(), row["id"])


def _leave(tx: Tx, room: str) -> None:
    tx.write("DELETE FROM member WHERE room = $1", room)
    tx.write("DELETE FROM room WHERE id = $1", room)
    tx.write("DELETE FROM place WHERE key = $1", f"gap:{room}")


async def _profile(tx: Tx, theirs: Theirs) -> None:
    """Who they are, and the organisation that nobody else ever spoke for. Turns of direct chats go on from here, so
    that a new chat is not taken for one that was left."""
    person = theirs.person
    ended = [row["id"] for row in await tx.rows(f"SELECT id FROM organisation WHERE {_ALONE}", person)]
    turn = int(await tx.value("SELECT COALESCE(MAX(turn), -1) FROM direct WHERE person = $1", person)) + 1
    tx.write(
        "INSERT INTO counter (kind, last) VALUES ($1, $2) ON CONFLICT (kind) DO UPDATE SET last = excluded.last",
        OPENED, max(await ids.last(tx, OPENED) + 1, turn),
    )  # fmt: skip
    for table in ("direct", "reminder", "mute", "talk", "digest_preview", "digest_edit", "mail"):
        tx.write(f"DELETE FROM {table} WHERE person = $1", person)
    tx.write("DELETE FROM person WHERE id = $1", person)
    tx.write("UPDATE consent SET organisation = '' WHERE organisation = $1", alone(person))
    for id in ended:
        tx.write("DELETE FROM alias WHERE organisation = $1", id)
        tx.write("UPDATE initiative SET organisation = '' WHERE organisation = $1", id)
        tx.write("DELETE FROM organisation WHERE id = $1", id)


def _remember(tx: Tx, theirs: Theirs, at: int) -> None:
    tx.write(
        "INSERT INTO forgotten (person, rooms, at, done) VALUES ($1, $2, $3, $3)"
        " ON CONFLICT (person) DO UPDATE SET rooms = excluded.rooms, done = excluded.done",
        theirs.person, orjson.dumps(theirs.chats).decode(), at,
    )  # fmt: skip


async def leave(tx: Tx, rooms: Sequence[str], at: int) -> None:
    """Decides to leave the direct chats, where nobody is there to be told."""
    for room in rooms:
        await outbox.put(tx, f"left:{room}:{at}", [LeaveRoom(name="leave", room=room)], at)


def request(tx: Tx, person: str, at: int) -> None:
    """Notes that a person is to be forgotten by the bot that serves this database."""
    tx.write(
        "INSERT INTO forgotten (person, at) VALUES ($1, $2) ON CONFLICT (person) DO UPDATE SET done = NULL", person, at
    )


async def requests(tx: Tx) -> list[Row]:
    """Who is being forgotten: person, rooms (direct chats to be left), at, done."""
    found = await tx.rows("SELECT person, rooms, at, done FROM forgotten ORDER BY at, person")
    return [{**row, "rooms": tuple(orjson.loads(row["rooms"]))} for row in found]


async def is_left(tx: Tx, room: str) -> bool:
    """Whether everything decided for a direct chat is sent and the bot has heard that it is out of it."""
    waiting = await tx.value("SELECT 1 FROM outbox WHERE room = $1 AND txn NOT IN (SELECT txn FROM sent) LIMIT 1", room)
    return not waiting and bool(await tx.value("SELECT 1 FROM inbox WHERE room = $1 AND kind = 'Removed'", room))


async def finish(tx: Tx, person: str, rooms: Sequence[str], at: int) -> None:
    """The last of it, once the direct chats are left: nothing names them any more, nor the request itself."""
    await blanking.chats(tx, rooms, (), at)
    for room in rooms:
        _leave(tx, room)
        tx.write("DELETE FROM inbox WHERE room = $1", room)
    tx.write("DELETE FROM forgotten WHERE person = $1", person)


async def carried_out(tx: Tx) -> int:
    """How many requests of the kept list this database has carried out."""
    return await ids.last(tx, REQUESTS)


def carry_out(tx: Tx, n: int) -> None:
    """Notes that the first `n` requests of the kept list are carried out here."""
    tx.write(
        "INSERT INTO counter (kind, last) VALUES ($1, $2) ON CONFLICT (kind) DO UPDATE SET last = excluded.last",
        REQUESTS, n,
    )  # fmt: skip
