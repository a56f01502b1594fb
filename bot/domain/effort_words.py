"""What people say of an effort, as they type it: an outcome, an answer, how it goes, a day.

Pure. Rules: English and French, any case; a word counts where it stands at the beginning and what follows is its
reason or sentence; what is none of the words is the answer to the question that was asked.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.domain.efforts import (
    ALREADY,
    END,
    FINISH_NOT,
    FINISH_PARTLY,
    FINISH_REACHED,
    FIT,
    LATER,
    NOW,
    OTHERS,
    PREPARING,
    PROBLEM,
    RESOURCES,
    SUCCESS,
    TITLE,
    VALUE,
)
from bot.domain.prompts import NO, YES
from bot.domain.reading import fold
from bot.domain.slots import local_date
from bot.domain.when import WORDS_AT_MOST, duration, until

Forms = Mapping[str, Sequence[str]]
START, START_ANYWAY, SKIP, AGAIN, FINISH = "start", "start anyway", "skip", "open again", "finish"
WORDS: Forms = {
    START: ("start", "commencer", "démarrer", "lancer"),
    START_ANYWAY: ("start anyway", "commencer quand même", "démarrer quand même", "lancer quand même"),
    "affiliate": ("affiliate", "join them", "rejoindre"),
    "merge": ("merge", "fusionner"),
    "not now": ("not now", "pas maintenant"),
    SKIP: ("skip", "passer", "je passe"),
    AGAIN: ("open again", "reopen", "rouvrir"),
    FINISH: ("finish", "clore"),
}
PARTS: Forms = {
    TITLE: ("title", "titre"),
    ALREADY: ("already", "déjà"),
    PROBLEM: ("problem", "problème"),
    SUCCESS: ("success", "succès", "réussite"),
    OTHERS: ("others", "autres"),
    VALUE: ("value", "valeur"),
    RESOURCES: ("resources", "moyens", "ressources"),
    END: ("end", "fin"),
    FIT: ("fit", "marques"),
}
ON_TRACK, LATE, HELP, NONE = "on track", "late", "help", "none"
TRACKS: Forms = {
    ON_TRACK: ("on track", "ok", "fine", "going well", "dans les temps", "ça va", "tout va bien"),
    LATE: ("late", "behind", "delayed", "en retard"),
    HELP: ("need help", "help", "besoin d'aide", "besoin d’aide", "aide"),
}
ENDS: Forms = {
    FINISH_REACHED: ("reached", "yes", "atteint", "oui"),
    FINISH_PARTLY: ("partly", "partially", "en partie", "partiellement"),
    FINISH_NOT: ("not reached", "not", "no", "pas atteint", "non"),
}
NOTHING: Forms = {NONE: (
    "no visible effect", "no effect", "nothing visible", "nothing", "aucun effet visible", "aucun effet", "rien",
)}  # fmt: skip
PLACES: Forms = {NOW: ("now", "maintenant"), PREPARING: ("preparing", "préparation", "en préparation"),
                 LATER: ("later", "plus tard")}  # fmt: skip
KINDS_OF_VALUE: Forms = {
    "social": ("social", "socially", "sociale", "sociales"),
    "economic": ("economic", "economical", "économique", "économiques"),
    "technical": ("technical", "technically", "technique", "techniques"),
}
_COMMITMENTS = {
    "money": r"[€$£¥]|\b(?:eur|euros?|usd|dollars?|chf|money|funds?|funding|budget|argent|fonds)\b",
    "host": r"\b(?:host|hosting|venue|room|server|accueil\w*|héberg\w*|salle|serveur)\b",
    "hours": r"\b(?:hours?|hrs?|h|days?|heures?|jours?|time|temps)\b",
    "people": r"\b(?:people|persons?|staff|colleagues?|volunteers?|personnes?|collègues?|bénévoles?)\b",
}
_MONTHS = re.compile(r"(?:in |dans )?(\d{1,3}) ?(months?|mois|years?|ans?|années?)", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_LINK = re.compile(r"https?://[^\s|<>\"]+")
_GAP = " \t:,;–—-.|"
YEARS_AHEAD = 10
_YES, _NO = ("yes", "y", "oui", "✅", "👍"), ("no", "n", "non", "❌", "👎")


def leading(text: str, forms: Forms) -> tuple[str, str]:
    """The word that stands at the beginning and what follows it; ('', text) if none does. The longest form wins."""
    plain = text.strip()
    lower = plain.casefold()
    every = sorted(((form, key) for key, many in forms.items() for form in many), key=lambda one: -len(one[0]))
    for form, key in every:
        if lower.startswith(form) and not lower[len(form) : len(form) + 1].isalnum():
            return key, plain[len(form) :].lstrip(_GAP)
    return "", plain


def named_part(text: str) -> tuple[str, str]:
    """The question that is named before a colon, as in `success: 20 rooms open`, and its answer; else ('', text)."""
    head, colon, rest = text.partition(":")
    part, after = leading(head, PARTS)
    return (part, rest.strip()) if colon and part and not after else ("", text.strip())


def kinds_of_value(text: str) -> str:
    """Of which kinds a value is said to be, joined by spaces, in a fixed order."""
    said = set(fold(text).split())
    return " ".join(kind for kind, forms in KINDS_OF_VALUE.items() if said & {fold(form) for form in forms})


def fit(text: str) -> str:
    """Three answers, yes or no, joined by spaces; '' if these are not just three."""
    found = [word for word in re.split(r"[\s,;/]+", text.strip().casefold()) if word]
    said = [YES if word.strip(".!") in _YES else NO if word.strip(".!") in _NO else "" for word in found]
    return " ".join(said) if len(said) == 3 and all(said) else ""


def commitment_kind(text: str) -> str:
    """What is committed: money, host, hours, people or other."""
    lower = text.casefold()
    return next((kind for kind, pattern in _COMMITMENTS.items() if re.search(pattern, lower)), "other")


def link_in(text: str) -> tuple[str, str]:
    """The first web address in a text ('' if there is none), and the text without it."""
    found = _LINK.search(text)
    if found is None:
        return "", text.strip()
    return found[0].rstrip(".,;)"), f"{text[: found.start()]}{text[found.end() :]}".strip(_GAP)


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the month's last."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return day.replace(year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1]))


def read_day(text: str, now: int, zone: str) -> str:
    """The day that is meant, as ISO: `2027-03-01`, `2027-03` (its last day), `6 months`, `friday`. Raises ValueError
    with `unreadable`, `past` or `far` (more than ten years away), and Ambiguous."""
    today = local_date(now, zone)
    found = _plain_day(text.strip(), today)
    if found is None:
        try:
            found = local_date(until(text, now, zone), zone)
        except ValueError as error:
            if str(error) != "far":
                raise
            found = today + timedelta(milliseconds=duration(text) or 0)
    if found < today:
        raise ValueError("past")
    if found > months_later(today, 12 * YEARS_AHEAD):
        raise ValueError("far")
    return found.isoformat()


def _plain_day(text: str, today: date) -> date | None:
    """A day that needs no clock; None where it is not written as one. Raises ValueError with `unreadable`."""
    months, month = _MONTHS.fullmatch(text), _MONTH.fullmatch(text)
    try:
        if _ISO.fullmatch(text):
            return date.fromisoformat(text)
        if month:
            first = date(int(month[1]), int(month[2]), 1)
            return months_later(first, 1) - timedelta(days=1)
        if months:
            return months_later(today, int(months[1]) * (1 if months[2][0].casefold() == "m" else 12))
    except ValueError as error:
        raise ValueError("unreadable") from error
    return None


def leading_day(text: str, now: int, zone: str) -> tuple[str, str]:
    """The day at the beginning of a text, in as many words as say one, and what follows. Raises as `read_day` does for
    the first word where none do."""
    ends = [word.end() for word in re.finditer(r"\S+", text)][:WORDS_AT_MOST]
    for end in reversed(ends):
        try:
            return read_day(text[:end].strip(_GAP), now, zone), text[end:].lstrip(_GAP)
        except ValueError as error:
            if end == ends[0] or str(error) != "unreadable":
                raise
    raise ValueError("unreadable")
