"""Notices that nobody asked for: a feed that fails, to its subscribers; and all that needs the operator."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.engine import make_url
from telegram import InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.chat.commands.operator.broadcast import continue_broadcast
from bot.chat.framework.keyboard import keyboard
from bot.chat.verbs import OperatorFeedsVerb
from bot.chat.views.failing_feed import failing_page, feed_line
from bot.chat.views.feed_care import care_rows, offered_lines
from bot.chat.views.reload_outcome import reload_page
from bot.i18n import Texts
from bot.i18n.problem_texts import feed_problem
from bot.log import logger
from bot.model import FeedState, Priority
from bot.storage.database_errors import is_refusal
from bot.storage.queries.chats import load_chat
from bot.storage.queries.facts import fact_time, save_fact
from bot.storage.queries.feeds import feeds_back, feeds_failing_since, feeds_to_notice, save_noticed
from bot.storage.queries.status.statistics import load_statistics
from bot.storage.queries.subscriptions import subscribers_of_feed
from bot.telegram.callback_data import callback_data
from bot.telegram.page import Renderer, page_of

if TYPE_CHECKING:
    from datetime import datetime

    from telegram.ext import Application, ExtBot

    from bot.chat.framework.services import Services
    from bot.model import Feed
    from bot.settings.adopt import NotReloaded
    from bot.telegram.page import Page


log = logger(__name__)


_NOT_NOTICED = "notice_failed"
FAILURES = 6


FAILING_FOR = timedelta(hours=6)


MOVED_FAILURES = 3  # at the third the new address is looked for


DEAD_AFTER = timedelta(days=1)


AGAIN_AFTER = timedelta(days=1)


DISK_FREE_SHARE = 0.05


DISK_FREE_BYTES = 500_000_000


MOST_NAMED = 10


MOST_APART = 3  # so many feeds have a notice of their own for the operator; more share one


@dataclass(frozen=True, slots=True)
class Need:
    """Something that needs the operator: of which kind, and the page that says so."""

    kind: str
    page: Page


async def send_notices(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Tell subscribers of feeds that fail or are back, and the operator what needs a person. Call it now and then.

    A broadcast that a restart has interrupted goes on, too.
    """
    services: Services = application.bot_data
    continue_broadcast(application)
    await notify_of_feeds(application.bot, services)
    await notify_operator(application.bot, services)


async def notify_of_feeds(bot: ExtBot[Any], services: Services) -> None:
    """Say once that a feed fails, with what can be done, and once that it is back: to its subscribers and operators."""
    now = services.clock()
    async with services.database.read() as conn:
        failing = await feeds_to_notice(conn, now, failures=FAILURES, after=FAILING_FOR, moved_failures=MOVED_FAILURES)
        back = await feeds_back(conn)
    news = [*((feed, False) for feed in failing), *((feed, True) for feed in back)]
    notified: dict[int, set[int]] = {}
    resting = services.isolation.resting(_NOT_NOTICED, now)
    news = [(feed, is_back) for feed, is_back in news if feed.id not in resting]
    for feed, is_back in news:
        notified[feed.id] = set()
        try:
            await _notify_of(bot, services, feed, notified[feed.id], is_back=is_back)
        except Exception as error:
            if is_refusal(error):
                raise
            services.isolation.failed(_NOT_NOTICED, feed.id, error, now)
    for admin in services.settings.admin_ids if news else ():
        async with services.database.read() as conn:
            chat = await load_chat(conn, admin)
        if chat is not None:  # who has never written to the bot cannot be written to
            remaining = [feed for feed, _ in news if admin not in notified[feed.id]]
            for page in _operator_pages(Renderer(Texts(chat.settings.language)), remaining):
                await _send(bot, admin, page)


async def _notify_of(bot: ExtBot[Any], services: Services, feed: Feed, told: set[int], *, is_back: bool) -> None:
    async with services.database.write() as conn:
        audience = await subscribers_of_feed(conn, feed.id)
        await save_noticed(conn, [feed.id], None if is_back else services.clock())
    told.update(chat_id for chat_id, _, _, _ in audience)
    for chat_id, thread_id, subscription_id, language in audience:
        render = Renderer(Texts(language))
        page = page_of([feed_line(render, feed)]) if is_back else failing_page(render, feed, subscription_id)
        await _send(bot, chat_id, page, thread_id)


