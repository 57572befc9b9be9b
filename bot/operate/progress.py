"""Long work shows how far it is: on standard error, while somebody sits before it, and gone when the work is done."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    from rich.console import Console
    from rich.progress import Progress, TaskID

    ShowProgress: TypeAlias = Callable[[str, int, int], None]


def show_no_progress(what: str, done: int, total: int) -> None:
    """Nobody is there to see it."""


@contextmanager
def progress(console: Console | None = None) -> Iterator[ShowProgress]:
    """Give a function that shows a piece of work, how much of it is done, and how much there is (0: nobody knows).

    Args:
        console: The one that the work prints to meanwhile: where that is a terminal, the bars stand below its lines.
    """
    if not sys.stderr.isatty():
        yield show_no_progress
        return
    with _opened(console) as bars:
        tasks: dict[str, TaskID] = {}

        def show(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, count="")
            count = f"{done:,}/{total:,}" if total else ""
            bars.update(tasks[what], completed=done, total=total or None, count=count)

        yield show


def _opened(console: Console | None) -> Progress:
    from rich.console import Console  # noqa: PLC0415 - a twentieth of a second, for those who see it
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[count]}"),
        TimeElapsedColumn(),
        console=console if console is not None and console.is_terminal else Console(stderr=True),
        transient=True,
        redirect_stdout=sys.stdout.isatty(),  # else it would land on the terminal, and not where it was sent to
    )
