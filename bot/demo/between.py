"""Between the meetings: what else is whose, an effort that begins, whom people miss, a date, an open question.

People say yes to a statement when the programme calls it and one of theirs one problem. What the digest must tell of
all that is counted here, as it happens.
"""

import re
from datetime import UTC, datetime, timedelta

from bot.demo.company import Company, at_once
from bot.demo.meeting import Meeting
from bot.demo.people import Event

POLL_START = "org.matrix.msc3381.poll.start"
_ASKED = re.compile(r"\((N\d+)\)|^- \**(N\d+)\**", re.MULTILINE)
_EFFORT = re.compile(r"\b(E\d+)\b")


class Between:
    """What came of it: how many statements were `answered`, and the ids of the `effort`, `date` and `question`."""

    def __init__(self, company: Company, meeting: Meeting) -> None:
        self.company = company
        self.answered = 0
        self.effort = ""
        self.date = ""
        self.question = ""
        self.french: Event | None = None
        self.wrong: list[str] = []
        self._meeting = meeting
        self._said = company.programme.between

    # Is this yours too?

    async def answer_yours(self) -> None:
        """Some ask what else may be theirs, and answer all of it in one line."""
        await at_once(self._yours, self._said.yours)
        if not self.answered:
            self.wrong.append("nobody was asked whether a statement is theirs too")

    async def _yours(self, key: str) -> None:
        ear = self.company.direct[key]
        await ear.person.say(ear.room, "yours")
        event = await ear.until(self._lists, "statements that may be theirs too")
        found = [a or b for a, b in _ASKED.findall(event["content"]["body"])]
        many = len(found) > 1
        said = [self._reply(key, need) for need in found]
        line = " ".join(f"{n} {one}" for n, one in enumerate(said, 1)) if many else said[0]
        await ear.person.say(ear.room, line, reply_to=event["event_id"])
        await ear.until(lambda one: self._from_bot(one) and found[0] in self._body(one), "thanks for an answer")
        self.answered += len(found)

    def _lists(self, event: Event) -> bool:
        return self._from_bot(event) and bool(_ASKED.search(self._body(event)))

    def _reply(self, key: str, need: str) -> str:
        statements = self.company.programme.statements
        mine = [name for name in statements if name.partition(".")[0] == key]
        other = self._meeting.statement(need)
        return "yes" if any(self.company.programme.agree(other, name) for name in mine) else "no"

    # An effort

    async def begin(self) -> None:
        """An effort is opened about the first theme, led, promised things to, and started; the first of its two
        milestones is reached."""
        said = self._said.effort
        self.effort = _EFFORT.findall(self._body(await self._command(f"!effort {self._meeting.theme} {said.title}")))[0]
        await self._moderator(f"!{self.effort} success: {said.success}")
        await self._moderator(f"!{self.effort} end: {said.ends}")
        await self._privately(said.lead, f"lead {self.effort}")
        for line in said.commits:
            await self._privately(line.who, f"commit {self.effort} {line.text}")
        await self._moderator(f"!{self.effort} start")
        await self.company.ear.until(self._started, f"{self.effort} to start")
        for step in (said.reached, said.next):
            await self._command(f"!milestone {self.effort} {self._day(step.days)} {step.text}")
        reached = await self._moderator(f"!done {self.effort}.1")
        await self.company.ear.until(lambda event: self.company.answers(event, reached), "a milestone to be noted")

    def _started(self, event: Event) -> bool:
        data = self.company.data(event, "effort")
        return data is not None and data["id"] == self.effort and data["state"] == "started"

    # Who is missing, and a date

    async def look_around(self) -> None:
        """People name whom they miss; who is here and who is not is told; a date is set, and some will be there; a
        question is put that is open for longer than the week."""
        for line in self._said.wanted:
            said = await self.company.people[line.who].say(self.company.room, f"!wanted {line.text}")
            await self._answer(said, "!wanted")
        await self._command("!coverage")
        one = self._said.date
        await self._moderator(f"!date {self._day(one.days)} {one.name} | {one.place}")
        event = await self.company.ear.until(lambda event: self.company.data(event, "date") is not None, "the date")
        self.date = (self.company.data(event, "date") or {})["id"]
        for key in one.going:
            await self.company.people[key].react(self.company.room, event["event_id"], "🙋")
        await self._ask()

    async def _ask(self) -> None:
        last = self._said.question
        await self._moderator(f"!poll {last.question} --until {last.days}d")

        def is_asked(event: Event) -> bool:
            return (self.company.data(event, "prompt") or {}).get("question") == last.question

        event = await self.company.ear.until(is_asked, f"the question “{last.question}”")
        self.question = (self.company.data(event, "prompt") or {})["id"]
        await self.company.ear.until(lambda event: event["type"] == POLL_START, f"the native poll of {self.question}")

    async def read_in_french(self, digest: Event) -> None:
        """Somebody reads the week's digest once more, in their language."""
        ear = self.company.direct[self._said.reader]
        await self._privately(self._said.reader, "me language fr", "français")
        until = (self.company.data(digest, "digest") or {})["until"]
        year, week, _ = datetime.fromtimestamp(until / 1000, UTC).isocalendar()
        await ear.person.say(ear.room, f"digest {year}-W{week:02d}")
        self.french = await ear.until(lambda event: self._from_bot(event) and "**Bulletin" in self._body(event), "it")

    def _day(self, days: int) -> str:
        """A day from the bot's today on."""
        today = datetime.fromtimestamp(self.company.calendar() / 1000, UTC)
        return (today + timedelta(days=days)).date().isoformat()

    # Speaking and hearing

    async def _moderator(self, text: str) -> str:
        return await self.company.moderator.say(self.company.room, text)

    async def _command(self, text: str) -> Event:
        return await self._answer(await self._moderator(text), text)

    async def _answer(self, said: str, what: str) -> Event:
        def answers(event: Event) -> bool:
            return event["type"] == "m.room.message" and self.company.answers(event, said)

        return await self.company.ear.until(answers, f"an answer to {what}")

    async def _privately(self, key: str, text: str, heard: str = "") -> None:
        """Somebody says something in their direct chat; the answer holds `heard`, else the effort's id."""
        ear = self.company.direct[key]
        await ear.person.say(ear.room, text)
        await ear.until(
            lambda event: self._from_bot(event) and (heard or self.effort) in self._body(event), f"an answer to {text}"
        )

    def _from_bot(self, event: Event) -> bool:
        return (event["type"], event["sender"]) == ("m.room.message", self.company.bot_id)

    @staticmethod
    def _body(event: Event) -> str:
        return str(event["content"].get("body", ""))

    def counts(self) -> dict[str, int | str]:
        """It in figures."""
        return {"answered": self.answered, "effort": self.effort, "date": self.date, "question": self.question}
