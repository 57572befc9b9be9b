# pure
"""The problem of a query or a feed, in the chat's language.

The rooms below speak English, for logs and the command line, and say exactly what is wrong. An English chat is told
just that; for the others the catalogue has a sentence for each kind of trouble.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.telegram.page import Html, Renderer

_QUERY = (
    ("query-empty", r"query is empty"),
    ("query-only-minus", r"only -words"),
    ("query-closes-nothing", r"closes nothing"),
    ("query-never-closed", r"never closed"),
    ("query-holds-nothing", r"holds nothing"),
    ("query-no-field", r"is no field"),
    ("query-language-code", r"two letters"),
    ("query-too-much", r"too long|too many|too deep"),
    ("query-sign-alone", r"no word|stands alone|two minus|belongs before|stands in|no letter"),
)
_FEED = (
    ("feed-not-found", r"cannot be found|not a web address|not at a web address|too long$|only http"),
    ("feed-forbidden-address", r"cannot be asked|not an internet address|not one of the web"),
    ("feed-untrusted", r"cannot be trusted|reached safely|encryption"),
    ("feed-closed", r"answers (401|402|403|406|418|429|451)"),
    ("feed-nothing-there", r"answers (404|410)|gone for good"),
    ("feed-server-broken", r"answers 5\d\d"),
    ("feed-is-page", r"names no feed"),
    ("feed-silent", r"cannot be reached|hangs up|breaks off|took too long|does not answer|too slow"),
    ("feed-unreadable", r""),
)


def query_problem(render: Renderer, message: str) -> Html:
    """The problem of a query, as a sentence."""
    return _said(render, message, _QUERY, "query-sign-alone")


def feed_problem(render: Renderer, reason: str) -> Html:
    """Why a feed cannot be had, as the end of "the feed: ..."."""
    return _said(render, reason, _FEED, "feed-unreadable")


def _said(render: Renderer, message: str, table: tuple[tuple[str, str], ...], otherwise: str) -> Html:
    if render.texts.language == "en":
        return render.escaped(message)
    return render(next((name for name, pattern in table if re.search(pattern, message)), otherwise))
