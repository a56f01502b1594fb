"""Prepared sessions: what a programme file may say.

Pure. A session has a name to open it by, a title, and questions in the order they are to be put. Texts are given by
language, English always; a room in another language for which there is none reads English. Rules: what could not be
typed as a command cannot be prepared; a length of time and no date, because nobody knows when a question will be put.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from bot.domain.prompts import AROUND, POLL, ROUND, make_options
from bot.domain.sealed import SEALABLE
from bot.domain.when import YEAR, duration

ENGLISH = "en"
TITLE_AT_MOST, QUESTION_AT_MOST = 200, 1_000  # characters
LISTED = (POLL, ROUND)  # kinds that come with a list of answers
T = TypeVar("T")


def _languages(by_language: dict[str, T]) -> dict[str, T]:
    if ENGLISH not in by_language:
        raise ValueError('an English text is needed: { en = "…" }')
    for language in by_language:
        if not re.fullmatch("[a-z]{2,3}", language):
            raise ValueError(f"“{language}” is no language’s code, such as en or fr")
    return by_language


def _length(text: str) -> str:
    if text and not 0 < (duration(text) or 0) <= YEAR:
        raise ValueError("not a length of time up to a year, such as 10m, 2h or 7d")
    return text


Title = Annotated[str, Field(min_length=1, max_length=TITLE_AT_MOST)]
Asked = Annotated[str, Field(min_length=1, max_length=QUESTION_AT_MOST)]
Labels = tuple[Annotated[str, Field(min_length=1)], ...]


class Part(BaseModel):
    """A part of a programme: what is not named here is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Question(Part):
    """A question to be put. `kind` is the command, the others are its options as they would be typed."""

    kind: Literal["word", "ask", "poll", "round", "hum"]
    question: Annotated[dict[str, Asked], AfterValidator(_languages)]
    options: Annotated[dict[str, Labels], AfterValidator(_languages)] = Field(default={"en": ()})
    until: Annotated[str, AfterValidator(_length)] = ""
    by: Literal["", "person", "organisation"] = ""
    max: int = Field(default=1, ge=1, le=20)
    rank: bool = False
    seats: int = Field(default=1, ge=1, le=10)
    sealed: bool = False

    @model_validator(mode="after")
    def _can_be_put(self) -> Self:
        labels = self.options[ENGLISH]
        if any(self.options.values()) and self.kind not in LISTED:
            raise ValueError(f"options are for poll and round, not for {self.kind}")
        if any(len(others) != len(labels) for others in self.options.values()):
            raise ValueError("options: as many in every language")
        if (self.max > 1 or self.rank or self.seats > 1) and self.kind != POLL:
            raise ValueError("max, rank and seats are for poll")
        if self.max > 1 and self.rank:
            raise ValueError("max and rank do not go together")
        if self.seats > 1 and not self.rank:
            raise ValueError("seats are for rank = true")
        if self.sealed and self.kind not in SEALABLE:
            raise ValueError(f"{self.kind} cannot be sealed")
        self._check_options()
        return self

    def _check_options(self) -> None:
        if self.kind not in LISTED:
            return
        made = [self._made(labels) for labels in self.options.values()]
        if len(set(made)) > 1:
            raise ValueError("options: the same ones in the same order in every language")
        if self.max > len(made[0]) or (self.rank and self.seats >= len(made[0])):
            raise ValueError("max and seats: there are too few options for that many")

    def _made(self, labels: Labels) -> tuple[str, ...]:
        try:
            offered = labels or (AROUND if self.kind == ROUND else ())
            return tuple(option.key for option in make_options(offered, self.max > 1 or self.rank))
        except ValueError as error:
            raise ValueError(f"options: {_WHY[str(error)]}") from error

    @property
    def given(self) -> dict[str, str]:
        """The options as a command gets them: name to value, '' for what is only named."""
        named = {"until": self.until, "by": self.by, "max": str(self.max) if self.max > 1 else ""}
        flags = {"rank": self.rank, "sealed": self.sealed}
        seats = {"seats": str(self.seats)} if self.rank else {}
        return {name: text for name, text in named.items() if text} | {n: "" for n, on in flags.items() if on} | seats


_WHY = {
    "few": "at least two are needed",
    "many": "at most twenty can be offered",
    "twice": "each must differ",
    "long": "each has at most 200 characters",
    "letter": "one is called as another is lettered",
}


class Prepared(Part):
    """A prepared session."""

    title: Annotated[dict[str, Title], AfterValidator(_languages)]
    prompt: tuple[Question, ...] = Field(min_length=1, max_length=50)


Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]


class Programme(Part):
    """All prepared sessions by their names."""

    session: dict[Name, Prepared] = {}


def in_language(texts: Mapping[str, T], language: str) -> T:
    """The text of a language, else the English one."""
    return texts.get(language, texts[ENGLISH])
