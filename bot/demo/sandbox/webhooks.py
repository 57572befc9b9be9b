"""setWebhook: updates are posted to an address, one after the other, until each is taken.

As Telegram does: the secret token stands in a header; an answer other than 2xx, or none, is a failure that
getWebhookInfo tells of, and the update is posted again later; the answer may be a call of a method itself. Telegram
takes public HTTPS addresses alone, a local Bot API server any; whatever is taken, the sandbox posts to this machine
alone.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import re
import ssl
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import aiohttp

from bot.demo.sandbox.params import Params
from bot.demo.sandbox.polling import Webhook
from bot.demo.sandbox.refusal import Refusal, bad_request

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.demo.sandbox.polling import UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
PORTS = (80, 88, 443, 8443)
MOST_CONNECTIONS = 100
MOST_SECRET = 256
_HERE = frozenset({"127.0.0.1", "localhost"})
_OK = range(200, 300)
_LONGEST_WAIT_SECONDS = 60.0
_ANSWER_SECONDS = 30.0


def read_webhook(params: Params, *, is_local: bool) -> Webhook | None:
    """The webhook that a call asks for; None for none.

    Raises:
        Refusal: Telegram would not post to it.
    """
    url = params.text("url")
    if not url:
        return None
    secret, most = params.text("secret_token"), params.number("max_connections", 40)
    if len(secret) > MOST_SECRET:
        raise bad_request("secret token is too long")
    if not re.fullmatch("[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    _check_address(url, is_local=is_local)
    allowed = params.json("allowed_updates", "can't parse allowed updates list JSON object")
    upload = params.files.get("certificate")
    certificate = upload.content.decode("ascii", "replace") if upload else ""
    return Webhook(url, secret, certificate, max(1, min(most, MOST_CONNECTIONS)), allowed or None)


def _check_address(url: str, *, is_local: bool) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ({"http", "https"} if is_local else {"https"}):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not parts.hostname:
        raise bad_request("bad webhook: Invalid webhook URL specified")
    if is_local:
        return
    if (parts.port or 443) not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    with contextlib.suppress(ValueError):
        if not ipaddress.ip_address(parts.hostname).is_global:
            raise bad_request(f"bad webhook: IP address {parts.hostname} is reserved")


class WebhookSender:
    """Posts what waits in a queue while it has a webhook.

    Args:
        updates: The queue.
        call: Does what a bot's answer asks for: a method's name, and its arguments.
        clock: Unix seconds.
        retry_seconds: The time to the second try; each further one waits twice as long.
    """

    def __init__(
        self,
        updates: UpdateQueue,
        call: Callable[[str, Params], Awaitable[Any]],
        clock: Callable[[], float],
        retry_seconds: float,
    ) -> None:
        self._updates = updates
        self._call = call
        self._clock = clock
        self._retry_seconds = retry_seconds

    async def run(self) -> None:
        """Post until it is cancelled."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_ANSWER_SECONDS)) as session:
            failures = 0
            while True:
                self._updates.arrived.clear()
                hook = self._updates.webhook
                if hook is None or not self._updates.pending:
                    await self._updates.arrived.wait()
                    continue
                failures = 0 if await self._post(session, hook) else failures + 1
                if failures:
                    await asyncio.sleep(min(self._retry_seconds * 2 ** (failures - 1), _LONGEST_WAIT_SECONDS))

    async def _post(self, session: aiohttp.ClientSession, hook: Webhook) -> bool:
        if urlsplit(hook.url).hostname not in _HERE:
            return self._failed(hook, "Connection failed: the sandbox reaches this machine alone")
        update = self._updates.pending[0]
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        try:
            async with session.post(hook.url, json=update, headers=headers, ssl=_trusted(hook)) as response:
                status, kind = response.status, response.content_type
                answer = await response.json() if kind == "application/json" and status in _OK else None
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            return self._failed(hook, f"Connection failed: {error}" if str(error) else "Read timeout expired")
        if status not in _OK:
            return self._failed(hook, f"Wrong response from the webhook: {status} {response.reason or ''}".rstrip())
        self._updates.taken(update)
        if isinstance(answer, dict) and isinstance(method := answer.pop("method", None), str):
            with contextlib.suppress(Refusal):  # nobody is told how a call in an answer has gone
                await self._call(method, Params.from_json(answer))
        return True

    def _failed(self, hook: Webhook, message: str) -> bool:
        hook.last_error = (self._clock(), message)
        self._updates.on_change()
        return False


def _trusted(hook: Webhook) -> ssl.SSLContext | bool:
    if not hook.certificate:
        return True
    context = ssl.create_default_context(cadata=hook.certificate)
    context.check_hostname = not re.fullmatch(r"[\d.]+", urlsplit(hook.url).hostname or "")
    return context
