"""The 2017 session from its opening to the digest a week later, act by act.

Every act goes on when its effect is seen in the rooms, by the people in them. What the bot tells is held against the
programme: a difference is kept in `wrong`, in words, and the play goes on. Rules: nothing is looked up in the bot's
own store; ids are read from the bot's messages, as a program in the room would.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from bot.demo.answers import Answering, Asked
from bot.demo.between import POLL_START, Between
from bot.demo.company import DAY, MINUTE, Company, at_once
from bot.demo.meeting import Meeting
from bot.demo.people import Event
from bot.demo.programme import Participant, Poll, Vote
from bot.demo.progress import Progress
from bot.demo.reading import broken
from bot.demo.transcript import Heading
from bot.run import now

_DIGEST_DUE = 7 * DAY - 60 * MINUTE  # milliseconds after the opening
_TOPICS_DAYS, _LAST_VOTE_DAYS = 3, 5  # after which the questions that outlast the session close by themselves


class Play:
    """One performance. After `perform`: `results` by id, the `digest` event, and what was `wrong`."""

    def __init__(self, company: Company, progress: Progress, pace: float) -> None:
        self.company = company
        self.programme = company.programme
        self.answering = Answering(company)
        self.meeting = Meeting(company)
        self.between = Between(company, self.meeting)
        self.asked: dict[str, Asked] = {}
        self.results: dict[str, dict[str, Any]] = {}
        self.digest: Event | None = None
        self.wrong: list[str] = []
        self.headings: list[Heading] = []
        self._progress = progress
        self._pace = pace

    async def perform(self) -> None:
        """All acts in order. Raises Stalled when something awaited does not come."""
        for title, act in ACTS:
            self._progress.act(title)
            self.headings.append(Heading(now(), title))
            await act(self)
            await asyncio.sleep(self._pace)
        self.wrong += [*self.meeting.wrong, *self.between.wrong]

    # The session

    async def _open(self) -> None:
        await self._say(f"!session open {self.programme.title}", "session", "the opened session")
        at = datetime.fromtimestamp((now() + _DIGEST_DUE) / 1000, UTC)
        said = await self.company.moderator.say(self.company.room, f"!digest every {at:%A %H:%M}".lower())
        await self.company.ear.until(
            lambda event: self.company.answers(event, said), "an answer to the digest's schedule"
        )

    async def _close_session(self) -> None:
        await self._say("!session close", "session", "the closed session")

    async def _arrive(self) -> None:
        await self.company.open_direct_chats()
        await at_once(self._introduce_oneself, (one for one in self.programme.participant if one.organisation))

    async def _introduce_oneself(self, one: Participant) -> None:
        ear = self.company.direct[one.key]
        await ear.person.say(ear.room, f"i am {one.introduces_as}")
        await ear.until(self._from_bot, "an answer to `i am`")

    # Questions

    async def _hands(self) -> None:
        for poll in self.programme.show_of_hands:
            await self._ask_and_close(poll, f"!poll {poll.question}")

    async def _word(self) -> None:
        poll = self.programme.one_word
        await self._ask_and_close(poll, f"!word {poll.question}")

    async def _round(self) -> None:
        poll = self.programme.round
        await self._ask_and_close(poll, f"!poll {_with_options(poll)} --by organisation")

    async def _recommend(self) -> None:
        *closed, last = self.programme.recommendations
        for poll in closed:
            await self._ask_and_close(poll, f"!poll {_with_options(poll)}")
        asked = await self._ask(last, f"!poll {_with_options(last)} --until {_LAST_VOTE_DAYS}d")
        await self.answering.everybody(asked, last.votes)

    async def _topics(self) -> None:
        poll = self.programme.for_2018
        asked = await self._ask(poll, f"!ask {poll.question} --until {_TOPICS_DAYS}d")
        late = {line.who for line in self.programme.topics.late}
        await self.answering.everybody(asked, [vote for vote in poll.votes if vote.who not in late])

    async def _ask_and_close(self, poll: Poll, command: str) -> None:
        asked = await self._ask(poll, command)
        await self.answering.everybody(asked, poll.first)
        await self.answering.everybody(asked, poll.votes)
        await self.company.moderator.say(self.company.room, f"!close {asked.id}")
        await self._hear_result(asked)

    async def _ask(self, poll: Poll, command: str) -> Asked:
        """Puts a question and hears the bot's message, and the native poll where there is one."""
        event = await self._say(command, "prompt", f"the question “{poll.question}”")
        data = self.company.data(event, "prompt") or {}
        asked = Asked(poll, data["id"], event["event_id"])
        if data["kind"] == "poll":
            native = await self.company.ear.until(self._is_native, f"the native poll of {asked.id}")
            answers = {choice["label"]: choice["key"] for choice in data["options"]}
            asked = Asked(poll, data["id"], event["event_id"], native["event_id"], answers)
        self.asked[asked.id] = asked
        return asked

    async def _hear_result(self, asked: Asked) -> None:
        def is_result(event: Event) -> bool:
            data = self.company.data(event, "result")
            return data is not None and data["id"] == asked.id and data["closed"]

        event = await self.company.ear.until(is_result, f"the result of {asked.id}")
        result = self.company.data(event, "result") or {}
        self.results[asked.id] = result
        if result["kind"] != "ask":
            await self._see(f"{asked.id}.png")
        counted, expected = measured(result), told_by(asked.poll, result["kind"])
        if counted != expected:
            self.wrong.append(f"{asked.id} counts {counted}, but {expected} was sent")

    # The week after

    async def _week(self) -> None:
        """Days go by: late answers come, questions close by the bell, and the digest is posted, once."""
        self.headings.pop()  # its days have their own
        topics, last = (self._asked_as(poll) for poll in (self.programme.for_2018, self.programme.recommendations[-1]))
        self._go_to(1, DAY)
        late = {line.who for line in self.programme.topics.late}
        await at_once(
            lambda vote: self._answer_late(topics, vote), (vote for vote in topics.poll.votes if vote.who in late)
        )
        self._go_to(4, 4 * DAY)
        await self._hear_result(topics)
        self._go_to(6, 6 * DAY)
        await self._hear_result(last)
        self._go_to(7, _DIGEST_DUE + 30 * MINUTE)
        self.digest = await self.company.ear.until(lambda event: self._is(event, "digest"), "the weekly digest")
        await self._read_digest(self.digest)
        self._go_to(9, 9 * DAY)
        await self.meeting.hear_again()
        await self._hear_the_last()

    async def _read_digest(self, digest: Event) -> None:
        """Against the rules for a great digest and what came about, in the room and once more in French."""
        await self.between.read_in_french(digest)
        told = self.company.data(digest, "digest") or {"items": []}
        self.wrong += held_against(told["items"], self.expected_of_digest())
        french = self.between.french
        for language, event in (("en", digest), ("fr", french)):
            text = str(event["content"]["body"]) if event else ""
            self.wrong += [f"the digest ({language}) {line}" for line in broken(text, language)]

    def expected_of_digest(self) -> dict[str, set[str]]:
        """The ids that each part of the digest must name. Which themes have grown so that they can be told depends on
        the ids that statements came to have, so any will do."""
        return {
            "needs-you": {self.between.question}, "moving": {self.between.effort, f"{self.between.effort}.1"},
            "heard": set(), "dates": {self.between.date},
        }  # fmt: skip

    async def _hear_the_last(self) -> None:
        """A preview of the next digest has nothing new to tell. What acknowledges it is of the lowest rank, so all
        that the bot had to say in the room was said before."""
        said = await self.company.moderator.say(self.company.room, "!digest preview")
        await self.company.ear.until(lambda event: self.company.answers(event, said), "an answer to the preview")

    def _asked_as(self, poll: Poll) -> Asked:
        return next(asked for asked in self.asked.values() if asked.poll is poll)

    def _go_to(self, day: int, ahead: int) -> None:
        self.headings.append(Heading(now(), f"Day {day} after the session", ahead))
        self.company.go_ahead(ahead)

    async def _answer_late(self, asked: Asked, vote: Vote) -> None:
        """An answer in a direct chat, days after the session; its line of acknowledgement is awaited."""
        ear = self.company.direct[vote.who]
        await ear.person.say(ear.room, f"{asked.id} {vote.text}")

        def is_line(event: Event) -> bool:
            return self._from_bot(event) and asked.id in event["content"]["body"]

        await ear.until(is_line, f"the line that a late answer to {asked.id} is noted")

    # Hearing

    async def _see(self, picture: str) -> None:
        await self.company.ear.until(
            lambda event: event["content"].get("filename") == picture, f"the picture {picture}"
        )

    async def _say(self, text: str, kind: str, what: str) -> Event:
        """The moderator says something in the room; the bot's message of a kind that comes of it."""
        await self.company.moderator.say(self.company.room, text)
        return await self.company.ear.until(lambda event: self._is(event, kind), what)

    def _is(self, event: Event, kind: str) -> bool:
        return self.company.data(event, kind) is not None

    def _is_native(self, event: Event) -> bool:
        return (event["type"], event["sender"]) == (POLL_START, self.company.bot_id)

    def _from_bot(self, event: Event) -> bool:
        return (event["type"], event["sender"]) == ("m.room.message", self.company.bot_id)


