"""The chat's table of contents: the modules of commands, and what Telegram is listened to for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    ContextTypes,
    ExtBot,
    MessageHandler,
    filters,
)

from bot.chat import channel_posts, membership
from bot.chat.commands import (
    alert_menu,
    archive,
    backup,
    failing_feed,
    fewer_like_this,
    forget,
    recent_alerts,
    start,
    story_timeline,
    subscribe,
    subscription_card,
    subscription_list,
    topics,
    unsubscribe,
)
from bot.chat.commands import help as help_
from bot.chat.commands.operator import access, broadcast, configuration, curated_topics, polled_feeds, statistics
from bot.chat.commands.settings import (
    digest_time,
    language,
    news_languages,
    pause,
    quiet_hours,
    settings_page,
    time_zone,
    whereabouts,
)
from bot.chat.commands.subscribing import feeds_at_address
from bot.chat.framework.dispatcher import Dispatcher
from bot.chat.framework.door import ChatDoor
from bot.chat.framework.menu import publish_menu
from bot.chat.framework.services import Context, Services
from bot.i18n import Texts, nearest_language
from bot.log import logger
from bot.telegram.page import Renderer
from bot.telegram.update_order import ChatByChat

if TYPE_CHECKING:
    from telegram.ext import Application, BaseRateLimiter
    from telegram.request import BaseRequest

log = logger(__name__)

_EDITED = filters.UpdateType.EDITED_MESSAGE


def make_dispatcher() -> Dispatcher:
    """Every module of commands, in the order in which the menus show what they have."""
    return Dispatcher(
        # First steps, subscribing and reading
        start.router,
        subscribe.router,
        feeds_at_address.router,
        subscription_list.router,
        subscription_card.router,
        unsubscribe.router,
        archive.router,
        topics.router,
        alert_menu.router,
        fewer_like_this.router,
        story_timeline.router,
        recent_alerts.router,
        failing_feed.router,
        # What a chat chooses
        settings_page.router,
        quiet_hours.router,
        digest_time.router,
        time_zone.router,
        whereabouts.router,
        news_languages.router,
        language.router,
        pause.router,
        # Taking everything along, leaving, and help
        backup.router,
        forget.router,
        help_.router,
        # The operator's
        statistics.router,
        polled_feeds.router,
        curated_topics.router,
        broadcast.router,
        access.router,
        configuration.router,
    )


def build_application(
    services: Services,
    *,
    bot_token: str,
    base_url: str,
    base_file_url: str,
    pacer: BaseRateLimiter[Any] | None = None,
    transport: BaseRequest | None = None,
) -> Application[ExtBot[Any], Context, dict[Any, Any], dict[Any, Any], Services, None]:
    """Build the chat's side of the bot; nothing is started.

    Args:
        services: What the handlers work with.
        bot_token: From BotFather.
        base_url: Where the Bot API is, up to and with ``/bot``.
        base_file_url: Where its files are, up to and with ``/file/bot``.
        pacer: Through which everything is sent.
        transport: What carries the requests; by default the library's own client.
    """
    dispatcher = make_dispatcher()

    async def introduce(app: Application[Any, Any, Any, Any, Any, Any]) -> None:
        await publish_menu(app.bot, services, dispatcher.commands)

    builder = (
        ApplicationBuilder()
        .token(bot_token)
        .base_url(base_url)
        .base_file_url(base_file_url)
        .context_types(ContextTypes(context=Context, bot_data=cast("type[Services]", lambda: services)))
        .concurrent_updates(ChatByChat(ChatDoor(services, dispatcher.names)))
        .job_queue(None)
        .post_init(introduce)
    )
    if transport is not None:
        builder = builder.request(transport).get_updates_request(transport)
    if pacer is not None:
        builder = builder.rate_limiter(pacer)
    app: Application[ExtBot[Any], Context, dict[Any, Any], dict[Any, Any], Services, None] = builder.build()

    people = filters.UpdateType.MESSAGE
    app.add_handler(MessageHandler(people & filters.StatusUpdate.MIGRATE, membership.on_migration))
    opened = filters.StatusUpdate.FORUM_TOPIC_REOPENED | filters.StatusUpdate.GENERAL_FORUM_TOPIC_UNHIDDEN
    app.add_handler(MessageHandler(people & opened, membership.on_reopened))
    # Who has mistyped a command edits it, and waits for an answer. Other edits mean nothing.
    app.add_handler(MessageHandler((people | _EDITED) & filters.Regex(r"^/[A-Za-z0-9_]"), dispatcher.on_command))
    app.add_handler(MessageHandler(filters.UpdateType.CHANNEL_POST & filters.COMMAND, channel_posts.on_channel_command))
    app.add_handler(MessageHandler(people & filters.Document.ALL, dispatcher.on_file))
    app.add_handler(MessageHandler(people & filters.LOCATION, dispatcher.on_location))
    app.add_handler(MessageHandler(people & filters.TEXT, dispatcher.on_text))
    app.add_handler(CallbackQueryHandler(dispatcher.on_tap))
    app.add_handler(ChatMemberHandler(membership.on_standing, ChatMemberHandler.MY_CHAT_MEMBER))
    app.add_error_handler(_on_error)
    return app


async def _on_error(update: object, context: Context) -> None:
    """One update failed: log it, say so to whoever waits, go on."""
    error = context.error
    if isinstance(error, Forbidden):
        log.info("answer_refused", reason=error)
        return
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        log.warning("answer_failed", reason=error)
        return
    if error is not None:
        which = update.update_id if isinstance(update, Update) else None
        context.services.isolation.failed("update_failed", which, error, context.services.clock())
    message = update.effective_message if isinstance(update, Update) else None
    if message is None:
        return
    user = update.effective_user if isinstance(update, Update) else None
    render = Renderer(Texts(nearest_language(user.language_code if user else None)))
    try:
        await context.bot.send_message(message.chat_id, render.label("failed"))
    except TelegramError as another:
        log.warning("apology_failed", reason=another)
