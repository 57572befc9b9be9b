"""Why a feed or page cannot be had, in words for the person who subscribed to it.

Each reason completes "the feed ...".
"""

from __future__ import annotations

import http
import re
import ssl
from typing import TYPE_CHECKING

import aiohttp

from bot.web.ssrf_guard import RefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_STATUS = {
    400: "it does not understand the request",
    401: "it wants a password",
    402: "it wants to be paid",
    403: "it does not let this bot in",
    404: "there is nothing at this address any more",
    406: "it does not let this bot in",
    408: "it took too long",
    410: "it is gone for good",
    418: "it does not let this bot in",
    429: "it is asked too often",
    451: "it may not be shown here for legal reasons",
    500: "its server has an error",
    502: "its server has an error",
    503: "its server is overloaded or being repaired",
    504: "its server is too slow",
}
_EXPIRED = re.compile(r"certificate has expired", re.IGNORECASE)
_WRONG_NAME = re.compile(r"hostname mismatch|doesn't match|not valid for", re.IGNORECASE)
_UNKNOWN_ISSUER = re.compile(r"self.signed|unable to get (?:local )?issuer", re.IGNORECASE)


def status_reason(status: int, headers: Mapping[str, str]) -> str:
    """Return the failure that an HTTP status means to a subscriber."""
    if status in {403, 429, 503} and "cloudflare" in headers.get("Server", "").lower():
        mitigated = headers.get("cf-mitigated", "").lower() == "challenge"
        if mitigated or status == 403:  # noqa: PLR2004
            return f"answers {status}: Cloudflare asks for a browser"
    what = _STATUS.get(status)
    if what is None:
        try:
            what = http.HTTPStatus(status).phrase
        except ValueError:
            what = "a status that is not HTTP's"
    return f"answers {status}: {what}"


def failure_reason(error: BaseException) -> str:
    """Return the failure that an exception of the HTTP client means to a subscriber."""
    refused = _find_refused(error)
    if refused is not None:
        return f"cannot be asked: {refused}"
    match error:
        case aiohttp.ClientConnectorDNSError():
            return f"cannot be found: there is no host {error.host[:100]}"
        case aiohttp.ClientSSLError():
            return "cannot be reached safely: its encryption is broken"
        case aiohttp.ClientConnectorError():
            return f"cannot be reached: {_words(error.os_error)}"
        case aiohttp.ServerDisconnectedError():
            return "hangs up without an answer"
        case aiohttp.ClientPayloadError():
            return "breaks off in the middle of its answer"
        case aiohttp.ClientResponseError():
            return "does not answer in HTTP"
        case aiohttp.InvalidURL() | ValueError():
            return "is not at a web address"
        case _:
            return f"cannot be reached: {_words(error)}"


def has_expired(error: aiohttp.ClientConnectorCertificateError) -> bool:
    """Return True if a certificate is refused because its time is over."""
    return bool(_EXPIRED.search(str(error.certificate_error)))


def certificate_reason(error: aiohttp.ClientConnectorCertificateError, expired_at: datetime | None = None) -> str:
    """Why a certificate is refused, and since when."""
    text = str(error.certificate_error)
    if _EXPIRED.search(text):
        when = f" on {expired_at.day} {expired_at:%B %Y}" if expired_at else ""
        return f"cannot be trusted: its certificate expired{when}"
    if _WRONG_NAME.search(text):
        return "cannot be trusted: its certificate is for another site"
    if _UNKNOWN_ISSUER.search(text):
        return "cannot be trusted: nobody vouches for its certificate"
    return "cannot be trusted: its certificate is not valid"


def _find_refused(error: BaseException) -> str | None:
    if isinstance(error, RefusedError):
        return str(error)
    if isinstance(error, aiohttp.ClientConnectorError) and isinstance(error.os_error, RefusedError):
        return str(error.os_error)
    return None


def _words(error: BaseException) -> str:
    if isinstance(error, ssl.SSLError):
        return "its encryption is broken"
    if isinstance(error, TimeoutError):
        return "it does not answer"
    if isinstance(error, ConnectionRefusedError):
        return "nothing listens there"
    if isinstance(error, ConnectionResetError | BrokenPipeError):
        return "it hung up"
    text = getattr(error, "strerror", None) or ""
    return str(text).lower()[:100] or "the connection broke"
