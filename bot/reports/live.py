"""How an open question stands, in words.

Rules: as few words as say it, for they are read at a glance and change often; the same turnout and the same counts in
the same order as the result will have; nothing in people's own words.
"""

from __future__ import annotations

from bot.domain.data import Result
from bot.reports.results import Say, short, turnout


def live_text(result: Result, say: Say) -> str:
    """The interim result as Markdown: how many answered, and the counts where answers are chosen."""
    head = say("live-head", id=result.id, turnout=turnout(result, say))
    counts = [f"- {say('result-count', label=short(count.label, 200), n=count.n)}" for count in result.counts]
    return "\n\n".join([head, *(["\n".join(counts)] if counts else [])])
