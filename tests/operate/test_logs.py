from __future__ import annotations

import json
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.log import logger
from bot.model import AlertState
from bot.operate.logs import redact, start_logging
from bot.settings import LogFormat
from bot.valid_text import is_valid
from tests.heard_log import HeardLog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.demo.sandbox import Sandbox


@pytest.fixture(autouse=True)
def restored_logging() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (
            "https://api.telegram.org/bot123456:AAbbCCddEEffGGhhIIjjKKllMMnn/getMe",
            "https://api.telegram.org/bot<token>/getMe",
        ),
        ("poll https://user:secret@feeds.example/rss", "poll https://feeds.example/rss"),
        ("12:30 a clock stays", "12:30 a clock stays"),
        (
            '{"url": "https://a.example/x?lang=en&token=hush", "why": "(\'https://a.example/?api_key=hush\', 1)"}',
            '{"url": "https://a.example/x?lang=en&token=...", "why": "(\'https://a.example/?api_key=...\', 1)"}',
        ),
    ],
)
def test_secrets_are_taken_out(line: str, shown: str) -> None:
    assert redact(line) == shown


@pytest.mark.parametrize(
    ("environment", "colored"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, True),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_a_terminal_gets_colours_unless_it_wants_none(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, colored: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    reader, writer = os.openpty()
    with os.fdopen(reader, "rb"), os.fdopen(writer, "w", encoding="utf-8") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        start_logging("INFO")
        logger("bot.test").info("started")
        terminal.flush()
        written = os.read(reader, 4096)
        while b"\n" not in written:
            written += os.read(reader, 4096)
    assert b"started" in written
    assert (b"\x1b[" in written) is colored


def test_tracebacks_are_redacted_too(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging("INFO")
    try:
        Path("/bot123456:AAbbCCddEEffGGhhIIjjKKllMMnn/sendMessage").read_text(encoding="utf-8")
    except OSError:
        logger("bot.test").exception("send_failed")
    printed = capsys.readouterr().err
    assert "send_failed" in printed
    assert "FileNotFoundError" in printed
    assert "AAbbCC" not in printed


def test_libraries_speak_only_up_when_something_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging("INFO")
    logging.getLogger("alembic.runtime.migration").info("Running upgrade")
    logger("bot.feeds").info("polled")
    assert capsys.readouterr().err.count("\n") == 1


def test_a_line_of_json_holds_the_event_and_its_fields(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging("INFO", LogFormat.JSON)
    logger("bot.feeds").info("feed_failed", feed=3, reason=ValueError("no such host"), state=AlertState.SENT)
    logging.getLogger("aiohttp").warning("%d of %s", 2, "https://user:secret@feeds.example/rss")
    ours, theirs = map(json.loads, capsys.readouterr().err.splitlines())
    assert ours.pop("timestamp").endswith("Z")
    assert ours == {
        "event": "feed_failed",
        "feed": 3,
        "level": "info",
        "logger": "bot.feeds",
        "reason": "no such host",
        "state": "sent",
    }
    assert theirs["event"] == "2 of https://feeds.example/rss"


def test_a_line_of_text_holds_them_too(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging("INFO", LogFormat.TEXT)
    logger("bot.feeds").info("feed_failed", feed=3, reason="no such host")
    line = capsys.readouterr().err
    assert line.endswith("feed_failed [bot.feeds] feed=3 reason='no such host'\n")


def test_lines_below_the_level_cost_nothing_and_show_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging("WARNING", LogFormat.JSON)
    logger("bot.feeds").info("polled")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("log_format", [LogFormat.JSON, LogFormat.TEXT])
def test_a_log_is_valid_text(log_format: LogFormat, capsys: pytest.CaptureFixture[str]) -> None:
    start_logging("INFO", log_format)
    reason = OSError("c\udce9\0")
    logger("bot.feeds").error("a\ud800", url="b\0\udfff", reason=reason, exc_info=reason)
    logging.getLogger("aiohttp").warning("d%s", "\0\udce9")
    printed = capsys.readouterr().err
    assert is_valid(printed)
    assert not [escape for escape in ("\\u0000", "\\ud800", "\\udfff", "\\udce9", "\\x00") if escape in printed]


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "https://user:secret@feeds.example/rss"},
        {"url": "https://feeds.example/rss?lang=en&token=abc"},
        {"name": "what Ann has written"},
        {"reason": ValueError("bot4242:AAbbCCddEEffGGhhII is wrong")},
    ],
)
def test_a_line_that_betrays_something_would_be_noticed(fields: dict[str, object]) -> None:
    heard = HeardLog()
    heard.setFormatter(logging.Formatter())
    heard.written.add("what Ann has written")
    record = logging.LogRecord("bot.feeds", logging.INFO, "", 0, f"feed_failed {fields}", (), None)
    heard.handle(record)
    assert len(heard.betrayed()) == 1


async def test_what_people_write_is_noted(sandbox: Sandbox) -> None:
    ann = sandbox.private_chat(first_name="Ann")
    for line in ("/sub a query of my own", "/start", "hi", "some words of mine", "https://a.example/?key=1"):
        sandbox.say(ann, text=line)
    heard = HeardLog()
    heard.hear_people(sandbox)
    assert heard.written == {"a query of my own", "some words of mine"}
