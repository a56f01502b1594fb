"""Brings themes and pairs up to date with what was said, for the commands and the job that need them.

Rules: nothing is compared twice (vectors are kept by text); what is for its room only never takes part; a theme
keeps its id while most of its needs stay; when nothing was said since, nothing is done.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import orjson

from bot.command import Matcher
from bot.domain.needs import carried
from bot.domain.statements import Pair, Statement, Theme
from bot.store import ids, introductions, needs, place, themes, vectors
from bot.store.base import Row, Tx

_SEEN = "themes"  # the place where the mark of what was last compared stands


def _mark(said: Sequence[Row]) -> str:
    """Stands for everything that is to be compared: differs when anything in it does; '' for nothing."""
    if not said:
        return ""
    whole = orjson.dumps([(row["id"], row["kind"], row["organisation"], row["text"]) for row in said])
    return hashlib.blake2b(whole, digest_size=12).hexdigest()


async def stale(tx: Tx) -> bool:
    """Whether anything is to be compared that was not compared yet."""
    return (await place.get(tx, _SEEN) or "") != _mark(await needs.matchable(tx))


async def refresh(tx: Tx, matcher: Matcher, now: int) -> None:
    """Finds themes and pairs anew if anything changed since."""
    said = await needs.matchable(tx)
    mark = _mark(said)
    if (await place.get(tx, _SEEN) or "") == mark:
        return
    found, near = await _compare(tx, matcher, said) if said else ([], [])
    kept = carried(await themes.members(tx), [theme.members for theme in found])
    named = [
        (id or await ids.take(tx, "T"), theme.label, theme.members) for id, theme in zip(kept, found, strict=True)
    ]
    await themes.replace(tx, named, now)
    themes.replace_pairs(tx, near)
    place.put(tx, _SEEN, mark)


async def _compare(tx: Tx, matcher: Matcher, said: Sequence[Row]) -> tuple[list[Theme], list[Pair]]:
    statements = [Statement(row["id"], row["organisation"], row["text"], row["kind"]) for row in said]
    rows = await vectors_of(tx, matcher, [row["text"] for row in said])
    return await matcher.themes_and_pairs(statements, rows)


async def vectors_of(tx: Tx, matcher: Matcher, texts: Sequence[str]) -> bytes:
    """The vectors of the texts, row by row; only those that are not kept are made."""
    model, version, _ = await matcher.vectors([])
    digests = [vectors.digest(text) for text in texts]
    known = await vectors.known(tx, model, version, digests)
    missing = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in known}
    if missing:
        _, _, data = await matcher.vectors(list(missing.values()))
        width = len(data) // len(missing)
        made = {digest: data[n * width : (n + 1) * width] for n, digest in enumerate(missing)}
        vectors.keep(tx, model, version, made)
        known |= made
    return b"".join(known[digest] for digest in digests)


async def proposals(tx: Tx, matcher: Matcher, now: int) -> list[tuple[Pair, Row, Row]]:
    """The near pairs that nobody was asked about yet, with both needs, the nearest first."""
    await refresh(tx, matcher, now)
    asked = await introductions.pairs(tx)
    said = {row["id"]: row for row in await needs.matchable(tx)}
    return [
        (pair, said[pair.a], said[pair.b])
        for pair in await themes.pairs(tx)
        if frozenset((pair.a, pair.b)) not in asked and pair.a in said and pair.b in said
    ]
