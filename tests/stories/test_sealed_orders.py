"""An attack on sealed ballots by order: somebody holds the database, without its keys, while a question is open.

Every order in which any table knows the voters (as the rows lie there, by each column, by what the database itself keeps
of a row, by the place in the file) is laid beside every order of the ballots in the box, over many questions, and so is
what two snapshots with at least the floor's number of votes between them make known. No pair of orders may find out more
than chance does; and the same attack finds everybody in a box that keeps its order.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.store.base import Base
from bot.store.copies import copy, unkey
from bot.store.personal import COLUMNS
from tests.stories.attack import KEYS, VOTERS, Rows, base_of, begun, copied_rows
from tests.stories.harness import Story, person
from tests.stories.outlets import played

OPTIONS = "ABCDEFGH"
ROUNDS = 24
CHANCE = 5.0  # standard deviations; a chance of less than one in a million for each pair of orders


@dataclass(frozen=True)
class Found:
    """What a snapshot knows of one question: orders of people and orders of choices, by their names."""

    people: dict[str, list[str]]
    choices: dict[str, list[str]]


Rounds = list[tuple[Found, dict[str, str]]]


def hits(people: Sequence[str], choices: Sequence[str], truth: dict[str, str]) -> int:
    """How many are found out by laying one order beside the other; of a random order one is, on average."""
    return sum(truth[name] == choice for name, choice in zip(people, choices, strict=True))


def worst(rounds: Rounds) -> tuple[float, str]:
    """The pair of orders that finds out most over all rounds: by how many standard deviations it beats chance (the
    number of fixed points of a random order has mean 1 and variance 1), and what it is."""
    scores: dict[str, list[int]] = {}
    for found, truth in rounds:
        for (name, people), (other, choices) in itertools.product(found.people.items(), found.choices.items()):
            for way, order in (("", people), (" backwards", people[::-1])):
                pair = f"{name}{way} × {other}"
                scores.setdefault(pair, []).append(hits(order, choices, truth))
    return max(((sum(found) - len(found)) / sqrt(len(found)), pair) for pair, found in scores.items())


def orders(rows: Rows, leads: dict[str, str], prompt: str, voters: Sequence[str]) -> Found:
    """Every order of the voters that any table gives: as the rows lie there, and by each column, by who comes first
    and who last; and every order of the choices. `leads` are the texts that lead to somebody."""
    people: dict[str, list[str]] = {}
    for table, lying in rows.items():
        for column in ["", *(lying[0] if lying else ())]:
            sorted_rows = sorted(lying, key=lambda row: (str(type(row[column])), row[column])) if column else lying
            seen = [name for row in sorted_rows for name in _named(row, leads)]
            for way, order in (("first", list(dict.fromkeys(seen))), ("last", list(dict.fromkeys(seen[::-1]))[::-1])):
                kept = [name for name in order if name in voters]
                if len(kept) == len(voters):
                    people[f"{table}.{column or 'as it lies'} {way}"] = kept
    ballots = next(orjson.loads(row["ballots"]) for row in rows["box"] if row["prompt"] == prompt)
    return Found(people, {"as it lies": list(ballots.values()), "by id": [ballots[id] for id in sorted(ballots)]})


def _named(row: dict[str, Any], leads: dict[str, str]) -> Iterator[str]:
    text = repr(row)
    yield from dict.fromkeys(name for lead, name in leads.items() if lead in text)


def leading(story: Story) -> dict[str, str]:
    """What leads to a voter: their id, their direct chat, the events they sent, what the bot answered to those."""
    leads = {f"'{person(name)}'": name for name in VOTERS}
    for room in story.server.rooms.values():
        for name in VOTERS:
            if room.direct and person(name) in room.members:
                leads[f"'{room.id}'"] = name
                leads |= {f"'{line.txn}'": name for line in room.lines if line.txn}
                leads |= {f"'{line.id}'": name for line in room.lines}
    return leads


async def table_rows(base: Base) -> Rows:
    """Every row of every table but the keys, as it lies there, with what the database itself keeps of it."""
    own = "ctid::text AS ctid, xmin::text AS xmin, cmin::text AS cmin, *" if base.engine.name == "postgresql" else "*"
    found = {}
    async with base.begin() as tx:
        for table in COLUMNS:
            rows = await tx.rows(f"SELECT {own} FROM {table}") if table != KEYS else []
            found[table] = [dict(row) for row in rows]
    return found


def fresh(now: Rows, before: dict[str, set[str]]) -> Rows:
    """The rows that are new since an earlier look."""
    return {table: [row for row in rows if repr(row) not in before[table]] for table, rows in now.items()}


async def snapshot(story: Story, url: str, folder: Path) -> Rows:
    """The database while a question is open, without its keys: a backup's copy, or on PostgreSQL the tables."""
    if not url.startswith("sqlite"):
        return await table_rows(base_of(story))
    file = folder / "copy.db"
    file.unlink(missing_ok=True)
    copy(Path(url.removeprefix("sqlite:///")), file)
    unkey(file)
    return copied_rows(file)


