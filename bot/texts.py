"""(language, key, values) → words. The only file that knows languages exist.

The words lie in `config/texts/LANGUAGE/*.ftl`, written in Fluent. Rules: every language has the same keys with the
same variables (kept by a test); a key that is missing is a fault of ours and raises; isolation marks are put
around values in right-to-left languages only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource

from bot.places import config_path

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
DEFAULT = "en"


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The languages that can be spoken, as ISO 639-1 codes."""
    return tuple(sorted(folder.name for folder in config_path("texts").iterdir() if folder.is_dir()))


@lru_cache(maxsize=16)
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=language in RIGHT_TO_LEFT)
    for file in sorted(Path(config_path("texts", language)).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def prepare() -> None:
    """Reads the words of all languages, which takes some 40 ms each: not to be waited for in the event loop."""
    for language in languages():
        _bundle(language)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, with the zone in which it tells times."""

    language: str
    zone: str = "UTC"

    @property
    def rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return self.language in RIGHT_TO_LEFT

    def __call__(self, key: str, **values: str | int | float) -> str:
        """The words under `key`. Raises KeyError when there are none or when a value is missing."""
        bundle = _bundle(self.language)
        message = bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = bundle.format_pattern(message.value, values)
        if errors:
            raise KeyError(f"{self.language} {key}: {errors[0]}")
        return str(text)

    def has(self, key: str) -> bool:
        """Whether there are words under `key`."""
        return bool(_bundle(self.language).has_message(key))

    def time(self, at: int) -> str:
        """A moment for people: date, local time and zone, with UTC beside it unless the zone is UTC."""
        moment = datetime.fromtimestamp(at / 1000, UTC)
        utc = f"{moment:%Y-%m-%d %H:%M} UTC"
        if self.zone == "UTC":
            return utc
        local = moment.astimezone(ZoneInfo(self.zone))
        same = local.date() == moment.date()
        beside = f"{moment:%H:%M}" if same else f"{moment:%Y-%m-%d %H:%M}"
        return f"{local:%Y-%m-%d %H:%M} {self.zone} ({beside} UTC)"

    def listed(self, parts: list[str]) -> str:
        """Parts in a row, separated as the language does."""
        return {"ar": "، ", "zh": "、"}.get(self.language, ", ").join(parts)


@lru_cache(maxsize=256)
def words(language: str, zone: str = "UTC") -> Words:
    """The words of `language`, or English where it is not spoken."""
    return Words(language if language in languages() else DEFAULT, zone or "UTC")
