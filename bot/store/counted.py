"""What stands behind the numbers and ids of a digest: looked up again when it is sent, so that nothing is counted or
named that was taken back meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.domain.efforts import COMMITMENT
from bot.domain.messages import Quoted
from bot.domain.needs import ROOM_ONLY, UNNAMED
from bot.store import held
from bot.store.base import Tx
from bot.store.digests import IN_SCOPE

_OF_ITEM = {"open": held.PROMPT, "closed": held.PROMPT, "date": held.DATE, "soon": held.DATE}


async def behind(
    tx: Tx, room: str, items: Collection[str], still_open: Collection[str], since: int, until: int, commitments: bool
) -> tuple[Quoted, ...]:
    """What a room's digest counts and names: by its `items`, the questions that are `still_open`, and the commitments
    made after `since` up to `until` where it tells of them."""
    stands = dict.fromkeys(_named(items)) | dict.fromkeys((held.PROMPT, id) for id in still_open)
    needs = await _needs(tx, room, {item.partition("=")[0] for item in items})
    stands |= dict.fromkeys((held.NEED, id) for id in needs)
    if commitments:
        stands |= dict.fromkeys((held.EFFORT, id) for id in await _commitments(tx, room, since, until))
    return tuple(Quoted(kind, source, UNNAMED, "") for kind, source in stands)


def _named(items: Collection[str]) -> Iterator[tuple[str, str]]:
    for item in items:
        kind, _, rest = item.partition(":")
        if kind in _OF_ITEM:
            yield _OF_ITEM[kind], rest.partition("@")[0]


async def _needs(tx: Tx, room: str, told: Collection[str]) -> list[str]:
    """Those that are told themselves, that a theme was counted from, or by which an introduction is the room's."""
    found = await tx.rows(
        f"SELECT 'need:' || said.id AS item, said.id FROM ({IN_SCOPE}) said"
        f" UNION ALL SELECT 'theme:' || b.theme, said.id FROM ({IN_SCOPE}) said JOIN theme_need b ON b.need = said.id"
        " JOIN theme t ON t.id = b.theme AND t.gone IS NULL"
        f" UNION ALL SELECT 'introduced:' || c.introduction, said.id FROM ({IN_SCOPE}) said JOIN consent c"
        " ON c.need = said.id JOIN introduction i ON i.id = c.introduction AND i.state = 'agreed'"
        " WHERE c.answer = 'yes'",
        room, ROOM_ONLY,
    )  # fmt: skip
    return [row["id"] for row in found if row["item"] in told]


async def _commitments(tx: Tx, room: str, since: int, until: int) -> list[str]:
    found = await tx.rows(
        "SELECT e.id FROM effort_entry e JOIN effort f ON f.id = e.effort WHERE f.shown = $1 AND e.part = $2"
        " AND e.withdrawn IS NULL AND e.mark <> $3 AND e.at > $4 AND e.at <= $5 ORDER BY e.id",
        room, COMMITMENT, ROOM_ONLY, since, until,
    )  # fmt: skip
    return [row["id"] for row in found]
