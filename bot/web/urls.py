# pure
"""Web addresses as far as their letters show: whether one can be asked, whose it is, how it may be shown."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from bot.problems import FeedProblem, FeedReason

_MAX_URL = 4000
_UNSAFE_IN_HOST = re.compile(r"[\x00-\x20\x7f\\<>\"^`{|}]")
_SECRET = re.compile(
    r"(?:^|_|-)(?:auth|key|apikey|pass|passwd|password|pwd|secret|sig|signature|token|access)$", re.IGNORECASE
)


def url_problem(url: str) -> FeedReason | None:
    """Why a URL cannot be asked, as far as its letters show; None when it can."""
    if len(url) > _MAX_URL:
        return FeedReason(FeedProblem.ADDRESS_TOO_LONG)
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return FeedReason(FeedProblem.NOT_AN_ADDRESS)
    if parts.scheme not in {"http", "https"}:
        return FeedReason(FeedProblem.OTHER_SCHEME)
    if not host or _UNSAFE_IN_HOST.search(parts.netloc) or host.startswith(".") or ".." in host:
        return FeedReason(FeedProblem.NOT_AN_ADDRESS)
    if port == 0:
        return FeedReason.of(FeedProblem.WRONG_PORT, port="0")
    return None


def host_of(url: str) -> str:
    """The host of a URL in small letters; empty when there is none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


def shown_url(url: str) -> str:
    """A URL as it may be logged and shown: without user, password, and the values of secret parameters."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "(not an address)"
    query = parts.query
    if query and any(_SECRET.search(name) for name, _ in parse_qsl(query, keep_blank_values=True)):
        pairs = parse_qsl(query, keep_blank_values=True)
        query = urlencode([(name, "..." if _SECRET.search(name) else value) for name, value in pairs], safe=".")
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], query=query))
