"""How the people answer: in the thread, as a reply, by id, in a direct chat, by a reaction, by a native vote.

Everybody uses another way each time, in turn, so that every way is used for every question it can answer. What is
more than a plain choice is typed.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.demo.company import Company, at_once
from bot.demo.programme import Poll, Vote

_SIGNS = {"yes": "👍", "no": "👎", "abstain": "🤷"}  # by the ids that answers have in a native poll


class Way(StrEnum):
    """A way to answer."""

    THREAD = "thread"
    REPLY = "reply"
    ID = "id"
    DIRECT = "direct chat"
    REACTION = "reaction"
    VOTE = "native vote"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that is open: its id, the bot's message, and the native poll beside it (its event, and the ids of
    its answers by their labels)."""

    poll: Poll
    id: str
    event: str
    native: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)


class Answering:
    """Answers given, counted by their way."""

    def __init__(self, company: Company) -> None:
        self.ways: Counter[Way] = Counter()
        self._company = company
        self._questions = 0

    async def everybody(self, asked: Asked, votes: Iterable[Vote]) -> None:
        """All answers to a question, some at the same time."""
        self._questions += 1
        await at_once(lambda one: self._answer(asked, *one), enumerate(votes, self._questions))

    async def _answer(self, asked: Asked, turn: int, vote: Vote) -> None:
        possible = [way for way in Way if self._can(way, asked, vote)]
        way = possible[turn % len(possible)]
        await self._give(way, asked, vote)
        self.ways[way] += 1

    def _can(self, way: Way, asked: Asked, vote: Vote) -> bool:
        match way:
            case Way.REACTION:
                return vote.plain and asked.answers.get(vote.choice) in _SIGNS
            case Way.VOTE:
                return vote.plain and vote.choice in asked.answers
            case _:
                return True

    async def _give(self, way: Way, asked: Asked, vote: Vote) -> None:
        person, room = self._company.people[vote.who], self._company.room
        match way:
            case Way.THREAD:
                await person.say(room, vote.text, thread=asked.event)
            case Way.REPLY:
                await person.say(room, vote.text, reply_to=asked.event)
            case Way.ID:
                await person.say(room, f"{asked.id} {vote.text}")
            case Way.DIRECT:
                await person.say(self._company.direct[vote.who].room, f"{asked.id} {vote.text}")
            case Way.REACTION:
                await person.react(room, asked.event, _SIGNS[asked.answers[vote.choice]])
            case Way.VOTE:
                await person.vote(room, asked.native, asked.answers[vote.choice])
