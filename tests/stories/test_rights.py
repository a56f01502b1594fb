"""A person asks for everything held about them, then to be forgotten; afterwards no file holds anything of them."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from nio.store import SqliteStore

from bot.domain.messages import Correction, Erase, Image, Message, Reaction
from bot.forgetter import Forgetter
from bot.matrix.port import Unreachable
from bot.operate import backup
from bot.store import forgetting, keys, rooms
from tests.fake import FakeHomeserver, no_fault
from tests.store.test_forgetting import dump, found
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story

ZOE = "zoequux"
TOKENS = (f"@{ZOE}:test", ZOE, "Quuxworks", "wombat", "zeppelin", "marzipan", "kumquat", "!dm-zoequux")
PLAYED = f"""
ana: !session open Day 0
ana: !word What do you need?
{ZOE} (thread P1): kumquat
ben (thread P1): trust
{ZOE} (direct): me
{ZOE} (direct): i am Quuxworks, NGO, Kenya
{ZOE} (direct): pain our wombat travel cost keeps practitioners away
ben: !pain practitioners cannot pay for travel and hotels
ben (direct): i am Posts of Kenya, gov, Kenya
{ZOE}: !offer we lend our zeppelin for hotels
ana: !ask What should change first?
{ZOE} (direct): P2 marzipan for everybody
cy (direct): P2 more time
ana: !close P1
ana: !matches
{ZOE} (direct): introduce N1 N2
ana: !digest now
"""


async def said(story: Story, text: str) -> list[str]:
    """Plays lines without looking at what is answered; gives the texts of what the bot said since."""
    before = story.server.place
    with suppress(AssertionError):
        await story.play(text)
    lines = [one for one in story.server.effects(Message) if one.place > before]
    return [one.effect.text for one in lines if isinstance(one.effect, Message)]


@pytest.fixture
async def story(base_url: str) -> AsyncIterator[Story]:
    """A story in which Zoe takes part."""
    told = Story(base_url, CONFIG, people=("ana", "ben", "cy", "dee", ZOE))
    await told.begin()
    yield told
    await told.stop()


async def tidy(story: Story, folder: Path) -> int:
    """What the running bot does after each bell."""
    assert story.bot is not None
    return await Forgetter(story.bot.base, folder / "keys", lambda: story.now).tidy()


async def silence(where: str) -> None:
    """A homeserver that takes nothing."""
    if where == "send":
        raise Unreachable


def bytes_found(folder: Path) -> list[tuple[str, str]]:
    """Which tokens stand in which file below a folder."""
    files = {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    return [(name, token) for name, content in files.items() for token in TOKENS if token.encode() in content]


async def test_after_forget_me_no_table_leads_to_the_person_and_nothing_is_said_twice(
    story: Story, tmp_path: Path
) -> None:
    await said(story, PLAYED)
    would = await said(story, f"{ZOE} (direct): forget me")
    assert would[0].startswith("**This would go:** 2 answers with your name, 2 pain points and offers, 1 introduction,")
    (done,) = await said(story, f"{ZOE} (direct): really forget me")
    assert done.startswith("**Done.** Gone are 2 answers, 2 pain points and offers, 1 introduction,")
    await story.settle()
    assert await tidy(story, tmp_path) == 1
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        assert found(await dump(tx), TOKENS) == []
    events = len(story.server.effects())
    await said(story, "-- restart")
    story.now += 120_000
    await story.settle()
    repeated = [one for one in story.server.effects(Message)[-3:] if "zeppelin" in getattr(one.effect, "text", "")]
    assert (repeated, len(story.server.effects()) - events) == ([], 0)


async def test_the_bot_leaves_the_chat_and_meets_whoever_comes_back_as_somebody_new(
    story: Story, tmp_path: Path
) -> None:
    await said(story, PLAYED)
    await said(story, f"{ZOE} (direct): really forget me")
    chat = story.server.rooms[f"!dm-{ZOE}"]
    assert CONFIG.matrix.user_id not in chat.members
    assert await tidy(story, tmp_path) == 1
    assert await said(story, f"{ZOE}: !mine") != []
    told = [one.effect.text for one in story.server.effects(Message) if isinstance(one.effect, Message)]
    assert ("wombat" in told[-1], "Quuxworks" in told[-1]) == (False, False)


async def test_who_was_forgotten_and_speaks_again_in_a_room_is_in_it_as_everybody_else(
    story: Story, tmp_path: Path
) -> None:
    await said(story, PLAYED)
    await said(story, f"{ZOE} (direct): really forget me")
    assert await tidy(story, tmp_path) == 1
    *_, before = await said(story, "ana: !poll Shall we go on?\nana: !results P3")
    *_, after = await said(story, f"{ZOE}: P3 yes\nana: !results P3")
    assert ("0 of 4 answered" in before, "1 of 5 answered" in after) == (True, True)
    *_, asked = await said(
        story, f"{ZOE}: !pain the permits take a year\nben: !pain permits take a year\nben (direct): introduce N5 N4"
    )
    assert asked.startswith("**M2: may I introduce you?** You said in N4: “the permits take a year”.")
    chat = story.server.effects(Message)[-1].room
    story.server.say(chat, f"@{ZOE}:test", "yes M2")
    await story.settle()
    met = list(story.server.rooms.values())[-1]
    assert (set(met.members) >= {f"@{ZOE}:test", "@ben:test"}, met.direct) == (True, False)


async def test_who_speaks_and_leaves_before_it_is_heard_is_not_taken_for_present(story: Story) -> None:
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        await forgetting.forget(tx, f"@{ZOE}:test", story.now)
    story.server.say("!room", f"@{ZOE}:test", "farewell")
    story.server.leave("!room", f"@{ZOE}:test")
    await story.settle()
    async with story.bot.base.begin() as tx:
        assert await rooms.is_member(tx, "!room", f"@{ZOE}:test") is False


async def test_the_result_of_a_question_still_open_or_just_closed_is_told_without_the_words(
    story: Story, tmp_path: Path
) -> None:
    await said(story, PLAYED)
    await said(story, f"{ZOE} (direct): really forget me")
    await said(story, "ana: !close P2")
    assert await tidy(story, tmp_path) == 1
    story.now += 60_000
    await story.settle()
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        results = [row["result"] for row in await tx.rows("SELECT result FROM prompt ORDER BY id")]
    counted = [orjson.loads(result)["n"] for result in results]
    assert (counted, [("kumquat" in r, "marzipan" in r) for r in results]) == ([1, 1], [(False, False)] * 2)


async def test_what_waits_while_somebody_is_forgotten_goes_without_their_words_or_not_at_all(
    story: Story, tmp_path: Path
) -> None:
    assert story.bot is not None
    await said(story, PLAYED)
    homeserver, before = story.bot.homeserver, story.server.place
    assert isinstance(homeserver, FakeHomeserver)
    homeserver.fault = silence
    await said(story, f"""
        ana: !close P2
        ana: !themes
        ana: !digest now
        ben: !mine
        {ZOE}: !pain the wombat food is dear
        {ZOE} (direct): export me
        {ZOE} (direct): really forget me
        ben: !help
        """)
    homeserver.fault = no_fault
    await said(story, "-- 2m")
    sent = [one.effect for one in story.server.effects() if one.place > before and one.effect]
    told = [text for one in sent if (text := getattr(one, "text", None)) is not None]
    assert ([text for text in told if not text], [t for text in told for t in TOKENS if t in text]) == ([], [])
    assert [(type(one), one.name) for one in sent if not isinstance(one, Reaction)] == [
        (Message, "result"), (Message, "mine"), (Message, "forgotten"), (Message, "themes"), (Correction, "corrected"),
        (Correction, "corrected"), (Message, "help"), (Message, "digest"), (Erase, "picture-gone"), (Image, "picture"),
    ]
    assert await waiting(story) == (0, 0, 0)
    assert await tidy(story, tmp_path) == 1


async def waiting(story: Story) -> tuple[int, ...]:
    """How many effects wait to be sent, wait for other words, and repeat something."""
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        unsent = "SELECT COUNT(*) FROM outbox WHERE txn NOT IN (SELECT txn FROM sent)"
        counts = [await tx.value(sql) for sql in (unsent, "SELECT COUNT(*) FROM declined", "SELECT COUNT(*) FROM quoted")]
    return tuple(int(n) for n in counts)


async def test_a_room_is_answered_while_results_in_it_wait_for_other_words(story: Story) -> None:
    assert story.bot is not None
    questions = 4
    for n in range(1, questions + 1):
        await said(story, f"""
            ana: !ask What should change on day {n}?
            {ZOE}: P{n} more marzipan on day {n}
            ben: P{n} more time on day {n}
            """)
    homeserver = story.bot.homeserver
    assert isinstance(homeserver, FakeHomeserver)
    homeserver.fault = silence
    await said(story, "\n".join(f"ana: !close P{n}" for n in range(1, questions + 1)))
    homeserver.fault = no_fault
    async with story.bot.base.begin() as tx:
        await forgetting.forget(tx, f"@{ZOE}:test", story.now)
    story.now += 60_000
    before = story.server.place
    story.server.say("!room", "@ben:test", "!help")
    await story.bot.listener.hear(0)
    await story.bot.thinker.page()
    while await story.bot.speaker.round():
        pass
    assert [one.effect.name for one in story.server.effects(Message) if one.place > before and one.effect] == ["help"]
    await said(story, "-- 2m")
    results = [one.effect for one in story.server.effects(Message) if one.effect and one.effect.name == "result"]
    assert [one.text.splitlines()[-1] for one in results if isinstance(one, Message)] == [
        f"- more time on day {n}" for n in range(1, questions + 1)
    ]
    assert await waiting(story) == (0, 0, 0)


async def test_export_me_gives_everything_as_words_and_as_whole_json_in_every_part(story: Story) -> None:
    await said(story, PLAYED)
    head, *parts = await said(story, f"{ZOE} (direct): export me")
    assert head.startswith("**Everything I hold about you:** 2 answers, 2 pain points and offers, 1 introduction,")
    assert "- N1: “our wombat travel cost keeps practitioners away”" in head.splitlines()
    found = [orjson.loads(part.removeprefix("```json\n").removesuffix("\n```")) for part in parts]
    assert [one["export"] for one in found] == [
        {"person": f"@{ZOE}:test", "at": story.now, "part": n, "parts": len(parts)} for n in range(1, len(parts) + 1)
    ]
    texts = [row["text"] for one in found for row in (*one.get("answer", ()), *one.get("need", ()))]
    assert sorted(texts) == [
        "kumquat", "marzipan for everybody", "our wombat travel cost keeps practitioners away",
        "we lend our zeppelin for hotels",
    ]  # fmt: skip
    assert [name for name in ("@ben:test", "@ana:test", "@cy:test") if name in "".join(parts)] == []


async def test_in_a_room_both_are_refused_and_half_a_confirmation_forgets_nobody(story: Story) -> None:
    assert await said(story, "ben: !forget me") == [
        "`forget me` is between you and me. Write `forget me` to me in a direct chat."
    ]
    await said(story, "ben (direct): hello")
    assert await said(story, "ben (direct): really forget") == [
        "I forget nobody by half. To be forgotten, write `really forget me`; to see first what would go, `forget me`."
    ]


def with_keys(folder: Path) -> None:
    """A store of keys, as the library makes it, in which Zoe's device and chat stand."""
    folder.mkdir(parents=True)
    SqliteStore("@bot:test", "DEVICE", str(folder), "DEFAULT_KEY", keys.FILE).database.close()
    base = sqlite3.connect(folder / keys.FILE)
    base.execute("PRAGMA journal_mode = WAL")
    base.executescript(f"""
        INSERT INTO accounts (id, account, user_id, device_id, shared) VALUES (1, x'00', '@bot:test', 'DEVICE', 1);
        INSERT INTO devicekeys (id, device_id, user_id, display_name, deleted, account_id)
            VALUES (1, 'ZED', '@{ZOE}:test', 'wombat phone', 0, 1), (2, 'BED', '@ben:test', 'phone', 0, 1);
        INSERT INTO keys (key_type, key, device_id) VALUES ('curve25519', 'curve-of-{ZOE}', 1), ('curve25519', 'b', 2);
        INSERT INTO olmsessions (creation_time, last_usage_date, sender_key, account_id, session, session_id)
            VALUES ('', '', 'curve-of-{ZOE}', 1, x'00', 's1'), ('', '', 'b', 1, x'00', 's2');
        INSERT INTO megolminboundsessions (sender_key, account_id, fp_key, room_id, session, session_id)
            VALUES ('curve-of-{ZOE}', 1, '', '!room', x'00', 'm1'), ('bot', 1, '', '!dm-{ZOE}', x'00', 'm2'),
                   ('b', 1, '', '!room', x'00', 'm3');
        INSERT INTO encryptedrooms (room_id, account_id) VALUES ('!dm-{ZOE}', 1), ('!room', 1);
    """)
    base.close()


