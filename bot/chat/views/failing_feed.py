# pure
"""The notice of a feed that fails or is back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.verbs import CardVerb, FailingFeedVerb
from bot.i18n.problem_texts import feed_problem
from bot.model import FeedState
from bot.telegram.callback_data import callback_data
from bot.telegram.page import Renderer, page_of
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from bot.model import Feed
    from bot.telegram.page import Html, Page


def feed_line(render: Renderer, feed: Feed) -> Html:
    """The state of a feed, in one sentence."""
    match feed.state:
        case FeedState.ACTIVE:
            return render("notice-feed-back", name=feed.name or shown_url(feed.url))
        case FeedState.RETIRED:
            kind = "notice-feed-gone"
        case _:
            kind = "notice-feed-moved" if feed.offered_url else "notice-feed-failing"
    return render(kind, name=feed.name or shown_url(feed.url), reason=feed_problem(render, feed.reason))


def failing_page(render: Renderer, feed: Feed, subscription_id: int) -> Page:
    """The reason why a feed fails, with a subscriber's remedies as buttons."""
    lines = [feed_line(render, feed)]
    rows = [[render.button("button-retry", callback_data(FailingFeedVerb.RETRY, subscription_id))]]
    if feed.offered_url:
        lines.append(render("feed-offered", url=shown_url(feed.offered_url)))
        rows.append([render.button("button-move", callback_data(FailingFeedVerb.MOVE, subscription_id))])
    else:
        rows.append([render.button("button-find", callback_data(FailingFeedVerb.FIND, subscription_id))])
    rows.append([render.button("button-remove", callback_data(CardVerb.REMOVE, subscription_id))])
    return page_of(lines, rows)
