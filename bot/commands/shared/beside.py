"""What is put beside the counts of a closed prompt: results by group and by region, the trend, agreement.

Rules: groups and regions are those of the organisations that answered, as they were at the count; they are told of
closed prompts only, never of sealed ones, which know no group, and not in a room under the Chatham House Rule, where
an affiliation is not told either; what was told once is written down, so that what is told later cannot be subtracted
from it; after the cut, when nobody's group is known any more, what was told stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from bot import regions
from bot.config import Config
from bot.domain import trends
from bot.domain.breakdown import OTHER, UNSAID, Block, Question, Table, Tables, Voice, order, tables
from bot.domain.data import Breakdown, Count, Group, Result
from bot.domain.marks import AS_ME, NAMED
from bot.domain.needs import alone
from bot.domain.prompts import ABSTAIN, CHOOSING, COMMENT, PASS, QUALIFIED, UNCLEAR, Answer, parts
from bot.domain.tallies import latest
from bot.store import breakdowns, people, rooms
from bot.store import trends as kept
from bot.store.base import Row, Tx
from bot.store.prompts import Prompt
from bot.texts import Words


async def beside(
    tx: Tx, config: Config, prompt: Prompt, given: Sequence[Answer], result: Result, say: Words, now: int
) -> Result:
    """The result with what stands beside its counts."""
    if result.few:
        return result
    settings = config.confidence
    found = {"agreement": trends.agreed(result, settings.consensus_share, settings.consensus_least)}
    if (before := await kept.baseline(tx, prompt)) is not None:
        changes = trends.changes(before, result, settings.floor)
        result = result.model_copy(update={"earlier": trends.earlier(before), "changes": changes})
    told = await _tables(tx, config, prompt, given, now)
    return result.model_copy(update={**found, "breakdowns": _breakdowns(told, result, say)})


async def withheld(tx: Tx, prompt: Prompt) -> str:
    """Why nothing is told by group or by region whatever was answered: open, sealed or chatham-house; else ''."""
    if prompt.sealed:
        return "sealed"
    if (await rooms.get(tx, prompt.room))["rule"] == rooms.CHATHAM_HOUSE:
        return "chatham-house"
    return "open" if prompt.closed is None else ""


async def _tables(tx: Tx, config: Config, prompt: Prompt, given: Sequence[Answer], now: int) -> Tables:
    """What may be told by group and by region, written down."""
    if await withheld(tx, prompt):
        return Tables()
    before = await breakdowns.told(tx, prompt.id, prompt.wording)
    if prompt.cut is not None:
        return before or Tables()
    asked = await breakdowns.asked(tx, prompt.room, config.matrix.user_id)
    answered = _answered(given)
    known = await breakdowns.affiliations(tx, {one.organisation for one in answered if one.organisation})
    sure = await people.confirmed(tx, set(known), config.confidence.strict)
    voices = [_voice(prompt, one, known.get(one.organisation or ""), sure) for one in answered]
    question = _question(prompt, asked, voices)
    made = tables(voices, question, config.confidence.floor, before)
    if made is None or made == Tables():
        return before or Tables()
    if made != before:
        breakdowns.tell(tx, prompt.id, prompt.wording, made, now)
    return made


def _answered(given: Sequence[Answer]) -> list[Answer]:
    """What counts of everybody who answered, abstained or commented."""
    chosen = {one.voice: one for one in latest(one for one in given if one.choice != COMMENT)}
    last = {one.voice: one for one in given if one.choice == COMMENT} | chosen
    return [one for one in last.values() if one.choice not in (PASS, UNCLEAR)]


def _voice(prompt: Prompt, answer: Answer, organisation: Row | None, sure: Set[str]) -> Voice:
    """What is counted of an answer. Whoever invents an organisation knows its answer, so one that is not confirmed
    hides nobody, as one whose answer stands under its name."""
    stakeholder, country = (organisation["stakeholder"], organisation["country"]) if organisation else ("", "")
    chooses = prompt.kind in CHOOSING and not prompt.seats
    named = answer.mark in NAMED and (organisation is not None or answer.mark == AS_ME)
    behind = answer.organisation or alone(answer.person or answer.source)
    choices = frozenset(parts(answer.choice) if chooses else ())
    open_to_some = named or (organisation is not None and organisation["id"] not in sure)
    return Voice(behind, stakeholder, regions.region(stakeholder, country), choices, open_to_some)


def _question(prompt: Prompt, asked: Mapping[tuple[str, str], int], voices: Sequence[Voice]) -> Question:
    groups = Counter({voice.group: 0 for voice in voices})
    places = Counter({voice.region: 0 for voice in voices})
    for (stakeholder, country), n in asked.items():
        groups[stakeholder] += n
        places[regions.region(stakeholder, country)] += n
    options = dict.fromkeys((*(option.key for option in prompt.options), QUALIFIED, ABSTAIN))
    return Question(tuple(options), prompt.most > 1, order(groups), order(places))


def _breakdowns(told: Tables, result: Result, say: Words) -> tuple[Breakdown, ...]:
    labels = {count.key: count.label for count in result.counts}
    labels |= {ABSTAIN: say("choice-abstain"), OTHER: say("results-other")}
    return tuple(
        Breakdown(by=by, n=table.n, groups=_groups(table, labels))
        for by, table in (("stakeholder", told.stakeholder), ("region", told.region))
        if table
    )


def _place(block: Block) -> tuple[bool, bool, int, tuple[str, ...]]:
    return len(block.groups) > 1, UNSAID in block.groups, -block.organisations, block.groups


def _groups(table: Table, labels: dict[str, str]) -> tuple[Group, ...]:
    """The blocks, those with most organisations first, then by their names; what is counted together last."""
    keys = [key for key, _ in table.rows]
    ordered = sorted(table.blocks, key=_place)
    return tuple(
        Group(
            groups=block.groups, organisations=block.organisations, n=block.n,
            counts=tuple(
                Count(key=key, label=labels.get(key, key), n=n) for key, n in zip(keys, block.counts, strict=True)
            ),
        )
        for block in ordered
    )  # fmt: skip
