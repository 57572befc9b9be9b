"""``newsbell group``: JSON lines of headlines in, the cluster of each out, as the bot would file them.

A cluster is an event that would ring once, in whatever languages it is told. A headline that would be filed as a
story following another opens a cluster of its own, and the line says which one it ``follows``.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.errors import InputError
from bot.stories.grouping.cluster import WINDOW, StoryIndex
from bot.stories.grouping.report import Report, Verdict
from bot.text.language import guess_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_START = datetime(2000, 1, 1, tzinfo=UTC)
_TEXTS = ("title", "text", "url", "source", "language", "lang")
# How many lines go by between two times of forgetting, and how far back a stream in order may jump.
_FORGET_EVERY = 200
_JITTER = timedelta(hours=6)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ARABIC = re.compile("[\u0600-\u06ff]")


def group_lines(lines: Iterable[str], threshold: float | None = None) -> Iterator[str]:
    """File headlines one after another: ``{"id", "title", "text"?, "time"?, "source"?, ...}`` a line.

    Gives ``{"id", "cluster"}`` a line, in the same order, with ``"follows"`` where a story follows another;
    clusters are numbered from 1 in the order in which they open. ``time`` is in seconds since 1970 or ISO
    8601, and a line without one is as old as the line before. ``url`` and ``language`` are used where they are
    given. ``threshold`` (0 to 1) replaces the one that ships.

    Raises:
        InputError: a line is not of this form; the message names it.
    """
    index = StoryIndex() if threshold is None else StoryIndex(same=threshold)
    reader = LineReader()
    stories = 0
    told_by: dict[int, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        item_id, report = reader.read(number, line)
        placed = index.place(report)
        answer: dict[str, Any] = {"id": item_id}
        story, event = placed.story_id, None
        if placed.verdict is Verdict.RETOLD:
            story, event = -number, placed.story_id  # a story of its own language, which no line shows
            told_by[story] = placed.story_id or 0
        elif placed.verdict is not Verdict.SAME or story is None:
            stories += 1
            story = stories
            if placed.verdict is Verdict.RELATED:
                answer["follows"] = told_by.get(placed.story_id or 0, placed.story_id)
        answer["cluster"] = told_by.get(story, story)
        index.add(report, story, event)
        if placed.merges_id is not None:
            index.merge(story, placed.merges_id)
        if reader.in_order and number % _FORGET_EVERY == 0:
            index.forget(reader.newest - WINDOW)
        yield json.dumps(answer)


class LineReader:
    """Reads lines, and remembers of those before what a line may leave out.

    ``newest`` is the latest time so far; ``in_order`` says whether no line was much older than one before it, so
    that old ones may be forgotten, as the bot does.
    """

    def __init__(self) -> None:
        self.newest = _START
        self.in_order = True
        self._time: datetime | None = None
        self._language = "en"

    def read(self, number: int, line: str) -> tuple[str | int, Report]:
        """Read the id and the report of a line; its number stands in what is wrong with it."""
        item = _parse(number, line)
        texts: dict[str, str] = {}
        for key in _TEXTS:
            value = item.get(key)
            if value is not None and not isinstance(value, str):
                raise _wrong(number, f'"{key}" has to be a string')
            texts[key] = value or ""
        report = Report(
            entry_id=number,
            title=texts["title"],
            lead=texts["text"],
            url=texts["url"],
            outlet=texts["source"],
            time=self._moment(number, item.get("time")),
            language=texts["language"] or texts["lang"] or self._guess(f"{texts['title']} {texts['text'][:400]}"),
        )
        return item["id"], report

    def _moment(self, number: int, value: object) -> datetime:
        if value is not None:
            time = _time(number, value)
            self.in_order = self.in_order and time >= self.newest - _JITTER
            self.newest = max(self.newest, time)
            self._time = time
        return self._time or _START

    def _guess(self, text: str) -> str:
        """The language of a headline, which may be too short to tell: then that of the lines before."""
        guessed = guess_language(text)
        if guessed:
            self._language = guessed
        elif _CYRILLIC.search(text):
            return "ru"
        elif _ARABIC.search(text):
            return "ar"
        return self._language


def _parse(number: int, line: str) -> dict[str, Any]:
    try:
        item = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _wrong(number, f"this is not JSON ({error})") from error
    if not isinstance(item, dict):
        raise _wrong(number, 'expected an object like {"id": "1", "title": "..."}')
    item_id = item.get("id")
    if not isinstance(item_id, str | int) or isinstance(item_id, bool):
        raise _wrong(number, '"id" has to be a string or a whole number')
    if not isinstance(item.get("title"), str):
        raise _wrong(number, '"title" has to be there, and to be a string')
    return item


def _time(number: int, value: object) -> datetime:
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        if isinstance(value, str):
            time = datetime.fromisoformat(value)
            return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):
        pass
    raise _wrong(number, '"time" has to be seconds since 1970 or a date and time like 2026-03-29T14:05:00Z')


def _wrong(number: int, what: str) -> InputError:
    return InputError(f"line {number}: {what}")
