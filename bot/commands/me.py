"""`me`: what the bot keeps about somebody, and `me language|zone|digest|mail|group|… …` to change one part of it.

What is kept is told to that person only, so from a room the answer goes to the direct chat.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process

from bot.command import Ask, Command, Topic
from bot.commands.i_am import called
from bot.commands.shared import profile, turns
from bot.commands.shared.mailing import choose_mail, mail_line
from bot.commands.shared.own_digest import choose_own, own_line
from bot.commands.shared.voice import privately, voice_of
from bot.domain.messages import Effect
from bot.domain.quiet import OFF
from bot.domain.reading import fold, literal
from bot.domain.refusal import Refusal
from bot.domain.yours import PER_WEEK
from bot.reports import tongues
from bot.store import mail, needs, people, reminders, verdicts
from bot.store.base import Row
from bot.texts import languages, words

_HOUR = r"([01]?\d|2[0-4])(?:[:h]([0-5]\d)|h)?"
_HOURS = re.compile(rf"^{_HOUR}\s*(?:-|–|—|to|à)\s*{_HOUR}$")
_MAIL = ("mail", "e-mail", "email", "courriel", "courrier")
_DIGEST = ("digest", "bulletin")
_ON = ("on", "oui", "yes")
_OFF = ("off", "none", "no", "non", "jamais", "never")
_NAMES = {
    "english": "en", "anglais": "en", "french": "fr", "francais": "fr", "arabic": "ar", "arabe": "ar", "العربية": "ar",
    "spanish": "es", "espanol": "es", "espagnol": "es", "russian": "ru", "russe": "ru", "русскии": "ru",
    "chinese": "zh", "chinois": "zh", "中文": "zh",
}  # fmt: skip
_PARTS = {
    "language": "language", "langue": "language", "zone": "zone", "fuseau": "zone", "timezone": "zone",
    "quiet": "quiet", "silence": "quiet", "calme": "quiet",
}  # fmt: skip
_PROFILE = {
    "group": "stakeholder", "groupe": "stakeholder", "country": "country", "pays": "country", "sector": "sector",
    "secteur": "sector", "capacity": "capacity", "qualite": "capacity", "role": "capacity", "languages": "languages",
    "langues": "languages",
}  # fmt: skip
_STANDS = {"delegate": True, "delegue": True, "deleguee": True} | dict.fromkeys(
    ("alternate", "suppleant", "suppleante"), False
)


async def handle(ask: Ask) -> Sequence[Effect]:
    """Shows what is kept, or changes one part of it."""
    part, _, value = ask.rest.strip().partition(" ")
    if not part:
        return await _show(ask)
    if fold(part) in _DIGEST:
        return choose_own(ask, "off" if fold(value) in _OFF else "on" if fold(value) in _ON else value)
    if fold(part) in _STANDS:
        return await _stand(ask, _STANDS[fold(part)])
    if (about := _PROFILE.get(fold(part))) is not None:
        return await _profile(ask, about, value)
    if fold(part) in _MAIL:
        return await choose_mail(ask, value.strip())
    if fold(part) in ("asking", "questions"):
        return _asking(ask, value.strip())
    column = _PARTS.get(fold(part))
    if column is None:
        raise Refusal("me-part", read=part[:40])
    kept = {"language": _language, "zone": zone, "quiet": _quiet}[column](value.strip())
    people.choose(ask.tx, ask.person, column, kept, ask.source)
    if column != "quiet":
        who = await people.get(ask.tx, ask.person)
        ask = replace(ask, words=words(who["language"] or ask.words.language, who["zone"] or ask.words.zone))
    return [_changed(ask, column, kept)]


async def _profile(ask: Ask, part: str, text: str) -> Sequence[Effect]:
    """Sets a part of the profile of the person or of their organisation."""
    value = profile.read(ask, part, text)
    await profile.put(ask, part, value)
    turn = await turns.settle_person(ask) if part == "capacity" else []
    return [ask.acknowledge(f"me-{part}", **await told_of(ask, part, value)), *turn]


async def told_of(ask: Ask, part: str, value: str) -> dict[str, str]:
    """What the words `me-PART` need to say what is kept now."""
    who = await people.get(ask.tx, ask.person)
    organisation = await people.organisation(ask.tx, who["organisation"] or who["belongs"])
    name = literal(organisation["name"]) if organisation else ""
    shown = shown_part(ask, part, value)
    named = "yes" if name else "no"
    return {"value": shown, "organisation": name, "named": named, "kind": value}


def shown_part(ask: Ask, part: str, value: str) -> str:
    """What is kept of a part of the profile, in words; '' for nothing."""
    match part:
        case "stakeholder":
            return ask.words(f"group-{value}") if value else ""
        case "languages":
            return ask.words.listed([tongues.called(code, ask.words.language) for code in value.split()])
        case "capacity":
            return ask.words(f"capacity-{value}") if value else ""
        case _:
            return literal(value)


async def _stand(ask: Ask, first: bool) -> Sequence[Effect]:
    told = await profile.stand(ask, first)
    return [ask.acknowledge("me-delegate" if first else "me-alternate"), *told]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The message was deleted: the part is as it was before."""
    await profile.put_back(ask, act)
    return await turns.settle_person(ask)


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message counts instead."""
    await profile.put_back(ask, act)
    return await handle(ask)


def _changed(ask: Ask, column: str, kept: str) -> Effect:
    if column == "zone":
        return ask.acknowledge("me-zone", time=ask.words.time(ask.now))
    if column == "quiet":
        return ask.acknowledge("me-quiet-off") if kept == OFF else ask.acknowledge("me-quiet", hours=kept)
    return ask.acknowledge("me-language")


def _asking(ask: Ask, value: str) -> Sequence[Effect]:
    """Whether the person is asked if others' statements are theirs too."""
    if fold(value) in (*_OFF, "stop"):
        verdicts.stop(ask.tx, ask.person, ask.at)
        return [ask.acknowledge("yours-stopped")]
    verdicts.go_on(ask.tx, ask.person)
    return [ask.acknowledge("yours-asking-on", most=PER_WEEK)]


