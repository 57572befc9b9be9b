"""A problem as a sentence: of a feed, a query or a file, in the language that its reader chose.

The wording is in ``locales/<language>/problems.ftl``. What is said of a feed or page is a clause that stands behind a
colon; what is said of a query or a file is a sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from bot.i18n import Texts
from bot.problems import FeedProblem, FeedReason

if TYPE_CHECKING:
    from bot.problems import FileReason, QueryProblem

Text = TypeVar("Text", bound=str)
Say: TypeAlias = Callable[..., Text]
"""The catalogue in one language (``Texts``), or what makes HTML of it (``bot.telegram.page.Renderer``)."""

ENGLISH = Texts("en")
"""The language of the command line."""


def feed_problem(say: Say[Text], reason: FeedReason | None) -> Text:
    """Say why a feed or a page cannot be had; None is a reason that nobody has written down."""
    reason = reason or FeedReason(FeedProblem.UNKNOWN)
    values: dict[str, Any] = dict(reason.args)
    if "expired" in values:
        values["expired"] = date.fromisoformat(values["expired"])
    return say(f"feed-problem-{reason.problem}", **values)


def query_problem(say: Say[Text], problem: QueryProblem) -> Text:
    """Say what is wrong with a query, and where."""
    return say(f"query-problem-{problem.code}", position=str(problem.position), **dict(problem.args))


def file_problem(say: Say[Text], reason: FileReason) -> Text:
    """Say why a file cannot be imported."""
    return say(f"file-problem-{reason.problem}", **dict(reason.args))
