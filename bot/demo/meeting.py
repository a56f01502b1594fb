"""Pain points, what the bot finds in them, and introductions with consent.

People say yes to an introduction when the programme calls the two statements one problem; else one says no and the
other asks to be asked later. Which pairs are tried is the bot's proposal and nobody else's.
"""

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from bot.demo.company import Company, at_once
from bot.demo.people import Event, Person

_PAIR = re.compile(r"^- \**(N\d+)\W+(N\d+)\b", re.MULTILINE)


class Reply(StrEnum):
    """What somebody says to a proposed introduction."""

    YES = "yes"
    NO = "no"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two statements by the bot's ids, with their authors."""

    needs: tuple[str, str]
    authors: tuple[str, str]
    wanted: bool


class Meeting:
    """What came of it: `kinds` of needs, `themes` and the first `theme`, the `replies`, and the `rooms` that introduced
    people share."""

    def __init__(self, company: Company) -> None:
        self.company = company
        self.kinds: Counter[str] = Counter()
        self.themes = 0
        self.proposals: list[Proposal] = []
        self.replies: Counter[Reply] = Counter()
        self.rooms: dict[str, Person] = {}
        self.wrong: list[str] = []
        self.theme = ""
        self._statements: dict[str, str] = {}
        self._later: list[tuple[str, str]] = []

    # Pain points and offers

    async def state_needs(self) -> None:
        """Everybody tells the bot their pain points and offers, each in their direct chat."""
        await at_once(self._state, (one.key for one in self.company.programme.participant))
        told = Counter("offer" if ".offer." in name else "pain" for name in self.company.programme.statements)
        if self.kinds != told:
            self.wrong.append(f"the bot kept {dict(self.kinds)} of {dict(told)} statements")

    async def _state(self, key: str) -> None:
        ear = self.company.direct[key]
        for name, text in self.company.programme.statements.items():
            author, _, rest = name.partition(".")
            if author != key:
                continue
            kind = "offer" if rest.startswith("offer") else "pain"
            await ear.person.say(ear.room, f"{kind} {text}")
            event = await ear.until(lambda one: self.company.data(one, "need") is not None, f"the id of a {kind}")
            data = self.company.data(event, "need") or {}
            self._statements[data["id"]] = name
            self.kinds[data["kind"]] += 1

    # What the bot finds

    async def find(self) -> None:
        """The moderator asks for the themes and for the pairs that lie near one another."""
        company = self.company
        event = await self._answer_to("!themes")
        themes = company.data(event, "themes") or {"themes": [], "more": 0}
        self.themes = len(themes["themes"]) + themes["more"]
        self.theme = themes["themes"][0]["id"] if themes["themes"] else ""
        event = await self._answer_to("!matches")
        self.proposals = [self._proposal(a, b) for a, b in _PAIR.findall(event["content"]["body"])]
        if not (self.themes and self.proposals):
            self.wrong.append(f"the bot found {self.themes} themes and proposed {len(self.proposals)} pairs")

    def statement(self, need: str) -> str:
        """The name in the programme of what the bot keeps under an id."""
        return self._statements[need]

    async def _answer_to(self, command: str) -> Event:
        said = await self.company.moderator.say(self.company.room, command)
        return await self.company.ear.until(lambda event: self.company.answers(event, said), f"an answer to {command}")

    def _proposal(self, a: str, b: str) -> Proposal:
        names = self._statements[a], self._statements[b]
        authors = names[0].partition(".")[0], names[1].partition(".")[0]
        return Proposal((a, b), authors, self.company.programme.agree(*names))

    # Introductions

    async def introduce(self) -> None:
        """The moderator proposes; both sides answer; those who both said yes meet in a room of their own."""
        for number, proposal in enumerate(self.proposals):
            await self.company.moderator.say(self.company.room, f"!introduce {' '.join(proposal.needs)}")
            yes, no, later = Reply
            given = (yes, yes) if proposal.wanted else (no, later)
            for side, (author, reply) in enumerate(zip(proposal.authors, given, strict=True)):
                await self._reply(proposal, author, reply, number + side)
        await self._meet(Counter(author for one in self._agreed for author in one.authors))

    @property
    def _agreed(self) -> list[Proposal]:
        return [one for one in self.proposals if one.wanted]

    async def _reply(self, proposal: Proposal, author: str, reply: Reply, turn: int) -> None:
        """One side, when asked in the direct chat, answers by a command, a reply, or (to say yes) a reaction."""

        def is_question(event: Event) -> bool:
            data = self.company.data(event, "introduction")
            return data is not None and set(data["needs"]) == set(proposal.needs) and data["state"] == "asked"

        ear = self.company.direct[author]
        event = await ear.until(is_question, f"the question about {' and '.join(proposal.needs)}")
        id = (self.company.data(event, "introduction") or {})["id"]
        if turn % 3 == 0:
            await ear.person.say(ear.room, f"{reply} {id}")
        elif turn % 3 == 1 or reply is not Reply.YES:
            await ear.person.say(ear.room, reply, reply_to=event["event_id"])
        else:
            await ear.person.react(ear.room, event["event_id"], "👍")
        self.replies[reply] += 1
        if reply is Reply.LATER:
            self._later.append((author, id))

    async def hear_again(self) -> None:
        """Who said "later" is asked once more."""
        for author, asked in self._later:

            def is_question(event: Event, asked: str = asked) -> bool:
                return (self.company.data(event, "introduction") or {}).get("id") == asked

            await self.company.direct[author].until(is_question, f"{asked} to be asked once more")

    async def _meet(self, invited: Counter[str]) -> None:
        await at_once(lambda one: self._join(*one), invited.items())
        found = Counter([frozenset(await person.members(room)) for room, person in self.rooms.items()])
        expected = Counter(
            frozenset({self.company.bot_id, *(self.company.people[key].user_id for key in one.authors)})
            for one in self._agreed
        )
        if found != expected:
            self.wrong.append(f"{expected.total()} introductions were agreed, {found.total()} rooms were opened")

    async def _join(self, key: str, times: int) -> None:
        person = self.company.people[key]
        for _ in range(times):
            room = await person.invitation("the invitation to an agreed introduction")
            await person.join(room)
            self.rooms[room] = person

    def counts(self) -> dict[str, int]:
        """Introductions in figures."""
        return {
            "proposed": len(self.proposals),
            "accepted": len(self.rooms),
            **{reply.value: self.replies[reply] for reply in Reply},
        }
