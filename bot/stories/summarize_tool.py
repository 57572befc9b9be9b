"""``newsbell summarize``: a text or JSON lines of texts in, the summary of each out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.errors import InputError, NewsbellError
from bot.stories.summaries.summary import summarise
from bot.text.language import detect_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_DEFAULT_CHARS = 280


def summarize_text(
    text: str, title: str, *, sentences: int | None, max_chars: int | None, language: str | None
) -> Sequence[str]:
    """Return the sentences that would do as a text's summary; the title is what they are to tell of.

    Raises:
        NewsbellError: There are none.
    """
    if sentences is None and max_chars is None:
        max_chars = _DEFAULT_CHARS
    found = summarise(
        text,
        title=title,
        language=language or detect_language(f"{title}\n{text}"),
        max_chars=max_chars,
        max_sentences=sentences,
    )
    if not found:
        message = "The text has no sentence that would do as a summary."
        raise NewsbellError(message)
    return found


def summarize_lines(
    lines: Iterable[str], *, sentences: int | None, max_chars: int | None, language: str | None
) -> Iterator[str]:
    """Summarise ``{"id", "text", "title"?, "language"?}`` a line, into ``{"id", "summary"}`` a line, in order.

    The summary's sentences are joined by newlines; it is empty where no sentence would do. The language is
    that of the line, else ``language``, else what the text looks like. Without ``sentences`` and
    ``max_chars`` it has at most 280 characters.

    Raises:
        InputError: a line is not of this form; the message names it.
    """
    if sentences is None and max_chars is None:
        max_chars = _DEFAULT_CHARS
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        item_id, text, title, given = _read_line(number, line)
        found = summarise(
            text,
            title=title,
            language=given or language or detect_language(f"{title}\n{text}") or "en",
            max_chars=max_chars,
            max_sentences=sentences,
        )
        yield json.dumps({"id": item_id, "summary": "\n".join(found)}, ensure_ascii=False)


def _read_line(number: int, line: str) -> tuple[str | int, str, str, str]:
    """The id, text, title and language of a line."""
    try:
        item = json.loads(line)
    except (ValueError, RecursionError) as error:
        message = f"line {number} is not JSON: {error}"
        raise InputError(message) from error
    if not isinstance(item, dict):
        message = f'line {number}: expected an object like {{"id": "1", "text": "..."}}'
        raise InputError(message)
    item_id = item.get("id")
    if not isinstance(item_id, str | int) or isinstance(item_id, bool):
        message = f'line {number}: "id" has to be a string or a whole number'
        raise InputError(message)
    if "text" not in item:
        message = f'line {number}: "text" is missing'
        raise InputError(message)
    return item_id, _text(item, "text", number), _text(item, "title", number), _text(item, "language", number)


def _text(item: dict[str, Any], key: str, number: int) -> str:
    value = item.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        message = f'line {number}: "{key}" has to be a string'
        raise InputError(message)
    return value
