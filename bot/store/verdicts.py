"""What organisations said of others' statements, what they were shown, and what follows for matching.

An organisation is a voice (see `store.needs`). Rules: of a voice and a statement the last word that is not withdrawn
counts, whoever of its people said it; what a voice said of a statement that has become its own, or that is gone or for
its room only, counts for nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.domain.bonds import consistent, of_acts, of_verdicts
from bot.domain.needs import ROOM_ONLY, alone
from bot.domain.statements import Bond, Verdict
from bot.store import theme_acts
from bot.store.base import Row, Tx, in_parts

_LAST = (
    "SELECT source, need, organisation, person, own, said, at, seq, ROW_NUMBER() OVER"
    " (PARTITION BY organisation, need ORDER BY at DESC, seq DESC, source) AS nth FROM verdict WHERE withdrawn IS NULL"
)
_COUNTED = (
    "SELECT v.organisation, v.need, v.said, COALESCE(o.id, '') AS own, v.person, v.at FROM"
    f" ({_LAST}) v JOIN need n ON n.id = v.need AND n.withdrawn IS NULL AND n.mark <> $1"
    " AND n.organisation <> v.organisation LEFT JOIN need o ON o.id = v.own AND o.withdrawn IS NULL AND o.mark <> $1"
    " AND o.organisation = v.organisation WHERE v.nth = 1"
)

_OPEN = (  # what was shown since $2 and its organisation has said nothing of, as far as it may still be asked
    "FROM shown s JOIN need n ON n.id = s.need AND n.withdrawn IS NULL AND n.mark <> $1"
    " AND n.organisation <> s.organisation WHERE s.at > $2 AND NOT EXISTS (SELECT 1 FROM verdict v"
    " WHERE v.organisation = s.organisation AND v.need = s.need AND v.withdrawn IS NULL)"
)


def _verdict(row: Row) -> Verdict:
    return Verdict(row["organisation"], row["need"], row["said"], row["own"])


def give(tx: Tx, *, source: str, need: str, voice: str, person: str, own: str, said: str, at: int, seq: int) -> None:
    """Writes down what a person said of a statement for their voice; the same event again (an edit) changes it."""
    tx.write(
        "INSERT INTO verdict (source, need, organisation, person, own, said, at, seq)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (source, need) DO UPDATE SET said = excluded.said,"
        " own = excluded.own, withdrawn = NULL",
        source, need, voice, person, own, said, at, seq,
    )  # fmt: skip


def withdraw(tx: Tx, source: str, at: int) -> None:
    """What an event said counts no longer; what its organisation said before counts again."""
    tx.write("UPDATE verdict SET withdrawn = $1 WHERE source = $2", at, source)


def unmark(tx: Tx, prompt: str) -> None:
    """What organisations marked in a vote on themes was never said."""
    tx.write("DELETE FROM verdict WHERE source LIKE $1", f"{prompt}.%")


async def said_since(tx: Tx, voice: str, need: str, at: int, seq: int) -> bool:
    """Whether a voice has said anything of a statement after a moment."""
    found = await tx.value(
        "SELECT 1 FROM verdict WHERE organisation = $1 AND need = $2 AND withdrawn IS NULL"
        " AND (at > $3 OR (at = $3 AND seq > $4))",
        voice, need, at, seq,
    )  # fmt: skip
    return found is not None


async def of_all(tx: Tx) -> list[Verdict]:
    """What counts, the latest first."""
    found = await tx.rows(f"{_COUNTED} ORDER BY v.at DESC, v.seq DESC, v.organisation, v.need", ROOM_ONLY)
    return [_verdict(row) for row in found]


async def of_voice(tx: Tx, voice: str) -> dict[str, str]:
    """What a voice says of others' statements, by statement, in the order of their ids."""
    found = await tx.rows(f"{_COUNTED} AND v.organisation = $2 ORDER BY LENGTH(v.need), v.need", ROOM_ONLY, voice)
    return {row["need"]: row["said"] for row in found}


