"""Nearest rows: the same cosines as centring the rows themselves."""

from __future__ import annotations

import numpy as np
import pytest

from bot.matching import work
from bot.matching.centre import centre, general_mean
from bot.matching.embed import load
from bot.matching.near import Rows
from tests.matching.samples import groups, vectors_of

GENERAL = general_mean(load().name, "statements")
TEXTS = groups("banking77.csv")[0][:200]


def test_the_nearest_are_those_of_the_centred_rows() -> None:
    vectors = vectors_of(TEXTS)
    centred = centre(vectors, GENERAL)
    near = centred @ centred[7]
    found = Rows(vectors, GENERAL).nearest(vectors[7:8], 5, 0.2)[0]
    assert [row for row, _ in found] == np.argsort(-near, kind="stable")[:5].tolist()
    assert [cosine for _, cosine in found] == pytest.approx(np.sort(near)[::-1][:5], abs=1e-3)


def test_none_below_the_least_and_none_for_what_cannot_be_read() -> None:
    vectors = vectors_of([*TEXTS[:20], ""])
    rows = Rows(vectors, GENERAL)
    assert [[row for row, _ in found] for found in rows.nearest(vectors[[3, 20]], 5, 0.999)] == [[3], []]
    assert all(row != 20 for found in rows.nearest(vectors[:3], 21, -1.0) for row, _ in found)


def test_bytes_go_in_and_numbers_come_out() -> None:
    _, _, rows = work.embed_texts("default", TEXTS[:10])
    _, _, query = work.embed_texts("default", [TEXTS[4], "???"])
    assert [[row for row, _ in found] for found in work.nearest("default", query, rows, 1, 0.5)] == [[4], []]
    assert work.nearest("default", query, b"", 1, 0.5) == [[], []]
    assert work.nearest("default", b"", rows, 1, 0.5) == []
