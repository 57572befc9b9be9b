"""The log: values become text or numbers before they are written."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.log import as_text, logger
from bot.model import AlertState

if TYPE_CHECKING:
    import pytest


def test_a_value_that_is_no_text_becomes_the_text_that_a_person_reads() -> None:
    moment = datetime(2026, 3, 28, 12, tzinfo=UTC)
    fields = {"event": "failed", "lag": 0.5, "reason": OSError("gone"), "state": AlertState.SENT, "at": moment}
    assert as_text(None, "info", fields) == {
        "event": "failed",
        "lag": 0.5,
        "reason": "gone",
        "state": "sent",
        "at": "2026-03-28 12:00:00+00:00",
    }


def test_an_exception_goes_along_as_it_is() -> None:
    error = KeyError("ours")
    assert as_text(None, "error", {"event": "broken", "exc_info": error})["exc_info"] is error


def test_a_line_is_a_record_of_the_standard_library(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="bot.test")
    logger("bot.test").info("sent", alert=3)
    logger("bot.test").debug("too quiet")
    assert [(record.name, record.levelname, record.msg) for record in caplog.records] == [
        ("bot.test", "INFO", {"event": "sent", "alert": 3})
    ]
