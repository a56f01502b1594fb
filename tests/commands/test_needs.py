"""Who people are, what they say, and how they take it back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.messages import Message
from tests.needs_base import Table, table, told


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Table]:
    async with table(f"sqlite:///{tmp_path}/test.db") as made:
        yield made


async def test_a_pain_point_said_in_direct_chat_is_kept_with_its_id(here: Table) -> None:
    await here.write("ana", "i am Posts of Kenya, gov, Kenya")
    [kept] = await here.write("ana", "pain travel cost keeps practitioners away")
    assert isinstance(kept, Message)
    assert (kept.text, kept.subject, kept.data) == (
        "**N1** is kept, unnamed. Change that with `N1 on the record` or `N1 room only`; take it back with "
        "`withdraw N1`.",
        "N1",
        {
            "type": "need", "id": "N1", "kind": "pain", "text": "travel cost keeps practitioners away",
            "mark": "unnamed", "organisation": "", "rank": 1, "evidence": "assertion", "timeline": "", "groups": [],
            "regions": [], "partners": [],
        },
    )  # fmt: skip


async def test_a_pain_point_said_in_the_room_is_acknowledged_by_a_reaction(here: Table) -> None:
    await here.write("ana", "i am Posts of Kenya, gov, Kenya")
    assert told(await here.say("ana", "!pain travel cost keeps practitioners away")) == ["✅"]


async def test_what_was_said_before_i_am_becomes_the_organisations(here: Table) -> None:
    said = await here.write("ana", "pain travel cost keeps practitioners away")
    assert [effect.name for effect in said] == ["pain-kept", "need-who"]
    assert told(await here.write("ana", "i am Posts of Kenya, Government, Kenya")) == [
        "You now speak for **Posts of Kenya** (Government, Kenya). What you said before is now its own. "
        "Next: `pain` and your worst problem in one sentence."
    ]
    await here.write("ben", "i am posts of kenya")
    assert told(await here.write("ben", "mine")) == [
        "**Posts of Kenya** (Government, Kenya) has said:\n\nPain point:\n"
        "- N1 travel cost keeps practitioners away — unnamed\n\n"
        "Change how one may be used: `N1 on the record`. Take one back: `withdraw N1`."
    ]


async def test_a_mistyped_organisation_is_left_with_everything_said_for_it(here: Table) -> None:
    await here.write("ana", "i am Psots of Kenya")
    await here.write("ana", "pain travel cost keeps practitioners away")
    await here.write("ana", "i am Posts of Kenya")
    assert "N1 travel cost" in told(await here.write("ana", "mine"))[0]


async def test_an_organisation_keeps_what_was_said_for_it_while_somebody_speaks_for_it(here: Table) -> None:
    await here.write("ana", "i am Posts of Kenya")
    await here.write("ben", "i am Posts of Kenya")
    await here.write("ana", "pain travel cost keeps practitioners away")
    await here.write("ana", "i am myself")
    assert "N1 travel cost" in told(await here.write("ben", "mine"))[0]
    assert told(await here.write("ana", "mine")) == [
        "For yourself, you have said:\n\nNothing yet. Begin with your worst problem: "
        "`pain travel cost keeps practitioners away`"
    ]


async def test_a_deleted_i_am_puts_everything_back(here: Table) -> None:
    await here.write("ana", "pain travel cost keeps practitioners away")
    await here.write("ana", "i am Posts of Kenya")
    await here.delete("ana", here.last)
    await here.write("ben", "i am Posts of Kenya")
    assert "N1" not in told(await here.write("ben", "mine"))[0]
    assert "N1 travel cost" in told(await here.write("ana", "mine"))[0]


async def test_a_fifth_pain_point_is_refused_and_a_first_offer_is_not(here: Table) -> None:
    await here.write("ana", "i am Posts of Kenya")
    for n in range(4):
        await here.write("ana", f"pain problem number {n}")
    assert told(await here.write("ana", "pain one more problem")) == [
        "You have 4 pain points already (N1, N2, N3, N4), the most there can be. To make room: `withdraw N4`, then "
        "say the new one. Or edit your earlier message."
    ]
    assert [effect.name for effect in await here.write("ana", "offer a hall for trainings")] == ["offer-kept"]


async def test_the_same_pain_point_twice_is_told(here: Table) -> None:
    await here.write("ana", "pain travel cost keeps practitioners away")
    assert told(await here.write("ana", "pain Travel cost keeps practitioners away!")) == [
        "That is already kept as N1. `mine` lists what you have said."
    ]


async def test_an_edited_message_gives_the_pain_point_its_new_words(here: Table) -> None:
    await here.write("ana", "pain travel cost keeps practitioners away")
    said = here.last
    edited = await here.edit("ana", said, "pain travel cost and visas keep practitioners away")
    assert told(edited) == ["(edited) **N1** has your new words. Take it back with `withdraw N1`."]
    assert "- N1 travel cost and visas keep practitioners away — unnamed" in told(await here.write("ana", "mine"))[0]


async def test_a_deleted_message_takes_its_pain_point_with_it(here: Table) -> None:
    await here.write("ana", "pain travel cost keeps practitioners away")
    assert told(await here.delete("ana", here.last)) == []
    assert "N1" not in told(await here.write("ana", "mine"))[0]


async def test_only_ones_own_needs_can_be_withdrawn_and_others_look_unknown(here: Table) -> None:
    await here.write("ana", "pain travel cost keeps practitioners away")
    other = told(await here.write("ben", "withdraw N1"))
    unknown = told(await here.write("ben", "withdraw N9"))
    assert [other[0].replace("N1", "N9")] == unknown
    assert told(await here.write("ana", "withdraw N1")) == ["N1 is withdrawn."]
    assert "N1" not in told(await here.write("ana", "mine"))[0]


@pytest.mark.parametrize(
    ("said", "mark"),
    [
        ("N1 on the record", "on the record"), ("n1 room only", "room only"), ("N1: avec nom", "on the record"),
        ("N1 salon seulement", "room only"), ("mark N1 room only", "room only"),
    ],
)  # fmt: skip
async def test_an_author_sets_the_mark(here: Table, said: str, mark: str) -> None:
    await here.write("ana", "pain travel cost keeps practitioners away")
    await here.write("ana", said)
    assert f"away — {mark}" in told(await here.write("ana", "mine"))[0]


async def test_a_reply_to_the_acknowledgement_sets_the_mark(here: Table) -> None:
    await here.write("ana", "pain travel cost keeps practitioners away")
    async with here.base.begin() as tx:
        event = await tx.value("SELECT s.event FROM sent s JOIN outbox o ON o.txn = s.txn WHERE o.subject = 'N1'")
    await here.write("ana", "room only", reply_to=event)
    assert "away — room only" in told(await here.write("ana", "mine"))[0]


async def test_a_colleague_cannot_set_the_mark(here: Table) -> None:
    for person in ("ana", "ben"):
        await here.write(person, "i am Posts of Kenya")
    await here.write("ana", "pain travel cost keeps practitioners away")
    assert told(await here.write("ben", "N1 on the record")) == [
        "N1 was said by somebody else of your organisation, and only its author sets how it may be used."
    ]


async def test_mine_asked_in_the_room_is_answered_privately(here: Table) -> None:
    await here.write("ana", "pain travel cost keeps practitioners away")
    asked = await here.say("ana", "!mine")
    assert [told([effect])[0][:9] for effect in asked] == ["@ana:here", "✉️"]


async def test_an_unknown_group_is_refused_with_the_groups(here: Table) -> None:
    assert told(await here.write("ana", "i am Posts of Kenya, Pirates, Kenya")) == [
        "I read “Pirates” where the stakeholder group stands, and it is none of these: Government; Civil Society; "
        "Private Sector; Technical Community; Intergovernmental Organization; Press/Media. For example: "
        "`i am Internet Society Kenya, Technical Community, Kenya`."
    ]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("me language fr", "Désormais, je vous écris en français."),
        ("me language French", "Désormais, je vous écris en français."),
        ("me language xx", "I do not speak “xx” yet. I speak: en, fr. For example: `me language en`"),
        ("me zone africa/nairobi", "For you it is now 2027-01-15 11:00 Africa/Nairobi (08:00 UTC)."),
        (
            "me zone Nairobi",
            "I know no time zone “Nairobi”. Near it are: Africa/Nairobi, Africa/Cairo. For example: "
            "`me zone Africa/Nairobi`",
        ),
        ("me quiet 22-07", "Your quiet hours are now 22:00-07:00. End them with `me quiet off`."),
        ("me quiet off", "You have no quiet hours any more."),
        (
            "me quiet soon",
            "I cannot read “soon” as hours. For example: `me quiet 22-07`, `me quiet 22:30-06:00` or `me quiet off`",
        ),
        (
            "me colour red",
            "I read “colour” after `me`. You can change language, zone, quiet, digest, group, country, sector, "
                "capacity, languages, delegate and alternate, for example: "
            "`me zone Africa/Nairobi`",
        ),
    ],
)  # fmt: skip
async def test_me_changes_one_thing_at_a_time(here: Table, said: str, answer: str) -> None:
    assert told(await here.write("ana", said)) == [answer]


async def test_me_shows_what_is_kept(here: Table) -> None:
    await here.write("ana", "i am Posts of Kenya, gov, Kenya")
    await here.write("ana", "me quiet 22h-7h")
    assert told(await here.write("ana", "me")) == [
        "**What I keep about you**\n"
        "- You speak for: **Posts of Kenya** (Government, Kenya). Change it: `i am ORGANISATION, GROUP, COUNTRY`\n"
        "- Language: English. Change it: `me language fr`\n"
        "- Time zone: UTC. Change it: `me zone Africa/Nairobi`\n"
        "- Quiet hours: 22:00-07:00. Change them: `me quiet 22-07`\n"
        "- Pain points and offers: 0. See them: `mine`\n"
        "- You are its delegate. Leave that to a colleague: `me alternate`\n"
        "- Reminders of what waits for you: at most 1 a day and 3 a week. None for a week: `mute 1w`\n"
        "- Your weekly digest: Monday at 09:00, when something new needs you. Another time: `me digest friday 08:00`; "
        "none: `me digest off`\n"
        "- “Is this yours too?”: at most 5 statements a week. Never: `stop asking`"
    ]
