"""What the gate lets through, and how marks are read in what people say."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import Occasion, When
from bot.domain.disclosure import Known
from bot.domain.gate import clean, mask, quiet, release
from bot.domain.marks import AS_ME, mark_alone, marked_text, permits
from bot.domain.messages import (
    Correction,
    Effect,
    File,
    Image,
    Message,
    OpenRoom,
    PollEnd,
    PollStart,
    Quoted,
    Reaction,
    content_of,
    effect_from,
)
from bot.domain.needs import ON_RECORD, ROOM_ONLY, UNNAMED
from bot.domain.recipes import Bars
from bot.reports.calendar import entry, recipe

POSTS = Known("O1", ("Posts of Kenya", "Kenya Internet Exchange Point"), ("Wanjiku Kamau", "@wanjiku:here"))
TEXT = "Posts of Kenya was here"
MASKED = "… was here"


def dated(name: str, place: str) -> dict[str, Any]:
    """A calendar file's recipe; the zone is called as the organisation is, and stays."""
    when = When("2027-06-14T14:00", "", "Posts of Kenya")
    return recipe(name, [entry(Occasion("D1", "uid", "!r", name, place, "", when))])


@pytest.mark.parametrize(
    ("effect", "masked"),
    [
        (Message("m", TEXT), Message("m", MASKED)),
        (Message("m", "", data={"type": "result", "counts": [{"key": "posts of kenya", "label": TEXT}]}),
         Message("m", "", data={"type": "result", "counts": [{"key": "…", "label": MASKED}]})),
        (Correction("c", "$e", TEXT), Correction("c", "$e", MASKED)),
        (PollStart("p", TEXT, (("a", "yes"), ("b", TEXT))), PollStart("p", MASKED, (("a", "yes"), ("b", MASKED)))),
        (PollEnd("e", "$e", TEXT), PollEnd("e", "$e", MASKED)),
        (File("f", dated(TEXT, "Posts of Kenya"), TEXT, "D1.ics"), File("f", dated(MASKED, "…"), MASKED, "D1.ics")),
        (Image("i", Bars(TEXT, ((TEXT, 3),), TEXT).to_json(), TEXT, "Posts of Kenya.png"),
         Image("i", Bars(MASKED, ((MASKED, 3),), MASKED).to_json() | {"pairs": [[MASKED, 3]]}, MASKED, "….png")),
        (OpenRoom("o", TEXT, TEXT, ("@a:b",)), OpenRoom("o", MASKED, MASKED, ("@a:b",))),
        (Message("m", "Wanjiku Kamau (@wanjiku:here) said so"), Message("m", "… (…) said so")),
    ],
    ids=["text", "data", "correction", "poll", "end of a poll", "calendar file", "picture", "room", "person"],
)  # fmt: skip
def test_a_name_is_masked_wherever_an_effect_could_carry_it(effect: Effect, masked: Effect) -> None:
    assert mask(effect, [POSTS], ())[0] == masked


def test_what_stood_in_public_before_may_be_repeated() -> None:
    effect = Message("m", "P1 · What should **Posts of Kenya** do? – Kenya Internet Exchange Point: a lot")
    asked = "What should Posts of Kenya do?"
    assert mask(effect, [POSTS], [asked]) == (
        Message("m", "P1 · What should **Posts of Kenya** do? – …: a lot"), 1,
    )  # fmt: skip


def test_what_an_effect_brings_as_said_may_stand_in_it() -> None:
    effect = Message("m", "no budget — Posts of Kenya", said=("no budget — Posts of Kenya",))
    assert mask(effect, [POSTS], ()) == (effect, 0)


def test_a_name_with_guarded_signs_is_the_name_that_was_said() -> None:
    libre = Known("O2", ("Réseau *Libre*",))
    effect = Message("m", r"Réseau \*Libre\* speaks")
    assert mask(effect, [libre], ["i am Réseau *Libre*, NGO"]) == (effect, 0)


def test_what_carries_no_words_is_left_alone() -> None:
    effect = Reaction("heard", "$e", "✅")
    assert mask(effect, [POSTS], ()) == (effect, 0)


@given(st.text(max_size=200))
def test_without_a_name_nothing_is_changed(text: str) -> None:
    effect = Message("m", text, data={"type": "need", "text": text})
    assert mask(effect, (), ()) == (effect, 0)


def test_invisible_marks_and_room_mentions_do_not_leave() -> None:
    effect = release(Message("m", "\u202eabc\u0007 @room", data={"type": "need"}))
    assert effect == Message("m", "abc @\u2060room", data={"type": "need"})
    assert release(Message("m", "@room", at_room=True)) == Message("m", "@room", at_room=True)


@given(st.text(max_size=300))
def test_what_left_once_leaves_the_same_again(text: str) -> None:
    assert quiet(clean(quiet(clean(text)))) == quiet(clean(text))


def test_what_is_for_the_gate_is_not_kept_with_the_effect() -> None:
    effect = Message("m", "words", quotes=(Quoted("answer", "$e", UNNAMED, "words"),), said=("words",))
    assert effect_from("Message", content_of(effect)) == Message("m", "words")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("trust (on the record)", ("trust", ON_RECORD)),
        ("trust [On the Record].", ("trust", ON_RECORD)),
        ("trust – on the record", ("trust", ON_RECORD)),
        ("on the record: we have no money", ("we have no money", ON_RECORD)),
        ("(room only) our donors hesitate", ("our donors hesitate", ROOM_ONLY)),
        ("confiance (avec nom)", ("confiance", ON_RECORD)),
        ("confiance (avec mon nom)", ("confiance", AS_ME)),
        ("salon seulement : nos bailleurs hésitent", ("nos bailleurs hésitent", ROOM_ONLY)),
        ("rien ne bouge (sans nom)", ("rien ne bouge", UNNAMED)),
        ("trust (on the record as me)", ("trust", AS_ME)),
        ("we want to go on the record", ("we want to go on the record", "")),
        ("for the record, I disagree", ("for the record, I disagree", "")),
        ("off the record: nothing works", ("off the record: nothing works", "")),
        ("this is the only room", ("this is the only room", "")),
        ("un domaine avec nom court", ("un domaine avec nom court", "")),
        ("(on the record)", ("(on the record)", "")),
        ("trust", ("trust", "")),
    ],
)
def test_a_mark_is_read_only_where_it_is_set_apart(text: str, read: tuple[str, str]) -> None:
    assert marked_text(text) == read


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("on the record", ON_RECORD), ("On  the record.", ON_RECORD), ("(room only)", ROOM_ONLY), ("Unnamed", UNNAMED),
        ("avec mon nom", AS_ME), ("room", ""), ("public", ""), ("trust on the record", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_mark_alone_is_a_whole_phrase(text: str, mark: str) -> None:
    assert mark_alone(text) == mark


MARKS = (UNNAMED, ON_RECORD, AS_ME, ROOM_ONLY)


def test_what_waits_may_leave_only_as_its_mark_still_permits() -> None:
    permitted = {(now, used) for now in MARKS for used in MARKS if permits(now, used)}
    assert permitted == {
        (UNNAMED, UNNAMED), (ON_RECORD, UNNAMED), (ON_RECORD, ON_RECORD), (AS_ME, UNNAMED), (AS_ME, ON_RECORD),
        (AS_ME, AS_ME), *((now, ROOM_ONLY) for now in MARKS),
    }  # fmt: skip
