"""The answer to a subscription that was just made, and what a chat is told with its first topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.commands.subscribing.introduction import ask_where, load_first_stories
from bot.chat.verbs import CardVerb, SubscribeVerb
from bot.chat.views.query_words import query_text
from bot.telegram.page import page_of

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext
    from bot.subscriptions.subscriber import Subscribed
    from bot.telegram.page import Html, Page


async def confirm(request: RequestContext, subscribed: Subscribed) -> None:
    """Say what the chat has now; with its first topic show how alerts will look, and ask where it is."""
    page = confirmed_page(request, subscribed)
    first = await load_first_stories(request, subscribed.subscription)
    if first is None:
        await request.show(page)
        return
    await request.show(page_of([page.html, "", first.page.html], [*page.rows, *first.page.rows]))
    await first.note_shown(request)
    await ask_where(request)


def confirmed_page(request: RequestContext, subscribed: Subscribed) -> Page:
    """Tell of what the chat has now, with the ways to tune it and to take it back."""
    lines = [subscribed_line(request, subscribed)]
    if subscribed.room is not None:
        lines.append(request.render("sub-room", count=subscribed.room))
    tune = request.render.button("button-tune", request.data(CardVerb.OPEN, subscribed.subscription.id))
    undo = request.render.button("button-undo", request.data(SubscribeVerb.UNDO, subscribed.subscription.id))
    return page_of(lines, [[tune, undo] if subscribed.is_new else [tune]])


def subscribed_line(request: RequestContext, subscribed: Subscribed) -> Html:
    """The line that says whether it is new."""
    name = subscribed.subscription.name
    if subscribed.query:
        told = "sub-filtered" if subscribed.is_new or subscribed.was_filtered else "sub-filtered-already"
        return request.render(told, name=name, query=query_text(request.render, subscribed.query))
    return request.render("sub-done" if subscribed.is_new else "sub-already", name=name)
