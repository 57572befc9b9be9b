"""What an alert says: Telegram's HTML, its plain twin, and the buttons. Pure.

Every text that comes from a feed or a person is made harmless, escaped and cut here, whatever was done before; what
is composed has at most 4096 UTF-16 units, as Telegram counts after reading the markup, and at most 100 entities.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from html import escape
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from bot.alerts.digest import zone_of
from bot.i18n import RTL_LANGUAGES
from bot.model import HoldReason, Length, Priority
from bot.telegram.callback_data import AlertVerb, callback_data
from bot.text.plain import plain, shorten, utf16_len

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.model import Alert, ChatSettings, Story

LIMIT = 4096
TITLE_UNITS = 300
LABEL_UNITS = 200
OUTLET_UNITS = 60
OUTLETS_SHOWN = 4
SUMMARY_UNITS = {Length.HEADLINE: 0, Length.SHORT: 280, Length.LONG: 700}
_URL_CHARS = 2000
_LINE_TITLES = (200, 120, 60, 30)  # units of a title in a list, less and less until the list fits
_LAG_UNITS = (
    (timedelta(days=2), timedelta(days=1), "alert-time-days"),
    (timedelta(hours=2), timedelta(hours=1), "alert-time-hours"),
    (timedelta(minutes=1), timedelta(minutes=1), "alert-time-minutes"),
)
_ISOLATE, _POP = "\u2068", "\u2069"  # first strong isolate, and its end


class Translate(Protocol):
    """A catalogue in one language: a message's name and its values in, the words out."""

    def __call__(self, name: str, /, **values: object) -> str:
        """The message in that language; values come out as they went in."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: it opens ``url``, or tells the bot ``data``."""

    text: str
    url: str = ""
    data: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent: ``html`` with ``buttons``, or, if Telegram refuses that, ``plain`` alone."""

    html: str
    plain: str
    buttons: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """How a chat is spoken to: its words, and what it has chosen (language, time zone)."""

    texts: Translate
    settings: ChatSettings

    @property
    def rtl(self) -> bool:
        """Whether its language is written from right to left."""
        return self.settings.language in RTL_LANGUAGES

    def isolated(self, text: str) -> str:
        """A text that may be set into a line of this language: isolated if it runs the other way."""
        return f"{_ISOLATE}{text}{_POP}" if _runs_against(text, rtl=self.rtl) else text


@dataclass(frozen=True, slots=True)
class _Line:
    """One line in both of its forms."""

    html: str
    plain: str


def compose_alert(story: Story, alert: Alert, voice: Voice, at: datetime) -> Message:
    """One story's alert: headline, summary, who reports it, when it was published and how late this is, the topic.

    Args:
        story: With the outlets known by now.
        alert: Decides the length, the label and whether it is breaking news.
        voice: Of the chat.
        at: When it is sent, or was sent if this is an edit.
    """
    link = _link(story.url)
    lines = [_headline(story, link, TITLE_UNITS)]
    if alert.priority is Priority.BREAKING:
        breaking = voice.texts("alert-breaking")
        lines.insert(0, _Line(escape(breaking, quote=False), breaking))
    lines += [_text(sentence) for sentence in _summary(story, alert.length)]
    lines += [_Line("", ""), _text(_outlets(story, voice)), _text(_moment(story.published_at, at, voice))]
    if label := _cut(alert.label, LABEL_UNITS):
        lines.append(_text(voice.texts("alert-topic", name=voice.isolated(label))))
    menu = Button(voice.texts("alert-menu"), data=callback_data(AlertVerb.MENU, alert.id))
    row = (Button(voice.texts("alert-read"), url=link), menu) if link else (menu,)
    plain_link = [_Line("", link)] if link and len(link) <= _URL_CHARS else []
    return Message(_join(lines).html, _join([*lines, *plain_link]).plain, (row,))


def compose_list(told: Sequence[tuple[Story, Alert]], voice: Voice, at: datetime) -> Message:
    """Several alerts that had to wait, as one message, each with its link."""
    title = voice.texts("alert-list-title", count=len(told))
    return _listed(title, told, voice, at)


def compose_digest(told: Sequence[tuple[Story, Alert]], voice: Voice, at: datetime, *, more: int = 0) -> Message:
    """A digest: the stories under their topics, each with its link.

    Args:
        told: In the order in which they are shown; those of one topic stand together.
        voice: Of the chat.
        at: When it is sent.
        more: How many older stories found no place in it.
    """
    reasons = {alert.held_for for _, alert in told}
    reason = reasons.pop() if len(reasons) == 1 else HoldReason.PACE
    title = voice.texts(f"alert-digest-{reason}", count=len(told))
    return _listed(title, told, voice, at, end=voice.texts("alert-digest-more", count=more) if more else "")


def _listed(title: str, told: Sequence[tuple[Story, Alert]], voice: Voice, at: datetime, end: str = "") -> Message:
    """The list with titles as long as fit. The plain twin spells the links out if there is room for them."""
    tries = (_lines_of(title, told, voice, at, end=end, units=units) for units in _LINE_TITLES)
    fitting = next(one for one in tries if utf16_len(one.plain) <= LIMIT)
    linked = "\n".join([fitting.plain, *(link for story, _ in told if (link := _link(story.url)))])
    return Message(fitting.html, linked if utf16_len(linked) <= LIMIT else fitting.plain)


def _lines_of(
    title: str, told: Sequence[tuple[Story, Alert]], voice: Voice, at: datetime, *, end: str, units: int
) -> _Line:
    lines = [_Line(f"<b>{escape(title, quote=False)}</b>", title)]
    label = ""
    for story, alert in told:
        if alert.label != label:
            label = alert.label
            name = voice.isolated(_cut(label, OUTLET_UNITS))
            lines += [_Line("", ""), _Line(f"<b>{escape(name, quote=False)}</b>", name)]
        lines.append(_item(story, units, voice, at))
    return _join([*lines, _Line("", ""), _text(end)])


def _item(story: Story, units: int, voice: Voice, at: datetime) -> _Line:
    line = _headline(story, _link(story.url), units, bold=False)
    first = voice.isolated(_cut(story.outlets[0], OUTLET_UNITS)) if story.outlets else ""
    others = f" (+{len(story.outlets) - 1})" if len(story.outlets) > 1 else ""
    tail = " \u00b7 ".join(part for part in (first + others, _clock(story.published_at, at, voice)) if part)
    return _Line(f"\u2022 {line.html}\n   {escape(tail, quote=False)}", f"\u2022 {line.plain}\n   {tail}")


def _headline(story: Story, link: str, units: int, *, bold: bool = True) -> _Line:
    title = _cut(story.title, units) or _cut(story.lead, units) or _cut(story.url, units) or "\u2026"
    html = escape(title, quote=False)
    if link:
        html = f'<a href="{escape(link)}">{html}</a>'
    return _Line(f"<b>{html}</b>" if bold else html, title)


def _summary(story: Story, length: Length) -> list[str]:
    room = SUMMARY_UNITS[length]
    text = (story.long_summary or story.summary) if length is Length.LONG else story.summary
    sentences: list[str] = []
    for sentence in filter(None, map(plain, text.splitlines())):
        if utf16_len(sentence) > room:
            break
        room -= utf16_len(sentence) + 1
        sentences.append(sentence)
    return sentences


def _outlets(story: Story, voice: Voice) -> str:
    names = [voice.isolated(_cut(outlet, OUTLET_UNITS)) for outlet in story.outlets if plain(outlet)]
    if len(names) <= 1:
        return "".join(names)
    shown, hidden = names[1:OUTLETS_SHOWN], len(names[OUTLETS_SHOWN:])
    others = ", ".join(shown) + (f" (+{hidden})" if hidden else "")
    return voice.texts("alert-also", first=names[0], others=others)


def _moment(published_at: datetime, at: datetime, voice: Voice) -> str:
    """When it was published, and how much later this is: the truth even when it is not flattering."""
    lag = max(at - published_at, timedelta())
    clock = _clock(published_at, at, voice)
    for least, unit, name in _LAG_UNITS:
        if lag >= least:
            return voice.texts(name, time=clock, count=lag // unit)
    return voice.texts("alert-time", time=clock)


def _clock(moment: datetime, at: datetime, voice: Voice) -> str:
    """The time of day in the chat's zone, with the date if it is another day's."""
    zone = zone_of(voice.settings.time_zone)
    local = moment.astimezone(zone)
    clock = f"{local:%H:%M}"
    if local.date() == at.astimezone(zone).date():
        return clock
    return f"{format_date(local.date(), 'd MMM', locale=_locale(voice.settings.language))} {clock}"


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale("en")


def _text(text: str) -> _Line:
    return _Line(escape(text, quote=False), text)


def _join(lines: Sequence[_Line]) -> _Line:
    """All lines, without an empty one at either end or after another."""
    kept = [line for index, line in enumerate(lines) if line.plain or (index and lines[index - 1].plain)]
    return _Line("\n".join(line.html for line in kept).strip(), "\n".join(line.plain for line in kept).strip())


def _cut(text: str, units: int) -> str:
    """One harmless line of at most so many UTF-16 units."""
    text = shorten(plain(text), units)
    while utf16_len(text) > units:
        text = shorten(text, len(text) - max(1, (utf16_len(text) - units) // 2))
    return text


def _link(url: str) -> str:
    """The address if Telegram takes it for a link: http or https, with a host, without spaces; else nothing."""
    if not url.isprintable() or " " in url or len(url) > _URL_CHARS:
        return ""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return url if parts.scheme in {"http", "https"} and "." in host.strip(".") else ""


def _runs_against(text: str, *, rtl: bool) -> bool:
    against = {"L"} if rtl else {"R", "AL"}
    return any(unicodedata.bidirectional(character) in against for character in text)
