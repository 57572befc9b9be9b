"""/unsub: one subscription by its name, several by buttons, or everything."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.commands.backup import send_export
from bot.chat.commands.subscription_list import empty_page, load_subscription_list
from bot.chat.framework.command import Rights
from bot.chat.framework.router import Router
from bot.chat.parsing.nearest import nearest_name
from bot.chat.verbs import UnsubscribeVerb
from bot.chat.views.subscription_card import remove_page
from bot.chat.views.subscription_list import unsub_page
from bot.telegram.page import page_of
from bot.text.plain import plain
from bot.web.urls import shown_text, shown_url

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.chat.framework.context import RequestContext
    from bot.chat.views.subscription_list import SubscriptionList
    from bot.model import Subscription


router = Router()


@router.command("unsub", "unsubscribe", "remove", "stop", rights=Rights.ADMINS, everyday=True, bare=("stop",))
async def unsub(request: RequestContext) -> None:
    """/unsub: one by its name or number, or buttons."""
    subscription_list = await load_subscription_list(request)
    if not subscription_list.subscriptions:
        await request.reply(empty_page(request))
        return
    if not request.argument:
        await request.reply(unsub_page(request.render, subscription_list, 0, request.data))
        return
    meant = _meant(request.argument, subscription_list)
    similar = _similar(request.argument, subscription_list.subscriptions)
    if meant is None and similar is not None:
        await request.reply(remove_page(request.render, similar, request.data))
        return
    if meant is None:
        page = unsub_page(request.render, subscription_list, 0, request.data)
        await request.reply(
            replace(
                page, html=f"{request.render('unsub-unknown', name=shown_text(request.argument)[:100])}\n{page.html}"
            )
        )
        return
    await request.services.subscriptions.unsubscribe(request.chat.id, [meant.id])
    await request.reply(page_of([request.render("unsub-done", name=meant.name)]))


def _meant(text: str, subscription_list: SubscriptionList) -> Subscription | None:
    wanted = plain(text).casefold()
    for index, one in enumerate(subscription_list.subscriptions, 1):
        topic, feed = subscription_list.topics.get(one.topic_id or 0), subscription_list.feeds.get(one.feed_id or 0)
        names = {
            plain(one.name).casefold(),
            topic.query.casefold() if topic else "",
            feed.url.casefold() if feed else "",
            shown_url(feed.url).casefold() if feed else "",
        }
        if wanted in {str(index), *names} - {""}:
            return one
    return None


def _similar(text: str, subscriptions: Sequence[Subscription]) -> Subscription | None:
    """The only subscription whose name has the text in it; where none has, the one whose name is nearest to it."""
    wanted = plain(text).casefold()
    names = [plain(one.name).casefold() for one in subscriptions]
    found = [name for name in names if wanted and wanted in name]
    name = found[0] if found else nearest_name(wanted, names)
    return subscriptions[names.index(name)] if len(found) < 2 and name is not None else None  # noqa: PLR2004 - one is meant


@router.tap(UnsubscribeVerb.REMOVE, rights=Rights.ADMINS)
async def unsub_one(request: RequestContext) -> None:
    """A tap on one of the buttons of /unsub."""
    one = await request.subscription()
    await request.services.subscriptions.unsubscribe(request.chat.id, [one.id])
    await request.toast(request.render.label("unsub-done-short", name=one.name))
    await _show_unsub(request, request.number(1))


@router.tap(UnsubscribeVerb.TURN, rights=Rights.ADMINS)
async def turn_unsub(request: RequestContext) -> None:
    """Another page of them."""
    await _show_unsub(request, request.number(0))


async def _show_unsub(request: RequestContext, number: int) -> None:
    subscription_list = await load_subscription_list(request)
    await request.show(
        unsub_page(request.render, subscription_list, number, request.data)
        if subscription_list.subscriptions
        else empty_page(request)
    )


@router.tap(UnsubscribeVerb.REMOVE_ALL, rights=Rights.ADMINS)
async def unsub_all(request: RequestContext) -> None:
    """Everything: asks again, and first sends the export."""
    subscription_list = await load_subscription_list(request)
    if not request.arguments:
        yes = request.render.button(
            "button-everything-yes",
            request.data(UnsubscribeVerb.REMOVE_ALL, 1),
            count=len(subscription_list.subscriptions),
        )
        rows = [[yes, request.render.button("button-no", request.data(UnsubscribeVerb.TURN, 0))]]
        await request.show(page_of([request.render("unsub-all-ask", count=len(subscription_list.subscriptions))], rows))
        return
    if not subscription_list.subscriptions:
        await request.show(empty_page(request))
        return
    await send_export(request, subscription_list)
    await request.services.subscriptions.unsubscribe(
        request.chat.id, [one.id for one in subscription_list.subscriptions]
    )
    await request.show(page_of([request.render("unsub-all-done", count=len(subscription_list.subscriptions))]))
