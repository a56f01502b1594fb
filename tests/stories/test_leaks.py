"""Twenty and more ways in which it could come out who said something, each tried in a real conversation.

Ben speaks for the Global Forum on Cyber Expertise, is shown as Kestrelle, and has 17 initiatives; cy is shown as
Bluebird. Each plant says what is
planted and what must then stand nowhere that anybody but its author reads, while the harmless part of the same
conversation does. The last tests turn the disclosure check off: then what it held back does come out, in the very outlet
that the plant is about.
"""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import orjson
import pytest

from bot.commands.shared import disclosing
from bot.domain import cells, gate
from bot.domain.disclosure import Finding, Known
from bot.domain.events import Member
from bot.domain.messages import Effect, Image, Message
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story, person
from tests.stories.outlets import ROOM, Leaf, logged, played, saying, sent

NAME = "Global Forum on Cyber Expertise"
SAID = """
    ana: !session open Day 0
    ben (direct): i am Global Forum on Cyber Expertise (GFCE) | IGO | Kenya
    cy (direct): i am Posts of Kenya | gov | Kenya
    dee (direct): i am Open Fields | ngo | Senegal
"""
ASK, WORD, POLL = "ana: !ask What holds you back?", "ana: !word What do you need?", "ana: !poll Shall we go on?"


def text_of(effect: Effect) -> str:
    """What is read in a message."""
    return effect.text if isinstance(effect, Message) else ""


def data_of(effect: Effect) -> str:
    """What programs read."""
    return str(effect.data) if isinstance(effect, Message) else ""


def alt_of(effect: Effect) -> str:
    """What a picture is said to show."""
    return effect.alt if isinstance(effect, Image) else ""


def recipe_of(effect: Effect) -> str:
    """What a picture is drawn from."""
    return str(effect.recipe) if isinstance(effect, Image) else ""


@dataclass(frozen=True)
class Plant:
    """What is planted, the words that must not come out, who may read them as their author, what must come out all the
    same, and where the words would stand if nothing were checked."""

    story: str
    secret: str
    harmless: str
    authors: tuple[str, ...] = ("ben",)
    outlet: Callable[[Effect], str] = text_of


def asked(answer: str) -> str:
    """A question in free text, answered by ben so, by cy harmlessly, and closed."""
    return f"{ASK}\nben (direct): P1 {answer}\ncy (direct): P1 too many forums\nana: !close P1"


def worded(*answers: str) -> str:
    """A one-word prompt, answered by ben, cy and dee, and closed."""
    said = zip(("ben", "cy", "dee"), answers, strict=False)
    return "\n".join([WORD, *(f"{name} (direct): P1 {word}" for name, word in said), "ana: !close P1"])


