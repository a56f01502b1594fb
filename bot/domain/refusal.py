"""The one error a person is ever told."""

from __future__ import annotations


class Refusal(Exception):
    """What was asked cannot be done; `key` and `values` are the words to say so, in the reader's language."""

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
