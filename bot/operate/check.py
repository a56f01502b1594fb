"""`commonground check`: could the bot work here? One line for each thing it needs.

Rules: nothing is changed (a login made to try the password is ended at once; a database is not made); secrets are
never printed; each fault says what to do; a script without a font is a note, because pictures have their words
beside them.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path

from bot.accounts import account_of, post_of
from bot.config import BadConfig, Config, programme, read_config
from bot.domain.rights import level, needed_for
from bot.mail import Later, Smtp
from bot.matrix.account import MatrixSettings, login
from bot.matrix.http import Http
from bot.matrix.port import Declined, Slow, Unauthorised, Unreachable
from bot.matrix.rooms import PINNED
from bot.run import open_to_others, store_url
from bot.store import rooms
from bot.store.base import Base, Row, migrations, open_base

OK, NOTE, FAULT = "ok", "note", "fault"
TROUBLES = (Declined, Slow, Unauthorised, Unreachable)


@dataclass(frozen=True, slots=True)
class Line:
    """What was found: `state` is OK, NOTE or FAULT."""

    state: str
    about: str
    text: str


async def main(path: Path) -> int:
    """Checks the configuration in `path` and all that it names; prints a line each. 0 if the bot could work, else 1."""
    fault = False
    async for line in _lines(path):
        fault = fault or line.state == FAULT
        sys.stdout.write(f"{line.state:5} {line.about}: {line.text}\n")
        sys.stdout.flush()
    return 1 if fault else 0


async def _lines(path: Path) -> AsyncIterator[Line]:
    try:
        config = read_config(path)
    except BadConfig as error:
        yield Line(FAULT, "configuration", str(error))
        return
    yield Line(OK, "configuration", str(path))
    folder = path.absolute().parent
    settings: MatrixSettings | None = None
    try:
        settings = account_of(config, folder)
        yield _secrets(settings)
    except BadConfig as error:
        yield Line(FAULT, "secrets", str(error))
    yield _modes(config, folder)
    yield _programme(config)
    parts: list[tuple[str, Callable[[], Awaitable[Line]]]] = [
        ("database", lambda: _database(config, folder)),
        ("homeserver", lambda: _homeserver(config)),
        *([("login", lambda: _login(settings))] if settings is not None else []),
        ("rights", lambda: _rights(config, folder)),
        *([("mail", lambda: _mail(config, folder))] if config.mail.host else []),
        *([("feeds", lambda: _feeds(folder / config.digest.feed_dir))] if config.digest.feed_dir else []),
        ("fonts", _fonts),
        ("model", lambda: _model(config)),
    ]
    for about, part in parts:
        yield await _guarded(about, part)


async def _guarded(about: str, part: Callable[[], Awaitable[Line]]) -> Line:
    try:
        return await part()
    except Exception as error:
        return Line(FAULT, about, f"{type(error).__name__}: {error}")


def _secrets(settings: MatrixSettings) -> Line:
    if settings.access_token or settings.password:
        return Line(OK, "secrets", "an access token" if settings.access_token else "a password")
    if (settings.keys_folder / "account.json").exists():
        return Line(OK, "secrets", "the kept login; without a password it cannot be renewed")
    return Line(FAULT, "secrets", "set matrix.password_file or matrix.access_token_file")


def _modes(config: Config, folder: Path) -> Line:
    """What only the bot's own user may read, where it is there already."""
    if others := open_to_others(config, folder):
        return Line(FAULT, "file modes", f"others can read {', '.join(map(str, others))}; run: chmod go= FILE")
    return Line(OK, "file modes", "readable by this user only")


def _programme(config: Config) -> Line:
    try:
        names = sorted(programme(config).session)
    except BadConfig as error:
        return Line(FAULT, "programme", str(error))
    return Line(OK, "programme", f"prepared sessions: {', '.join(names) or 'none'}")


async def _database(config: Config, folder: Path) -> Line:
    url = store_url(config, folder)
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).exists():
        return _to_be_made(Path(url.removeprefix("sqlite:///")))
    base = await open_base(url)
    try:
        done = await _migrated(base)
    finally:
        await base.close()
    known = {number for number, _ in migrations()}
    if done - known:
        return Line(FAULT, "database", f"version {max(done)} is newer than this program; install the newer program")
    todo = len(known - done)
    return Line(OK, "database", f"{base.engine.name}, " + (f"{todo} migrations to come" if todo else "up to date"))


def _to_be_made(file: Path) -> Line:
    nearest = next(parent for parent in file.parents if parent.exists())
    if os.access(nearest, os.W_OK | os.X_OK):
        return Line(OK, "database", f"{file} will be made at the first start")
    return Line(FAULT, "database", f"{file} cannot be made: {nearest} is not writable")


async def _migrated(base: Base) -> set[int]:
    """The migrations that were applied; none where the database is empty."""
    table = (
        "SELECT 1 FROM sqlite_master WHERE name = 'migration'"
        if base.engine.name == "sqlite"
        else "SELECT 1 FROM pg_tables WHERE tablename = 'migration'"
    )
    async with base.begin() as tx:
        if await tx.value(table) is None:
            return set()
        return {row["number"] for row in await tx.rows("SELECT number FROM migration")}


