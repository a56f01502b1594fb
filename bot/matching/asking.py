"""Which statements of others each organisation is shown next: "is this yours too?"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.domain.statements import Question, Statement, Verdict
from bot.matching.embed import Vectors


def choose(
    statements: Sequence[Statement],
    vectors: Vectors,
    verdicts: Sequence[Verdict],
    shown: Collection[tuple[str, str]],
    most: int,
) -> list[Question]:
    """For each organisation at most `most` statements of others that it was not shown yet, the nearest first.

    vectors: centred unit rows, one per statement. shown: organisation and statement id.
    """
    seen = {*shown, *((verdict.organisation, verdict.statement) for verdict in verdicts)}
    near = vectors @ vectors.T
    found: list[Question] = []
    for organisation in dict.fromkeys(statement.organisation for statement in statements):
        own = [row for row, statement in enumerate(statements) if statement.organisation == organisation]
        asked = [
            Question(organisation, other.id, statements[best].id, round(float(near[best, row]), 4))
            for row, other in enumerate(statements)
            if other.organisation != organisation and (organisation, other.id) not in seen
            for best in [max(own, key=lambda one: near[one, row])]
        ]
        found += sorted(asked, key=lambda question: (-question.worth, question.statement))[:most]
    return found
