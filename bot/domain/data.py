"""What programs read: the data that messages carry under `org.commonground.v1`.

One pydantic model for each `type`; the published document `config/schema/org.commonground.v1.json` is made from
them (`commonground schema`) and kept equal by a test. Rules: frozen; no field that is not here; times are
milliseconds UTC; never a person, never who said what unless that is on the record; a field is added only with a
default, and nothing changes its meaning under this version.
"""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, NonNegativeFloat, NonNegativeInt, TypeAdapter

VERSION = "org.commonground.v1"
SCHEMA = ("schema", f"{VERSION}.json")  # its place under config/
Kind = Literal["word", "ask", "poll", "round", "hum"]


class Part(BaseModel):
    """A part of the data: what is not named here is not in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Count(Part):
    """How often one answer was given; `spellings` are the ways one-word answers were typed, with their numbers."""

    key: str
    label: str
    n: NonNegativeInt
    spellings: tuple[tuple[str, NonNegativeInt], ...] = ()


class Choice(Part):
    """One answer that can be chosen."""

    key: str
    label: str


class Qualification(Part):
    """What was said beyond a choice, without who said it. `key` is the option's; the keys of several are joined by `+`,
    those of an order, best first, by `>`."""

    key: str
    text: str


class Session(Part):
    """A session was opened or closed."""

    type: Literal["session"] = "session"
    id: str
    title: str
    open: bool
    at: int


class Prompt(Part):
    """A question was put, or put anew in other words (`wording` counts those). One answer may choose `most` options,
    or puts them in order where there are `seats` to fill; of a `sealed` one only the turnout is told until the close;
    an `early` one is asked before its session opens; `before` is the earlier prompt that asked the same."""

    type: Literal["prompt"] = "prompt"
    id: str
    kind: Kind
    question: str
    wording: int = Field(ge=1)
    options: tuple[Choice, ...] = ()
    per: Literal["person", "organisation"] = "person"
    closes: int | None = None
    asked: NonNegativeInt
    most: int = Field(default=1, ge=1)
    seats: NonNegativeInt = 0
    sealed: bool = False
    early: bool = False
    before: str = ""


class Round(Part):
    """One round of counting orders: the votes of each option still in it (parts of votes are rounded to four places),
    who was `elected` or went `out` at its end, how many ballots ranked nobody who was left (`exhausted`), and between
    which options the last place was `tied`, decided `by` an `earlier` round or by their place in the `list`."""

    votes: tuple[tuple[str, NonNegativeFloat], ...]
    elected: tuple[str, ...] = ()
    out: tuple[str, ...] = ()
    exhausted: NonNegativeFloat = 0
    tied: tuple[str, ...] = ()
    by: Literal["", "earlier", "list"] = ""


class Group(Part):
    """What one stakeholder group or region answered, or several together: how many organisations (a person who speaks
    for nobody else is one) and voices, and the voices by answer. '' is the group of those who did not say theirs."""

    groups: tuple[str, ...]
    organisations: NonNegativeInt
    n: NonNegativeInt
    counts: tuple[Count, ...] = ()


class Breakdown(Part):
    """Results by stakeholder group or by region: groups too small to be shown stand together, and so do rare answers,
    under the key `(other)`. No counts: only how many answered."""

    by: Literal["stakeholder", "region"]
    n: NonNegativeInt
    groups: tuple[Group, ...]


class Change(Part):
    """An answer that was given `before` times the last time the same was asked, and `n` times now. Only what moved by
    the smallest group that is shown, or more, is told."""

    key: str
    label: str
    before: NonNegativeInt
    n: NonNegativeInt


class Earlier(Part):
    """The last time the same was asked."""

    id: str
    question: str
    asked: NonNegativeInt
    n: NonNegativeInt


class Result(Part):
    """What was answered. `asked` is how many could answer and `n` how many gave an answer; those who abstained,
    passed or found the question unclear stand apart, and `silent` is the rest. Counts and texts are sorted so
    that they tell nothing of who or when. `closed` is false for an interim count. `on_record` are answers under the
    names their authors put to them, `room_only` texts that stay in the question's room, `held` how many texts are not
    shown until they are reworded or released. Where a voice could choose up to `most` options, `counts` are the voices
    that chose each. Where options were put in order for `seats` seats, `counts` are the first places; `rounds` tell how
    they were counted (instant run-off for one seat, the single transferable vote with `quota` for more) and `winners`
    are the keys of those elected. `median` is of answers on the scale from 1 to 5. While a `sealed` prompt is open, `n`
    is a lower bound; of fewer voices than `few` (0 where enough answered) nothing else is told; `others` gave words
    that too few share to be shown. `breakdowns` are there where they show no small group. `earlier` is the last time
    the same was asked, `changes` what moved since. `agreement` is the option that so many of those who answered chose
    that it may be called broad agreement among them, '' for none."""

    type: Literal["result"] = "result"
    id: str
    kind: Kind
    question: str
    wording: int = Field(default=1, ge=1)
    per: Literal["person", "organisation"] = "person"
    closed: bool
    asked: NonNegativeInt
    n: NonNegativeInt
    counts: tuple[Count, ...] = ()
    abstained: NonNegativeInt = 0
    passed: NonNegativeInt = 0
    unclear: NonNegativeInt = 0
    silent: NonNegativeInt = 0
    qualifications: tuple[Qualification, ...] = ()
    comments: tuple[str, ...] = ()
    on_record: tuple[str, ...] = ()
    room_only: tuple[str, ...] = ()
    held: NonNegativeInt = 0
    most: int = Field(default=1, ge=1)
    seats: NonNegativeInt = 0
    rounds: tuple[Round, ...] = ()
    winners: tuple[str, ...] = ()
    quota: NonNegativeInt = 0
    median: float | None = None
    sealed: bool = False
    few: NonNegativeInt = 0
    others: NonNegativeInt = 0
    breakdowns: tuple[Breakdown, ...] = ()
    earlier: Earlier | None = None
    changes: tuple[Change, ...] = ()
    agreement: str = ""


class Need(Part):
    """A pain point or an offer, without its organisation unless that is on the record. `rank` is its place among its
    organisation's of the kind (1 for the first, 0 where it is not told); `timeline` is when it is wanted ('' where it
    was not said); partners are wanted of these stakeholder `groups` and `regions`, and of what `partners` names in
    words, which are told to its own organisation only."""

    type: Literal["need"] = "need"
    id: str
    kind: Literal["pain", "offer"]
    text: str
    mark: Literal["unnamed", "on the record", "room only"] = "unnamed"
    organisation: str = ""
    rank: NonNegativeInt = 0
    evidence: Literal["assertion", "example"] = "assertion"
    timeline: Literal["", "now", "next year", "later"] = ""
    groups: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()


class Theme(Part):
    """One shared problem; `organisations` is how many name it, None below the smallest group that is shown. A `bridge`
    is shared by three or more stakeholder groups, and no initiative works on it yet."""

    id: str
    label: str
    organisations: NonNegativeInt | None = None
    bridge: bool = False


class Themes(Part):
    """The shared problems, most widely shared first; `more` are not listed."""

    type: Literal["themes"] = "themes"
    themes: tuple[Theme, ...] = ()
    more: NonNegativeInt = 0


class Introduction(Part):
    """Two to five needs whose organisations may be introduced, and how far that is. A "no" is never in it."""

    type: Literal["introduction"] = "introduction"
    id: str
    needs: tuple[str, ...]
    problem: str
    state: Literal["asked", "made"] = "asked"


class Date(Part):
    """A date at another forum: whole days (`first`, `last`; no `zone`), or times on the clocks of `zone`, `last` empty
    where no end is known. `begins` is its first moment; `cancelled`: it was called off."""

    type: Literal["date"] = "date"
    id: str
    name: str
    place: str = ""
    link: str = ""
    first: str
    last: str = ""
    zone: str = ""
    begins: int
    cancelled: bool = False


class Milestone(Part):
    """A step of an effort with its day (ISO)."""

    id: str
    day: str
    text: str = ""
    done: bool = False


class Output(Part):
    """Something tangible that came of an effort."""

    kind: str
    text: str = ""
    link: str = ""


class Effort(Part):
    """An effort as it stands: `ends` is its last day (ISO, '' while none is set), `place` where it stands on its room's
    board, `outcome` how it finished (reached, partly, not) and `other` what it joined (I3, E7). Nobody is named."""

    type: Literal["effort"] = "effort"
    id: str
    title: str
    state: Literal["draft", "started", "standing", "affiliated", "merged", "postponed", "finished"]
    ends: str = ""
    place: Literal["", "now", "preparing", "later"] = ""
    outcome: Literal["", "reached", "partly", "not"] = ""
    other: str = ""
    milestones: tuple[Milestone, ...] = ()
    outputs: tuple[Output, ...] = ()


class DigestItem(Part):
    """One line of a digest: the id it is about, the heading it stands under and its words."""

    id: str
    section: str
    text: str


class Digest(Part):
    """What happened between two moments."""

    type: Literal["digest"] = "digest"
    slot: str
    since: int
    until: int
    items: tuple[DigestItem, ...] = ()


class Refusal(Part):
    """What was asked could not be done; `reason` is the key of the words that say why."""

    type: Literal["refusal"] = "refusal"
    reason: str


class Heard(Part):
    """Answers acknowledged together; `folded` are the transaction ids of the acknowledgements this stands for."""

    type: Literal["heard"] = "heard"
    n: NonNegativeInt
    folded: tuple[str, ...] = ()


Data = Annotated[
    Session | Prompt | Result | Need | Themes | Introduction | Effort | Date | Digest | Refusal | Heard,
    Field(discriminator="type"),
]
ADAPTER: TypeAdapter[Data] = TypeAdapter(Data)


def content(part: Part) -> dict[str, Any]:
    """The data as a message carries it."""
    return part.model_dump(mode="json")


def schema() -> str:
    """The JSON Schema of all types, as the published document."""
    document = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": VERSION} | ADAPTER.json_schema()
    return json.dumps(document, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
