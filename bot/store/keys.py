"""The store of the end-to-end encryption keys, as far as people stand in it.

The encryption library keeps the devices and sessions of everybody it ever wrote to and cannot forget one. Rules: the
library's tables are changed only here; what is deleted is overwritten, and the write-ahead log emptied. A person who
is still in an encrypted room with the bot is met again at the next message there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

FILE = "keys.db"
_DEVICES = "SELECT id FROM devicekeys WHERE user_id = ?"
_SENDERS = f"SELECT key FROM keys WHERE key_type = 'curve25519' AND device_id IN ({_DEVICES})"
_PERSON = (
    f"DELETE FROM forwardedchains WHERE sender_key IN ({_SENDERS}) OR session_id IN"
    f" (SELECT session_id FROM megolminboundsessions WHERE sender_key IN ({_SENDERS}))",
    f"DELETE FROM megolminboundsessions WHERE sender_key IN ({_SENDERS})",
    f"DELETE FROM olmsessions WHERE sender_key IN ({_SENDERS})",
    f"DELETE FROM devicetruststate WHERE device_id IN ({_DEVICES})",
    f"DELETE FROM keys WHERE device_id IN ({_DEVICES})",
    "DELETE FROM devicekeys WHERE user_id = ?",
)
_ROOM = (
    "DELETE FROM forwardedchains WHERE session_id IN (SELECT session_id FROM megolminboundsessions WHERE room_id = ?)",
    "DELETE FROM megolminboundsessions WHERE room_id = ?",
    "DELETE FROM outgoingkeyrequests WHERE room_id = ?",
    "DELETE FROM encryptedrooms WHERE room_id = ?",
)


class InUse(Exception):
    """The store of keys is in use; the same may be tried again later."""


def forget(folder: Path, person: str, rooms: Sequence[str]) -> None:
    """Removes a person's devices and sessions, and everything of these direct chats. Waits up to ten seconds for others
    who use the store: call it off the event loop. Raises InUse."""
    file = folder / FILE
    if not file.exists():
        return
    try:
        with closing(sqlite3.connect(file, timeout=10, isolation_level=None)) as base:
            base.execute("PRAGMA secure_delete = ON")
            base.execute("BEGIN IMMEDIATE")
            for sql in _PERSON:
                base.execute(sql, [person] * sql.count("?"))
            for room in rooms:
                for sql in _ROOM:
                    base.execute(sql, [room])
            base.execute("COMMIT")
            base.execute("VACUUM")
            base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.OperationalError as error:
        raise InUse from error
