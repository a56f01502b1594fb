"""Pairs: never of one organisation, the same each time, and as good as measured."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from bot.domain.statements import Pair, Statement
from bot.matching.nearness import plain
from bot.matching.pairs import OFFER_THRESHOLD, PER_STATEMENT, THRESHOLD, find_pairs
from bot.operate.bench.measures import best_threshold, pair_f1, recall_at_5
from tests.matching.samples import Session, centred, groups, pain_points, seen

SESSION = Session()


def session_pairs() -> list[Pair]:
    return find_pairs(SESSION.statements, seen(tuple(s.text for s in SESSION.statements)))


def at_angles(*cosines: float) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Unit vectors with those cosines to the first axis, all in one plane."""
    return np.array([[c, np.sqrt(1 - c * c)] for c in cosines], dtype=np.float32)


def said(*organisations: str) -> list[Statement]:
    return [Statement(f"N{n}", organisation, "text") for n, organisation in enumerate(organisations, 1)]


def ids(pairs: list[Pair]) -> list[tuple[str, str]]:
    return [(pair.a, pair.b) for pair in pairs]


def test_two_organisations_that_say_the_same_are_a_pair() -> None:
    assert find_pairs(said("one", "two"), plain(at_angles(1, 1))) == [Pair("N1", "N2", 1.0, ("text",))]


def test_one_organisation_is_never_matched_with_itself() -> None:
    assert find_pairs(said("one", "one"), plain(at_angles(1, 1))) == []


def test_two_offers_are_no_pair_but_a_need_and_an_offer_are() -> None:
    need, *offers = said("one", "two", "three")
    statements = [need, *(replace(offer, kind="offer") for offer in offers)]
    assert ids(find_pairs(statements, plain(at_angles(1, 1, 1)))) == [("N1", "N2"), ("N1", "N3")]


def test_the_need_stands_before_the_offer_whatever_their_ids() -> None:
    offer, need = said("one", "two")
    assert ids(find_pairs([replace(offer, kind="offer"), need], plain(at_angles(1, 1)))) == [("N2", "N1")]


def test_below_the_threshold_nothing_is_proposed() -> None:
    cosines = (THRESHOLD, THRESHOLD - 0.001)
    assert ids(find_pairs(said("one", "two"), plain(at_angles(1, cosines[0])))) == [("N1", "N2")]
    assert find_pairs(said("one", "two"), plain(at_angles(1, cosines[1]))) == []


def test_a_need_and_an_offer_may_be_further_apart() -> None:
    need, offer = said("one", "two")
    statements = [need, replace(offer, kind="offer")]
    assert ids(find_pairs(statements, plain(at_angles(1, OFFER_THRESHOLD)))) == [("N1", "N2")]
    assert find_pairs(statements, plain(at_angles(1, OFFER_THRESHOLD - 0.001))) == []


def test_help_for_small_firms_is_proposed_to_who_speaks_of_their_security() -> None:
    offer = Statement("O1", "nl-ez", "Digital trust centre for SMEs, could be widened beyond the EU", "offer")
    statements = [*SESSION.statements, offer]
    pairs = find_pairs(statements, seen(tuple(s.text for s in statements)))
    assert ids([pair for pair in pairs if pair.b == "O1"])[0] == ("ncsa.3", "O1")


def test_a_text_the_model_cannot_read_is_near_nothing() -> None:
    statements = [Statement("N1", "one", "विश्वास की कमी"), Statement("N2", "two", "अलग बात")]
    assert find_pairs(statements, seen(("विश्वास की कमी", "अलग बात"))) == []


def test_a_refused_pair_does_not_come_again_and_makes_room_for_the_next() -> None:
    statements = said("one", *(f"other {n}" for n in range(PER_STATEMENT + 1)))
    refused = {frozenset((f"N{a}", f"N{b}")) for a in range(1, 7) for b in range(a + 1, 7)}
    found = find_pairs(statements, plain(np.ones((7, 1), dtype=np.float32)), refused=refused)
    assert ids(found) == [(f"N{n}", "N7") for n in range(1, 7)]


