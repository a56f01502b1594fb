"""`!themes vote`: the shared problems as one poll with several answers, of which each organisation marks all its own.

It is a poll like any other: what its marks become is in `theme_marks`. Rules: the options are those that `!themes`
lists, in its order; they stay as they are; no vote is opened late.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask
from bot.commands.shared.changes import change_in_place, meant
from bot.commands.shared.nearness import labels
from bot.commands.shared.questions import PER, Draft, end, put
from bot.commands.shared.theme_marks import quoting
from bot.domain.messages import Effect
from bot.domain.prompts import LETTERS, POLL, Option
from bot.domain.reading import options as read_options
from bot.domain.refusal import Refusal
from bot.domain.when import reach
from bot.store import outbox, theme_votes, themes
from bot.store.base import Row
from bot.store.theme_votes import Choice
from bot.store.vectors import digest

MOST = 10  # options, as many as `!themes` lists
LEAST = 2
_VERB = "themes vote"


def asked(ask: Ask) -> str | None:
    """What stands after `vote`; None where no vote is asked for."""
    word, _, rest = ask.rest.partition(" ")
    return rest.strip() if word.casefold() in ("vote", "voter") else None


async def vote(ask: Ask, rest: str, found: Sequence[Row]) -> Sequence[Effect]:
    """Opens the poll on these themes, in their order. Raises Refusal."""
    if ask.direct:
        raise Refusal("in-a-room", verb=_VERB, prefix=ask.config.rooms.prefix)
    if not ask.facilitator:
        raise Refusal("facilitators-only", verb=_VERB)
    closes = _closes(ask, rest)
    pairs = [(theme["id"], theme["label"]) for theme in found[:MOST]]
    told = await labels(ask.tx, ask.config, ask.room["id"], pairs, ask.now)
    named = await themes.named_by(ask.tx, told.shown)
    listed = [(id, label) for id, label in told.shown.items() if id in named]
    if len(listed) < LEAST:
        first = listed[0][0] if listed else ""
        raise Refusal("themes-vote-few", n=len(listed), id=first, prefix=ask.config.rooms.prefix)
    keys = LETTERS.lower()[: len(listed)]
    options = tuple(Option(key, label) for key, (_, label) in zip(keys, listed, strict=True))
    question = ask.room_words()("themes-vote-question")
    draft = Draft(question, options, closes, per=PER[1], most=len(options))
    opened = quoting(await put(ask, POLL, draft), told.released)
    choices = [_choice(key, id, named[id]) for key, (id, _) in zip(keys, listed, strict=True)]
    theme_votes.add(ask.tx, opened[0].subject, choices)
    late = ask.now - ask.at > ask.config.rooms.live_minutes * 60_000
    if late and not await outbox.is_out(ask.tx, ask.event, opened):  # else done before a backup was restored
        raise Refusal("heard-late", verb=_VERB, time=ask.words.time(ask.at))
    return [*opened, *told.released.effects]


def _choice(option: str, theme: str, named: Row) -> Choice:
    return Choice(option, theme, named["id"], "" if named["name"] else digest(named["text"]))


def _closes(ask: Ask, rest: str) -> int | None:
    """When the vote ends, None where that is not said. Raises Refusal."""
    plain, given, unknown = read_options(rest, ("until",), (), {"until": reach})
    if unknown:
        raise Refusal("option-unknown", option=f"--{unknown}", known="--until")
    if plain:
        raise Refusal("themes-vote-read", text=plain[:60], prefix=ask.config.rooms.prefix)
    return end(ask, given["until"]) if "until" in given else None


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The message that opened the vote was edited: its end may be another. Raises Refusal."""
    prompt = await meant(ask, act, "reword", "prompt-closed-edit")
    rest = asked(ask)
    if rest is None:
        raise Refusal("themes-vote-read", text=ask.rest[:60] or "…", prefix=ask.config.rooms.prefix)
    kept = Draft(prompt.question, prompt.options, _closes(ask, rest), most=prompt.most, seats=prompt.seats)
    return await change_in_place(ask, prompt, kept)
