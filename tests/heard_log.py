"""The whole suite's log is listened to: after each test it must hold no secret, and nothing that people wrote.

What a record becomes is what would stand in a log file, JSON and redacted. The fixture ``sandbox`` hands in what people
have written in it.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

import pytest

from bot.operate.logs import make_formatter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.demo.sandbox import Sandbox

_TOKEN = re.compile(r"\d{4,}:[A-Za-z0-9_-]{16,}")
_CREDENTIALS = re.compile(r"://[^/\s\"]+@|[?&;](?:key|token|secret|password|sig)=(?!\.\.\.)[^&\s\"]", re.IGNORECASE)
_OWN = "bot."
_LEAST = 12  # shorter words are in the log by chance


class HeardLog(logging.Handler):
    """What was logged in a test, and what people wrote meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(make_formatter(is_text=False))
        self.lines: list[str] = []
        self.written: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.startswith(_OWN) or record.levelno >= logging.WARNING:
            self.lines.append(self.format(record))

    def hear_people(self, sandbox: Sandbox) -> None:
        """Take note of what people wrote; of a command that is its argument, and addresses are judged by themselves."""
        for chat in sandbox.state.world.chats.values():
            for message in chat.messages.values():
                command, _, rest = message.text.partition(" ")
                said = rest if command.startswith("/") else message.text
                if not message.from_bot and len(said) >= _LEAST and "://" not in said:
                    self.written.add(said)

    def betrayed(self) -> list[str]:
        """The lines that hold what they must not."""
        return [
            line
            for line in self.lines
            if _TOKEN.search(line) or _CREDENTIALS.search(line) or any(said in line for said in self.written)
        ]


@pytest.fixture(autouse=True)
def heard_log() -> Iterator[HeardLog]:
    root, heard = logging.getLogger(), HeardLog()
    level = root.level
    root.addHandler(heard)
    root.setLevel(logging.INFO)
    yield heard
    root.removeHandler(heard)
    root.setLevel(level)
    assert heard.betrayed() == []
