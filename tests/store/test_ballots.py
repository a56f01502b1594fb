"""The ledger, the box and the keys: what is in them while a sealed question is open, and that nothing is after it."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import orjson

from bot.domain.prompts import POLL, WORD
from bot.store import answers, ballots, exporting, forgetting, inbox, place, retention
from bot.store.base import Base, Tx, migrate, open_base
from bot.store.copies import copy, unkey
from bot.store.personal import COLUMNS

ANA, BEN = "@ana:test", "@ben:test"


def heard(tx: Tx, source: str, sender: str, at: int, seq: int) -> None:
    """A message that is thought already."""
    tx.write(
        "INSERT INTO inbox (id, seq, turn, room, sender, at, heard, kind, data, thought)"
        " VALUES ($1, $2, $3, '!dm', $4, $3, $3, 'Said', '', $3)",
        source, seq, at, sender,
    )  # fmt: skip


async def give(tx: Tx, voice: str, choice: str, at: int, sender: str = "") -> bool:
    """A ballot for P1 in a message that was sent at `at`."""
    source = f"$m{at}"
    heard(tx, source, sender or voice, at, at)
    return await ballots.put(tx, "P1", voice, choice, source, (at, at))


async def box(tx: Tx, prompt: str = "P1") -> list[str]:
    """The choices in the box, sorted."""
    return [answer.choice for answer in await ballots.counted(tx, prompt, POLL)]


async def rows(tx: Tx) -> dict[str, int]:
    """How many rows of sealed questions there are."""
    tables = ("ledger", "box", "ballot_key")
    return {table: int(await tx.value(f"SELECT COUNT(*) FROM {table}")) for table in tables}


async def test_a_later_ballot_of_a_voice_replaces_the_earlier_under_a_new_id(base: Base) -> None:
    async with base.begin() as tx:
        assert await give(tx, ANA, "yes", 1)
        assert await give(tx, BEN, "no", 2)
        before = await tx.value("SELECT ballot FROM ballot_key WHERE voice = $1", ANA)
        assert await give(tx, ANA, "no", 3)
        after = await tx.value("SELECT ballot FROM ballot_key WHERE voice = $1", ANA)
        assert (await box(tx), await ballots.voted(tx, "P1"), await ballots.turnout(tx, "P1")) == (
            ["no", "no"], {ANA, BEN}, 2,
        )  # fmt: skip
        assert before != after


async def test_a_ballot_sent_earlier_and_heard_later_changes_nothing(base: Base) -> None:
    async with base.begin() as tx:
        assert await give(tx, ANA, "yes", 5)
        assert await give(tx, ANA, "no", 4)
        assert await box(tx) == ["yes"]


async def test_the_message_that_gave_a_ballot_takes_it_back_and_an_earlier_one_does_not(base: Base) -> None:
    async with base.begin() as tx:
        await give(tx, ANA, "yes", 1)
        await give(tx, ANA, "no", 2)
        assert await ballots.of_source(tx, "$m2") == {"source": "$m2", "prompt": "P1", "person": ANA}
        assert await ballots.of_source(tx, "$m1") is None
        assert not await ballots.take_back(tx, "$m1")
        assert await ballots.take_back(tx, "$m2")
        assert (await box(tx), await rows(tx)) == ([], {"ledger": 0, "box": 1, "ballot_key": 0})
        assert await give(tx, ANA, "yes", 3)
        assert await box(tx) == ["yes"]


async def test_whatever_is_given_changed_and_taken_back_the_box_holds_what_each_voice_last_said(base: Base) -> None:
    chance = random.Random(3)
    said: dict[str, tuple[int, str]] = {}
    for at in range(1, 300):
        voice = f"@p{chance.randrange(12)}:test"
        async with base.begin() as tx:
            if chance.random() < 0.25 and voice in said:
                assert await ballots.take_back(tx, f"$m{said.pop(voice)[0]}")
            elif chance.random() < 0.2 and voice in said:
                earlier = said[voice][0]
                assert await ballots.put(tx, "P1", voice, "late", f"$late{at}", (earlier, 0))
            else:
                said[voice] = (at, chance.choice(["yes", "no", "abstain"]))
                assert await give(tx, voice, said[voice][1], at)
            assert await box(tx) == sorted(choice for _, choice in said.values())
            assert await ballots.voted(tx, "P1") == set(said)


async def test_a_ballot_whose_key_is_gone_stands_as_it_is(base: Base) -> None:
    async with base.begin() as tx:
        await give(tx, ANA, "yes", 1)
        tx.write("DELETE FROM ballot_key")
        assert not await give(tx, ANA, "no", 2)
        assert not await ballots.take_back(tx, "$m1")
        assert (await box(tx), await ballots.has_voted(tx, "P1", ANA)) == (["yes"], True)


async def test_what_is_destroyed_is_gone_from_every_table_and_the_files_are_to_be_written_anew(base: Base) -> None:
    async with base.begin() as tx:
        await give(tx, ANA, "yes", 1)
        await ballots.put(tx, "P2", ANA, "no", "$other", (1, 1))
        ballots.destroy(tx, "P1")
        assert await rows(tx) == {"ledger": 1, "box": 1, "ballot_key": 1}
        assert (await box(tx), await box(tx, "P2")) == ([], ["no"])
        assert await place.get(tx, place.REWRITE)


async def test_words_are_counted_as_words_and_nobody_gave_them_at_any_time(base: Base) -> None:
    async with base.begin() as tx:
        await give(tx, ANA, "trust", 1)
        (answer,) = await ballots.counted(tx, "P1", WORD)
    assert (answer.choice, answer.text, answer.order, answer.person, answer.organisation, answer.source) == (
        "trust", "trust", (0, 0), None, None, "",
    )  # fmt: skip


async def test_whoever_has_answered_is_known_to_have_also_where_an_organisation_has(base: Base) -> None:
    async with base.begin() as tx:
        tx.write("INSERT INTO organisation (id, name, folded, source) VALUES ('O1', 'One', 'one', '')")
        tx.write("INSERT INTO person (id, organisation) VALUES ($1, 'O1')", ANA)
        for id, per in (("P1", "person"), ("P2", "organisation")):
            tx.write(
                "INSERT INTO prompt (id, room, kind, question, per, asker, opened, source, wording)"
                " VALUES ($1, '!r', 'poll', '?', $2, '@f:test', 1, '', 2)",
                id, per,
            )  # fmt: skip
        await ballots.put(tx, "P1", BEN, "yes", "$b", (1, 1))
        await ballots.put(tx, "P2", "O1", "yes", "$a", (1, 1))
        assert (await answers.of_person(tx, BEN), await answers.of_person(tx, ANA)) == ({("P1", 2)}, {("P2", 2)})
        assert (await ballots.voted_by(tx, BEN), await ballots.voted_by(tx, ANA)) == (["P1"], ["P2"])
        assert (await answers.answered(tx, "P1", 2), ANA in await answers.answered(tx, "P2", 2)) == ({BEN}, True)


async def test_who_is_forgotten_takes_their_ballots_along_also_those_for_an_organisation(base: Base) -> None:
    async with base.begin() as tx:
        await give(tx, ANA, "yes", 1)
        await give(tx, BEN, "no", 2)
        heard(tx, "$o", ANA, 3, 3)
        await ballots.put(tx, "P2", "O1", "no", "$o", (3, 3))
        await forgetting.forget(tx, ANA, 9)
        assert (await box(tx), await ballots.voted(tx, "P1"), await box(tx, "P2")) == (["no"], {BEN}, [])


async def test_the_export_says_that_somebody_has_answered_and_never_what(base: Base) -> None:
    async with base.begin() as tx:
        await give(tx, ANA, "zeppelin", 1)
        exported = await exporting.export(tx, ANA)
        ids = [row["ballot"] for row in await tx.rows("SELECT ballot FROM ballot_key")]
    text = orjson.dumps(exported).decode()
    assert exported["ledger"] == [{"prompt": "P1", "voice": ANA}]
    assert [word in text for word in ("zeppelin", *ids)] == [False, False]


async def test_keys_of_questions_that_stay_open_for_very_long_go(base: Base) -> None:
    async with base.begin() as tx:
        for id, opened in (("P1", 10), ("P2", 20)):
            tx.write(
                "INSERT INTO prompt (id, room, kind, question, asker, opened, source)"
                " VALUES ($1, '!r', 'poll', '?', '@f:test', $2, '')",
                id, opened,
            )  # fmt: skip
            await ballots.put(tx, id, ANA, "yes", f"$k{id}", (1, 1))
        await retention.ballot_keys(tx, 15)
        assert [row["prompt"] for row in await tx.rows("SELECT prompt FROM ballot_key")] == ["P2"]


async def test_a_ballot_given_by_a_verb_is_kept_like_any_other(base: Base) -> None:
    async with base.begin() as tx:
        heard(tx, "$v", ANA, 1, 1)
        inbox.mark_command(tx, "$v", inbox.CARRIED_OUT)
        inbox.unmark_command(tx, "$v")
        assert (inbox.is_command(tx, "$v"), await tx.value("SELECT command FROM inbox WHERE id = '$v'")) == (False, 0)


def test_no_table_of_sealed_questions_has_a_time_or_a_number() -> None:
    assert [sorted(COLUMNS[table]) for table in ("ledger", "box", "ballot_key")] == [
        ["prompt", "voice"], ["ballots", "prompt"], ["ballot", "prompt", "source", "voice"],
    ]  # fmt: skip


async def test_a_copy_holds_no_key_and_no_id_that_two_copies_could_be_compared_by(tmp_path: Path) -> None:
    base = await open_base(f"sqlite:///{tmp_path}/live.db")
    await migrate(base)
    async with base.begin() as tx:
        for n in range(9):
            await give(tx, f"@p{n}:test", "yes" if n % 2 else "no", n)
        kept = orjson.loads(await tx.value("SELECT ballots FROM box"))
        keys = await tx.rows("SELECT ballot, source FROM ballot_key")
    found = []
    for name in ("one.db", "two.db"):
        copy(tmp_path / "live.db", tmp_path / name)
        unkey(tmp_path / name)
        made = sqlite3.connect(tmp_path / name)
        assert made.execute("SELECT COUNT(*) FROM ballot_key").fetchone() == (0,)
        assert made.execute("SELECT COUNT(*) FROM ledger").fetchone() == (9,)
        found.append(orjson.loads(made.execute("SELECT ballots FROM box").fetchone()[0]))
        made.close()
        raw = (tmp_path / name).read_bytes()
        assert [row["ballot"] for row in keys if row["ballot"].encode() in raw] == []
    await base.close()
    assert [sorted(one.values()) for one in found] == [sorted(kept.values())] * 2
    assert set(found[0]) & set(found[1]) | set(found[0]) & set(kept) == set()
