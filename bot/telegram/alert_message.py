# pure
"""The text of an alert about one story, and the buttons under it.

Every text that comes from a feed or a person is made harmless, escaped and cut here, whatever was done before; what
is composed has at most 4096 UTF-16 units, as Telegram counts after reading the markup, and at most 100 entities.
The menu behind the second button is ``chat.commands.alert_menu``.
"""

from __future__ import annotations

from datetime import timedelta
from html import escape
from typing import TYPE_CHECKING

from babel.units import format_unit

from bot.i18n.days import locale_of
from bot.model import Length, Priority
from bot.telegram.callback_data import AlertVerb, callback_data
from bot.telegram.page import Button, cut, is_link
from bot.telegram.story_lines import (
    Line,
    Message,
    clock,
    headline,
    headline_of,
    join,
    text_line,
    told_by,
)
from bot.text.plain import plain, utf16_len

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model import Alert, Story
    from bot.telegram.story_lines import Voice

TITLE_UNITS = 160
LABEL_UNITS = 40
OUTLETS_SHOWN = 4
SUMMARY_UNITS = {Length.HEADLINE: 0, Length.SHORT: 400, Length.LONG: 640}  # more is more than two thirds of a phone
_LATE = timedelta(minutes=10)  # what came sooner came as it should
_DELAYS = (
    (timedelta(days=2), "day", timedelta(days=1)),
    (timedelta(hours=2), "hour", timedelta(hours=1)),
    (timedelta(), "minute", timedelta(minutes=1)),
)


def compose_alert(story: Story, alert: Alert, voice: Voice, at: datetime, *, menu: bool = True) -> Message:
    """One story's alert: headline, summary, and in one line who reports it, since when, and for which topic it came.

    On a phone it takes two thirds of the screen at most, and of what most stories have to tell two fit.

    Args:
        story: With the outlets known by now.
        alert: Decides the length, the label and whether it is breaking news.
        voice: Of the chat.
        at: When it is sent, or was sent if this is an edit.
        menu: Whether those who see it may use the menu behind the second button.
    """
    title = _bold(headline(story, TITLE_UNITS))
    lines = [_breaking(title, voice) if alert.priority is Priority.BREAKING else title]
    lines += [text_line(sentence) for sentence in _summary(story, alert.length)]
    lines.append(_footer(story, alert, voice, at))
    row = [Button(voice.texts("alert-menu"), data=callback_data(AlertVerb.MENU, alert.id))] if menu else []
    spelt_out = []
    if is_link(story.url):
        row.insert(0, Button(voice.texts("alert-read"), url=story.url))
        spelt_out = [Line("", story.url)]
    return Message(join(lines).html, join([*lines, *spelt_out]).plain, (tuple(row),) if row else ())


def _bold(line: Line) -> Line:
    return Line(f"<b>{line.html}</b>", line.plain)


def _breaking(title: Line, voice: Voice) -> Line:
    """The headline behind "Breaking", in whichever direction it runs."""
    label = f"{voice.texts('alert-breaking')} \u00b7 "
    html = voice.isolated(title.plain).replace(title.plain, title.html, 1)
    return Line(escape(label, quote=False) + html, label + voice.isolated(title.plain))


def _summary(story: Story, length: Length) -> list[str]:
    room = SUMMARY_UNITS[length]
    text = (story.long_summary or story.summary) if length is Length.LONG else story.summary
    sentences: list[str] = []
    said = "" if plain(story.title) else headline_of(story)  # what stands in the place of a title is said once
    for sentence in filter(None, map(plain, text.splitlines())):
        if sentence == said:
            continue
        if utf16_len(sentence) > room:
            break
        room -= utf16_len(sentence) + 1
        sentences.append(sentence)
    return sentences


def _footer(story: Story, alert: Alert, voice: Voice, at: datetime) -> Line:
    """``Reuters +3 \u00b7 14:05 \u00b7 Iran talks``; who asked for more is told more outlets by name."""
    outlets = told_by(story, voice, OUTLETS_SHOWN if alert.length is Length.LONG else 1)
    label = voice.isolated(cut(alert.label, LABEL_UNITS))
    line = text_line(voice.joined([outlets, _moment(story.published_at, at, voice), label]))
    return line if voice.rtl else Line(f"<i>{line.html}</i>", line.plain)  # Arabic script does not slant


def _moment(published_at: datetime, at: datetime, voice: Voice) -> str:
    """The time of publication, and how late this is if it is late: the truth even when it is not flattering."""
    shown, lag = clock(published_at, at, voice), at - published_at
    if lag <= _LATE:
        return shown
    unit, length = next((unit, length) for least, unit, length in _DELAYS if lag >= least)
    count = lag // length
    delay = format_unit(count, unit, "short", locale=locale_of(voice.settings.language))
    return voice.texts("alert-late", time=shown, delay=delay)