async def _homeserver(config: Config) -> Line:
    http = Http(config.matrix.homeserver, config.matrix.proxy)
    try:
        answer = await http.call("GET", "/versions", api="/_matrix/client")
    except TROUBLES as error:
        return Line(FAULT, "homeserver", f"{config.matrix.homeserver} does not answer as one ({error})")
    finally:
        await http.close()
    versions = answer.get("versions")
    newest = versions[-1] if isinstance(versions, list) and versions else "no version"
    return Line(OK, "homeserver", f"{config.matrix.homeserver} speaks Matrix {newest}")


async def _login(settings: MatrixSettings) -> Line:
    """Whether the kept or given token counts, else whether the password does; the latter's device is ended again."""
    file = settings.keys_folder / "account.json"
    kept = json.loads(file.read_text()).get("access_token") if file.exists() else None
    token = settings.access_token or kept
    if token:
        who = await _tried(replace(settings, access_token=token, password=None))
        if who is not None:
            return _as(settings, who, "access token")
    if settings.password:
        who = await _tried(replace(settings, access_token=None))
        if who is not None:
            return _as(settings, who, "password")
    if not token and not settings.password:
        return Line(FAULT, "login", "there is nothing to log in with")
    return Line(FAULT, "login", "the homeserver refuses it; check the password or the access token")


def _as(settings: MatrixSettings, who: str, by: str) -> Line:
    if who != settings.user_id:
        return Line(FAULT, "login", f"the {by} belongs to {who}; matrix.user_id is {settings.user_id}")
    return Line(OK, "login", f"{who} by {by}")


async def _tried(settings: MatrixSettings) -> str | None:
    """Who the homeserver says this is; None if it refuses. Raises Unreachable or Slow."""
    http = Http(settings.homeserver, settings.proxy)
    with tempfile.TemporaryDirectory() as nowhere:
        try:
            account = await login(http, replace(settings, keys_folder=Path(nowhere)))
            if settings.password:
                await http.call("POST", "/logout", {})
        except (Unauthorised, Declined):
            return None
        finally:
            await http.close()
    return account.user_id


async def _rights(config: Config, folder: Path) -> Line:
    """Whether the bot may speak, and pin questions, in the rooms that it knows it is in."""
    url = store_url(config, folder)
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).exists():
        return Line(OK, "rights", "no rooms yet")
    base = await open_base(url)
    try:
        if not await _migrated(base):
            return Line(OK, "rights", "no rooms yet")
        async with base.begin() as tx:
            found = await rooms.inside(tx)
    finally:
        await base.close()
    own = config.matrix.user_id
    mute = [room["id"] for room in found if not _may(own, room, "m.room.message")]
    unpinning = [room["id"] for room in found if not room["direct"] and not _may(own, room, PINNED, state=True)]
    if mute:
        return Line(NOTE, "rights", f"may not speak in {', '.join(mute)}; raise its power level there")
    if unpinning:
        how = f"lower the level of {PINNED} there, or raise its own, and open questions are pinned"
        return Line(NOTE, "rights", f"may speak in its {len(found)} rooms, not pin in {', '.join(unpinning)}; {how}")
    return Line(OK, "rights", f"may speak and pin in its {len(found)} rooms")


def _may(user: str, room: Row, what: str, state: bool = False) -> bool:
    levels, creators = room["levels"] or None, tuple(json.loads(room["creators"]))
    return level(user, levels, creators, room["version"]) >= needed_for(levels, what, state)


async def _mail(config: Config, folder: Path) -> Line:
    """Whether the mail server lets the bot in; no letter is sent."""
    post = post_of(config, folder)
    try:
        if post is not None:
            await Smtp(post).greet()
    except Later as later:
        how = "check host, port, tls and login"
        return Line(FAULT, "mail", f"{config.mail.host} does not let the bot in ({later.code}); {how}")
    return Line(OK, "mail", f"{config.mail.host} lets the bot in; letters are {config.mail.mode}")


async def _feeds(place: Path) -> Line:
    nearest = next(parent for parent in (place, *place.absolute().parents) if parent.exists())
    if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        return Line(OK, "feeds", f"written to {place}")
    return Line(FAULT, "feeds", f"{place} cannot be written: {nearest} is not a folder that may be written to")


async def _fonts() -> Line:
    from bot.pictures.fonts import fonts_report

    without = [script for script, drawable in await asyncio.to_thread(fonts_report) if not drawable]
    if without:
        return Line(NOTE, "fonts", f"pictures leave out {', '.join(without)}; install Noto Sans fonts to draw them")
    return Line(OK, "fonts", "all scripts can be drawn")


async def _model(config: Config) -> Line:
    from bot.matching.work import embed_texts

    name, version, _ = await asyncio.to_thread(embed_texts, config.matching.model, ["trust"])
    return Line(OK, "model", f"{name} {version}")
