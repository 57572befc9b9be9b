"""/start: two sentences and the topics to tap, or the topic or alert whose link was followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.commands.alert_menu import show_to_reader
from bot.chat.commands.subscribe import offer_shared
from bot.chat.commands.topics import load_topic_rows, topics
from bot.chat.framework.router import Router
from bot.chat.parsing.share_link import read_alert_payload, read_payload
from bot.chat.verbs import HelpVerb
from bot.model import ChatKind
from bot.storage.queries.topics import load_topic
from bot.telegram.callback_data import callback_data
from bot.telegram.page import Page, page_of

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext


router = Router()


@router.command("start", bare=("start",))
async def start(request: RequestContext) -> None:
    """Two sentences and the topics; with a shared topic's link, that topic and one button."""
    alert_id = read_alert_payload(request.argument, request.user_id, request.services.settings.token)
    if alert_id is not None:
        await show_to_reader(request, alert_id)
        return
    shared = read_payload(request.argument, request.services.settings.token)
    if shared is not None:
        topic_id, is_sealed = shared
        async with request.services.database.read() as conn:
            topic = await load_topic(conn, topic_id)
        if topic is not None and (topic.chat_id is None or is_sealed):
            await offer_shared(request, topic)
            return
        await request.reply(Page(request.render("share-gone")))
    if request.is_remote:  # who runs a channel from here knows the bot
        await topics(request)
        return
    rows = await load_topic_rows(request, 0)
    if request.is_private:
        group = f"https://t.me/{request.bot.username}?startgroup=start"
        rows.append(
            (
                request.render.button("button-help", callback_data(HelpVerb.HELP)),
                request.render.button("button-add-group", "", group),
            )
        )
    name = "start-private" if request.chat.kind is ChatKind.PRIVATE else "start-group"
    await request.reply(page_of([request.render(name)], rows))
