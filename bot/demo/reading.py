"""A digest as people read it, held against those of the ten rules (docs/digest.md) that can be seen in its words.

Pure. The rules that cannot be seen in one digest (nothing told in two weeks, nothing in a quiet week, what was taken
back) have tests of their own.
"""

import re

from bot.texts import words

SECTIONS = ("needs-you", "answered", "moving", "heard", "absent", "dates", "sessions")  # in the order they are told
FEWEST, MOST = 150, 350  # words
_UNTIL = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d)[^()]*\bUTC\b|(\d{4}-\d\d-\d\d \d\d:\d\d)[^()]*\(.*UTC\)")
_OF = re.compile(r"\b\d+ \w+ \d+\b|\b\d+ \w+ \w+ \d+\b")  # "14 of 21", "14 réponses sur 21"
_ID = re.compile(r"^- \*\*([A-Z]\d+(?:\.\d+)?)\*\*")
_FEWER = "digest off"


def broken(text: str, language: str) -> list[str]:
    """What the rules say against it, each as half a sentence; nothing where it keeps them."""
    blocks = text.split("\n\n")
    parts = _parts(blocks, language)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("- ")]
    return [
        *_first_what_needs_you(parts),
        *_length(text),
        *(f"says twice: {line}" for line in sorted({line for line in lines if lines.count(line) > 1})),
        *_order(parts),
        *_numbers(parts.get("answered", [])),
        *_nobody(text),
        *([] if _FEWER in blocks[-1] else ["does not end with how to get less"]),
    ]


def _parts(blocks: list[str], language: str) -> dict[str, list[str]]:
    """The lines under each heading that is there, in the order they stand."""
    say = words(language)
    heads = {say(f"digest-{section}", minutes=1, prefix="").split("**")[1]: section for section in SECTIONS}
    found = {}
    for block in blocks:
        head, *lines = block.splitlines()
        if (section := heads.get([*head.split("**"), ""][1])) is not None:
            found[section] = lines
    return found


def _first_what_needs_you(parts: dict[str, list[str]]) -> list[str]:
    """Rule 1: on top, the next deadline first, in the reader's time with UTC."""
    if next(iter(parts), "") != "needs-you":
        return ["does not begin with what needs the reader"]
    dated = [found for line in parts["needs-you"] if (found := _UNTIL.search(line))]
    ends = [found[1] or found[2] for found in dated]
    if not ends:
        return ["has no deadline in UTC"]
    return [] if ends == sorted(ends) else ["does not put the next deadline first"]


def _length(text: str) -> list[str]:
    """Rule 2."""
    n = len(text.split())
    return [] if FEWEST <= n <= MOST else [f"has {n} words, not {FEWEST} to {MOST}"]


def _order(parts: dict[str, list[str]]) -> list[str]:
    expected = [section for section in SECTIONS if section in parts]
    return [] if list(parts) == expected else [f"has its parts in the order {', '.join(parts)}"]


def _numbers(lines: list[str]) -> list[str]:
    """Rule 5: how many answered of how many."""
    return [f"tells {found[1]} without its n" for line in lines if (found := _ID.match(line)) and not _OF.search(line)]


def _nobody(text: str) -> list[str]:
    """Rules 5 and 9: no account, no quotation, no markup but bold and code."""
    signs = {"@": "an account", "“": "a quotation", "<": "markup"}
    return [f"holds {what}" for sign, what in signs.items() if sign in text]
