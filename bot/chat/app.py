"""The chat's table of contents: every command, answer and button, and who may use it."""

from __future__ import annotations

import logging
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

from bot.chat.commands import (
    alert_menu,
    archive,
    backup,
    broadcast,
    failing_feed,
    leaving,
    listing,
    membership,
    operator,
    preferences,
    start,
    subscribe,
)
from bot.chat.framework.dispatcher import Dispatcher, Route
from bot.chat.framework.menu import publish_menu
from bot.chat.framework.services import Context, Services
from bot.i18n import Texts, nearest_language
from bot.telegram.page import Renderer
from bot.telegram.update_order import ChatByChat

if TYPE_CHECKING:
    from telegram.ext import Application, BaseRateLimiter
    from telegram.request import BaseRequest

log = logging.getLogger(__name__)

ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")
"""What to ask Telegram for with getUpdates."""


def make_dispatcher() -> Dispatcher:
    """Which handler is for what."""
    anyone, admins, owner = Route, _for_admins, _for_operator
    commands = {
        # First steps
        "start": anyone(start.start),
        "help": anyone(start.help_),
        "topics": anyone(start.topics),
        "privacy": anyone(start.privacy),
        "cancel": anyone(start.cancel),
        # Subscribing
        "sub": admins(subscribe.sub),
        "preview": anyone(subscribe.preview),
        "list": anyone(listing.list_),
        "unsub": admins(listing.unsub),
        # Reading
        "latest": anyone(archive.latest),
        "search": anyone(archive.search),
        "why": anyone(alert_menu.why_replied),
        # Choosing
        "settings": anyone(preferences.settings),
        "quiet": admins(preferences.quiet),
        "digest": admins(preferences.digest),
        "timezone": admins(preferences.timezone),
        "language": admins(preferences.language),
        "pause": admins(preferences.pause),
        "resume": admins(preferences.resume),
        # Taking it along, and leaving
        "export": admins(leaving.export),
        "import": admins(backup.import_),
        "forget": admins(leaving.forget),
        # The operator's
        "stats": owner(operator.stats),
        "feeds": owner(operator.feeds),
        "addfeed": owner(operator.addfeed),
        "removefeed": owner(operator.removefeed),
        "addtopic": owner(operator.addtopic),
        "removetopic": owner(operator.removetopic),
        "broadcast": owner(broadcast.broadcast),
        "allow": owner(operator.allow),
        "ban": owner(operator.ban),
    }
    for alias, name in ALIASES.items():
        commands[alias] = commands[name]
    return Dispatcher(
        commands=commands,
        answers={
            "sub": admins(subscribe.sub),
            "preview": anyone(subscribe.preview),
            "search": anyone(archive.search),
            "rename": admins(listing.renamed),
            "requery": admins(listing.requeried),
            "quiet": admins(preferences.quiet),
            "timezone": admins(preferences.timezone),
            "import": admins(backup.imported),
        },
        taps={
            # First steps
            "h": anyone(start.help_),
            "x": anyone(start.cancel),
            "t": admins(start.toggle_topic),
            "tp": anyone(start.turn_topics),
            "own": admins(listing.own_topic),
            # Subscribing
            "ts": admins(subscribe.subscribe_topic),
            "k": admins(subscribe.keep),
            "ks": admins(subscribe.keep_saved),
            "kc": admins(subscribe.change),
            "f": admins(subscribe.subscribe_found),
            "fa": admins(subscribe.subscribe_all),
            "u": admins(listing.undo),
            # The list and its cards
            "ls": anyone(listing.turn_list),
            "c": anyone(listing.card),
            "cp": admins(listing.pace),
            "cl": admins(listing.length),
            "cs": admins(listing.silence),
            "cz": admins(listing.pause_one),
            "co": admins(listing.outlets),
            "cr": admins(listing.rename),
            "cq": admins(listing.requery),
            "ch": anyone(listing.share),
            "cd": admins(listing.remove),
            "ux": admins(listing.unsub_one),
            "up": admins(listing.turn_unsub),
            "ua": admins(listing.unsub_all),
            # Reading
            "s": anyone(archive.turn_search),
            "l": anyone(archive.turn_latest),
            # Choosing
            "g": anyone(preferences.settings),
            "gl": admins(preferences.language),
            "gt": admins(preferences.tap_zone),
            "gz": admins(preferences.tap_zone_name),
            "gq": admins(preferences.tap_quiet),
            "gc": admins(preferences.tap_cap),
            "gb": admins(preferences.tap_breaking),
            "gd": admins(preferences.tap_digest),
            "gw": admins(preferences.tap_weekday),
            "gn": admins(preferences.tap_length),
            "gp": admins(preferences.tap_previews),
            "z": admins(preferences.tap_pause),
            "zr": admins(preferences.resume),
            # Under an alert
            "a": anyone(alert_menu.menu),
            "am": anyone(alert_menu.more),
            "aw": anyone(alert_menu.why),
            "as": admins(alert_menu.mute_this_story),
            "ao": admins(alert_menu.mute_this_outlet),
            "af": admins(alert_menu.fewer),
            "au": admins(alert_menu.unsubscribe),
            # Leaving
            "ex": admins(leaving.export),
            "fg": admins(leaving.forget_everything),
            # Under the notice of a feed that fails
            "nr": admins(failing_feed.retry),
            "nf": admins(failing_feed.find),
            "nm": admins(failing_feed.move),
            # The operator's
            "ow": owner(operator.stats),
            "op": owner(operator.turn_feeds),
            "of": owner(operator.feed_card),
            "or": owner(operator.retry),
            "oz": owner(operator.find),
            "on": owner(operator.move),
            "ox": owner(operator.remove_feed),
            "ot": owner(operator.tap_removetopic),
            "ob": owner(broadcast.confirmed),
        },
        unknown=anyone(start.unknown_command(tuple(name for name, rule in commands.items() if not rule.owner))),
        said=admins(subscribe.said),
        file=admins(backup.imported),
        located=admins(preferences.located),
        bare=BARE,
    )


