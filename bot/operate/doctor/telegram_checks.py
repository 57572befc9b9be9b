"""Telegram: is it reached, and how; does it know the token, does anybody else use it, and what time is it there."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError

from bot.operate.doctor.diagnosis import Grade, bad, fair, good, unknown
from bot.operate.readiness.assess import duration
from bot.telegram.reach import TelegramReach
from bot.telegram.transport import Transport
from bot.text.hosts import host_of
from bot.web.proxy import Proxies, ProxyFailedError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from datetime import datetime

    from bot.operate.doctor.diagnosis import Diagnosis
    from bot.settings import Settings

_SECONDS = 10.0
_TURN_SECONDS, _PAUSE_SECONDS = 2, 0.2
_CLOCK_FAIR, _CLOCK_BAD = timedelta(seconds=30), timedelta(minutes=10)
NETWORK = "Is there a network, and a firewall or proxy between? The proxy is HTTPS_PROXY or ALL_PROXY."
_ASK_AGAIN = "Ask @BotFather for the right one (/mybots, API Token) and write it into .env."


async def check_telegram(
    settings: Settings, clock: Callable[[], datetime], *, runs: bool, listen_seconds: float
) -> list[Diagnosis]:
    """Ask Telegram who we are.

    Args:
        settings: The operator's.
        clock: The moment.
        runs: The bot runs already, so that asking for updates would only disturb it.
        listen_seconds: How long to listen for another program.
    """
    proxy = check_proxy(settings.api_url)
    if settings.token is None:
        remedy = "Ask @BotFather for a bot (/newbot) and write the token into .env."
        return [proxy, bad("token", "TELEGRAM_BOT_TOKEN is not set", remedy)]
    async with _opened_bot(settings, clock) as (bot, reach):
        known = await _who(bot, settings)
        if not any(one.verdict is Grade.BAD for one in known):
            known += [await _webhook(bot), await _second(bot, runs=runs, listen_seconds=listen_seconds)]
    return [proxy, *known, _clock(reach)]


async def check_who(settings: Settings, clock: Callable[[], datetime]) -> list[Diagnosis]:
    """Ask Telegram whose token it is, and nothing else."""
    async with _opened_bot(settings, clock) as (bot, reach):
        return [*await _who(bot, settings), _clock(reach)]


@asynccontextmanager
async def _opened_bot(settings: Settings, clock: Callable[[], datetime]) -> AsyncIterator[tuple[Bot, TelegramReach]]:
    reach = TelegramReach(clock)
    transport = Transport(read_timeout=_SECONDS, reach=reach)
    bot = Bot(
        settings.token.get_secret_value() if settings.token else "",
        base_url=f"{settings.api_url}/bot",
        request=transport,
        get_updates_request=transport,
    )
    await transport.initialize()
    try:
        yield bot, reach
    finally:
        await transport.shutdown()


def check_proxy(url: str) -> Diagnosis:
    """See through which proxy an address is asked; nothing is sent."""
    host = host_of(url)
    try:
        proxy = Proxies().proxy_for(url)
    except ProxyFailedError as error:
        return bad("proxy", str(error), "Correct HTTPS_PROXY or ALL_PROXY.")
    if proxy is None:
        return good("proxy", f"none: {host} is asked directly")
    return good("proxy", f"{host} is asked through {proxy.url.scheme}://{proxy.url.host}:{proxy.url.port}")


async def _who(bot: Bot, settings: Settings) -> list[Diagnosis]:
    host = host_of(settings.api_url)
    try:
        me = await bot.get_me()
    except InvalidToken:
        reached = good("network", f"{host} answers")
        return [reached, bad("token", "Telegram does not know TELEGRAM_BOT_TOKEN", _ASK_AGAIN)]
    except NetworkError as error:
        return [
            bad("network", f"{host} cannot be reached: {error}", NETWORK),
            unknown("token", "nobody could be asked"),
        ]
    except TelegramError as error:
        return [bad("network", f"{host} answers: {error}", "Is TELEGRAM_API_URL the address of a Bot API server?")]
    return [good("network", f"{host} answers"), good("token", f"This is @{me.username}")]


async def _webhook(bot: Bot) -> Diagnosis:
    try:
        webhook = await bot.get_webhook_info()
    except TelegramError as error:
        return unknown("webhook", f"Telegram does not say: {error}")
    if not webhook.url:
        return good("webhook", f"none is set; {webhook.pending_update_count} updates wait")
    remedy = "If no other program of yours needs it: newsbell run takes it away at its start."
    failed = f", and fails: {webhook.last_error_message}" if webhook.last_error_message else ""
    return fair("webhook", f"updates go to {host_of(webhook.url)}{failed}", remedy)


async def _second(bot: Bot, *, runs: bool, listen_seconds: float) -> Diagnosis:
    what = "second program"
    if runs:
        return good(what, "the Newsbell that runs here would notice one: see its row")
    try:
        await _listen(bot, listen_seconds)
    except Conflict as error:
        if "webhook" in error.message:
            return unknown(what, "a webhook is set")
        remedy = "End that program, or give it a bot of its own: a token serves one program at a time."
        return bad(what, "another program listens with this token", remedy)
    except TelegramError as error:
        return unknown(what, f"Telegram does not say: {error}")
    return good(what, "nobody else listens with this token")


async def _listen(bot: Bot, seconds: float) -> None:
    """Listen for a while: who listens beside us is sent away by it, comes back, and sends us away.

    Without an offset nothing is taken: the bot gets the same updates afterwards.

    Raises:
        Conflict: There is somebody.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while True:
        await bot.get_updates(timeout=_TURN_SECONDS if seconds else 0, limit=1)
        if loop.time() >= end:
            return
        await asyncio.sleep(_PAUSE_SECONDS)  # updates that wait are answered at once


def _clock(reach: TelegramReach) -> Diagnosis:
    if reach.answered_at is None:
        return unknown("clock", "Telegram did not answer")
    off = abs(reach.ahead)
    if off < _CLOCK_FAIR:
        return good("clock", "it agrees with Telegram's")
    which = "ahead of" if reach.ahead > timedelta() else "behind"
    say = bad if off >= _CLOCK_BAD else fair
    remedy = "Let a time service set it: timedatectl set-ntp true"
    return say("clock", f"it is {duration(off)} {which} Telegram's", remedy)
