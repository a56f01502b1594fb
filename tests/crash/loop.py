"""An event loop without threads, sockets or waiting: one step at a time, on a clock of its own.

It exists so that a process can die between any two steps of any task, thousands of times a minute, and the same
again from the same seed. Time moves only when nothing is ready. `abandon` is the death: no task gets another step.
"""

from __future__ import annotations

import asyncio
import heapq
import logging
import sys
from collections import deque
from collections.abc import Callable, Coroutine
from contextlib import suppress
from contextvars import Context
from typing import Any, Self, cast

STUCK = 10  # times a coroutine may await while it is being thrown away


class Loop:
    """As much of a loop as tasks, futures, locks and timeouts need. Times are seconds. Within `with` it is running."""

    def __init__(self, now: float) -> None:
        self.now = now
        self.steps = 0
        self.loop = cast(asyncio.AbstractEventLoop, self)
        self.troubles: list[str] = []
        self._ready: deque[asyncio.Handle] = deque()
        self._later: list[tuple[float, int, asyncio.TimerHandle]] = []
        self._count = 0
        self._tasks: list[asyncio.Task[Any]] = []
        self.dead = False

    def __enter__(self) -> Self:
        asyncio._set_running_loop(self.loop)
        self._hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=None, finalizer=_let_go)
        return self

    def __exit__(self, *_: object) -> None:
        self.abandon()
        sys.set_asyncgen_hooks(*self._hooks)
        asyncio._set_running_loop(None)

    def step(self, until: float) -> bool:
        """One step of one task, time moving as far as `until` if it must; False if there was none by then."""
        while not self._ready:
            if not self._later or self._later[0][0] > until:
                self.now = max(self.now, until)
                return False
            when, _, timer = heapq.heappop(self._later)
            self.now = max(self.now, when)
            self._ready.append(timer)
        handle = self._ready.popleft()
        if not handle.cancelled():
            self.steps += 1
            handle._run()
        return True

    def unfinished(self) -> list[str]:
        """Where each task waits."""
        return [str(task.get_stack()[-1:]) for task in self._tasks if not task.done()]

    def abandon(self) -> None:
        """No task gets another step; what they would do on their way out is not done."""
        self.dead = True
        logging.disable(logging.CRITICAL)  # what the dead say
        for task in self._tasks:  # grows while it is read: a shielded call is a task of its own
            coroutine = task.get_coro()
            for _ in range(STUCK):
                with suppress(BaseException):
                    coroutine.close()
        logging.disable(logging.NOTSET)

    def time(self) -> float:
        return self.now

    def get_debug(self) -> bool:
        return False

    def is_running(self) -> bool:
        return True

    def is_closed(self) -> bool:
        return False

    def call_soon(self, callback: Callable[..., object], *args: Any, context: Context | None = None) -> asyncio.Handle:
        handle = asyncio.Handle(callback, args, self.loop, context)
        self._ready.append(handle)
        return handle

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        return self.call_at(self.now + delay, callback, *args, context=context)

    def call_at(
        self, when: float, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        timer = asyncio.TimerHandle(when, callback, args, self.loop, context)
        self._count += 1
        heapq.heappush(self._later, (when, self._count, timer))
        return timer

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        """A cancelled timer is skipped when its time comes."""

    def create_future(self) -> asyncio.Future[Any]:
        return asyncio.Future(loop=self.loop)

    def create_task(
        self, coro: Coroutine[Any, Any, Any], *, name: str | None = None, context: Context | None = None
    ) -> asyncio.Task[Any]:
        task = asyncio.Task(coro, loop=self.loop, name=name, context=context)
        self._tasks.append(task)
        return task

    def run_in_executor(self, _executor: None, work: Callable[[], Any]) -> asyncio.Future[Any]:
        """What a thread would do, done between two steps."""
        made = self.create_future()
        self.call_soon(_do, work, made)
        return made

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        """Keeps what went wrong unseen; what the dead leave behind is of no interest."""
        if not self.dead:
            self.troubles.append(f"{context.get('message')}: {context.get('exception')!r}")


def _do(work: Callable[[], Any], made: asyncio.Future[Any]) -> None:
    if not made.cancelled():  # nobody waits for it any more
        try:
            made.set_result(work())
        except Exception as error:
            made.set_exception(error)


def _let_go(_generator: object) -> None:
    """A generator of the dead does nothing more either."""
