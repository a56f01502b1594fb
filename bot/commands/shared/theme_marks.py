"""A vote on themes after it was opened: how its options may be shown now, and what becomes of the marks.

Rules: when the poll closes, what counts of each organisation becomes its yes to the statements that name the marked
themes, as `+1` would give it, in the transaction of the close; unmarked is nothing; a mark of one's own statement is
nothing new; a word said elsewhere after the mark stands. Counting again gives the marks anew, until the answers are cut
from names; opening again takes them back. An option shows a statement's words only as long as those may be shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.shared.disclosing import Quote, Released, releasable
from bot.commands.shared.finding import spoken
from bot.commands.shared.nearness import LABEL
from bot.commands.shared.questions import message, native
from bot.config import Config
from bot.domain.digest import clip
from bot.domain.marks import NAMED
from bot.domain.messages import Effect, Message, PollStart
from bot.domain.needs import ROOM_ONLY, UNNAMED, alone
from bot.domain.prompts import COMMENT, POLL, Answer, Option, parts
from bot.domain.refusal import Refusal
from bot.domain.tallies import latest
from bot.store import needs, prompts, rooms, theme_votes, themes, verdicts
from bot.store.base import Row, Tx
from bot.store.prompts import Prompt
from bot.store.theme_votes import HIDDEN, Choice
from bot.store.vectors import digest


async def offered(tx: Tx, config: Config, prompt: Prompt, now: int) -> tuple[Prompt, Released]:
    """The prompt with its options as they may be shown now, and what showing them repeats; any other as it is."""
    if prompt.kind != POLL or prompt.most == 1:  # no vote on themes
        return prompt, Released(())
    listed = [one for one in await theme_votes.of(tx, prompt.id) if one.text]
    said = {one.option: need for one in listed if (need := await _as_shown(tx, one)) is not None}
    quotes = [Quote.of_need(need) for need in said.values()]
    bare = [replace(one, mark=UNNAMED) if one.mark in NAMED else one for one in quotes]  # an option has no author
    released = await releasable(tx, config, prompt.room, bare, now, hold=False)
    texts = {key: (need["text"], text) for (key, need), text in zip(said.items(), released.texts, strict=True)}
    hidden = {one.option for one in listed}
    options = [_worded(one, *texts.get(one.key, ("", None))) if one.key in hidden else one for one in prompt.options]
    return replace(prompt, options=tuple(options)), released


async def _as_shown(tx: Tx, choice: Choice) -> Row | None:
    """The statement of an option, where it is still said in the same words."""
    need = await needs.get(tx, choice.need)
    return need if need is not None and digest(need["text"]) == choice.text else None


def _worded(option: Option, said: str, text: str | None) -> Option:
    if text is None:
        return Option(option.key, HIDDEN)
    return option if text == said else Option(option.key, clip(text, LABEL))


def quoting(effects: Sequence[Effect], released: Released) -> list[Effect]:
    """A question's messages, which repeat the words of its options."""
    return [
        replace(one, quotes=released.quoted, said=released.said) if isinstance(one, Message | PollStart) else one
        for one in effects
    ]


async def asked_anew(tx: Tx, config: Config, before: Message | PollStart, now: int) -> Sequence[Effect]:
    """What stands for a question's message, or its native poll, whose words may not leave as they were."""
    prompt = await prompts.get(tx, before.subject)
    if prompt is None or prompt.withdrawn is not None:
        return ()
    shown, released = await offered(tx, config, prompt, now)
    say = spoken(config, await rooms.get(tx, prompt.room))
    fresh = [message(shown, say, before.name)] if isinstance(before, Message) else native(shown, say)
    return quoting(fresh, released)


async def check_options(tx: Tx, prompt: Prompt, options: Sequence[Option], seats: int) -> None:
    """Raises Refusal where a vote on themes is to offer other options, or to have them put in order."""
    if (seats or tuple(options) != prompt.options) and await theme_votes.of(tx, prompt.id):
        raise Refusal("themes-vote-options", id=prompt.id)


async def settle(tx: Tx, prompt: Prompt, given: Sequence[Answer]) -> None:
    """The marks of these answers are what the organisations say of the themes from now on."""
    choices = await theme_votes.of(tx, prompt.id)
    if not choices or prompt.closed is None or prompt.cut is not None:
        return
    verdicts.unmark(tx, prompt.id)
    meant = {one.option: need for one in choices if (need := await _meant(tx, one)) is not None}
    counted = latest(one for one in given if one.choice != COMMENT and one.person)
    for number, one in enumerate(sorted(counted, key=lambda one: one.voice), 1):
        for need in (meant[key] for key in parts(one.choice) if key in meant):
            await _mark(tx, prompt, f"{prompt.id}.{number}", one, need)


async def take_back(tx: Tx, prompt: Prompt) -> None:
    """The vote is open again: nothing is marked yet."""
    if await theme_votes.of(tx, prompt.id):
        verdicts.unmark(tx, prompt.id)


async def _mark(tx: Tx, prompt: Prompt, source: str, one: Answer, need: Row) -> None:
    person = one.person or ""
    voice = one.organisation or alone(person)
    if voice == need["organisation"] or person == need["person"]:
        return
    if await verdicts.said_since(tx, voice, need["id"], *one.order):
        return
    own = await verdicts.own_beside(tx, voice, need["id"])
    verdicts.give(
        tx, source=source, need=need["id"], voice=voice, person=person, own=own, said="yes",
        at=prompt.closed or one.order[0], seq=0,
    )  # fmt: skip


async def _meant(tx: Tx, choice: Choice) -> Row | None:
    """The statement that a mark is about: the one that named the theme, or, where it is gone, names it now."""
    need = await needs.get(tx, choice.need)
    if need is None and (now := (await themes.named_by(tx, {choice.theme})).get(choice.theme)) is not None:
        need = await needs.get(tx, now["id"])
    return need if need is not None and need["mark"] != ROOM_ONLY else None
