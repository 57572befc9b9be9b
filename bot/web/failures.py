"""Why a feed or page cannot be had: an HTTP status or an exception of the HTTP client becomes a code of ours."""

from __future__ import annotations

import errno
import re
import ssl
from typing import TYPE_CHECKING

import aiohttp

from bot.problems import FeedProblem, FeedReason
from bot.web.proxy import ProxyFailedError
from bot.web.ssrf_guard import RefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_STATUS = {
    400: FeedProblem.BAD_REQUEST,
    401: FeedProblem.PASSWORD,
    402: FeedProblem.PAYMENT,
    403: FeedProblem.SHUT_OUT,
    404: FeedProblem.NOTHING_THERE,
    406: FeedProblem.SHUT_OUT,
    408: FeedProblem.REQUEST_TIMEOUT,
    410: FeedProblem.GONE,
    418: FeedProblem.SHUT_OUT,
    429: FeedProblem.ASKED_TOO_OFTEN,
    451: FeedProblem.LEGAL_REASONS,
    500: FeedProblem.SERVER_ERROR,
    502: FeedProblem.SERVER_ERROR,
    503: FeedProblem.SERVER_OVERLOADED,
    504: FeedProblem.SERVER_TOO_SLOW,
}
_NO_ROUTE = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN})
# The texts of OpenSSL, which has no codes for them that Python passes on.
_EXPIRED = re.compile(r"certificate has expired", re.IGNORECASE)
_WRONG_NAME = re.compile(r"hostname mismatch|doesn't match|not valid for", re.IGNORECASE)
_UNKNOWN_ISSUER = re.compile(r"self.signed|unable to get (?:local )?issuer", re.IGNORECASE)


def status_reason(status: int, headers: Mapping[str, str]) -> FeedReason:
    """Return the failure that an HTTP status means to a subscriber."""
    if status == 407:  # noqa: PLR2004 - the proxy wants a login
        return FeedReason(FeedProblem.PROXY)
    problem = _STATUS.get(status, FeedProblem.OTHER_STATUS)
    if status in {403, 429, 503} and "cloudflare" in headers.get("Server", "").lower():
        challenged = headers.get("cf-mitigated", "").lower() == "challenge"
        if challenged or problem is FeedProblem.SHUT_OUT:
            problem = FeedProblem.CLOUDFLARE
    return FeedReason.of(problem, status=str(status))


def failure_reason(error: BaseException) -> FeedReason:
    """Return the failure that an exception of the HTTP client means to a subscriber."""
    refused = _find_refused(error)
    if refused is not None:
        return refused.reason
    match error:
        case aiohttp.ClientConnectorDNSError():
            return FeedReason.of(FeedProblem.UNKNOWN_HOST, host=error.host[:100])
        case aiohttp.ClientHttpProxyError() | aiohttp.ClientProxyConnectionError() | ProxyFailedError():
            return FeedReason(FeedProblem.PROXY)
        case aiohttp.ClientSSLError():
            return FeedReason(FeedProblem.BROKEN_ENCRYPTION)
        case aiohttp.ClientConnectorError():
            return _connection_reason(error.os_error)
        case aiohttp.ServerDisconnectedError():
            return FeedReason(FeedProblem.HANGS_UP)
        case aiohttp.ClientPayloadError():
            return FeedReason(FeedProblem.BREAKS_OFF)
        case aiohttp.ClientResponseError():
            return FeedReason(FeedProblem.NO_HTTP)
        case aiohttp.InvalidURL() | ValueError():
            return FeedReason(FeedProblem.NOT_AN_ADDRESS)
        case _:
            return _connection_reason(error)


def has_expired(error: aiohttp.ClientConnectorCertificateError) -> bool:
    """Return True if a certificate is refused because its time is over."""
    return bool(_EXPIRED.search(str(error.certificate_error)))


def certificate_reason(
    error: aiohttp.ClientConnectorCertificateError, expired_at: datetime | None = None
) -> FeedReason:
    """Why a certificate is refused, and since when."""
    text = str(error.certificate_error)
    if _EXPIRED.search(text):
        if expired_at is not None:
            return FeedReason.of(FeedProblem.CERTIFICATE_EXPIRED_ON, expired=expired_at.date().isoformat())
        return FeedReason(FeedProblem.CERTIFICATE_EXPIRED)
    if _WRONG_NAME.search(text):
        return FeedReason(FeedProblem.CERTIFICATE_OF_ANOTHER)
    if _UNKNOWN_ISSUER.search(text):
        return FeedReason(FeedProblem.CERTIFICATE_UNVOUCHED)
    return FeedReason(FeedProblem.CERTIFICATE_INVALID)


def _find_refused(error: BaseException) -> RefusedError | None:
    if isinstance(error, aiohttp.ClientConnectorError):
        error = error.os_error
    return error if isinstance(error, RefusedError) else None


def _connection_reason(error: BaseException) -> FeedReason:
    match error:
        case ProxyFailedError():
            return FeedReason(FeedProblem.PROXY)
        case ssl.SSLError():
            return FeedReason(FeedProblem.BROKEN_ENCRYPTION)
        case TimeoutError():
            return FeedReason(FeedProblem.NO_ANSWER)
        case ConnectionRefusedError():
            return FeedReason(FeedProblem.NOTHING_LISTENS)
        case ConnectionResetError() | BrokenPipeError():
            return FeedReason(FeedProblem.HANGS_UP)
        case OSError(errno=number) if number in _NO_ROUTE:
            return FeedReason(FeedProblem.NO_ROUTE)
        case OSError(errno=int(number)) if number in errno.errorcode:
            return FeedReason.of(FeedProblem.NO_CONNECTION, error=errno.errorcode[number])
        case _:
            return FeedReason(FeedProblem.CONNECTION_BROKE)
