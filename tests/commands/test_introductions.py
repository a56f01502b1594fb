"""Shared problems, near pairs, and introductions from the question to the room or to the end."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.domain.messages import Effect, Message, OpenRoom, ref, transaction
from bot.jobs.introductions import JOB as INTRODUCTIONS
from bot.jobs.themes import THEMES
from tests.needs_base import DAY, START, Table, table, told

TRAVEL = {
    "ana": "travel cost keeps practitioners away",
    "ben": "the price of flights and hotels keeps practitioners away",
    "cyd": "practitioners cannot pay for travel and hotels",
}
SPAM = "unsolicited mail floods the small networks we run"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    found: str = request.getfixturevalue("postgres_url") if request.param == "postgresql" else ""
    return found or f"sqlite:///{tmp_path}/test.db"


@pytest.fixture
async def here(url: str) -> AsyncIterator[Table]:
    async with table(url) as made:
        for person, text in TRAVEL.items():
            await made.write(person, f"i am {person.capitalize()} Office")
            await made.write(person, f"pain {text}")
        yield made


def to(person: str, effects: Sequence[Effect]) -> list[str]:
    """What one person is told in their direct chat."""
    return [e.text for e in effects if isinstance(e, Message) and e.person == f"@{person}:here"]


async def event_about(here: Table, person: str, subject: str) -> str:
    """The message of the bot in a person's direct chat that is about a thing."""
    async with here.base.begin() as tx:
        found: str = await tx.value(
            "SELECT s.event FROM sent s JOIN outbox o ON o.txn = s.txn WHERE o.subject = $1 AND o.room = $2",
            subject, f"!{person}",
        )  # fmt: skip
        return found


async def test_a_problem_that_three_organisations_share_is_listed_with_their_number(here: Table) -> None:
    [listed] = await here.say("ana", "!themes")
    assert isinstance(listed, Message)
    label = listed.data["themes"][0]["label"] if listed.data else ""
    assert label in TRAVEL.values()
    assert listed.data == {
        "type": "themes", "themes": [{"id": "T1", "label": label, "organisations": 3, "bridge": False}], "more": 0,
    }  # fmt: skip
    assert f"- T1 {label} — 3 organisations" in listed.text.splitlines()


async def test_below_the_floor_the_number_is_not_told(here: Table) -> None:
    await here.write("cyd", "withdraw N3")
    [listed] = await here.say("ana", "!themes")
    assert isinstance(listed, Message)
    assert listed.text.splitlines()[1].endswith(" — fewer than 3 organisations")


async def test_a_statement_for_its_room_only_takes_part_in_nothing(here: Table) -> None:
    await here.write("ben", "N2 room only")
    await here.write("cyd", "withdraw N3")
    assert told(await here.say("ana", "!themes")) == [
        "No shared problem is in sight yet. Two organisations must say something close: `pain` and your worst problem "
        "in one sentence."
    ]
    assert told(await here.write("ana", "matches")) == [
        "Nothing new lies close to what you have said. More of it helps: `pain TEXT`, `offer TEXT`."
    ]
    hidden, unknown = [told(await here.write("ana", f"introduce N1 {id}")) for id in ("N2", "N99")]
    assert [hidden[0].replace("N2", "N99")] == unknown


async def test_a_theme_keeps_its_id_while_needs_come_and_go(here: Table) -> None:
    await here.say("ana", "!themes")
    await here.write("ana", "withdraw N1")
    await here.write("dan", "pain travel and hotels cost practitioners too much")
    [listed] = await here.say("ana", "!themes")
    assert isinstance(listed, Message) and listed.data
    assert [theme["id"] for theme in listed.data["themes"]] == ["T1"]


async def test_the_job_compares_once_for_each_change(here: Table) -> None:
    async with here.base.begin() as tx:
        assert len(await THEMES.slots(tx, here.config, here.now)) == 1
    await here.ring(THEMES)
    async with here.base.begin() as tx:
        assert await THEMES.slots(tx, here.config, here.now) == []
        assert await tx.value("SELECT COUNT(*) FROM vector") == 3
    await here.write("ana", "withdraw N1")
    async with here.base.begin() as tx:
        assert len(await THEMES.slots(tx, here.config, here.now)) == 1


async def test_matches_in_the_room_name_no_organisation(here: Table) -> None:
    [listed] = await here.say("fay", "!matches")
    assert isinstance(listed, Message)
    assert "Office" not in listed.text
    assert listed.text.splitlines()[-1] == "Introductions: 0 asked, 0 agreed."


