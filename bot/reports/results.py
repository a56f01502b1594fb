"""A result in words, and as a recipe for its picture.

Rules: numbers always stand with how many could answer, and abstentions and silence apart; no names but those that
people put to their own words on the record; what is held back is counted; nothing is called consensus, polls are
called indicative, and agreement is told only where the result says so (see `breakdown`); people's own words are
guarded, shown in the sorted order they come in, and cut where one message could not hold them, with the number of what
is left out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol

from bot.domain.data import Count, Result
from bot.domain.prompts import ABSTAIN, CHOOSING, HUM, WORD, parts
from bot.domain.reading import literal
from bot.domain.recipes import BARS_ROWS, CLOUD_ITEMS, Bars, Cloud, Recipe
from bot.reports import charts
from bot.reports.breakdown import beside
from bot.reports.ranked import ranked

ROOM_FOR_TEXTS = 7_000  # characters of people's own words in one message
ONE_TEXT, ONE_QUESTION = 600, 300  # characters of one of them, and of a question that stands above other lines
SPELLINGS = 5


class Say(Protocol):
    """The words of one language."""

    @property
    def rtl(self) -> bool:
        """Whether it is written from right to left."""

    def __call__(self, key: str, **values: str | int | float) -> str:
        """The words under a key."""

    def listed(self, parts: list[str]) -> str:
        """Parts in a row."""


def short(text: str, limit: int) -> str:
    """People's own words, guarded, on one line and at most `limit` characters of them."""
    line = " ".join(text.split())
    return literal(line if len(line) <= limit else line[: limit - 1] + "…")


def result_text(result: Result, say: Say) -> str:
    """The whole result as Markdown."""
    head = say("result-head", id=result.id, question=short(result.question, ONE_QUESTION))
    if result.few:
        return "\n\n".join([head, say("sealed-too-few", n=result.few, asked=result.asked, per=result.per)])
    told = [head, turnout(result, say), *_counts(result, say), *beside(result, say, short)]
    if result.qualifications:
        added = [f"{_named(result, one.key, say)}: {one.text}" for one in result.qualifications]
        told += [say("result-qualifications"), _texts(added, say)]
    if result.comments:
        told += [say("result-comments" if result.counts else "result-answers"), _texts(result.comments, say)]
    if result.on_record:
        told += [say("result-on-record"), _texts(result.on_record, say)]
    if result.room_only:
        told += [say("result-room-only"), _texts(result.room_only, say)]
    if result.held:
        told.append(say("result-held", n=result.held))
    if result.kind in CHOOSING and result.n:
        told.append(say("result-indicative"))
    if result.sealed:
        told.append(say("sealed-done"))
    return "\n\n".join(part for part in told if part)


def turnout(result: Result, say: Say) -> str:
    """How many answered, of how many, and what the others did; the silence only at the end. Of what is sealed, no more
    than may be told."""
    if result.few or (result.sealed and not result.closed):
        key = "sealed-few" if result.few else "sealed-at-least"
        return say(key, n=result.few or result.n, asked=result.asked, per=result.per)
    kinds = ("abstained", "passed", "unclear", *(("silent",) if result.closed else ()))
    apart = [say(f"result-{kind}", n=n) for kind in kinds if (n := getattr(result, kind))]
    per = "result-turnout-organisations" if result.per == "organisation" else "result-turnout"
    return " · ".join([say(per, n=result.n, asked=result.asked), *apart])


def in_short(result: Result, say: Say, most: int = 3) -> str:
    """The result on one line: the most frequent answers, or who won, or the middle of a scale, and the turnout."""
    shown = [count for count in sorted(result.counts, key=lambda count: -count.n) if count.n][:most]
    named = [f"{short(count.label, 40)} {count.n}" for count in shown]
    if result.winners:
        names = say.listed([short(label_of(result, key), 40) for key in result.winners])
        named = [say("result-won", winners=names, n=len(result.winners))]
    if result.median is not None:
        named = [say("result-median-short", place=_middle(result, say))]
    return " — ".join([*([say.listed(named)] if named else []), turnout(result, say)])


def recipe(result: Result, say: Say, even_empty: bool = False) -> Recipe | None:
    """The picture of a result: a cloud for words, rounds for an order, columns for a scale, else bars; None where there
    is nothing to draw, unless it is to be drawn `even_empty`."""
    shown = [(count.label, count.n) for count in result.counts if count.n or result.kind in CHOOSING]
    if not even_empty and not any(n for _, n in shown):
        return None
    footer = turnout(result, say)
    if result.kind == WORD:
        return Cloud(result.question, tuple(shown[:CLOUD_ITEMS]), footer, say.rtl)
    if result.rounds:
        return charts.ranked(result, say, footer, lambda key: label_of(result, key))
    if result.kind == HUM:
        return charts.scale(result, say, footer)
    of = result.n if result.most > 1 else 0
    return Bars(result.question, tuple(shown[:BARS_ROWS]), footer, say.rtl, of)


def alt(result: Result, picture: Recipe, say: Say) -> str:
    """What the picture shows, in words."""
    shown = charts.in_words(picture, say)
    return say("result-alt", id=result.id, question=result.question, shown=shown, turnout=picture.footer)


def _counts(result: Result, say: Say) -> list[str]:
    """How often each answer was given; of an order, how it was counted."""
    if result.seats:
        return ranked(result, say, lambda key: short(label_of(result, key), 60))
    lines = [_count(count, say, of=result.n if result.most > 1 else 0) for count in result.counts]
    lines += [say("sealed-others", n=result.others)] if result.others else []
    listed = "\n".join(f"- {line}" for line in lines)
    if result.most > 1:
        return [say("result-several", most=result.most), listed]
    return [listed, *([say("result-median", place=_middle(result, say))] if result.median is not None else [])]


def _middle(result: Result, say: Say) -> str:
    """Where the median of a scale stands, in its words."""
    low, high = (label_of(result, str(whole(result.median or 0))) for whole in (math.floor, math.ceil))
    return say("result-middle", low=low, high=high, same="yes" if low == high else "no")


def label_of(result: Result, key: str) -> str:
    """The label of an option, as people wrote it."""
    return next((count.label for count in result.counts if count.key == key), key)


def _named(result: Result, choice: str, say: Say) -> str:
    """A choice in words, as it stands before what was added to it."""
    if choice == ABSTAIN:
        return say("choice-abstain")
    labels = [label_of(result, key) for key in parts(choice)]
    return (" > " if result.seats else " + ").join(labels)


def _count(count: Count, say: Say, of: int = 0) -> str:
    label = short(count.label, 200)
    line = say("result-count-of", label=label, n=count.n, of=of) if of else say("result-count", label=label, n=count.n)
    others = [(spelling, n) for spelling, n in count.spellings if spelling != count.label]
    if not others:
        return line
    shown = [f"{short(spelling, 40)} {n}" for spelling, n in others[:SPELLINGS]]
    return f"{line} ({say.listed([*shown, *(['…'] if len(others) > SPELLINGS else [])])})"


def _texts(texts: Sequence[str], say: Say) -> str:
    """A list of texts, as many as one message can hold."""
    lines: list[str] = []
    room = ROOM_FOR_TEXTS
    for text in texts:
        line = f"- {short(text, ONE_TEXT)}"
        room -= len(line)
        if room < 0:
            break
        lines.append(line)
    left = len(texts) - len(lines)
    return "\n".join([*lines, *([say("result-more", n=left)] if left else [])])
