"""The programme says what is to be counted, and cannot name what is not in it."""

import tomllib
from typing import Any

import pytest

from bot.demo.play import measured, told_by
from bot.demo.programme import MODERATOR, Poll, Programme, Vote, read_programme
from bot.places import config_path

PATH = config_path("programme-2017.toml")


@pytest.fixture
def programme() -> Programme:
    """The one that is played."""
    return read_programme(PATH)


@pytest.fixture
def raw() -> dict[str, Any]:
    """The same, as read from the file."""
    return tomllib.loads(PATH.read_text(encoding="utf-8"))


def test_twenty_one_organisations_and_a_newcomer_sit_at_the_table(programme: Programme) -> None:
    assert len([one for one in programme.participant if one.organisation]) == 21
    assert [one.key for one in programme.participant if not one.organisation] == ["newcomer"]
    assert len(programme.voters) == 21
    assert MODERATOR not in programme.voters


def test_every_voter_answers_each_show_of_hands_once(programme: Programme) -> None:
    for poll in programme.show_of_hands:
        assert sorted(vote.who for vote in poll.votes) == sorted(programme.voters)


def test_an_answer_that_is_changed_is_expected_as_it_was_last(programme: Programme) -> None:
    first = programme.show_of_hands[0]
    assert first.first == (Vote("exchange", "no", "no"),)
    assert first.expected == {"yes": 18, "abstain": 3}


def test_who_speaks_for_nobody_is_not_expected_at_the_table(programme: Programme) -> None:
    assert [vote.who for vote in programme.round.votes if vote.choice == "pass"] == ["standards", "newcomer"]
    assert programme.round.expected["pass"] == 1


def test_known_views_on_recommendations_are_kept(programme: Programme) -> None:
    springboards = next(poll for poll in programme.recommendations if "springboards" in poll.question)
    assert [vote.choice for vote in springboards.votes if vote.who == "names"] == ["disagree"]


def test_votes_are_the_same_every_time(programme: Programme) -> None:
    assert programme.recommendations == read_programme(PATH).recommendations


def test_two_statements_are_one_problem_whichever_comes_first(programme: Programme) -> None:
    assert programme.agree("awareness.3", "economy.4")
    assert programme.agree("economy.4", "awareness.3")
    assert not programme.agree("names.3", "readers.1")


def test_a_stranger_in_an_answer_is_refused(raw: dict[str, Any]) -> None:
    raw["word"]["answers"].append({"who": "stranger", "text": "patience"})
    with pytest.raises(ValueError, match="not in the programme: stranger"):
        Programme.model_validate(raw)


def test_an_unknown_statement_is_refused(raw: dict[str, Any]) -> None:
    raw["same_problem"][0]["statements"].append("media.9")
    with pytest.raises(ValueError, match=r"not in the programme: media\.9"):
        Programme.model_validate(raw)


def test_a_polls_result_is_read_by_its_labels_and_what_stands_apart() -> None:
    counts = [{"label": "yes", "n": 3}, {"label": "no", "n": 0}, {"label": "with qualification", "n": 1}]
    result = {"kind": "poll", "n": 4, "counts": counts, "abstained": 2, "passed": 1, "unclear": 0}
    assert measured(result) == {"abstain": 2, "pass": 1, "with qualification": 1, "yes": 3}


def test_a_sentence_given_for_one_word_is_expected_apart() -> None:
    votes = (Vote("a", "trust", "trust"), Vote("b", "comment", "a longer thought"))
    assert told_by(Poll("?", (), votes), "word") == {"answers": 1, "comment": 1}
    assert told_by(Poll("?", (), votes), "ask") == {"answers": 2}
