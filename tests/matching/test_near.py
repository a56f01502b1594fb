"""Nearest rows: the same cosines as centring the rows themselves."""

from __future__ import annotations

import numpy as np
import pytest

from bot.matching import near, work
from bot.matching.centre import centre, general_mean
from bot.matching.embed import load
from bot.matching.near import Rows
from tests.matching.samples import groups, vectors_of

GENERAL = general_mean(load().name, "statements")
TEXTS = groups("banking77.csv")[0][:200]


def test_the_nearest_are_those_of_the_centred_rows() -> None:
    vectors = vectors_of(TEXTS)
    centred = centre(vectors, GENERAL)
    cosines = centred @ centred[7]
    found = Rows(vectors, GENERAL).nearest(vectors[7:8], 5, 0.2)[0]
    assert [row for row, _ in found] == np.argsort(-cosines, kind="stable")[:5].tolist()
    assert [cosine for _, cosine in found] == pytest.approx(np.sort(cosines)[::-1][:5], abs=1e-3)


def test_none_below_the_least_and_none_for_what_cannot_be_read() -> None:
    vectors = vectors_of([*TEXTS[:20], ""])
    rows = Rows(vectors, GENERAL)
    assert [[row for row, _ in found] for found in rows.nearest(vectors[[3, 20]], 5, 0.999)] == [[3], []]
    assert all(row != 20 for found in rows.nearest(vectors[:3], 21, -1.0) for row, _ in found)


def test_rows_added_one_by_one_are_found_as_if_they_had_been_there() -> None:
    vectors = vectors_of([*TEXTS[:40], ""])
    whole, grown = Rows(vectors, GENERAL), Rows(vectors[:1], GENERAL)
    for row in range(1, 41):
        grown.add(vectors[row : row + 1])
    assert len(grown) == 41
    for one, other in zip(whole.nearest(vectors, 5, 0.0), grown.nearest(vectors, 5, 0.0), strict=True):
        assert [row for row, _ in one] == [row for row, _ in other]
        assert [cosine for _, cosine in one] == pytest.approx([cosine for _, cosine in other], abs=1e-3)


@pytest.mark.parametrize("least", [-1.0, 0.3])
def test_heads_leave_out_nothing_that_is_near(monkeypatch: pytest.MonkeyPatch, least: float) -> None:
    vectors = vectors_of([*groups("banking77.csv")[0], *groups("clinc150.csv")[0], ""])
    noise = np.random.default_rng(1).standard_normal((900, vectors.shape[1])).astype(np.float32)  # fits into no head
    noise /= np.linalg.norm(noise, axis=1, keepdims=True)
    for rows in (vectors, noise, np.concatenate((vectors, noise, vectors[:50]))):
        whole = Rows(rows, GENERAL).nearest(rows[::9], len(rows), -1.0)
        with monkeypatch.context() as patch:
            patch.setattr(near, "MANY", 600)
            headed = Rows(rows[:700], GENERAL)
            headed.nearest(rows[:1], 5, least)
            headed.add(rows[700:])
            found = headed.nearest(rows[::9], 5, least)
        for every, five in zip(whole, found, strict=True):
            wanted = [cosine for _, cosine in every if cosine >= least][:5]
            assert [cosine for _, cosine in five] == pytest.approx(wanted, abs=2e-4)
            assert [dict(every)[row] for row, _ in five] == pytest.approx(wanted, abs=2e-4)
            assert len(dict(five)) == len(five)


def test_of_many_equals_the_first_are_found() -> None:
    rows = Rows(np.tile(vectors_of(TEXTS[:1]), (50, 1)), GENERAL)
    assert [row for row, _ in rows.nearest(vectors_of(TEXTS[:1]), 3, 0.0)[0]] == [0, 1, 2]


def test_held_rows_are_found_by_their_token_until_others_are_held() -> None:
    _, _, rows = work.embed_texts("default", TEXTS[:10])
    half = len(rows) // 2
    with pytest.raises(work.NotHeld):
        work.nearest_held("one", rows, 1, 0.5)
    work.hold("default", "one", 0, rows[:half])
    work.hold("default", "one", 5, rows[half:])
    assert work.nearest_held("one", rows, 1, 0.5) == work.nearest("default", rows, rows, 1, 0.5)
    with pytest.raises(work.NotHeld):
        work.hold("default", "one", 3, rows)
    work.hold("default", "two", 0, rows)
    with pytest.raises(work.NotHeld):
        work.nearest_held("one", rows, 1, 0.5)


def test_bytes_go_in_and_numbers_come_out() -> None:
    _, _, rows = work.embed_texts("default", TEXTS[:10])
    _, _, query = work.embed_texts("default", [TEXTS[4], "???"])
    assert [[row for row, _ in found] for found in work.nearest("default", query, rows, 1, 0.5)] == [[4], []]
    assert work.nearest("default", query, b"", 1, 0.5) == [[], []]
    assert work.nearest("default", b"", rows, 1, 0.5) == []