async def _show(ask: Ask) -> Sequence[Effect]:
    who = await people.get(ask.tx, ask.person)
    organisation = await people.organisation(ask.tx, who["organisation"])
    quiet = who["quiet"] or ask.config.reminders.quiet
    said = await needs.of_voice(ask.tx, await voice_of(ask.tx, ask.person))
    text = ask.words(
        "me-shown",
        organisation=called(organisation, ask.words) if organisation else ask.words("me-nobody"),
        language=ask.words("language-name"),
        zone=ask.words.zone,
        quiet=ask.words("me-quiet-none") if quiet in ("", OFF) else quiet,
        n=len(said),
    )
    state = "off" if await verdicts.is_unasked(ask.tx, ask.person) else "on"
    asking = ask.words("me-asking", state=state, most=PER_WEEK)
    lines = [text, *await _more(ask, who), await _reminders(ask), own_line(ask, who["digest"]), asking]
    if ask.config.mail.host:
        lines.append(mail_line(ask, await mail.get(ask.tx, ask.person)))
    return privately(ask, "me-shown", "\n".join(lines))


async def _more(ask: Ask, who: Row) -> list[str]:
    """What else is known of the person and of the organisation they speak for or belong to."""
    organisation = await people.organisation(ask.tx, who["organisation"] or who["belongs"])
    lines = []
    if organisation is not None and who["organisation"]:
        stands = "delegate" if await profile.is_delegate(ask, ask.person) else "alternate"
        lines.append(ask.words("me-shown-stands", stands=stands))
    elif organisation is not None:
        lines.append(ask.words("me-shown-belongs", organisation=literal(organisation["name"])))
    known = {"sector": organisation["sector"] if organisation else "", **{p: who[p] for p in ("capacity", "languages")}}
    shown = {part: shown_part(ask, part, value) for part, value in known.items()}
    return [*lines, *(ask.words(f"me-shown-{part}", value=text) for part, text in shown.items() if text)]


async def _reminders(ask: Ask) -> str:
    """Whether the person is reminded of what waits for them."""
    until = await reminders.muted_until(ask.tx, ask.person, ask.now)
    budget, state = ask.config.reminders, "until"
    if until is None or not budget.per_day:
        state = "on" if budget.per_day else "nobody"
    elif until == reminders.FOREVER:
        state = "off"
    time = ask.words.time(until) if until and state == "until" else ""
    return ask.words("me-reminders", state=state, time=time, day=budget.per_day, week=budget.per_week)


def _language(value: str) -> str:
    code = _NAMES.get(fold(value), value.casefold()[:2] if re.fullmatch(r"[A-Za-z]{2}([-_]\w+)?", value) else "")
    if code not in languages():
        raise Refusal("me-language", read=value[:40] or "…", known=", ".join(languages()))
    return code


def zone(value: str) -> str:
    """A zone by its name; the near ones are offered where there is none."""
    by_name = {name.casefold(): name for name in available_timezones()}
    by_name |= {name.rpartition("/")[2].casefold(): name for name in sorted(available_timezones()) if "/" in name}
    wanted = value.casefold().replace(" ", "_")
    exact = {name.casefold(): name for name in available_timezones()}
    if wanted in exact:
        return exact[wanted]
    near = process.extract(wanted, list(by_name), scorer=fuzz.ratio, score_cutoff=60, limit=3)
    if not near:
        raise Refusal("me-zone", read=value[:40] or "…")
    offered = list(dict.fromkeys(by_name[name] for name, _, _ in near))
    raise Refusal("me-zone-near", read=value[:40], near=", ".join(offered), first=offered[0])


def _quiet(value: str) -> str:
    """Hours as `HH:MM-HH:MM`, or OFF."""
    if fold(value) in _OFF:
        return OFF
    found = _HOURS.match(value.casefold())
    if found is None:
        raise Refusal("me-quiet", read=value[:40] or "…")
    start, end = (f"{int(found[h]) % 24:02}:{found[h + 1] or '00'}" for h in (1, 3))
    if start == end:
        raise Refusal("me-quiet", read=value[:40])
    return f"{start}-{end}"


COMMAND = Command(
    verb="me", handle=handle, example="me language fr", aliases=("moi",), topic=Topic.OWN, undo=undo, edit=edit
)
