"""The column types that every database stores alike."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, DateTime, Integer, Text
from sqlalchemy.types import TypeDecorator

from bot.problems import FeedReason
from bot.text.hosts import host_of

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect
    from sqlalchemy.engine.default import DefaultExecutionContext

# SQLite gives an INTEGER PRIMARY KEY its number by itself, a BIGINT one not.
Id = BigInteger().with_variant(Integer, "sqlite")


def host_of_row(context: DefaultExecutionContext) -> str:
    """Return the default of a column ``host``: that of the row's ``url``."""
    return host_of(context.get_current_parameters()["url"])  # type: ignore[no-untyped-call]


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime in UTC on every database. SQLite has no time zones: there it is stored as naive UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive datetime: whose noon it is would be a guess."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = f"a naive datetime reached the database: {value!r}"
            raise ValueError(message)
        if value.tzinfo is not UTC:
            value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back the same moment, aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class FeedReasonText(TypeDecorator[FeedReason]):
    """``too-large {"mb":10}`` in the database (see ``bot/problems.py``); nothing there is None."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: FeedReason | None, dialect: Dialect) -> str:  # noqa: ARG002 - the signature
        """Write the code and its arguments."""
        return "" if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> FeedReason | None:  # noqa: ARG002 - the signature
        """Read them."""
        return FeedReason.read(value) if value else None
