"""The one error a person is ever told."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 - it is the trade's word: the bot declines, nothing is broken
    """What was asked cannot be done; `key` and `values` are the words to say so, in the reader's language."""

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
