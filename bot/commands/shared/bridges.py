"""Bridges: problems that three or more stakeholder groups share and that neither an initiative is at work on yet nor an
effort that can be seen where this is told.

Rules: groups are never named or counted out; a bridge is told only where its number of organisations may be, and from
the first telling on it becomes or ceases to be one only when that number is told anew, or where each of its groups has
at least the floor's number of organisations: otherwise it would show to which group the one belongs that came last.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bot.command import Matcher
from bot.commands.shared.already import alike
from bot.domain import cells
from bot.store import efforts, knowledge, people, themes
from bot.store.base import Tx

GROUPS = 3  # stakeholder groups that make a bridge


def theme_figure(id: str) -> str:
    """Under which name the number of a theme's organisations is published, in a digest as elsewhere."""
    return f"theme {id}"


def _figure(id: str) -> str:
    return f"bridge {id}"


def may_be_told(before: int | None, n: int, floor: int) -> bool:
    """Whether a number is told anew, after the one that was told last."""
    return before is None or (before != n and cells.may_follow(before, n, floor))


def unpublish(tx: Tx, theme: str, at: int) -> None:
    """What was to be told of a theme at that moment was not."""
    for figure in (theme_figure(theme), _figure(theme)):
        knowledge.unpublished(tx, figure, at)


async def renew(tx: Tx, matcher: Matcher, now: int) -> None:
    """Looks which of the themes that several groups share an initiative is at work on."""
    shared = await themes.shared(tx)
    groups = await themes.groups(tx, {theme["id"] for theme in shared})
    found = set()
    for theme in shared:
        wide = len(groups.get(theme["id"], ())) >= GROUPS
        if wide and await alike(tx, matcher, theme["label"], now):
            found.add(theme["id"])
    await themes.cover(tx, found)


async def told(tx: Tx, floor: int, counts: Mapping[str, int], places: Collection[str]) -> set[str]:
    """Which of the themes, by id with how many organisations share each now, may be told to be bridges to somebody in
    these rooms."""
    counts = {id: n for id, n in counts.items() if n >= floor}
    groups, sizes = await themes.groups(tx, counts), await people.groups(tx)
    covered = await themes.covered(tx) | await efforts.worked_on(tx, places)
    found = set()
    for id, n in counts.items():
        of = groups.get(id, set())
        before = await knowledge.last_published(tx, theme_figure(id))
        anew = may_be_told(before, n, floor)
        large = sum(1 for group in of if sizes[group] >= floor) >= GROUPS
        wide = len(of) >= GROUPS if large or anew else bool(await knowledge.last_published(tx, _figure(id)))
        if wide and id not in covered:
            found.add(id)
    return found


async def remember(tx: Tx, floor: int, counts: Mapping[str, int], now: int) -> None:
    """Writes down how wide the themes are, by id with their numbers, which are told now; before these are."""
    groups = await themes.groups(tx, counts)
    for id, n in counts.items():
        before = await knowledge.last_published(tx, theme_figure(id))
        if n >= floor and may_be_told(before, n, floor):
            knowledge.published(tx, _figure(id), int(len(groups.get(id, ())) >= GROUPS), now)
