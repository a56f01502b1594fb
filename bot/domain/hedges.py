"""Words by which a question takes back half of what it asks: “is it *potentially* a threat?”

Pure. A yes to such a question says little, so its hedges can be offered as an answer of their own. The words are those
that say nothing but how sure one is (chosen from the hedges listed in Hyland, Metadiscourse, 2005, and their French
equivalents). A question that begins with “could” does not hedge by it, and “May” is a month.
"""

from __future__ import annotations

import re

WORDS = {
    "en": (
        "potentially", "possibly", "perhaps", "maybe", "might", "may", "could", "likely", "probably", "presumably",
        "conceivably", "apparently", "arguably", "allegedly", "supposedly", "seemingly", "plausibly", "somewhat",
    ),
    "fr": (
        "potentiellement", "éventuellement", "peut-être", "possiblement", "probablement", "vraisemblablement",
        "apparemment", "prétendument", "sans doute", "pourrait", "pourraient",
    ),
}  # fmt: skip
_EACH = (re.escape(word).replace(r"\-", "[-‐‑ ]") for words in WORDS.values() for word in words)
_FOUND = re.compile(rf"\b(?:{'|'.join(_EACH)})\b", re.IGNORECASE)
_ASKS = re.compile(r"^\W*(?:could|might|may)\b", re.IGNORECASE)


def hedges(question: str) -> tuple[str, ...]:
    """The hedges of a question in their order, each once and in lower case."""
    said = (found[0] for found in _FOUND.finditer(_ASKS.sub("", question, count=1)))
    return tuple(dict.fromkeys(word.casefold() for word in said if word != "May"))
