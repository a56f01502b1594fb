"""Matching: texts to vectors, neighbours, themes and reasons. No Matrix, no SQL, no clock.

Names are imported on first use, so that a process which only hands work to a worker (see work) never loads
numpy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.matching.embed import Embedder, load
    from bot.matching.pairs import find_pairs
    from bot.matching.themes import find_themes
    from bot.matching.words import group_words

__all__ = ["Embedder", "find_pairs", "find_themes", "group_words", "load"]

_HOME = {
    "Embedder": "embed",
    "find_pairs": "pairs",
    "find_themes": "themes",
    "group_words": "words",
    "load": "embed",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