NEAR = """
    ben (direct): pain travel cost keeps the practitioners of GFCE away
    cy (direct): pain practitioners cannot pay for travel and hotels
    dee (direct): pain the price of travel and hotels keeps practitioners away
"""
TWO = "".join(NEAR.splitlines(keepends=True)[:3])
FREE = "too many forums"
CHECKED = {
    "name in free text": Plant(asked(f"we at {NAME} have no budget"), NAME, FREE),
    "name in small letters": Plant(asked(f"we at {NAME.lower()} have no budget"), NAME, FREE),
    "acronym": Plant(asked("the GFCE has no budget"), "GFCE", FREE),
    "nickname": Plant(asked("ask Kestrelle for a budget"), "Kestrelle", FREE),
    "tell-tale phrase": Plant("ben (direct): offer donors for our 17 initiatives\n" + asked("who pays for 17 initiatives?"),
                              "17 initiatives", FREE),
    "own country, of two in the room": Plant(asked("in Kenya we have no budget"), "in Kenya we", FREE),
    "words of one's own name": Plant(asked("cyber expertise has no budget"), "cyber expertise", FREE),
    "office": Plant(asked("as standing group chair I have no budget"), "standing group chair", FREE),
    "acronym that only two say": Plant(
        f"{ASK}\nben (direct): P1 more about QSXT\ncy (direct): P1 QSXT is new\ndee (direct): P1 {FREE}\nana: !close P1",
        "QSXT", FREE, authors=("ben", "cy")),
    "nickname that is a word": Plant(asked("ask Bluebird for a budget"), "Bluebird", FREE, authors=("ben", "cy")),
    "such a nickname first": Plant(asked("Bluebird said there is no budget"), "Bluebird", FREE, authors=("ben", "cy")),
    "homoglyph spelling": Plant(asked("the GF\u0421\u0415 has no budget"), "GF\u0421\u0415", FREE),
    "zero-width spelling": Plant(asked("the G\u200bF\u200bCE has no budget"), "GFCE", FREE),
    "user id": Plant(asked("write to @ben:test about it"), "@ben:test", FREE),
    "link to a person": Plant(asked("see https://matrix.to/#/@ben:test for it"), "@ben:test", FREE),
    "said by somebody else": Plant(f"{ASK}\ncy (direct): P1 the GFCE pays nothing\ndee (direct): P1 {FREE}\nana: !close",
                                   "GFCE", FREE, authors=("ben", "cy")),
    "quoted reply": Plant(asked("> the GFCE pays us nothing"), "GFCE", FREE),
    "data for programs": Plant(asked("the GFCE has no budget"), "GFCE", FREE, outlet=data_of),
    "one-word answer": Plant(worded("GFCE", "trust"), "GFCE", "trust"),
    "alternative text of a picture": Plant(worded("GFCE", "trust"), "GFCE", "trust", outlet=alt_of),
    "words drawn in a picture": Plant(worded("GFCE", "trust"), "GFCE", "trust", outlet=recipe_of),
    "comment on a one-word prompt": Plant(worded("we at GFCE would have to talk about this for much longer", "trust"),
                                          "GFCE", "trust"),
    "qualification of a vote": Plant(f"{POLL}\nben (direct): P1 yes, if the GFCE is asked\ncy (direct): P1 no\nana: !close",
                                     "GFCE", "no"),
    "name of a shared problem": Plant(f"{TWO}ana: !themes", "GFCE", "One more is held back"),
    "near statements in the room": Plant(f"{NEAR}ana: !matches", "GFCE", "practitioners cannot pay for travel"),
    "near statements in a direct chat": Plant(f"{NEAR}cy (direct): matches", "GFCE", "the price of travel"),
    "introduction": Plant(f"{TWO}ana: !introduce N1 N2", "GFCE", "N1 waits"),
    "line of a digest": Plant(worded("GFCE", "GFCE", "trust") + "\nana: !digest now", "GFCE", "Digest of room",
                              authors=("ben", "cy")),
}  # fmt: skip


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    """A story in which ben is shown as Kestrelle and everybody has said who they speak for."""
    story = Story(f"sqlite:///{tmp_path}/leaks.db", CONFIG)
    await story.begin()
    for name, shown in (("ben", "Kestrelle"), ("cy", "Bluebird")):
        story.server._line("!room", person(name), member=Member(person(name), True, shown))
    await played(story, SAID)
    yield story
    await story.stop()


def readable(leaves: Sequence[Leaf], authors: Sequence[str] = ("ben",)) -> list[Leaf]:
    """What others than the authors read. What a facilitator is asked to reword tells the words, not whose they are."""
    others = [one for one in leaves if one.reader not in map(person, authors)]
    return [one for one in others if not (one.reader == person("ana") and one.subject.startswith("H"))]


