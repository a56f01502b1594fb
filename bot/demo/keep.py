"""What a performance leaves behind: the transcript, the digest, the pictures and a summary in figures.

Rules: everything is read back from the homeserver by people who were in the rooms; every figure is counted from what
was read; files of an earlier performance are written over.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from bot.demo.company import Company
from bot.demo.people import Event
from bot.demo.play import Play, measured
from bot.demo.transcript import Heading, Room, render

_ABOUT = (
    "The working session of 17 December 2017, played again by real clients on a real homeserver, with the week after "
    "it. The statements are paraphrases of the public captions, and nobody is named."
)
_TXN = "org.commonground.txn"


async def keep(play: Play, out: Path) -> dict[str, Any]:
    """Writes all files into `out` and answers the summary without its times."""
    company = play.company
    (out / "pictures").mkdir(parents=True, exist_ok=True)
    events = await company.moderator.history(company.room)
    pictures = await _pictures(company, events, out / "pictures")
    room = Room(
        title=company.programme.title, about=_ABOUT, events=events, names=company.names, bot=company.bot_id,
        pictures={address: png for address, (_, png) in pictures.items()}, headings=play.headings,
    )  # fmt: skip
    (out / "transcript.html").write_text(render(room), encoding="utf-8")
    digests = _digests(play, events, pictures, out)
    summary = _summary(play, events, await _all_rooms(play, events))
    summary["wrong"] = play.wrong + _wrong(summary)
    summary["files"] = {
        "transcript": str(out / "transcript.html"),
        "digests": digests,
        "pictures": [str(path) for path, _ in pictures.values()],
        "summary": str(out / "summary.json"),
    }
    return summary


def write_summary(summary: dict[str, Any]) -> str:
    """The summary as JSON text, kept in its file too."""
    text = json.dumps(summary, ensure_ascii=False, indent=1)
    Path(summary["files"]["summary"]).write_text(text + "\n", encoding="utf-8")
    return text


async def _pictures(company: Company, events: list[Event], folder: Path) -> dict[str, tuple[Path, bytes]]:
    """The bot's pictures in the room by their addresses: where each was written, and its bytes."""
    found = {}
    for event in events:
        content = event["content"]
        if event["sender"] == company.bot_id and content.get("msgtype") == "m.image":
            png = await company.moderator.download(content["url"])
            path = folder / Path(content["filename"]).name
            path.write_bytes(png)
            found[content["url"]] = (path, png)
    return found


def _digests(play: Play, events: list[Event], pictures: dict[str, tuple[Path, bytes]], out: Path) -> list[str]:
    """The week's digest in English and in French, each in words and as a page that looks as in a client."""
    company, written = play.company, []
    beside = [one for one in events if one["content"].get("filename") == "digest.png"]
    for language, digest, more in (("en", play.digest, beside), ("fr", play.between.french, [])):
        if digest is None:
            continue
        page = Room(
            title=company.programme.room, about="", events=[digest, *more], names=company.names, bot=company.bot_id,
            pictures={address: png for address, (_, png) in pictures.items()}, headings=_day(play, digest),
            language=language,
        )  # fmt: skip
        for ending, text in (("md", f"{digest['content']['body']}\n"), ("html", render(page))):
            path = out / f"digest.{language}.{ending}"
            path.write_text(text, encoding="utf-8")
            written.append(str(path))
    return written


def _day(play: Play, event: Event) -> tuple[Heading, ...]:
    """The heading that an event stands under."""
    return tuple([one for one in play.headings if one.at <= event["origin_server_ts"]][-1:])


async def _all_rooms(play: Play, session: list[Event]) -> list[Event]:
    """The events of all rooms, each as one person who is in it sees them."""
    events = list(session)
    for ear in play.company.direct.values():
        events += await ear.person.history(ear.room)
    for room, person in play.meeting.rooms.items():
        events += await person.history(room)
    return events


def _summary(play: Play, session: list[Event], everywhere: list[Event]) -> dict[str, Any]:
    company = play.company
    said = [one for one in everywhere if one["sender"] == company.bot_id and "state_key" not in one]
    transactions = Counter(one["content"][_TXN] for one in said if _TXN in one["content"])
    sent = sum((person.sent for person in company.people.values()), Counter[str]())
    return {
        "title": company.programme.title,
        "people": len(company.people),
        "prompts": [_prompt(play, id) for id in play.asked],
        "answers": {way.value: n for way, n in sorted(play.answering.ways.items())},
        "needs": dict(sorted(Counter(play.meeting.kinds).items())),
        "themes": play.meeting.themes,
        "between": play.between.counts(),
        "introductions": play.meeting.counts(),
        "messages": {
            "in": sent.total(),
            "out": len(said),
            "repeated": sum(n - 1 for n in transactions.values()),
        },
        "digests": sum(company.data(event, "digest") is not None for event in session),
    }


def _wrong(summary: dict[str, Any]) -> list[str]:
    """What the figures say that should not be."""
    found = [f"{one['id']} has no result" for one in summary["prompts"] if one["n"] is None]
    if summary["digests"] != 1:
        found.append(f"the digest was posted {summary['digests']} times")
    if repeated := summary["messages"]["repeated"]:
        found.append(f"{repeated} messages of the bot came twice")
    return found


def _prompt(play: Play, id: str) -> dict[str, Any]:
    result = play.results.get(id, {})
    return {
        "id": id,
        "kind": result.get("kind"),
        "question": play.asked[id].poll.question,
        "asked": result.get("asked"),
        "n": result.get("n"),
        "counts": measured(result) if result else {},
    }
