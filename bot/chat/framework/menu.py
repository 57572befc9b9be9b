"""The lists of commands behind Telegram's menu button: for private chats, groups and their admins, the operator."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import TYPE_CHECKING, Any

from telegram import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, Forbidden

from bot.i18n import LANGUAGES, Texts
from bot.storage.queries.facts import load_fact, save_fact

if TYPE_CHECKING:
    from telegram import BotCommandScope
    from telegram.ext import ExtBot

    from bot.chat.framework.services import Services

log = logging.getLogger(__name__)

_PUBLISHED = "published commands"
EVERYBODY = ("start", "topics", "list", "latest", "search", "preview", "why", "help", "privacy")
ADMINS = (
    *("start", "sub", "list", "unsub", "preview", "latest", "search", "topics", "settings", "quiet", "digest"),
    *("timezone", "language", "pause", "resume", "why", "export", "import", "privacy", "forget", "help", "cancel"),
)
OWNER = ("stats", "feeds", "addfeed", "removefeed", "addtopic", "removetopic", "broadcast", "allow", "ban")


async def publish_menu(bot: ExtBot[Any], services: Services) -> bool:
    """Tell Telegram the commands in every language, unless it has been told the same before; whether it was told."""
    wanted = _wanted(services.settings.admin_ids)
    told = [[scope.to_json(), language, commands] for scope, language, commands in wanted]
    print_of = hashlib.sha256(json.dumps([bot.id, told]).encode()).hexdigest()
    async with services.database.read() as conn:
        if await load_fact(conn, _PUBLISHED) == print_of:
            return False
    for scope, language, commands in wanted:
        try:
            await bot.set_my_commands([BotCommand(*one) for one in commands], scope, language or None)
        except (BadRequest, Forbidden) as error:  # an operator who has not written to the bot yet
            log.warning("menu_refused scope=%s reason=%s", scope.type, error)
            if isinstance(scope, BotCommandScopeChat):
                print_of = ""  # try again at the next start
    async with services.database.write() as conn:
        await save_fact(conn, _PUBLISHED, print_of, services.clock())
    return True


def _wanted(admin_ids: tuple[int, ...]) -> list[tuple[BotCommandScope, str, list[tuple[str, str]]]]:
    """Scope, language ("" for all others) and commands of each list."""
    wanted: list[tuple[BotCommandScope, str, list[tuple[str, str]]]] = []
    for language in ("", *(code for code in LANGUAGES if code != "en")):
        texts = Texts(language or "en")
        for scope, names in (
            (BotCommandScopeDefault(), EVERYBODY),
            (BotCommandScopeAllPrivateChats(), ADMINS),
            (BotCommandScopeAllGroupChats(), EVERYBODY),
            (BotCommandScopeAllChatAdministrators(), ADMINS),
        ):
            wanted.append((scope, language, [(name, texts(f"command-{name}")) for name in names]))
        wanted.extend(
            (BotCommandScopeChat(admin), language, [(name, texts(f"command-{name}")) for name in (*ADMINS, *OWNER)])
            for admin in admin_ids
        )
    return wanted
