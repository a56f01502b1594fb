"""Whatever people say, change and take back, and however often the bot starts again, what is counted is what stands."""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.data import Result
from bot.domain.events import Withdrawn
from bot.domain.messages import Message
from bot.store.base import open_base
from tests.needs_base import ROOM, Table, table

PEOPLE = ("ana", "ben", "cy")
QUESTIONS = {
    "poll": ("!poll Go on?", ("yes", "no", "abstain", "yes, if it is short")),
    "several": ("!poll Which? | Time | Money | Trust --max 2", ("a", "b c", "a, c", "c")),
    "ranked": ("!poll Which? | Time | Money | Trust --rank", ("a b", "b", "c a b", "b c")),
    "word": ("!word Which?", ("trust", "time", "zebra", "quark")),
    "hum": ("!hum Go on?", ("1", "3", "5", "4")),
}
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("say"), st.sampled_from(PEOPLE), st.integers(0, 3)),
        st.tuples(st.just("edit"), st.integers(0, 30), st.integers(0, 3)),
        st.tuples(st.just("delete"), st.integers(0, 30)),
        st.tuples(st.just("restart")),
    ),
    max_size=14,
)


@dataclass
class Account:
    """What stands, kept without the bot: of each event who said what, in the order in which it was said."""

    said: dict[str, tuple[str, str]] = field(default_factory=dict)

    def last(self) -> list[str]:
        """The last thing that each person said and has not taken back."""
        return list(dict(self.said.values()).values())


def right(kind: str, texts: list[str]) -> Counter[str]:
    """How often each answer was given, by its plain meaning."""
    if kind == "poll":
        return Counter(text.partition(",")[0] for text in texts)
    if kind == "several":
        return Counter(letter for text in texts for letter in text if letter.isalpha())
    if kind == "ranked":
        return Counter(text[0] for text in texts)
    return Counter(texts)


def shown(kind: str, result: Result) -> Counter[str]:
    """The same as the bot counted it."""
    counts = {one.key: one.n for one in result.counts if one.n}
    if kind == "poll":
        counts["abstain"] = result.abstained
    if kind == "ranked":
        counts = {key: int(n) for key, n in result.rounds[0].votes} if result.rounds else {}
    if kind == "word":
        counts = {spelling: n for one in result.counts for spelling, n in one.spellings}
    return +Counter(counts)


async def _again(here: Table, url: str) -> Table:
    """The bot ends and starts again on what it kept."""
    await here.base.close()
    return replace(here, base=await open_base(url))


async def _play(kind: str, steps: list[tuple[object, ...]], url: str) -> tuple[Counter[str], Counter[str], int, int]:
    question, answers = QUESTIONS[kind]
    account = Account()
    async with table(url) as first:
        here = first
        await here.say("fay", question)
        for step in steps:
            here.now += 1_000
            events = list(account.said)
            match step:
                case ("say", str(person), int(n)):
                    await here.say(person, f"P1 {answers[n]}")
                    account.said[here.last] = (person, answers[n])
                case ("edit", int(which), int(n)) if events:
                    event = events[which % len(events)]
                    person = account.said[event][0]
                    await here.edit(person, event, f"P1 {answers[n]}", ROOM)
                    account.said[event] = (person, answers[n])
                case ("delete", int(which)) if events:
                    event = events[which % len(events)]
                    person, _ = account.said.pop(event)
                    here.count += 1
                    await here.hear(Withdrawn(here.last, ROOM, f"@{person}:here", here.now, event))
                case ("restart",):
                    here = await _again(here, url)
                case _:
                    pass
        told = [one for one in await here.say("fay", "!close P1") if isinstance(one, Message) and one.name == "result"]
        if here is not first:
            await here.base.close()
    result = Result.model_validate(told[0].data)
    heard = result.n + result.abstained
    return right(kind, account.last()), shown(kind, result), len(account.last()), heard


@pytest.mark.parametrize("kind", QUESTIONS)
def test_what_is_counted_is_what_stands(kind: str) -> None:
    @given(STEPS)
    @settings(max_examples=25)
    def check(steps: list[tuple[object, ...]]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            wanted, found, standing, heard = asyncio.run(_play(kind, steps, f"sqlite:///{Path(folder)}/t.db"))
        assert (found, heard) == (wanted, standing)

    check()
