"""Somebody at a terminal sees how far long work is, on standard error; anybody else sees nothing of it."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from contextlib import contextmanager, redirect_stderr, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from bot.operate.progress import progress

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent.parent
HIDE_CURSOR, SHOW_CURSOR, CLEAR_LINE = b"\x1b[?25l", b"\x1b[?25h", b"\x1b[2K"
OPML = (
    '<opml version="2.0"><body>'
    + "".join(f'<outline text="F{n}" xmlUrl="http://host{n}.example/feed"/>' for n in range(3))
    + "</body></opml>"
)


class Terminal:
    """A real pseudo-terminal, and what appeared on it."""

    def __init__(self) -> None:
        self.ours, self.theirs = pty.openpty()

    @contextmanager
    def as_standard_error(self) -> Iterator[None]:
        """This process writes its errors to the terminal; its standard output is none."""
        with os.fdopen(os.dup(self.theirs), "w", encoding="utf-8") as stderr, redirect_stderr(stderr):
            yield

    def seen(self) -> bytes:
        """All that appeared, once nobody writes any more."""
        os.close(self.theirs)
        parts = []
        with suppress(OSError):  # Linux's end of a terminal
            while part := os.read(self.ours, 1 << 16):
                parts.append(part)
        os.close(self.ours)
        return b"".join(parts)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


def import_feeds(folder: Path, stderr: int) -> subprocess.CompletedProcess[bytes]:
    """Run ``newsbell import`` as a process."""
    (folder / "feeds.opml").write_text(OPML, encoding="utf-8")
    (folder / "config").mkdir()
    for name in ("feeds.toml", "topics.toml"):
        (folder / "config" / name).write_text("", encoding="utf-8")
    variables = {"PYTHONPATH": str(ROOT), "TERM": "xterm", "DATABASE_URL": f"sqlite+aiosqlite:///{folder}/n.db"}
    return subprocess.run(
        [sys.executable, "-m", "bot", "import", "feeds.opml"],
        cwd=folder,
        env=os.environ | variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=stderr,
        check=True,
    )


def test_a_command_at_a_terminal_shows_how_far_it_is_and_takes_it_away(terminal: Terminal, tmp_path: Path) -> None:
    done = import_feeds(tmp_path, terminal.theirs)
    seen = terminal.seen()
    assert b"Adding feeds" in seen
    assert b"3/3" in seen
    assert seen.endswith(SHOW_CURSOR + b"\r\x1b[1A" + CLEAR_LINE)
    assert done.stdout == b"3 added, 0 there already.\n"


def test_a_command_in_a_pipe_shows_nothing_of_it(tmp_path: Path) -> None:
    done = import_feeds(tmp_path, subprocess.PIPE)
    assert (done.stdout, done.stderr) == (b"3 added, 0 there already.\n", b"")


def test_work_of_which_nobody_knows_how_much_there_is_has_no_count(terminal: Terminal) -> None:
    with terminal.as_standard_error(), progress() as show:
        show("Writing the backup", 0, 0)
    seen = terminal.seen()
    assert seen.startswith(HIDE_CURSOR)
    assert b"Writing the backup" in seen
    assert b"0/0" not in seen


def test_what_goes_elsewhere_stays_there(terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    with terminal.as_standard_error(), progress() as show:
        show("Polling feeds", 1, 2)
        print("a line of the work")  # noqa: T201 - that is what work does
    assert capsys.readouterr().out == "a line of the work\n"
    assert b"a line of the work" not in terminal.seen()


def test_bars_stand_below_the_lines_of_a_console_at_the_terminal(terminal: Terminal) -> None:
    shown = io.StringIO()
    console = Console(file=shown, force_terminal=True)
    with terminal.as_standard_error(), progress(console) as show:
        show("The day", 1, 2)
        console.print("An alert")
    assert "An alert" in shown.getvalue()
    assert "The day" in shown.getvalue()
    assert terminal.seen() == b""


def test_who_sees_nothing_loads_nothing_for_it() -> None:
    script = (
        "import sys; from bot.operate.progress import progress\n"
        "with progress() as show: show('Work', 1, 2)\n"
        "import bot.operate.check, bot.operate.move_house\n"
        "print('rich.progress' in sys.modules)  # structlog loads some of rich, and nothing of this"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("False\n", "")
