"""The languages in which a chat, or one of its subscriptions, hears of stories."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.commands.settings.settings_page import choose
from bot.chat.commands.subscription_card import show_card
from bot.chat.framework.command import Rights
from bot.chat.framework.context import StaleRequestError
from bot.chat.framework.router import Router
from bot.chat.verbs import CardVerb, SettingsVerb
from bot.chat.views.news_languages import ALL_CHOICE, CHAT_CHOICE, card_page, chat_page
from bot.storage.queries.archive.filed import languages_told
from bot.topics.news_languages import ALL, heard_languages, news_languages, toggled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.chat.framework.context import RequestContext

router = Router()

WEEK = timedelta(days=7)
_LONGEST_CODE = 3


async def load_week(request: RequestContext) -> Mapping[str, int]:
    """The stories of the last week that the chat may see, counted by their languages."""
    async with request.services.database.read() as conn:
        return await languages_told(conn, request.chat.id, request.now - WEEK)


@router.tap(SettingsVerb.NEWS_LANGUAGES, rights=Rights.ADMINS)
async def tap_news_languages(request: RequestContext) -> None:
    """Show the choice for the chat, or turn the language on or off that was tapped."""
    if request.arguments:
        settings = request.chat.settings
        chosen = _choice(request, 0, news_languages(settings))
        await choose(request, replace(settings, news_languages=chosen))
        await request.toast(request.render.label("saved"))
    page = chat_page(request.render, request.chat.settings, await load_week(request), request.data)
    await request.show(page)


@router.tap(CardVerb.NEWS_LANGUAGES, rights=Rights.ADMINS)
async def tap_languages_of_card(request: RequestContext) -> None:
    """The same for one subscription; or as the chat has it again."""
    one = await request.subscription()
    if len(request.arguments) > 1:
        chosen: tuple[str, ...] = ()
        if request.word(1) != CHAT_CHOICE:
            chosen = _choice(request, 1, heard_languages(one, request.chat.settings))
        one = await request.services.subscriptions.set_news_languages(request.chat.id, one.id, chosen)
        await request.toast(request.render.label("saved"))
        if not chosen:
            await show_card(request, one)
            return
    week = await load_week(request)
    await request.show(card_page(request.render, one, request.chat.settings, week, request.data))


def _choice(request: RequestContext, index: int, languages: Sequence[str]) -> tuple[str, ...]:
    code = request.word(index)
    if code == ALL_CHOICE:
        return ALL
    if not (code.isascii() and code.isalpha() and code.islower() and len(code) <= _LONGEST_CODE):
        raise StaleRequestError
    return toggled(languages, code)
