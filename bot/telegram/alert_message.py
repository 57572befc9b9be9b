# pure
"""The text of an alert about one story, and the buttons under it.

Every text that comes from a feed or a person is made harmless, escaped and cut here, whatever was done before; what
is composed has at most 4096 UTF-16 units, as Telegram counts after reading the markup, and at most 100 entities.
The menu behind the second button is ``chat.commands.alert_menu``.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.model import Length, Priority
from bot.telegram.callback_data import AlertVerb, callback_data
from bot.telegram.page import Button, cut, is_link
from bot.telegram.story_lines import EMPTY, OUTLET_UNITS, Line, Message, clock, headline, headline_of, join, text_line
from bot.text.plain import plain, utf16_len

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model import Alert, Story
    from bot.telegram.story_lines import Voice

TITLE_UNITS = 300
LABEL_UNITS = 200
OUTLETS_SHOWN = 4
SUMMARY_UNITS = {Length.HEADLINE: 0, Length.SHORT: 280, Length.LONG: 700}
_LAG_UNITS = (
    (timedelta(days=2), timedelta(days=1), "alert-time-days"),
    (timedelta(hours=2), timedelta(hours=1), "alert-time-hours"),
    (timedelta(minutes=1), timedelta(minutes=1), "alert-time-minutes"),
)


def compose_alert(story: Story, alert: Alert, voice: Voice, at: datetime, *, menu: bool = True) -> Message:
    """One story's alert: headline, summary, who reports it, when it was published and how late this is, the topic.

    Args:
        story: With the outlets known by now.
        alert: Decides the length, the label and whether it is breaking news.
        voice: Of the chat.
        at: When it is sent, or was sent if this is an edit.
        menu: Whether those who see it may use the menu behind the second button.
    """
    title = headline(story, TITLE_UNITS)
    lines = [Line(f"<b>{title.html}</b>", title.plain)]
    if alert.priority is Priority.BREAKING:
        lines.insert(0, text_line(voice.texts("alert-breaking")))
    lines += [text_line(sentence) for sentence in _summary(story, alert.length)]
    lines += [EMPTY, text_line(_outlets(story, voice)), text_line(_moment(story.published_at, at, voice))]
    if label := cut(alert.label, LABEL_UNITS):
        lines.append(text_line(voice.texts("alert-topic", name=voice.isolated(label))))
    row = [Button(voice.texts("alert-menu"), data=callback_data(AlertVerb.MENU, alert.id))] if menu else []
    spelt_out = []
    if is_link(story.url):
        row.insert(0, Button(voice.texts("alert-read"), url=story.url))
        spelt_out = [Line("", story.url)]
    return Message(join(lines).html, join([*lines, *spelt_out]).plain, (tuple(row),) if row else ())


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


def _outlets(story: Story, voice: Voice) -> str:
    names = [voice.isolated(cut(outlet, OUTLET_UNITS)) for outlet in story.outlets if plain(outlet)]
    if len(names) <= 1:
        return "".join(names)
    shown, hidden = names[1:OUTLETS_SHOWN], len(names[OUTLETS_SHOWN:])
    others = ", ".join(shown) + (f" (+{hidden})" if hidden else "")
    return voice.texts("alert-also", first=names[0], others=others)


def _moment(published_at: datetime, at: datetime, voice: Voice) -> str:
    """The time of publication, and how much later this is: the truth even when it is not flattering."""
    lag = max(at - published_at, timedelta())
    shown = clock(published_at, at, voice)
    for least, unit, name in _LAG_UNITS:
        if lag >= least:
            return voice.texts(name, time=shown, count=lag // unit)
    return voice.texts("alert-time", time=shown)