async def test_matches_in_a_direct_chat_are_about_ones_own(here: Table) -> None:
    [listed] = await here.write("ana", "matches")
    assert isinstance(listed, Message)
    assert "N2–N3" not in listed.text
    assert (
        f"- near your N1, somebody says: “{TRAVEL['ben']}” — close in words, not confirmed; both say: "
        "practitioners; you rank it 1st — `introduce N1 N2`"
        in listed.text.splitlines()
    )


async def test_a_facilitators_proposal_asks_both_sides_without_names(here: Table) -> None:
    effects = await here.say("fay", "!introduce N1 N2")
    assert [type(e).__name__ for e in effects] == ["Message"] * 3
    for person, other in (("ana", "ben"), ("ben", "ana")):
        [asked] = [e for e in effects if isinstance(e, Message) and e.person == f"@{person}:here"]
        assert (asked.subject, asked.mentions) == ("M1", (f"@{person}:here",))
        assert f"in neutral words: “{TRAVEL['ana']}”" in asked.text  # the label of the theme
        assert f"{other.capitalize()} Office" not in asked.text
        assert f"@{other}" not in asked.text


async def test_two_yes_open_a_room_for_the_two(here: Table) -> None:
    await here.say("fay", "!introduce N1 N2")
    assert told(await here.write("ana", "yes M1")) == [
        "Your yes to M1 is noted. If the other side agrees by 2027-01-25 08:00 UTC, I open a room for both. "
        "Take it back: `no M1`"
    ]
    room, opening, *both = await here.write("ben", "yes M1")
    assert told(both) == [
        "@ana:here: Both sides said yes to M1. I open a room for the two of you: look for my invitation.",
        "@ben:here: Both sides said yes to M1. I open a room for the two of you: look for my invitation.",
    ]
    assert isinstance(room, OpenRoom)
    assert (room.title, room.invite) == ("Common Ground M1", ("@ana:here", "@ben:here"))
    assert isinstance(opening, Message)
    assert opening.room == ref(transaction(here.last, "room"))
    assert opening.mentions == ("@ana:here", "@ben:here")
    assert {"- **Ana Office**, @ana:here", "- **Ben Office**, @ben:here"} <= set(opening.text.splitlines())
    assert TRAVEL["ben"] not in opening.text
    assert "- **A proposed end:** 2027-02-12." in opening.text


@pytest.mark.parametrize("how", ["reply", "reaction"])
async def test_a_yes_may_be_a_reply_or_a_reaction(here: Table, how: str) -> None:
    await here.write("ana", "introduce N1 N2")
    asked = await event_about(here, "ben", "M1")
    effects = await (here.write("ben", "Yes!", reply_to=asked) if how == "reply" else here.react("ben", asked, "👍"))
    assert [e.title for e in effects if isinstance(e, OpenRoom)] == ["Common Ground M1"]


async def test_a_no_is_told_to_nobody_before_the_end_nor_at_it(here: Table) -> None:
    await here.say("fay", "!introduce N1 N2")
    await here.write("ana", "yes M1")
    assert to("ana", await here.write("ben", "no M1")) == []
    here.now = START + 10 * DAY - 1
    assert await here.ring(INTRODUCTIONS) == []
    here.now += 1
    declined = to("ana", await here.ring(INTRODUCTIONS))
    assert declined == [
        "The introduction M1 about your N1 did not come about. Such things have many reasons; `matches` shows what "
        "else lies close."
    ]
    assert await here.ring(INTRODUCTIONS) == []


@pytest.mark.parametrize("answer", ["", "no M1", "later M1", "withdraw N2", "N2 room only"])
async def test_silence_no_later_and_withdrawal_look_the_same_to_the_other_side(here: Table, answer: str) -> None:
    await here.say("fay", "!introduce N1 N2")
    heard = to("ana", await here.write("ben", answer)) if answer else []
    seen: list[tuple[int, str]] = []
    for day in range(12):
        here.now = START + day * DAY
        seen += [(day, text) for text in to("ana", await here.ring(INTRODUCTIONS))]
    assert (heard, [day for day, _ in seen]) == ([], [10])
    again = await here.write("ana", "introduce N1 N3")
    assert isinstance(again[0], Message)
    assert told(await here.say("fay", "!introduce N1 N2")) == (
        ["N1 and N2 have been asked about already, and I ask about a pair only once. `matches` lists others."]
        if "N2" not in answer
        else ["I know no pain point or offer N2 that can be introduced. `matches` lists pairs that lie close."]
    )


