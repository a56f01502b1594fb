"""A store as years of use fill it: rooms, people, questions and their answers, pain points, efforts, dates, digests.

Rules: the same every time; the proportions are those of rooms that meet weekly, with most of the facts over and some
going on; people are known by name for as long as the bot would know them (answers of closed questions are cut).
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from orjson import dumps

from bot.domain.data import Count, Result
from bot.domain.prompts import ASK, POLL, WORD, make_options
from bot.domain.slots import local_date
from bot.domain.when import DAY, HOUR
from bot.operate.bench.matching import statements
from bot.places import config_path
from bot.store.base import Base, Value
from bot.store.prompts import options_text

BOT = "@commonground:example.org"
GROUPS = ("government", "civil-society", "private-sector", "technical-community", "igo", "press")
COUNTRIES = ("KE", "FR", "JP", "BR", "NO", "IN", "US", "PL", "EG", "NZ")
ZONES = ("UTC", "Africa/Nairobi", "Europe/Paris", "Asia/Tokyo", "America/Sao_Paulo")
AT_ONCE = 20_000  # rows of one call
WEEKS = 104
OPEN = 5  # questions of a room that are open
CHAIR = "@chair:example.org"
KINDS = (POLL, WORD, ASK)
YES_NO = make_options(("Yes", "No"))
WORDS = ("trust", "capacity", "funding", "clear rules", "a common register", "time", "training", "access")
PARTS = (("title", 1), ("success", 1), ("milestone", 4), ("action", 4), ("commitment", 4), ("check-in", 3))
Fact = Sequence[Value]


class Sizes:
    """How many of each there are in a store of `n` facts, heard events and sent messages among them."""

    def __init__(self, n: int) -> None:
        self.rooms, self.people = max(2, n // 10_000), max(20, n // 100)
        self.organisations, self.prompts, self.needs = self.people // 4, n // 50, n // 200
        self.themes, self.efforts, self.introductions = n // 4_000, n // 500, n // 400
        self.verdicts, self.dates = n // 25, n // 1_000
        self.heard, self.sent, self.acts, self.answers = n // 5, n // 12, n // 25, n * 2 // 5


async def fill(base: Base, n: int, now: int) -> dict[str, int]:
    """Writes about `n` facts that came about before `now`; how many rows each table has."""
    made, dice = Sizes(n), random.Random(n)  # noqa: S311 - a workload, not a secret
    counts: dict[str, int] = {}
    for table, columns, rows in _tables(made, dice, now):
        marks = ", ".join(f"${at}" for at in range(1, len(columns.split(", ")) + 1))
        found = iter(rows)
        while part := list(islice(found, AT_ONCE)):
            async with base.begin() as tx:
                for row in part:
                    tx.write(f"INSERT INTO {table} ({columns}) VALUES ({marks})", *row)
            counts[table] = counts.get(table, 0) + len(part)
    return counts


def _tables(made: Sizes, dice: random.Random, now: int) -> Iterator[tuple[str, str, Iterable[Fact]]]:
    yield from _everybody(made, dice)
    yield from _said(made, dice, now)
    yield from _common(made, dice, now)
    yield from _ahead(made, dice, now)
    yield from _told(made, dice, now)


def room(n: int) -> str:
    """The id of a room."""
    return f"!room{n}:example.org"


def person(n: int) -> str:
    """The id of a person."""
    return f"@delegate{n}:example.org"


def _direct(n: int) -> str:
    return f"!direct{n}:example.org"


def _rooms_of(made: Sizes, n: int) -> tuple[int, ...]:
    """The rooms that a person is in."""
    return tuple(sorted({n % made.rooms, (n * 7 + 1) % made.rooms}))


def _everybody(made: Sizes, dice: random.Random) -> Iterator[tuple[str, str, Iterable[Fact]]]:
    yield "room", "id, name, inside, direct, zone", (
        (room(n), f"Room {n}", 1, 0, ZONES[n % len(ZONES)]) for n in range(made.rooms)
    )
    yield "room", "id, inside, direct", ((_direct(n), 1, 1) for n in range(made.people))
    yield "organisation", "id, name, folded, stakeholder, country, source", (
        (f"O{n}", f"Organisation {n}", f"organisation {n}", dice.choice(GROUPS), dice.choice(COUNTRIES), f"$o{n}")
        for n in range(made.organisations)
    )
    yield "person", "id, organisation, zone, source", (
        (person(n), f"O{n % made.organisations}" if n % 3 else None, ZONES[n % len(ZONES)] if n % 2 else "", f"$i{n}")
        for n in range(made.people)
    )
    yield "direct", "person, room", ((person(n), _direct(n)) for n in range(made.people))
    yield "member", "room, person, name", (
        (place, person(n), f"Delegate {n}")
        for n in range(made.people)
        for place in (*(room(one) for one in _rooms_of(made, n)), _direct(n))
    )
    yield "member", "room, person, name", ((room(n), BOT, "Common Ground") for n in range(made.rooms))


def _said(made: Sizes, dice: random.Random, now: int) -> Iterator[tuple[str, str, Iterable[Fact]]]:
    """Sessions, and their questions with answers: the last of each room are open."""
    weeks = range(WEEKS)
    yield "session", "id, room, title, opened, closed, source", (
        (f"S{n * WEEKS + week}", room(n), f"Session {week}", _week(now, week), _week(now, week) + HOUR, f"$s{n}.{week}")
        for n in range(made.rooms) for week in weeks
    )  # fmt: skip
    yield "prompt", (
        "id, room, kind, question, options, asker, opened, closes, closed, cut, asked, result, source"
    ), (_prompt(made, n, now) for n in range(made.prompts))
    each = made.answers // made.prompts
    yield "answer", "source, prompt, wording, person, organisation, at, seq, choice, text, remote", (
        _answer(made, dice, n, nth, now) for n in range(made.prompts) for nth in range(each)
    )


def _week(now: int, week: int) -> int:
    return now - (WEEKS - week) * 7 * DAY + HOUR


def _opened(made: Sizes, n: int, now: int) -> int:
    """When a question was asked: those of a room evenly over the years."""
    return now - DAY - (made.prompts - 1 - n) // made.rooms * (WEEKS * 7 * DAY * made.rooms // made.prompts)


def _is_open(made: Sizes, n: int) -> bool:
    return n >= made.prompts - OPEN * made.rooms


def _prompt(made: Sizes, n: int, now: int) -> Fact:
    kind, opened, asked = KINDS[n % len(KINDS)], _opened(made, n, now), made.people * 2 // made.rooms
    options = YES_NO if kind == POLL else ()
    head = (f"P{n}", room(n % made.rooms), kind, f"Question {n}: what must come first?", options_text(options), CHAIR)
    if _is_open(made, n):
        return *head, opened, now + (2 + n % 9) * DAY, None, None, None, "", f"$p{n}"
    counts = tuple(Count(key=one.key, label=one.label, n=10) for one in options)
    result = Result(id=f"P{n}", kind=kind, question=head[3], closed=True, asked=asked, n=20, counts=counts)
    closed = min(opened + 2 * DAY, now - HOUR)
    return *head, opened, closed, closed, closed + HOUR, asked, result.model_dump_json(), f"$p{n}"


def _answer(made: Sizes, dice: random.Random, n: int, nth: int, now: int) -> Fact:
    """One of a question's answers; of closed ones nobody knows who gave it."""
    kind, one = KINDS[n % len(KINDS)], (n % made.rooms + nth * made.rooms) % made.people
    who: tuple[Value, Value] = (person(one), f"O{one % made.organisations}") if _is_open(made, n) else (None, None)
    choice, text = (dice.choice(("a", "b")), "") if kind == POLL else ("", dice.choice(WORDS))
    return f"$a{n}.{nth}", f"P{n}", 1, *who, _opened(made, n, now) + nth, nth, choice, text, int(nth % 4 == 0)


