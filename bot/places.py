"""Where the files beside the code lie.

A checkout and an editable install keep them in `config/` beside the package; a built wheel carries the same
folder as `bot/_config`. Nothing else in the program works out such a path.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def config_path(*parts: str) -> Path:
    """The path of a file or folder under `config/`; it need not exist."""
    packed = _PACKAGE / "_config"
    root = packed if packed.is_dir() else _PACKAGE.parent / "config"
    return root.joinpath(*parts)
