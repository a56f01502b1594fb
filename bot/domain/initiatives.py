"""Initiatives: work that exists already, so that nobody starts it again without knowing.

Pure. Rules: an initiative has a name, the problem it addresses and a link that anybody can follow; whom to turn to is
a role and not a person; what a member enters is unconfirmed until a facilitator has looked at it; every year whoever
entered it is asked whether it is still alive, and one that nobody has said to be alive for two is proposed no more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.domain.needs import one_line
from bot.domain.when import DAY

UNCONFIRMED, RUNNING, OVER = "unconfirmed", "running", "over"
STATES: Final = (UNCONFIRMED, RUNNING, OVER)
NAME, ADDRESSES, LINK, CONTACT, OWNER = 120, 600, 400, 80, 120  # characters at most
SHORTEST = 3  # characters of a name or of a problem at least
ASKED_EVERY = 365 * DAY  # milliseconds until somebody is asked whether it is still alive
FRESH_FOR = 2 * ASKED_EVERY
_ADDRESS = re.compile(r"https?://(?:[^\s/@:?#<>`.]+\.)+[^\s/@:?#<>`.\d]{2,}(?::\d{1,5})?(?:[/?#][^\s<>`]*)?", re.I)
_PERSON = re.compile(r"@\S+:\S+|[^\s@]+@[^\s@]+\.\w+")  # an account or a mail address


class Unreadable(ValueError):
    """Something that no initiative can have; `part` says which part (name, addresses, link, contact, organisation,
    parts for none to read), `read` what was read there."""

    def __init__(self, part: str, read: str = "") -> None:
        super().__init__(part)
        self.part = part
        self.read = read


@dataclass(frozen=True, slots=True)
class Initiative:
    """What is said of an initiative; `contact` and `organisation` (whose it is) may be ''."""

    name: str
    addresses: str
    link: str
    contact: str = ""
    organisation: str = ""


def read(text: str) -> Initiative:
    """`NAME | WHAT IT ADDRESSES | LINK [| contact role [| organisation]]` as read. Raises Unreadable."""
    parts = [one_line(part) for part in text.split("|")]
    if not 3 <= len(parts) <= 5:
        raise Unreadable("parts")
    return checked(*parts)


def checked(name: str, addresses: str, link: str, contact: str = "", organisation: str = "") -> Initiative:
    """The same from its parts."""
    for part, value, longest in (("name", name, NAME), ("addresses", addresses, ADDRESSES)):
        if not SHORTEST <= len(value) <= longest:
            raise Unreadable(part, value)
    if len(contact) > CONTACT or _PERSON.search(contact):
        raise Unreadable("contact", contact)
    if len(organisation) > OWNER:
        raise Unreadable("organisation", organisation)
    return Initiative(name, addresses, _link(link), contact, organisation)


def _link(text: str) -> str:
    """An address of the web, with `https://` where nothing is said."""
    link = text.strip("<>")
    link = link if "://" in link else f"https://{link}"
    if len(link) > LINK or not _ADDRESS.fullmatch(link):
        raise Unreadable("link", text)
    return link


def is_fresh(fresh: int, now: int) -> bool:
    """Whether an initiative was said to be alive lately enough to be proposed."""
    return now - fresh < FRESH_FOR
