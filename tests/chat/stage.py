"""A stage for dialogues: the real chat application, a database on disk, and a Telegram on loopback.

``stage.say`` and ``stage.tap`` do what people do and give back what they see next: the bot's answers as ``Seen``.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from pydantic import SecretStr
from sqlalchemy import select

from bot.chat.app import build_application
from bot.chat.framework.searches import Searches
from bot.chat.framework.services import Services
from bot.errors import FeedError
from bot.model import Entry, EntryState, Origin, Story
from bot.operate.reload import Reloader
from bot.problems import FeedProblem, FeedReason
from bot.settings import ChatSettingsSection, Settings, TopicConfig
from bot.storage.queries.entries import add_entries, save_filed
from bot.storage.queries.feeds import add_feed
from bot.storage.queries.stories import save_new_stories
from bot.storage.queries.topics import sync_topics
from bot.storage.tables import entries
from bot.stories.report_summary import summarise_both
from bot.stories.standfirst import SourceText
from bot.subscriptions.changes import Changes
from bot.subscriptions.curated import CuratedService
from bot.subscriptions.interests import Interests
from bot.subscriptions.preferences import PreferencesService
from bot.subscriptions.service import SubscriptionService
from tests.sandbox import DirectRequest, hear

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence

    from telegram.ext import Application

    from bot.chat.framework.services import DiscoveredFeed
    from bot.demo.sandbox import Sandbox, SandboxChat, SandboxMessage, User
    from bot.storage.database import Database

NOW = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)
OWNER = 9001
CURATED = (
    TopicConfig(
        name="Iran talks",
        query="iran (talks OR negotiations)",
        names={"de": "Iran-Verhandlungen"},
        about={"de": "Gespräche mit dem Iran"},
    ),
    TopicConfig(name="Ukraine sanctions", query="ukraine sanctions"),
    TopicConfig(name="Grain", query="grain OR wheat"),
)
TOLD = (
    ("BBC", "Iran agrees to new talks in Vienna", 2),
    ("Reuters", "Grain prices fall after a record harvest", 5),
    ("BBC", "Iran talks end without a deal", 30),
    ("Reuters", "Sanctions over Ukraine widened", 50),
    ("Al Jazeera", "Iranian negotiators return to the talks", 70),
)


@dataclass(frozen=True)
class FoundFeed:
    url: str
    title: str


@dataclass
class Web:
    """Which feeds are behind an address: what the discoverer would find."""

    sites: dict[str, tuple[FoundFeed, ...]] = field(default_factory=dict)

    async def discover(self, address: str) -> Sequence[FoundFeed]:
        if address not in self.sites:
            raise FeedError(address, FeedReason(FeedProblem.NO_FEED))
        return self.sites[address]


@dataclass(frozen=True)
class Seen:
    """What people see of one message, or of a notice over a button."""

    text: str
    buttons: tuple[str, ...] = ()
    message: SandboxMessage | None = None
    is_toast: bool = False


@dataclass
class Stage:
    sandbox: Sandbox
    database: Database
    app: Application[Any, Any, Any, Any, Any, Any]
    web: Web
    interests: Interests
    now: datetime = NOW
    woken: int = 0
    last: SandboxMessage | None = None
    patient: bool = True  # waits until what is looked for is found

    async def hear(self, update: Mapping[str, Any]) -> list[Seen]:
        """Let the bot handle an update; everything that it sent, edited or said over a button meanwhile."""
        self.now += timedelta(seconds=4)
        state = self.sandbox.state
        counts = len(state.accepted), len(state.edits), len(state.answers)
        await hear(self.app, update)
        if self.patient:
            await self.found()
        seen: list[Seen] = []
        for line in [*state.accepted[counts[0] :], *state.edits[counts[1] :]]:
            message = state.world.chats[line.chat_id].messages[line.message_id]
            if not any(one.message is message for one in seen):
                seen.append(_seen(message))
        shown_over = [answer.text or answer.url for answer in state.answers[counts[2] :]]
        seen += [Seen(text, is_toast=True) for text in shown_over if text]
        shown = [one.message for one in seen if one.message is not None]
        self.last = shown[-1] if shown else self.last
        return seen

    async def found(self) -> None:
        """Until all that is looked for is found, or not."""
        services: Services = self.app.bot_data
        await asyncio.gather(*services.searches.running)

    async def say(self, chat: SandboxChat, text: str, user: User | int | None = None, **more: Any) -> str:
        """Somebody writes; all that they see then, joined."""
        return joined(await self.hear(self.sandbox.say(chat, user, text, **more)))

    async def tap(self, button: str, user: User | int | None = None, message: SandboxMessage | None = None) -> str:
        """Somebody taps a button of the last message that has it; all that they see then, joined."""
        shown = message or self.showing(button)
        assert shown is not None, "nothing to tap on"
        return joined(await self.hear(self.sandbox.tap(shown, button, user)))

    def showing(self, button: str) -> SandboxMessage | None:
        """The last message, or if it has no such button the last one of the chat that has it."""
        earlier = reversed(self.last.chat.messages.values()) if self.last is not None else ()
        labels = ((one, [each.text for row in one.buttons for each in row]) for one in (self.last, *earlier) if one)
        return next((one for one, texts in labels if any(button in text for text in texts)), self.last)

    def buttons(self) -> list[str]:
        """The buttons under the last message."""
        assert self.last is not None
        return [button.text for row in self.last.buttons for button in row]


def _seen(message: SandboxMessage) -> Seen:
    buttons = tuple(button.text for row in message.buttons for button in row)
    text = message.text + (f"\n<{message.document.name}>" if message.document else "")
    return Seen(text, buttons, message)


def joined(seen: Sequence[Seen]) -> str:
    return "\n".join("\n".join([one.text, *(f"[{button}]" for button in one.buttons)]) for one in seen)


@asynccontextmanager
async def open_stage(
    sandbox: Sandbox,
    database: Database,
    *,
    chat: ChatSettingsSection | None = None,
    discover: Callable[[str], Awaitable[Sequence[DiscoveredFeed]]] | None = None,
    searches: Searches | None = None,
    read_again: Callable[[], Settings] | None = None,
) -> AsyncIterator[Stage]:
    web, interests = Web(), Interests()
    settings = Settings(
        token=SecretStr(sandbox.token), admin_ids=(OWNER,), curated=CURATED, chat=chat or ChatSettingsSection()
    )
    changes = Changes(database, interests)
    curated = CuratedService(changes)
    stages: list[Stage] = []

    def wake() -> None:
        stages[0].woken += 1

    services = Services(
        database=database,
        settings=settings,
        clock=lambda: stages[0].now,
        subscriptions=SubscriptionService(changes, settings.chat),
        curated=curated,
        preferences=PreferencesService(database, settings),
        discover=discover or web.discover,
        wake=wake,
        summarise=summarised,
        reload=Reloader(settings, read_again or (lambda: settings), curated, lambda: stages[0].now).reload,
        send_rate=lambda: 28.6,
        searches=searches or Searches(),
    )
    app = build_application(
        services,
        bot_token=sandbox.token,
        base_url=sandbox.base_url,
        base_file_url=sandbox.base_file_url,
        transport=DirectRequest(sandbox),
    )
    stages.append(Stage(sandbox, database, app, web, interests))
    async with database.write() as conn:
        await sync_topics(conn, CURATED, NOW)
    await app.initialize()
    await app.start()
    try:
        yield stages[0]
    finally:
        await app.stop()
        await app.shutdown()


async def summarised(story: Story) -> Story:
    """A story with its summary, without a worker process."""
    if story.summary:
        return story
    short, long = summarise_both(SourceText(story.lead, story.title, story.language))
    return replace(story, summary=short, long_summary=long)


async def file_stories(database: Database, told: Sequence[tuple[str, str, float]] = TOLD) -> list[Story]:
    """Put stories into the archive: outlet, headline and how many hours ago, each."""
    stories = []
    async with database.write() as conn:
        for outlet in dict.fromkeys(outlet for outlet, _, _ in told):
            await add_feed(
                conn, f"https://{outlet.lower().replace(' ', '')}.example/feed", NOW, name=outlet, origin=Origin.ADMIN
            )
        names = dict.fromkeys(outlet for outlet, _, _ in told)
        for number, (outlet, title, hours) in enumerate(sorted(told, key=lambda one: -one[2]), 1):
            at = NOW - timedelta(hours=hours)
            url = f"https://{outlet.lower().replace(' ', '')}.example/{number}"
            entry = Entry(
                feed_id=list(names).index(outlet) + 1,
                guid=str(number),
                url=url,
                title=title,
                blurb=f"{title}, officials said.",
                published_at=at,
                seen_at=at,
                outlet=outlet,
                language="en",
            )
            await add_entries(conn, [(entry, EntryState.READ)])
            story = Story(
                id=number,
                title=title,
                url=url,
                lead=entry.blurb,
                summary=f"{title}, officials said.",
                long_summary=f"{title}, officials said.\nMore will be known tomorrow.",
                language="en",
                outlets=(outlet,),
                opened_at=at,
                published_at=at,
            )
            stories.append(story)
        await save_new_stories(conn, stories)
        rows = await conn.execute(select(entries.c.id, entries.c.guid))
        await save_filed(conn, [(row.id, int(row.guid)) for row in rows])
    return stories
