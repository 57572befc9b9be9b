# pure
"""The text of a digest, and of a list of alerts that had to wait: many stories in one message.

The words are the catalogue's (``alert-digest-...`` and ``alert-list-title``); ``alerts.digest`` decides when a digest
is due and which stories go into it.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from bot.model import HoldReason
from bot.telegram.page import LIMIT, cut, is_link
from bot.telegram.story_lines import (
    EMPTY,
    OUTLET_UNITS,
    Line,
    Message,
    bold_line,
    clock,
    headline,
    join,
    text_line,
    told_by,
)
from bot.text.plain import utf16_len

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.model import Alert, Story
    from bot.telegram.story_lines import Voice

_TITLE_UNITS = (200, 120, 60, 30)  # of a title in a list, less and less until the list fits


def compose_list(stories: Sequence[tuple[Story, Alert]], voice: Voice, at: datetime) -> Message:
    """Several alerts that had to wait, as one message, each with its link."""
    title = voice.texts("alert-list-title", count=len(stories))
    return _listed(title, stories, voice, at)


def compose_digest(stories: Sequence[tuple[Story, Alert]], voice: Voice, at: datetime, *, more: int = 0) -> Message:
    """A digest: the stories under their topics, each with its link.

    Args:
        stories: In the order in which they are shown; those of one topic stand together.
        voice: Of the chat.
        at: When it is sent.
        more: How many older stories found no place in it.
    """
    reasons = {alert.held_for for _, alert in stories}
    reason = reasons.pop() if len(reasons) == 1 else HoldReason.PACE
    title = voice.texts(f"alert-digest-{reason}", count=len(stories))
    return _listed(title, stories, voice, at, end=voice.texts("alert-digest-more", count=more) if more else "")


def _listed(title: str, stories: Sequence[tuple[Story, Alert]], voice: Voice, at: datetime, end: str = "") -> Message:
    """The list with titles as long as fit. The plain twin spells the links out if there is room for them."""
    tries = (_lines_of(title, stories, voice, at, end=end, units=units) for units in _TITLE_UNITS)
    fitting = next(one for one in tries if utf16_len(one.plain) <= LIMIT)
    with_links = "\n".join([fitting.plain, *(story.url for story, _ in stories if is_link(story.url))])
    return Message(fitting.html, with_links if utf16_len(with_links) <= LIMIT else fitting.plain)


def _lines_of(
    title: str, stories: Sequence[tuple[Story, Alert]], voice: Voice, at: datetime, *, end: str, units: int
) -> Line:
    lines = [bold_line(title)]
    label = ""
    for story, alert in stories:
        if alert.label != label:
            label = alert.label
            lines += [EMPTY, bold_line(voice.isolated(cut(label, OUTLET_UNITS)))]
        lines.append(_item(story, units, voice, at))
    return join([*lines, EMPTY, text_line(end)])


def _item(story: Story, units: int, voice: Voice, at: datetime) -> Line:
    line = headline(story, units)
    tail = voice.joined([told_by(story, voice), clock(story.published_at, at, voice)])
    return Line(f"\u2022 {line.html}\n   {escape(tail, quote=False)}", f"\u2022 {line.plain}\n   {tail}")
