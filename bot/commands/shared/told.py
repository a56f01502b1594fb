"""What is kept of a pain point or an offer, told to its own organisation: in words, and as data for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.domain import data
from bot.domain.marks import AS_ME
from bot.domain.needs import ON_RECORD
from bot.domain.reading import literal
from bot.domain.slots import local_date
from bot.domain.standing import is_confirmed
from bot.domain.wanted import Partners, partners_from, time_of
from bot.store.base import Row
from bot.texts import Words


def year(at: int, say: Words) -> int:
    """The year it is for a reader."""
    return local_date(at, say.zone).year


def beyond(need: Row, say: Words, now: int) -> list[str]:
    """What was said of a statement beyond its words, as parts of a line."""
    time = time_of(need["year"], year(now, say))
    found = [say("need-example")] if need["example"] else []
    found += [say("need-time", time=time.replace(" ", "-"))] if time else []
    found += [say("need-partners", partners=partners(partners_from(need["partners"]), say))] if need["partners"] else []
    found += [] if is_confirmed(need["confirmed"], now) else [say("need-unconfirmed", date=day(need["confirmed"], say))]
    return found


def day(at: int, say: Words) -> str:
    """The date of a moment."""
    return local_date(at, say.zone).isoformat()


def partners(wanted: Partners, say: Words) -> str:
    """Partners in a row, as their own organisation reads them."""
    groups = [say(f"group-{group}") for group in wanted.groups]
    regions = [say(f"region-{region}") for region in wanted.regions]
    return say.listed([*groups, *regions, *map(literal, wanted.words)])


def as_data(need: Row, place: int, this_year: int) -> dict[str, Any]:
    """The statement for programs; `place` is the one it has among its organisation's."""
    wanted = partners_from(need["partners"])
    part = data.Need.model_validate(
        {
            "id": need["id"], "kind": need["kind"], "text": need["text"], "rank": place,
            "mark": ON_RECORD if need["mark"] == AS_ME else need["mark"],  # a person's own name is for people
            "evidence": "example" if need["example"] else "assertion", "timeline": time_of(need["year"], this_year),
            "groups": wanted.groups, "regions": wanted.regions, "partners": wanted.words,
        }
    )  # fmt: skip
    return data.content(part)


def place(need: Row, said: Sequence[Row]) -> int:
    """Which place it has among what its voice said of its kind, from 1."""
    same = [one["id"] for one in said if one["kind"] == need["kind"]]
    return same.index(need["id"]) + 1 if need["id"] in same else len(same) + 1
