"""The part that this process plays, as it tells whoever asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum


class Role(StrEnum):
    """The leader files, chats and sends; a standby waits to become it; a worker polls and reads."""

    LEADER = "leader"
    STANDBY = "standby"
    WORKER = "worker"


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class Presence:
    """The role that this process plays by now, and since when it runs."""

    role: Role = Role.STANDBY
    since: datetime = field(default_factory=_now)
