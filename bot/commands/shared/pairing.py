"""Which statements may bring organisations together now, the best first, and why, in words.

Rules: only what somebody can be asked about, and what nobody was asked about together before; of a partner nothing is
said but its group and region, as far as enough organisations share them (see `domain/partners`); whatever is told as
confirmed, people said; the rest is told as what it is, near in words; where opinions oppose, nobody is introduced.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.command import Matcher
from bot.commands.shared.nearness import refresh
from bot.config import Config
from bot.domain.matches import NEAR, Match, Point, find
from bot.domain.needs import PAIN
from bot.domain.partners import Kind, kind_of
from bot.domain.reading import literal
from bot.domain.stances import opposed as opposed_pairs
from bot.domain.statements import Pair, Verdict
from bot.domain.wanted import partners_from
from bot.regions import region
from bot.store import introductions, needs, people, themes, verdicts
from bot.store.base import Row, Tx
from bot.texts import Words

MANY = 1_000  # near pairs; with more the event loop does not wait for the order


@dataclass(frozen=True, slots=True)
class Found:
    """A match and its two statements."""

    match: Match
    a: Row
    b: Row

    def of(self, voice: str) -> tuple[Row, Row]:
        """The statement of a voice, and the other."""
        return (self.a, self.b) if self.a["organisation"] == voice else (self.b, self.a)


async def kinds(tx: Tx, config: Config) -> dict[str, Kind]:
    """Of which group and region all organisations are that count."""
    counted = await people.profiles(tx, config.confidence.strict)
    return {id: Kind(row["stakeholder"], region(row["stakeholder"], row["country"])) for id, row in counted.items()}


async def proposals(tx: Tx, config: Config, matcher: Matcher, now: int, voice: str = "") -> list[Found]:
    """All matches, or those of one voice, the best first."""
    await refresh(tx, matcher, now)
    said = {row["id"]: row for row in await needs.proposable(tx, now)}
    points = _points(list(said.values()), await kinds(tx, config))
    near = await themes.pairs(tx)
    told = await verdicts.of_all(tx)
    apart = {frozenset((bond.a, bond.b)) for bond in await verdicts.bonds(tx) if not bond.together}
    apart |= {frozenset((pair.a, pair.b)) for pair in await _opposed(tx, config, said, near, told)}
    given = (points, near, told, await introductions.pairs(tx), apart)
    found = await asyncio.to_thread(find, *given) if len(near) > MANY else find(*given)
    whole = (Found(match, said[match.a], said[match.b]) for match in found)
    return [one for one in whole if not voice or voice in (one.a["organisation"], one.b["organisation"])]


async def opposed(tx: Tx, config: Config, now: int) -> list[Found]:
    """The pairs that are never proposed because they are two problems to those who have either, the nearest first."""
    said = {row["id"]: row for row in await needs.proposable(tx, now)}
    found = await _opposed(tx, config, said, await themes.pairs(tx), await verdicts.of_all(tx))
    return [Found(Match(one.a, one.b, NEAR, one.score), said[one.a], said[one.b]) for one in found]


async def _opposed(
    tx: Tx, config: Config, said: Mapping[str, Row], near: Sequence[Pair], told: Sequence[Verdict]
) -> list[Pair]:  # fmt: skip
    owners = {id: row["organisation"] for id, row in said.items() if row["kind"] == PAIN}
    voices = await people.profiles(tx, config.confidence.strict)
    return opposed_pairs(owners, near, told, voices, config.confidence.floor)


def _points(said: Sequence[Row], known: Mapping[str, Kind]) -> list[Point]:
    """The statements as they are compared: each with its place among those of its organisation and sort."""
    places: Counter[tuple[str, str]] = Counter()
    found = []
    for row in sorted(said, key=lambda one: (one["rank"], one["stated"], len(one["id"]), one["id"])):
        of = (row["organisation"], row["kind"])
        places[of] += 1
        kind = known.get(row["organisation"], Kind())
        found.append(
            Point(row["id"], row["organisation"], row["kind"], places[of], kind, partners_from(row["partners"]))
        )
    return found


@dataclass(frozen=True, slots=True)
class Reasons:
    """What may be said of why two statements are matched."""

    known: Mapping[str, Kind]
    floor: int

    @classmethod
    async def now(cls, tx: Tx, config: Config) -> Reasons:
        """As it may be said now."""
        return cls(await kinds(tx, config), config.confidence.floor)

    def common(self, say: Words, match: Match) -> str:
        """Why, for everybody: how sure it is, and which words both use."""
        words = say.listed([literal(one) for one in match.shared])
        return "; ".join([say("match-sure", sure=match.sure), *([say("match-shared", shared=words)] if words else [])])

    def own(self, say: Words, found: Found, voice: str, place: int) -> str:
        """Why, for one of the two: also where it ranks its own, and what kind of partner the other is."""
        other = found.of(voice)[1]
        kind = kind_of(self.known, other["organisation"], self.floor)
        partner = [say("match-partner", partner=partner_of(say, kind))] if kind != Kind() else []
        return "; ".join([self.common(say, found.match), say("match-place", place=place), *partner])


async def places(tx: Tx, voice: str) -> dict[str, int]:
    """At which place of its kind a voice has each of its statements, as `mine` lists them."""
    counted: Counter[str] = Counter()
    found = {}
    for need in await needs.of_voice(tx, voice):
        counted[need["kind"]] += 1
        found[need["id"]] = counted[need["kind"]]
    return found


def partner_of(say: Words, kind: Kind, key: str = "partner", n: int = 1) -> str:
    """A partner, or several of a kind, by what may be told of them."""
    group = say(f"group-{kind.group}") if kind.group else ""
    area = say(f"region-{kind.region}") if kind.region else ""
    which = "both" if group and area else "group" if group else "region" if area else "unknown"
    return say(f"{key}-{which}", n=n, group=group, region=area)
