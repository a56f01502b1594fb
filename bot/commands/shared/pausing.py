"""Long lists walked so that nothing else waits for their end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import TypeVar

T = TypeVar("T")


async def in_slices(items: Sequence[T], size: int) -> AsyncIterator[T]:
    """The items one by one, with a look at the rest of the world after so many of them."""
    for start in range(0, len(items), size):
        for item in items[start : start + size]:
            yield item
        await asyncio.sleep(0)
