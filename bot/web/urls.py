# pure
"""Web addresses as far as their letters show: whether one can be asked, whose it is, how it may be shown."""

from __future__ import annotations

import re
from urllib.parse import unquote_plus, urlsplit, urlunsplit

from bot.problems import FeedProblem, FeedReason

_MAX_URL = 4000
_UNSAFE_IN_HOST = re.compile(r"[\x00-\x20\x7f\\<>\"^`{|}]")
# What a parameter's name says that holds a credential: one of its words, or their beginning or end.
_SECRET_WORDS = frozenset(
    {"access", "apikey", "auth", "bearer", "credential", "credentials", "jwt", "key", "pass", "passphrase", "passwd"}
    | {"password", "pwd", "secret", "session", "sid", "sig", "sign", "signature", "token"}
)
_SECRET_STARTS = ("token", "secret", "session", "sessid", "signature", "password", "apikey", "authkey", "authtoken")
_SECRET_ENDS = ("token", "secret", "session", "sessid", "sessionid", "signature", "password", "auth", "key", "sig")
_NO_SECRETS = frozenset(("monkey", "turkey", "hockey", "whiskey", "donkey", "jockey", "hotkey"))
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_PAIRS = re.compile(r"([&;])")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_MASK = "..."
_MASKED = re.compile(r"[?&;#]([^?&;#=]*)=\.\.\.(?=[?&;# ]|$)")


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
    if is_masked(url):
        return FeedReason(FeedProblem.MASKED_ADDRESS)
    if port == 0:
        return FeedReason.of(FeedProblem.WRONG_PORT, port="0")
    return None


def shown_url(url: str) -> str:
    """A URL as it may be logged and shown: user, password, and the values of secret parameters are masked."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "(not an address)"
    user, _, place = parts.netloc.rpartition("@")
    path, semicolon, parameters = parts.path.partition(";")
    return urlunsplit(
        parts._replace(
            netloc=f"{_MASK}@{place}" if user else place,
            path=path + semicolon + _masked(parameters),
            query=_masked(parts.query),
            fragment=_masked(parts.fragment),
        )
    )


def shown_text(text: str) -> str:
    """A text in which each address is masked as ``shown_url`` does it."""
    return _ADDRESS.sub(lambda found: shown_url(found.group()), text) if "://" in text else text


def has_credentials(url: str) -> bool:
    """True if an address holds what nobody else may see; it may be masked already."""
    return is_masked(shown_url(url))


def is_masked(url: str) -> bool:
    """True for an address as ``shown_url`` shows one with credentials: it leads nowhere."""
    return f"//{_MASK}@" in url or any(map(is_secret, map(unquote_plus, _MASKED.findall(url))))


def _masked(parameters: str) -> str:
    if "=" not in parameters:
        return parameters
    pairs = (pair.partition("=") for pair in _PAIRS.split(parameters))
    return "".join(
        name + (f"={_MASK}" if is_secret(unquote_plus(name)) else equals + value) if equals else name
        for name, equals, value in pairs
    )


def is_secret(name: str) -> bool:
    """True if a parameter's name says that its value is a token, key, secret, signature or session."""
    words = [word.casefold() for word in _WORDS.findall(name)]
    if not _SECRET_WORDS.isdisjoint(words):
        return True
    return any(
        word not in _NO_SECRETS and (word.startswith(_SECRET_STARTS) or word.endswith(_SECRET_ENDS)) for word in words
    )
