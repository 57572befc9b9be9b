"""Hearing what people write by webhook: Telegram posts each update to an address of ours, until we have taken it.

An update is taken when the leader has it in its queue; before that, and while it stops, the answer is 503, and Telegram
posts it again. So neither a restart nor a change between polling and webhook loses any.
"""

from __future__ import annotations

import hmac
import json
from collections import OrderedDict
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Update

from bot.log import logger

if TYPE_CHECKING:
    from pathlib import Path

    from telegram.ext import Application

log = logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
_PURPOSE = b"newsbell webhook"
_MOST_BYTES = 1_000_000
_REMEMBERED = 1000
_TAKEN, _WRONG, _FORBIDDEN, _TOO_LARGE, _LATER = 200, 400, 403, 413, 503


class WebhookInbox:
    """One address that Telegram posts to, and the application that takes what comes, while it is open.

    Args:
        url: The address, as Telegram asks for it.
        bot_token: The bot's; who posts has to show what follows from it, and nothing else has to be set.
        certificate: One that nobody else vouches for, which Telegram is to trust.
    """

    def __init__(self, url: str, bot_token: str, certificate: Path | None = None) -> None:
        self.url = url
        self.certificate = certificate
        self.secret = hmac.new(bot_token.encode(), _PURPOSE, sha256).hexdigest()
        self._application: Application[Any, Any, Any, Any, Any, Any] | None = None
        self._taken: OrderedDict[int, None] = OrderedDict()

    def routes(self) -> list[web.RouteDef]:
        """Return the route at which the address leads here."""
        return [web.post(urlsplit(self.url).path, self._post)]

    def open(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Take what is posted, from now on."""
        self._application = application

    def close(self) -> None:
        """Let Telegram keep what is posted, from now on."""
        self._application = None

    async def _post(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self.secret.encode()):
            log.warning("webhook_refused", reason="the secret token is missing or wrong")
            return web.Response(status=_FORBIDDEN)
        body = await _read(request)
        if body is None:
            return web.Response(status=_TOO_LARGE)
        application = self._application
        if application is None:
            return web.Response(status=_LATER)
        try:
            update = Update.de_json(json.loads(body), application.bot)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            log.warning("webhook_unreadable", reason=error)
            return web.Response(status=_WRONG)
        if self._is_new(update.update_id):
            await application.update_queue.put(update)
        return web.Response(status=_TAKEN)

    def _is_new(self, update_id: int) -> bool:
        """Return False for one that was posted again because our answer had not arrived."""
        if update_id in self._taken:
            return False
        self._taken[update_id] = None
        if len(self._taken) > _REMEMBERED:
            self._taken.popitem(last=False)
        return True


async def _read(request: web.Request) -> bytes | None:
    """Read the body, beyond what the server allows for forms; None if it is far too large to be an update."""
    body = bytearray()
    async for part in request.content.iter_any():
        body += part
        if len(body) > _MOST_BYTES:
            return None
    return bytes(body)
