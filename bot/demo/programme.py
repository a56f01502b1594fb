"""What the demo plays: the 2017 working session as data, read from config/programme-2017.toml.

Nothing here knows Matrix or the bot. `expected` is worked out from the programme alone, so that what the bot
counts can be held against it. Rules: the same file gives the same session every time; whoever is named in an
answer is a participant.
"""

import hashlib
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator

MODERATOR = "organiser"
NOBODY = ""  # the choice of somebody who gives no answer
# Of twenty people without a known view, so many choose each answer to a recommendation.
_SPREAD = ("agree",) * 12 + ("disagree",) * 3 + ("abstain",) * 3 + ("with qualification", NOBODY)
BALLOT = ("agree", "disagree", "abstain", "with qualification")


@dataclass(frozen=True, slots=True)
class Vote:
    """One person's answer: what is counted (`choice`) and what is typed (`text`)."""

    who: str
    choice: str
    text: str

    @property
    def plain(self) -> bool:
        """Whether nothing is said beyond the choice, so that a reaction or a native vote can say it too."""
        return self.text == self.choice


@dataclass(frozen=True, slots=True)
class Poll:
    """A question and the answers to it. `first` are answers that their authors change before the close; those of
    `uncounted` are heard and do not count."""

    question: str
    options: tuple[str, ...]
    votes: tuple[Vote, ...]
    first: tuple[Vote, ...] = ()
    uncounted: frozenset[str] = frozenset()

    @property
    def expected(self) -> dict[str, int]:
        """How many chose what."""
        return dict(Counter(vote.choice for vote in self.votes if vote.who not in self.uncounted))


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Line(_Part):
    """Who says what: a choice, the words typed for it, a reason added to it."""

    who: str
    choice: str = ""
    text: str = ""
    reason: str = ""

    def vote(self) -> Vote:
        """The line as an answer."""
        reasoned = ", ".join(part for part in (self.choice, self.reason) if part)
        return Vote(self.who, self.choice or self.text, self.text or reasoned)


class Hands(_Part):
    """A question answered by a show of hands; who is not listed says what `others` says."""

    question: str
    others: str
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    abstain: tuple[str, ...] = ()
    said: tuple[Line, ...] = ()
    first: tuple[Line, ...] = ()

    def poll(self, voters: Iterable[str]) -> Poll:
        """The question with everybody's answer."""
        given = {who: choice for choice in ("yes", "no", "abstain") for who in getattr(self, choice)}
        return Poll(
            self.question, (), _votes(voters, lambda who: given.get(who, self.others), self.said), _lines(self.first)
        )


class Recommendation(_Part):
    """A recommendation; those without a known view choose by a digest of its text and their key."""

    text: str
    agree: tuple[str, ...] = ()
    disagree: tuple[str, ...] = ()
    said: tuple[Line, ...] = ()

    def poll(self, voters: Iterable[str]) -> Poll:
        """The recommendation with everybody's vote."""
        known = {who: choice for choice in ("agree", "disagree") for who in getattr(self, choice)}
        return Poll(self.text, BALLOT, _votes(voters, lambda who: known.get(who) or self._leaning(who), self.said))

    def _leaning(self, who: str) -> str:
        digest = hashlib.blake2b(f"{self.text}\0{who}".encode(), digest_size=4).digest()
        return _SPREAD[int.from_bytes(digest, "big") % len(_SPREAD)]


class Question(_Part):
    """A question to be answered in one's own words or by the given options; `late` answers come after the session."""

    question: str
    options: tuple[str, ...] = ()
    answers: tuple[Line, ...]
    late: tuple[Line, ...] = ()

    def poll(self, uncounted: frozenset[str] = frozenset()) -> Poll:
        """The question with all answers, the late ones last."""
        return Poll(self.question, self.options, _lines((*self.answers, *self.late)), uncounted=uncounted)


class Participant(_Part):
    """Somebody at the table; without an organisation where they named none."""

    key: str
    organisation: str
    group: str = ""
    country: str = ""
    pains: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()

    @property
    def introduces_as(self) -> str:
        """What stands after `i am`."""
        return ", ".join(part for part in (self.organisation, self.group, self.country) if part)


class Step(_Part):
    """A milestone and in how many days it is due."""

    days: int
    text: str


