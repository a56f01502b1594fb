"""`commonground demo`, run as anybody would run it, and its figures held against the programme."""

import asyncio
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import psutil
import pytest

from bot.demo.programme import Programme, read_programme
from bot.demo.reading import broken
from bot.demo.synapse import ensure_synapse
from bot.places import config_path

pytestmark = [pytest.mark.server, pytest.mark.slow]

HANDS = [
    {"abstain": 3, "yes": 18},
    {"abstain": 1, "no": 1, "with qualification": 1, "yes": 18},
    {"abstain": 4, "no": 3, "yes": 14},
    {"abstain": 1, "no": 14, "yes": 6},
]
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def programme() -> Programme:
    """What is played."""
    return read_programme(config_path("programme-2017.toml"))


@pytest.fixture(scope="module")
async def played(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The summary of one performance, run from another folder; `folder` is where, `left` what it did not remove."""
    folder, temporary = tmp_path_factory.mktemp("elsewhere"), tmp_path_factory.mktemp("temporary")
    process = await _start(folder, temporary)
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    summary: dict[str, Any] = json.loads(out)
    return summary | {"folder": folder, "left": list(temporary.iterdir()), "lines": err.decode().splitlines()}


async def _start(folder: Path, temporary: Path) -> asyncio.subprocess.Process:
    await ensure_synapse()
    pipe = asyncio.subprocess.PIPE
    command = (sys.executable, "-m", "bot", "demo", "--json", "--out", "made")
    environment = os.environ | {"TMPDIR": str(temporary)}
    return await asyncio.create_subprocess_exec(*command, cwd=folder, env=environment, stdout=pipe, stderr=pipe)


def _counts(played: dict[str, Any], kind: str) -> list[dict[str, int]]:
    return [one["counts"] for one in played["prompts"] if one["kind"] == kind]


def test_every_question_counts_what_was_sent(played: dict[str, Any], programme: Programme) -> None:
    recommendations = [dict(sorted(poll.expected.items())) for poll in programme.recommendations]
    table = {"mixed": 7, "no": 2, "pass": 1, "yes": 5}
    assert _counts(played, "poll") == [*HANDS, table, *recommendations]
    assert _counts(played, "word") == [{"answers": 20, "comment": 1}]
    assert _counts(played, "ask") == [{"answers": 12}]


def test_everybody_in_the_room_was_asked_and_every_organisation_at_the_table(played: dict[str, Any]) -> None:
    asked = {one["question"].startswith("Are the right topics"): one["asked"] for one in played["prompts"]}
    assert asked == {False: 22, True: 21}


def test_people_answer_in_six_ways_and_every_answer_is_one_of_them(
    played: dict[str, Any], programme: Programme
) -> None:
    polls = (*programme.show_of_hands, programme.one_word, programme.round, *programme.recommendations)
    in_session = sum(len(poll.votes) + len(poll.first) for poll in polls) + len(programme.topics.answers)
    assert list(played["answers"]) == ["direct chat", "id", "native vote", "reaction", "reply", "thread"]
    assert sum(played["answers"].values()) == in_session


def test_all_pain_points_and_offers_are_kept(played: dict[str, Any]) -> None:
    assert played["needs"] == {"offer": 9, "pain": 64}


def test_those_who_both_said_yes_share_a_room_and_nobody_else(played: dict[str, Any]) -> None:
    met = played["introductions"]
    assert met["accepted"] > 0
    assert met["yes"] == 2 * met["accepted"]
    assert met["no"] == met["later"] == met["proposed"] - met["accepted"]


def test_the_digest_is_posted_once_and_no_message_comes_twice(played: dict[str, Any]) -> None:
    assert played["digests"] == 1
    assert played["messages"]["repeated"] == 0
    assert played["wrong"] == []


def test_between_the_meetings_statements_are_answered_and_an_effort_and_a_date_begin(played: dict[str, Any]) -> None:
    between = played["between"]
    assert between["answered"] >= 6
    assert (between["effort"], between["date"]) == ("E1", "D1")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_weeks_digest_keeps_the_rules(played: dict[str, Any], language: str) -> None:
    text = (played["folder"] / "made" / f"digest.{language}.md").read_text(encoding="utf-8").strip()
    assert broken(text, language) == []
    assert f"**{played['between']['question']}**" in text


def test_it_leaves_the_files_it_names_and_nothing_else(played: dict[str, Any]) -> None:
    files = played["files"]
    pictures = [played["folder"] / path for path in files["pictures"]]
    named = {played["folder"] / files[name] for name in ("transcript", "summary")} | set(pictures)
    named |= {played["folder"] / path for path in files["digests"]}
    assert [Path(path).name for path in files["digests"]] == [
        "digest.en.md", "digest.en.html", "digest.fr.md", "digest.fr.html",
    ]  # fmt: skip
    assert {path for path in played["folder"].rglob("*") if path.is_file()} == named
    assert [path.read_bytes()[:8] for path in pictures] == [PNG] * len(pictures)
    closed = {f"{one['id']}.png" for one in played["prompts"] if one["kind"] != "ask"}
    assert closed <= {path.name for path in pictures}
    assert played["left"] == []


def test_the_transcript_names_roles_and_no_organisation(played: dict[str, Any], programme: Programme) -> None:
    page = (played["folder"] / played["files"]["transcript"]).read_text(encoding="utf-8")
    organisations = [one.organisation for one in programme.participant if one.organisation]
    assert "<b>Participant 21</b>" in page
    assert [name for name in organisations if name.casefold() in page.casefold()] == []
    assert "@participant-" not in page


def test_progress_is_plain_lines_where_there_is_no_terminal(played: dict[str, Any]) -> None:
    acts = [line.split("s  ", 1)[1] for line in played["lines"]]
    assert [act.split("/")[0].strip() for act in acts] == [str(n) for n in range(1, 17)]


async def test_interrupted_it_ends_with_one_line_and_leaves_nothing_running(tmp_path: Path) -> None:
    folder, temporary = tmp_path / "elsewhere", tmp_path / "temporary"
    folder.mkdir()
    temporary.mkdir()
    process = await _start(folder, temporary)
    assert process.stderr
    while b" 3/" not in await process.stderr.readline():
        assert process.returncode is None
    children = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGTERM)
    out, err = await process.communicate()
    assert (process.returncode, out) == (1, b"")
    assert err.decode().splitlines()[-1] == "the demo was stopped"
    assert [child for child in children if child.is_running()] == []
    assert list(temporary.iterdir()) == []
