"""Saying something about a statement of one's own: `N7 first`, `N7 next year`, `N7 with governments`, `N7 still`.

Rules: everybody who speaks for an organisation may order its statements, give examples, say when, with whom and that
they are still true; how one may be used is its author's alone (of an imported one, which has none, anybody's of the
organisation); free words under the bot's message are an example where one is missing, and new words where it was
asked whether the old ones are still true. Everything said confirms the statement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import orjson

from bot.command import Ask
from bot.commands.shared.statement import check_words, columns, told
from bot.commands.shared.told import as_data, beyond, place, year
from bot.domain.about import About, about, ranks, reordered
from bot.domain.marks import AS_ME
from bot.domain.messages import Effect, Message
from bot.domain.refusal import Refusal
from bot.domain.standing import question
from bot.domain.wanted import EXAMPLE, SHORTEST, Beyond
from bot.store import acts, needs
from bot.store.base import Row

WORDS = 3  # of what is taken for a sentence and not for a mistyped mark


async def say(ask: Ask, verb: str, need: Row, text: str) -> Sequence[Effect]:
    """Takes what is said about the need. Raises Refusal for what cannot be read."""
    said = about(text, year(ask.at, ask.words))
    if said.free:
        said = _free(ask, need, said)
    if said.mark and need["person"] and need["person"] != ask.person:
        raise Refusal("mark-author", id=need["id"])
    before = await _change(ask, need, said)
    record(ask, verb, need["id"], before)
    return await _acknowledged(ask, need["id"], said)


def _free(ask: Ask, need: Row, said: About) -> About:
    """Words that are nothing else, where they can be an answer to what was asked."""
    words, answers = said.free, ask.direct or bool(ask.reply_to or ask.thread)
    if not answers or len(words.split()) < WORDS or "|" in ask.rest:
        raise Refusal("about-unread", id=need["id"], read=words[:40])
    if question(need["confirmed"], ask.now):
        return replace(said, words=words)
    if need["example"] or not SHORTEST <= len(words) <= EXAMPLE:
        raise Refusal("about-unread", id=need["id"], read=words[:40])
    return replace(said, beyond=Beyond(example=words))


async def _change(ask: Ask, need: Row, said: About) -> dict[str, Any]:
    """Writes everything down; gives how it was before."""
    given = columns(said.beyond) | ({"mark": said.mark} if said.mark else {}) | {"confirmed": ask.now}
    before: dict[str, Any] = {"columns": {name: need[name] for name in given}}
    if said.words:
        if need["mark"] == AS_ME and need["person"] != ask.person:
            raise Refusal("mark-author", id=need["id"])
        before["text"] = need["text"]
        needs.reword(ask.tx, need["id"], await check_words(ask, need, said.words), ask.now)
    if said.place:
        same = [one for one in await needs.of_voice(ask.tx, need["organisation"]) if one["kind"] == need["kind"]]
        before["ranks"] = {one["id"]: one["rank"] for one in same}
        put_in_order(ask, reordered([one["id"] for one in same], need["id"], said.place))
    needs.change(ask.tx, need["id"], ask.now, **given)
    return before


def put_in_order(ask: Ask, order: Sequence[str]) -> None:
    """The statements have these places from now on."""
    for id, rank in ranks(order).items():
        needs.change(ask.tx, id, ask.now, rank=rank)


def record(ask: Ask, verb: str, id: str, before: dict[str, Any]) -> None:
    """Remembers how it was before, so that deleting or editing the message takes it back."""
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=verb, subject=id,
        at=ask.at, before=before,
    )  # fmt: skip


async def _acknowledged(ask: Ask, id: str, said: About) -> list[Effect]:
    """One line for each thing that was said, with what programs read."""
    if not ask.direct:
        return [ask.acknowledge("about-still", id=id)]
    need, others = await told(ask, id)
    lines = [ask.words("mark-done-" + said.mark.replace(" ", "-"), id=id)] if said.mark else []
    lines += [ask.words("about-words", id=id)] if said.words else []
    if said.place:
        same = [one for one in others if one["kind"] == need["kind"]]
        lines.append(ask.words("about-place", id=id, ids=ask.words.listed([one["id"] for one in same])))
    if columns(said.beyond):
        more = beyond(need, ask.words, ask.now) or [ask.words("need-nothing")]
        lines.append(ask.words("about-beyond", id=id, parts=ask.words.listed(more)))
    lines += [ask.words("about-still", id=id)] if said.still else []
    whole = as_data(need, place(need, others), year(ask.now, ask.words))
    return [Message(name="about", text="\n".join(lines), subject=id, data=whole, rtl=ask.words.rtl)]


def put_back(ask: Ask, act: Row) -> None:
    """As it was before the act."""
    before, id = orjson.loads(act["before"]), act["subject"]
    if "text" in before:
        needs.reword(ask.tx, id, before["text"], ask.now)
    for other, rank in before.get("ranks", {}).items():
        needs.change(ask.tx, other, ask.now, rank=rank)
    for other, values in before.get("others", {}).items():
        needs.change(ask.tx, other, ask.now, **values)
    needs.change(ask.tx, id, ask.now, **before.get("columns", {}))
    for other in before.get("withdrawn", ()):
        needs.restore(ask.tx, other, ask.now)


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The deleted message takes back what it said."""
    put_back(ask, act)
    return ()