async def test_no_file_holds_a_byte_of_the_person_and_a_backup_brought_back_forgets_them_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    live, config = tmp_path / "live", tmp_path / "live" / "bot.toml"
    live.mkdir()
    config.write_text(
        '[matrix]\nhomeserver = "http://test"\nuser_id = "@bot:test"\n[store]\n'
        'url = "sqlite:///story.db"\nkeys = "keys"\n'
    )
    with_keys(live / "keys")
    story = Story(f"sqlite:///{live}/story.db", CONFIG, people=("ana", "ben", "cy", "dee", ZOE))
    await story.begin()
    await said(story, PLAYED)
    assert await backup.backup(config, tmp_path / "before.tar") == 0
    assert {token for _, token in bytes_found(live)} == set(TOKENS)
    await said(story, f"{ZOE} (direct): really forget me")
    assert await tidy(story, live) == 1
    assert bytes_found(live) == []
    assert await backup.backup(config, live / "after.tar") == 0
    assert bytes_found(live) == []
    kept = sqlite3.connect(live / "keys" / keys.FILE)
    assert kept.execute("SELECT user_id FROM devicekeys").fetchall() == [("@ben:test",)]
    assert kept.execute("SELECT session_id FROM megolminboundsessions").fetchall() == [("m3",)]
    kept.close()
    await story.stop()
    assert (live / "keys.forgotten").stat().st_mode & 0o777 == 0o600
    assert await backup.restore(config, tmp_path / "before.tar") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "1 who asked for it since are forgotten again"
    for aside in live.glob("*before-*"):
        for file in aside.iterdir() if aside.is_dir() else [aside]:
            file.unlink()
    left = replace(story, seen=[])  # the bot goes on and leaves what the backup knew of
    left.server = story.server
    await left.start()
    await left.settle()
    left.now += 700_000
    assert await tidy(left, live) == 1
    await left.stop()
    assert bytes_found(live) == []
