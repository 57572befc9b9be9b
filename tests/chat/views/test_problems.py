from __future__ import annotations

import pytest

from bot.chat.views.problems import feed_problem, query_problem
from bot.errors import QueryError
from bot.i18n import Texts
from bot.telegram.page import Renderer
from bot.topics.query import parse_query
from bot.web.failures import status_reason

DE = Renderer(Texts("de"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "query-empty"), ("-a", "query-only-minus"), ("a )", "query-closes-nothing"), ("(a", "query-never-closed"),
        ('"a', "query-never-closed"), ("a ()", "query-holds-nothing"), ("foo:a", "query-no-field"),
        ("lang:german", "query-language-code"), (" ".join(f"a{n}" for n in range(200)), "query-too-much"),
        ("a OR", "query-sign-alone"), ("OR a", "query-sign-alone"), ("a -", "query-sign-alone"),
        ("title:", "query-sign-alone"), ("(" * 99 + "a" + ")" * 99, "query-too-much"),
    ],
)  # fmt: skip
def test_each_problem_of_a_query_is_said_in_the_chats_language(text: str, name: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse_query(text)
    assert query_problem(DE, str(raised.value)) == DE(name)
    assert query_problem(Renderer(Texts("en")), str(raised.value)).startswith(
        str(raised.value)[:5].replace("<", "&lt;")
    )


@pytest.mark.parametrize(
    ("reason", "name"),
    [
        (status_reason(403, {}), "feed-closed"), (status_reason(404, {}), "feed-nothing-there"),
        (status_reason(503, {}), "feed-server-broken"), ("cannot be found: there is no host x", "feed-not-found"),
        ("cannot be trusted: its certificate expired", "feed-untrusted"), ("hangs up without an answer", "feed-silent"),
        ("is a web page, and it names no feed that works", "feed-is-page"), ("is nonsense", "feed-unreadable"),
        ("cannot be asked: it is a private address", "feed-forbidden-address"),
    ],
)  # fmt: skip
def test_each_problem_of_a_feed_is_said_in_the_chats_language(reason: str, name: str) -> None:
    assert feed_problem(DE, reason) == DE(name)
