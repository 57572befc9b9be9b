"""The lists of commands behind Telegram's menu button: for private chats, groups and their admins, the operator."""

from __future__ import annotations

import hashlib
import json
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

from bot.chat.framework.command import Rights
from bot.i18n import LANGUAGES, Texts, fingerprint_of_texts, forget_languages
from bot.log import logger
from bot.storage.queries.facts import load_fact, save_fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from telegram import BotCommandScope
    from telegram.ext import ExtBot

    from bot.chat.framework.command import Command
    from bot.chat.framework.services import Services

log = logger(__name__)

_PUBLISHED = "published commands"


def offered(commands: Iterable[Command], *rights: Rights) -> tuple[str, ...]:
    """The names of the commands that one with these rights is offered."""
    return tuple(command.name for command in commands if command.rights in rights)


async def publish_menu(bot: ExtBot[Any], services: Services, commands: Sequence[Command]) -> bool:
    """Tell Telegram the commands in every language, unless it has been told the same before; True if it was told."""
    admins = services.settings.admin_ids
    offers = [[command.name, str(command.rights)] for command in commands]
    seen = json.dumps([bot.id, admins, offers, fingerprint_of_texts()])
    fingerprint = hashlib.sha256(seen.encode()).hexdigest()
    async with services.database.read() as conn:
        if await load_fact(conn, _PUBLISHED) == fingerprint:
            return False
    unknown: set[str] = set()
    for scope, language, entries in _wanted(commands, admins):
        if scope.to_json() in unknown:
            continue
        try:
            await bot.set_my_commands([BotCommand(*entry) for entry in entries], scope, language or None)
        except (BadRequest, Forbidden) as error:  # an operator who has not written to the bot yet
            log.warning("menu_refused", scope=scope.type, reason=error)
            unknown.add(scope.to_json())
            if isinstance(scope, BotCommandScopeChat):
                fingerprint = ""  # try again at the next start
    forget_languages()
    async with services.database.write() as conn:
        await save_fact(conn, _PUBLISHED, fingerprint, services.clock())
    return True


def _wanted(
    commands: Sequence[Command], admin_ids: tuple[int, ...]
) -> Iterator[tuple[BotCommandScope, str, list[tuple[str, str]]]]:
    """Scope, language ("" for all others) and commands of each list; one language is read after the other."""
    everybody = offered(commands, Rights.ANYONE)
    admins = offered(commands, Rights.ANYONE, Rights.ADMINS)
    operator = (*admins, *offered(commands, Rights.OPERATOR))
    scopes: list[tuple[BotCommandScope, tuple[str, ...]]] = [
        (BotCommandScopeDefault(), everybody),
        (BotCommandScopeAllPrivateChats(), admins),
        (BotCommandScopeAllGroupChats(), everybody),
        (BotCommandScopeAllChatAdministrators(), admins),
        *((BotCommandScopeChat(admin), operator) for admin in admin_ids),
    ]
    for language in ("", *(code for code in LANGUAGES if code != "en")):
        texts = Texts(language or "en")
        for scope, names in scopes:
            yield scope, language, [(name, texts(f"command-{name}")) for name in names]
