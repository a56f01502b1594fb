"""The one gate: every effect passes `release` on its way into the outbox.

What it keeps to, whatever a writer forgot: no invisible direction or control marks leave (they can make a
text read as something else), @room is said only where the effect asks for it, and nothing grows past what a
homeserver takes. The disclosure rules stand here too, so that a new outlet cannot forget them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.messages import Correction, Effect, Image, Message, OpenRoom, PollEnd, PollStart

LONGEST = 12_000  # characters; a formatted event of this size stays under the homeserver's 65 kB
_HIDDEN = re.compile(r"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def clean(text: str) -> str:
    """The text without control and direction marks and lone surrogates, no longer than `LONGEST`."""
    text = _HIDDEN.sub("", text).encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def quiet(text: str) -> str:
    """The text with every `@room` made harmless by a zero-width joiner after the sign."""
    return text.replace("@room", "@\u2060room")


def release(effect: Effect) -> Effect:
    """The effect as it may leave."""
    match effect:
        case Message(at_room=True):
            return replace(effect, text=clean(effect.text))
        case Message() | Correction() | PollEnd():
            return replace(effect, text=quiet(clean(effect.text)))
        case PollStart():
            options = tuple((key, quiet(clean(label))) for key, label in effect.options)
            return replace(effect, question=quiet(clean(effect.question)), options=options)
        case Image():
            return replace(effect, alt=quiet(clean(effect.alt)))
        case OpenRoom():
            return replace(effect, title=quiet(clean(effect.title)), topic=quiet(clean(effect.topic)))
        case _:
            return effect
