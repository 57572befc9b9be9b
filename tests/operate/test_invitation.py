"""The end of a start: what a person at a terminal reads, and what a camera does."""

from __future__ import annotations

import os
import re
from io import StringIO
from typing import TYPE_CHECKING

import pytest
import segno
from rich.console import Console

from bot.operate.invitation import invite, qr_code
from bot.settings import LogFormat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal, TextIO, TypeAlias

    Colors: TypeAlias = Literal["standard"] | None

ADDRESS = "https://t.me/NewsbellBot"
LONGEST = f"https://t.me/{'x' * 29}bot"
SENTENCE = f"Open {ADDRESS} and press Start."
END = "\x1e"
"""A sign that nobody prints."""
BLOCKS = {"\u2588": (0, 0), "\u2580": (0, 1), "\u2584": (1, 0), " ": (1, 1)}


def modules(lines: list[str]) -> list[list[int]]:
    """The light (0) and dark (1) modules that half blocks show, row by row."""
    return [[BLOCKS[sign][half] for sign in line] for line in lines for half in (0, 1)]


def console(file: TextIO, width: int = 80, height: int = 24, colors: Colors = "standard") -> Console:
    """A console that goes by nothing of the environment but NO_COLOR."""
    return Console(file=file, width=width, height=height, color_system=colors)


def drawn(address: str) -> list[list[int]]:
    """The modules of an address as segno has them, with the margin of four that the standard wants."""
    return [list(map(int, row)) for row in segno.make_qr(address).matrix_iter(border=4)]


class Pty:
    """A terminal, and what was written to it."""

    def __init__(self, reader: int, file: TextIO) -> None:
        self._reader = reader
        self.file = file

    def raw(self) -> str:
        """Everything that was written since the last time: it may arrive in pieces."""
        self.file.write(END)
        self.file.flush()
        written = b""
        while not written.endswith(END.encode()):
            written += os.read(self._reader, 65536)
        return written.decode().removesuffix(END)

    def lines(self) -> list[str]:
        return re.sub(r"\x1b\[[\d;]*m", "", self.raw()).splitlines()


@pytest.fixture(autouse=True)
def colors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def terminal() -> Iterator[Pty]:
    reader, writer = os.openpty()
    with os.fdopen(reader, "rb", closefd=True), os.fdopen(writer, "w", encoding="utf-8") as file:
        yield Pty(reader, file)


@pytest.mark.parametrize("address", [ADDRESS, LONGEST])
def test_the_picture_is_the_qr_code_of_the_address(address: str) -> None:
    shown, expected = modules(qr_code(address).splitlines()), drawn(address)
    assert shown[: len(expected)] == expected
    assert all(set(row) == {1} for row in shown[len(expected) :])  # the other half of the last line
    assert len(shown[0]) <= 80


def test_a_terminal_shows_the_qr_code_and_the_address(terminal: Pty) -> None:
    invite(ADDRESS, console=console(terminal.file))
    *picture, sentence = terminal.lines()
    assert sentence == SENTENCE
    assert picture == qr_code(ADDRESS).splitlines()


def test_the_light_modules_are_white_on_black_whatever_the_terminal_is(terminal: Pty) -> None:
    invite(ADDRESS, console=console(terminal.file))
    assert terminal.raw().startswith("\x1b[97;40m")


@pytest.mark.parametrize(("width", "height"), [(32, 24), (20, 24), (80, 17)])
def test_where_it_has_no_room_the_address_is_enough(terminal: Pty, width: int, height: int) -> None:
    invite(ADDRESS, console=console(terminal.file, width, height))
    assert terminal.lines() == [SENTENCE]


def test_a_terminal_that_cannot_draw_blocks_gets_the_address(terminal: Pty) -> None:
    with os.fdopen(os.dup(terminal.file.fileno()), "w", encoding="ascii") as file:
        invite(ADDRESS, console=console(file))
    assert terminal.lines() == [SENTENCE]


def test_without_colours_it_might_be_inverted_and_the_address_is_enough(
    terminal: Pty, monkeypatch: pytest.MonkeyPatch
) -> None:
    invite(ADDRESS, console=console(terminal.file, colors=None))
    assert terminal.lines() == [SENTENCE]
    monkeypatch.setenv("NO_COLOR", "1")
    invite(ADDRESS, console=console(terminal.file))
    assert terminal.lines() == [SENTENCE]


def test_a_log_as_json_is_not_interrupted(terminal: Pty) -> None:
    invite(ADDRESS, LogFormat.JSON, console(terminal.file))
    terminal.file.write("{}\n")
    assert terminal.lines() == ["{}"]


def test_a_terminal_that_is_gone_is_no_error() -> None:
    reader, writer = os.openpty()
    with os.fdopen(writer, "w", encoding="utf-8", closefd=False) as file:
        os.close(reader)
        invite(ADDRESS, console=console(file))
    os.close(writer)


def test_what_is_no_terminal_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # rich takes a file for a terminal then
    out = StringIO()
    invite(ADDRESS, console=console(out))
    assert out.getvalue() == ""
