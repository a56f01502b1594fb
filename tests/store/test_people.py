"""Who speaks for what, and which organisations are counted where a small group is guarded."""

from __future__ import annotations

from typing import Any

from bot.store import people, prompts
from bot.store.base import Base, Tx

ROWS: dict[str, list[dict[str, Any]]] = {
    "organisation": [
        {"id": "O1", "name": "A", "folded": "a", "stakeholder": "government", "country": "Kenya", "source": "$1"},
        {"id": "O2", "name": "B", "folded": "b", "stakeholder": "intergovernmental", "country": "Kenya", "source": ""},
        {"id": "O3", "name": "C", "folded": "c", "stakeholder": "government", "country": "Chile", "source": "$3",
         "confirmed": 7},
        {"id": "O4", "name": "D", "folded": "d", "stakeholder": "press", "country": "Atlantis", "source": "$4"},
    ],
    "person": [
        {"id": "@a:x", "organisation": "O1", "place": 5},
        {"id": "@b:x", "organisation": "O1", "place": 2},
        {"id": "@c:x", "organisation": "O2"},
        {"id": "@d:x", "capacity": "observer", "belongs": "O4"},
    ],
    "member": [{"room": "!r", "person": one} for one in ("@a:x", "@b:x", "@c:x", "@d:x", "@bot:x")],
}  # fmt: skip


def fill(tx: Tx) -> None:
    for table, rows in ROWS.items():
        for row in rows:
            marks = ", ".join(f"${n}" for n in range(1, len(row) + 1))
            tx.write(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", *row.values())


async def test_organisations_that_somebody_speaks_for_are_counted_by_group_and_by_region(base: Base) -> None:
    async with base.begin() as tx:
        fill(tx)
        assert await people.groups(tx) == {"government": 1, "intergovernmental": 1}
        assert await people.regions(tx) == {"african": 1, "intergovernmental": 1}


async def test_where_accounts_are_easily_had_only_what_a_facilitator_confirmed_counts(base: Base) -> None:
    async with base.begin() as tx:
        fill(tx)
        assert await people.confirmed(tx, {"O1", "O2", "O3", "O4"}) == {"O1", "O2", "O3"}
        assert await people.confirmed(tx, {"O1", "O2", "O3", "O4"}, strict=True) == {"O3"}
        assert await people.groups(tx, strict=True) == {}
        people.describe(tx, "O1", "confirmed", 9)
        assert await people.groups(tx, strict=True) == {"government": 1}


async def test_the_first_in_the_row_of_those_who_speak_is_the_delegate(base: Base) -> None:
    async with base.begin() as tx:
        fill(tx)
        assert [await people.delegate(tx, id) for id in ("O1", "O2", "O4")] == ["@b:x", "@c:x", None]
        assert [row["id"] for row in await people.row(tx, "O1")] == ["@b:x", "@a:x"]
        people.choose(tx, "@a:x", "place", 1, "$e")
        assert await people.delegate(tx, "O1") == "@a:x"


async def test_who_only_observes_is_asked_by_no_prompt_until_they_answer_it(base: Base) -> None:
    async with base.begin() as tx:
        fill(tx)
        assert await prompts.asked_in(tx, "!r", "@bot:x", "person") == 3
        assert await prompts.asked_in(tx, "!r", "@bot:x", "organisation") == 2
        tx.write(
            "INSERT INTO answer (source, prompt, wording, person, at, seq, choice) VALUES ($1, $2, 1, $3, 1, 1, 'yes')",
            "$a", "P1", "@d:x",
        )  # fmt: skip
        assert await prompts.asked_in(tx, "!r", "@bot:x", "person", "P1") == 4
        assert await prompts.asked_in(tx, "!r", "@bot:x", "person", "P2") == 3
