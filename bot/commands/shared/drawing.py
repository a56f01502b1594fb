"""The pictures of a result: what was answered, and how that changed since the same was asked before.

Rules: a picture repeats nothing that its result's text does not tell; one that is no longer true is taken back and the
true one put in its place.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands.shared.disclosing import Released
from bot.domain.data import Breakdown, Result
from bot.domain.messages import Effect, Erase, Image, ref
from bot.domain.prompts import WORD
from bot.domain.recipes import Recipe
from bot.reports import charts
from bot.reports.results import alt, recipe, turnout
from bot.store import prompts, trends
from bot.store.base import Tx
from bot.store.prompts import Prompt
from bot.texts import Words

NAMES = ("picture", "trend")


async def pictures(
    tx: Tx, prompt: Prompt, result: Result, released: Released, say: Words, *, at: int, even_empty: bool = False
) -> list[Effect]:
    """The pictures of a result that is told of a prompt that was closed at the moment `at`."""
    made = [_image(prompt, NAMES[0], drawn, alt(result, drawn, say), released)] if (
        drawn := recipe(result, say, even_empty)
    ) else []  # fmt: skip
    if result.earlier is None:
        return made
    before = [(one.at, one.result) for one in await trends.series(tx, prompt) if one.id != prompt.id]
    changed = charts.trend(_dated([*before, (at, result)], say), say, turnout(result, say))
    if changed is None:
        return made
    words = say(
        "picture-trend-alt", id=result.id, question=result.question, shown=charts.in_words(changed, say),
        turnout=changed.footer,
    )  # fmt: skip
    return [*made, _image(prompt, NAMES[1], changed, words, released)]


def _dated(askings: Sequence[tuple[int, Result]], say: Words) -> list[charts.Asking]:
    """Askings with their days where the words are read, and with the time where two were on one day."""
    times = [say.time(at).split(" ")[:2] for at, _ in askings]
    once = len({day for day, _ in times}) == len(times)
    return [(day if once else f"{day} {time}", result) for (day, time), (_, result) in zip(times, askings, strict=True)]


def _image(prompt: Prompt, name: str, drawn: Recipe, words: str, released: Released) -> Effect:
    file = f"{prompt.id}.png" if name == NAMES[0] else f"{prompt.id}-{name}.png"
    quotes = released.quoted if prompt.kind == WORD else ()  # the bars of a poll repeat nobody's words
    return Image(
        name=name, recipe=drawn.to_json(), alt=words, filename=file, room=prompt.room, subject=prompt.id,
        quotes=quotes, said=released.said,
    )  # fmt: skip


def groups(prompt: Prompt, result: Result, breakdown: Breakdown, say: Words) -> list[Effect]:
    """The picture of what groups or regions answered, which goes where it was asked for."""
    footer = say("picture-groups-footer", by=breakdown.by, turnout=turnout(result, say))
    drawn = charts.groups(result, breakdown, say, footer)
    if drawn is None:
        return []
    shown = charts.in_words(drawn, say)
    words = say("picture-groups-alt", id=result.id, question=result.question, by=breakdown.by, shown=shown)
    file = f"{prompt.id}-{breakdown.by}.png"
    return [Image(name="groups", recipe=drawn.to_json(), alt=words, filename=file, subject=prompt.id)]


async def erase(tx: Tx, prompt: Prompt) -> list[Effect]:
    """The pictures that show what is true no longer go."""
    gone: list[Effect] = []
    for name in NAMES:
        if picture := await prompts.said(tx, prompt.id, "Image", name):
            gone.append(Erase(name=f"{name}-gone", target=ref(picture[0]), room=prompt.room))
    return gone
