"""Heavy work, away from the event loop: comparing texts, drawing pictures, writing calendar files, in one process.

The process is started when it is first needed and started anew if it dies; it ends when it was idle for a while,
so that a quiet bot stays small. Rules: only plain values go in and come out; nothing is kept there that matters.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from bot.domain.statements import Bond, Pair, Question, Statement, Theme, Verdict, WordTheme
from bot.matching import work as matching
from bot.pictures import work as pictures
from bot.reports import calendar

T = TypeVar("T")
IDLE = 300.0  # seconds


class Workshop:
    """The helper process. Implements `command.Matcher`, and `draw` for pictures, `write` for
    calendar files."""

    def __init__(self, model: str) -> None:
        self._model = model
        self._pool: ProcessPoolExecutor | None = None
        self._rest: asyncio.TimerHandle | None = None
        self._warming: asyncio.Future[None] | None = None

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
        """The themes of the statements and the pairs that lie near one another."""
        return await self._do(matching.themes_and_pairs, self._model, list(statements), vectors, list(bonds))

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
        return await self._do(matching.nearest, self._model, queries, rows, most, least)

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
