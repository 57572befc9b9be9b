"""/start: two sentences, topics to tap, languages and zone to choose; or what the link that was followed is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.commands.alert_menu import show_to_reader
from bot.chat.commands.settings.news_languages import load_week
from bot.chat.commands.subscribe import load_shared, offer_shared
from bot.chat.commands.topics import load_topic_rows, topics
from bot.chat.framework.router import Router
from bot.chat.parsing.share_link import read_alert_payload, read_payload
from bot.chat.verbs import HelpVerb, SettingsVerb, TimeZoneVerb
from bot.chat.views.news_languages import languages_text, week_line
from bot.model import ChatKind
from bot.telegram.callback_data import callback_data
from bot.telegram.page import Page, page_of
from bot.topics.news_languages import news_languages

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
    if read_payload(request.argument, request.services.settings.token) is not None:
        topic = await load_shared(request, request.argument)
        if topic is not None:
            await offer_shared(request, topic, request.argument.strip())
            return
        await request.reply(Page(request.render("share-gone")))
    if request.is_remote:  # who runs a channel from here knows the bot
        await topics(request)
        return
    rows = await load_topic_rows(request, 0)
    rows.append(
        (
            request.render.button("button-news", request.data(SettingsVerb.NEWS_LANGUAGES)),
            request.render.button("button-zone", request.data(TimeZoneVerb.OPEN)),
        )
    )
    if request.is_private:
        group = f"https://t.me/{request.bot.username}?startgroup=start"
        rows.append(
            (
                request.render.button("button-help", callback_data(HelpVerb.HELP)),
                request.render.button("button-add-group", "", group),
            )
        )
    name = "start-private" if request.chat.kind is ChatKind.PRIVATE else "start-group"
    settings = request.chat.settings
    languages = languages_text(request.render, news_languages(settings))
    asked = request.render("start-choices", languages=languages, zone=settings.time_zone)
    week = week_line(request.render, await load_week(request))
    await request.reply(page_of([request.render(name), "", asked, week], rows))
