"""Pages for a person who cannot have something: a full chat, a query that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.framework.context import RequestRefusedError
from bot.chat.verbs import HelpVerb
from bot.errors import QueryError
from bot.i18n.problem_texts import query_problem
from bot.telegram.callback_data import callback_data
from bot.telegram.page import code, page_of
from bot.topics.query import parse_query

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext
    from bot.subscriptions.errors import LimitReached
    from bot.telegram.page import Html, Page, Renderer
    from bot.topics.query import Query


def limit_line(render: Renderer, limit: LimitReached) -> Html:
    """The number of topics or feeds that there is room for."""
    return render("limit-feeds" if limit.for_feed else "limit-topics", count=limit.most)


def read_query(request: RequestContext, text: str) -> Query:
    """The query that somebody typed.

    Raises:
        RequestRefusedError: It cannot be read; the page points at where.
    """
    try:
        return parse_query(text)
    except QueryError as error:
        raise RequestRefusedError(_query_page(request.render, text, error)) from error


def _query_page(render: Renderer, text: str, error: QueryError) -> Page:
    """The problem of a query, with the place marked."""
    at = error.problem.position - 1
    start = max(at - 30, 0)
    marked = f"{text[start:at]}\u25b6{text[at : at + 30]}"
    lines = [
        render("query-unreadable"),
        code(marked),
        render("query-detail", detail=query_problem(render, error.problem)),
    ]
    return page_of(lines, [[render.button("button-query-help", callback_data(HelpVerb.HELP, "query"))]])
