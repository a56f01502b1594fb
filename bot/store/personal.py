"""Where the database can carry a person: every table and column, and what `export me` and `forget me` do with it.

Rules: every column of the schema is declared here (a test walks the schema, so a new one fails until somebody has
decided); what is declared as a person's is in the export and gone after forgetting, which tests show for each table.
"""

from __future__ import annotations

from typing import Final

NOBODY: Final = "nobody"  # ids, times, numbers and settings that lead to no person
OWN: Final = "own"  # rows that are the person's: exported, and removed with all that is in them
LEADS: Final = "leads"  # leads to a person: exported where it is theirs, blanked when they are forgotten
ROOM: Final = "room"  # what a facilitator put before a whole room, and its name: it stays the room's
MADE: Final = "made"  # made from people's words: made anew without those of who is forgotten

COLUMNS: Final[dict[str, dict[str, str]]] = {
    "migration": {"number": NOBODY},
    "place": {"key": LEADS, "value": NOBODY},
    "inbox": {
        "id": NOBODY, "seq": NOBODY, "turn": NOBODY, "room": LEADS, "sender": LEADS, "at": NOBODY, "heard": NOBODY,
        "kind": NOBODY, "data": LEADS, "thought": NOBODY, "trouble": NOBODY, "late": NOBODY, "pace": NOBODY,
        "command": NOBODY,
    },
    "sealed": {"id": OWN, "room": OWN, "sender": OWN, "at": OWN, "raw": OWN},
    "outbox": {
        "txn": NOBODY, "seq": NOBODY, "rank": NOBODY, "room": LEADS, "kind": NOBODY, "subject": NOBODY,
        "content": LEADS, "cause": LEADS, "at": NOBODY, "blanked": NOBODY,
    },
    "sent": {"txn": NOBODY, "event": LEADS, "at": NOBODY},
    "upload": {"txn": NOBODY, "mxc": NOBODY},
    "done": {"job": NOBODY, "slot": NOBODY, "at": NOBODY},
    "counter": {"kind": NOBODY, "last": NOBODY},
    "room": {
        "id": LEADS, "name": ROOM, "version": NOBODY, "creators": LEADS, "levels": LEADS, "encrypted": NOBODY,
        "direct": NOBODY, "language": NOBODY, "zone": NOBODY, "inside": NOBODY, "successor": NOBODY, "rule": NOBODY,
    },
    "member": {"room": OWN, "person": OWN, "name": OWN},
    "direct": {"person": OWN, "room": OWN, "turn": OWN, "digested": OWN, "look": OWN},
    "organisation": {
        "id": NOBODY, "name": LEADS, "folded": LEADS, "stakeholder": LEADS, "country": LEADS, "source": LEADS,
        "sector": LEADS, "confirmed": NOBODY,
    },
    "alias": {"organisation": NOBODY, "name": LEADS, "source": LEADS},
    "person": {
        "id": OWN, "organisation": OWN, "language": OWN, "zone": OWN, "quiet": OWN, "source": OWN, "capacity": OWN,
        "belongs": OWN, "place": OWN, "languages": OWN, "digest": OWN,
    },
    "talk": {"person": OWN, "state": OWN, "question": OWN, "offers": OWN, "skipped": OWN, "txn": OWN},
    "merged": {"source": LEADS, "gone": NOBODY, "kept": NOBODY, "facts": LEADS},
    "session": {
        "id": NOBODY, "room": NOBODY, "title": ROOM, "opened": NOBODY, "closed": NOBODY, "source": LEADS,
        "programme": NOBODY, "reached": NOBODY,
    },
    "round": {
        "prompt": NOBODY, "present": LEADS, "since": NOBODY, "wording": NOBODY, "ended": NOBODY, "step": NOBODY,
    },
    "round_turn": {
        "prompt": OWN, "voice": OWN, "place": OWN, "state": OWN, "skips": OWN, "notices": OWN,
    },
    "prompt": {
        "id": NOBODY, "room": NOBODY, "session": NOBODY, "kind": NOBODY, "question": ROOM, "wording": NOBODY,
        "options": ROOM, "per": NOBODY, "asker": LEADS, "opened": NOBODY, "closes": NOBODY, "closed": NOBODY,
        "withdrawn": NOBODY, "cut": NOBODY, "asked": NOBODY, "result": MADE, "tallied": NOBODY, "source": LEADS,
        "most": NOBODY, "seats": NOBODY, "sealed": NOBODY, "early": NOBODY, "before": NOBODY,
        "told_unclear": NOBODY,
    },
    "answer": {
        "source": OWN, "prompt": NOBODY, "wording": NOBODY, "person": OWN, "organisation": OWN, "at": OWN, "seq": OWN,
        "choice": OWN, "text": OWN, "remote": OWN, "withdrawn": OWN, "mark": OWN,
    },
    "ledger": {"prompt": OWN, "voice": OWN},
    "box": {"prompt": NOBODY, "ballots": NOBODY},  # which ballot is whose is not even told to who gave it
    "ballot_key": {"prompt": NOBODY, "voice": LEADS, "ballot": NOBODY, "source": LEADS},
    "need": {
        "id": NOBODY, "kind": NOBODY, "person": OWN, "organisation": OWN, "text": OWN, "mark": OWN, "room": OWN,
        "stated": NOBODY, "changed": NOBODY, "withdrawn": NOBODY, "source": OWN, "rank": OWN, "example": OWN,
        "year": OWN, "partners": OWN, "confirmed": OWN, "wording": NOBODY, "looked": NOBODY, "asked": OWN,
        "alone": OWN,
    },
    "initiative": {
        "id": NOBODY, "name": ROOM, "addresses": ROOM, "link": ROOM, "contact": ROOM, "organisation": NOBODY,
        "person": LEADS, "state": NOBODY, "entered": NOBODY, "changed": NOBODY, "fresh": NOBODY, "withdrawn": NOBODY,
        "source": LEADS,
    },
    "imported": {"row": NOBODY, "at": NOBODY},
    "vector": {"text": MADE, "model": NOBODY, "version": NOBODY, "data": MADE},
    "theme": {"id": NOBODY, "label": MADE, "since": NOBODY, "gone": NOBODY, "name": ROOM, "covered": NOBODY},
    "theme_need": {"theme": NOBODY, "need": MADE},
    "pair": {"a": MADE, "b": MADE, "score": MADE, "shared": MADE},
    "introduction": {
        "id": NOBODY, "a": NOBODY, "b": NOBODY, "sides": NOBODY, "problem": MADE, "asked": NOBODY, "expires": NOBODY,
        "settled": NOBODY, "state": NOBODY, "source": LEADS, "found": NOBODY,
    },
    "consent": {
        "introduction": OWN, "organisation": OWN, "need": OWN, "person": OWN, "answer": OWN, "at": OWN, "again": OWN,
        "source": OWN, "words": OWN, "encrypted": OWN, "released": OWN,
    },
    "schedule": {"room": NOBODY, "day": NOBODY, "clock": NOBODY, "zone": NOBODY, "since": NOBODY, "source": LEADS},
    "digest": {"room": NOBODY, "slot": NOBODY, "since": NOBODY, "until": NOBODY, "items": NOBODY, "note": ROOM},
    "feed": {"room": NOBODY, "name": NOBODY, "since": NOBODY, "source": LEADS},
    "feed_entry": {"room": NOBODY, "slot": NOBODY, "said": NOBODY, "updated": NOBODY},
    "mail": {
        "person": OWN, "address": OWN, "code": NOBODY, "tries": NOBODY, "asked": OWN, "rooms": OWN, "source": OWN,
    },
    "digest_preview": {"room": NOBODY, "slot": NOBODY, "person": OWN, "lines": OWN, "at": OWN},
    "digest_edit": {
        "source": OWN, "room": OWN, "slot": OWN, "person": OWN, "kind": OWN, "items": OWN, "text": OWN, "at": OWN,
    },
    "act": {
        "source": OWN, "seq": OWN, "person": OWN, "room": OWN, "verb": OWN, "subject": OWN, "before": OWN, "at": OWN,
        "undone": OWN,
    },
    "published": {"figure": NOBODY, "n": NOBODY, "at": NOBODY, "before": NOBODY},
    "held": {
        "id": OWN, "kind": OWN, "source": OWN, "room": OWN, "person": OWN, "text": OWN, "state": OWN, "wording": OWN,
        "at": OWN, "settled": OWN,
    },
    "quoted": {"txn": NOBODY, "kind": NOBODY, "source": OWN, "mark": OWN, "text": OWN},
    "declined": {"txn": NOBODY, "at": NOBODY},
    "live": {
        "question": NOBODY, "prompt": NOBODY, "number": NOBODY, "told": NOBODY, "txn": NOBODY, "at": NOBODY,
        "pins": NOBODY, "over": NOBODY,
    },
    "breakdown": {"prompt": NOBODY, "wording": NOBODY, "data": NOBODY, "at": NOBODY},
    "word_merge": {"prompt": NOBODY, "number": NOBODY, "verb": NOBODY, "words": MADE},
    "effort": {
        "id": NOBODY, "room": NOBODY, "shown": NOBODY, "origin": NOBODY, "state": NOBODY, "opener": LEADS,
        "lead": LEADS, "deputy": LEADS, "led": NOBODY, "opened": NOBODY, "started": NOBODY, "settled": NOBODY,
        "ends": NOBODY, "place": NOBODY, "outcome": NOBODY, "other": NOBODY, "source": LEADS,
    },
    "effort_entry": {
        "id": NOBODY, "effort": NOBODY, "part": NOBODY, "nth": NOBODY, "kind": OWN, "text": OWN, "link": OWN,
        "day": NOBODY, "person": OWN, "owner": OWN, "mark": OWN, "room": OWN, "at": NOBODY, "done": NOBODY,
        "withdrawn": NOBODY, "source": OWN,
    },
    "reminder": {"person": OWN, "day": OWN, "nth": OWN, "subject": OWN, "mark": OWN, "at": OWN},
    "forum_date": {
        "id": NOBODY, "uid": NOBODY, "room": NOBODY, "name": ROOM, "place": ROOM, "link": ROOM, "first": NOBODY,
        "last": NOBODY, "zone": NOBODY, "begins": NOBODY, "over": NOBODY, "sequence": NOBODY, "changed": NOBODY,
        "withdrawn": NOBODY, "source": LEADS,
    },
    "going": {"date": OWN, "person": OWN, "named": OWN, "tells": OWN, "source": OWN},
    "side_meeting": {
        "date": NOBODY, "purpose": ROOM, "wanted": ROOM, "question": ROOM, "at": NOBODY, "txn": NOBODY,
        "source": LEADS,
    },
    "brought": {
        "source": OWN, "date": OWN, "kind": OWN, "person": OWN, "organisation": OWN, "text": OWN, "mark": OWN,
        "at": OWN, "withdrawn": OWN,
    },
    "wanted": {
        "id": NOBODY, "room": NOBODY, "name": MADE, "owner": LEADS, "state": NOBODY, "reason": LEADS,
        "changed": NOBODY, "source": LEADS,
    },
    "wanted_by": {"wanted": OWN, "person": OWN, "text": OWN, "source": OWN},
    "afar": {"prompt": NOBODY, "room": NOBODY, "afar": NOBODY, "here": NOBODY},
    "coverage": {"room": NOBODY, "session": NOBODY, "at": NOBODY, "data": NOBODY},
    "mute": {"person": OWN, "until": OWN},
    "verdict": {
        "source": OWN, "need": OWN, "organisation": OWN, "person": OWN, "own": OWN, "said": OWN, "at": OWN, "seq": OWN,
        "withdrawn": OWN,
    },
    "shown": {
        "asking": OWN, "place": OWN, "need": OWN, "own": OWN, "organisation": OWN, "person": OWN, "at": OWN,
    },
    "unasked": {"person": OWN, "at": OWN},
    "theme_act": {"number": NOBODY, "verb": NOBODY, "theme": NOBODY, "other": NOBODY, "at": NOBODY},
    "theme_vote": {"prompt": NOBODY, "option": NOBODY, "theme": NOBODY, "need": NOBODY, "text": NOBODY},
    "theme_act_need": {"number": NOBODY, "need": MADE, "part": NOBODY},
    "forgotten": {"person": OWN, "rooms": OWN, "at": OWN, "done": OWN},
}  # fmt: skip