def test_an_organisation_stands_in_no_more_pairs_than_the_limit() -> None:
    found = find_pairs(said("one", "two", "three"), plain(at_angles(1, 0.999, 0.95)), limit_per_organisation=1)
    assert ids(found) == [("N1", "N2")]


def test_many_equal_statements_give_a_bounded_list() -> None:
    statements = said(*(str(n) for n in range(1_500)))
    found = find_pairs(statements, plain(np.ones((1_500, 1), dtype=np.float32)))
    assert Counter(key for pair in ids(found) for key in pair)["N700"] == PER_STATEMENT
    assert len(found) < PER_STATEMENT * 1_500


def test_no_statement_and_one_statement_give_no_pair() -> None:
    assert find_pairs([], plain(np.zeros((0, 2), dtype=np.float32))) == []
    assert find_pairs(said("one"), plain(at_angles(1))) == []


def test_pairs_of_the_session_join_different_organisations_best_first() -> None:
    pairs = session_pairs()
    assert [p for p in pairs if SESSION.organisation[p.a] == SESSION.organisation[p.b]] == []
    assert pairs == sorted(pairs, key=lambda p: (-p.score, p.a, p.b))
    assert pairs == session_pairs()


def test_nothing_a_careful_reader_calls_different_is_proposed_in_the_session() -> None:
    assert [p for p in session_pairs() if frozenset((p.a, p.b)) in SESSION.different] == []


def test_a_quarter_of_the_sessions_true_pairs_is_found_at_no_less_precision_than_measured() -> None:
    proposed = {frozenset((p.a, p.b)) for p in session_pairs()}
    found = len(proposed & SESSION.strong)
    judged = len(proposed - SESSION.plausible)
    assert (len(SESSION.strong), len(SESSION.plausible)) == (36, 27)
    assert found / 36 >= 0.24
    assert found / judged >= 0.23


def test_the_session_is_found_wherever_its_statements_stand_in_the_list() -> None:
    turned = list(reversed(SESSION.statements))
    pairs = find_pairs(turned, seen(tuple(s.text for s in turned)))
    assert ids(pairs) == ids(session_pairs())


def test_pairs_of_banking77_and_clinc150_are_as_good_as_measured() -> None:
    banking, clinc = groups("banking77.csv"), groups("clinc150.csv")
    from_clinc = best_threshold(seen(clinc[0]), clinc[1])
    from_banking = best_threshold(seen(banking[0]), banking[1])
    assert pair_f1(seen(banking[0]), banking[1], from_clinc) >= 0.44
    assert pair_f1(seen(clinc[0]), clinc[1], from_banking) >= 0.64
    assert recall_at_5(seen(banking[0]), banking[1]) >= 0.56
    assert recall_at_5(seen(clinc[0]), clinc[1]) >= 0.84


def test_pain_points_in_six_languages_are_paired_at_the_shipped_threshold() -> None:
    texts, topics = pain_points("en", "en_p1", "en_p2", "fr", "es", "ru", "ar", "zh")
    assert pair_f1(seen(texts), topics, THRESHOLD) >= 0.78


@pytest.mark.parametrize("language", ["fr", "es", "ru", "ar", "zh"])
def test_a_pain_point_in_another_language_finds_its_english_form_among_five(language: str) -> None:
    asked, topics = pain_points(language)
    english, answers = pain_points("en", "en_p1", "en_p2")
    vectors = centred(asked + english)
    best = np.argsort(-(vectors[: len(asked)] @ vectors[len(asked) :].T), axis=1)[:, :5]
    hits = [topic in {answers[i] for i in row} for topic, row in zip(topics, best.tolist(), strict=True)]
    assert sum(hits) >= 0.95 * len(hits)
