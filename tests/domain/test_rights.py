"""Power levels: the specification's defaults, room version 12, and content that is not what it should be."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rights import CREATOR, level, needed_for

ANA, BEN = "@ana:a.org", "@ben:b.org"


@pytest.mark.parametrize(
    ("levels", "creators", "version", "expected"),
    [
        ({"users": {ANA: 50}}, (), "11", 50),
        ({"users": {BEN: 50}}, (), "11", 0),
        ({"users": {BEN: 50}, "users_default": 10}, (), "11", 10),
        ({"users": {ANA: 0}, "users_default": 10}, (), "11", 0),
        ({"users": {ANA: "50"}}, (), "6", 50),
        ({"users": {ANA: 100}}, (ANA,), "11", 100),
        ({"users": {}}, (ANA,), "11", 0),
        ({"users": {}}, (ANA,), "12", CREATOR),
        ({"users": {BEN: 100}}, (BEN, ANA), "12", CREATOR),
        ({"users": {}}, (BEN,), "12", 0),
        ({"users": {}}, (ANA,), "org.matrix.hydra.11", CREATOR),
        (None, (ANA,), "11", 100),
        (None, (ANA,), None, 100),
        (None, (BEN,), "11", 0),
    ],
)
def test_a_level_is_read_from_the_content(
    levels: dict[str, object] | None, creators: tuple[str, ...], version: str | None, expected: int
) -> None:
    assert level(ANA, None if levels is None else json.dumps(levels), creators, version) == expected


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "7", '{"users": []}', '{"users": {"@ana:a.org": true}}',
     '{"users": {"@ana:a.org": "many"}}',
     '{"users": {"@ana:a.org": 1.5}}', '{"users": {"@ana:a.org": null}, "users_default": []}', "[" * 5000],
)  # fmt: skip
def test_malformed_content_gives_nobody_a_level(text: str) -> None:
    assert level(ANA, text, (), "11") == 0


@pytest.mark.parametrize(
    ("levels", "what", "state", "expected"),
    [
        ({}, "invite", False, 0),
        ({}, "redact", False, 50),
        ({}, "notifications.room", False, 50),
        ({}, "m.room.message", False, 0),
        ({}, "m.room.name", True, 50),
        (None, "m.room.name", True, 0),
        (None, "redact", False, 50),
        ({"invite": 50}, "invite", False, 50),
        ({"notifications": {"room": 20}}, "notifications.room", False, 20),
        ({"events_default": 10}, "m.room.message", False, 10),
        ({"events_default": 10, "events": {"m.room.message": 5}}, "m.room.message", False, 5),
        ({"state_default": 30}, "m.room.name", True, 30),
        ({"events": "none", "redact": "no"}, "redact", False, 50),
    ],
)
def test_what_an_act_needs_is_read_from_the_content(
    levels: dict[str, object] | None, what: str, state: bool, expected: int
) -> None:
    assert needed_for(None if levels is None else json.dumps(levels), what, state) == expected


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["users", "events", ANA, "invite"]), inner),
)


@given(JSON)
def test_no_content_whatever_raises(content: object) -> None:
    text = json.dumps(content)
    assert isinstance(level(ANA, text, (BEN,), "12"), int)
    assert isinstance(needed_for(text, "invite"), int)
