from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _quiet_retry_after(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it python-telegram-bot warns inside its own RetryAfter, and warnings are errors here."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