async def shared_by(tx: Tx, need: str) -> tuple[str, ...]:
    """The voices that said yes to a statement, sorted; its own voice is none of them."""
    found = await tx.rows(f"{_COUNTED} AND v.need = $2 AND v.said = 'yes' ORDER BY v.organisation", ROOM_ONLY, need)
    return tuple(row["organisation"] for row in found)


async def confirmed(tx: Tx) -> frozenset[str]:
    """The statements that another voice said are its too."""
    found = await tx.rows(f"SELECT DISTINCT need FROM ({_COUNTED} AND v.said = 'yes') q", ROOM_ONLY)
    return frozenset(row["need"] for row in found)


async def sharing(tx: Tx, needs: Collection[str]) -> list[tuple[str, str]]:
    """Pairs of one of the statements and a voice that said it is its too."""
    found: list[tuple[str, str]] = []
    for some, marks in in_parts(needs, 2):
        rows = await tx.rows(f"{_COUNTED} AND v.need IN ({marks}) AND v.said = 'yes'", ROOM_ONLY, *some)
        found += [(row["need"], row["organisation"]) for row in rows]
    return sorted(found)


async def bonds(tx: Tx) -> list[Bond]:
    """What people hold to be one problem or two, and matching must keep to: without contradictions, facilitators' acts
    before organisations' answers, the later before the earlier."""
    living = await tx.rows("SELECT id FROM need WHERE withdrawn IS NULL AND mark <> $1", ROOM_ONLY)
    acts = of_acts(await theme_acts.of_all(tx), {row["id"] for row in living})
    return consistent([*acts, *of_verdicts(await of_all(tx))])


def show(tx: Tx, asking: str, voice: str, person: str, beside: Sequence[tuple[str, str]], at: int) -> None:
    """A voice is shown statements, as pairs of a statement and the own one it is set beside ('' for none), in the order
    in which they are listed; by `person`, or ('') by all who speak for it."""
    for place, (need, own) in enumerate(beside, 1):
        tx.write(
            "INSERT INTO shown (asking, place, need, own, organisation, person, at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (asking, place) DO NOTHING",
            asking, place, need, own, voice, person, at,
        )  # fmt: skip


async def shown(tx: Tx) -> frozenset[tuple[str, str]]:
    """Pairs of a voice and a statement that it was shown or has spoken of, whatever it said."""
    found = await tx.rows("SELECT organisation, need FROM shown UNION SELECT organisation, need FROM verdict")
    return frozenset((row["organisation"], row["need"]) for row in found)


async def own_beside(tx: Tx, voice: str, need: str) -> str:
    """The own statement that a voice was last shown another beside, '' for none."""
    found: str | None = await tx.value(
        "SELECT own FROM shown WHERE organisation = $1 AND need = $2 ORDER BY at DESC, asking DESC LIMIT 1", voice, need
    )
    return found or ""


async def asking(tx: Tx, id: str) -> list[Row]:
    """What was shown together under an id: place, need, own, organisation, person, at; in the order of the list."""
    return await tx.rows(
        "SELECT asking, place, need, own, organisation, person, at FROM shown WHERE asking = $1 ORDER BY place", id
    )


async def open_for(tx: Tx, voice: str, person: str, since: int) -> list[Row]:
    """What a person was shown (alone or with all who speak for the voice) since a moment and the voice has said nothing
    of, as far as it may still be asked: as in `asking`, the latest asking first."""
    return await tx.rows(
        f"SELECT s.asking, s.place, s.need, s.own, s.organisation, s.person, s.at {_OPEN} AND s.organisation = $3"
        " AND s.person IN ('', $4) ORDER BY s.at DESC, LENGTH(s.asking) DESC, s.asking DESC, s.place",
        ROOM_ONLY, since, voice, person,
    )  # fmt: skip


async def weekly(tx: Tx, since: int) -> list[Row]:
    """The askings of all who speak for a voice since a moment of which something still waits: asking, organisation, at;
    the oldest first."""
    return await tx.rows(
        f"SELECT DISTINCT s.asking, s.organisation, s.at {_OPEN} AND s.person = '' ORDER BY s.at, s.asking",
        ROOM_ONLY, since,
    )  # fmt: skip


