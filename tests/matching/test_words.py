"""One-word answers: one theme whatever the spelling and language, every spelling kept."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.statements import WordTheme
from bot.matching.words import group_words, same_spelling
from bot.operate.bench.measures import adjusted_rand
from tests.matching.samples import one_words

TRUST = ["Trust!", "the trust", "trust", "confiance", "confianza", "доверие", "ثقة", "信任"]


def members(themes: list[WordTheme]) -> set[frozenset[str]]:
    return {frozenset(spelling for spelling, _ in theme.spellings) for theme in themes}


def test_trust_is_one_theme_in_six_languages_and_nothing_else() -> None:
    others = ["lack of time", "funding", "resources", "synergy", "milestones"]
    assert frozenset(TRUST) in members(group_words(TRUST + others))


def test_the_commonest_spelling_is_the_label_and_all_are_counted() -> None:
    answers = ["Trust!", "trust", "trust", "confiance", "the trust"]
    spellings = (("trust", 2), ("confiance", 1), ("the trust", 1), ("Trust!", 1))
    assert group_words(answers) == [WordTheme("trust", spellings, 5)]


def test_of_equally_common_spellings_the_alphabetically_first_is_the_label() -> None:
    assert [theme.label for theme in group_words(["trust", "confiance"])] == ["confiance"]


def test_an_answer_given_in_two_cases_is_one_spelling_for_the_label() -> None:
    assert [theme.label for theme in group_words(["confiance", "TRUST", "trust"])] == ["TRUST"]


def test_themes_come_the_commonest_first_then_by_label() -> None:
    themes = group_words(["synergy", "funding", "time", "time"])
    assert [(theme.label, theme.n) for theme in themes] == [("time", 2), ("funding", 1), ("synergy", 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trust!", "trust"),
        ("ＴＲＵＳＴ", "trust"),
        ("«trust»", "trust"),
        ("common  ground", "Common-ground"),
        ("❤️", "❤"),
        ("👍🏽", "👍"),
        ("ثِقَة", "ثقة"),
    ],
)
def test_case_width_punctuation_and_decoration_do_not_make_another_spelling(one: str, other: str) -> None:
    assert same_spelling(one) == same_spelling(other)


@pytest.mark.parametrize(("one", "other"), [("กิน", "กัน"), ("👍", "👎"), ("C++", "C"), ("!", "?")])
def test_what_tells_two_words_apart_is_kept(one: str, other: str) -> None:
    assert same_spelling(one) != same_spelling(other)


def test_what_the_model_cannot_read_is_grouped_by_spelling_alone() -> None:
    themes = group_words(["👍", "👎", "👍🏽", "विश्वास", "धन"])
    assert members(themes) == {
        frozenset({"👍", "👍🏽"}),
        frozenset({"👎"}),
        frozenset({"विश्वास"}),
        frozenset({"धन"}),
    }


def test_blank_answers_are_left_out() -> None:
    assert group_words(["", "  ", "\0", "\ud800"]) == []


def test_one_word_answers_are_grouped_as_well_as_measured() -> None:
    words, true = one_words()
    theme = {spelling: n for n, each in enumerate(group_words(words)) for spelling, _ in each.spellings}
    assert adjusted_rand([theme[word] for word in words], true) >= 0.84


@settings(max_examples=40)
@given(st.lists(st.text(st.characters(codec=None, exclude_categories=[]), max_size=12), max_size=6))
def test_every_answer_is_counted_once_whatever_it_is(answers: list[str]) -> None:
    counted = Counter(dict(pair for theme in group_words(answers) for pair in theme.spellings))
    kept = [a.encode("utf-8", "ignore").decode().replace("\0", "").strip() for a in answers]
    assert counted == Counter(answer for answer in kept if answer)


@settings(max_examples=20)
@given(st.permutations([*TRUST, "time", "funding", "TIME"]))
def test_the_order_of_the_answers_does_not_matter(answers: list[str]) -> None:
    assert group_words(answers) == group_words(sorted(answers))
