# pure
"""The lines that alerts and digests are made of, each as Telegram's HTML and as its plain twin."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Protocol

from bot.alerts.digest import zone_of
from bot.i18n import RTL_LANGUAGES
from bot.i18n.days import day_text
from bot.telegram.page import cut, isolated, linked
from bot.text.plain import plain
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.model import ChatSettings, Story
    from bot.telegram.page import Rows

OUTLET_UNITS = 60
_FIRST_UNITS = 28  # of an outlet that stands in one line with the time and the topic
_RTL_MARK, _LTR_ISOLATE, _POP = "\u200f", "\u2066", "\u2069"


class Translate(Protocol):
    """A catalogue in one language: a message's name and its values in, the words out."""

    def __call__(self, name: str, /, **values: object) -> str:
        """The message in that language; values come out as they went in."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message to send: ``html`` with ``rows`` of buttons, or, if Telegram refuses that, ``plain`` alone."""

    html: str
    plain: str
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """The voice for a chat: its words, and its choices (language, time zone)."""

    texts: Translate
    settings: ChatSettings

    @property
    def rtl(self) -> bool:
        """True for a language that is written from right to left."""
        return self.settings.language in RTL_LANGUAGES

    def isolated(self, text: str) -> str:
        """A text that may be set into a line of this language: isolated if it runs the other way."""
        return isolated(text, rtl=self.rtl)

    def joined(self, parts: Sequence[str]) -> str:
        """Short facts in one line, which runs as the language does whatever they are; empty ones are left out."""
        line = " \u00b7 ".join(part for part in parts if part)
        return _RTL_MARK + line if self.rtl and line else line


@dataclass(frozen=True, slots=True)
class Line:
    """One line in both of its forms."""

    html: str
    plain: str


EMPTY = Line("", "")


def text_line(text: str) -> Line:
    """A line of words alone."""
    return Line(escape(text, quote=False), text)


def bold_line(text: str) -> Line:
    """A heading."""
    return Line(f"<b>{escape(text, quote=False)}</b>", text)


def headline(story: Story, units: int) -> Line:
    """A story's title as a link, or what it has in the place of a title."""
    title = cut(headline_of(story), units) or cut(shown_url(story.url), units) or "\u2026"
    return Line(linked(escape(title, quote=False), story.url), title)


def headline_of(story: Story) -> str:
    """A story's title, or the sentence that stands for one."""
    return plain(story.title) or plain(story.summary.partition("\n")[0]) or plain(story.lead)


def told_by(story: Story, voice: Voice, shown: int = 1) -> str:
    """Return who reports a story, the first one first: ``Reuters +3``."""
    names = [voice.isolated(cut(outlet, _FIRST_UNITS)) for outlet in story.outlets if plain(outlet)]
    hidden = len(names[shown:])
    more = f"{_LTR_ISOLATE}+{hidden}{_POP}" if voice.rtl else f"+{hidden}"
    named = ("\u060c " if voice.rtl else ", ").join(names[:shown])
    return f"{named} {more}" if hidden else named


def clock(moment: datetime, at: datetime, voice: Voice) -> str:
    """The time of day in the chat's zone, with the date if it is another day's."""
    zone = zone_of(voice.settings.time_zone)
    local = moment.astimezone(zone)
    shown = f"{local:%H:%M}"
    if local.date() == at.astimezone(zone).date():
        return shown
    return f"{day_text(local.date(), voice.settings.language)} {shown}"


def join(lines: Sequence[Line]) -> Line:
    """All lines, without an empty one at either end or after another."""
    kept = [line for index, line in enumerate(lines) if line.plain or (index and lines[index - 1].plain)]
    return Line("\n".join(line.html for line in kept).strip(), "\n".join(line.plain for line in kept).strip())
