"""Draws sample pictures: `python -m bot.pictures OUTDIR [NAME …]` writes one PNG file for each sample, or each named.

The pictures in the documentation are made by `python -m bot.pictures docs/pictures --shown`, with the fonts that come
with the packages and no others, so that they are the same on every machine.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from .draw import draw
from .samples import SAMPLES, SHOWN


def main(folder: Path, names: Sequence[str] = tuple(SAMPLES)) -> None:
    """Write samples into `folder`, which is made if it is missing. Raises KeyError for a name that is none."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        picture = draw(SAMPLES[name])
        (folder / f"{name}.png").write_bytes(picture.png)
        size = f"{picture.width} × {picture.height}, {len(picture.png) // 1000} kB"
        sys.stdout.write(f"{name}: {size}, {picture.drawn} drawn, left out: {list(picture.left_out)}\n")


if __name__ == "__main__":
    if len(sys.argv) < 2 or not set(sys.argv[2:]) <= {*SAMPLES, "--shown"}:
        sys.exit(f"python -m bot.pictures OUTDIR [--shown | NAME …]\nThere are: {', '.join(SAMPLES)}")
    if "--shown" in sys.argv:
        os.environ["MPL_IGNORE_SYSTEM_FONTS"] = "1"
    main(Path(sys.argv[1]), SHOWN if "--shown" in sys.argv else sys.argv[2:] or tuple(SAMPLES))
