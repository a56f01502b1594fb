"""Proposes introductions once a week, and tells those for whom there is nothing, once.

On Thursdays, so that what was answered since Monday's questions counts. Rules: nobody is written to for it; the sides
hear of it with what else waits for them (`introductions` and `unmatched` in `commands/waiting`), within the budget of
reminders; nothing is proposed to whom no reminder would reach, nor guessed from words while the answer of one side is
waited for; a statement whose words would tell who said it waits until they are settled.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta

from bot.command import Bell, Job
from bot.commands.shared.disclosing import Quote, releasable
from bot.commands.shared.introducing import propose
from bot.commands.shared.pairing import Found, proposals
from bot.commands.shared.voice import all_speakers
from bot.config import Config
from bot.domain.matches import NEAR
from bot.domain.messages import Effect
from bot.domain.needs import UNNAMED
from bot.domain.proposing import WEEK, Proposal, choose, groups
from bot.domain.slots import local_date
from bot.domain.yours import OPEN
from bot.store import introductions, needs, reminders, verdicts
from bot.store.base import Row, Tx

THURSDAY = 3


async def slots(_tx: Tx, config: Config, now: int) -> Sequence[str]:
    """One slot a week, where people are reminded at all."""
    today = local_date(now, "UTC")
    last = today - timedelta(days=(today.weekday() - THURSDAY) % 7)
    return [last.isoformat()] if config.reminders.per_day else []


async def work(bell: Bell, _slot: str) -> Sequence[Effect]:
    """Proposes what is best for all together, and notes who is to hear that there is nothing."""
    said = {row["id"]: row for row in await needs.proposable(bell.tx, bell.now)}
    reached = await _reached(bell.tx, {row["organisation"] for row in said.values()}, bell.now)
    found = await proposals(bell.tx, bell.config, bell.matcher, bell.now)
    chosen = await _chosen(bell, found, reached)
    effects: list[Effect] = []
    for one in chosen:
        effects += await _propose(bell, one, [said[id] for id in one.needs])
    matched = {need["organisation"] for one in found for need in (one.a, one.b)}
    await _tell_alone(bell, [row for row in said.values() if row["organisation"] in reached - matched])
    return effects


async def _chosen(bell: Bell, found: Sequence[Found], reached: Collection[str]) -> list[Proposal]:
    waited = await verdicts.waited_pairs(bell.tx, bell.now - OPEN)
    able = [
        one for one in found
        if {one.a["organisation"], one.b["organisation"]} <= {*reached} and not (
            one.match.sure == NEAR
            and {(one.a["organisation"], one.b["id"]), (one.b["organisation"], one.a["id"])} & waited
        )
    ]  # fmt: skip
    voices = {need["id"]: need["organisation"] for one in able for need in (one.a, one.b)}
    pairs = [
        Proposal((one.match.a, one.match.b), (voices[one.match.a], voices[one.match.b]), one.match.sure) for one in able
    ]
    taken = await introductions.taken(bell.tx, bell.now - WEEK)
    together = await introductions.together(bell.tx)
    return choose([*groups([one.match for one in able], voices), *pairs], taken, together)


async def _reached(tx: Tx, voices: Collection[str], now: int) -> set[str]:
    """The voices of which somebody can be reminded."""
    speaking = await all_speakers(tx, voices)
    people = {one for some in speaking.values() for one in some}
    able = {row["id"] for row in await reminders.reachable(tx, people, now)}
    return {voice for voice, some in speaking.items() if able & {*some}}


async def _propose(bell: Bell, proposal: Proposal, found: Sequence[Row]) -> list[Effect]:
    """Writes the introduction down, unless one of the statements waits to be settled."""
    quotes = [Quote.of_need({**need, "mark": UNNAMED}) for need in found]
    released = await releasable(bell.tx, bell.config, "", quotes, bell.now)
    if None not in released.texts:
        await propose(bell.tx, bell.config, found, bell.cause, bell.now, sure=proposal.sure)
    return list(released.effects)


async def _tell_alone(bell: Bell, said: Sequence[Row]) -> None:
    """Notes, once for each voice, that nothing is matched with what it has said for a week and longer."""
    before = {*await introductions.asked_ever(bell.tx), *await needs.told_alone(bell.tx)}
    first: dict[str, Row] = {}
    for row in sorted(said, key=lambda one: (one["rank"], one["stated"], len(one["id"]), one["id"])):
        first.setdefault(row["organisation"], row)
    for voice, row in first.items():
        if voice not in before and row["stated"] <= bell.now - WEEK:
            needs.tell_alone(bell.tx, row["id"], bell.now)


JOB = Job(name="matches", slots=slots, work=work, order=4)
