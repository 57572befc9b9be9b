"""/unsub: one subscription by its name, several by buttons, or everything."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.commands.backup import send_export
from bot.chat.commands.subscription_list import empty_page, load_subscription_list
from bot.chat.framework.command import Rights
from bot.chat.framework.router import Router
from bot.chat.verbs import UnsubscribeVerb
from bot.chat.views.subscription_card import remove_page
from bot.chat.views.subscription_list import unsub_page
from bot.telegram.page import page_of
from bot.text.plain import plain

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext
    from bot.chat.views.subscription_list import SubscriptionList
    from bot.model import Subscription


router = Router()


@router.command("unsub", "unsubscribe", "remove", "stop", rights=Rights.ADMINS, everyday=True, bare=("stop",))
async def unsub(request: RequestContext) -> None:
    """/unsub: one by its name or number, or buttons."""
    shelf = await load_subscription_list(request)
    if not shelf.subscriptions:
        await request.reply(empty_page(request))
        return
    if not request.argument:
        await request.reply(unsub_page(request.render, shelf, 0, request.data))
        return
    meant = _meant(request.argument, shelf)
    near = _near(request.argument, shelf)
    if meant is None and near is not None:
        await request.reply(remove_page(request.render, near, request.data))
        return
    if meant is None:
        page = unsub_page(request.render, shelf, 0, request.data)
        await request.reply(
            replace(page, html=f"{request.render('unsub-unknown', name=request.argument[:100])}\n{page.html}")
        )
        return
    await request.services.subscriptions.unsubscribe(request.chat.id, [meant.id])
    await request.reply(page_of([request.render("unsub-done", name=meant.name)]))


def _meant(text: str, shelf: SubscriptionList) -> Subscription | None:
    wanted = plain(text).casefold()
    for index, one in enumerate(shelf.subscriptions, 1):
        topic, feed = shelf.topics.get(one.topic_id or 0), shelf.feeds.get(one.feed_id or 0)
        names = {
            plain(one.name).casefold(),
            topic.query.casefold() if topic else "",
            feed.url.casefold() if feed else "",
        }
        if wanted in {str(index), *names} - {""}:
            return one
    return None


def _near(text: str, shelf: SubscriptionList) -> Subscription | None:
    """The only subscription whose name has the text in it."""
    wanted = plain(text).casefold()
    found = [one for one in shelf.subscriptions if wanted and wanted in plain(one.name).casefold()]
    return found[0] if len(found) == 1 else None


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
    shelf = await load_subscription_list(request)
    await request.show(
        unsub_page(request.render, shelf, number, request.data) if shelf.subscriptions else empty_page(request)
    )


@router.tap(UnsubscribeVerb.REMOVE_ALL, rights=Rights.ADMINS)
async def unsub_all(request: RequestContext) -> None:
    """Everything: asks again, and first sends the export."""
    shelf = await load_subscription_list(request)
    if not request.arguments:
        yes = request.render.button(
            "button-everything-yes", request.data(UnsubscribeVerb.REMOVE_ALL, 1), count=len(shelf.subscriptions)
        )
        rows = [[yes, request.render.button("button-no", request.data(UnsubscribeVerb.TURN, 0))]]
        await request.show(page_of([request.render("unsub-all-ask", count=len(shelf.subscriptions))], rows))
        return
    if shelf.subscriptions:
        await send_export(request, shelf)
        await request.services.subscriptions.unsubscribe(request.chat.id, [one.id for one in shelf.subscriptions])
    await request.show(page_of([request.render("unsub-all-done", count=len(shelf.subscriptions))]))
