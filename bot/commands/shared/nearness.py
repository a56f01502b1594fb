"""Brings themes and pairs up to date with what was said, for the commands and the job that need them.

Rules: nothing is compared twice (vectors are kept by text); what is for its room only never takes part; what people
hold to be one problem or two stays so; a theme is named by somebody's words, which are shown only as far as those may
be; when nothing changed since, nothing is done.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import orjson

from bot.command import Matcher
from bot.commands.shared.disclosing import Quote, Released, releasable
from bot.config import Config
from bot.domain.bonds import barred as bars
from bot.domain.digest import clip
from bot.domain.marks import NAMED
from bot.domain.needs import PAIN, UNNAMED
from bot.domain.statements import Bond, Pair, Statement, Theme
from bot.domain.themes import settled
from bot.store import ids, needs, place, theme_acts, themes, vectors, verdicts
from bot.store.base import Base, Row, Tx
from bot.store.held import THEME

AT_ONCE = 256  # texts whose vectors are made and kept together
QUICK = 1_000  # statements that are compared while somebody waits, in less than a second
LABEL = 60  # characters of a label in other words
_SEEN = "themes"  # the place where the mark of what was last compared stands


@dataclass(frozen=True, slots=True)
class _Known:
    """All that themes and pairs are made of: what was said, what people hold of it, and what stands for the whole
    ('' for nothing)."""

    said: list[Row]
    bonds: list[Bond]
    confirmed: frozenset[str]
    barred: dict[str, set[str]]
    mark: str


async def _known(tx: Tx) -> _Known:
    said = await needs.matchable(tx)
    bonds, confirmed = await verdicts.bonds(tx), await verdicts.confirmed(tx)
    barred = bars(await theme_acts.of_all(tx))
    whole = [
        [(row["id"], row["kind"], row["organisation"], row["text"]) for row in said],
        [(bond.a, bond.b, bond.together) for bond in bonds],
        sorted(confirmed),
        [(theme, sorted(out)) for theme, out in sorted(barred.items())],
    ]
    mark = hashlib.blake2b(orjson.dumps(whole), digest_size=12).hexdigest() if said else ""
    return _Known(said, bonds, confirmed, barred, mark)


async def _mark(tx: Tx) -> str:
    return (await _known(tx)).mark


async def stale(tx: Tx) -> str | None:
    """What stands for all that is to be compared, where that was not compared yet; None where it was."""
    mark = await tx.derived("compared", lambda: _mark(tx))
    return None if (await place.get(tx, _SEEN) or "") == mark else mark


async def refresh(tx: Tx, matcher: Matcher, now: int, *, waited_for: bool = True) -> None:
    """Finds themes and pairs anew if anything changed since. Where somebody waits for it, and it takes long, what the
    job found within the last minute stands: nobody else is to wait behind them."""
    known = await _known(tx)
    before = await place.get(tx, _SEEN) or ""
    if before == known.mark or (waited_for and before and len(known.said) > QUICK):
        return
    found, near = await _compare(tx, matcher, known) if known.said else ([], [])
    texts = {row["id"]: row["text"] for row in known.said if row["kind"] == PAIN}
    confirmed = known.confirmed & texts.keys()
    named = [
        (id or await ids.take(tx, "T"), theme.label, theme.members)
        for id, theme in settled(await themes.members(tx), found, texts, confirmed, known.barred)
    ]
    await themes.replace(tx, named, now)
    themes.replace_pairs(tx, near)
    place.put(tx, _SEEN, known.mark)


def forget_compared(tx: Tx) -> None:
    """Everything is to be compared anew."""
    place.put(tx, _SEEN, "again")


async def ahead(base: Base, matcher: Matcher) -> None:
    """Makes ready what `refresh` needs while no transaction is open: vectors are made and kept a few at a time, the
    matcher keeps what it compared. If something is said meanwhile, `refresh` compares what is new itself."""
    async with base.begin() as tx:
        known = await _known(tx)
    if not known.said:
        return
    model, version, _ = await matcher.vectors([])
    async with base.begin() as tx:
        have = await vectors.known(tx, model, version, [vectors.digest(row["text"]) for row in known.said])
    missing = [text for text in {row["text"] for row in known.said} if vectors.digest(text) not in have]
    for start in range(0, len(missing), AT_ONCE):
        texts = missing[start : start + AT_ONCE]
        made = dict(zip(map(vectors.digest, texts), _rows((await matcher.vectors(texts))[2], len(texts)), strict=True))
        have |= made
        async with base.begin() as tx:
            vectors.keep(tx, model, version, made)
    rows = b"".join(have[vectors.digest(row["text"])] for row in known.said)
    await matcher.themes_and_pairs(_statements(known.said), rows, known.bonds)


def _rows(data: bytes, n: int) -> list[bytes]:
    width = len(data) // n
    return [data[at * width : (at + 1) * width] for at in range(n)]


async def statements(tx: Tx, matcher: Matcher) -> tuple[list[Statement], bytes]:
    """Everything that may be compared, and its vectors row by row."""
    said = await needs.matchable(tx)
    return _statements(said), await vectors_of(tx, matcher, [row["text"] for row in said])


def _statements(said: Sequence[Row]) -> list[Statement]:
    return [Statement(row["id"], row["organisation"], row["text"], row["kind"]) for row in said]


async def _compare(tx: Tx, matcher: Matcher, known: _Known) -> tuple[list[Theme], list[Pair]]:
    rows = await vectors_of(tx, matcher, [row["text"] for row in known.said])
    return await matcher.themes_and_pairs(_statements(known.said), rows, known.bonds)


async def vectors_of(tx: Tx, matcher: Matcher, texts: Sequence[str]) -> bytes:
    """The vectors of the texts, row by row; only those that are not kept are made."""
    model, version, _ = await matcher.vectors([])
    digests = [vectors.digest(text) for text in texts]
    known = await vectors.known(tx, model, version, digests)
    missing = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in known}
    if missing:
        _, _, data = await matcher.vectors(list(missing.values()))
        made = dict(zip(missing, _rows(data, len(missing)), strict=True))
        vectors.keep(tx, model, version, made)
        known |= made
    return b"".join(known[digest] for digest in digests)


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of themes as they may be shown, by id (one that is not here is held back), and what showing them
    brings with it."""

    shown: dict[str, str]
    released: Released


async def labels(tx: Tx, config: Config, room: str, found: Sequence[tuple[str, str]], now: int) -> Labels:
    """Which of the themes, as pairs of id and label, may be shown in a room: a label is somebody's words."""
    said = await themes.named_by(tx, {id for id, _ in found})
    sources = {id: need for id, need in said.items() if not need["name"]}
    quotes = [
        Quote.of_need(sources[id]) if id in sources else Quote(id, THEME, None, None, label, UNNAMED)
        for id, label in found
    ]
    unnamed = [replace(one, mark=UNNAMED) if one.mark in NAMED else one for one in quotes]  # a label has no author
    released = await releasable(tx, config, room, unnamed, now)
    shown = {
        id: label if text == quote.text else clip(text, LABEL)
        for (id, label), quote, text in zip(found, quotes, released.texts, strict=True)
        if text is not None
    }
    return Labels(shown, released)
