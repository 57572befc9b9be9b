"""The log: one line per unit of work, an event and its fields, on standard error. Never a token."""

from __future__ import annotations

import logging
import re
import sys

_TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{20,}")
_CREDENTIALS = re.compile(r"(?<=://)[^/\s@]+@")
_NOISY = ("aiohttp", "alembic", "apscheduler", "asyncio", "htmldate", "telegram", "trafilatura")


def redact(text: str) -> str:
    """The text without bot tokens and without the user names and passwords of addresses."""
    return _CREDENTIALS.sub("", _TOKEN.sub("<token>", text))


class _Redacted(logging.Formatter):
    """Every line, tracebacks too, passes the redaction: an address with a token may be in an error of the network."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def start_logging(level: str) -> None:
    """Log to standard error from ``level`` on; libraries only from WARNING on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Redacted("%(asctime)s %(levelname)-7s %(name)s %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _NOISY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger().level))
