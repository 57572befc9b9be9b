"""Updates for the bot: a queue that getUpdates acknowledges by an offset, with one listener, or a webhook's."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.demo.sandbox.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_WAIT_SECONDS = 50
MAX_LIMIT = 100
# What a bot hears of that has not named the kinds it wants.
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
OTHER_LISTENER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_IS_SET = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
WEBHOOK_CAME = "terminated by setWebhook request"


def conflict(reason: str) -> Refusal:
    """A 409: two want the same updates."""
    return Refusal(409, f"Conflict: {reason}")


@dataclass(slots=True)
class Webhook:
    """Where updates are posted to, and how that has gone. ``certificate`` is the one to trust, as PEM."""

    url: str
    secret: str = ""
    certificate: str = ""
    max_connections: int = 40
    allowed: list[str] | None = None
    last_error: tuple[float, str] | None = field(default=None)

    def to_json(self, pending: int) -> dict[str, Any]:
        """As getWebhookInfo shows it."""
        shown: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": bool(self.certificate),
            "pending_update_count": pending,
        }
        if self.url:
            shown["max_connections"] = self.max_connections
        if self.allowed:
            shown["allowed_updates"] = self.allowed
        if self.last_error is not None:
            shown["last_error_date"], shown["last_error_message"] = int(self.last_error[0]), self.last_error[1]
        return shown


class UpdateQueue:
    """Updates for the bot, until it acknowledges them.

    ``on_change`` is called when it does, and when a listener comes or goes.

    ``conflict_seconds``: a second 409 within that time of the first is held back for as long, so that two
    bots that fight over one token do not spin.
    """

    def __init__(self, first_id: int = 1, conflict_seconds: float = 3) -> None:
        self.pending: deque[dict[str, Any]] = deque()
        self.wanted: frozenset[str] | None = None
        self.polls = 0
        self.conflicts = 0
        self.webhook: Webhook | None = None
        self.arrived = asyncio.Event()
        self.on_change: Callable[[], None] = lambda: None
        self._next_id = first_id
        self._conflict_seconds = conflict_seconds
        self._quiet_until = 0.0
        self._listener: asyncio.Future[Refusal | None] | None = None

    @property
    def last_id(self) -> int:
        """The number of the newest update."""
        return self._next_id - 1

    @property
    def listening(self) -> bool:
        """True while somebody waits in getUpdates."""
        return self._listener is not None

    def add(self, kind: str, body: dict[str, Any]) -> dict[str, Any]:
        """Queue an update and wake the listener; an update of a kind that the bot does not want is dropped.

        Returns:
            The update as the bot will see it, or {}.
        """
        if kind in NOT_BY_DEFAULT if self.wanted is None else kind not in self.wanted:
            return {}
        update = {"update_id": self._next_id, kind: body}
        self._next_id += 1
        self.pending.append(update)
        self.arrived.set()
        self._wake(None)
        return update

    def taken(self, update: dict[str, Any]) -> None:
        """The webhook has an update: it is done with, unless a call of deleteWebhook has dropped it meanwhile."""
        if self.pending and self.pending[0] is update:
            self.pending.popleft()
        self.on_change()

    def set_webhook(self, webhook: Webhook | None) -> None:
        """Post updates there from now on, or, for None, leave them to getUpdates."""
        self.webhook = webhook
        if webhook is not None:
            if webhook.allowed is not None:
                self.wanted = frozenset(webhook.allowed)
            self.interrupt()
        self.arrived.set()

    def interrupt(self) -> None:
        """Send the listener away: setWebhook does."""
        self._wake(conflict(WEBHOOK_CAME))

    def _wake(self, reason: Refusal | None) -> None:
        if self._listener is not None and not self._listener.done():
            self._listener.set_result(reason)

    async def get(
        self, offset: int = 0, limit: int = MAX_LIMIT, seconds: float = 0, allowed: frozenset[str] | None = None
    ) -> list[dict[str, Any]]:
        """The updates from ``offset`` on, waiting up to so many seconds for one. Those before it are done with.

        Raises:
            Refusal: 409 when another call takes over, or a webhook is set.
        """
        if self.webhook:
            raise conflict(WEBHOOK_IS_SET)
        self.polls += 1
        if allowed is not None:
            self.wanted = allowed or None
        if offset < 0:
            while len(self.pending) > -offset:
                self.pending.popleft()
        while self.pending and self.pending[0]["update_id"] < offset:
            self.pending.popleft()
        self.on_change()
        limit = min(max(limit, 1), MAX_LIMIT)
        if not self.pending and seconds > 0:
            await self._wait(min(seconds, MAX_WAIT_SECONDS))
        return list(self.pending)[:limit]

    async def _wait(self, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        self._wake(conflict(OTHER_LISTENER))
        mine: asyncio.Future[Refusal | None] = loop.create_future()
        self._listener = mine
        self.on_change()
        try:
            async with asyncio.timeout(seconds):
                reason = await mine
        except TimeoutError:
            reason = None
        finally:
            if self._listener is mine:
                self._listener = None
                self.on_change()
        if reason is not None:
            await self._refuse(reason)

    async def _refuse(self, reason: Refusal) -> None:
        self.conflicts += 1
        now = asyncio.get_running_loop().time()
        if now < self._quiet_until:
            await asyncio.sleep(self._conflict_seconds)
        else:
            self._quiet_until = now + self._conflict_seconds
        raise reason
