"""What goes by itself when its time is over.

Rules: what keeps the bot from doing anything twice never goes (ids of events and of transactions, slots that were
done); only words and people do; what still waits to be thought or sent is left alone; repeating it changes nothing.
"""

from __future__ import annotations

from bot.store import blanking, theme_votes
from bot.store.base import Tx


async def heard(tx: Tx, before: int) -> None:
    """Of events that were thought before a moment only the ids stay."""
    tx.write(
        "UPDATE inbox SET sender = '', room = '', data = ''"
        " WHERE thought IS NOT NULL AND thought < $1 AND sender <> ''",
        before,
    )


async def sealed(tx: Tx, before: int) -> None:
    """Events whose key has not come since go."""
    tx.write("DELETE FROM sealed WHERE at < $1", before)


async def acts(tx: Tx, before: int) -> None:
    """Acts can be undone no longer than that, and editing or deleting the message no longer changes anything."""
    tx.write("DELETE FROM act WHERE at < $1", before)
    tx.write("DELETE FROM merged WHERE source NOT IN (SELECT source FROM act)")


async def ballot_keys(tx: Tx, before: int) -> None:
    """Ballots of sealed questions that were put before a moment and are still open can no longer be changed."""
    tx.write("DELETE FROM ballot_key WHERE prompt IN (SELECT id FROM prompt WHERE opened < $1)", before)


async def decided(tx: Tx, before: int) -> None:
    """What was sent keeps its transaction id and event, not its words."""
    await blanking.sent_before(tx, before)


async def withdrawn(tx: Tx, before: int) -> None:
    """Statements and answers that were taken back, and texts that were held and are settled, lose their words and
    their authors."""
    tx.write(
        "UPDATE effort_entry SET text = '', link = '', person = '', owner = '', room = '', source = ''"
        " WHERE withdrawn IS NOT NULL AND withdrawn < $1",
        before,
    )
    await theme_votes.blank_withdrawn(tx, before)
    tx.write(
        "UPDATE need SET text = '', example = '', partners = '', source = ''"
        " WHERE withdrawn IS NOT NULL AND withdrawn < $1",
        before,
    )
    tx.write("DELETE FROM initiative WHERE withdrawn IS NOT NULL AND withdrawn < $1", before)
    tx.write("DELETE FROM answer WHERE withdrawn IS NOT NULL AND withdrawn < $1", before)
    tx.write("DELETE FROM verdict WHERE withdrawn IS NOT NULL AND withdrawn < $1", before)


async def dates(tx: Tx, before: int) -> None:
    """Who was at a date that was over before a moment, and who brought what back from it, is not known any more."""
    over = "SELECT id FROM forum_date WHERE over < $1"
    tx.write(f"DELETE FROM going WHERE date IN ({over})", before)
    tx.write("UPDATE brought SET person = NULL, organisation = NULL WHERE person IS NOT NULL AND at < $1", before)
    tx.write("DELETE FROM brought WHERE withdrawn IS NOT NULL AND withdrawn < $1", before)


async def introductions(tx: Tx, before: int) -> None:
    """Of introductions that were settled or ran out it is no longer known who said what."""
    over = "SELECT id FROM introduction WHERE expires < $1"
    tx.write(f"UPDATE consent SET person = '', source = '', again = NULL WHERE introduction IN ({over})", before)
