"""How far the demo is: a bar on a terminal, plain lines anywhere else. It goes to standard error, so that standard
output carries the result alone."""

import time
from types import TracebackType
from typing import Self, TextIO

from rich import progress as rich
from rich.console import Console


class Progress:
    """The acts of a play, one after the other, of which there are `acts`."""

    def __init__(self, acts: int, stream: TextIO) -> None:
        self.acts = acts
        self._stream = stream
        self._number = 0
        self._start = time.monotonic()
        self._bar = _bar(stream) if stream.isatty() else None
        self._task = self._bar.add_task("", total=acts) if self._bar else None

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def end(self) -> None:
        """All is done, and the bar stays as it is."""
        if self._bar and self._task is not None:
            self._bar.update(self._task, completed=self.acts, description="Done")
            self._bar.stop()

    def act(self, title: str) -> None:
        """The next act begins."""
        self._number += 1
        if self._bar and self._task is not None:
            self._bar.update(self._task, completed=self._number - 1, description=title)
        else:
            self._line(f"{self._number:2}/{self.acts}  {title}")

    def note(self, text: str) -> None:
        """Something worth a line of its own."""
        if self._bar:
            self._bar.console.print(text, highlight=False, markup=False)
        else:
            self._line(f"       {text}")

    def _line(self, text: str) -> None:
        print(f"{time.monotonic() - self._start:6.1f} s  {text}", file=self._stream, flush=True)


def _bar(stream: TextIO) -> rich.Progress:
    return rich.Progress(
        rich.SpinnerColumn(),
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TimeElapsedColumn(),
        console=Console(file=stream),
    )
