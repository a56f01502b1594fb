"""What a heard event asks for: which command, which prompt, which fact of earlier.

A message to the bot is read as a verb or an id; a message under one of the bot's messages answers what that message
was about; in a direct chat plain words answer what is open for the person. Edits and deletions find the facts that
the original made by its event id. Nothing here decides anything else: that is the commands' part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import orjson

from bot.command import Ask, Command, Matcher, Role, Where, commands, placed
from bot.commands import profile
from bot.commands.shared import turns
from bot.config import Config
from bot.domain.events import (
    Departed,
    Edited,
    Entered,
    Event,
    Invited,
    Reacted,
    Removed,
    Said,
    Upgraded,
    Voted,
    Withdrawn,
)
from bot.domain.messages import ACKNOWLEDGEMENT, Effect, EnterRoom, LeaveRoom, Message
from bot.domain.reading import Read, addressed, leading_id, nearest, read
from bot.domain.refusal import Refusal
from bot.rights import facilitates
from bot.store import acts, answers, ballots, inbox, outbox, people, rooms
from bot.store.base import Row, Tx
from bot.store.inbox import Heard
from bot.texts import Words, words

BROUGHT = (  # what goes with its message, whoever deleted that
    "word", "ask", "poll", "round", "hum", "pain", "offer", "initiative", "date", "side", "report", "about", "wanted",
)  # fmt: skip
REPLY = "consent"  # its aliases are verbs only where an introduction is meant; else they answer what they stand under
PLUS_ONE = "+1"  # so is this
YOURS = "yours"  # its aliases answer also what an effort asked last


async def reader(tx: Tx, config: Config, room: str, person: str) -> tuple[Words, bool]:
    """The words for a person in a room (their own language and zone, else the room's, else the configured), and
    whether the room is a direct chat."""
    place, who = await rooms.get(tx, room), await people.get(tx, person)
    language = who["language"] or place["language"] or config.rooms.language
    return words(language, who["zone"] or place["zone"] or config.rooms.zone), bool(place["direct"])


class Router:
    """Brings each event to its handler. `account` is the bot's own Matrix id."""

    def __init__(self, config: Config, matcher: Matcher, account: str) -> None:
        self._config = config
        self._matcher = matcher
        self._account = account
        self._names = (account, account[1:].partition(":")[0], config.matrix.device_name)
        self._commands = commands()
        self._replies = frozenset((*self._commands[REPLY].aliases, PLUS_ONE))
        self._plain = frozenset(("", *self._commands[YOURS].aliases))
        self._readers = {kind: one for one in self._commands.values() for kind in one.ids}

    @property
    def account(self) -> str:
        """The bot's own Matrix id."""
        return self._account

    async def route(self, tx: Tx, heard: Heard, now: int) -> Sequence[Effect]:
        """The effects of an event; its facts are written into the open transaction. Raises Refusal."""
        event = heard.event
        match event:
            case Said():
                return await self._said(tx, heard, now, event)
            case Reacted() | Voted():
                return await self._chosen(tx, heard, now, event)
            case Edited():
                return await self._edited(tx, heard, now, event)
            case Withdrawn():
                return await self._withdrawn(tx, heard, now, event)
            case Invited() | Entered() | Removed() | Departed() | Upgraded():
                return await self._moved(tx, event, now)
            case _:
                return ()

    async def _ask(
        self, tx: Tx, heard: Heard, now: int, subject: str = "", verb: str = "", rest: str = "", edits: str = ""
    ) -> Ask:
        event = heard.event
        room = await rooms.get(tx, event.room)
        speak, _ = await reader(tx, self._config, event.room, event.sender)
        return Ask(
            tx=tx, config=self._config, matcher=self._matcher, words=speak, person=event.sender, room=room,
            facilitator=facilitates(self._config, room, event.sender), event=event.id, seq=heard.seq,
            at=min(event.at, heard.heard), now=now, verb=verb, rest=rest, subject=subject,
            thread=getattr(event, "thread", None), reply_to=getattr(event, "reply_to", None), edits=edits,
        )  # fmt: skip

    async def _subject(self, tx: Tx, event: Said) -> str:
        """What the message stands under: the subject of the message replied to, else of the thread's root."""
        for root in (event.reply_to, event.thread):
            if root and (subject := await outbox.subject_of(tx, root)):
                return subject
        return ""

    async def _said(self, tx: Tx, heard: Heard, now: int, event: Said) -> Sequence[Effect]:
        subject = await self._subject(tx, event)
        text = addressed(event.body, self._config.rooms.prefix, self._names)
        if text is None and not subject and await self._is_meant(tx, event):
            text = event.body
        if text is not None:
            return await self._addressed(await self._ask(tx, heard, now, subject), text)
        text = event.body.strip()
        named, rest = leading_id(text)
        if command := self._readers.get(named[:1]):
            return await self._carry_out(command, await self._ask(tx, heard, now, named, command.verb, rest))
        if command := self._readers.get(subject[:1]):
            return await self._carry_out(command, await self._ask(tx, heard, now, subject, command.verb, text))
        return ()

    async def _is_meant(self, tx: Tx, event: Said) -> bool:
        """Whether a message without prefix or name is to the bot: it is mentioned, or they speak in private."""
        return self._account in event.mentions or bool((await rooms.get(tx, event.room))["direct"])

    async def _addressed(self, ask: Ask, text: str) -> Sequence[Effect]:
        """A message to the bot itself: a command, an id with an answer, or (in a direct chat) plain words."""
        told = read(text, self._commands)
        if told.id:
            return await self._about(replace(ask, subject=told.id), told.rest)
        if told.verb in self._replies:
            named, more = leading_id(told.rest)
            if named[:1] in self._readers and named[0] != "M":  # `yes N7` is `N7 yes`
                return await self._about(replace(ask, subject=named), f"{told.verb} {more}".strip())
            alone = told.verb == PLUS_ONE and not (ask.direct or ask.subject)
            told = told if named or alone or ask.subject[:1] == "M" else Read("", text)
        plain = told.verb in self._plain and ask.direct and text
        if plain and ask.subject in ("", profile.SUBJECT) and await profile.is_awaited(ask):
            return await self._carry_out(self._commands[profile.VERB], replace(ask, verb="", rest=text))
        if plain and not ask.subject:
            asked = await outbox.asked_last(ask.tx, ask.person)
            if asked is not None and asked.startswith("E"):
                return await self._about(replace(ask, subject=asked), text)
        if told.verb:
            return await self._command(ask, self._commands[told.verb], told)
        if ask.subject and ask.subject[0] in self._readers:
            return await self._about(ask, text)
        if ask.direct and text:
            return placed(await self._readers["P"].handle(replace(ask, rest=text)), ask.room["id"], ask.thread, None)
        return self._unknown(ask, text)

    def _unknown(self, ask: Ask, text: str) -> Sequence[Effect]:
        word = text.split(maxsplit=1)[0] if text.split() else ""
        near = nearest(word, self._commands)
        prefix = "" if ask.direct else self._config.rooms.prefix
        if near:
            raise Refusal("unknown-verb-near", verb=word[:40], near=near, example=prefix + self._commands[near].example)
        raise Refusal("unknown-verb", verb=word[:40] or "…")

    async def _too_many(self, ask: Ask) -> Sequence[Effect] | None:
        """What is said instead of carrying out one command too many (once, then nothing); None if it is none."""
        most = self._config.limits.commands
        before, refused = await inbox.commands_before(ask.tx, ask.event, ask.person)
        inbox.mark_command(ask.tx, ask.event, inbox.CARRIED_OUT if before < most else inbox.TOO_MANY)
        if before < most:
            return None
        told = replace(ask.say("too-many-commands", n=most), data={"type": "refusal", "reason": "too-many-commands"})
        return () if refused else placed([told], ask.room["id"], ask.thread, None if ask.direct else ask.event)

    async def _command(self, ask: Ask, command: Command, told: Read) -> Sequence[Effect]:
        elsewhere = ask.direct and command.where is Where.ANYWHERE  # the handler checks rights there
        if command.role is Role.FACILITATOR and not ask.facilitator and not elsewhere:
            raise Refusal("facilitators-only", verb=told.verb)
        if command.where is Where.ROOM and ask.direct:
            raise Refusal("in-a-room", verb=told.verb, prefix=self._config.rooms.prefix)
        if command.where is Where.DIRECT and not ask.direct:
            raise Refusal("in-direct-chat", verb=told.verb)
        if (instead := await self._too_many(ask)) is not None:
            return instead
        effects = await self._carry_out(command, replace(ask, verb=told.verb, rest=told.rest))
        late = command.live and ask.now - ask.at > self._config.rooms.live_minutes * 60_000
        if late and not await outbox.is_out(ask.tx, ask.event, effects):  # else done before a backup was restored
            raise Refusal("heard-late", verb=told.verb, time=ask.words.time(ask.at))
        return effects

    async def _carry_out(self, command: Command, ask: Ask) -> Sequence[Effect]:
        """What the command does. Answers in a room are replies to the question, so that it is seen who is meant
        without a name."""
        reply_to = None if ask.direct or ask.edits else ask.event
        return placed(await command.handle(ask), ask.room["id"], ask.thread, reply_to)

    async def _about(self, ask: Ask, text: str) -> Sequence[Effect]:
        """Words about a thing with an id: the command that reads such ids takes them."""
        command = self._readers.get(ask.subject[:1])
        if command is None:
            raise Refusal("nothing-to-answer", id=ask.subject)
        return await self._carry_out(command, replace(ask, verb=command.verb, rest=text))

    async def _chosen(self, tx: Tx, heard: Heard, now: int, event: Reacted | Voted) -> Sequence[Effect]:
        """A reaction or a native vote under something the bot said."""
        subject = await outbox.subject_of(tx, event.target)
        command = self._readers.get(subject[:1])
        if command is None:
            return ()
        text = event.key if isinstance(event, Reacted) else ", ".join(event.choices)
        ask = await self._ask(tx, heard, now, subject, type(event).__name__, text)
        return placed(await command.handle(ask), event.room, None, None)

    async def _edited(self, tx: Tx, heard: Heard, now: int, event: Edited) -> Sequence[Effect]:
        """New words for an earlier message: its facts follow; without facts it is read as if it were new. Clients show
        no edit of somebody else's message, so nobody would see what was obeyed: nothing is."""
        ask = await self._ask(tx, heard, now)
        text = addressed(event.body, self._config.rooms.prefix, self._names) or event.body.strip()
        answer = await answers.of_source(tx, event.target) or await ballots.of_source(tx, event.target)
        if answer is not None and answer["person"] == event.sender:
            about = replace(ask, subject=answer["prompt"], edits=event.target)
            return await self._about(about, leading_id(text)[1])
        act = await acts.of_source(tx, event.target)
        if act is not None and act["person"] == event.sender:
            return await self._follow_edit(ask, act, text)
        if answer is not None or act is not None or await inbox.sender_of(tx, event.target) != event.sender:
            return ()
        said = Said(event.id, event.room, event.sender, event.at, event.body, mentions=event.mentions)
        return await self._said(tx, replace(heard, event=said), now, said)

    async def _follow_edit(self, ask: Ask, act: Row, text: str) -> Sequence[Effect]:
        command = self._commands.get(act["verb"])
        told = read(text, self._commands)
        if command is None or command.edit is None:
            raise Refusal("edit-too-late", prefix=self._config.rooms.prefix)
        told = Read(command.verb, text) if command.whole else told
        about = (told.id or act["subject"])[:1] in command.ids if not told.verb else False
        if self._commands.get(told.verb) is not command and not about:
            raise Refusal("edit-too-late", prefix=self._config.rooms.prefix)
        if (instead := await self._too_many(ask)) is not None:
            return instead
        ask = replace(ask, verb=told.verb or command.verb, rest=told.rest, edits=act["source"], subject=act["subject"])
        return placed(await command.edit(ask, act), ask.room["id"], ask.thread, None)

    async def _withdrawn(self, tx: Tx, heard: Heard, now: int, event: Withdrawn) -> Sequence[Effect]:
        """A deleted message takes its facts with it. Of what a moderator deletes only what it brought goes: to undo
        what its author did by it (a withdrawal, a mark) is the author's."""
        ask = await self._ask(tx, heard, now, edits=event.target)
        if await ballots.take_back(tx, event.target):
            return ()
        answer = await answers.of_source(tx, event.target)
        if answer is not None:
            return await self._readers["P"].undo(ask, answer) if self._readers["P"].undo else ()
        act = await acts.of_source(tx, event.target)
        command = self._commands.get(act["verb"]) if act else None
        if act is None or command is None or command.undo is None:
            return ()
        if act["person"] != event.sender and command.verb not in BROUGHT:
            return ()
        acts.undo(tx, act["source"], now)
        return placed(await command.undo(replace(ask, subject=act["subject"]), act), event.room, None, None)

    async def _moved(self, tx: Tx, event: Event, now: int) -> Sequence[Effect]:
        """The bot's own coming and going, and that of people."""
        match event:
            case Invited():
                if not self._config.may_invite(event.sender):
                    return [LeaveRoom(name="decline", room=event.room, rank=ACKNOWLEDGEMENT)]  # nobody waits for it
                if event.direct:
                    rooms.set_direct(tx, event.room)
                    outbox.set_direct(tx, event.sender, event.room)
                return [EnterRoom(name="enter", room=event.room, via=event.sender.partition(":")[2])]
            case Entered():
                return await self._hello(tx, event)
            case Removed():
                rooms.left(tx, event.room)
                outbox.end_direct(tx, event.room)
            case Departed() if (await rooms.get(tx, event.room))["direct"]:
                outbox.end_direct(tx, event.room)
                return [LeaveRoom(name="leave", room=event.room)]
            case Departed():
                return await turns.settle_room(tx, self._config, event.room, now)
            case Upgraded():
                rooms.move(tx, event.room, event.successor)
                via = event.sender.partition(":")[2]
                return [EnterRoom(name="follow", room=event.successor, via=via)]
            case _:
                pass
        return ()

    async def _hello(self, tx: Tx, event: Event) -> Sequence[Effect]:
        """What the bot says about itself on entering a room. A nameless room of two is a direct chat."""
        room = await rooms.get(tx, event.room)
        others = [person for person in await rooms.members(tx, event.room) if person != self._account]
        if not room["direct"] and not room["name"] and len(others) == 1:
            rooms.set_direct(tx, event.room)
            outbox.set_direct(tx, others[0], event.room)
            return ()
        if room["direct"] or orjson.loads(room["creators"])[:1] == [self._account]:  # its own rooms need no greeting
            return ()
        speak = words(room["language"] or self._config.rooms.language)
        text = speak("hello", prefix=self._config.rooms.prefix, inbox=self._config.retention.inbox_days)
        return [Message(name="hello", text=text, room=event.room, rtl=speak.rtl)]
