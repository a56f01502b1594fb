"""Coverage in words and as a picture: who is here and who is not, beside who took part in the forum's meetings."""

from __future__ import annotations

from typing import Protocol

from bot.domain.breakdown import UNSAID, Block, Table
from bot.domain.coverage import Wanted, earlier, missing, share
from bot.domain.reading import literal
from bot.domain.recipes import TREND_SERIES, Trend
from bot.reports.participation import Meeting

_NAMES = {"stakeholder": "group", "region": "region"}


class Speak(Protocol):
    """The words of one language and the times of one zone."""

    @property
    def rtl(self) -> bool:
        """Whether the language is written from right to left."""

    def __call__(self, key: str, **values: str | int | float) -> str:
        """The words under `key`."""

    def time(self, at: int) -> str:
        """A moment for people."""

    def listed(self, parts: list[str]) -> str:
        """Parts in a row."""


def name(block: Block, by: str, say: Speak) -> str:
    """How a group, or several that are counted together, are called."""
    keys = sorted(block.groups, key=lambda key: key == UNSAID)
    return " + ".join(say(f"{_NAMES[by]}-{key or 'unsaid'}") for key in keys)


def ordered(table: Table) -> list[Block]:
    """The blocks, those with most organisations first; what is counted together last."""
    return sorted(table.blocks, key=lambda one: (len(one.groups) > 1, -one.organisations, one.groups))


def published(block: Block, shares: dict[str, int]) -> int | None:
    """The published share of the block's groups, None where it gives none."""
    known = [shares[group] for group in block.groups if group in shares]
    return sum(known) if known else None


def section(
    table: Table, by: str, among: tuple[str, ...], shares: dict[str, int], meeting: str, before: Table | None,
    say: Speak,
) -> str:  # fmt: skip
    """A heading, a line for each group, and which are missing."""
    lines = [say(f"coverage-by-{by}", n=table.n)]
    for block in ordered(table):
        then, told = earlier(block, before), published(block, shares)
        line = say(
            "coverage-line", groups=name(block, by, say), n=block.organisations,
            share=share(block.organisations, table.n),
        )  # fmt: skip
        parts = [line, *([say("coverage-published", meeting=meeting, share=told)] if told is not None else [])]
        if then is not None and then != block.organisations:
            parts.append(say("coverage-before", n=then))
        lines.append("- " + " · ".join(parts))
    gone = missing(table, among)
    if gone:
        names = [f"{say(f'{_NAMES[by]}-{group}')} ({meeting}: {shares[group]} %)" if group in shares
                 else say(f"{_NAMES[by]}-{group}") for group in gone]  # fmt: skip
        lines.append("- " + say("coverage-missing", groups=say.listed(names)))
    return "\n".join(lines)


def picture(table: Table, by: str, shares: dict[str, int], meeting: Meeting, room: str, say: Speak) -> Trend | None:
    """From the published shares to those of the room; None where fewer than two groups stand in both."""
    both = [(block, told) for block in ordered(table) if (told := published(block, shares)) is not None]
    if len(both) < 2:
        return None
    of = meeting.participants
    series = tuple(
        (name(block, by, say), ((2 * told * of + 100) // 200, block.organisations))
        for block, told in both[:TREND_SERIES]
    )
    title = say(f"coverage-picture-{by}", meeting=meeting.name)
    return Trend(title, ((meeting.name, of), (room, table.n)), series, say("coverage-picture-note"), say.rtl)


def wanted_line(one: Wanted, say: Speak, floor: int) -> str:
    """A wanted group: by how many it was named, and how far asking it has come."""
    many = say("wanted-few", floor=floor) if one.n is None else say("wanted-many", n=one.n)
    return say("wanted-line", id=one.id, group=literal(one.name), many=many, state=say(f"wanted-{one.state or 'open'}"))