def _operator_pages(render: Renderer, feeds: list[Feed]) -> list[Page]:
    """A page for each feed; where there are many, as when the network was away, one for all."""
    if len(feeds) > MOST_APART:
        lines = [feed_line(render, feed) for feed in feeds[:MOST_NAMED]]
        return [page_of(lines, [[render.button("button-all-feeds", callback_data(OperatorFeedsVerb.TURN, 0))]])]
    return [
        page_of(
            [feed_line(render, feed), *offered_lines(render, feed)],
            [] if feed.state is FeedState.ACTIVE else care_rows(render, feed),
        )
        for feed in feeds
    ]


async def notify_of_mistakes(application: Application[Any, Any, Any, Any, Any, Any], outcome: NotReloaded) -> None:
    """Tell the operator why the configuration was not taken over."""
    services: Services = application.bot_data
    for admin in services.settings.admin_ids:
        async with services.database.read() as conn:
            chat = await load_chat(conn, admin)
        if chat is not None:  # who has never written to the bot cannot be written to
            await _send(application.bot, admin, reload_page(Renderer(Texts(chat.settings.language)), outcome))


async def notify_operator(bot: ExtBot[Any], services: Services) -> None:
    """Say what needs a person, each kind at most once a day."""
    if not services.settings.admin_ids:
        return
    now = services.clock()
    for admin in services.settings.admin_ids:
        async with services.database.read() as conn:
            chat = await load_chat(conn, admin)
        if chat is None:  # who has never written to the bot cannot be written to
            continue
        for need in await _needs(services, Renderer(Texts(chat.settings.language)), now):
            key = f"notice {need.kind} {admin}"
            async with services.database.write() as conn:
                last = await fact_time(conn, key)
                if last is not None and now - last < AGAIN_AFTER:
                    continue
                await save_fact(conn, key, None, now)
            await _send(bot, admin, need.page)


async def _needs(services: Services, render: Renderer, now: datetime) -> list[Need]:
    needs: list[Need] = []
    async with services.database.read() as conn:
        dead = await feeds_failing_since(conn, now - DEAD_AFTER)
        numbers = await load_statistics(conn, now)
    if dead:
        lines: list[str] = [render("notice-dead", count=len(dead))]
        lines += [
            f"\u2022 {render.escaped(name)}: {feed_problem(render, reason)}" for _, name, reason in dead[:MOST_NAMED]
        ]
        needs.append(
            Need(
                "dead feeds",
                page_of(lines, [[render.button("button-all-feeds", callback_data(OperatorFeedsVerb.TURN, 0))]]),
            )
        )
    late = now - numbers.oldest_due if numbers.oldest_due else timedelta()
    if late > timedelta(minutes=services.settings.alerts.late_queue_minutes):
        minutes = round(late / timedelta(minutes=1))
        needs.append(Need("late queue", page_of([render("notice-late", count=numbers.queued, minutes=minutes)])))
    free = free_disk(services.settings.database_url)
    if free is not None:
        needs.append(Need("full disk", page_of([render("notice-disk", megabytes=round(free / 1_000_000))])))
    return needs


def free_disk(database_url: str) -> int | None:
    """The bytes that are left on the disk of an SQLite database, if they are nearly none; else None."""
    path = make_url(database_url).database
    if not database_url.startswith("sqlite") or not path or path == ":memory:":
        return None
    try:
        usage = shutil.disk_usage(Path(path).resolve().parent)
    except OSError:
        return None
    is_low = usage.free < DISK_FREE_BYTES or usage.free < usage.total * DISK_FREE_SHARE
    return usage.free if is_low else None


async def _send(bot: ExtBot[Any], chat_id: int, page: Page, thread_id: int = 0) -> None:
    try:
        await bot.send_message(
            chat_id,
            page.html,
            parse_mode=ParseMode.HTML,
            message_thread_id=thread_id or None,
            disable_notification=True,
            reply_markup=InlineKeyboardMarkup(keyboard(page.rows)) if page.rows else None,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            rate_limit_args=Priority.SILENT if bot.rate_limiter is not None else None,
        )
    except TelegramError as error:  # the next thing that is due there finds out what is wrong
        log.info("notice_refused", chat=chat_id, reason=error)
