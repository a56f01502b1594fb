"""Everything held about a person, as plain data: what `export me` gives.

Rules: a person gets what is theirs and nothing that leads to another; messages are counted by room, since the person
can read them there; which tables and columns can carry a person is declared in `personal`.
"""

from __future__ import annotations

from typing import Any

import orjson

from bot.domain.needs import alone
from bot.store import blanking
from bot.store.base import Tx

_OWN = {
    "person": "SELECT id, organisation, language, zone, quiet, digest, source, capacity, belongs, place, languages"
    " FROM person WHERE id = $1",
    "talk": "SELECT person, state, question, offers, skipped, txn FROM talk WHERE person = $1",
    "organisation": "SELECT id, name, stakeholder, country, sector FROM organisation"
    " WHERE id IN (SELECT COALESCE(organisation, belongs) FROM person WHERE id = $1)",
    "alias": "SELECT organisation, name FROM alias WHERE organisation IN"
    " (SELECT COALESCE(organisation, belongs) FROM person WHERE id = $1) ORDER BY name",
    "member": "SELECT room, person, name FROM member WHERE person = $1 ORDER BY room",
    "direct": "SELECT person, room, turn, digested, look FROM direct WHERE person = $1",
    "answer": "SELECT source, prompt, wording, person, organisation, at, seq, choice, text, remote, withdrawn, mark"
    " FROM answer WHERE person = $1 ORDER BY at, seq",
    "round_turn": "SELECT prompt, voice, place, state, skips, notices FROM round_turn WHERE voice = $1 ORDER BY prompt",
    "ledger": "SELECT prompt, voice FROM ledger WHERE voice = $1"
    " OR voice IN (SELECT organisation FROM person WHERE id = $1) ORDER BY prompt",
    "need": "SELECT id, kind, person, organisation, text, mark, room, stated, changed, withdrawn, source, rank,"
    " example, year, partners, confirmed, asked, alone FROM need WHERE person = $1 ORDER BY stated, id",
    "theme": "SELECT b.theme AS id, b.need FROM theme_need b JOIN need n ON n.id = b.need WHERE n.person = $1"
    " ORDER BY b.theme, b.need",
    "initiative": "SELECT id, name, addresses, link, contact, organisation, state, entered, fresh, source"
    " FROM initiative WHERE person = $1 ORDER BY entered, id",
    "pair": "SELECT a, b, score, shared FROM pair WHERE a IN (SELECT id FROM need WHERE person = $1)"
    " OR b IN (SELECT id FROM need WHERE person = $1) ORDER BY a, b",
    "consent": "SELECT c.introduction, c.organisation, c.need, c.person, c.answer, c.at, c.again, c.source,"
    " c.words, c.encrypted, c.released FROM consent c WHERE c.person = $1 ORDER BY c.introduction",
    "held": "SELECT id, kind, source, room, person, text, state, wording, at, settled FROM held WHERE person = $1"
    " OR source IN (SELECT source FROM answer WHERE person = $1)"
    " OR source IN (SELECT id FROM need WHERE person = $1)"
    " OR source IN (SELECT source FROM brought WHERE person = $1) ORDER BY id",
    "quoted": "SELECT txn, kind, source, mark, text FROM quoted WHERE source IN (SELECT source FROM answer"
    " WHERE person = $1) OR source IN (SELECT id FROM need WHERE person = $1)"
    " OR source IN (SELECT source FROM brought WHERE person = $1) ORDER BY txn, source",
    "act": "SELECT source, seq, person, room, verb, subject, before, at, undone FROM act WHERE person = $1"
    " ORDER BY at, seq",
    "prompt": "SELECT id, room, question FROM prompt WHERE asker = $1 ORDER BY opened, id",
    "inbox": "SELECT room, COUNT(*) AS messages, MIN(at) AS first, MAX(at) AS last FROM inbox WHERE sender = $1"
    " GROUP BY room ORDER BY room",
    "sealed": "SELECT id, room, sender, at, raw FROM sealed WHERE sender = $1 ORDER BY at, id",
    "effort": "SELECT id, room, origin, CASE WHEN opener = $1 THEN $1 ELSE '' END AS opener,"
    " CASE WHEN lead = $1 THEN $1 ELSE '' END AS lead, CASE WHEN deputy = $1 THEN $1 ELSE '' END AS deputy FROM effort"
    " WHERE opener = $1 OR lead = $1 OR deputy = $1 ORDER BY id",
    "effort_entry": "SELECT id, effort, part, kind, text, link, day,"
    " CASE WHEN person = $1 THEN $1 ELSE '' END AS person, CASE WHEN owner = $1 THEN $1 ELSE '' END AS owner,"
    " mark, room, at, done, withdrawn, source FROM effort_entry WHERE person = $1 OR owner = $1 ORDER BY at, id",
    "reminder": "SELECT person, day, nth, subject, mark, at FROM reminder WHERE person = $1 ORDER BY day, nth, subject",
    "going": "SELECT date, person, named, tells, source FROM going WHERE person = $1 ORDER BY date",
    "brought": "SELECT source, date, kind, person, organisation, text, mark, at, withdrawn FROM brought"
    " WHERE person = $1 ORDER BY at, source",
    "wanted_by": "SELECT wanted, person, text, source FROM wanted_by WHERE person = $1 ORDER BY wanted",
    "wanted": "SELECT id, name, owner, state, reason FROM wanted WHERE owner = $1 ORDER BY id",
    "digest_preview": "SELECT room, slot, person, lines, at FROM digest_preview WHERE person = $1 ORDER BY at, room",
    "digest_edit": "SELECT source, room, slot, person, kind, items, text, at FROM digest_edit WHERE person = $1"
    " ORDER BY at, source",
    "mail": "SELECT person, address, asked, rooms, source FROM mail WHERE person = $1",
    "mute": "SELECT person, until FROM mute WHERE person = $1",
    "verdict": "SELECT source, need, organisation, person, own, said, at, seq, withdrawn FROM verdict WHERE person = $1"
    " ORDER BY at, seq, need",
    "shown": "SELECT asking, place, need, own, organisation, person, at FROM shown WHERE person = $1"
    " ORDER BY at, asking, place",
    "unasked": "SELECT person, at FROM unasked WHERE person = $1",
    "forgotten": "SELECT person, rooms, at, done FROM forgotten WHERE person = $1",
}


