"""The parts that delivery shares: database, channel, settings and clock, and what watchers are told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.isolation import Isolation

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.alerts.channel import Channel
    from bot.settings import AlertSettings
    from bot.storage.database import Database
    from bot.storage.queries.outbox.alerts import Owed


@dataclass(frozen=True, slots=True)
class Delivered:
    """A message that the channel has accepted, for those who watch: its alerts, when, and how late it was.

    ``reply_to`` is the message that it answers.
    """

    owed: tuple[Owed, ...]
    sent_at: datetime
    lag_seconds: float | None
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class DeliveryContext:
    """Shared by all parts of delivery.

    Attributes:
        database: Holds the outbox.
        channel: The way out.
        settings: The operator's.
        clock: The moment, aware and in UTC.
        on_sent: Called with everything that the channel has accepted.
        isolation: Counts what fails unforeseen.
    """

    database: Database
    channel: Channel
    settings: AlertSettings
    clock: Callable[[], datetime]
    on_sent: Callable[[Delivered], None] | None = None
    isolation: Isolation = field(default_factory=Isolation)
