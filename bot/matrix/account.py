"""Who the bot is on the homeserver: the account, its device and its access token.

Rules: device and token are kept together, readable by the owner only, and used again, because a transaction id
counts for one device only and encryption keys belong to one device; the token never appears in a log.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bot.matrix.http import Http, Json
from bot.matrix.port import Declined, Unauthorised


@dataclass(frozen=True, slots=True)
class MatrixSettings:
    """How to reach the account. `keys_folder` holds the device's token and its encryption keys; `proxy` is an
    http:// or socks5:// address; `names` are what the bot is called besides its own display name."""

    homeserver: str
    user_id: str
    keys_folder: Path
    password: str | None = field(default=None, repr=False)
    access_token: str | None = field(default=None, repr=False)
    device_name: str = "Common Ground"
    proxy: str = field(default="", repr=False)  # may hold a password
    prefix: str = "!"
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """A login: the user, its device and the token."""

    user_id: str
    device_id: str
    access_token: str = field(repr=False)


async def login(http: Http, settings: MatrixSettings) -> Account:
    """The kept login, else a new one by token or password, kept from then on. Leaves the token in `http`.

    A token in the settings goes before the kept one, unless it has been revoked and there is a password.
    """
    kept = _kept(settings)
    if settings.access_token and (kept is None or kept.access_token != settings.access_token):
        try:
            return _keep(http, settings, await _by_token(http, settings.access_token))
        except Unauthorised:
            if not settings.password:
                raise
    return _keep(http, settings, kept or await _by_password(http, settings, None))


async def login_again(http: Http, settings: MatrixSettings, device_id: str) -> Account:
    """A new token for the same device, by password. Raises Unauthorised without a password or with a wrong one."""
    try:
        return _keep(http, settings, await _by_password(http, settings, device_id))
    except Declined as refusal:
        raise Unauthorised(refusal.code) from refusal


async def _by_token(http: Http, token: str) -> Account:
    http.token = token
    who = await http.call("GET", "/account/whoami")
    return Account(str(who["user_id"]), str(who.get("device_id", "")), token)


async def _by_password(http: Http, settings: MatrixSettings, device_id: str | None) -> Account:
    if not settings.password:
        raise Unauthorised("no password to log in with")
    http.token = ""
    body: Json = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": settings.user_id},
        "password": settings.password,
        "initial_device_display_name": settings.device_name,
    }
    answer = await http.call("POST", "/login", body | ({"device_id": device_id} if device_id else {}))
    return Account(str(answer["user_id"]), str(answer["device_id"]), str(answer["access_token"]))


def _file(settings: MatrixSettings) -> Path:
    return settings.keys_folder / "account.json"


def _kept(settings: MatrixSettings) -> Account | None:
    if not _file(settings).exists():
        return None
    account = Account(**json.loads(_file(settings).read_text()))
    return account if account.user_id == settings.user_id else None


def _keep(http: Http, settings: MatrixSettings, account: Account) -> Account:
    http.token = account.access_token
    settings.keys_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if account != _kept(settings):
        draft = _file(settings).with_suffix(".new")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(asdict(account), file)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(_file(settings))
    return account
