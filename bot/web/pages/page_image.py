# pure
"""The address of an image that may stand with a story, and the one that a page offers for previews of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urljoin, urlsplit

from bot.web.pages.metas import linked_articles, metas_of, tags_of
from bot.web.urls import has_credentials, url_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_ADDRESS = 1000
MIN_WIDTH, MIN_HEIGHT = 300, 150
"""Pixels: what is known to be smaller is a button, an avatar or a counter, or a blur when Telegram makes it large."""
_KEPT = "/%:@!$&'()*+,;=~?-._"
_IMAGE_FILE = re.compile(r"\.(?:jpe?g|png|webp|avif)\Z", re.IGNORECASE)
# Files that Telegram shows no photo of.
_OTHER_FILE = re.compile(r"\.(?:svgz?|ico|bmp|tiff?|mp[34]|m3u8|m4[av]|webm|ogg|wav|pdf|html?|js|css)\Z", re.IGNORECASE)
_COUNTER_HOSTS = re.compile(
    r"\A(?:pixel|stats?|counter|beacon|track(?:er|ing)?|analytics|ads?|feeds)\d{0,3}\."
    r"|(?:\A|\.)(?:gravatar\.com|doubleclick\.net|feedsportal\.com|feedburner\.com|google-analytics\.com)\Z"
)
_COUNTER_FILES = re.compile(
    r"/(?:b|t|px|pixel|spacer|blank|clear|transparent|beacon|track|tracking|counter|1x1)\.(?:gif|png)\Z|/core/emoji/"
    r"|/smilies/",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\s{0,9}(\d{1,5})")
# In the order in which they are believed.
_NAMES = ("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")
_WIDTH, _HEIGHT = "og:image:width", "og:image:height"


def image_address(link: str, base: str) -> str:
    """An absolute address that Telegram may be asked to show as a photo; empty when it is not one.

    Sound, drawings, buttons and what only counts readers are none. Nor is an address with a user or password, or one
    with the key of a document that was itself had by a key.

    Args:
        link: As it is written.
        base: The address of the document that it stands in.
    """
    link = link.strip()
    if not link or len(link) > MAX_ADDRESS or not link.isprintable():
        return ""
    try:
        parts = urlsplit(urljoin(base, link.replace(" ", "%20")))
        host = parts.hostname or ""
    except ValueError:
        return ""
    address = parts._replace(path=quote(parts.path, _KEPT), query=quote(parts.query, _KEPT), fragment="").geturl()
    if "@" in parts.netloc or "." not in host.strip(".") or len(address) > MAX_ADDRESS or url_problem(address):
        return ""
    if _OTHER_FILE.search(parts.path) or _COUNTER_FILES.search(parts.path) or _COUNTER_HOSTS.search(host):
        return ""
    is_page = address == base.partition("#")[0]
    return "" if is_page or (has_credentials(address) and has_credentials(base)) else address


def is_image_file(link: str) -> bool:
    """True if the path of an address ends as those of photos do."""
    return _IMAGE_FILE.search(re.split(r"[?#]", link, maxsplit=1)[0]) is not None


def is_too_small(width: object, height: object) -> bool:
    """True if the sizes that are written beside an image, where they say anything, are no photo's."""
    return 0 < (pixels(width) or MIN_WIDTH) < MIN_WIDTH or 0 < (pixels(height) or MIN_HEIGHT) < MIN_HEIGHT


def pixels(written: object) -> int:
    """A number of pixels as it is written; 0 where it says nothing."""
    found = _DIGITS.match(str(written or ""))
    return int(found[1]) if found else 0


def image_in_html(html: str, base: str) -> str:
    """The address of the first large image in a text; without sizes it has to be a file of a photo."""
    for name, attributes in tags_of(html):
        source = attributes.get("src", "")
        if name != "img" or is_too_small(attributes.get("width"), attributes.get("height")):
            continue
        if (pixels(attributes.get("width")) or is_image_file(source)) and (address := image_address(source, base)):
            return address
    return ""


def page_image(page: str, url: str) -> str:
    """The address of the image that a page offers for previews of itself; empty when it offers none."""
    metas = metas_of(page)
    if not is_too_small(metas.get(_WIDTH), metas.get(_HEIGHT)):
        for name in _NAMES:
            if address := image_address(metas.get(name, ""), url):
                return address
    found = (image_address(link, url) for article in linked_articles(page) for link in _links(article.get("image")))
    return next(filter(None, found), "")


def _links(image: Any) -> Iterator[str]:
    """The addresses of an ``image``: one or several, each as text or as an object with its address and size."""
    for one in image[:5] if isinstance(image, list) else [image]:
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict) and not is_too_small(one.get("width"), one.get("height")):
            yield from (link for name in ("url", "contentUrl") if isinstance(link := one.get(name), str))
