"""Everything that handlers use and that outlives one message, built by the composition root."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol

from telegram.ext import CallbackContext, ExtBot

from bot.chat.framework.flood import FloodGuard
from bot.chat.framework.searches import Searches
from bot.chat.framework.shown_addresses import ShownAddresses
from bot.isolation import Isolation

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from telegram.ext import Application

    from bot.model import Story
    from bot.settings import Settings
    from bot.settings.adopt import NotReloaded, Reloaded
    from bot.storage.database import Database
    from bot.subscriptions.curated import CuratedService
    from bot.subscriptions.preferences import PreferencesService
    from bot.subscriptions.service import SubscriptionService


class DiscoveredFeed(Protocol):
    """A feed that was found at an address."""

    @property
    def url(self) -> str:
        """The address of the feed itself."""

    @property
    def title(self) -> str:
        """Its title; may be empty."""


@dataclass(frozen=True, slots=True)
class Services:
    """Shared by all handlers.

    Attributes:
        database: Open and migrated.
        settings: The operator's.
        clock: The moment, aware and in UTC.
        subscriptions: What chats want to hear of.
        curated: What the operator offers to everybody.
        preferences: What chats have chosen for everything they receive.
        discover: The feeds at an address of a feed or a site; raises ``FeedError`` with what to tell the person.
        wake: Says that something may be due for delivery now.
        reload: Reads the configuration again.
        summarise: A story with its summary, for one that nobody wanted when it came.
        send_rate: The messages a second that may leave now.
        flood: Counts messages, so that who types too fast is answered once.
        tap_flood: The same of taps, which are faster.
        channel_flood: The same of commands that are written in channels, where one pointer a day is enough.
        searches: The searches for feeds that are on their way.
        addresses: Those with credentials that were shown masked.
        isolation: Counts what fails unforeseen.
        broadcasting: Held while a broadcast is on its way, so that it is sent once.
    """

    database: Database
    settings: Settings
    clock: Callable[[], datetime]
    subscriptions: SubscriptionService
    curated: CuratedService
    preferences: PreferencesService
    discover: Callable[[str], Awaitable[Sequence[DiscoveredFeed]]]
    wake: Callable[[], None]
    reload: Callable[[], Awaitable[Reloaded | NotReloaded]]
    summarise: Callable[[Story], Awaitable[Story]]
    send_rate: Callable[[], float]
    flood: FloodGuard = field(default_factory=FloodGuard)
    tap_flood: FloodGuard = field(default_factory=lambda: FloodGuard(most=90))
    channel_flood: FloodGuard = field(default_factory=lambda: FloodGuard(most=1, window=timedelta(days=1)))
    searches: Searches = field(default_factory=Searches)
    addresses: ShownAddresses = field(default_factory=ShownAddresses)
    isolation: Isolation = field(default_factory=Isolation)
    broadcasting: asyncio.Lock = field(default_factory=asyncio.Lock)


class Context(CallbackContext[ExtBot[Any], dict[Any, Any], dict[Any, Any], Services]):
    """python-telegram-bot's context, with our services in the place of its dictionaries."""

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(application, *args, **kwargs)

    @property
    def services(self) -> Services:
        """The services that the composition root has built."""
        return self.bot_data