ACTS: tuple[tuple[str, Callable[[Play], Awaitable[None]]], ...] = (
    ("The session opens", Play._open),
    ("Everybody says to the bot who they are", Play._arrive),
    ("Four questions by show of hands", Play._hands),
    ("One word each", Play._word),
    ("Once around the table", Play._round),
    ("Pain points and offers", lambda play: play.meeting.state_needs()),
    ("Themes and matches", lambda play: play.meeting.find()),
    ("Introductions, where both sides agree", lambda play: play.meeting.introduce()),
    ("Is this yours too?", lambda play: play.between.answer_yours()),
    ("An effort begins", lambda play: play.between.begin()),
    ("Who is not here, a date ahead, and an open question", lambda play: play.between.look_around()),
    ("Recommendations are voted on", Play._recommend),
    ("Topics for 2018", Play._topics),
    ("The session closes", Play._close_session),
    ("A week goes by", Play._week),
)


def held_against(items: list[dict[str, str]], expected: dict[str, set[str]]) -> list[str]:
    """What the lines of a digest (their data) leave out of what came about; no ids stand for any."""
    told = {section: {one["id"] for one in items if one["section"] == section} for section in expected}
    return [
        f"the digest does not tell of {', '.join(sorted(ids - told[section])) or 'anything'} under {section}"
        for section, ids in expected.items()
        if not told[section] or not ids <= told[section]
    ]


def _with_options(poll: Poll) -> str:
    return " | ".join((poll.question, *poll.options))


def measured(result: dict[str, Any]) -> dict[str, int]:
    """A result's numbers by what they count; one-word answers and free texts as `answers`, sentences as `comment`."""
    if result["kind"] == "word":
        counts = {"answers": sum(one["n"] for one in result["counts"]), "comment": len(result["comments"])}
    elif result["kind"] == "ask":
        counts = {"answers": result["n"]}
    else:
        counts = {one["label"]: one["n"] for one in result["counts"]}
    counts |= {"abstain": result["abstained"], "pass": result["passed"], "unclear": result["unclear"]}
    return {choice: n for choice, n in sorted(counts.items()) if n}


def told_by(poll: Poll, kind: str) -> dict[str, int]:
    """The numbers that the programme makes, in the same form."""
    if kind == "poll":
        return dict(sorted(poll.expected.items()))
    numbers = Counter("comment" if vote.choice == "comment" and kind == "word" else "answers" for vote in poll.votes)
    return dict(sorted(numbers.items()))
