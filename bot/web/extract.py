"""A page of the web becomes an article's text, or the reason why it is none. Run it in a worker that can be killed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.problems import FeedProblem, FeedReason
from bot.text.charset import decode
from bot.text.html import text_of_html
from bot.text.language import detect_language
from bot.text.plain import plain_paragraphs

MAX_TEXT = 30_000
_MIN_TEXT = 250
_SHORT_TEXT = 900  # below this, words that speak of a wall mean one
_TITLE = re.compile(r"<title[^<>]*>([^<]{1,1000})<", re.IGNORECASE)
_NOT_FREE = re.compile(r"\"isAccessibleForFree\"\s*:\s*\"?(?:false|no)\b", re.IGNORECASE)
_WALLS = (
    (
        FeedProblem.PAYWALL,
        re.compile(
            r"subscribe (?:now )?to (?:continue|read|unlock)|subscribers? only|already a subscriber"
            r"|to continue reading|this article is for subscribers"
            r"|r\u00e9serv\u00e9 (?:aux|\u00e0 nos) abonn\u00e9s|nur f\u00fcr abonnenten"
            r"|weiterlesen mit|exclusivo para suscriptores|you(?:'ve| have) reached your (?:article )?limit",
            re.IGNORECASE,
        ),
    ),
    (
        FeedProblem.COOKIE_CONSENT,
        re.compile(
            r"before you continue|we (?:and our partners )?(?:use|value) (?:cookies|your privacy)"
            r"|accept (?:all )?cookies|cookie (?:consent|settings)"
            r"|wir und unsere partner|accepter et continuer|consent to the use of",
            re.IGNORECASE,
        ),
    ),
    (
        FeedProblem.BROWSER_ONLY,
        re.compile(
            r"(?:enable|turn on|requires?|activate) (?:javascript|js)\b"
            r"|javascript (?:is|seems to be) (?:disabled|required)"
            r"|bitte aktivieren sie javascript|activer javascript|checking your browser|are you a robot"
            r"|verify (?:that )?you are (?:a )?human|unusual traffic|just a moment\.\.\.",
            re.IGNORECASE,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article: paragraphs of plain text, one a line. Where it is empty, ``reason`` says why."""

    text: str
    reason: FeedReason | None = None
    language: str = ""
    title: str = ""


def warm_up() -> None:
    """Load what extracting takes, before somebody waits for it."""
    import trafilatura  # noqa: F401, PLC0415 - 65 MB that only a worker needs


def extract_article(body: bytes, content_type: str = "", language_hint: str = "") -> Extracted:
    """Find the article in a page.

    Args:
        body: The page, unpacked.
        content_type: Its header, for the charset.
        language_hint: What the feed says, for a text that does not tell.
    """
    import trafilatura  # noqa: PLC0415 - 65 MB that only a worker needs

    page = decode(body, content_type)
    found = _TITLE.search(page[:100_000])
    title = text_of_html(found[1]) if found else ""
    # trafilatura would unpack bytes without a limit, so it gets a str. Comments are not the article, and metadata
    # doubles the time; fast=True leaves out the fall-backs that gain nothing (polling measurements, section E).
    raw = trafilatura.extract(page, fast=True, include_comments=False, include_tables=False, with_metadata=False)
    text = _without_headline(plain_paragraphs(raw or ""), title)[:MAX_TEXT]
    if len(text) < _SHORT_TEXT:
        wall = _wall(text, page)
        if wall:
            return Extracted("", FeedReason(wall), title=title)
    if len(text) < _MIN_TEXT:
        return Extracted("", FeedReason(FeedProblem.NO_ARTICLE), title=title)
    return Extracted(text, None, detect_language(text, language_hint), title)


def _without_headline(text: str, title: str) -> str:
    """The text without a first line that the page's title holds."""
    first, _, rest = text.partition("\n")
    return rest if first.casefold() in title.casefold() else text


def _wall(text: str, page: str) -> FeedProblem | None:
    """Return what stands before an article that is hidden for the most part."""
    if _NOT_FREE.search(page):
        return FeedProblem.PAYWALL
    seen = text if len(text) >= _MIN_TEXT else f"{text} {text_of_html(page)}"
    return next((problem for problem, pattern in _WALLS if pattern.search(seen)), None)
