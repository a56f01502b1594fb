"""Texts as vectors, kept under the digest of the text beside the model that made them, so that each is made once.

Vectors of two models are never mixed: what is asked for is always of one model and one version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from bot.store.base import Tx


def digest(text: str) -> str:
    """What a text is found by: 32 hexadecimal digits (128 bits of BLAKE2b)."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


async def known(tx: Tx, model: str, version: str, digests: Sequence[str]) -> dict[str, bytes]:
    """The vectors that are kept, by digest: 32-bit floats in the order of this machine's bytes."""
    found: dict[str, bytes] = {}
    for start in range(0, len(digests), 500):
        some = digests[start : start + 500]
        marks = ", ".join(f"${n}" for n in range(3, len(some) + 3))
        rows = await tx.rows(
            f"SELECT text, data FROM vector WHERE model = $1 AND version = $2 AND text IN ({marks})",
            model, version, *some,
        )  # fmt: skip
        found.update({r["text"]: bytes(r["data"]) for r in rows})
    return found


def keep(tx: Tx, model: str, version: str, made: Mapping[str, bytes]) -> None:
    """Keeps vectors by the digests of their texts."""
    for text, data in made.items():
        tx.write(
            "INSERT INTO vector (text, model, version, data) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT (text, model, version) DO NOTHING",
            text, model, version, data,
        )  # fmt: skip
