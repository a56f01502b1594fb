"""A random time between meetings, and a bot that dies in it: pain points, verdicts on them, introductions, efforts.

Everybody speaks for an organisation of their own and writes in a direct chat. What people said and were shown is the
homeserver's record; `verdict` compares the database with it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bot.domain.events import Said
from bot.domain.messages import Message
from bot.run import Bot
from tests.crash.engine import rows
from tests.crash.verdict import once, people
from tests.crash.world import ANA, PEOPLE, ROOMS, World, data_of, subject_of
from tests.fake import BOT, Room

GROUPS = ("gov", "ngo", "business", "technical", "igo", "press")
PAINS = (
    "travel cost keeps practitioners away", "practitioners cannot pay for travel and hotels",
    "the price of flights and hotels keeps practitioners away", "spectrum fees are too high",
    "fees for spectrum keep small operators out", "nobody knows who does what already",
)  # fmt: skip


class Between(World):
    """One seed's story of it."""

    def __init__(self, seed: int, folder: Path, assembled: Callable[[Bot], None] = lambda _bot: None) -> None:
        super().__init__(seed, folder, assembled, actions=100)
        for person in PEOPLE[4:]:
            self.server.invite(self.server.room(f"dm-{person[1:-5]}", person, direct=True).id)
        self._named: list[str] = []

    def _anything(self) -> None:
        unnamed = [person for person in PEOPLE if person not in self._named]
        if unnamed:
            self._named.append(unnamed[0])
            nth = len(self._named)
            self._tell(unnamed[0], f"i am Works {chr(64 + nth)}{nth}, {GROUPS[nth - 1]}, Kenya")
            return
        kinds = {
            self._state: 6, self._take_back: 1, self._yours: 10, self._introduce: 6, self._consent: 24, self._begin: 2,
            self._work: 8, self._look: 3, self._date: 2,
        }  # fmt: skip
        self.random.choices(list(kinds), list(kinds.values()))[0]()

    def _tell(self, person: str, text: str) -> None:
        self.server.say(f"!dm-{person[1:-5]}", person, text)

    def _seen(self, letter: str) -> list[str]:
        """The ids of a kind that somebody was shown, sorted."""
        found = [re.match(rf"{letter}\d+", subject_of(line)) for line in self.server.effects(Message)]
        return sorted({id[0] for id in found if id})

    def _state(self) -> None:
        self._tell(self.random.choice(PEOPLE), f"pain {self.random.choice(PAINS)}")

    def _take_back(self) -> None:
        if needs := self._seen("N"):
            self._tell(self.random.choice(PEOPLE), f"withdraw {self.random.choice(needs)}")

    def _yours(self) -> None:
        if needs := self._seen("N"):
            said = self.random.choice(("yes", "partly", "no"))
            self._tell(self.random.choice(PEOPLE), f"{self.random.choice(needs)} {said}")

    def _introduce(self) -> None:
        needs = self._seen("N")
        if len(needs) > 1:
            a, b = self.random.sample(needs, 2)
            self.server.say(ROOMS[0], ANA, f"!introduce {a} {b}")

    def _consent(self) -> None:
        asked = [line for line in self.server.effects(Message) if data_of(line).get("type") == "introduction"]
        if asked:
            line = self.random.choice(asked[-4:])
            answer = self.random.choice((*["yes"] * 8, "no", "later"))
            reader = next(one for one in self.server.rooms[line.room].members if one != BOT)
            self._tell(reader, f"{answer} {data_of(line)['id']}")

    def _begin(self) -> None:
        if needs := self._seen("N"):
            self.server.say(ROOMS[0], ANA, f"!effort {self.random.choice(needs)} Cheaper travel")

    def _work(self) -> None:
        if efforts := self._seen("E"):
            id, person = self.random.choice(efforts), self.random.choice(PEOPLE)
            self.server.say(ROOMS[0], person, "!" + self.random.choice((
                f"{id} success: three trainings held", f"{id} end: 6 months", f"lead {id}", f"lead {id} off",
                f"commit {id} 4 hours a month", f"{id} start", f"milestone {id} 2027-03-01 first hall found",
            )))  # fmt: skip

    def _look(self) -> None:
        self.server.say(ROOMS[0], self.random.choice(PEOPLE), self.random.choice(("!themes", "!efforts", "!matches")))

    def _date(self) -> None:
        self.server.say(ROOMS[0], ANA, "!date 2027-06-14..16 Annual meeting | Strasbourg")


def verdict(world: Between) -> list[str]:
    """Everything that is wrong, in words."""
    restless = ["goes on and on"] if world.restless else []
    found = (check(world) for check in (_thought, _stated, _yours, _met, _committed))
    return [*restless, *once(world, _withheld(world)), *(line for lines in found for line in lines)]


