"""Which font can draw which character.

A script without a font comes out as empty boxes, and an empty box tells a reader that nobody cared. Every
character is looked up here before it is drawn. Rules: DejaVu Sans, which matplotlib ships, comes first, then
fonts for Chinese, Japanese and Korean, then any other Noto Sans found on the system; a font is opened only when
all earlier ones lack a character; nothing is downloaded or written.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

import matplotlib
from matplotlib.font_manager import findSystemFonts, get_font
from matplotlib.ft2font import FT2Font

_BUNDLED_CJK = "cvttf_NotoSansCJK_Regular"
_SYSTEM_CJK = re.compile(r"(NotoSansCJK(sc|SC)?-(Regular|VF)|wqy-microhei)\.(ttc|otf|ttf)")
_SYSTEM_NOTO = re.compile(r"NotoSans(?!CJK|Mono|Display)[A-Za-z]*(-Regular|-VF|\[.*\])?\.(ttf|otf|ttc)")

SAMPLES = {
    "Latin": "aéßńœ",
    "Greek": "αΩή",
    "Cyrillic": "доверҐї",
    "Armenian": "վստահ",
    "Hebrew": "אמון",
    "Arabic": "الثقةپچ",
    "Devanagari": "विश्वास",
    "Bengali": "বিশ্বাস",
    "Tamil": "நம்பிக்கை",
    "Thai": "ความเชื่อ",
    "Khmer": "ទំនុកចិត្ត",
    "Burmese": "ယုံကြည်",
    "Ethiopic": "እምነት",
    "Georgian": "ნდობა",
    "Han": "信任專",
    "Kana": "しんらいカナ",
    "Hangul": "신뢰",
}
"""Script name → some letters of it, from the word for trust where there is one."""


class MissingGlyphsError(Exception):
    """Some characters have no font. `scripts`: the scripts they belong to, sorted, as Unicode names them."""

    def __init__(self, scripts: tuple[str, ...]) -> None:
        super().__init__(", ".join(scripts))
        self.scripts = scripts


class _Shelf:
    """The font files in order of preference, each opened when it is first needed."""

    def __init__(self, paths: Iterator[str]) -> None:
        self._unopened = paths
        self._open: dict[str, FT2Font] = {}

    def holding(self, char: str) -> str | None:
        """The first file that has a glyph for `char`."""
        return next((path for path, font in self._fonts() if font.get_char_index(ord(char))), None)

    def in_order(self, paths: set[str | None]) -> list[str]:
        """Those of `paths` that are open, most preferred first."""
        return [path for path in self._open if path in paths]

    def _fonts(self) -> Iterator[tuple[str, FT2Font]]:
        yield from list(self._open.items())
        for path in self._unopened:
            self._open[path] = FT2Font(path)
            yield path, self._open[path]


def font_for(text: str) -> FT2Font:
    """The font that draws `text`, with the others it needs behind it. One object for all callers."""
    return get_font(_shelf().in_order({_file_for("a"), *map(_file_for, text)}))


def undrawable(text: str) -> str:
    """The characters of `text` that no font draws, in order, each once."""
    return "".join(dict.fromkeys(char for char in text if not char.isspace() and not _file_for(char)))


def scripts_of(text: str) -> tuple[str, ...]:
    """Names of the scripts in `text`: the first word of each character's Unicode name, sorted."""
    return tuple(sorted({unicodedata.name(char, "unknown").split()[0].lower() for char in text}))


def fonts_report() -> list[tuple[str, bool]]:
    """For each script of SAMPLES, whether every sample letter has a font."""
    return [(script, not undrawable(sample)) for script, sample in SAMPLES.items()]


@lru_cache(maxsize=4096)
def _file_for(char: str) -> str | None:
    return _shelf().holding(char)


@cache
def _shelf() -> _Shelf:
    return _Shelf(str(path) for path in _font_files())


def _font_files() -> Iterator[Path]:
    yield Path(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")
    system = sorted(map(Path, findSystemFonts()), key=lambda path: (path.name, path))
    yield from (path for path in system if _SYSTEM_CJK.fullmatch(path.name))
    yield from _bundled_cjk()
    yield from (path for path in system if _SYSTEM_NOTO.fullmatch(path.name))


def _bundled_cjk() -> list[Path]:
    spec = find_spec(_BUNDLED_CJK)
    folders = spec.submodule_search_locations if spec else None
    return [font for folder in folders or [] for font in sorted(Path(folder).glob("*.otf"))]
