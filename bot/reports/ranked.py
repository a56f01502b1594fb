"""How orders were counted, round by round, in words.

Rules: every round shows all that is still in it, the most first; what decided between equals is told; parts of votes,
as the single transferable vote hands them on, are shown to two places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from bot.domain.data import Result, Round

if TYPE_CHECKING:
    from bot.reports.results import Say


def ranked(result: Result, say: Say, named: Callable[[str], str]) -> list[str]:
    """Who won and by what rule, the rounds, and how ties were decided; `named` gives an option's label by its key."""
    if not result.rounds:
        return []
    winners = say.listed([named(key) for key in result.winners])
    rule = say("result-rule-stv", quota=result.quota, seats=result.seats) if result.quota else say("result-rule-irv")
    lines = [f"- {_round(number, one, say, named)}" for number, one in enumerate(result.rounds, 1)]
    won = say("result-winners", winners=winners, n=len(result.winners))
    return [won, "\n".join(lines), rule]


def _round(number: int, one: Round, say: Say, named: Callable[[str], str]) -> str:
    votes = sorted(one.votes, key=lambda vote: -vote[1])
    shown = say.listed([say("result-votes", label=named(key), n=n) for key, n in votes])
    parts = [say("result-round", number=number, votes=shown)]
    parts += [say("result-round-elected", who=_all(one.elected, say, named), n=len(one.elected))] if one.elected else []
    parts += [_out(one, say, named)] if one.out else []
    parts += [say("result-round-exhausted", n=one.exhausted)] if one.exhausted else []
    return " – ".join(parts)


def _out(one: Round, say: Say, named: Callable[[str], str]) -> str:
    """Who goes out; of equals, with whom and what decided."""
    out = say("result-round-out", who=_all(one.out, say, named), n=len(one.out))
    if not one.tied:
        return out
    others = _all((key for key in one.tied if key not in one.out), say, named)
    return f"{out} ({say('result-round-tied', others=others, by=one.by)})"


def _all(keys: Iterable[str], say: Say, named: Callable[[str], str]) -> str:
    return say.listed([named(key) for key in keys])
