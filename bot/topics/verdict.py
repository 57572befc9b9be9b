# pure
"""A sentence that says whether a text fits a query, by which words, or what is in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.plain import plain, shorten
from bot.topics.evaluate import explain, holds
from bot.topics.reading import Reading
from bot.topics.syntax import And, Node, Not, Or, Term, all_of, any_of, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.topics.evaluate import Hit
    from bot.topics.query import Query
    from bot.topics.reading import Document

_MOST_WORDS = 12
_MOST_CHARACTERS = 60
_ALWAYS_SAID = {"source": " as the outlet", "lang": " as the language"}
_PLACES = {"title": " in the headline", "text": " in the text"}


def verdict(query: Query, document: Document) -> str:
    """Say whether a text fits a query: ``matches, by "Iranian" (iran) and "talks"``, or what it has and has not."""
    reading = Reading(document)
    hits = {hit.term: hit for hit in reversed(explain(query, reading))}
    if hits:
        places = _ALWAYS_SAID | (_PLACES if document.title and document.text else {})
        found = [f"{_named(hit)}{places.get(hit.field, '')}" for hit in reversed(hits.values())]
        return f"matches, by {_listed(found, 'and')}"
    return f"does not match: {_obstacle(query.root, reading)}"


def verdicts(queries: Sequence[tuple[str, Query]], document: Document) -> Iterator[str]:
    """Say of named queries which match, a line each, and how many of all of them."""
    matching = 0
    for name, query in queries:
        said = verdict(query, document)
        if said.startswith("matches"):
            matching += 1
            yield f"{name}: {said}."
    yield f"{matching} of {len(queries)} queries match." if len(queries) != 1 else f"{matching} of 1 query matches."


def _named(hit: Hit) -> str:
    shown = _quoted(hit.matched_text)
    return shown if hit.matched_text.casefold() == hit.term.strip('"') else f"{shown} ({hit.term})"


def _obstacle(root: Node, reading: Reading) -> str:
    whole = reading.whole
    sought = terms(root)
    found = [term for term in sought if holds(term, whole)]
    missing = [term for term in sought if term not in found]
    unwanted = [term for term in _left_out(root) if holds(term, whole)]
    if holds(root, whole):
        return f"{_words(found, 'and')} are there, but not together in one sentence or paragraph"
    if unwanted and (not missing or holds(_without_exclusions(root), whole)):
        return f"it has {_words(unwanted, 'and')}, which the query leaves out"
    if not missing or holds(_without_exclusions(root), whole):
        return "it is of what the query leaves out"
    return (
        f"it has {_words(found, 'and')}, but not {_words(missing, 'or')}"
        if found
        else f"it has no {_words(missing, 'or')}"
    )


def _without_exclusions(node: Node) -> Node:
    if isinstance(node, And):
        return all_of(_without_exclusions(part) for part in node.nodes if not isinstance(part, Not))
    return any_of(map(_without_exclusions, node.nodes)) if isinstance(node, Or) else node


def _left_out(node: Node) -> list[Term]:
    """Return the terms that a query leaves out, in its order."""
    if isinstance(node, Not):
        return list(terms(node.node))
    return [] if isinstance(node, Term) else [term for part in node.nodes for term in _left_out(part)]


def _words(words: Iterable[Term], joint: str) -> str:
    return _listed([_quoted(str(term)) for term in dict.fromkeys(words)], joint)


def _quoted(text: str) -> str:
    return f'"{shorten(plain(text).strip(chr(34)), _MOST_CHARACTERS)}"'


def _listed(items: Sequence[str], joint: str) -> str:
    """Join items as in a sentence; of very many, the first ones and how many more."""
    if len(items) > _MOST_WORDS:
        items = [*items[:_MOST_WORDS], f"{len(items) - _MOST_WORDS} more"]
    *others, last = items
    return f"{', '.join(others)} {joint} {last}" if others else last
