"""`brief`: one page to forward to people who are not here: what this room is, what is open, whom it misses.

Plain text, without signs of Markdown, that names nobody; in the language of who asks for it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic, Where
from bot.commands.shared import dating
from bot.commands.shared.covering import named
from bot.domain.messages import Effect, Message
from bot.domain.reading import literal
from bot.reports.dates import line
from bot.reports.results import short
from bot.store import dates, prompts

OPEN, QUESTION, WANTED, AHEAD = 5, 200, 8, 3  # questions, their characters, groups and dates on the page


async def handle(ask: Ask) -> Sequence[Effect]:
    """The page."""
    room, say = ask.room, ask.words
    asked = await prompts.open_in(ask.tx, room["id"])
    missed = (await named(ask.tx, ask.config, room["id"], ask.now))[:WANTED]
    ahead = (await dates.upcoming(ask.tx, room["id"], ask.now))[:AHEAD]
    parts = [say("brief-head", room=literal(room["name"]), named="yes" if room["name"] else "no"), say("brief-what")]
    if asked:
        shown = [f"- {short(one.question, QUESTION)}" for one in asked[:OPEN]]
        parts.append("\n".join([say("brief-open"), *shown]))
    if missed:
        parts.append(say("brief-wanted", groups=say.listed([literal(one.name) for one in missed])))
    if ahead:
        parts.append("\n".join([say("brief-dates"), *(f"- {line(one, say)}".replace("**", "") for one in ahead)]))
    server = room["id"].partition(":")[2] or ask.config.matrix.user_id.partition(":")[2]
    link = f"https://matrix.to/#/{room['id']}?via={server}"
    parts.append(say("brief-join", link=link))
    said = (*(one.name for one in missed), *dating.said(*ahead))
    return [Message("brief", "\n\n".join(parts), rtl=say.rtl, said=said)]


COMMAND = Command(verb="brief", handle=handle, example="brief", where=Where.ROOM, topic=Topic.SELDOM)
