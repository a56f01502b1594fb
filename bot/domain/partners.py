"""What may be told of a partner who is not named: the stakeholder group, the region, or neither.

Pure. Rule: nothing is told that fewer organisations than the floor have in common, and both together only where so many
have both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Kind(NamedTuple):
    """A stakeholder group and a region, by their keys; '' for what is not told."""

    group: str = ""
    region: str = ""


UNTOLD = ("", "unsaid", "apart", "intergovernmental")  # regions that are none: they say nothing, or the group again


def kind_of(everybody: Mapping[str, Kind], voice: str, floor: int) -> Kind:
    """What may be told of a voice, given all organisations; nothing for one that is none of them."""
    own = everybody.get(voice, Kind())
    region = "" if own.region in UNTOLD else own.region
    many = {
        told: sum(_has(one, told) for one in everybody.values()) >= floor
        for told in (Kind(own.group, region), Kind(own.group), Kind("", region))
    }
    return next((told for told, shown in many.items() if shown and told != Kind()), Kind())


def _has(one: Kind, told: Kind) -> bool:
    return (not told.group or one.group == told.group) and (not told.region or one.region == told.region)
