"""`me mail …`: digests by mail, to an address that its owner confirmed.

Rules: only in a direct chat, so that nobody else reads the address; nothing but a code goes there until that code came
back from the same person; codes are few a day, last a day, and a handful of wrong ones ends them, so that nobody is
written to who does not want it and nobody's code is guessed.
"""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Sequence

from bot.command import Ask
from bot.domain.messages import Effect, Mail
from bot.domain.reading import fold, literal
from bot.domain.refusal import Refusal
from bot.domain.when import DAY
from bot.store import mail, outbox
from bot.store.base import Row

CODES = 3  # sent to a person's choice of addresses in a day
TRIES = 5  # wrong codes
SUBJECT = "mail"
CODE = "mail-code"
_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"(?=.{{6,254}}$)(?=.{{1,64}}@){_LOCAL}@{_LABEL}(?:\.{_LABEL})+")
_CODE = re.compile(r"\d{3}[ -]?\d{3}")
_OFF = ("off", "none", "no", "non", "stop")
_ROOMS = {"rooms": True, "salons": True, "own": False, "mien": False, "moi": False}


async def choose_mail(ask: Ask, text: str) -> Sequence[Effect]:
    """An address, its code, `rooms`, `own` or `off`; alone, what is chosen. Raises Refusal."""
    if not ask.direct:
        raise Refusal("in-direct-chat", verb="me mail")
    word = fold(text)
    if word in _OFF:
        mail.end(ask.tx, ask.person)
        return [ask.acknowledge("mail-off")]
    if not ask.config.mail.host:
        raise Refusal("mail-nowhere")
    row = await mail.get(ask.tx, ask.person)
    if not text:
        return [ask.acknowledge("mail-shown", **_shown(row))]
    if word in _ROOMS:
        return await _choose(ask, row, _ROOMS[word])
    if _CODE.fullmatch(text):
        return _confirm(ask, row, re.sub(r"\D", "", text))
    if not _ADDRESS.fullmatch(text):
        raise Refusal("mail-address", read=text[:40])
    return await _request(ask, text)


def mail_line(ask: Ask, row: Row | None) -> str:
    """What goes by mail, as a line of what is kept about a person."""
    return ask.words("me-mail", **_shown(row))


def _shown(row: Row | None) -> dict[str, str]:
    state = "none" if row is None else "waiting" if row["code"] else "rooms" if row["rooms"] else "own"
    return {"state": state, "address": literal(row["address"]) if row else ""}


async def _choose(ask: Ask, row: Row | None, rooms: bool) -> Sequence[Effect]:
    if row is None or row["code"]:
        raise Refusal("mail-none")
    mail.choose(ask.tx, ask.person, rooms)
    return [ask.acknowledge("mail-shown", **_shown({**row, "rooms": int(rooms)}))]


def _confirm(ask: Ask, row: Row | None, code: str) -> Sequence[Effect]:
    if row is None:
        raise Refusal("mail-none")
    if not row["code"]:
        return [ask.acknowledge("mail-shown", **_shown(row))]
    if ask.now - row["asked"] > DAY or row["tries"] + 1 > TRIES:
        mail.end(ask.tx, ask.person)
        return [ask.say("mail-code-over")]
    if not hmac.compare_digest(row["code"], code):
        mail.missed(ask.tx, ask.person)
        return [ask.say("mail-code-wrong")]
    mail.confirm(ask.tx, ask.person)
    return [ask.acknowledge("mail-shown", **_shown({**row, "code": ""}))]


async def _request(ask: Ask, address: str) -> Sequence[Effect]:
    """Sends a code there, if not too many went out."""
    since = ask.now - DAY
    if await outbox.letters(ask.tx, ask.room["id"], SUBJECT, since) >= CODES or await mail.crowded(
        ask.tx, ask.person, address, since
    ):
        raise Refusal("mail-codes", n=CODES)
    code = f"{secrets.randbelow(1_000_000):06}"
    mail.ask(ask.tx, ask.person, address, code, ask.now, ask.source)
    letter = Mail(
        name=CODE, title=ask.words("mail-code-title"), person=ask.person, to=ask.source, subject=SUBJECT,
        text=ask.words("mail-code-text", code=f"{code[:3]} {code[3:]}", bot=ask.config.matrix.user_id),
        zone=ask.words.zone, language=ask.words.language, rtl=ask.words.rtl,
    )  # fmt: skip
    return [ask.say("mail-asked", address=literal(address)), letter]