def _common(made: Sizes, dice: random.Random, now: int) -> Iterator[tuple[str, str, Iterable[Fact]]]:
    """Pain points, what is made of them and said to them, and efforts."""
    needs = statements(made.needs, config_path("programme-2017.toml"))
    yield "need", "id, kind, person, organisation, text, room, stated, changed, confirmed, source", (
        (f"N{n}", "pain" if n % 5 else "offer", person(n % made.people), f"O{n % made.people % made.organisations}",
         one.text, _direct(n % made.people) if n % 2 else room(n % made.rooms), at, at, at, f"$n{n}")
        for n, one in enumerate(needs) if (at := now - dice.randrange(80) * DAY)
    )  # fmt: skip
    yield "theme", "id, label, since", ((f"T{n}", f"theme number {n}", now - WEEKS * DAY) for n in range(made.themes))
    yield "theme_need", "theme, need", ((f"T{n % made.themes}", f"N{n}") for n in range(made.needs))
    yield "verdict", "source, need, organisation, person, own, said, at, seq", (
        (f"$v{n}", f"N{n % made.needs}", f"O{n * 7 % made.organisations}", person(n * 7 % made.organisations), "",
         dice.choice(("yes", "partly", "no", "skip")), now - dice.randrange(1, 300) * DAY, n)
        for n in range(made.verdicts)
    )  # fmt: skip
    yield "shown", "asking, place, need, own, organisation, person, at", (
        (f"Q{n // 3}", n % 3 + 1, f"N{n * 11 % made.needs}", "", f"O{n // 3 % made.organisations}", "",
         now - n * 300 * DAY // made.verdicts)
        for n in range(made.verdicts)
    )  # fmt: skip
    asked = [(f"M{n}", n % 50 == 0, now - (n % 9 if n % 50 == 0 else 20 + n % 500) * DAY)
             for n in range(made.introductions)]  # fmt: skip
    yield "introduction", "id, a, b, problem, asked, expires, settled, state, source", (
        (id, f"N{n}", f"N{n + 1}", "what both need", at, at + 10 * DAY, None if goes_on else at + 9 * DAY,
         "asked" if goes_on else ("agreed", "expired")[n % 2], f"$m{n}")
        for n, (id, goes_on, at) in enumerate(asked)
    )  # fmt: skip
    yield "consent", "introduction, organisation, need, person, answer", (
        (id, f"O{(n + side) % made.organisations}", f"N{n + side}", person((n + side) % made.people),
         "yes" if not goes_on and n % 2 == 0 else "")
        for n, (id, goes_on, _) in enumerate(asked) for side in (0, 1)
    )  # fmt: skip
    yield from _efforts(made, now)


def _efforts(made: Sizes, now: int) -> Iterator[tuple[str, str, Iterable[Fact]]]:
    """Of each five efforts one goes on."""
    opened = [now - 10 * DAY if n % 5 == 0 else now - (40 + n % 600) * DAY for n in range(made.efforts)]
    yield "effort", "id, room, shown, state, opener, lead, led, opened, started, settled, ends, outcome, source", (
        (f"E{n}", room(n % made.rooms), room(n % made.rooms), "started" if n % 5 == 0 else "finished",
         person(n % made.people), person(n % made.people), at, at, at, None if n % 5 == 0 else at + 30 * DAY,
         local_date(at + 40 * DAY, "UTC").isoformat(), "" if n % 5 == 0 else "reached", f"$e{n}")
        for n, at in enumerate(opened)
    )  # fmt: skip
    yield "effort_entry", "id, effort, part, nth, text, day, person, owner, room, at, done, source", (
        (f"E{n}.{part}.{nth}", f"E{n}", part, nth, f"{WORDS[nth % len(WORDS)]} of effort {n}",
         local_date(at + (9 + nth) * DAY, "UTC").isoformat() if part in ("milestone", "action") else "",
         person((n + nth) % made.people), person((n + nth) % made.people) if part == "action" else "",
         room(n % made.rooms), at + nth, None if n % 5 == 0 else at + 9 * DAY, f"$f{n}.{part}.{nth}")
        for n, at in enumerate(opened) for part, several in PARTS for nth in range(1, several + 1)
    )  # fmt: skip


def _ahead(made: Sizes, dice: random.Random, now: int) -> Iterator[tuple[str, str, Iterable[Fact]]]:
    """Dates at other fora, groups that are wanted, initiatives that exist."""
    days = [now + (n % 400 - 380) * DAY for n in range(made.dates)]
    yield "forum_date", (
        "id, uid, room, name, place, link, first, last, zone, begins, over, changed, source"
    ), (
        (f"D{n}", f"u{n}", room(n % made.rooms), f"Forum {n}", "Geneva", "", local_date(at, "UTC").isoformat(),
         local_date(at, "UTC").isoformat(), "", at, at + 2 * DAY, at - 90 * DAY, f"$d{n}")
        for n, at in enumerate(days)
    )  # fmt: skip
    yield "going", "date, person, named, tells, source", (
        (f"D{n}", person(dice.randrange(made.people // 5) * 5 + nth), nth % 2, nth % 2, f"$g{n}.{nth}")
        for n in range(made.dates) for nth in range(5)
    )  # fmt: skip
    yield "wanted", "id, room, name, owner, state, changed, source", (
        (f"W{n}", room(n % made.rooms), f"Wanted group {n}", person(n % made.people) if n % 4 == 0 else "",
         ("", "asked", "joined", "declined")[n // 4 % 4], now - n % 90 * DAY, f"$w{n}")
        for n in range(made.dates)
    )  # fmt: skip
    yield "wanted_by", "wanted, person, text, source", (
        (f"W{n}", person((n * 3 + nth) % made.people), f"Wanted group {n}", f"$w{n}.{nth}")
        for n in range(made.dates) for nth in range(3)
    )  # fmt: skip
    yield "initiative", (
        "id, name, addresses, link, contact, organisation, person, state, entered, changed, fresh, source"
    ), (
        (f"I{n}", f"Initiative {n}", WORDS[n % len(WORDS)], "", "the secretariat", "", person(n % made.people),
         "running", at, at, at, f"$i{n}")
        for n in range(made.dates) if (at := now - (n % 900) * DAY)
    )  # fmt: skip


def _told(made: Sizes, dice: random.Random, now: int) -> Iterator[tuple[str, str, Iterable[Fact]]]:
    """What was heard and sent, done by hand or by the clock, told in digests and reminders."""
    span = WEEKS * 7 * DAY
    yield "inbox", "id, seq, turn, room, sender, at, heard, kind, data, thought", (
        (f"$h{n}", n, n, room(n % made.rooms), person(n % made.people), at, at, "Said", "", at)
        for n in range(made.heard) if (at := now - span + n * span // made.heard)
    )  # fmt: skip
    for table, columns in (("outbox", "txn, seq, rank, room, kind, subject, content, cause, at, blanked"),
                           ("sent", "txn, event, at")):  # fmt: skip
        yield table, columns, (
            (f"t{n}", n, 2, room(n % made.rooms), "Message", f"P{n % made.prompts}", "{}", f"$h{n}", at, 1)
            if table == "outbox" else (f"t{n}", f"$e{n}", at)
            for n in range(made.sent) if (at := now - span + n * span // made.sent)
        )  # fmt: skip
    yield "act", "source, seq, person, room, verb, subject, at", (
        (f"$x{n}", n, person(n % made.people), room(n % made.rooms), "poll", f"P{n % made.prompts}", at)
        for n in range(made.acts) if (at := now - n % 700 * DAY)
    )  # fmt: skip
    slots = [(n, week) for n in range(made.rooms) for week in range(WEEKS)]
    yield "digest", "room, slot, since, until, items", (
        (room(n), f"{room(n)}@{week}", _week(now, week), _week(now, week + 1) - 2 * HOUR,
         dumps([f"closed:P{(week * 4 + nth) * made.rooms + n}" for nth in range(8)]).decode())
        for n, week in slots
    )  # fmt: skip
    yield "done", "job, slot, at", (("digest", f"{room(n)}@{week}", _week(now, week)) for n, week in slots)
    yield "reminder", "person, day, nth, subject, mark, at", (
        (person(n), local_date(now - back * DAY, "UTC").isoformat(), 0,
         f"P{made.prompts - 1 - dice.randrange(OPEN * made.rooms)}", "", now - back * DAY)
        for n in range(made.people) for back in (3, 40)
    )  # fmt: skip
    yield "published", "figure, n, at", ((f"theme T{n}", 5, now - 9 * DAY) for n in range(made.themes))