def _withheld(world: Between) -> set[str]:
    """What was not sent since it named a statement that had been withdrawn meanwhile."""
    gone = {row["id"] for row in rows(world.database, "SELECT id FROM need WHERE withdrawn IS NOT NULL")}
    sql = "SELECT o.txn, o.content FROM outbox o JOIN sent s ON s.txn = o.txn WHERE s.event = ''"
    return {row["txn"] for row in rows(world.database, sql) if gone & set(re.findall(r"\bN\d+\b", row["content"]))}


def _thought(world: Between) -> list[str]:
    """Everything said is thought without trouble, and whoever wrote to the bot got something back."""
    heard = {row["id"]: row for row in rows(world.database, "SELECT id, thought, trouble FROM inbox")}
    causes = {row["cause"] for row in rows(world.database, "SELECT DISTINCT cause FROM outbox")}
    wrong = [f"trouble: {row}" for row in heard.values() if row["trouble"] is not None]
    for event in people(world):
        if isinstance(event, Said) and event.id not in heard:
            wrong.append(f"lost: {event}")
        elif isinstance(event, Said) and event.id not in causes:
            wrong.append(f"not answered: {event}")
    return wrong


def _said(world: Between) -> Iterator[Said]:
    return (event for event in people(world) if isinstance(event, Said))


def _stated(world: Between) -> list[str]:
    """Each statement comes from one message, in its words, and each id from one statement."""
    stored = rows(world.database, "SELECT id, source, text, withdrawn FROM need")
    said = {event.id: event.body for event in _said(world)}
    doubled = [source for source, n in Counter(row["source"] for row in stored).items() if n > 1]
    words = [row for row in stored if said.get(row["source"]) != f"pain {row['text']}"]
    return [*(f"stated twice: {source}" for source in doubled), *(f"never said so: {row}" for row in words)]


def _yours(world: Between) -> list[str]:
    """What holds of each statement for each organisation is the last that was said of it."""
    voices = {row["id"]: row["organisation"] for row in rows(world.database, "SELECT id, organisation FROM person")}
    sql = "SELECT source, need, organisation, said FROM verdict WHERE withdrawn IS NULL"
    stored = {row["source"]: row for row in rows(world.database, sql)}
    said = {event.id: event for event in _said(world)}
    wrong = []
    for source, row in stored.items():
        event = said.get(source)
        if event is None or event.body != f"{row['need']} {row['said']}" or voices[event.sender] != row["organisation"]:
            wrong.append(f"never said so: {row}")
    return wrong


def _met(world: Between) -> list[str]:
    """A room is opened once, for people who said yes to it, and only then counts an introduction as agreed."""
    opened = _made(world)
    met = {room.name.split()[-1]: (room.invited | room.members.keys()) - {BOT} for room in opened}
    agreed = {row["id"] for row in rows(world.database, "SELECT id FROM introduction WHERE state = 'agreed'")}
    wrong = [] if len(met) == len(opened) else [f"rooms opened twice: {sorted(room.name for room in opened)}"]
    if agreed != met.keys():
        wrong.append(f"agreed {sorted(agreed)}, rooms for {sorted(met)}")
    yes = {(event.sender, event.body) for event in _said(world)}
    strangers = {(id, person) for id, who in met.items() for person in who if (person, f"yes {id}") not in yes}
    return [*wrong, *(f"did not say yes: {one}" for one in sorted(strangers))]


def _made(world: Between) -> list[Room]:
    return [room for room in world.server.rooms.values() if room.alias and not room.direct]


def _committed(world: Between) -> list[str]:
    """Commitments and milestones come each from one message."""
    stored = rows(world.database, "SELECT part, source, effort FROM effort_entry WHERE part <> 'title'")
    doubled = [key for key, n in Counter((row["part"], row["source"]) for row in stored).items() if n > 1]
    said = {event.id: event.body for event in _said(world)}
    strange = [row for row in stored if row["effort"] not in said.get(row["source"], "")]
    return [*(f"entered twice: {key}" for key in doubled), *(f"never said so: {row}" for row in strange)]


def happened(world: Between) -> Counter[str]:
    """How much of it a story holds, by kind."""
    found: dict[str, Any] = {
        "statements": "need", "verdicts": "verdict", "introductions": "introduction", "efforts": "effort",
        "entries": "effort_entry",
    }  # fmt: skip
    counts = {kind: len(rows(world.database, f"SELECT 1 FROM {table}")) for kind, table in found.items()}
    return Counter({**counts, "rooms": len(_made(world))})
