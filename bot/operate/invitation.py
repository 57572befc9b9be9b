"""The end of a start at a terminal: the bot's address, and the same for a phone's camera."""

from __future__ import annotations

from contextlib import suppress
from io import StringIO

import segno
from rich.console import Console
from rich.text import Text

from bot.settings import LogFormat


def invite(address: str, log_format: LogFormat = LogFormat.AUTO, console: Console | None = None) -> None:
    """Say at a terminal where the bot is met, under a QR code if there is room for it and its colours are sure.

    Elsewhere, and between the lines of a log as JSON, say nothing.
    """
    console = console or Console()
    if log_format is LogFormat.JSON or not console.file.isatty():
        return
    picture = qr_code(address)
    with suppress(OSError):  # the terminal is gone, and nobody reads it
        if _is_coloured(console) and _has_room(console, picture):
            # Its light parts are drawn, so it needs a dark ground, whatever the terminal's own is.
            console.print(Text(picture, "bright_white on black", no_wrap=True))
        console.print(f"Open {address} and press Start.", highlight=False, soft_wrap=True)


def qr_code(address: str) -> str:
    """Return an address as a QR code, two rows of it to a line, with the margin that a camera needs."""
    out = StringIO()
    segno.make_qr(address).terminal(out, compact=True)
    return out.getvalue().rstrip("\n")


def _is_coloured(console: Console) -> bool:
    """Return False on a dumb terminal, and for NO_COLOR: on a light ground it is inverted, which few cameras read."""
    return console.color_system is not None and not console.no_color


def _has_room(console: Console, picture: str) -> bool:
    lines = picture.splitlines()
    fits = len(lines[0]) <= console.width and len(lines) < console.height
    return fits and not console.options.ascii_only
