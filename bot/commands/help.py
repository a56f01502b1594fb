"""`help`: first what is open and needs the reader, then what they can do; never more than ten lines.

Only commands that exist are named, because they are read from the same table that carries them out. Rules: what
concerns one person alone (which questions they have not answered, introductions that wait for their yes) is told in
their direct chat only; in a room the help shows what is open to all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.command import Ask, Command, Role, Topic, commands
from bot.commands.session import rule_key
from bot.commands.shared.finding import steers
from bot.commands.shared.reminding import waiting
from bot.domain.digest import clip
from bot.domain.messages import Effect, Message
from bot.domain.prompts import ASK
from bot.domain.reading import nearest
from bot.domain.refusal import Refusal
from bot.store import digests, prompts, reminders
from bot.store.prompts import Prompt

SHOWN = 3  # open things named one by one: with heading, rest, a space and four closing lines ten at most
QUESTION = 90  # characters of a question that are shown


async def handle(ask: Ask) -> Sequence[Effect]:
    """What is open and what can be done; or the rest of it (`more`); or one verb explained; or what is kept (`privacy`;
    of ballots `sealed`)."""
    wanted = ask.rest.casefold().strip(" `!?.").removeprefix(ask.config.rooms.prefix)
    if not wanted:
        return [Message(name="help", text="\n".join(await _overview(ask)), rtl=ask.words.rtl)]
    if wanted == "more":
        lines = [_verbs(ask, topic) for topic in (Topic.SELDOM, Topic.WORK)]
        return [Message(name="help", text="\n".join(lines), rtl=ask.words.rtl)]
    if wanted == "sealed":
        return [ask.say("helping-sealed", floor=ask.config.confidence.floor)]
    if wanted == "privacy":
        return [Message(name="helping-privacy", text=_privacy(ask), rtl=ask.words.rtl)]
    return [_explain(ask, wanted)]


def _privacy(ask: Ask) -> str:
    """What is kept, for as long as the configuration says; in a room its rule too."""
    days = {name.removesuffix("_days"): days for name, days in ask.config.retention.model_dump().items()}
    encrypted = "yes" if ask.room["encrypted"] else "no"
    told = ask.words("helping-privacy", encrypted=encrypted, floor=ask.config.confidence.floor, **days)
    rule = [] if ask.direct else ["- " + ask.words("rule-short", rule=rule_key(ask.room["rule"]))]
    sealed = "- " + ask.words("sealed-privacy", prefix=_prefix(ask))
    dates = "- " + ask.words("dates-privacy", withdrawn=days["withdrawn"], floor=ask.config.confidence.floor)
    efforts = "- " + ask.words("efforts-privacy", withdrawn=days["withdrawn"])
    kept = [told, ask.words("yours-privacy"), sealed, efforts, dates, "- " + ask.words("coverage-privacy")]
    kept.append("- " + ask.words("digest-privacy", edited=digests.EDITED_DAYS, reminded=reminders.KEPT_DAYS))
    return "\n".join([*kept, ask.words("helping-marks"), *rule])


def _prefix(ask: Ask) -> str:
    return "" if ask.direct else ask.config.rooms.prefix


def _explain(ask: Ask, wanted: str) -> Message:
    """One verb: what it does, and an example that works."""
    known, prefix = commands(), _prefix(ask)
    command = known.get(wanted) or known.get(wanted.split(maxsplit=1)[0])
    if command is None:
        near = nearest(wanted, known)
        if not near:
            raise Refusal("unknown-verb", verb=wanted[:40])
        raise Refusal("unknown-verb-near", verb=wanted[:40], near=near, example=prefix + known[near].example)
    told = ask.say(
        "helping-verb", verb=prefix + command.verb, what=ask.words(help_key(command)),
        example=prefix + command.example, role=command.role.value,
    )  # fmt: skip
    more = "\n" + _verbs(ask, Topic.WORK) if command.verb == "effort" else ""
    return replace(told, text=told.text + more)


def help_key(command: Command) -> str:
    """The key of the words that say what a command does."""
    return f"help-{command.verb.replace(' ', '-').replace('+', 'plus-')}"


async def _overview(ask: Ask) -> list[str]:
    lines = await _open(ask) or [ask.words("helping-nothing-open")]
    lines += ["", *(_verbs(ask, topic) for topic in (Topic.FOLLOW, Topic.OWN))]
    if await steers(ask):
        lines.append(_verbs(ask, Topic.FACILITATE))
    return [*lines, ask.words("helping-more", prefix=_prefix(ask))]


def _verbs(ask: Ask, topic: Topic) -> str:
    """The verbs of a topic, ready to be typed; what is done by an id and not by a verb is shown by its example."""
    listed = [command for command in commands().values() if _topic(command) is topic]
    own = {command.example if command.ids else command.verb for command in listed}
    verbs = " ".join(f"`{_prefix(ask)}{verb}`" for verb in sorted(own - {"help"}, key=str.casefold))
    return ask.words(f"helping-{topic.value}", verbs=verbs)


def _topic(command: Command) -> Topic:
    return Topic.FACILITATE if command.role is Role.FACILITATOR else command.topic


async def _open(ask: Ask) -> list[str]:
    """A heading and what is open (in a direct chat: what waits for the reader), at most `SHOWN` of it; nothing if
    nothing is."""
    if ask.direct:
        waits = await waiting(ask.tx, ask.config, ask.person, ask.words, ask.now)
        found = [f"- {wait.line}" for wait in waits]
    else:
        found = [_question(ask, prompt) for prompt in await prompts.open_in(ask.tx, ask.room["id"])]
    if not found:
        return []
    heading = ask.words("helping-open-yours" if ask.direct else "helping-open-here")
    rest = len(found) - SHOWN
    return [heading, *found[:SHOWN], *([ask.words("helping-open-rest", n=rest)] if rest > 0 else [])]


def _question(ask: Ask, prompt: Prompt) -> str:
    return ask.words(
        "helping-question", id=prompt.id, question=clip(prompt.question, QUESTION),
        until=ask.words.time(prompt.closes) if prompt.closes is not None else "",
        dated="no" if prompt.closes is None else "yes",
        kind="sealed" if prompt.sealed else "long" if prompt.kind == ASK else "short",
    )  # fmt: skip


COMMAND = Command(verb="help", handle=handle, example="help pain", aliases=("commands",))