ALIASES = {
    "subscribe": "sub",
    "add": "sub",
    "unsubscribe": "unsub",
    "remove": "unsub",
    "test": "preview",
    "rss": "list",
    "set": "settings",
    "lang": "language",
    "stop": "unsub",
}
"""Names that people know from other bots."""
BARE = frozenset({"start", "help", "list", "settings", "stop"})
"""Commands that nobody types as a query when they leave out the slash."""


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
    builder = (
        ApplicationBuilder()
        .token(bot_token)
        .base_url(base_url)
        .base_file_url(base_file_url)
        .context_types(ContextTypes(context=Context, bot_data=cast("type[Services]", lambda: services)))
        .concurrent_updates(ChatByChat())
        .job_queue(None)
        .post_init(_introduce)
    )
    if transport is not None:
        builder = builder.request(transport).get_updates_request(transport)
    if pacer is not None:
        builder = builder.rate_limiter(pacer)
    app: Application[ExtBot[Any], Context, dict[Any, Any], dict[Any, Any], Services, None] = builder.build()

    people = filters.UpdateType.MESSAGE
    app.add_handler(MessageHandler(people & filters.StatusUpdate.MIGRATE, membership.on_migration))
    app.add_handler(MessageHandler(people & filters.Regex(r"^/[A-Za-z0-9_]"), dispatcher.on_command))
    app.add_handler(MessageHandler(people & filters.Document.ALL, dispatcher.on_file))
    app.add_handler(MessageHandler(people & filters.LOCATION, dispatcher.on_location))
    app.add_handler(MessageHandler(people & filters.TEXT, dispatcher.on_text))
    app.add_handler(CallbackQueryHandler(dispatcher.on_tap))
    app.add_handler(ChatMemberHandler(membership.on_standing, ChatMemberHandler.MY_CHAT_MEMBER))
    app.add_error_handler(_on_error)
    return app


async def _introduce(app: Application[Any, Any, Any, Any, Any, Any]) -> None:
    services: Services = app.bot_data
    await publish_menu(app.bot, services)


def _for_admins(handler: Any) -> Route:
    return Route(handler, changes=True)


def _for_operator(handler: Any) -> Route:
    return Route(handler, owner=True)


async def _on_error(update: object, context: Context) -> None:
    """One update failed: log it, say so to whoever waits, go on."""
    error = context.error
    if isinstance(error, Forbidden):
        log.info("answer_refused reason=%s", error)
        return
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        log.warning("answer_failed reason=%s", error)
        return
    log.error("update_failed", exc_info=error)
    message = update.effective_message if isinstance(update, Update) else None
    if message is None:
        return
    user = update.effective_user if isinstance(update, Update) else None
    render = Renderer(Texts(nearest_language(user.language_code if user else None)))
    try:
        await context.bot.send_message(message.chat_id, render.label("failed"))
    except TelegramError as another:
        log.warning("apology_failed reason=%s", another)
