"""What follows from what organisations said of one another's statements: which are one problem.

Pure. A yes joins the statement shown with the organisation's own that is meant; what is joined to the same is joined
(A with B, B with C: A with C). Somebody's own answer is worth more than what follows from others': a pair of which
one side said no or partly when it was shown the other's is not concluded. An offer joins nothing: two problems that
one thing would help are two problems.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.domain.statements import Statement, Verdict


def chained(statements: Sequence[Statement], verdicts: Sequence[Verdict]) -> list[int]:
    """For each statement the number of the first one in its group."""
    row = {one.id: number for number, one in enumerate(statements) if one.kind == "pain"}
    first = list(range(len(statements)))

    def root(number: int) -> int:
        while first[number] != number:
            first[number] = first[first[number]]
            number = first[number]
        return number

    for verdict in verdicts:
        if verdict.said == "yes" and verdict.own in row and verdict.statement in row:
            a, b = sorted((root(row[verdict.own]), root(row[verdict.statement])))
            first[b] = a
    return [root(number) for number in range(len(statements))]


def concluded(statements: Sequence[Statement], verdicts: Sequence[Verdict]) -> set[frozenset[str]]:
    """The pairs of statements of different organisations that people confirmed or that follow from it."""
    denied = {(one.organisation, one.statement) for one in verdicts if one.said in ("no", "partly")}
    groups: dict[int, list[Statement]] = {}
    for statement, number in zip(statements, chained(statements, verdicts), strict=True):
        groups.setdefault(number, []).append(statement)
    return {
        frozenset((a.id, b.id))
        for group in groups.values()
        for place, a in enumerate(group)
        for b in group[:place]
        if _joins(a, b, denied)
    }


def _joins(a: Statement, b: Statement, denied: Collection[tuple[str, str]]) -> bool:
    return a.organisation != b.organisation and not any(
        (one.organisation, other.id) in denied for one, other in ((a, b), (b, a))
    )
