"""Being in touch with Telegram: introduced with our token, and listening to what people write."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

from telegram.constants import UpdateType
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, TelegramError

from bot.errors import ConfigError, TokenError
from bot.log import logger

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from telegram.ext import Application, Updater

    from bot.telegram.webhook import WebhookInbox

log = logger(__name__)

STOP_SECONDS = 10
_LISTEN_SECONDS = 25
_WANTED = (
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.CHANNEL_POST,
    UpdateType.CALLBACK_QUERY,
    UpdateType.MY_CHAT_MEMBER,
)
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
_UNREACHABLE = (
    "There is no network, or none to Telegram. It is tried again every half minute; the bot begins when it answers."
)


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
            log.warning("not_listening", reason=text)
        self._said = text


@asynccontextmanager
async def talking(
    application: Application[Any, Any, Any, Any, Any, Any],
    stop: asyncio.Event,
    *,
    webhook: WebhookInbox | None = None,
    grace: float = STOP_SECONDS,
) -> AsyncIterator[bool]:
    """Introduce the bot, answer people within the block, and take leave at its end; False if it came to nothing.

    While Telegram cannot be reached it waits, until ``stop``. Handlers that are at work at the end get
    ``grace`` seconds, and are cancelled then.

    With a ``webhook`` Telegram posts what people write; without one it is asked for it.

    Raises:
        TokenError: Telegram does not know the token.
        ConfigError: Telegram does not post to the webhook's address.
    """
    async with _closing(application):
        if not await _introduce(application, stop) or application.updater is None:
            yield False
            return
        await application.start()
        try:
            # Forty calls: nobody waits for them.
            application.create_task(_publish(application), name="publish the menu")
            if webhook is None:
                yield await _listen(application.updater, stop)
            else:
                yield await _be_posted_to(webhook, application, stop)
        finally:
            if webhook is not None:
                webhook.close()
            if application.updater.running:
                await application.updater.stop()
            await _stop(application, grace)


@asynccontextmanager
async def _closing(application: Application[Any, Any, Any, Any, Any, Any]) -> AsyncIterator[None]:
    try:
        yield
    finally:
        with suppress(NetworkError):
            await application.shutdown()
        await application.bot.shutdown()  # an introduction that failed has opened connections, too


async def _listen(updater: Updater, stop: asyncio.Event) -> bool:
    """Begin to listen; False if Telegram was not reached for it before ``stop``."""
    beginning = asyncio.ensure_future(
        updater.start_polling(
            timeout=_LISTEN_SECONDS,
            bootstrap_retries=-1,
            allowed_updates=_WANTED,
            error_callback=_Listening().error,
        )
    )
    stopping = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({beginning, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not beginning.done():
            return False
        await beginning
        return True
    finally:
        for task in (beginning, stopping):
            task.cancel()
        await asyncio.gather(beginning, stopping, return_exceptions=True)


async def _be_posted_to(
    webhook: WebhookInbox, application: Application[Any, Any, Any, Any, Any, Any], stop: asyncio.Event
) -> bool:
    """Tell Telegram the address; False if ``stop`` came first. What has waited there is posted, too."""
    webhook.open(application)
    pause = _FIRST_PAUSE
    while not stop.is_set():
        try:
            await application.bot.set_webhook(
                webhook.url, certificate=webhook.certificate, allowed_updates=_WANTED, secret_token=webhook.secret
            )
        except BadRequest as error:
            message = f"environment: WEBHOOK_URL is not an address that Telegram posts to: {error.message}"
            raise ConfigError((message,)) from error
        except NetworkError as error:
            log.warning("not_listening", reason=error, retry_seconds=round(pause))
            pause = await _wait_longer(pause, stop)
        else:
            log.info("listening", webhook=webhook.url)
            return True
    return False


async def _wait_longer(pause: float, stop: asyncio.Event) -> float:
    """Wait, at most until ``stop``, and return how long to wait the next time."""
    with suppress(TimeoutError):
        async with asyncio.timeout(pause):
            await stop.wait()
    return min(2 * pause, _LONGEST_PAUSE)


async def _stop(application: Application[Any, Any, Any, Any, Any, Any], grace: float) -> None:
    try:
        async with asyncio.timeout(grace):
            await application.stop()
    except TimeoutError:
        log.warning("handlers_cancelled", after_seconds=grace)


async def _publish(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    if application.post_init is None:
        return
    try:
        await application.post_init(application)
    except TelegramError as error:
        log.warning("menu_not_published", reason=error, note="tried again at the next start")


async def _introduce(application: Application[Any, Any, Any, Any, Any, Any], stop: asyncio.Event) -> bool:
    """Ask Telegram who the bot is until it answers; False if ``stop`` came first."""
    pause, has_said = _FIRST_PAUSE, False
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
            if not has_said:
                log.warning("telegram_unreachable", reason=error, note=_UNREACHABLE)
            has_said = True
            pause = await _wait_longer(pause, stop)
        else:
            log.info("introduced", name=application.bot.username)
            return True
    return False