_NAMING = ("person", "lead", "deputy", "owner")  # what in an act's before can be a person


async def export(tx: Tx, person: str) -> dict[str, list[dict[str, Any]]]:
    """All rows that are a person's, by table; times are milliseconds UTC. Empty tables are left out."""
    found = {table: [dict(row) for row in await tx.rows(sql, person)] for table, sql in _OWN.items()}
    found["outbox"] = await _written(tx, person)
    found["room"] = await _rights(tx, person)
    for row in found["act"]:
        row["before"] = _own_part(orjson.loads(row["before"]), person)
    return {table: rows for table, rows in found.items() if rows}


def _own_part(before: dict[str, Any], person: str) -> dict[str, Any]:
    """How things were before an act, without another person."""
    return {key: value for key, value in before.items() if key not in _NAMING or value in (person, alone(person))}


async def _written(tx: Tx, person: str) -> list[dict[str, Any]]:
    """What was written in the direct chat with the person, counted."""
    found = await tx.rows(
        "SELECT room, COUNT(*) AS messages, MIN(at) AS first, MAX(at) AS last FROM outbox WHERE room IN"
        " (SELECT room FROM direct WHERE person = $1) GROUP BY room",
        person,
    )
    for txn in await blanking.opening_txns(tx, person):
        found += await tx.rows(
            "SELECT $1 AS room, COUNT(*) AS messages, MIN(at) AS first, MAX(at) AS last FROM outbox"
            " WHERE room = $1 HAVING COUNT(*) > 0",
            f"txn:{txn}",
        )
    return [dict(row) for row in found]


async def _rights(tx: Tx, person: str) -> list[dict[str, Any]]:
    """The rooms whose rules name the person, with their power level."""
    rights = []
    for row in await tx.rows("SELECT id, creators, levels FROM room ORDER BY id"):
        levels = orjson.loads(row["levels"]) if row["levels"] else {}
        level = levels.get("users", {}).get(person) if isinstance(levels, dict) else None
        creator = person in orjson.loads(row["creators"])
        if creator or level is not None:
            rights.append({"id": row["id"], "creator": creator, "level": level})
    return rights
