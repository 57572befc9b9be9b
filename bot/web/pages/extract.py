"""A page of the web becomes an article's text, or the reason why it is none. Run it in a worker that can be killed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.problems import FeedProblem, FeedReason
from bot.text.charset import decode
from bot.text.html import text_of_html
from bot.text.language import detect_language
from bot.text.plain import plain_paragraphs
from bot.web.pages.description import page_description
from bot.web.pages.embedded import embedded_article
from bot.web.pages.lead import with_lead
from bot.web.pages.page_image import page_image
from bot.web.pages.redirect import refresh_target, scripted_target

MAX_TEXT = 30_000
_MIN_TEXT = 250
_MIN_SENTENCE = 40
_MAX_SAID = 200  # characters of a page that only sends its readers on
_SHORT_TEXT = 900  # below this, words that speak of a wall mean one
_TITLE = re.compile(r"<title[^<>]*>([^<]{1,1000})<", re.IGNORECASE)
_KEEPS_LINES = frozenset({"script", "style", "textarea"})
_FURNITURE = ("footer", "nav")
_BETWEEN_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n")
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
    """An article: paragraphs of plain text, one a line. Where it is empty, ``reason`` says why.

    ``sent_to`` is where a page without an article sends its readers, as it is written there. ``image`` is the address
    of the picture that it offers for previews of itself, ``description`` what it says of the article there; a page
    behind a wall offers them, too.
    """

    text: str
    reason: FeedReason | None = None
    language: str = ""
    title: str = ""
    sent_to: str = ""
    image: str = ""
    description: str = ""


def warm_up() -> None:
    """Load what extracting takes, before somebody waits for it."""
    import trafilatura  # noqa: F401, PLC0415 - 65 MB that only a worker needs


def extract_article(body: bytes, content_type: str = "", language_hint: str = "", url: str = "") -> Extracted:
    """Find the article in a page.

    Args:
        body: The page, unpacked.
        content_type: Its header, for the charset.
        language_hint: What the feed says, for a text that does not tell.
        url: Where it was, to join the address of its image to.
    """
    page = decode(body, content_type)
    found = _TITLE.search(page[:100_000])
    title = text_of_html(found[1]) if found else ""
    text = _text_of_page(page, title)
    if len(text) < _SHORT_TEXT:
        text = _or_embedded(text, page, title)
    text = text[:MAX_TEXT]
    problem = _problem(text, page)
    offers = {"image": page_image(page, url), "description": page_description(page)}
    if problem is None:
        return Extracted(text, None, detect_language(text, language_hint), title, **offers)
    sent_to = refresh_target(page) or (scripted_target(page) if _says_little(page) else "")
    return Extracted("", problem, title=title, sent_to=sent_to, **offers)


def _text_of_page(page: str, title: str) -> str:
    """The article's paragraphs, a line each, as far as the page shows it."""
    import trafilatura  # noqa: PLC0415 - 65 MB that only a worker needs

    tree = trafilatura.load_html(page)  # a str: it would unpack bytes without a limit
    if tree is None:
        return ""
    _join_lines(tree)
    # Comments are not the article, and metadata doubles the time; fast=True leaves out the fall-backs that gain
    # nothing (polling measurements, section E).
    raw = trafilatura.extract(tree, fast=True, include_comments=False, include_tables=False, with_metadata=False)
    return with_lead(_without_headline(plain_paragraphs(raw or ""), title), tree)


def _join_lines(tree: Any) -> None:
    """Make each text of a tree one line: a line of source is no paragraph, only the borders of blocks are."""
    for element in tree.iter():
        if element.tail and "\n" in element.tail:
            element.tail = _one_line(element.tail)
        if element.text and "\n" in element.text and element.tag not in _KEEPS_LINES:
            parts = _BETWEEN_PARAGRAPHS.split(element.text) if element.tag == "pre" else [element.text]
            element.text = "\n".join(_one_line(part) for part in parts)


def _one_line(text: str) -> str:
    joined = " ".join(text.split())
    return f"{' ' if text[:1].isspace() else ''}{joined}{' ' if joined and text[-1].isspace() else ''}"


def _or_embedded(text: str, page: str, title: str) -> str:
    """The text that was found, or the one that the page carries as data where that is longer by half."""
    embedded = embedded_article(page)
    if not embedded:
        return text
    carried = _text_of_page(f"<html><body><article>{embedded}</article></body></html>", title)
    return carried if len(carried) > len(text) * 1.5 else text


def _without_headline(text: str, title: str) -> str:
    """The text without a first line that the page's title holds."""
    first, _, rest = text.partition("\n")
    return rest if first.casefold() in title.casefold() else text


def _problem(text: str, page: str) -> FeedReason | None:
    """Why what was found is no article; None when it is one."""
    if len(text) >= _SHORT_TEXT:
        return None
    wall = _wall(text, page)
    if wall is not None:
        return FeedReason(wall)
    if len(text) >= _MIN_TEXT:
        return None
    if len(text) >= _MIN_SENTENCE:
        return FeedReason.of(FeedProblem.TOO_SHORT, characters=len(text))
    return FeedReason(FeedProblem.NO_ARTICLE)


def _wall(text: str, page: str) -> FeedProblem | None:
    """Return what stands before an article that is hidden for the most part.

    Beside a sentence of an article, the rest of the page may tell of a paywall, but a word on cookies there is no wall.
    """
    if _NOT_FREE.search(page):
        return FeedProblem.PAYWALL
    around = text_of_html(_without_furniture(page)) if len(text) < _MIN_TEXT else ""
    for problem, pattern in _WALLS:
        counts = problem is FeedProblem.PAYWALL or len(text) < _MIN_SENTENCE
        if pattern.search(text) or (counts and pattern.search(around)):
            return problem
    return None


def _without_furniture(page: str) -> str:
    for name in _FURNITURE:
        first, *rest = re.split(f"<{name}\\b", page, flags=re.IGNORECASE)
        page = first + "".join(piece.partition(f"</{name}>")[2] for piece in rest)
    return page


def _says_little(page: str) -> bool:
    return len(text_of_html(page)) < _MAX_SAID
