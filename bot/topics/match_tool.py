"""``newsbell match``: queries and JSON lines of stories in, the topics of each story out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.errors import InputError, QueryError
from bot.i18n.problem_texts import ENGLISH, query_problem
from bot.topics.match import Document, TopicIndex
from bot.topics.query import Query, parse_query

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_TEXTS = ("title", "text", "source", "language", "lang")


def read_queries(lines: Iterable[str]) -> list[tuple[str, Query]]:
    """Read named queries, ``name<TAB>query`` a line; empty lines and those that begin with # are left out.

    Raises:
        InputError: a line is not of this form, or its query cannot be read; the message names the line.
    """
    queries: list[tuple[str, Query]] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        name, tab, text = line.strip("\r\n\ufeff").partition("\t")
        if not tab or not name.strip():
            message = f"line {number}: expected a name, a tab and a query"
            raise InputError(message)
        try:
            queries.append((name.strip(), parse_query(text)))
        except QueryError as error:
            message = f"line {number}: {query_problem(ENGLISH, error.problem)}"
            raise InputError(message) from error
    return queries


def match_lines(queries: Sequence[tuple[str, Query]], lines: Iterable[str], *, stems: bool = True) -> Iterator[str]:
    """Match stories: ``{"id", "title", "text"?, "source"?, "language"?}`` a line.

    The language is guessed where none is given.

    Gives ``{"id", "topics"}`` a line, in the same order, with the names in the order of the queries. Queries of one
    name are one topic. ``stems`` False compares exact forms and names only.

    Raises:
        InputError: a line is not of this form; the message names it.
    """
    index = TopicIndex(stems=stems)
    for number, (_, query) in enumerate(queries):
        index.add(number, query)
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        item_id, document = _read_line(number, line)
        topics = list(dict.fromkeys(queries[found][0] for found in index.match(document)))
        yield json.dumps({"id": item_id, "topics": topics}, ensure_ascii=False)


def document_of_text(title: str, text: str) -> Document:
    """Return a document of a text that somebody gives; without a title, a text of one line is a headline."""
    if not title and len(text.strip().splitlines()) == 1:
        return Document(text.strip())
    return Document(title, text)


def _read_line(number: int, line: str) -> tuple[str | int, Document]:
    try:
        item = json.loads(line)
    except (ValueError, RecursionError) as error:
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
    return item_id, Document(
        title=texts["title"],
        text=texts["text"],
        outlet=texts["source"],
        language=texts["language"] or texts["lang"],
    )
