# pure
"""A query in words, for people who only read it: ``iran and talks, without football``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from babel.lists import format_list

from bot.chat.views.news_languages import language_name
from bot.errors import QueryError
from bot.telegram.page import folded
from bot.text.plain import plain
from bot.topics.exclusions import own_exclusions
from bot.topics.query import parse_query
from bot.topics.syntax import And, Not, Or, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.model import Topic
    from bot.telegram.page import Html, Renderer
    from bot.topics.syntax import Node

_OF_FIELD = {"title": "query-in-title", "source": "query-from"}


def query_text(render: Renderer, query: str) -> Html:
    """Return a query in words, a long one folded."""
    return folded(query_words(render, query))


def query_words(render: Renderer, query: str) -> str:
    """Return a query in words, as plain text; one that cannot be read as it is."""
    try:
        return _clauses(render, parse_query(query).root)
    except QueryError:
        return plain(query)


def query_name(render: Renderer, query: str) -> str:
    """Return what to call a query: plain words are their own name, and signs are said in words."""
    try:
        root = parse_query(query).root
    except QueryError:
        return query
    parts = root.nodes if isinstance(root, And) else (root,)
    if all(isinstance(part, Term) and not part.field and len(part.words) == 1 for part in parts):
        return query
    said = _clauses(render, root)
    return said[:1].upper() + said[1:]


def without_text(render: Renderer, topic: Topic, topics: Mapping[int, Topic]) -> str:
    """Return what a chat leaves out of a curated topic, in words; empty for any other topic."""
    base = topics.get(topic.base_id or 0)
    if base is None:
        return ""
    try:
        return _listed(render, own_exclusions(topic.query, base.query), "or")
    except QueryError:
        return ""


def _clauses(render: Renderer, root: Node) -> str:
    """Return the groups that must be there, one after another, and those that must not."""
    parts = root.nodes if isinstance(root, And) else (root,)
    wanted = [part for part in parts if not isinstance(part, Not)]
    alone = [part for part in wanted if isinstance(part, Term) and part.field in {"", "title"}]
    groups = [part for part in wanted if isinstance(part, Or)]
    said = [_listed(render, alone, "standard")] if alone else []
    for group in groups:
        words = _said(render, group)
        said.append(render.texts("query-with", words=words) if said else words)
    said += [_said(render, part) for part in wanted if isinstance(part, Term) and part not in alone]
    left_out = [part.node for part in parts if isinstance(part, Not)]
    if left_out:
        said.append(render.texts("query-without", words=_listed(render, left_out, "or")))
    return ("\u060c " if render.texts.rtl else ", ").join(said)


def _listed(render: Renderer, nodes: Iterable[Node], style: Literal["standard", "or"]) -> str:
    words = [_said(render, node, nested=True) for node in nodes]
    return format_list(words, style=style, locale=render.texts.language)


def _said(render: Renderer, node: Node, *, nested: bool = False) -> str:
    if isinstance(node, Term):
        return _term(render, node)
    if isinstance(node, Not):
        return render.texts("query-without", words=_said(render, node.node, nested=True))
    said = _listed(render, node.nodes, "or" if isinstance(node, Or) else "standard")
    return f"({said})" if nested else said


def _term(render: Renderer, term: Term) -> str:
    words = plain(" ".join(term.words))
    if term.field == "lang":
        return render.texts("query-in-language", language=language_name(words, render.texts.language))
    shown = render.isolated(f"\u201c{words}\u201d" if len(term.words) > 1 else words)
    return render.texts(_OF_FIELD[term.field], words=shown) if term.field else shown