class Effort(_Part):
    """What people begin to do together, who leads it and who gives what."""

    title: str
    success: str
    ends: str
    lead: str
    commits: tuple[Line, ...]
    reached: Step
    next: Step


class Ahead(_Part):
    """A date at another forum, in how many days it is, and who will be there."""

    name: str
    place: str
    days: int
    going: tuple[str, ...]


class Last(_Part):
    """A question that is still open when the digest comes; it stays open for so many days."""

    question: str
    days: int


class Between(_Part):
    """What happens between two meetings: who asks what else is theirs, whom people miss, who reads French."""

    yours: tuple[str, ...]
    wanted: tuple[Line, ...]
    reader: str
    effort: Effort
    date: Ahead
    question: Last

    @property
    def people(self) -> set[str]:
        """Everybody who does something in it."""
        lines = {line.who for line in (*self.wanted, *self.effort.commits)}
        return lines | {*self.yours, *self.date.going, self.reader, self.effort.lead}


class SameProblem(_Part):
    """Statements that a careful reader takes for one problem, or for a problem and what meets it."""

    name: str
    statements: tuple[str, ...]


class Programme(_Part):
    """The whole session."""

    title: str
    room: str
    hands: tuple[Hands, ...]
    word: Question
    table: Question
    topics: Question
    recommendation: tuple[Recommendation, ...]
    participant: tuple[Participant, ...]
    same_problem: tuple[SameProblem, ...]
    between: Between

    @model_validator(mode="after")
    def _known(self) -> Self:
        """Raises ValueError for a name or a statement that is not in the programme."""
        keys = {one.key for one in self.participant}
        polls = (*self.show_of_hands, self.one_word, self.round, *self.recommendations, self.for_2018)
        unknown = {vote.who for poll in polls for vote in (*poll.votes, *poll.first)} - keys
        unknown |= self.between.people - keys
        unknown |= {key for same in self.same_problem for key in same.statements} - set(self.statements)
        if unknown:
            raise ValueError(f"not in the programme: {', '.join(sorted(unknown))}")
        return self

    @property
    def voters(self) -> tuple[str, ...]:
        """Everybody at the table but the moderator."""
        return tuple(one.key for one in self.participant if one.key != MODERATOR)

    @cached_property
    def show_of_hands(self) -> tuple[Poll, ...]:
        """The questions answered by yes, no or abstaining."""
        return tuple(one.poll(self.voters) for one in self.hands)

    @cached_property
    def recommendations(self) -> tuple[Poll, ...]:
        """What is voted on."""
        return tuple(one.poll(self.voters) for one in self.recommendation)

    @cached_property
    def one_word(self) -> Poll:
        """The question for one word; the choice `comment` is a sentence."""
        return self.word.poll()

    @cached_property
    def round(self) -> Poll:
        """The question to every organisation; who speaks for none is heard and not counted."""
        return self.table.poll(frozenset(one.key for one in self.participant if not one.organisation))

    @cached_property
    def for_2018(self) -> Poll:
        """The question for topics."""
        return self.topics.poll()

    @cached_property
    def statements(self) -> Mapping[str, str]:
        """Pain points (`KEY.1`) and offers (`KEY.offer.1`) by their names in the programme."""
        found: dict[str, str] = {}
        for one in self.participant:
            found |= {f"{one.key}.{n}": text for n, text in enumerate(one.pains, 1)}
            found |= {f"{one.key}.offer.{n}": text for n, text in enumerate(one.offers, 1)}
        return found

    def agree(self, a: str, b: str) -> bool:
        """Whether two statements, by their names, are one problem to those who made them."""
        return any({a, b} <= set(same.statements) for same in self.same_problem)


def read_programme(path: Path) -> Programme:
    """The programme in a TOML file. Raises ValueError when it is not one."""
    return Programme.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))


def _lines(lines: Iterable[Line]) -> tuple[Vote, ...]:
    return tuple(line.vote() for line in lines)


def _votes(voters: Iterable[str], choice: Callable[[str], str], said: Iterable[Line]) -> tuple[Vote, ...]:
    """Everybody's vote: as said, else plainly their choice; who has none gives no answer."""
    spoken = {line.who: line.vote() for line in said}
    everybody = (spoken.get(who) or Vote(who, choice(who), choice(who)) for who in voters)
    return tuple(vote for vote in everybody if vote.choice != NOBODY)
