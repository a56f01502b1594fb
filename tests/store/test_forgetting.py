"""Forgetting reaches every column that can carry a person, and the export shows what was there before."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator
from typing import Any

import orjson

from bot.domain.messages import Message
from bot.domain.traces import Traces
from bot.store import exporting, forgetting, held, outbox
from bot.store.base import Base, Tx
from bot.store.everybody import everybody
from bot.store.personal import COLUMNS, LEADS, MADE, NOBODY, OWN, ROOM
from bot.store.schema import schema
from bot.store.vectors import digest

ZOE, CHAT, AT = "@zoe.quux:here", "!chat-of-zoe:here", 1_800_000_000_000
SAID = "our wombats cannot pay the zeppelin fare"
TOKENS = (ZOE, "zoe.quux", "Zoë the Quuxian", "wombats", "zeppelin", CHAT, "Quuxworks", "QXW")
TABLES: dict[str, list[dict[str, Any]]] = {
    "organisation": [{"id": "O1", "name": "Quuxworks", "folded": "quuxworks", "sector": "wombats",
                      "source": "$e0"}],
    "alias": [{"organisation": "O1", "name": "QXW", "source": "$e0"}],
    "person": [{"id": ZOE, "organisation": "O1", "language": "fr", "source": "$e0"}],
    "talk": [{"person": ZOE, "state": "asking", "question": "group"}],
    "merged": [
        {"source": "$e1", "gone": "O2", "kept": "O3", "facts": "{}"},
        {"source": "$m", "gone": "O4", "kept": "O1", "facts": f'{{"moved":{{"person":["{ZOE}"]}}}}'},
    ],
    "place": [{"key": f"gap:{CHAT}", "value": "t1"}],
    "inbox": [
        {"id": "$e0", "seq": 1, "turn": 1, "room": CHAT, "sender": ZOE, "at": 1, "heard": 1, "kind": "Said", "data": "",
         "thought": 2},
        {"id": "$e1", "seq": 2, "turn": 2, "room": "!r", "sender": ZOE, "at": 1, "heard": 1, "kind": "Said",
         "data": '{"body":"wombats"}'},
    ],
    "sealed": [{"id": "$s1", "room": CHAT, "sender": ZOE, "at": 1, "raw": f'{{"sender":"{ZOE}"}}'}],
    "outbox": [
        {"txn": "t1", "seq": 1, "rank": 1, "room": CHAT, "kind": "Message", "subject": "N1",
         "content": f'{{"name":"ask-{ZOE}","text":"{SAID}"}}', "cause": f"direct:{ZOE}:0", "at": 1},
        {"txn": "t2", "seq": 2, "rank": 1, "room": "!r", "kind": "Message", "subject": "P1",
         "content": '{"name":"result","text":"our wombats cannot pay the \\\\*zeppelin\\\\* fare (Zoë the Quuxian)"}',
         "cause": "$x", "at": 1},
        {"txn": "t3", "seq": 3, "rank": 1, "room": "!r", "kind": "Message", "subject": "P2",
         "content": f'{{"name":"result","text":"{SAID}"}}', "cause": "$y", "at": 1},
    ],
    "sent": [{"txn": "t1", "event": CHAT, "at": 2}, {"txn": "t2", "event": "$b2", "at": 2}],
    "room": [
        {"id": CHAT, "direct": 1, "inside": 1, "creators": f'["{ZOE}"]'},
        {"id": "!r", "inside": 1, "creators": f'["{ZOE}","@b:here"]',
         "levels": f'{{"users":{{"{ZOE}":50,"@b:here":100}}}}'},
    ],
    "member": [{"room": "!r", "person": ZOE, "name": "Zoë the Quuxian"}, {"room": CHAT, "person": ZOE, "name": ""}],
    "direct": [{"person": ZOE, "room": CHAT, "turn": 3}],
    "session": [{"id": "S1", "room": "!r", "title": "Day", "opened": 1, "source": "$e1"}],
    "schedule": [{"room": "!r", "day": "off", "clock": "", "zone": "", "since": 1, "source": "$e1"}],
    "feed": [{"room": "!r", "name": "digest-x.atom", "since": 1, "source": "$e1"}],
    "mail": [
        {"person": ZOE, "address": "zoe.quux@wombats.example", "code": "123456", "asked": 1, "source": "$e1"},
    ],
    "prompt": [
        {"id": "P1", "room": "!r", "kind": "ask", "question": "Which?", "asker": ZOE, "opened": 1, "closed": 2,
         "result": f'{{"n":2,"comments":["{SAID}","another"]}}', "source": "$e1"},
        {"id": "P5", "room": "!r", "kind": "poll", "question": "Yours?", "asker": "@b:here", "opened": 1, "closed": 2,
         "options": f'[["a","{SAID}"],["b","fares"]]', "source": "$v", "most": 2,
         "result": f'{{"counts":[{{"key":"a","label":"{SAID}","n":3}},{{"key":"b","label":"fares","n":2}}]}}'},
        {"id": "P2", "room": "!r", "kind": "ask", "question": "What?", "asker": "@b:here", "opened": 1, "source": "$z"},
    ],
    "answer": [
        {"source": "$a1", "prompt": "P1", "wording": 1, "person": ZOE, "organisation": "O1", "at": 1, "seq": 1,
         "choice": "text", "text": SAID},
        {"source": "$a2", "prompt": "P1", "wording": 1, "person": ZOE, "organisation": "O1", "at": 1, "seq": 2,
         "choice": "yes", "text": ""},
        {"source": "$a3", "prompt": "P2", "wording": 1, "person": ZOE, "at": 1, "seq": 3, "choice": "yes", "text": ""},
    ],
    "round": [{"prompt": "P2", "present": ZOE, "since": 1, "wording": 1, "ended": 0, "step": 1}],
    "round_turn": [{"prompt": "P2", "voice": ZOE, "place": 1, "state": "waiting", "skips": 0, "notices": 1}],
    "ledger": [{"prompt": "P3", "voice": ZOE}, {"prompt": "P3", "voice": "@b:here"}, {"prompt": "P4", "voice": "O1"}],
    "box": [{"prompt": "P3", "ballots": '{"aa":"yes","bb":"no"}'}, {"prompt": "P4", "ballots": '{"cc":"yes"}'}],
    "ballot_key": [
        {"prompt": "P3", "voice": ZOE, "ballot": "bb", "source": "$e1"},
        {"prompt": "P3", "voice": "@b:here", "ballot": "aa", "source": "$b1"},
        {"prompt": "P4", "voice": "O1", "ballot": "cc", "source": "$e1"},
    ],
    "need": [
        {"id": "N1", "kind": "pain", "person": ZOE, "organisation": "O1", "text": SAID, "room": CHAT, "stated": 1,
         "changed": 1, "source": "$n1", "example": "the zeppelin to Nairobi", "partners": '{"words":["wombats"]}'},
        {"id": "N2", "kind": "pain", "person": "@b:here", "organisation": "O2", "text": "fares", "room": "!r",
         "stated": 1, "changed": 1, "source": "$n2"},
    ],
    "initiative": [
        {"id": "I1", "name": "Fare watch", "addresses": "fares", "link": "https://fares.example", "contact": "",
         "organisation": "O1", "person": ZOE, "state": "running", "entered": 1, "changed": 1, "fresh": 1,
         "source": "$i1"},
        {"id": "I2", "name": "Air for wombats", "addresses": SAID, "link": "https://z.example", "contact": "",
         "organisation": "", "person": ZOE, "state": "unconfirmed", "entered": 1, "changed": 1, "fresh": 1,
         "source": "$i2"},
    ],
    "vector": [{"text": digest(SAID), "model": "m", "version": "1", "data": b"wombats"}],
    "theme": [{"id": "T1", "label": SAID, "since": 1}],
    "theme_need": [{"theme": "T1", "need": "N1"}, {"theme": "T1", "need": "N2"}],
    "pair": [{"a": "N1", "b": "N2", "score": 0.5, "shared": '["zeppelin"]'}],
    "introduction": [{"id": "M1", "a": "N1", "b": "N2", "problem": SAID, "asked": 1, "expires": 9, "source": "$e1"}],
    "consent": [
        {"introduction": "M1", "organisation": "O1", "need": "N1", "person": ZOE, "answer": "yes", "source": "$e1"},
        {"introduction": "M1", "organisation": "O2", "need": "N2", "person": "@b:here"},
    ],
    "effort": [
        {"id": "E1", "room": "!r", "state": "started", "opener": ZOE, "lead": ZOE, "deputy": ZOE, "led": 1, "opened": 1,
         "source": "$e1"},
    ],
    "effort_entry": [
        {"id": "E1.problem.1", "effort": "E1", "part": "problem", "nth": 1, "kind": "Quuxworks", "text": SAID,
         "link": "https://zoe.quux", "person": ZOE, "owner": ZOE, "mark": "on the record", "room": CHAT, "at": 1,
         "source": "$e1"},
        {"id": "E1.1", "effort": "E1", "part": "milestone", "nth": 1, "text": SAID, "day": "2027-03-01", "person": ZOE,
         "room": CHAT, "at": 1, "source": "$e1"},
        {"id": "A1", "effort": "E1", "part": "action", "nth": 1, "text": "ask Quuxworks for its zeppelin", "owner": ZOE,
         "person": "@b:here", "room": "!r", "at": 1, "source": "$b1"},
    ],
    "act": [
        {"source": "$e0", "seq": 1, "person": ZOE, "room": CHAT, "verb": "pain", "subject": "N1", "at": 1},
        {"source": "$q", "seq": 2, "person": "@b:here", "room": "!r", "verb": "consent", "subject": "M1", "at": 1,
         "before": f'{{"person":"{ZOE}"}}'},
    ],
    "held": [
        {"id": "H1", "kind": "answer", "source": "$a1", "room": "!r", "text": SAID, "wording": "zeppelin", "at": 1},
    ],
    "quoted": [{"txn": "t3", "kind": "answer", "source": "$a1", "mark": "unnamed", "text": SAID}],
    "forum_date": [
        {"id": "D1", "uid": "u", "room": "!r", "name": "Meeting", "place": "", "link": "", "first": "2027-06-14",
         "last": "2027-06-14", "zone": "", "begins": 1, "over": 9, "changed": 1, "source": "$e1"},
    ],
    "going": [{"date": "D1", "person": ZOE, "named": 1, "tells": 0, "source": "$e1"}],
    "side_meeting": [
        {"date": "D1", "purpose": "p", "wanted": "w", "question": "q", "at": 1, "txn": "t9", "source": "$e1"},
    ],
    "brought": [
        {"source": "$r1", "date": "D1", "kind": "report", "person": ZOE, "organisation": "O1", "text": SAID,
         "mark": "unnamed", "at": 1},
    ],
    "wanted": [
        {"id": "W1", "room": "!r", "name": "wombats", "owner": ZOE, "reason": "zeppelin", "changed": 1,
         "source": "$e1"},
        {"id": "W2", "room": "!r", "name": "zeppelin pilots", "changed": 1, "source": "$b9"},
    ],
    "wanted_by": [
        {"wanted": "W1", "person": ZOE, "text": "wombats", "source": "$e1"},
        {"wanted": "W2", "person": ZOE, "text": "zeppelin pilots", "source": "$e1"},
        {"wanted": "W2", "person": "@b:here", "text": "pilots", "source": "$b9"},
    ],
    "word_merge": [{"prompt": "P1", "number": 1, "verb": "merge", "words": '["zeppelin","fare"]'}],
    "reminder": [{"person": ZOE, "day": "2027-01-15", "nth": 0, "subject": "P2", "mark": "", "at": 1}],
    "mute": [{"person": ZOE, "until": 9}],
    "verdict": [
        {"source": "$e1", "need": "N2", "organisation": "O1", "person": ZOE, "own": "N1", "said": "yes", "at": 1,
         "seq": 2},
        {"source": "$q", "need": "N1", "organisation": "O2", "person": "@b:here", "own": "N2", "said": "no", "at": 1,
         "seq": 3},
        {"source": "$r", "need": "N3", "organisation": "O2", "person": "@b:here", "own": "N1", "said": "no", "at": 1,
         "seq": 4},
    ],
    "shown": [
        {"asking": "Q1", "place": 1, "need": "N2", "own": "N1", "organisation": "O1", "person": ZOE, "at": 1},
        {"asking": "Q2", "place": 1, "need": "N1", "own": "N2", "organisation": "O2", "person": "@b:here", "at": 1},
    ],
    "theme_vote": [
        {"prompt": "P5", "option": "a", "theme": "T1", "need": "N1", "text": digest(SAID)},
        {"prompt": "P5", "option": "b", "theme": "T2", "need": "N2", "text": digest("fares")},
    ],
    "unasked": [{"person": ZOE, "at": 9}],
    "theme_act": [{"number": 1, "verb": "split", "theme": "T1", "other": "", "at": 1}],
    "theme_act_need": [{"number": 1, "need": "N1", "part": 1}, {"number": 1, "need": "N2", "part": 0}],
    "digest_preview": [{"room": "!r", "slot": "!r@2027-01-18", "person": ZOE, "lines": '[["open:P2"]]', "at": 1}],
    "digest_edit": [
        {"source": "$d1", "room": "!r", "slot": "!r@2027-01-18", "person": ZOE, "kind": "note", "items": "[]",
         "text": "Zoë says hello", "at": 1},
    ],
    "forgotten": [{"person": ZOE, "at": 1}],
}  # fmt: skip


def fill(tx: Tx) -> None:
    """Something of Zoë in every place that can carry a person."""
    for table, rows in TABLES.items():
        for row in rows:
            marks = ", ".join(f"${n}" for n in range(1, len(row) + 1))
            tx.write(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", *row.values())


async def dump(tx: Tx) -> dict[str, str]:
    """All that is in every table, as one text each."""
    return {table: repr([dict(row) for row in await tx.rows(f"SELECT * FROM {table}")]) for table in COLUMNS}


def found(dumped: dict[str, str], tokens: tuple[str, ...] = TOKENS) -> list[tuple[str, str]]:
    """Which tokens stand where."""
    return [(table, token) for (table, text), token in itertools.product(dumped.items(), tokens) if token in text]


def columns(sql: str) -> Iterator[tuple[str, str]]:
    """Every table and column of the schema."""
    base = sqlite3.connect(":memory:")
    base.executescript(sql)
    for (table,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'"):
        yield from ((table, row[1]) for row in base.execute(f"PRAGMA table_info({table})"))
    base.close()


async def test_every_column_of_the_schema_is_declared_to_carry_a_person_or_not() -> None:
    declared = {(table, column) for table, kinds in COLUMNS.items() for column in kinds}
    assert sorted(columns(await schema())) == sorted(declared)


def test_every_column_that_leads_to_a_person_is_filled_in_these_tests() -> None:
    filled = {(table, column) for table, rows in TABLES.items() for row in rows for column in row}
    wanted = {(t, c) for t, kinds in COLUMNS.items() for c, kind in kinds.items() if kind in (LEADS, MADE)}
    missing = wanted - filled - {("organisation", "stakeholder"), ("organisation", "country")}
    assert sorted(missing) == []
    assert {kind for kinds in COLUMNS.values() for kind in kinds.values()} == {NOBODY, OWN, LEADS, MADE, ROOM}


async def test_after_forgetting_nothing_in_any_table_leads_to_the_person(base: Base) -> None:
    async with base.begin() as tx:
        fill(tx)
        before = found(await dump(tx))
        gone, chats = await forgetting.forget(tx, ZOE, AT, CHAT)
        await forgetting.finish(tx, ZOE, chats, AT)
    assert len({table for table, _ in before}) >= 20
    assert (gone, chats) == (
        {"answers": 4, "needs": 1, "introductions": 1, "efforts": 2, "rooms": 1, "acts": 1, "heard": 2},
        [CHAT],
    )  # fmt: skip
    async with base.begin() as tx:
        assert found(await dump(tx)) == []
        assert await everybody(tx) == ["@b:here"]


async def test_what_others_need_stays_without_the_person(base: Base) -> None:
    async with base.begin() as tx:
        fill(tx)
        await forgetting.forget(tx, ZOE, AT, CHAT)
    async with base.begin() as tx:
        answers = await tx.rows("SELECT prompt, person, choice, text FROM answer")
        result = orjson.loads(await tx.value("SELECT result FROM prompt WHERE id = 'P1'"))
        voted = await tx.row("SELECT options, result FROM prompt WHERE id = 'P5'")
        consents = await tx.rows("SELECT person, need FROM consent")
        heard = await tx.rows("SELECT id, thought IS NOT NULL AS thought FROM inbox ORDER BY id")
        sent = {row["txn"] for row in await tx.rows("SELECT txn FROM sent")}
        told = await tx.rows("SELECT txn FROM outbox ORDER BY txn")
        boxes = await tx.rows("SELECT prompt, ballots FROM box ORDER BY prompt")
        effort = await tx.rows("SELECT lead, led, state FROM effort")
        entries = await tx.rows("SELECT id, owner, day FROM effort_entry ORDER BY id")
        anew = await tx.rows("SELECT txn FROM declined")
    assert [tuple(row.values()) for row in effort] == [("", AT, "started")]
    assert [tuple(row.values()) for row in entries] == [("A1", "", ""), ("E1.1", "", "2027-03-01")]
    assert [dict(row) for row in answers] == [{"prompt": "P1", "person": None, "choice": "yes", "text": ""}]
    assert result == {"n": 2, "comments": ["another"]}
    assert voted is not None and orjson.loads(voted["options"]) == [["a", "…"], ["b", "fares"]]
    assert [(one["label"], one["n"]) for one in orjson.loads(voted["result"])["counts"]] == [("…", 3), ("fares", 2)]
    assert [dict(row) for row in consents] == [{"person": "@b:here", "need": "N2"}]
    assert [(row["id"], bool(row["thought"])) for row in heard] == [("$e0", True), ("$e1", True)]
    assert ([row["txn"] for row in told], sent) == (["t1", "t2", "t3"], {"t1", "t2"})
    assert [row["txn"] for row in anew] == ["t3"]
    assert [tuple(row.values()) for row in boxes] == [("P3", '{"aa":"yes"}'), ("P4", "{}")]


async def test_what_is_blanked_can_still_be_read_back_and_is_not_sent_again(base: Base) -> None:
    async with base.begin() as tx:
        fill(tx)
        await forgetting.forget(tx, ZOE, AT, CHAT)
        effects = [await outbox.get(tx, txn) for txn in ("t1", "t2", "t3")]
        assert await outbox.heads(tx, 0, 5) == []
        assert [await held.may_go(tx, txn) for txn in ("t2", "t3")] == [None, False]
    assert [one.effect for one in effects if one] == [
        Message(name="", text=""), Message(name="result", text=""), Message(name="result", text=""),
    ]  # fmt: skip


async def test_a_new_direct_chat_after_forgetting_is_not_taken_for_the_one_that_was_left(base: Base) -> None:
    async with base.begin() as tx:
        fill(tx)
        await forgetting.forget(tx, ZOE, AT, CHAT)
        await outbox.put(tx, "$new", [Message(name="hello", text="hello", person=ZOE)], AT)
        row = await tx.row("SELECT turn FROM direct WHERE person = $1", ZOE)
        opened = await tx.value("SELECT COUNT(*) FROM outbox WHERE kind = 'OpenRoom'")
    assert row is not None
    assert (row["turn"], opened) == (4, 1)


async def test_the_export_holds_every_table_that_carries_the_person(base: Base) -> None:
    async with base.begin() as tx:
        fill(tx)
        exported = await exporting.export(tx, ZOE)
    own = {table for table, kinds in COLUMNS.items() if OWN in kinds.values()}
    assert own - set(exported) == set()
    for table in sorted(own):
        wanted = {column for column, kind in COLUMNS[table].items() if kind == OWN}
        assert (table, wanted - set(exported[table][0])) == (table, set())
    assert "@b:here" not in orjson.dumps(exported).decode()


def test_traces_are_found_in_any_spelling_and_only_as_whole_words() -> None:
    traces = Traces(["@ana:here", "ana", "Travel cost keeps practitioners away from every meeting"])
    texts = ("banana", "Ana said", "\\*TRAVEL cost\nkeeps practitioners away from ev…")
    assert [traces.in_text(text) for text in texts] == [False, True, True]
