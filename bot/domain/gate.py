"""The one gate: every effect passes `release` on its way into the outbox.

What it keeps to, whatever a writer forgot: no invisible direction or control marks leave (they can make a
text read as something else), @room is said only where the effect asks for it, and nothing grows past what a
homeserver takes. What goes to a room names nobody: a person, an account, an organisation or its acronym stands there
only where the very word was said in public before, or where the effect brings it as `said`; else it becomes "…". That
is the last line of defence: people's words pass the disclosure check before (commands/shared/disclosing).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from bot.domain.disclosure import PHRASE, Finding, Known, find
from bot.domain.messages import Correction, Effect, File, Image, Mail, Message, OpenRoom, PollEnd, PollStart

LONGEST = 12_000  # characters; a formatted event of this size stays under the homeserver's 65 kB
MASK = "…"
_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)  # the joiners of emoji and of Persian stay
_AT_ROOM = re.compile("@(?=room)", re.IGNORECASE)
_ESCAPED = re.compile(r"\\(?=[\\`*_\[\]<>~|&])")
_STRUCTURE = ("kind", "type", "reason", "slot", "folded", "uid", "first", "last", "zone")  # no words

Change = Callable[[str], str]


def clean(text: str) -> str:
    """The text without control and direction marks and lone surrogates, no longer than `LONGEST`."""
    text = _HIDDEN.sub("", text).encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def quiet(text: str) -> str:
    """The text with every `@room` made harmless by a zero-width joiner after the sign."""
    return _AT_ROOM.sub("@\u2060", text)


def release(effect: Effect) -> Effect:
    """The effect as it may leave, whoever it names."""
    whole = isinstance(effect, Message) and effect.at_room
    return _worded(effect, clean if whole else lambda text: quiet(clean(text)), clean)


def mask(effect: Effect, known: Sequence[Known], public: Sequence[str]) -> tuple[Effect, int]:
    """The effect with every name that was not said before as "…", and how many that were.

    public: texts that stand in the place the effect goes to already (its questions, titles, the message it answers).
    """
    may = _plain("\n".join([*public, *getattr(effect, "said", ())]))
    masked = 0

    def change(text: str) -> str:
        nonlocal masked
        hidden = [one for one in named(text, known) if _plain(text[one.start : one.end]) not in may]
        for one in reversed(hidden):
            text = text[: one.start] + MASK + text[one.end :]
        masked += len(hidden)
        return text

    return _worded(effect, change, change), masked


def _plain(text: str) -> str:
    return _ESCAPED.sub("", text).casefold()


def named(text: str, known: Sequence[Known]) -> list[Finding]:
    """The names in a text, in order; tell-tale phrases are left to the disclosure check."""
    last, found = 0, []
    for one in sorted(find(text, known), key=lambda one: (one.start, -one.end)):
        if one.kind != PHRASE and one.start >= last:
            found.append(one)
            last = one.end
    return found


def _worded(effect: Effect, change: Change, within: Change) -> Effect:
    """The effect with its words changed, and those of its data, its recipe and its file's name by `within`."""
    match effect:
        case Message() | Correction():
            return replace(effect, text=change(effect.text), data=_within(effect.data, within))
        case PollEnd():
            return replace(effect, text=change(effect.text))
        case PollStart():
            options = tuple((key, change(label)) for key, label in effect.options)
            return replace(effect, question=change(effect.question), options=options)
        case Image() | File():
            recipe = _within(effect.recipe, within)
            return replace(effect, alt=change(effect.alt), filename=within(effect.filename), recipe=recipe)
        case Mail():
            return replace(effect, title=change(effect.title), text=change(effect.text))
        case OpenRoom():
            return replace(effect, title=change(effect.title), topic=change(effect.topic))
        case _:
            return effect


def _within(value: Any, change: Change) -> Any:
    """The same data with every string in it changed, but for those that are no words."""
    match value:
        case str():
            return change(value)
        case dict():
            return {name: one if name in _STRUCTURE else _within(one, change) for name, one in value.items()}
        case list() | tuple():
            return type(value)(_within(one, change) for one in value)
        case _:
            return value
