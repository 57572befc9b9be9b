"""/settings, and the choices that are one tap there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.framework.command import Rights
from bot.chat.framework.context import StaleRequestError
from bot.chat.framework.router import Router
from bot.chat.parsing.times_of_day import DAY_MINUTES
from bot.chat.verbs import SettingsVerb
from bot.chat.views import settings as options
from bot.model import Length

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext
    from bot.model import ChatSettings
    from bot.telegram.page import Button


router = Router()


def view_of(request: RequestContext) -> options.SettingsView:
    """The pages of the settings are made of this."""
    return options.SettingsView(request.render, request.chat, request.now, request.data)


async def choose(request: RequestContext, settings: ChatSettings) -> None:
    """Save what the chat has chosen."""
    await request.services.preferences.save(request.chat.id, settings)
    request.chat = replace(request.chat, settings=settings)


@router.command("settings", "set", everyday=True, bare=("settings",))
@router.tap(SettingsVerb.OPEN)
async def settings(request: RequestContext) -> None:
    """The page with everything."""
    await request.show(options.settings_page(view_of(request)))


async def back_to_settings(request: RequestContext) -> None:
    """Say that it is saved, and show the page again."""
    await request.toast(request.render.label("saved"))
    await settings(request)


def settings_row(request: RequestContext) -> list[Button]:
    """The way to the page."""
    return [request.render.button("button-settings", request.data(SettingsVerb.OPEN))]


def minute_of_day(request: RequestContext, index: int) -> int:
    """A time of day among a button's arguments, in minutes after midnight.

    Raises:
        StaleRequestError: It has none there.
    """
    value = request.number(index)
    if not 0 <= value < DAY_MINUTES:
        raise StaleRequestError
    return value


@router.tap(SettingsVerb.CAP, rights=Rights.ADMINS)
async def tap_cap(request: RequestContext) -> None:
    """The hourly cap, by tapping; 0 for none."""
    if not request.arguments:
        await request.show(options.cap_page(view_of(request)))
        return
    cap = request.number(0)
    if not 0 <= cap <= 1000:  # noqa: PLR2004 - more than Telegram would let through
        raise StaleRequestError
    await choose(request, replace(request.chat.settings, hourly_cap=cap or None))
    await back_to_settings(request)


@router.tap(SettingsVerb.BREAKING, rights=Rights.ADMINS)
async def tap_breaking(request: RequestContext) -> None:
    """Let breaking news pass quiet hours and cap, or not."""
    await choose(request, replace(request.chat.settings, breaking_passes=not request.chat.settings.breaking_passes))
    await back_to_settings(request)


@router.tap(SettingsVerb.PREVIEWS, rights=Rights.ADMINS)
async def tap_previews(request: RequestContext) -> None:
    """Let Telegram show a picture of the page under an alert, or not."""
    await choose(request, replace(request.chat.settings, link_previews=not request.chat.settings.link_previews))
    await back_to_settings(request)


@router.tap(SettingsVerb.LENGTH, rights=Rights.ADMINS)
async def tap_length(request: RequestContext) -> None:
    """Show the choice of a length, or take the one that was tapped."""
    if not request.arguments:
        await request.show(options.length_page(view_of(request)))
        return
    if request.word(0) not in set(Length):
        raise StaleRequestError
    await choose(request, replace(request.chat.settings, length=Length(request.word(0))))
    await back_to_settings(request)
