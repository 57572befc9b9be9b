"""Where the log goes: standard error, as text for people on a terminal, else one JSON object a line. Never a token."""

from __future__ import annotations

import logging
import os
import re
import sys
from typing import TYPE_CHECKING, Any, TextIO
from urllib.parse import unquote_plus

import structlog
from structlog.stdlib import ProcessorFormatter, add_log_level, add_logger_name

from bot.settings import LogFormat
from bot.valid_text import valid, valid_text
from bot.web.urls import is_secret

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from structlog.typing import EventDict, Processor

_TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{20,}")
_CREDENTIALS = re.compile(r"(?<=://)[^/\s@]+@")
# What may follow is left: the line may be JSON, and end right behind the value.
_PARAMETER = re.compile(r"([?&;#])([\w.%-]{1,60})=[^&;#\s\"'\\<>(){}\[\]]+")
_NOISY = ("aiohttp", "alembic", "apscheduler", "asyncio", "htmldate", "pgqueuer", "telegram", "trafilatura")


def redact(text: str) -> str:
    """Return the text without bot tokens, and without the passwords and secret parameters of addresses."""
    return _PARAMETER.sub(_masked, _CREDENTIALS.sub("", _TOKEN.sub("<token>", text)))


def _masked(found: re.Match[str]) -> str:
    before, name = found.groups()
    return f"{before}{name}=..." if is_secret(unquote_plus(name)) else found.group()


class _Redacted(ProcessorFormatter):
    """Every line, tracebacks too, passes the redaction: an address with a token may be in an error of the network."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(valid_text(super().format(record)))


class _StandardError(logging.StreamHandler[TextIO]):
    """Writes to what standard error is at the moment: lines stand above a bar that shows how far work is."""

    def emit(self, record: logging.LogRecord) -> None:
        self.stream = sys.stderr
        super().emit(record)


def start_logging(level: str, log_format: LogFormat = LogFormat.AUTO) -> None:
    """Log to standard error from ``level`` on; libraries only from WARNING on."""
    is_terminal = sys.stderr.isatty()
    is_text = log_format is LogFormat.TEXT or (log_format is LogFormat.AUTO and is_terminal)
    handler = _StandardError(sys.stderr)
    handler.setFormatter(make_formatter(is_text=is_text, colors=is_terminal and wants_colors(os.environ)))
    logging.basicConfig(handlers=[handler], force=True)
    set_level(level)


def wants_colors(environment: Mapping[str, str]) -> bool:
    """Return False where NO_COLOR is set to anything (no-color.org), and on a terminal that is dumb."""
    return not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def set_level(level: str) -> None:
    """Log from another level on."""
    logging.getLogger().setLevel(level)
    for name in _NOISY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger().level))


def make_formatter(*, is_text: bool, colors: bool = False) -> logging.Formatter:
    """Return what turns a record into a line without secrets."""
    before: Sequence[Processor] = (
        add_log_level,
        add_logger_name,
        structlog.processors.TimeStamper(fmt="%Y-%m-%d %H:%M:%S" if is_text else "iso", utc=not is_text),
    )
    look = _as_text(colors=colors) if is_text else _as_json()
    processors = [*before, ProcessorFormatter.remove_processors_meta, *look]
    return _Redacted(processors=processors, pass_foreign_args=False)


def _as_text(*, colors: bool) -> list[Any]:
    plain = structlog.dev.plain_traceback
    return [structlog.dev.ConsoleRenderer(colors=colors, exception_formatter=plain, pad_event_to=0, sort_keys=False)]


def _as_json() -> list[Any]:
    as_json = structlog.processors.JSONRenderer(ensure_ascii=False, default=str)
    return [structlog.processors.format_exc_info, _with_valid_texts, as_json]


def _with_valid_texts(_logger: Any, _method: str, event: EventDict) -> EventDict:
    return valid(event)  # before JSON escapes what is not
