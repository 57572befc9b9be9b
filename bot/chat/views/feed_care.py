# pure
"""The operator's buttons for a feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.verbs import OperatorFeedsVerb
from bot.model import FeedState, Origin
from bot.telegram.callback_data import callback_data
from bot.telegram.page import Button, code
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from bot.model import Feed
    from bot.telegram.page import Html, Renderer


MARKS = {FeedState.ACTIVE: "\U0001f7e2", FeedState.FAILING: "\U0001f534", FeedState.RETIRED: "\u26ab"}


def offered_lines(render: Renderer, feed: Feed) -> list[Html]:
    """The new address that was found for a feed, if there is one."""
    return [render("feed-offered", url=code(shown_url(feed.offered_url)))] if feed.offered_url else []


def care_rows(render: Renderer, feed: Feed) -> list[list[Button]]:
    """The buttons for one feed. They are about the bot, in whichever chat they hang."""
    rows = [[render.button("button-retry", callback_data(OperatorFeedsVerb.RETRY, feed.id))]]
    if feed.offered_url:
        rows.append([render.button("button-move", callback_data(OperatorFeedsVerb.MOVE, feed.id))])
    elif feed.state is not FeedState.ACTIVE:
        rows.append([render.button("button-find", callback_data(OperatorFeedsVerb.FIND, feed.id))])
    if feed.state is not FeedState.RETIRED:
        rows[0].append(render.button("button-remove", callback_data(OperatorFeedsVerb.REMOVE, feed.id)))
    return rows


def privacy_rows(render: Renderer, feed: Feed) -> list[list[Button]]:
    """The button that makes a chat's feed everybody's, or leaves one to its chats."""
    if feed.origin is Origin.CHAT:
        return [[render.button("button-feed-share", callback_data(OperatorFeedsVerb.SHARE, feed.id))]]
    if feed.origin is Origin.ADMIN:
        return [[render.button("button-feed-unshare", callback_data(OperatorFeedsVerb.UNSHARE, feed.id))]]
    return []
