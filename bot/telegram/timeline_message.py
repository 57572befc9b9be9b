# pure
"""The text of a story's timeline: one message, whatever the story has grown to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.telegram.page import LIMIT, cut, is_link, linked
from bot.telegram.story_lines import EMPTY, OUTLET_UNITS, Line, Message, bold_line, clock, join, text_line
from bot.text.plain import plain, utf16_len
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bot.alerts.timeline import Development, Telling, Timeline
    from bot.telegram.story_lines import Voice

_TITLE_UNITS = (140, 90, 50)  # of a headline, less and less until the message fits
_ENTITIES = 90  # of the hundred that Telegram takes


def compose_timeline(timeline: Timeline, voice: Voice, at: datetime) -> Message:
    """A story from its beginning; what is too much for a message goes from there."""
    for units in _TITLE_UNITS:
        line = _lines_of(timeline, voice, at, units=units, left_out=0)
        if _fits(line, timeline):
            return Message(line.html, line.plain)
    rest, left_out = timeline, 0
    while not _fits(line, rest):
        rest, left_out = _without_first(rest), left_out + 1
        line = _lines_of(rest, voice, at, units=_TITLE_UNITS[-1], left_out=left_out)
    return Message(line.html, line.plain)


def _fits(line: Line, timeline: Timeline) -> bool:
    return utf16_len(line.plain) <= LIMIT and timeline.tellings + 2 * len(timeline.developments) <= _ENTITIES


def _without_first(timeline: Timeline) -> Timeline:
    first, *others = timeline.developments
    kept = [replace(first, tellings=first.tellings[1:])] if len(first.tellings) > 1 else []
    return replace(timeline, developments=(*kept, *others))


def _lines_of(timeline: Timeline, voice: Voice, at: datetime, *, units: int, left_out: int) -> Line:
    texts = voice.texts
    lines = [text_line(texts("story-earlier", count=left_out))] if left_out else []
    for number, one in enumerate(timeline.developments):
        lines += [EMPTY] if number else []
        lines += _development(one, voice, at, units)
    lines += [EMPTY, text_line(texts("story-count", reports=timeline.tellings + left_out, outlets=timeline.outlets))]
    lines.append(text_line(texts("story-grows")))
    return join(lines)


def _development(one: Development, voice: Voice, at: datetime, units: int) -> Iterator[Line]:
    yield bold_line(f"\U0001f9f5 {voice.isolated(_title(one.title, one.url, units))}")
    for told in one.tellings:
        yield _told(told, voice, at, units if told.title != one.title else 0)


def _told(told: Telling, voice: Voice, at: datetime, units: int) -> Line:
    """When and who, as a link, and the headline if it is another one than the event stands under."""
    language = f" ({told.language})" if told.language else ""
    outlet = voice.isolated(cut(told.outlet, OUTLET_UNITS) + language)
    name = text_line(outlet)
    title = voice.isolated(_title(told.title, told.url, units)) if units else ""
    tail = text_line(f": {title}" if title else "")
    when = clock(told.time, at, voice)
    html = linked(name.html, told.url) if is_link(told.url) else name.html
    return Line(f"{when} \u00b7 {html}{tail.html}", f"{when} \u00b7 {name.plain}{tail.plain}")


def _title(title: str, url: str, units: int) -> str:
    return cut(title, units) if plain(title) else cut(shown_url(url), units)
