"""The working session of 2017, played from its first word to its digest: nobody can tell who said what.

Its organisations state their paraphrased pain points and offers, answer, and then say aloud, five times, sentences that
hold what identifies them. Everything that anybody but the author can read is searched for it.
"""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from bot.config import Config
from bot.domain.events import Member
from bot.domain.messages import Message
from bot.operate import digest
from tests.stories.harness import Story, person
from tests.stories.outlets import LOG, PRINTED, ROOM, Leaf, logged, names_of, read_by_others, saying, says, sent

DATA = Path(__file__).parent.parent / "data"


def sample(name: str) -> dict[str, Any]:
    """One of the samples, as read."""
    found: dict[str, Any] = json.loads((DATA / name).read_text("utf-8"))
    return found


COMMUNITY: list[dict[str, Any]] = sample("telltales.json")["organisations"]
GOLD, SPOKEN = sample("gold-session.json"), sample("gold-spoken.json")
ROUNDS = max(len(one["said"]) for one in COMMUNITY)


@dataclass
class Session:
    """The session as it is played: who speaks for whom, and what they said."""

    story: Story
    stated: list[tuple[str, str]] = field(default_factory=list)
    direct: dict[str, str] = field(default_factory=dict)

    @staticmethod
    def name(organisation: str) -> str:
        """How the person of an organisation is called on the server."""
        [one] = [one for one in COMMUNITY if one["id"] == organisation]
        return str(one["people"][0]).lower().replace(" ", ".")

    def tell(self, organisation: str, text: str, stated: str = "") -> None:
        """Somebody says something in the direct chat."""
        self.story.now += 1000
        who = person(self.name(organisation))
        self.story.server.say(self._direct(who), who, text)
        if stated:
            self.stated.append((organisation, stated))

    def _direct(self, who: str) -> str:
        """The person's direct chat; its id, as on a real server, tells nothing."""
        if who not in self.direct:
            made = self.story.server.room(f"direct{len(self.direct)}", who, direct=True)
            self.story.server.invite(made.id)
            self.direct[who] = made.id
        return self.direct[who]

    async def lead(self, text: str) -> None:
        """The facilitator says something in the room."""
        self.story.now += 30_000
        self.story.server.say("!room", person("ana"), text)
        await self.story.settle()

    async def come(self) -> None:
        """Everybody comes in under their own name and says who they speak for."""
        for one in COMMUNITY:
            shown = Member(person(self.name(one["id"])), True, one["people"][0])
            self.story.server._line("!room", shown.person, member=shown)
            for name in one["names"][:1]:
                self.tell(one["id"], f"i am {name} | {one['group']} | {one['country']}")
        await self.story.settle()

    async def state(self) -> None:
        """Pain points and offers."""
        for kind, said in (("pain", GOLD["pain_points"]), ("offer", SPOKEN["offers"])):
            for one in said:
                self.tell(one["org"], f"{kind} {one['text']}", one["text"])
            await self.story.settle()

    async def round_table(self) -> None:
        """The poll with its reasons, the one-word prompt, the topics."""
        await self.lead("!poll Are the right topics addressed for your community? | yes | no | mixed --by organisation")
        for one in SPOKEN["round_table"]:
            self.tell(one["org"], f"P1 {one['choice']}, because {one['text']}".replace(" ,", ""), one["text"])
        await self.lead("!close P1")
        await self.lead("!word What one condition do you need to take part?")
        for organisation, word in zip(COMMUNITY, SPOKEN["words"], strict=False):
            self.tell(organisation["id"], f"P2 {word}", word)
        await self.lead("!close P2")
        await self.lead("!ask Which topics should come next?")
        for one in SPOKEN["topics"]:
            self.tell(one["org"], f"P3 {one['text']}", one["text"])
        await self.lead("!close P3")

    async def speak_freely(self) -> None:
        """What identifies them, said aloud in as many questions as it takes."""
        prompts = [f"P{4 + n}" for n in range(ROUNDS)]
        for n, prompt in enumerate(prompts, 1):
            await self.lead(f"!ask What should others know? Part {n}")
            for one in COMMUNITY:
                for text in one["said"][n - 1 : n]:
                    self.tell(one["id"], f"{prompt} {text}", text)
            await self.story.settle()
        for prompt in prompts:
            await self.lead(f"!close {prompt}")

    async def find_each_other(self) -> None:
        """Shared problems, near pairs, two introductions that one side agrees to."""
        await self.lead("!themes")
        await self.lead("!matches")
        for one in COMMUNITY:
            self.tell(one["id"], "matches")
        await self.story.settle()
        for id, a, b in (("M1", "N27", "N60"), ("M2", "N18", "N52")):
            await self.lead(f"!introduce {a} {b}")
            asked = [line for line in self.story.server.effects(Message) if line.effect and line.effect.subject == id]
            rooms = [line.room for line in asked if line.room in self.direct.values()]
            assert len(rooms) == 2
            [agrees] = [who for who, room in self.direct.items() if room == rooms[0]]
            self.story.server.say(rooms[0], agrees, f"yes {id}")
            await self.story.settle()

    async def play(self) -> None:
        """From the first word to the digest."""
        await self.come()
        await self.lead("!session open Roadmap")
        await self.state()
        await self.round_table()
        await self.speak_freely()
        await self.find_each_other()
        self.tell("first", "export me")
        await self.lead("!digest now")