@pytest.mark.slow
async def test_no_order_that_any_table_keeps_finds_out_more_than_chance(base_url: str, tmp_path: Path) -> None:
    async with begun(base_url) as story:
        whole, halves = await _rounds(story, base_url, tmp_path)
    assert min(len(found.people) for found, _ in whole) > 10
    assert [(score, pair) for score, pair in (worst(whole), worst(halves)) if score > CHANCE] == []


async def _rounds(story: Story, url: str, folder: Path) -> tuple[Rounds, Rounds]:
    """Many questions, each answered by all in an order of its own, by some twice: what snapshots before and after know
    of each, and what a third, half-way, makes known of the two halves."""
    chance = random.Random(7)
    await played(story, "\n".join(f"{name} (direct): me" for name in VOTERS))
    whole, halves = Rounds(), Rounds()
    for number in range(1, ROUNDS + 1):
        labels = " | ".join(f"Place {letter}" for letter in OPTIONS)
        await played(story, f"ana: !poll Where? | {labels} --sealed")
        voters, prompt = chance.sample(VOTERS, 8), f"P{number}"
        truth = dict(zip(voters, chance.sample(OPTIONS.lower(), 8), strict=True))
        first = await snapshot(story, url, folder)
        await _vote(story, prompt, voters[:4], truth, chance)
        second = await snapshot(story, url, folder)
        halves.append((_found(first, second, story, prompt, voters[:4]), truth))
        await _vote(story, prompt, voters[4:], truth, chance)
        third = await snapshot(story, url, folder)
        halves.append((_second_half(second, third, story, prompt, voters[4:]), truth))
        whole.append((_found(first, third, story, prompt, voters), truth))
    return whole, halves


async def _vote(story: Story, prompt: str, voters: Sequence[str], truth: dict[str, str], chance: random.Random) -> None:
    for name in voters:
        earlier = [f"{name} (direct): {prompt} {chance.choice(OPTIONS)}"] * chance.randint(0, 1)
        await played(story, "\n".join([*earlier, f"{name} (direct): {prompt} {truth[name]}"]))


def _found(
    before: Rows, now: Rows, story: Story, prompt: str,
    voters: Sequence[str],
) -> Found:  # fmt: skip
    seen = {table: {repr(row) for row in rows} for table, rows in before.items()}
    return orders(fresh(now, seen), leading(story), prompt, voters)


def _second_half(
    before: Rows, now: Rows, story: Story, prompt: str,
    voters: Sequence[str],
) -> Found:  # fmt: skip
    """Of the ballots only those that were not in the box at the earlier look."""
    found = _found(before, now, story, prompt, voters)
    earlier = next(orjson.loads(row["ballots"]) for row in before["box"] if row["prompt"] == prompt)
    new = {name: [one for one in order if one not in earlier.values()] for name, order in found.choices.items()}
    return Found(found.people, {name: order for name, order in new.items() if len(order) == len(voters)})


def test_the_orders_find_everybody_in_a_box_that_keeps_its_order() -> None:
    chance, rounds = random.Random(7), []
    for _ in range(ROUNDS):
        voters = chance.sample(VOTERS, 8)
        truth = dict(zip(voters, chance.sample(OPTIONS.lower(), 8), strict=True))
        rows: Rows = {
            "ledger": [{"prompt": "P1", "voice": person(name)} for name in sorted(VOTERS)],
            "inbox": [{"seq": n, "sender": person(name)} for n, name in enumerate(voters)],
            "box": [{"prompt": "P1", "ballots": orjson.dumps({str(n): truth[name] for n, name in enumerate(voters)})}],
        }
        rounds.append((orders(rows, {f"'{person(name)}'": name for name in VOTERS}, "P1", voters), truth))
    score, pair = worst(rounds)
    assert (round(score, 6), pair.partition(".")[0]) == (round(7 * sqrt(ROUNDS), 6), "inbox")
