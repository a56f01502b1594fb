"""Centring: what a corpus has in common is taken away, and little text leans on the shipped mean."""

import numpy as np
import pytest

from bot.matching.centre import centre, general_mean, unit
from bot.matching.embed import load
from tests.matching.make_means import DATA, means
from tests.matching.samples import groups, vectors_of


def test_the_shipped_means_are_what_the_script_makes() -> None:
    for name, mean in means().items():
        assert np.load(DATA / name) == pytest.approx(mean, abs=1e-5)


def test_centred_rows_are_unit_and_unreadable_ones_stay_zero() -> None:
    vectors = load().embed(["lack of trust", "", "no funding"])
    centred = centre(vectors, general_mean(load().name, "statements"))
    assert np.linalg.norm(centred, axis=1) == pytest.approx([1.0, 0.0, 1.0], abs=1e-5)


def test_unreadable_rows_do_not_move_the_mean() -> None:
    vectors = load().embed(["lack of trust", "no funding", ""])
    assert centre(vectors)[:2] == pytest.approx(centre(vectors[:2]), abs=1e-6)


def test_without_a_shipped_mean_the_corpus_mean_is_taken_alone() -> None:
    vectors = vectors_of(groups("banking77.csv")[0][:200])
    assert centre(vectors) == pytest.approx(unit(vectors - vectors.mean(axis=0)), abs=1e-6)


def test_the_shipped_mean_counts_like_fifty_statements() -> None:
    vectors = np.eye(3, dtype=np.float32)[[0] * 25 + [1] * 25]
    general = np.array([0, 0, 1], dtype=np.float32)
    assert centre(vectors, general)[0] == pytest.approx(unit(np.array([[0.75, -0.25, -0.5]], dtype=np.float32))[0])


def test_one_text_alone_is_not_lost() -> None:
    centred = centre(load().embed(["lack of trust"]), general_mean(load().name, "statements"))
    assert np.linalg.norm(centred) == pytest.approx(1.0, abs=1e-5)


def test_no_text_and_only_unreadable_text_are_no_trouble() -> None:
    assert centre(np.zeros((0, 512), dtype=np.float32)).shape == (0, 512)
    assert not centre(np.zeros((3, 512), dtype=np.float32)).any()


def test_another_model_has_no_shipped_mean() -> None:
    assert general_mean("another", "statements") is None
