"""Being in touch with Telegram: introduced with our token, and listening to what people write."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError

from bot.errors import TokenError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from telegram.ext import Application

log = logging.getLogger(__name__)

_LISTEN_SECONDS = 25
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0


class _Listening:
    """Says once that something is in the way, not at every try; python-telegram-bot goes on trying by itself."""

    def __init__(self) -> None:
        self._said = ""

    def error(self, error: TelegramError) -> None:
        if isinstance(error, Conflict):
            text = "another program listens with this token; this one takes over when it ends"
        else:
            text = f"Telegram cannot be reached: {error}"
        if text != self._said:
            log.warning("not_listening reason=%s", text)
        self._said = text


@asynccontextmanager
async def talking(application: Application[Any, Any, Any, Any, Any, Any], stop: asyncio.Event) -> AsyncIterator[None]:
    """Introduce the bot, answer people within the block, and take leave at its end.

    While Telegram cannot be reached it waits, until ``stop``.

    Raises:
        TokenError: Telegram does not know the token.
    """
    await _introduce(application, stop)
    updater = application.updater
    if stop.is_set() or updater is None:
        yield
        return
    await application.start()
    application.create_task(_publish(application), name="publish the menu")  # forty calls: nobody waits for them
    await updater.start_polling(
        timeout=_LISTEN_SECONDS,
        bootstrap_retries=-1,
        allowed_updates=Update.ALL_TYPES,
        error_callback=_Listening().error,
    )
    try:
        yield
    finally:
        await updater.stop()
        await application.stop()
        with suppress(NetworkError):
            await application.shutdown()


async def _publish(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    if application.post_init is None:
        return
    try:
        await application.post_init(application)
    except TelegramError as error:
        log.warning("menu_not_published reason=%s; tried again at the next start", error)


async def _introduce(application: Application[Any, Any, Any, Any, Any, Any], stop: asyncio.Event) -> None:
    pause = _FIRST_PAUSE
    while not stop.is_set():
        try:
            await application.initialize()
        except InvalidToken as error:
            message = (
                "Telegram does not know this TELEGRAM_BOT_TOKEN. Ask @BotFather for the right one (/mybots, API Token) "
                "and write it into .env."
            )
            raise TokenError(message) from error
        except NetworkError as error:
            log.warning("telegram_unreachable reason=%s retry_seconds=%.0f", error, pause)
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await stop.wait()
            pause = min(2 * pause, _LONGEST_PAUSE)
        else:
            log.info("introduced name=%s", application.bot.username)
            return