async def test_later_is_asked_once_more_after_a_week(here: Table) -> None:
    await here.say("fay", "!introduce N1 N2")
    assert told(await here.write("ben", "later M1")) == [
        "Noted. I ask you about M1 once more on 2027-01-22 08:00 UTC; it stays open until 2027-01-25 08:00 UTC."
    ]
    here.now = START + 7 * DAY
    [asked] = await here.ring(INTRODUCTIONS)
    assert isinstance(asked, Message)
    assert (asked.person, asked.subject) == ("@ben:here", "M1")
    assert told(await here.write("ben", "later M1")) == [
        "Noted. M1 stays open until 2027-01-25 08:00 UTC: `yes M1` when you like."
    ]


async def test_an_answer_can_be_changed_until_it_is_settled(here: Table) -> None:
    await here.say("fay", "!introduce N1 N2")
    await here.write("ana", "no M1")
    await here.write("ben", "yes M1")
    effects = await here.write("ana", "yes M1")
    assert [e.title for e in effects if isinstance(e, OpenRoom)] == ["Common Ground M1"]
    assert told(await here.write("ana", "no M1")) == [
        "M1 is settled and can no longer be answered. `mine` lists what is open."
    ]


async def test_a_deleted_yes_is_no_answer(here: Table) -> None:
    await here.say("fay", "!introduce N1 N2")
    await here.write("ana", "yes M1")
    await here.delete("ana", here.last)
    effects = await here.write("ben", "yes M1")
    assert [e for e in effects if isinstance(e, OpenRoom)] == []


async def test_an_edited_no_becomes_a_yes(here: Table) -> None:
    await here.say("fay", "!introduce N1 N2")
    await here.write("ben", "yes M1")
    await here.write("ana", "no M1")
    effects = await here.edit("ana", here.last, "yes M1")
    assert [e.title for e in effects if isinstance(e, OpenRoom)] == ["Common Ground M1"]


async def test_the_first_of_an_organisation_answers_for_it_and_a_colleague_does_not_see_what(here: Table) -> None:
    await here.write("eve", "i am ben office")
    await here.say("fay", "!introduce N1 N2")
    await here.write("ben", "no M1")
    assert told(await here.write("eve", "yes M1")) == [
        "Somebody of your organisation has answered M1 already, and only they can change it."
    ]
    assert "M1** about N2 has your answer and is open until" in told(await here.write("eve", "mine"))[0]


async def test_the_introductions_of_others_look_unknown(here: Table) -> None:
    await here.say("fay", "!introduce N1 N2")
    assert told(await here.write("cyd", "yes M1")) == ["I know no introduction M1 that asks you. `mine` lists yours."]
    assert told(await here.write("cyd", "yes M7")) == ["I know no introduction M7 that asks you. `mine` lists yours."]


async def test_the_group_is_named_only_where_enough_organisations_belong_to_it(here: Table) -> None:
    for person in ("ana", "ben"):
        await here.write(person, f"i am {person} office, gov")
    [asked] = to("ben", await here.write("ana", "introduce N1 N2"))
    assert "Something close is said by another organisation." in asked
    await here.write("cyd", "i am cyd office, gov")
    [asked] = to("cyd", await here.write("ana", "introduce N1 N3"))
    assert "Something close is said by an organisation of the group Government." in asked


async def test_one_can_ask_about_ones_own_statements_only(here: Table) -> None:
    assert told(await here.write("ana", "introduce N2 N3")) == [
        "None of N2, N3 is yours. In a direct chat you can ask about your own; a facilitator can ask about any pair "
        "in the room. `matches` lists what lies near yours."
    ]
    await here.write("ana", "pain " + SPAM)
    assert told(await here.write("ana", "introduce N1 N4")) == [
        "N1 and N4 come from one organisation, which needs no introduction to itself. `matches` lists pairs of "
        "different ones."
    ]


async def test_a_pair_that_was_asked_about_is_proposed_no_more(here: Table) -> None:
    await here.write("ana", "introduce N1 N2")
    listed = told(await here.write("ana", "matches"))[0]
    assert ("introduce N1 N2" in listed, "introduce N1 N3" in listed) == (False, True)


async def test_two_sides_that_turn_out_to_be_one_organisation_are_not_introduced(here: Table) -> None:
    await here.say("fay", "!introduce N1 N2")
    await here.write("ben", "i am ana office")
    assert told(await here.write("ben", "yes M1")) == [
        "M1 is settled and can no longer be answered. `mine` lists what is open."
    ]
    here.now = START + 11 * DAY
    assert await here.ring(INTRODUCTIONS) == []
