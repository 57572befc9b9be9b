# pure
"""The one composer of Telegram's HTML: texts, links, buttons, and pages made of them.

Alerts (``alert_message``, ``digest_message``) and the pages of the chat are built on it. Whatever is set into a text is
made harmless, escaped and, where it runs the other way, isolated; a page has at most 4096 UTF-16 units, as Telegram
counts after reading the markup, and loses whole lines from its end rather than break.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.text.plain import plain, shorten, utf16_len

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.i18n import Texts

LIMIT = 4096
BUTTON_CHARS = 48
_ROOM, _PADDING = 42, 2  # of a row of buttons on a phone, and of each of them, in letters
FOLD_CHARS = 160  # four lines of a phone
LINK_CHARS = 2000
"""The length of the longest address that is linked, longer than any of an outlet."""
_ISOLATE, _POP = "\u2068", "\u2069"  # first strong isolate, and its end
_LTR_MARK = "\u200e"
_CODE = re.compile(f"(?<!{_ISOLATE})(<code>[^<]*</code>)")
_COMMAND = re.compile(r"(?<![^\s(\u060c])/(?=[a-z])")  # where a word begins
_TAG = re.compile("<[^<>]*>")


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: it opens ``url``, or sends ``data`` back to the bot."""

    text: str
    data: str = ""
    url: str = ""


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A message of the bot. ``asks`` makes Telegram open the keyboard for an answer, where buttons leave room."""

    html: str
    rows: Rows = ()
    asks: bool = False

    def under(self, *rows: Iterable[Button]) -> Page:
        """The page with more rows of buttons; empty ones are left out."""
        return replace(self, rows=(*self.rows, *(row for row in map(tuple, rows) if row)))


class Renderer:
    """The catalogue in one language, for pages: values are escaped and cannot reorder the line they stand in."""

    __slots__ = ("texts",)

    def __init__(self, texts: Texts) -> None:
        self.texts = texts

    def __call__(self, name: str, /, **values: object) -> Html:
        """A message as HTML."""
        html = self.texts(name, **{key: self._safe(value) for key, value in values.items()})
        return Html(_as_typed(html) if self.texts.rtl else html)

    def label(self, name: str, /, **values: object) -> str:
        """A message as plain text, for a button or a small notice."""
        shown = {key: self.isolated(plain(value)) if isinstance(value, str) else value for key, value in values.items()}
        return self.texts(name, **shown)

    def button(self, text: str, data: str = "", url: str = "", /, **values: object) -> Button:
        """A button labelled with a message of the catalogue."""
        return Button(fitted(self.label(text, **values), BUTTON_CHARS), data, url)

    def isolated(self, text: str) -> str:
        """A text that may be set into a line of this language: isolated if it runs the other way."""
        return isolated(text, rtl=self.texts.rtl)

    def escaped(self, text: str) -> Html:
        """A name or headline that stands by itself in a line."""
        return Html(escape(self.isolated(plain(text)), quote=False))

    def _safe(self, value: object) -> object:
        if isinstance(value, Html):  # what begins on a line of its own is in nobody's way
            return value if value.startswith("\n") else self.isolated(value)
        if isinstance(value, str):
            return escape(self.isolated(plain(value)), quote=False)
        return value


def shown_text(html: str) -> str:
    """The text of some markup as people see it."""
    return unescape(_TAG.sub("", html))


def page_of(lines: Iterable[str], rows: Sequence[Sequence[Button]] = (), *, asks: bool = False) -> Page:
    """A page of lines, each of which is HTML that opens and closes its own tags. What does not fit is left out."""
    kept: list[str] = []
    room = LIMIT
    for line in "\n".join(lines).split("\n"):
        room -= shown_units(line) + 1
        if room < 1:
            break
        kept.append(line)
    return Page("\n".join(kept).strip() or "\u2026", tuple(tuple(row) for row in rows if row), asks)


def link(text: str, url: str) -> Html:
    """A linked text; without a usable address the text alone."""
    return linked(escape(plain(text), quote=False), url)


def linked(html: str, url: str) -> Html:
    """Markup as a link; without a usable address the markup alone."""
    return Html(f'<a href="{escape(url)}">{html}</a>' if is_link(url) else html)


def is_link(url: str) -> bool:
    """Tell whether Telegram takes an address for a link: http or https, a host with a dot in it, no white space."""
    if not url.isprintable() or " " in url or len(url) > LINK_CHARS:
        return False
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in host.strip(".")


def cut(text: str, units: int) -> str:
    """One harmless line of at most so many UTF-16 units."""
    return fitted(plain(text), units)


def fitted(text: str, units: int) -> str:
    """A text of at most so many UTF-16 units, cut between words."""
    text = shorten(text, units)
    while utf16_len(text) > units:
        text = shorten(text, len(text) - max(1, (utf16_len(text) - units) // 2))
    return text


def shown_units(html: str) -> int:
    """The length of markup as Telegram counts it: UTF-16 units of what is shown."""
    return utf16_len(shown_text(html) if "<" in html or "&" in html else html)


def isolated(text: str, *, rtl: bool) -> str:
    """A text that may be set into a line that runs so: isolated if it runs the other way."""
    return f"{_ISOLATE}{text}{_POP}" if _runs_against(text, rtl=rtl) else text


def code(text: str) -> Html:
    """A text to copy with a tap; also how a later tap reads it back from the message."""
    return Html(f"<code>{escape(plain(text), quote=False)}</code>")


def folded(text: str) -> Html:
    """A harmless text that is only to be read: a long one is folded to three lines until it is tapped."""
    shown = escape(text, quote=False)
    return Html(f"\n<blockquote expandable>{shown}</blockquote>" if len(text) > FOLD_CHARS else shown)


def name_button(text: str, data: str) -> Button:
    """A button labelled with a name that somebody chose."""
    return Button(cut(text, BUTTON_CHARS) or "\u2026", data)


def in_columns(buttons: Sequence[Button], short: int = 18) -> list[tuple[Button, ...]]:
    """Rows of buttons: two beside each other where both are short."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        if rows and len(rows[-1]) == 1 and max(len(button.text), len(rows[-1][0].text)) <= short:
            rows[-1] = (*rows[-1], button)
        else:
            rows.append((button,))
    return rows


def in_room(rows: Iterable[tuple[Button, ...]]) -> list[tuple[Button, ...]]:
    """Rows in which every label can be read on a phone: one in which a label is too long for its share is divided."""
    found: list[tuple[Button, ...]] = []
    for row in rows:
        if len(row) > 1 and max(utf16_len(button.text) for button in row) > _ROOM // len(row) - _PADDING:
            middle = (len(row) + 1) // 2
            found += in_room([row[:middle], row[middle:]])
        else:
            found.append(row)
    return found


def _as_typed(html: str) -> str:
    """Markup from right to left, whose commands and texts to copy keep the order in which they are typed."""
    return _COMMAND.sub(f"{_LTR_MARK}/", _CODE.sub(rf"{_ISOLATE}\1{_POP}", html))


def _runs_against(text: str, *, rtl: bool) -> bool:
    against = {"L"} if rtl else {"R", "AL"}
    return any(unicodedata.bidirectional(character) in against for character in text)
