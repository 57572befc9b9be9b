# pure
"""Wrapped links: addresses of services that only send their reader on, and the publisher's address inside of them."""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode
from binascii import Error
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

_SCHEMES = frozenset({"http", "https"})
_MOST = 4  # wrappings, one within the other
_GOOGLE = r"(?:www\.|news\.|m\.|cse\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?"
# Host, path, and the parameters one of which holds the address.
_SERVICES = tuple(
    (re.compile(host), re.compile(path), names)
    for host, path, names in (
        (_GOOGLE, r"/(?:news/)?url$", ("url", "q")),
        (_GOOGLE, r"/aclk$", ("adurl",)),
        (r"(?:www\.|cn\.)?bing\.com", r"/(?:news/)?apiclick\.aspx$", ("url",)),
        (r"(?:www\.)?bing\.com", r"/ck/a$", ("u",)),
        (r"(?:lm?|www)\.(?:facebook|instagram)\.com", r"/(?:l\.php)?$", ("u",)),
        (r"(?:www\.|m\.)?youtube\.com", r"/redirect$", ("q",)),
        (r"out\.reddit\.com", r"/", ("url",)),
        (r"t\.umblr\.com", r"/redirect$", ("z",)),
        (r"(?:www\.)?duckduckgo\.com", r"/l/?$", ("uddg",)),
        (r"(?:m\.)?vk\.com", r"/away\.php$", ("to",)),
        (r"(?:www\.)?linkedin\.com", r"/(?:redir/redirect|safety/go)/?$", ("url",)),
        (r"slack-redir\.net", r"/link$", ("url",)),
        (r"steamcommunity\.com", r"/linkfilter/?$", ("url", "u")),
        (r"[\w-]{1,30}\.safelinks\.protection\.outlook\.com", r"/", ("url",)),
        (r"getpocket\.com", r"/redirect$", ("url",)),
        (r"(?:go\.redirectingat|go\.skimresources|shareasale)\.com", r"/", ("url",)),
        (r"(?:www\.)?inoreader\.com", r"/(?:redirect|article)", ("url",)),
        (r"(?:www\.)?awin1\.com", r"/", ("ued", "p")),
        (r"(?:click|r)\.linksynergy\.com", r"/", ("murl", "RD_PARM1")),
        (r"exit\.sc|(?:www\.)?anonym\.to|(?:www\.)?disq\.us", r"/", ("url",)),
        (r"(?:news\.|www\.)?yahoo\.com|yandex\.(?:ru|com)", r"/(?:clk|redir|link)", ("url",)),
    )
)
# The rest of the path is the address: /*http://news.example/1, /RU=https%3a%2f%2fnews.example%2f1/RK=2/RS=x
_IN_PATH = (
    (re.compile(r"(?:[\w-]{1,30}\.){0,4}yahoo\.(?:com|co\.jp|net)"), re.compile(r"/RU=([^/]{1,3000})(?:/|$)")),
    (
        re.compile(r"(?:[\w-]{1,30}\.){0,4}yahoo\.(?:com|co\.jp|net)"),
        re.compile(r"/\*+-?(https?(?::|%3[aA]).{1,3000})$"),
    ),
    (re.compile(r"(?:www\.)?href\.li|nullrefer\.com"), re.compile(r"^/\??(https?://.{1,3000})$")),
)
_GOOGLE_AMP = re.compile(r"^/amp/(s/)?(?=[^/]+\.[^/])")
_CACHE_AMP = re.compile(r"^/[cvi]/(s/)?(?=[^/]+\.[^/])")
# Hosts and paths whose address says nothing of where it leads: the entry has to.
_BLIND = re.compile(
    r"^https?://(?:feedproxy\.google\.com/|feeds?\d?\.feedburner\.com/|(?:www\.)?feedpress\.(?:me|it|com)/link/"
    r"|feed\.press/link/|[\w.-]+/link/\d{1,9}/\d{1,12}(?:/|$)|(?:www\.)?pheedo\.com/|[\w.-]*feedsportal\.com/"
    r"|feeds\.feedblitz\.com/|(?:www\.)?feedblitz\.com/t\d?\.asp|rss\.feedsportal\.com/|[\w.-]+/~r/|[\w.-]+/~/\d+/)",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    r"google\.|bing\.|facebook\.|instagram\.|youtube\.|reddit\.|umblr\.|duckduckgo\.|vk\.com|linkedin\.|slack-redir"
    r"|steamcommunity\.|safelinks|getpocket\.|redirectingat\.|skimresources\.|shareasale\.|inoreader\.|awin1\."
    r"|linksynergy\.|exit\.sc|anonym\.to|disq\.us|yahoo\.|yandex\.|href\.li|nullrefer"
)
_BING_MARK = "a1"


def unwrapped_link(url: str) -> str:
    """The publisher's address that a wrapped link holds; the link itself when it is none, or does not say."""
    if not _LIKELY.search(url):
        return url
    for _ in range(_MOST):
        inner = _inner(url)
        if not inner:
            return url
        url = inner
    return url


def leads_elsewhere(url: str) -> bool:
    """Return True if an address only counts a click and leads to another that it does not tell."""
    return bool(_BLIND.match(url))


def unwrapped_amp(url: SplitResult) -> str:
    """The address that an AMP cache stands in front of; empty for any other."""
    host = (url.hostname or "").rstrip(".")
    if host.endswith("google.com"):
        found = _GOOGLE_AMP.match(url.path)
    elif host.endswith(".ampproject.org"):
        found = _CACHE_AMP.match(url.path)
    else:
        return ""
    return f"https://{url.path[found.end() :]}" + (f"?{url.query}" if url.query else "") if found else ""


def _inner(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    host = (parts.hostname or "").rstrip(".")
    return _in_query(host, parts) or _in_path(host, parts)


def _in_query(host: str, parts: SplitResult) -> str:
    if not parts.query:
        return ""
    for of_host, of_path, names in _SERVICES:
        if of_host.fullmatch(host) and of_path.match(parts.path):
            values = dict(parse_qsl(parts.query))
            found = (_address(values.get(name, "")) for name in names)
            return next((address for address in found if address), "")
    return ""


def _in_path(host: str, parts: SplitResult) -> str:
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    for of_host, of_path in _IN_PATH:
        found = of_path.search(path)
        if found and of_host.fullmatch(host):
            address = found[1] if found[1].startswith("http:") or found[1].startswith("https:") else unquote(found[1])
            return _address(address)
    return ""


def _address(text: str) -> str:
    """A text that is a web address with a host, or the one that Bing encodes; empty for any other."""
    if text.startswith(_BING_MARK):
        try:
            text = urlsafe_b64decode(text[len(_BING_MARK) :] + "===").decode("utf-8")
        except (Error, ValueError):
            return ""
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        return ""
    return text.strip() if parts.scheme in _SCHEMES and parts.hostname else ""