@pytest.mark.parametrize("plant", CHECKED.values(), ids=CHECKED.keys())
async def test_what_would_tell_who_said_it_is_caught(
    story: Story, plant: Plant, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await played(story, plant.story)
    leaves = readable([*sent(story.server), *logged(caplog.records)], plant.authors)
    assert saying(leaves, plant.secret) == []
    assert any(plant.harmless in one.text for one in leaves)


def nothing(
    _text: str, _known: Sequence[Known], _allowed: Sequence[str] = (), speakers: Sequence[str] = ()
) -> list[Finding]:
    """A disclosure check that finds nothing."""
    return []


def came_out(story: Story, plant: Plant, since: int) -> bool:
    """Whether the words stood in the outlet, for others than their author, since a place on the timeline."""
    own = {person(author) for author in plant.authors}
    rooms = [room for room in story.server.rooms.values() if not (room.direct and own & room.members.keys())]
    lines = [line for room in rooms for line in room.lines if line.place > since]
    return any(plant.secret.lower() in plant.outlet(line.effect).lower() for line in lines if line.effect)


ASKED = [(name, plant) for name, plant in CHECKED.items() if "P1" in plant.story]
STATED = [plant for plant in CHECKED.values() if "P1" not in plant.story]


async def test_without_the_check_every_answer_comes_out_in_its_outlet(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disclosing, "find", nothing)
    monkeypatch.setattr(gate, "find", nothing)
    out = []
    for n, (name, plant) in enumerate(ASKED, 1):
        before = story.server.place
        await played(story, plant.story.replace("P1", f"P{n}"))
        out += [name] if came_out(story, plant, before) else []
    assert out == [name for name, _ in ASKED]


@pytest.mark.parametrize("plant", STATED, ids=lambda plant: plant.story.splitlines()[-1])
async def test_without_the_check_every_statement_comes_out_in_its_outlet(
    story: Story, plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disclosing, "find", nothing)
    monkeypatch.setattr(gate, "find", nothing)
    await played(story, plant.story)
    assert came_out(story, plant, 0)


async def test_what_was_dropped_stays_dropped_when_it_would_no_longer_tell(story: Story) -> None:
    await played(story, asked("in Kenya we have no budget").replace("too many forums", "the GFCE pays nothing"))
    await played(story, "ana (direct): reword H1 Kenya has no budget")
    assert [one.reader for one in sent(story.server) if "These words could still tell" in one.text] == [person("ana")]
    await played(story, "ana (direct): drop H1\ndee (direct): i am Bank of Kenya | gov | Kenya")
    await played(story, "ben (direct): i am GFCE | gov\nana (direct): reword H2 nobody pays")
    in_room = [one for one in sent(story.server) if one.reader == ROOM]
    assert "nobody pays" in [one.text for one in in_room if one.subject == "P1"][-1]
    assert saying(in_room, "no budget") == []


# What no disclosure check would find, because it lies in figures, order, time, names of files and what was before.


async def test_a_cell_of_fewer_than_three_is_not_told(story: Story) -> None:
    await played(story, NEAR.replace("of GFCE ", "") + "dee (direct): withdraw N3\nana: !themes")
    [told] = [one for one in sent(story.server) if "shared problem" in one.text]
    assert "fewer than 3 organisations" in told.text
    assert re.findall(r"\d+ organisations", told.text) == ["3 organisations"]


@pytest.mark.parametrize(("checked", "numbers"), [(True, {"3"}), (False, {"3", "4"})])
async def test_what_two_weeks_tell_cannot_be_subtracted(
    story: Story, checked: bool, numbers: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if not checked:
        monkeypatch.setattr(cells, "may_follow", lambda *_: True)
    await played(story, NEAR.replace("of GFCE ", "") + "-- 2m\nana: !digest now\n-- 7d")
    await played(
        story,
        "ana (direct): pain the price of travel keeps our practitioners away\n-- 2m\nana: !themes\nana: !digest now",
    )
    told = [one.text for one in sent(story.server) if one.reader == ROOM and "travel" in one.text]
    assert len(told) >= 2
    assert {n for text in told for n in re.findall(r"(\d+) organisations", text)} == numbers


async def test_neither_order_nor_time_of_answers_is_told(story: Story) -> None:
    await played(
        story, f"{ASK}\ndee (direct): P1 zebras first\n-- 3m\nben (direct): P1 more money\ncy (direct): P1 a plan"
    )
    await played(story, "ana: !close P1")
    [result] = [one.text for one in sent(story.server) if one.subject == "P1" and "closed" in one.text]
    answers = ("a plan", "more money", "zebras first")
    assert sorted(answers, key=result.index) == list(answers)
    assert re.findall(r"\b1[89]\d{11}\b|\d\d:\d\d", result) == []


async def test_the_name_of_a_file_is_only_an_id(story: Story) -> None:
    await played(story, worded("GFCE", "trust") + "\nana: !digest now")
    files = {line.effect.filename for line in story.server.effects(Image) if isinstance(line.effect, Image)}
    assert files <= {"P1.png", "digest.png"}
    assert "P1.png" in files


async def test_title_and_topic_of_an_introductions_room_name_nobody(story: Story) -> None:
    await played(
        story, NEAR.replace("of GFCE ", "") + "ana: !introduce N1 N2\nben (direct): yes M1\ncy (direct): yes M1"
    )
    [room] = [room for room in story.server.rooms.values() if room.name.endswith("M1")]
    assert room.name == "Common Ground M1"
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        [made] = await tx.rows("SELECT content FROM outbox WHERE kind = 'OpenRoom' AND content LIKE '%M1%'")
    content = orjson.loads(made["content"])
    assert set(content) == {"name", "title", "topic", "invite", "subject"}
    assert content["topic"] == "You said yes to meet over a problem you share. What you write here stays here."


async def test_what_an_edit_took_out_is_nowhere(story: Story) -> None:
    await played(story, f"{ASK}\nben (direct): P1 the GFCE has no budget\nben (edit): P1 no budget\nana: !close P1")
    leaves = readable(sent(story.server))
    assert saying(leaves, "GFCE") == []
    assert any("- no budget" in one.text for one in leaves)
    assert not any("held back" in one.text for one in leaves)


async def test_what_could_not_be_read_is_repeated_to_its_author_alone(story: Story) -> None:
    await played(story, f"{POLL}\nben (direct): P1 GFCE\nben (direct): frobnicate GFCE\nana: !close P1")
    leaves = sent(story.server)
    assert {one.reader for one in saying(leaves, "GFCE")} == {person("ben")}
    assert saying(readable(leaves), "GFCE") == []


async def test_the_log_says_neither_words_nor_names(story: Story, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await played(story, asked("the GFCE has no budget") + "\nben (direct): frobnicate GFCE")
    written = logged(caplog.records)
    assert len(written) > 100
    assert [one for word in ("GFCE", NAME, "Kestrelle", "budget", "@ben:test") for one in saying(written, word)] == []
