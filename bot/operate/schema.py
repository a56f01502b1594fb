"""`commonground schema`: the JSON Schema of what programs read, on standard output."""

from __future__ import annotations

import sys

from bot.domain.data import schema


def main() -> int:
    """Prints the document; gives the exit status."""
    sys.stdout.write(schema())
    return 0