@pytest.fixture
async def played(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> AsyncIterator[tuple[Session, list[Leaf]]]:
    """The session, played, and everything that left the bot."""
    caplog.set_level(logging.DEBUG)
    url = f"sqlite:///{tmp_path}/gold.db"
    settings = {"matrix": {"homeserver": "http://test", "user_id": "@commonground:test"}, "store": {"url": url}}
    config = Config.model_validate({**settings, "rooms": {"invite_from": ["*:test"]}})
    story = Story(url, config, ["ana", *(Session.name(one["id"]) for one in COMMUNITY)])
    await story.begin()
    session = Session(story)
    await session.play()
    leaves = [*sent(story.server), *logged(caplog.records)]
    await story.stop()
    file = tmp_path / "bot.toml"
    file.write_text("".join(f"[{part}]\n" + "".join(f'{key} = "{value}"\n' for key, value in of.items())
                            for part, of in settings.items()))  # fmt: skip
    assert await digest.main(file, "!room", week="2027-W02") == 0
    leaves.append(Leaf(PRINTED, "digest", "", capsys.readouterr().out))
    yield session, leaves


def identifying(one: dict[str, Any]) -> set[str]:
    """What names or identifies an organisation, its people and their accounts."""
    account = person(Session.name(one["id"]))
    return names_of([*one["names"], *one.get("aliases", ())], one["people"], [account]) | {*one["tokens"]}


def without_echo(session: Session, leaf: Leaf) -> Leaf:
    """What somebody reads, but for their own sentences and their own country, which the bot repeats to them."""
    own = [one for one in COMMUNITY if person(session.name(one["id"])) == leaf.reader]
    echoed = [text for one in own for whose, text in session.stated if whose == one["id"]]
    text = leaf.text.replace("⟦", "").replace("⟧", "")
    for said in [*echoed, *(f", {one['country']})" for one in own if one["country"])]:
        text = text.replace(said, "")
    return replace(leaf, text=text)


def found_by_others(session: Session, leaves: list[Leaf]) -> dict[tuple[str, str], set[str]]:
    """Which words of which organisation anybody else can read, and in what. What the facilitator is asked to reword is
    left out: it shows the words that are held back from everybody else, not whose they are."""
    readable = [one for one in leaves if not (one.reader == person("ana") and one.subject.startswith("H"))]
    readable = [without_echo(session, one) for one in readable]
    found = {}
    for one in COMMUNITY:
        others = read_by_others(readable, person(session.name(one["id"])))
        for word in identifying(one):
            if hits := saying(others, word):
                found[one["id"], word] = {hit.subject if hit.reader == ROOM else "direct" for hit in hits}
    return found


def said_aloud(session: Session) -> set[tuple[str, str]]:
    """Which words of which organisation stand in what it stated itself."""
    return {
        (one["id"], word)
        for one in COMMUNITY
        for word in identifying(one)
        if any(says(text, word) for whose, text in session.stated if whose == one["id"])
    }


async def test_nothing_that_leaves_tells_who_said_what(played: tuple[Session, list[Leaf]]) -> None:
    session, leaves = played
    assert (len(COMMUNITY), len(GOLD["pain_points"]), len(SPOKEN["offers"])) == (21, 64, 9)
    readers = {one.reader for one in leaves}
    assert readers == {ROOM, LOG, PRINTED, person("ana")} | {person(session.name(one["id"])) for one in COMMUNITY}
    assert found_by_others(session, leaves) == {}
    assert len(said_aloud(session)) == 58
