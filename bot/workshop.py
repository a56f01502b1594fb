"""Heavy work, away from the event loop: comparing texts, drawing pictures, writing calendar files, in one process.

The process is started when it is first needed and started anew if it dies; it ends when it was idle for a while,
so that a quiet bot stays small. Rules: only plain values go in and come out; nothing is kept there that matters: rows
to be searched are given anew when the process that held them is gone.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import multiprocessing
import secrets
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

import orjson

from bot.domain.statements import Bond, Pair, Question, Statement, Theme, Verdict, WordTheme
from bot.matching import work as matching
from bot.pictures import work as pictures
from bot.reports import calendar

T = TypeVar("T")
IDLE = 300.0  # seconds
HELD = 4_000_000  # bytes; more rows than that are kept in the process instead of being sent with every query
_PIECE = 4_000  # rows sent at once, so that nobody waits for long
_QUICK = 1_000_000  # bytes that are digested here and now


def _digest(statements: Sequence[Statement], vectors: bytes, bonds: Sequence[Bond]) -> bytes:
    said = orjson.dumps([(one.id, one.organisation, one.kind, one.text) for one in statements])
    tied = orjson.dumps([(bond.a, bond.b, bond.together) for bond in bonds])
    return hashlib.blake2b(b"\0".join((said, tied, vectors)), digest_size=16).digest()


def _begins(rows: bytes, old: bytes) -> bool:
    """Whether there are rows more after the old ones; in pieces, since comparing all at once would hold the loop."""
    return 0 < len(old) < len(rows) and all(
        rows.startswith(old[at : at + HELD], at) for at in range(0, len(old), HELD)
    )


class Workshop:
    """The helper process. Implements `command.Matcher`, and `draw` for pictures, `write` for
    calendar files."""

    def __init__(self, model: str) -> None:
        self._model = model
        self._pool: ProcessPoolExecutor | None = None
        self._rest: asyncio.TimerHandle | None = None
        self._warming: asyncio.Future[None] | None = None
        self._held: tuple[str, bytes] = ("", b"")
        self._holding = asyncio.Lock()
        self._compared: tuple[bytes, tuple[list[Theme], list[Pair]]] | None = None

    async def _do(self, work: Callable[..., T], *args: Any) -> T:
        try:
            return await self._once(work, *args)
        except BrokenProcessPool:
            self.close()
            return await self._once(work, *args)

    async def _once(self, work: Callable[..., T], *args: Any) -> T:
        loop = asyncio.get_running_loop()
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
        if self._rest is not None:
            self._rest.cancel()
        try:
            return await loop.run_in_executor(self._pool, work, *args)
        finally:
            self._rest = loop.call_later(IDLE, self.close)

    async def vectors(self, texts: Sequence[str]) -> tuple[str, str, bytes]:
        """Model, version and the vectors of `texts` as rows of 32-bit floats."""
        return await self._do(matching.embed_texts, self._model, list(texts))

    async def themes_and_pairs(
        self, statements: Sequence[Statement], vectors: bytes, bonds: Sequence[Bond] = ()
    ) -> tuple[list[Theme], list[Pair]]:
        """The themes of the statements and the pairs that lie near one another; the last answer is kept, so that what
        was found before a transaction is had in it at once."""
        given = (list(statements), vectors, list(bonds))
        quick = len(vectors) < _QUICK
        key = _digest(*given) if quick else await asyncio.to_thread(_digest, *given)
        if self._compared is None or self._compared[0] != key:
            self._compared = (key, await self._do(matching.themes_and_pairs, self._model, *given))
        return self._compared[1]

    async def questions(
        self,
        statements: Sequence[Statement],
        vectors: bytes,
        verdicts: Sequence[Verdict],
        shown: Collection[tuple[str, str]],
        most: int,
    ) -> list[Question]:
        """What each organisation is to be shown next, at most `most` each."""
        given = (list(statements), vectors, list(verdicts), sorted(shown), most)
        return await self._do(matching.questions, self._model, *given)

    async def nearest(self, queries: bytes, rows: bytes, most: int, least: float) -> list[list[tuple[int, float]]]:
        """For each query the nearest rows, as their numbers and cosines."""
        if len(rows) < HELD:
            return await self._do(matching.nearest, self._model, queries, rows, most, least)
        try:
            return await self._among(queries, rows, most, least)
        except matching.NotHeld:  # the process that held them is gone
            self._held = ("", b"")
            return await self._among(queries, rows, most, least)

    async def _among(self, queries: bytes, rows: bytes, most: int, least: float) -> list[list[tuple[int, float]]]:
        async with self._holding:
            token = await self._hold(rows)
            return await self._do(matching.nearest_held, token, queries, most, least)

    async def _hold(self, rows: bytes) -> str:
        """Has the process keep the rows, sending only what it has not got; the token they are kept under."""
        token, old = self._held
        if rows is old:
            return token
        start = len(old) if await asyncio.to_thread(_begins, rows, old) else 0
        if start == 0:
            token = secrets.token_hex(8)
        row = 4 * await self._do(matching.width, self._model)
        self._held = ("", b"")  # whatever goes wrong on the way, they are given anew
        for at in range(start, len(rows), _PIECE * row):
            await self._do(matching.hold, self._model, token, at // row, rows[at : at + _PIECE * row])
        self._held = (token, rows)
        return token

    async def group_words(self, answers: Sequence[str]) -> list[WordTheme]:
        """One-word answers, with spellings and translations of one word together."""
        return await self._do(matching.group_words, self._model, list(answers))

    def warm(self) -> None:
        """Starts the helper process and reads its model, in the background, so that a close need not wait for it."""
        if self._pool is None:
            self._warming = asyncio.ensure_future(self._warm())

    async def _warm(self) -> None:
        with contextlib.suppress(BrokenProcessPool, asyncio.CancelledError):  # closed meanwhile: nobody waits for it
            await self._once(matching.group_words, self._model, ["warm"])

    async def draw(self, recipe: dict[str, Any]) -> tuple[bytes, int, int]:
        """A picture as PNG, with its width and height in pixels."""
        return await self._do(pictures.draw_json, recipe)

    async def write(self, recipe: dict[str, Any]) -> bytes:
        """A calendar file."""
        return await self._do(calendar.write_json, recipe)

    def close(self) -> None:
        """Ends the helper process."""
        self._held, self._compared = ("", b""), None
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None
        if self._pool is not None:
            pool, self._pool = self._pool, None
            processes = list((pool._processes or {}).values())
            pool.shutdown(wait=False, cancel_futures=True)
            for process in processes:
                with contextlib.suppress(ProcessLookupError, ValueError):
                    process.terminate()
