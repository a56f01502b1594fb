"""An effort's card: what it is about, who leads it, what is due, what it needs, in the place where it is read.

Rules: words that were said in the place are shown there as they are, and everybody reads their own; all others pass the
disclosure check. Names (the lead, who has an action) stand where the effort lives and before its members, in no other
room and in none under the Chatham House Rule. How many committed, and of which groups, is told in full to those whom
an introduction brought together and where all of it was said; elsewhere no small number and no small group is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.command import commands
from bot.commands.shared.disclosing import Quote, releasable, signature
from bot.config import Config
from bot.domain import data
from bot.domain.digest import clip
from bot.domain.effort_words import NONE
from bot.domain.efforts import (
    ACTION,
    CHANGED,
    CHECK_IN,
    COMMITMENT,
    FIT,
    GOING_ON,
    MILESTONE,
    NOTE,
    OTHERS,
    OUTCOME,
    OUTPUT,
    RESOURCES,
    ROLE,
    SUCCESS,
    VALUE,
    Spoken,
    State,
)
from bot.domain.messages import Effect, Message, Quoted
from bot.domain.organisations import GROUPS
from bot.domain.reading import literal
from bot.domain.slots import local_date
from bot.store import efforts, held, people, rooms
from bot.store.base import Row, Tx
from bot.texts import Words

TITLE_LIMIT = 90  # characters
_COMMAND = re.compile(r"`(\w+)(?= [EA]\d)")
LISTED = 8  # milestones, actions and outputs each


@dataclass
class Telling:
    """Gathers what is told of efforts in one place: a room, or the direct chat of `person`. What it has released is in
    `quoted` and `said`, which belong to the message, and in `effects`, which go beside it."""

    tx: Tx
    config: Config
    place: Row
    person: str
    say: Words
    now: int
    quoted: list[Quoted] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)

    @property
    def room(self) -> str:
        """The room, '' in a direct chat."""
        return "" if self.place["direct"] else str(self.place["id"])

    async def passed(self, found: Sequence[Spoken]) -> dict[str, str]:
        """The words by where they are kept, as they may stand here, guarded; a remark instead of those that wait."""
        told = {one.source: one.text for one in found if self._is_known(one)}
        asked = [one for one in found if one.source not in told and one.text]
        quotes = [Quote(one.source, one.kind, one.organisation, one.person, one.text, one.mark) for one in asked]
        released = await releasable(self.tx, self.config, self.room, quotes, self.now)
        self.quoted += released.quoted
        self.said += [*released.said, *told.values()]
        self.effects += released.effects
        shown = {one.source: text for one, text in zip(asked, released.texts, strict=True)}
        held = self.say("effort-words-held")
        return {id: literal(text) if text is not None else held for id, text in (told | shown).items()}

    def _is_known(self, one: Spoken) -> bool:
        if self.place["direct"]:
            return bool(one.person) and one.person == self.person
        return one.room == self.room

    async def called(self, effort: Row, person: str) -> str:
        """The name of a member, '' where it does not stand."""
        here = self.place["direct"] or self.room == effort["room"]
        if not person or not here or self.place["rule"] == rooms.CHATHAM_HOUSE:
            return ""
        name = await rooms.name_of(self.tx, person, self.room)
        self.said.append(name)
        return literal(name)

    async def title(self, effort: Row) -> str:
        """What an effort is called, as it may stand here."""
        title = await efforts.title(self.tx, effort, await efforts.entries(self.tx, effort["id"]))
        shown = (await self.passed([title])).get(title.source, "")
        return clip(shown, TITLE_LIMIT) or self.say("effort-untitled")

    def message(
        self, name: str, text: str, *, room: str = "", person: str = "", mentions: tuple[str, ...] = (),
        subject: str = "", data: dict[str, Any] | None = None,
    ) -> Message:  # fmt: skip
        """A message with all that was released for it. In a room, what is to be typed has the prefix."""
        return Message(
            name, self.typed(text), room, person, mentions=mentions, subject=subject, data=data, rtl=self.say.rtl,
            quotes=tuple(self.quoted), said=tuple(self.said),
        )  # fmt: skip

    def typed(self, text: str) -> str:
        """The text with commands as they are typed here."""
        prefix = "" if self.place["direct"] else self.config.rooms.prefix
        return _COMMAND.sub(lambda found: f"`{prefix}{found[1]}" if found[1] in commands() else found[0], text)


async def card(telling: Telling, effort: Row, *closing: str) -> list[Effect]:
    """The card as a message, with `closing` lines under it, and what comes with it."""
    drawn = await _drawn(telling, effort)
    text = "\n".join([*drawn.lines(), *(line for line in ("", *closing) if closing)])
    told = telling.message("card", text, subject=effort["id"], data=data.content(drawn.data()))
    return [told, *telling.effects]


async def _drawn(telling: Telling, effort: Row) -> _Card:
    entries = await efforts.entries(telling.tx, effort["id"])
    title = await efforts.title(telling.tx, effort, entries)
    problem = await efforts.problem(telling.tx, effort, entries)
    spoken = [await efforts.spoken(telling.tx, one) for one in entries if one["text"]]
    words = await telling.passed([*spoken, title, *([problem] if problem else [])])
    drawn = _Card(telling, effort, entries, words, title.source, problem.source if problem else "")
    await drawn.look()
    return drawn


@dataclass
class _Card:
    """What is on the card, looked up."""

    telling: Telling
    effort: Row
    entries: Sequence[Row]
    words: dict[str, str]
    title_source: str
    problem_source: str
    names: dict[str, str] = field(default_factory=dict)
    signatures: dict[str, str] = field(default_factory=dict)
    groups: set[str] = field(default_factory=set)
    large: set[str] = field(default_factory=set)

    async def look(self) -> None:
        """Names, signatures and groups."""
        t, effort = self.telling, self.effort
        owners = {one["owner"] for one in self.entries} | {effort["lead"], effort["deputy"]}
        self.names = {one: await t.called(effort, one) for one in sorted(owners - {""})}
        for one in self.of(COMMITMENT):
            spoken = await efforts.spoken(t.tx, one)
            quote = Quote(one["id"], held.EFFORT, spoken.organisation, spoken.person, spoken.text, one["mark"])
            self.signatures[one["id"]] = await signature(t.tx, t.room, quote)
        t.said += [name for name in self.signatures.values() if name]
        self.groups = {row["stakeholder"] for row in await efforts.committed(t.tx, effort["id"])} - {""}
        floor = t.config.confidence.floor
        self.large = {group for group, n in (await people.groups(t.tx)).items() if n >= floor}

    def of(self, part: str) -> list[Row]:
        """What was said of one part."""
        return [one for one in self.entries if one["part"] == part]

    @property
    def title(self) -> str:
        return clip(self.words.get(self.title_source, ""), TITLE_LIMIT) or self.telling.say("effort-untitled")

    @property
    def inner(self) -> bool:
        """Whether only those read it whom an introduction brought together, or who joined them."""
        private = self.effort["origin"].startswith("M") and self.telling.room == self.effort["room"]
        return private or (bool(self.telling.place["direct"]) and not self.effort["shown"])

    def lines(self) -> list[str]:
        """The card, line by line."""
        say, effort = self.telling.say, self.effort
        state = say(f"effort-state-{effort['state']}", day=effort["ends"] or "…", outcome=effort["outcome"] or "none")
        place = say(f"effort-board-{effort['place']}") if effort["place"] else ""
        head = say("effort-head", id=effort["id"], title=self.title, state=state, place=place or "none")
        return [
            head, *self._said(), *self._led(), *self._fit(), *self._committed(), *self._roles(),
            *self._milestones(), *self._actions(), *self._outputs(), *self._told(),
        ]  # fmt: skip

    def _said(self) -> list[str]:
        say, found = self.telling.say, list[str]()
        problem = self.words.get(self.problem_source, "")
        if problem and self.problem_source != self.title_source:
            found.append("- " + say("effort-line-problem", text=problem))
        for part in (SUCCESS, OTHERS, VALUE, RESOURCES):
            for one in self.of(part)[-1:]:
                if text := self.words.get(one["id"], ""):
                    kinds = say.listed([say(f"effort-value-{kind}") for kind in one["kind"].split()])
                    line = say(f"effort-line-{part}", text=text)
                    found.append("- " + (f"{line} ({kinds})" if part == VALUE and kinds else line))
        return found

    def _led(self) -> list[str]:
        say, effort = self.telling.say, self.effort
        if State(effort["state"]) not in GOING_ON:
            return []
        shown = {role: self.names.get(effort[role], "") or ("there" if effort[role] else "none")
                 for role in ("lead", "deputy")}  # fmt: skip
        return ["- " + say("effort-line-lead", id=effort["id"], **shown)]

    def _fit(self) -> list[str]:
        say = self.telling.say
        signs = {"yes": "✓", "no": "✗"}
        for one in self.of(FIT)[-1:]:
            marks = [signs[word] for word in one["kind"].split() if word in signs]
            if len(marks) == 3:
                return ["- " + say("effort-line-fit", narrow=marks[0], roles=marks[1], talk=marks[2])]
        return []

    def _committed(self) -> list[str]:
        say, found = self.telling.say, self.of(COMMITMENT)
        if not found:
            return []
        here = [one for one in found if self.inner or one["room"] == self.telling.room]
        floor, hidden = self.telling.config.confidence.floor, len(found) - len(here)
        n = len(found) if not hidden or hidden >= floor else len(here)
        few = "yes" if hidden and n < floor else "no"
        listed = [self._commitment(one) for one in here if one["text"]]
        named = [self._commitment(one) for one in found if one not in here and self.signatures[one["id"]]]
        head = say("effort-line-committed", n=n, few=few, floor=floor)
        return [f"- {head}: {'; '.join([*listed, *named])}" if listed or named else f"- {head}"]

    def _commitment(self, one: Row) -> str:
        name = self.signatures[one["id"]]
        return f"{self.words[one['id']]} ({literal(name)})" if name else self.words[one["id"]]

    def _roles(self) -> list[str]:
        """Which stakeholder groups are there, and which are not, with what they are asked to do; a group of few
        organisations stands there only where all know each other, or as what is asked of it."""
        say, asked = self.telling.say, {one["kind"]: self.words.get(one["id"], "") for one in self.of(ROLE)}
        if State(self.effort["state"]) not in GOING_ON or not (asked or self.groups):
            return []
        found: dict[str, list[str]] = {"there": [], "open": [], "asked": []}
        for group in GROUPS:
            shown = self.inner or group in self.large
            if shown or asked.get(group):
                state = "asked" if not shown else "there" if group in self.groups else "open"
                name = say("effort-role", group=say(f"group-{group}"), text=asked.get(group) or "none")
                found[state].append(name)
        told = [say(f"effort-roles-{state}", roles=say.listed(some)) for state, some in found.items() if some]
        return ["- " + say("effort-line-roles", roles=" · ".join(told))] if told else []

    def _milestones(self) -> list[str]:
        say, found = self.telling.say, sorted(self.of(MILESTONE), key=lambda one: (one["day"], one["nth"]))
        today = local_date(self.telling.now, say.zone).isoformat()
        lines = []
        for one in found[:LISTED]:
            state = "done" if one["done"] is not None else "over" if one["day"] < today else "ahead"
            text = self.words.get(one["id"]) or say("effort-untitled")
            lines.append("- " + say("effort-line-milestone", id=one["id"], day=one["day"], text=text, state=state))
        return lines

    def _actions(self) -> list[str]:
        say, lines = self.telling.say, list[str]()
        for one in [one for one in self.of(ACTION) if one["done"] is None][:LISTED]:
            owner = self.names.get(one["owner"], "") or ("there" if one["owner"] else "none")
            text = self.words.get(one["id"]) or say("effort-untitled")
            day = one["day"] or "none"
            lines.append("- " + say("effort-line-action", id=one["id"], text=text, owner=owner, day=day))
        return lines

    def _outputs(self) -> list[str]:
        say = self.telling.say
        return [
            "- " + say("effort-line-output", kind=one["kind"], text=self.words.get(one["id"], ""), link=one["link"])
            for one in self.of(OUTPUT)[-LISTED:]
        ]

    def _told(self) -> list[str]:
        """The last word on how it goes, why it ended, what changed since."""
        say, lines = self.telling.say, list[str]()
        if self.telling.place["direct"] or self.telling.room == self.effort["room"]:
            for one in self.of(CHECK_IN)[-1:] if self.effort["state"] == State.STARTED else []:
                kind = (one["kind"] or "note").split()[0]
                lines.append(say("effort-line-check-in", kind=kind, text=self._or_none(one)))
        for part in (OUTCOME, NOTE):
            for one in self.of(part)[-1:]:
                if one["text"] and (part == NOTE or State(self.effort["state"]) not in GOING_ON):
                    day = local_date(one["at"], say.zone).isoformat()
                    lines.append(say(f"effort-line-{part}", text=self.words[one["id"]], day=day))
        for one in self.of(CHANGED):
            day = local_date(one["at"], say.zone).isoformat()
            kind = "none" if one["kind"] == NONE else "some"
            lines.append(say("effort-line-changed", kind=kind, text=self._or_none(one), day=day))
        return [f"- {line}" for line in lines]

    def _or_none(self, one: Row) -> str:
        return self.words.get(one["id"], "") or "none"

    def data(self) -> data.Effort:
        """The same for programs."""
        effort = self.effort
        milestones = tuple(
            data.Milestone(
                id=one["id"], day=one["day"], text=self.words.get(one["id"], ""), done=one["done"] is not None
            )
            for one in self.of(MILESTONE)
        )
        outputs = tuple(
            data.Output(kind=one["kind"], text=self.words.get(one["id"], ""), link=one["link"])
            for one in self.of(OUTPUT)
        )
        return data.Effort(
            id=effort["id"], title=self.title, state=effort["state"], ends=effort["ends"], place=effort["place"],
            outcome=effort["outcome"], other=effort["other"], milestones=milestones, outputs=outputs,
        )  # fmt: skip
