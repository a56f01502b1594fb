"""`!merge P3 trust confidence` and `!split P3 confidence`: the words of a one-word question as facilitators count them.

Rules: before the close nothing is told of what was answered, so any words may be named then and hold when they are
counted; after it they must be words that the result shows, and the result's message is corrected; a sealed question is
counted for good at its close; what was joined or parted stays so in every count until it is taken back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import orjson

from bot.command import Ask
from bot.commands.shared.closing import Counting, correct, kept
from bot.commands.shared.finding import here, listed
from bot.domain.data import Result
from bot.domain.joining import MERGE, SPLIT, same
from bot.domain.messages import Effect
from bot.domain.prompts import WORD
from bot.domain.reading import leading_id, tidy
from bot.domain.refusal import Refusal
from bot.reports.results import short
from bot.rights import facilitates
from bot.store import acts, merges, prompts, rooms
from bot.store.base import Row
from bot.store.prompts import Prompt

_BETWEEN = re.compile(r"[|,;+=،、，]")
_QUOTED = re.compile(r"[\"“”„«»](.+?)[\"“”«»]")
_WHY = {MERGE: "result-merged", SPLIT: "result-split"}


async def handle(ask: Ask) -> Sequence[Effect]:
    """Joins or parts the words that are named."""
    verb = ask.verb if ask.verb in _WHY else MERGE
    prompt, text = await _meant(ask, verb)
    words = _words(verb, text, prompt)
    if len(words) < (2 if verb == MERGE else 1):
        raise Refusal("merge-words", verb=verb, id=prompt.id, prefix=_prefix(ask))
    if prompt.closed is not None:
        _check(verb, words, prompt)
    number = await merges.add(ask.tx, prompt.id, verb, words)
    acts.record(
        ask.tx, source=ask.event, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=verb, subject=prompt.id,
        at=ask.at, before={"number": number},
    )  # fmt: skip
    noted = replace(ask, subject=prompt.id).acknowledge(f"{verb}-noted", id=prompt.id, prefix=_prefix(ask))
    return [noted, *await _recounted(ask, prompt, _WHY[verb])]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The words are counted as they were without it."""
    prompt = await prompts.get(ask.tx, act["subject"])
    if prompt is None or (prompt.sealed and prompt.closed is not None):
        raise Refusal("undo-too-late", id=act["subject"])
    merges.drop(ask.tx, prompt.id, orjson.loads(act["before"])["number"])
    return await _recounted(ask, prompt, "result-merge-undone")


async def _recounted(ask: Ask, prompt: Prompt, why: str) -> Sequence[Effect]:
    return await correct(Counting.of(ask), prompt, why) if prompt.closed is not None else ()


async def _meant(ask: Ask, verb: str) -> tuple[Prompt, str]:
    """The one-word question and the rest of the words. Raises Refusal."""
    id, rest = leading_id(ask.rest)
    id, rest = (id, rest) if id else (ask.subject if ask.subject.startswith("P") else "", ask.rest)
    if id and not id.startswith("P"):
        raise Refusal("merge-kind", verb=verb, id="P3", example=_example(verb), prefix=_prefix(ask))
    prompt = await here(ask, id) if id else await _latest(ask, verb)
    if not facilitates(ask.config, await rooms.get(ask.tx, prompt.room), ask.person):
        raise Refusal("facilitators-only", verb=verb)
    if prompt.kind != WORD:
        raise Refusal("merge-kind", verb=verb, id="P3", example=_example(verb), prefix=_prefix(ask))
    if prompt.sealed and prompt.closed is not None:
        raise Refusal("merge-sealed", id=prompt.id)
    return prompt, rest


async def _latest(ask: Ask, verb: str) -> Prompt:
    """Without an id: the one-word question that was put last, here or in the only room there is."""
    places = await rooms.of_person(ask.tx, ask.person) if ask.direct else [ask.room["id"]]
    found = [[one for one in await prompts.of_room(ask.tx, place) if one.kind == WORD][-1:] for place in places]
    latest = [one for some in found for one in some]
    if not latest:
        raise Refusal("merge-none")
    if len(latest) > 1:
        example = f"{_prefix(ask)}{verb} {latest[0].id} {_example(verb)}"
        raise Refusal("prompt-which", ids=listed(ask.words, latest), example=example)
    return latest[0]


def _example(verb: str) -> str:
    return "trust confidence" if verb == MERGE else "confidence"


def _prefix(ask: Ask) -> str:
    return "" if ask.direct else ask.config.rooms.prefix


def _words(verb: str, text: str, prompt: Prompt) -> list[str]:
    """The words that are named, each once: between bars or commas, in quotes, else one by one. Phrases that the result
    shows need no sign: `common ground trust` is read as two."""
    text = tidy(text)
    if _BETWEEN.search(text):
        named = [part.strip(' "“”„«»') for part in _BETWEEN.split(text)]
    elif _QUOTED.search(text):
        named = [one[1] or one[2] for one in re.findall(rf"({_QUOTED.pattern})|(\S+)", text)]
    else:
        named = _known(text.split(), prompt) or _plain(verb, text)
    return list(dict.fromkeys(filter(None, map(same, named))))


def _plain(verb: str, text: str) -> list[str]:
    """Words without a sign between them: one to part, two to join; of more it is not clear which belong together."""
    tokens = text.split()
    return [text] if verb == SPLIT else tokens if len(tokens) == 2 else []


def _known(tokens: Sequence[str], prompt: Prompt) -> list[str]:
    """The tokens as words of the result, the longest first; [] where they are not all words of it."""
    known = {word for words in _shown(kept(prompt)) for word in words} if prompt.result else set()
    found: list[str] = []
    at = 0
    while at < len(tokens):
        ends = [end for end in range(len(tokens), at, -1) if same(" ".join(tokens[at:end])) in known]
        if not ends:
            return []
        found.append(" ".join(tokens[at : ends[0]]))
        at = ends[0]
    return found


def _shown(result: Result) -> list[set[str]]:
    """The words of each theme that a result shows."""
    return [{same(one) for one in (count.label, *dict(count.spellings))} for count in result.counts]


def _check(verb: str, words: Sequence[str], prompt: Prompt) -> None:
    """Raises Refusal where a word was not given, or stands already as it should."""
    themes = _shown(kept(prompt))
    for word in words:
        if not any(word in theme for theme in themes):
            raise Refusal("merge-unknown", word=short(word, 40), id=prompt.id)
    inside = [next(n for n, theme in enumerate(themes) if word in theme) for word in words]
    parted = all(themes[n] == {word} for n, word in zip(inside, words, strict=True))
    if parted if verb == SPLIT else len(set(inside)) == 1:
        raise Refusal("merge-alone", verb=verb, id=prompt.id)
