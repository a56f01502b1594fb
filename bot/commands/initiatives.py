"""`initiatives [WORDS]`: work that exists already, all of it or what is near a problem; `I4 …`: what is said of one.

`I4 alive` and `I4 ended` say how it stands, `I4 confirm` is a facilitator's, `I4 NAME | WHAT | LINK` writes it anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.command import Ask, Command
from bot.commands.initiative import changed, record, taken, undo
from bot.commands.shared.already import compared
from bot.commands.shared.finding import steers
from bot.commands.shared.nearness import vectors_of
from bot.commands.shared.register import PARTS, line, own, shown_to
from bot.domain.about import sign_of
from bot.domain.initiatives import ASKED_EVERY, OVER, RUNNING, UNCONFIRMED
from bot.domain.messages import Effect, Message
from bot.domain.reading import fold, leading_id, literal
from bot.domain.refusal import Refusal
from bot.store import initiatives
from bot.store.base import Row

VERB = "initiatives"
SHOWN, FOUND = 10, 5
NEAR = 0.2  # the least cosine of what a search shows; it is asked for, so more may be shown than is told unasked
_ALIVE = {"alive", "still", "still alive", "yes", "running", "active", "oui", "toujours", "vivante", "active toujours"}
_ENDED = {"ended", "over", "closed", "no", "finished", "terminee", "finie", "non", "close"}
_CONFIRM = {"confirm", "confirmed", "ok", "confirmer", "confirmee"}
_WITHDRAW = {"withdraw", "remove", "delete", "retirer"}
_PART = re.compile(r"^(name|addresses|link|contact)\b[\s:]+", re.IGNORECASE)


async def handle(ask: Ask) -> Sequence[Effect]:
    """The register, a search in it, or what is said of one initiative."""
    if ask.verb in ("Reacted", "Voted"):
        return await _sign(ask)
    id, rest = leading_id(ask.rest)
    if not id.startswith("I"):
        id, rest = (ask.subject if ask.subject[:1] == "I" else ""), ask.rest
    if id:
        return await _about(ask, id, rest)
    return await (_search(ask, rest) if rest.strip() else _list(ask))


async def _list(ask: Ask) -> Sequence[Effect]:
    found = [one for one in await initiatives.everything(ask.tx) if await shown_to(ask, one)]
    if not found:
        return [ask.say("initiatives-none", prefix=_prefix(ask))]
    return await _shown(ask, "initiatives-head", found, SHOWN)


async def _search(ask: Ask, text: str) -> Sequence[Effect]:
    """What is near a problem, the nearest first; a word that stands in an entry finds it too."""
    found = [one for one in await initiatives.everything(ask.tx) if await shown_to(ask, one)]
    if found:
        rows = await vectors_of(ask.tx, ask.matcher, [compared(one) for one in found])
        _, _, query = await ask.matcher.vectors([text])
        [near] = await ask.matcher.nearest(query, rows, FOUND, NEAR)
        named = [one for one in found if fold(text) and fold(text) in fold(f"{one['name']} {one['addresses']}")]
        found = list({one["id"]: one for one in [*named, *(found[number] for number, _ in near)]}.values())
    if not found:
        return [ask.say("initiatives-none-near", prefix=_prefix(ask))]
    return await _shown(ask, "initiatives-head-near", found, FOUND)


async def _shown(ask: Ask, head: str, found: Sequence[Row], most: int) -> list[Effect]:
    say = ask.words if ask.direct else ask.room_words()
    lines = [await line(ask, say, one) for one in found[:most]]
    said = tuple(told for told, one in zip(lines, found, strict=False) if one["state"] != UNCONFIRMED)
    more = ["- " + say("and-more", n=len(found) - most)] if len(found) > most else []
    waits = [one["id"] for one in found if one["state"] == UNCONFIRMED] if await steers(ask) else []
    how = [say("initiatives-confirm", id=waits[0], prefix=_prefix(ask))] if waits else []
    text = "\n".join([say(head, n=len(found)), *(f"- {told}" for told in lines), *more, *how])
    return [Message(name=VERB, text=text, rtl=say.rtl, said=said)]


def _prefix(ask: Ask) -> str:
    return "" if ask.direct else ask.config.rooms.prefix


async def _about(ask: Ask, id: str, rest: str) -> Sequence[Effect]:
    if not rest.strip():
        found = await initiatives.get(ask.tx, id)
        if found is None or not await shown_to(ask, found):
            raise Refusal("initiative-unknown", id=id)
        told = await line(ask, ask.words, found)
        return [Message(VERB, told, subject=id, said=(told,) if found["state"] != UNCONFIRMED else ())]
    found = await own(ask, id)
    values = await _said(ask, found, rest)
    before = {name: found[name] for name in (*values, *PARTS, "state", "fresh")}
    record(ask, VERB, id, before | {"withdrawn": None})
    initiatives.change(ask.tx, id, ask.now, **values)
    now = {**found, **values}
    confirmed = found["state"] == UNCONFIRMED and now["state"] == RUNNING
    how = "withdrawn" if "withdrawn" in values else "words" if "name" in values else now["state"]
    how = "confirmed" if confirmed and how == RUNNING else how
    if not ask.direct:
        return [ask.acknowledge("initiative-is", id=id, called=literal(now["name"]), how=how)]
    return [replace(ask.say("initiative-is", id=id, called=literal(now["name"]), how=how), subject=id)]


async def _said(ask: Ask, found: Row, text: str) -> dict[str, Any]:
    """What the words change. Raises Refusal."""
    folded = fold(text)
    if folded in _ALIVE:
        return {"fresh": ask.now, "state": RUNNING if found["state"] == OVER else found["state"]}
    if folded in _ENDED:
        return {"state": OVER}
    if folded in _WITHDRAW:
        return {"withdrawn": ask.now}
    if folded in _CONFIRM:
        if not await steers(ask):
            raise Refusal("facilitators-only", verb=f"{found['id']} confirm")
        return {"state": RUNNING, "fresh": max(found["fresh"], ask.now)}
    return await _words(ask, found, text)


async def _words(ask: Ask, found: Row, text: str) -> dict[str, Any]:
    """One part of it in new words (`I4 link https://…`), or all of it."""
    if (part := _PART.match(text)) is not None:
        parts = {name: found[name] for name in PARTS[:-1]} | {part[1].casefold(): text[part.end() :].replace("|", " ")}
        given = await changed(ask, found, await taken(ask, " | ".join(parts.values()), found["id"]))
        return given | {"organisation": found["organisation"]}
    if "|" not in text:
        raise Refusal("initiative-about", id=found["id"], read=text[:40])
    return await changed(ask, found, await taken(ask, text, found["id"]))


async def _sign(ask: Ask) -> Sequence[Effect]:
    """A thumb up where it was asked whether it is still alive."""
    found = await initiatives.get(ask.tx, ask.subject)
    if sign_of(ask.rest) != "yes" or found is None or found["person"] != ask.person:
        return ()
    return await _about(ask, found["id"], "alive") if ask.now - found["fresh"] >= ASKED_EVERY else ()


COMMAND = Command(verb=VERB, handle=handle, example="initiatives travel cost", undo=undo, ids="I")
