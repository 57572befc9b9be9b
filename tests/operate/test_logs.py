from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.operate.logs import redact, start_logging

if TYPE_CHECKING:
    from collections.abc import Iterator


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
    ],
)
def test_secrets_are_taken_out(line: str, shown: str) -> None:
    assert redact(line) == shown


def test_tracebacks_are_redacted_too(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging("INFO")
    try:
        Path("/bot123456:AAbbCCddEEffGGhhIIjjKKllMMnn/sendMessage").read_text(encoding="utf-8")
    except OSError:
        logging.getLogger("bot.test").exception("send_failed")
    printed = capsys.readouterr().err
    assert "send_failed" in printed
    assert "FileNotFoundError" in printed
    assert "AAbbCC" not in printed


def test_libraries_speak_only_up_when_something_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging("INFO")
    logging.getLogger("alembic.runtime.migration").info("Running upgrade")
    logging.getLogger("bot.feeds").info("polled")
    assert capsys.readouterr().err.count("\n") == 1
