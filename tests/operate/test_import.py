"""Files are taken in whole or not at all, once, also while a bot serves the database."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.config import read_config
from bot.forgetter import Requests
from bot.operate import importing
from bot.places import config_path
from bot.store import initiatives, needs, themes
from bot.store.base import Base, migrate, open_base
from tests.needs_base import Table, told

HEAD = "organisation,group,country,kind,text,rank,mark,person\n"
TWO = (
    HEAD + "Posts of Kenya,gov,Kenya,pain,secret travel cost,2,,\nPosts of Kenya,,,pain,spectrum is dear,1,avec nom,\n"
)


@pytest.fixture
async def here(tmp_path: Path, base_url: str) -> AsyncIterator[Table]:
    """A bot that serves the database of a configuration."""
    (tmp_path / "bot.toml").write_text(
        f'[matrix]\nhomeserver = "http://test"\nuser_id = "@bot:here"\n[store]\nurl = "{base_url}"\nkeys = "keys"\n'
    )
    base: Base = await open_base(base_url)
    await migrate(base)
    assert await base.engine.claim()
    yield Table(base, read_config(tmp_path / "bot.toml"))
    await base.close()


async def take(folder: Path, content: str, *, of_initiatives: bool = False, dry: bool = False) -> int:
    (folder / "data.csv").write_text(content, encoding="utf-8")
    return await importing.main(folder / "bot.toml", folder / "data.csv", of_initiatives=of_initiatives, dry=dry)


async def everything(here: Table) -> list[tuple[str, str, int]]:
    async with here.base.begin() as tx:
        rows = await tx.rows("SELECT id, text, rank FROM need WHERE withdrawn IS NULL ORDER BY LENGTH(id), id")
    return [(row["id"], row["text"], row["rank"]) for row in rows]


def said(capsys: pytest.CaptureFixture[str], folder: Path) -> str:
    out, errors = capsys.readouterr()
    return (out + errors).replace(f"{folder}/", "")


async def test_a_file_is_taken_in_once_and_whoever_says_who_they_are_gets_what_is_theirs(
    here: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await take(tmp_path, TWO, dry=True) == 0
    assert await everything(here) == []
    assert await take(tmp_path, TWO) == 0
    assert await take(tmp_path, TWO) == 0
    assert said(capsys, tmp_path) == (
        "would be imported: 2 rows, 1 new organisations; 0 were there already\n"
        "imported: 2 rows, 1 new organisations; 0 were there already\n"
        "imported: 0 rows, 0 new organisations; 2 were there already\n"
    )
    assert await everything(here) == [("N1", "spectrum is dear", 1), ("N2", "secret travel cost", 2)]
    await here.write("ana", "i am posts of kenya")
    assert told(await here.write("ana", "mine")) == [
        "**Posts of Kenya** (Government, Kenya) has said:\n\nPain points, worst first:\n"
        "- N1 spectrum is dear — on the record\n- N2 secret travel cost — unnamed\n\n"
        "Change how one may be used: `N1 on the record`. Take one back: `withdraw N1`. Change the order: `N2 first`."
    ]
    await here.write("ana", "N1 unnamed")
    await here.write("ana", "withdraw N2")
    assert await take(tmp_path, TWO) == 0
    assert await everything(here) == [("N1", "spectrum is dear", 1)]


async def test_nothing_is_half_imported_and_no_text_is_told(
    here: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for n in range(3):
        await here.write("ana", f"pain problem number {n}")
    await here.write("ana", "i am Posts of Kenya, gov, Kenya")
    assert await take(tmp_path, TWO + "Other Posts,,,pain,secret words,,,\n") == 1
    assert await take(tmp_path, TWO + "Other Posts,,,pian,secret words,,,\nOther Posts,pirates,,pain,x,,,\n") == 1
    assert said(capsys, tmp_path) == (
        "data.csv: line 2, column text: more than 4 of a kind, with what the organisation has said already\n"
        "data.csv: nothing was imported\n"
        "data.csv: line 4, column kind: neither pain nor offer\n"
        "data.csv: line 5, column group: no stakeholder group of those that are known\n"
        "data.csv: line 5, column text: 1 characters; it can have 3 to 600\n"
        "data.csv: nothing was imported\n"
    )
    assert len(await everything(here)) == 3


async def test_what_an_organisation_says_already_is_left_as_it_is(
    here: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await here.write("ana", "i am Posts of Kenya, gov, Kenya")
    await here.write("ana", "pain Spectrum is dear!")
    assert await take(tmp_path, TWO) == 0
    assert said(capsys, tmp_path) == "imported: 1 rows, 0 new organisations; 1 were there already\n"
    assert await everything(here) == [("N1", "Spectrum is dear!", 1), ("N2", "secret travel cost", 2)]


async def test_an_author_speaks_for_the_organisation_unless_they_speak_for_another_or_were_forgotten(
    here: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Requests.beside(tmp_path / "keys").add("@zoe:here", 0)
    await here.write("ben", "i am Other Posts")
    row = "Posts of Kenya,gov,Kenya,pain,travel cost,,,{}\n"
    assert [await take(tmp_path, HEAD + row.format(f"@{who}:here")) for who in ("zoe", "ben", "ana")] == [1, 1, 0]
    assert [line for line in said(capsys, tmp_path).splitlines() if "nothing" not in line] == [
        "imported: 1 rows, 1 new organisations; 0 were there already",
        "data.csv: line 2, column person: asked to be forgotten; leave it empty",
        "data.csv: line 2, column person: speaks for another organisation",
    ]
    assert told(await here.write("ana", "N1 on the record")) == ["N1 may be used with your organisation’s name."]


async def test_what_nobody_speaks_for_takes_part_in_themes_and_is_not_proposed(here: Table, tmp_path: Path) -> None:
    rows = "One Org,,,pain,travel cost keeps practitioners away,,,\n"
    rows += "Two Org,,,pain,practitioners cannot pay for travel,,,\n"
    assert await take(tmp_path, HEAD + rows) == 0
    await here.say("fay", "!themes")
    async with here.base.begin() as tx:
        assert len(await themes.shared(tx)) == 1
        assert (len(await needs.matchable(tx)), await needs.proposable(tx, here.now)) == (2, [])
    await here.write("ana", "i am One Org")
    async with here.base.begin() as tx:
        assert [need["id"] for need in await needs.proposable(tx, here.now)] == ["N1"]


async def test_initiatives_are_imported_once_with_whose_they_are_and_since_when_they_are_fresh(
    here: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await here.write("ana", "i am Posts of Kenya")
    head = "name,addresses,link,organisation,fresh\n"
    rows = "Safe Schools,risks online,schools.example,,2026-05-01\nVillage Mail,no connection,mail.example,{},\n"
    assert await take(tmp_path, head + rows.format("Nobody Knows Them"), of_initiatives=True) == 1
    assert await take(tmp_path, head + rows.format("posts of kenya"), of_initiatives=True) == 0
    assert await take(tmp_path, head + rows.format("posts of kenya"), of_initiatives=True) == 0
    assert said(capsys, tmp_path) == (
        "imported: 2 rows, 0 new organisations; 0 were there already\n"
        "imported: 0 rows, 0 new organisations; 2 were there already\n"
        "data.csv: line 3, column organisation: nobody knows it here; leave it empty\n"
        "data.csv: nothing was imported\n"
    )
    async with here.base.begin() as tx:
        found = [(one["id"], one["name"], one["organisation"]) for one in await initiatives.everything(tx)]
        fresh = (await initiatives.everything(tx))[0]["fresh"]
    assert found == [("I1", "Safe Schools", ""), ("I2", "Village Mail", "O1")]
    assert fresh == 1_777_593_600_000


@pytest.mark.parametrize(("name", "of_initiatives"), [("questionnaire.csv", False), ("initiatives.csv", True)])
async def test_the_samples_are_taken_in(here: Table, tmp_path: Path, name: str, of_initiatives: bool) -> None:
    sample = config_path("samples", name)
    assert await importing.main(tmp_path / "bot.toml", sample, of_initiatives=of_initiatives, dry=False) == 0


async def test_a_file_that_is_not_there_is_told(
    here: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = tmp_path / "none.csv"
    assert await importing.main(tmp_path / "bot.toml", wanted, of_initiatives=False, dry=False) == 1
    assert said(capsys, tmp_path) == "none.csv: No such file or directory\n"
