"""The log, as every room writes it: a constant event and its fields, bound where a unit of work begins."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, cast

import structlog
from structlog.stdlib import BoundLogger, ProcessorFormatter, filter_by_level

from bot.valid_text import valid_text

if TYPE_CHECKING:
    from structlog.typing import EventDict, Processor

_NUMBERS = (int, float, bool, type(None))
_PASSED_ON = ("exc_info", "stack_info")


def logger(name: str) -> BoundLogger:
    """Return the logger of a module; ``bot.operate.logs`` decides where its lines go and how they look."""
    processors: list[Processor] = [filter_by_level, as_text, ProcessorFormatter.wrap_for_formatter]
    return cast(
        "BoundLogger",
        structlog.wrap_logger(logging.getLogger(name), processors=processors, wrapper_class=BoundLogger),
    )


def as_text(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """Turn values that are neither text nor number into text: an exception into its sentence, an enum into its word."""
    return {key: value if key in _PASSED_ON else _as_text(value) for key, value in event.items()}


def _as_text(value: Any) -> Any:
    return value if type(value) in _NUMBERS else valid_text(value if type(value) is str else str(value))
