"""Digests as letters to those who chose that: which, to whom, and how much they say.

Rules: a letter says what the message beside it says, or (`mail.mode`, and always of a room that is encrypted or under
the Chatham House Rule) only that there is news; it is checked once more when it is sent, and one whose words may not
leave any more then says only that; one's own digest tells of many rooms, and is as open as the most closed of them and
of the chat itself; it names the message that gave the address, never the address.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.shared.reminding import words_of_reader
from bot.config import Config
from bot.domain.messages import Effect, Mail, Message
from bot.store import mail, rooms
from bot.store.base import Row, Tx
from bot.texts import Words


def quiet(config: Config, room: Row) -> bool:
    """Whether letters about the room say no more than that there is news."""
    hidden = room["encrypted"] or room["rule"] == rooms.CHATHAM_HOUSE
    return config.mail.mode == "content-free" or bool(hidden)


async def of_room(tx: Tx, config: Config, room: Row, found: Sequence[Effect], speak: Words) -> list[Effect]:
    """A room's digest for those of its members who chose it by mail."""
    message = next((one for one in found if isinstance(one, Message) and one.name == "digest"), None)
    if message is None or not config.mail.host:
        return []
    letters: list[Effect] = []
    for row in await mail.readers(tx, room["id"]):
        say = await words_of_reader(tx, config, row["person"])
        if quiet(config, room):
            letters.append(news(config, row, say, room))
        else:
            letter = _letter(config, row, replace(speak, zone=say.zone), message)
            letters.append(replace(letter, title=speak("mail-title-room", room=room["name"] or "–"), about=room["id"]))
    return letters


async def own(tx: Tx, config: Config, message: Message, say: Words) -> list[Effect]:
    """A person's own digest by mail, where they chose that."""
    row = await mail.get(tx, message.person)
    if row is None or row["code"] or not config.mail.host:
        return []
    chat = await rooms.chat_with(tx, message.person)
    places = [await rooms.get(tx, id) for id in (chat, *await rooms.of_person(tx, message.person))]
    if any(quiet(config, place) for place in places):
        return [replace(news(config, row, say, None), beside=message.name)]
    return [replace(_letter(config, row, say, message), title=say("mail-title-own"))]


def _letter(config: Config, row: Row, speak: Words, message: Message) -> Mail:
    return Mail(
        name=f"mail-{row['person']}", title="", text=f"{message.text}\n\n---\n\n{_foot(config, speak)}",
        person=row["person"], to=row["source"], beside=message.name, zone=speak.zone, language=speak.language,
        rtl=speak.rtl, quotes=message.quotes, said=message.said,
    )  # fmt: skip


def news(config: Config, row: Row, say: Words, room: Row | None) -> Mail:
    """A letter that says only that there is news, of a room or (None) for the reader."""
    named = room["name"] if room else ""
    key = "mail-news-room" if named else "mail-news"
    return Mail(
        name=f"mail-{row['person']}", title=say(key, room=named),
        text=f"{say('mail-news-open', room=named, named='yes' if named else 'no')}\n\n---\n\n{_foot(config, say)}",
        person=row["person"], to=row["source"], beside="digest", zone=say.zone, language=say.language, rtl=say.rtl,
        about=room["id"] if room else "",
    )  # fmt: skip


def _foot(config: Config, say: Words) -> str:
    return say("mail-foot", bot=config.matrix.user_id, unsubscribe=config.mail.unsubscribe)


async def without_words(tx: Tx, config: Config, chat: str, letter: Mail) -> list[Effect]:
    """What stands for a letter whose words may not leave any more; `chat` is its reader's."""
    row = await mail.of_chat(tx, chat)
    if row is None:
        return []
    room = await rooms.get(tx, letter.about) if letter.about else None
    say = await words_of_reader(tx, config, row["person"])
    return [replace(news(config, row, say, room), name=letter.name, to=letter.to, beside=letter.beside)]
