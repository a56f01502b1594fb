"""What the matching reads and what it proposes.

A statement is one pain point or one offer of an organisation. Matching only chooses what to ask whom: a pair
is a question to put to two organisations, a theme a way to read many statements, and neither is ever a fact.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Statement:
    """One pain point or offer, as its author typed it."""

    id: str
    organisation: str
    text: str
    kind: Literal["pain", "offer"] = "pain"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of different organisations that may be about the same thing.

    a, b: statement ids; a pain point comes before an offer, otherwise the lesser id comes first.
    score: cosine of the centred vectors, -1 to 1, rounded to four places.
    shared: content words both use, as typed in a; may be empty.
    """

    a: str
    b: str
    score: float
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an organisation said when it was shown a statement of another: is this yours too?

    said: yes, partly, no or skip. own: the id of its own statement that the other was set beside, '' if none was.
    """

    organisation: str
    statement: str
    said: Literal["yes", "partly", "no", "skip"]
    own: str = ""


@dataclass(frozen=True, slots=True)
class Bond:
    """Two statements that people hold to be one problem (`together`) or two; the machine never undoes it."""

    a: str
    b: str
    together: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A statement that an organisation is to be shown next.

    own: the id of its own statement to set beside it, '' if none is near. worth: how much the answer is expected to
    tell, greater is better, comparable within one choice only.
    """

    organisation: str
    statement: str
    own: str
    worth: float


@dataclass(frozen=True, slots=True)
class Theme:
    """Two or more pain points that lie close together.

    label: words taken from the members; members: statement ids, the most central first.
    """

    label: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordTheme:
    """One-word answers that say the same thing.

    label: the commonest spelling; spellings: each spelling as typed with its count, commonest first;
    n: the sum of the counts.
    """

    label: str
    spellings: tuple[tuple[str, int], ...]
    n: int