async def waited_for(tx: Tx, since: int) -> frozenset[str]:
    """The voices that have said nothing of something they were shown since a moment."""
    found = await tx.rows(f"SELECT DISTINCT s.organisation {_OPEN}", ROOM_ONLY, since)
    return frozenset(row["organisation"] for row in found)


async def waited_pairs(tx: Tx, since: int) -> frozenset[tuple[str, str]]:
    """Pairs of a voice and a statement that it was shown since a moment and has said nothing of."""
    found = await tx.rows(f"SELECT DISTINCT s.organisation, s.need {_OPEN}", ROOM_ONLY, since)
    return frozenset((row["organisation"], row["need"]) for row in found)


async def just_stated(tx: Tx, since: int, job: str) -> list[str]:
    """The pain points that people stated for organisations in direct chats since a moment and that a job has not looked
    at yet, oldest first."""
    found = await tx.rows(
        "SELECT n.id FROM need n JOIN room r ON r.id = n.room AND r.direct = 1 WHERE n.changed > $1 AND n.stated > $1"
        " AND n.kind = 'pain' AND n.withdrawn IS NULL AND n.mark <> $2 AND n.organisation NOT LIKE 'person:%'"
        " AND n.id NOT IN (SELECT slot FROM done WHERE job = $3) ORDER BY n.stated, LENGTH(n.id), n.id",
        since, ROOM_ONLY, job,
    )  # fmt: skip
    return [row["id"] for row in found]


async def asked_since(tx: Tx, since: int) -> dict[str, int]:
    """How many statements each voice was shown after a moment."""
    found = await tx.rows("SELECT organisation, COUNT(*) AS n FROM shown WHERE at > $1 GROUP BY organisation", since)
    return {row["organisation"]: row["n"] for row in found}


async def move(tx: Tx, before: str, after: str) -> None:
    """What one voice said and was shown becomes another's."""
    for table in ("verdict", "shown"):
        tx.write(f"UPDATE {table} SET organisation = $1 WHERE organisation = $2", after, before)


def give_back(tx: Tx, person: str, voice: str, before: int) -> None:
    """What a person said before a moment and went to the organisation they speak for now is the voice’s again."""
    tx.write(
        "UPDATE verdict SET organisation = $1 WHERE person = $2 AND at <= $3"
        " AND organisation IN (SELECT organisation FROM person WHERE id = $2)",
        voice, person, before,
    )  # fmt: skip


async def is_unasked(tx: Tx, person: str) -> bool:
    """Whether a person does not want to be asked."""
    return await tx.value("SELECT 1 FROM unasked WHERE person = $1", person) is not None


async def unasked(tx: Tx, people: Collection[str]) -> frozenset[str]:
    """Those of the people who do not want to be asked."""
    found: set[str] = set()
    for some, marks in in_parts(people):
        rows = await tx.rows(f"SELECT person FROM unasked WHERE person IN ({marks})", *some)
        found |= {row["person"] for row in rows}
    return frozenset(found)


def stop(tx: Tx, person: str, at: int) -> None:
    """A person is not asked any more."""
    tx.write("INSERT INTO unasked (person, at) VALUES ($1, $2) ON CONFLICT (person) DO NOTHING", person, at)


def go_on(tx: Tx, person: str) -> None:
    """A person is asked again."""
    tx.write("DELETE FROM unasked WHERE person = $1", person)


def forget(tx: Tx, person: str) -> None:
    """What a person said and was shown goes, and what others said of their statements, which are still there."""
    own = "SELECT id FROM need WHERE person = $1"
    for table in ("verdict", "shown", "theme_act_need"):
        tx.write(f"DELETE FROM {table} WHERE need IN ({own})", person)
    for table in ("verdict", "shown"):
        tx.write(f"UPDATE {table} SET own = '' WHERE own IN ({own})", person)
        tx.write(f"DELETE FROM {table} WHERE person = $1", person)
    tx.write("DELETE FROM shown WHERE organisation = $1", alone(person))
    tx.write("DELETE FROM unasked WHERE person = $1", person)
