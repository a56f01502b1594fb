"""How answers to “is this yours too?” are read, as people type and tap them."""

from __future__ import annotations

import pytest

from bot.domain.yours import Reading, read, tapped

BARE = {
    "yes": "yes", "Yes!": "yes", "yes.": "yes", "👍": "yes", "👍🏿": "yes", "+1": "yes", "us too": "yes", "Oui": "yes",
    "nous aussi": "yes", "yes, every year": "yes", "yes but only for travel": "yes", "yes please": "yes",
    "partly": "partly", "in part": "partly", "en partie": "partly", "🤏": "partly",
    "partly: only the first half": "partly",
    "no": "no", "non merci": "no", "not ours": "no", "👎": "no", "No thanks": "no",
    "skip": "skip", "pass": "skip", "don’t know": "skip", "not sure": "skip", "🤷‍♀️": "skip", "je ne sais pas": "skip",
}  # fmt: skip


@pytest.mark.parametrize("text", BARE)
def test_one_word_is_an_answer(text: str) -> None:
    assert read(text) == Reading(bare=BARE[text])  # type: ignore[arg-type]


EACH = {
    "1 yes 3 no": {"1": "yes", "3": "no"},
    "1 yes, 3 no": {"1": "yes", "3": "no"},
    "1: yes; 2: partly; 3: skip": {"1": "yes", "2": "partly", "3": "skip"},
    "1) yes 2) no": {"1": "yes", "2": "no"},
    "1=yes 2=no": {"1": "yes", "2": "no"},
    "1 and 2 yes, 3 no": {"1": "yes", "2": "yes", "3": "no"},
    "yes 1 and 3, no 2": {"1": "yes", "3": "yes", "2": "no"},
    "1 👍 2 👎": {"1": "yes", "2": "no"},
    "1️⃣ yes 2️⃣ no": {"1": "yes", "2": "no"},
    "1 oui, 2 en partie et 3 non": {"1": "yes", "2": "partly", "3": "no"},
    "yes N12": {"N12": "yes"},
    "n12 partly": {"N12": "partly"},
    "N12 yes N15 not ours": {"N12": "yes", "N15": "no"},
    "N12 is ours too": {"N12": "yes"},
    "#2 yes": {"2": "yes"},
    "1 don't know": {"1": "skip"},
}


@pytest.mark.parametrize("text", EACH)
def test_several_are_answered_by_place_or_id(text: str) -> None:
    assert read(text) == Reading(each=EACH[text])  # type: ignore[arg-type]


WHOLE = {"all yes": "yes", "yes to all": "yes", "skip both": "skip", "none": "no", "none of them": "no"}
WHOLE |= {"tous oui": "yes"}


@pytest.mark.parametrize("text", WHOLE)
def test_all_of_them_at_once(text: str) -> None:
    assert read(text) == Reading(whole=WHOLE[text])  # type: ignore[arg-type]


UNREAD = [
    "", "…", "no problem", "yes we can", "maybe", "trust", "1", "1 2 3", "1 yes 2", "yes no", "1 yes no", "yes 1 no",
    "1 yes 1 no", "yes N12 because", "travel cost keeps practitioners away", "1 yes everything", "all", "all 1 yes",
    "?", "3 days", "next year",
]  # fmt: skip


@pytest.mark.parametrize("text", UNREAD)
def test_what_is_no_answer_or_two_is_not_read(text: str) -> None:
    assert read(text) is None


TAPPED = [
    ("👍", 1, Reading(bare="yes")), ("👎️", 1, Reading(bare="no")), ("🤷🏽", 3, Reading(bare="skip")),
    ("2️⃣", 3, Reading(each={"2": "yes"})), ("②", 3, Reading(each={"2": "yes"})), ("4️⃣", 3, None), ("1️⃣", 1, None),
    ("🎉", 1, None), ("", 1, None),
]  # fmt: skip


@pytest.mark.parametrize(("key", "most", "expected"), TAPPED)
def test_a_tap_is_a_word_or_the_number_of_what_is_theirs_too(key: str, most: int, expected: Reading | None) -> None:
    assert tapped(key, most) == expected
