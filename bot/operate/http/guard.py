"""Access: anybody may ask for what is open, and for the rest who comes from this machine or has the token.

Without a token the server answers this machine alone, and only when it is asked by a name of this machine: else a page
on the web could have its own name resolved to 127.0.0.1 and read along (DNS rebinding). Whatever changes something has
to come from a page of ours.
"""

from __future__ import annotations

import hmac
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from aiohttp import web
    from pydantic import SecretStr

    from bot.status_address import StatusAddress

COOKIE = "newsbell_status"
_COOKIE_SECONDS = 30 * 24 * 3600
_PURPOSE = b"newsbell status page"
_OWN_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
_READS = frozenset({"GET", "HEAD"})
UNPROTECTED = (
    "This address can be reached from other machines, and STATUS_TOKEN is not set: set it, or let STATUS_ADDR be "
    "127.0.0.1:8081."
)


class AccessGuard:
    """Knows the token, and what follows from it.

    Args:
        address: Where the server listens.
        token: The operator's; None if there is none.
    """

    def __init__(self, address: StatusAddress, token: SecretStr | None) -> None:
        self._is_loopback = address.is_loopback
        self._token = token.get_secret_value().encode() if token else b""
        # Whoever reads the cookie jar does not have the token, and another token makes every cookie void.
        self._pass = hmac.new(self._token, _PURPOSE, sha256).hexdigest()

    @property
    def needs_token(self) -> bool:
        """True if who asks has to have a token."""
        return bool(self._token) or not self._is_loopback

    @property
    def has_token(self) -> bool:
        """True if there is a token that can be had."""
        return bool(self._token)

    def lets_in(self, request: web.Request) -> bool:
        """Return True if a request may see what is not open to everybody."""
        if not self.needs_token:
            return _is_own_name(request.host)
        if not self._token:
            return False
        scheme, _, given = request.headers.get("Authorization", "").partition(" ")
        if scheme.casefold() == "bearer" and self.is_token(given.strip()):
            return True
        return hmac.compare_digest(request.cookies.get(COOKIE, "").encode(), self._pass.encode())

    def is_token(self, text: str) -> bool:
        """Return True for the operator's token; it takes as long for any other text of its length."""
        return bool(self._token) and hmac.compare_digest(text.encode(), self._token)

    def give_cookie(self, request: web.Request, response: web.StreamResponse) -> None:
        """Let the browser that has shown the token in from now on."""
        secure = request.headers.get("X-Forwarded-Proto", request.scheme) == "https"
        response.set_cookie(
            COOKIE, self._pass, max_age=_COOKIE_SECONDS, httponly=True, samesite="Strict", secure=secure, path="/"
        )


def is_from_elsewhere(request: web.Request) -> bool:
    """Return True for a request that changes something and was sent by a page that is not ours."""
    if request.method in _READS:
        return False
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site not in {"same-origin", "none"}
    origin = request.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc != request.host


def _is_own_name(host: str) -> bool:
    try:
        return (urlsplit(f"//{host}").hostname or "") in _OWN_NAMES
    except ValueError:
        return False
