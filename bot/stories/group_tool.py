"""``newsbell group``: JSON lines of headlines in, the cluster of each out, as the bot would file them.

A cluster is a story that would ring. A headline that would be filed as a story following another opens a
cluster of its own, and the line says which one it ``follows``.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.errors import InputError
from bot.stories.cluster import Report, StoryIndex, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
_TEXTS = ("title", "text", "url", "source", "language", "lang")


def group_lines(lines: Iterable[str], threshold: float | None = None) -> Iterator[str]:
    """File headlines one after another: ``{"id", "title", "text"?, "time"?, "source"?, ...}`` a line.

    Gives ``{"id", "cluster"}`` a line, in the same order, with ``"follows"`` where a story follows another;
    clusters are numbered from 1 in the order in which they open. ``time`` is in seconds since 1970 or ISO
    8601; ``url`` and ``language`` are used where they are given. ``threshold`` (0 to 1) replaces the one that
    ships.

    Raises:
        InputError: a line is not of this form; the message names it.
    """
    index = StoryIndex() if threshold is None else StoryIndex(same=threshold, related=threshold)
    stories = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        item_id, report = _read_line(number, line)
        placed = index.place(report)
        answer: dict[str, Any] = {"id": item_id}
        if placed.verdict is Verdict.SAME and placed.story_id is not None:
            answer["cluster"] = placed.story_id
        else:
            stories += 1
            answer["cluster"] = stories
            if placed.verdict is Verdict.RELATED:
                answer["follows"] = placed.story_id
        index.add(report, answer["cluster"])
        yield json.dumps(answer, ensure_ascii=False)


def _read_line(number: int, line: str) -> tuple[str | int, Report]:
    try:
        item = json.loads(line)
    except ValueError as error:
        message = f"line {number} is not JSON: {error}"
        raise InputError(message) from error
    if not isinstance(item, dict):
        message = f'line {number}: expected an object like {{"id": "1", "title": "..."}}'
        raise InputError(message)
    item_id = item.get("id")
    if not isinstance(item_id, str | int) or isinstance(item_id, bool):
        message = f'line {number}: "id" has to be a string or a whole number'
        raise InputError(message)
    if "title" not in item:
        message = f'line {number}: "title" is missing'
        raise InputError(message)
    texts = {}
    for key in _TEXTS:
        value = item.get(key)
        if value is not None and not isinstance(value, str):
            message = f'line {number}: "{key}" has to be a string'
            raise InputError(message)
        texts[key] = value or ""
    return item_id, Report(
        entry_id=number,
        title=texts["title"],
        lead=texts["text"],
        url=texts["url"],
        outlet=texts["source"],
        time=_time(number, item.get("time")),
        language=texts["language"] or texts["lang"] or "en",
    )


def _time(number: int, value: object) -> datetime:
    if value is None or value == "":
        return _NO_TIME
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        if isinstance(value, str):
            time = datetime.fromisoformat(value)
            return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):
        pass
    message = f'line {number}: "time" has to be seconds since 1970 or a date and time like 2026-03-29T14:05:00Z'
    raise InputError(message)
