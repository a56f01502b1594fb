"""Whatever comes and goes between the runs: what facilitators did and organisations said of themes stays."""

from __future__ import annotations

import random

import pytest

from bot.domain.bonds import consistent
from bot.domain.needs import OFFER
from bot.jobs.themes import THEMES
from bot.store import needs, theme_acts, themes, verdicts
from tests.needs_base import FACILITATOR, Table, table

WORDS = (
    "travel cost keeps practitioners away", "practitioners cannot pay for travel", "hotels are too expensive for us",
    "nobody has time for another meeting", "too many meetings and no time for work", "meetings are too long",
    "no trust between sectors", "governments do not trust civil society", "young people are missing",
    "students do not know that this exists", "spam from our own network", "phishing hits small companies",
)  # fmt: skip
STEPS = ("say", "say", "say", "withdraw", "restore", "answer", "answer", "merge", "split", "rename", "undo", "run")


class Play:
    """A random sequence of what people do; each step is tried, and what cannot be done is refused by the bot."""

    def __init__(self, here: Table, seed: int) -> None:
        self.here = here
        self.chance = random.Random(seed)
        self.names: dict[str, str] = {}

    async def step(self) -> None:
        """One step."""
        await getattr(self, self.chance.choice(STEPS))()
        self.here.now += 60_000

    async def say(self) -> None:
        """Somebody states a pain point."""
        await self.here.write(f"p{self.chance.randrange(6)}", f"pain {self.chance.choice(WORDS)}")

    async def withdraw(self) -> None:
        """One goes."""
        async with self.here.base.begin() as tx:
            needs.withdraw(tx, self._need(), self.here.now)

    async def restore(self) -> None:
        """One comes back."""
        async with self.here.base.begin() as tx:
            needs.restore(tx, self._need(), self.here.now)

    async def answer(self) -> None:
        """An organisation says of another's statement, beside one of its own, that it is its too or not."""
        async with self.here.base.begin() as tx:
            said = [row for row in await needs.matchable(tx) if row["kind"] != OFFER]
            if len(said) < 2:
                return
            own, other = self.chance.sample(said, 2)
            verdicts.show(tx, f"Q{self.here.now}", own["organisation"], "", [(other["id"], own["id"])], self.here.now)
        name = own["person"][1:].partition(":")[0]
        await self.here.write(name, f"{other['id']} {self.chance.choice(('yes', 'yes', 'no', 'partly'))}")

    async def merge(self) -> None:
        """A facilitator joins two themes."""
        async with self.here.base.begin() as tx:
            found = [row["id"] for row in await themes.shared(tx)]
        if len(found) > 1:
            await self._facilitate(f"!merge {' '.join(self.chance.sample(found, 2))}")

    async def split(self) -> None:
        """A facilitator takes a statement out of its theme."""
        await self._facilitate(f"!split {self._need()}")

    async def rename(self) -> None:
        """A facilitator names a theme."""
        async with self.here.base.begin() as tx:
            found = [row["id"] for row in await themes.shared(tx)]
        if found:
            id = self.chance.choice(found)
            self.names[id] = f"name {self.here.count}"
            await self._facilitate(f"!rename {id} {self.names[id]}")

    async def undo(self) -> None:
        """The last act is taken back, whatever it was."""
        await self._facilitate("!undo")
        async with self.here.base.begin() as tx:
            self.names = {r["id"]: r["name"] for r in await tx.rows("SELECT id, name FROM theme") if r["name"]}

    async def run(self) -> None:
        """Matching runs, and everything that people hold is as they hold it."""
        await self.here.ring(THEMES)
        async with self.here.base.begin() as tx:
            bonds, acts = await verdicts.bonds(tx), await theme_acts.of_all(tx)
            gone = {r["id"] for r in await tx.rows("SELECT id FROM theme WHERE gone IS NOT NULL")}
            inside = {id: set(await themes.members_of(tx, id)) for id in await themes.members(tx)}
            named = {r["id"]: r["name"] for r in await tx.rows("SELECT id, name FROM theme") if r["name"]}
        assert bonds == consistent(bonds)
        for bond in bonds:
            of = [{id for id, members in inside.items() if one in members} for one in (bond.a, bond.b)]
            assert not bond.together or of[0] == of[1] != set(), bond
            assert bond.together or not of[0] & of[1], bond
        for act in acts:
            later = [one for one in acts if one.number > act.number]
            if act.verb == "split" and not any({*act.moved} & {*one.kept, *one.moved} for one in later):
                assert not {*act.moved} & inside[act.theme]
        assert all(name in (named.get(id), "") or id in gone for id, name in self.names.items())

    async def _facilitate(self, text: str) -> None:
        await self.here.say(FACILITATOR[1:].partition(":")[0], text)

    def _need(self) -> str:
        return f"N{self.chance.randrange(1, 15)}"


@pytest.mark.parametrize("seed", range(12))
async def test_no_run_undoes_what_people_hold(base_url: str, seed: int) -> None:
    async with table(base_url) as here:
        play = Play(here, seed)
        for n in range(6):
            await here.write(f"p{n}", f"i am Organisation {'ABCDEF'[n]}, gov, Kenya")
        for _ in range(45):
            await play.step()
        await play.run()


async def test_who_takes_back_whom_they_speak_for_takes_their_answers_with_them(base_url: str) -> None:
    async with table(base_url) as here:
        await here.write("ana", "pain travel cost keeps practitioners away")
        await here.write("ben", "N1 yes")
        await here.write("ben", "i am Posts of Kenia, gov, Kenya")
        said = here.last
        async with here.base.begin() as tx:
            assert await verdicts.shared_by(tx, "N1") == ("O1",)
        await here.edit("ben", said, "i am Telegraphs of Uganda, gov, Uganda")
        async with here.base.begin() as tx:
            assert await verdicts.shared_by(tx, "N1") == ("O2",)
        await here.delete("ben", said)
        async with here.base.begin() as tx:
            assert await verdicts.shared_by(tx, "N1") == ("person:@ben:here",)
