"""/settings, /quiet, /digest, /timezone, /language, /pause and /resume: what a chat chooses for all that it gets."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.framework.command import Rights
from bot.chat.framework.context import Gone, Refused
from bot.chat.framework.router import Input, Router
from bot.chat.parsing.places import find_zones, is_zone, similar_zones, zone_at
from bot.chat.parsing.typed import DAY_MINUTES, clock_text, is_off, read_digest, read_duration, read_quiet
from bot.chat.verbs import CardVerb, DigestVerb, PauseVerb, Question, QuietHoursVerb, SettingsVerb, TimeZoneVerb
from bot.chat.views import preferences as options
from bot.chat.views.times import moment_text, weekday_name
from bot.i18n import LANGUAGES, Texts
from bot.model import Length, Pace
from bot.storage.queries.chats import choose_language, pause_chat, save_chat_settings
from bot.storage.queries.outbox.digests import release_paused
from bot.storage.queries.subscriptions import save_subscription, subscriptions_of
from bot.telegram.page import Button, Page, Renderer, name_button, page_of

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext
    from bot.model import ChatSettings

router = Router()

MOST_PAUSING = 10


def _view(request: RequestContext) -> options.View:
    return options.View(request.render, request.chat, request.now, request.data)


async def _choose(request: RequestContext, settings: ChatSettings) -> None:
    async with request.services.database.write() as conn:
        await save_chat_settings(conn, request.chat.id, settings)
    request.chat = replace(request.chat, settings=settings)


@router.command("settings", "set", everyday=True, bare=("settings",))
@router.tap(SettingsVerb.OPEN)
async def settings(request: RequestContext) -> None:
    """The page with everything."""
    await request.show(options.settings_page(_view(request)))


async def _back_to_settings(request: RequestContext) -> None:
    await request.toast(request.render.label("saved"))
    await settings(request)


@router.command("language", "lang", rights=Rights.ADMINS)
@router.tap(SettingsVerb.LANGUAGE, rights=Rights.ADMINS)
async def language(request: RequestContext) -> None:
    """/language: the choice, or the one that was named or tapped."""
    wanted = (request.word(0) if request.arguments else request.argument).casefold()
    named = {name.casefold(): code for code, name in LANGUAGES.items()}
    code = named.get(wanted, wanted)
    if code not in LANGUAGES:
        await request.show(options.language_page(_view(request)))
        return
    async with request.services.database.write() as conn:
        await choose_language(conn, request.chat.id, code)
    request.chat = replace(request.chat, settings=replace(request.chat.settings, language=code))
    if not request.is_remote:
        request.render = Renderer(Texts(code))
    await request.show(page_of([request.render("language-done", language=LANGUAGES[code])], [_settings_row(request)]))


def _settings_row(request: RequestContext) -> list[Button]:
    return [request.render.button("button-settings", request.data(SettingsVerb.OPEN))]


@router.command("quiet", rights=Rights.ADMINS)
@router.answer(Question.QUIET_HOURS, rights=Rights.ADMINS)
async def quiet(request: RequestContext) -> None:
    """/quiet 22:30-7, /quiet off."""
    if request.prompt is None and not request.argument:
        await request.reply(options.quiet_page(_view(request)))
        return
    if is_off(request.argument):
        await _quiet_done(request, None)
    elif (hours := read_quiet(request.argument)) is not None:
        await _quiet_done(request, hours)
    else:
        raise Refused(Page(request.render("quiet-unreadable")))
    if request.prompt is not None:
        await request.forget_prompt()


async def _quiet_done(request: RequestContext, hours: tuple[int, int] | None) -> None:
    start, end = hours or (None, None)
    await _choose(request, replace(request.chat.settings, quiet_from=start, quiet_to=end))
    name = "quiet-done" if hours else "quiet-off"
    lines = [
        request.render(
            name, hours=options.quiet_text(request.render, request.chat), zone=request.chat.settings.time_zone
        )
    ]
    await request.reply(
        page_of(
            lines, [[request.render.button("button-zone", request.data(TimeZoneVerb.OPEN)), *_settings_row(request)]]
        )
    )


@router.tap(QuietHoursVerb.CHOOSE, rights=Rights.ADMINS)
async def tap_quiet(request: RequestContext) -> None:
    """The quiet hours, by tapping."""
    if not request.arguments:
        await request.show(options.quiet_page(_view(request)))
    elif request.word(0) == "ask":
        await request.ask(Question.QUIET_HOURS, Page(request.render("quiet-type")), back=(SettingsVerb.OPEN,))
    elif request.word(0) == "off":
        await _choose(request, replace(request.chat.settings, quiet_from=None, quiet_to=None))
        await _back_to_settings(request)
    else:
        start, end = _minutes(request, 0), _minutes(request, 1)
        await _choose(request, replace(request.chat.settings, quiet_from=start, quiet_to=end))
        await _back_to_settings(request)


def _minutes(request: RequestContext, index: int) -> int:
    value = request.number(index)
    if not 0 <= value < DAY_MINUTES:
        raise Gone
    return value


@router.tap(SettingsVerb.CAP, rights=Rights.ADMINS)
async def tap_cap(request: RequestContext) -> None:
    """The hourly cap, by tapping; 0 for none."""
    if not request.arguments:
        await request.show(options.cap_page(_view(request)))
        return
    cap = request.number(0)
    if not 0 <= cap <= 1000:  # noqa: PLR2004 - more than Telegram would let through
        raise Gone
    await _choose(request, replace(request.chat.settings, hourly_cap=cap or None))
    await _back_to_settings(request)


@router.tap(SettingsVerb.BREAKING, rights=Rights.ADMINS)
async def tap_breaking(request: RequestContext) -> None:
    """Whether breaking news passes quiet hours and cap."""
    await _choose(request, replace(request.chat.settings, breaking_passes=not request.chat.settings.breaking_passes))
    await _back_to_settings(request)


@router.tap(SettingsVerb.PREVIEWS, rights=Rights.ADMINS)
async def tap_previews(request: RequestContext) -> None:
    """Whether Telegram shows a picture of the page under an alert."""
    await _choose(request, replace(request.chat.settings, link_previews=not request.chat.settings.link_previews))
    await _back_to_settings(request)


@router.tap(SettingsVerb.LENGTH, rights=Rights.ADMINS)
async def tap_length(request: RequestContext) -> None:
    """How much an alert tells."""
    if not request.arguments:
        await request.show(options.length_page(_view(request)))
        return
    if request.word(0) not in set(Length):
        raise Gone
    await _choose(request, replace(request.chat.settings, length=Length(request.word(0))))
    await _back_to_settings(request)


@router.tap(DigestVerb.TIME, rights=Rights.ADMINS)
async def tap_digest(request: RequestContext) -> None:
    """The time of day of digests."""
    if not request.arguments:
        await request.show(options.digest_page(_view(request)))
        return
    await _choose(request, replace(request.chat.settings, digest_at=_minutes(request, 0)))
    await request.show(options.digest_page(_view(request)))


@router.tap(DigestVerb.WEEKDAY, rights=Rights.ADMINS)
async def tap_weekday(request: RequestContext) -> None:
    """The day of the weekly digest."""
    await _choose(request, replace(request.chat.settings, digest_weekday=request.number(0) % 7))
    await request.show(options.digest_page(_view(request)))


@router.command("digest", rights=Rights.ADMINS)
async def digest(request: RequestContext) -> None:
    """/digest daily 8:00: the time, and that pace for every subscription there is."""
    if not request.argument:
        await request.reply(options.digest_page(_view(request)))
        return
    wish = read_digest(request.argument)
    if wish is None:
        await request.reply(Page(request.render("digest-unreadable")))
        return
    chosen = request.chat.settings
    if wish.at is not None:
        chosen = replace(chosen, digest_at=wish.at)
    if wish.weekday is not None:
        chosen = replace(chosen, digest_weekday=wish.weekday)
    await _choose(request, chosen)
    async with request.services.database.write() as conn:
        mine = await subscriptions_of(conn, request.chat.id)
        for one in mine:
            await save_subscription(conn, one._replace(pace=wish.pace, digest_at=None, digest_weekday=None))
    lines = [
        request.render(
            f"digest-done-{wish.pace}",
            count=len(mine),
            time=clock_text(chosen.digest_at),
            day=weekday_name(chosen.digest_weekday, request.render.texts.language),
        )
    ]
    if wish.pace is not Pace.INSTANT:
        lines.append(request.render("digest-zone", zone=chosen.time_zone))
    await request.reply(page_of(lines, [_settings_row(request)]))


@router.command("timezone", rights=Rights.ADMINS)
@router.answer(Question.TIME_ZONE, rights=Rights.ADMINS)
async def timezone(request: RequestContext) -> None:
    """/timezone Vienna."""
    if request.location is not None:
        await located(request)
        return
    if not request.argument:
        await request.reply(options.zone_page(_view(request)))
        return
    # The cities take a second to load when they are first needed: not while others wait.
    name = request.argument[:100]
    found = await asyncio.to_thread(find_zones, name)
    if not found:
        similar = await asyncio.to_thread(similar_zones, name)
        unknown = Page(request.render("zone-unknown", name=name))
        raise Refused(options.zones_page(_view(request), similar, unknown=name) if similar else unknown)
    if request.prompt is not None:
        await request.forget_prompt()
    if len(found) > 1:
        await request.reply(options.zones_page(_view(request), found))
    else:
        await _zone_done(request, found[0][0])


@router.tap(TimeZoneVerb.OPEN, rights=Rights.ADMINS)
async def tap_zone(request: RequestContext) -> None:
    """The time zone, from the settings."""
    if request.arguments == ("ask",):
        await request.ask(Question.TIME_ZONE, Page(request.render("zone-type")), back=(SettingsVerb.OPEN,))
    else:
        await request.show(options.zone_page(_view(request)))


@router.tap(TimeZoneVerb.TAKE, rights=Rights.ADMINS)
async def tap_zone_name(request: RequestContext) -> None:
    """One of several places of a name, or one that was meant by it."""
    if not is_zone(request.word(0)):
        raise Gone
    await request.forget_prompt()
    await _zone_done(request, request.word(0))


@router.other(Input.LOCATION, rights=Rights.ADMINS)
async def located(request: RequestContext) -> None:
    """A shared location: the time zone of the nearest city."""
    if request.location is None:
        return
    zone = await asyncio.to_thread(zone_at, request.location.latitude, request.location.longitude)
    if request.prompt is not None:
        await request.forget_prompt()
    await _zone_done(request, zone)


async def _zone_done(request: RequestContext, zone: str) -> None:
    await _choose(request, replace(request.chat.settings, time_zone=zone))
    time = moment_text(request.now, request.now, request.chat.settings)
    await request.show(page_of([request.render("zone-done", zone=zone, time=time)], [_settings_row(request)]))


@router.command("pause", rights=Rights.ADMINS, everyday=True)
async def pause(request: RequestContext) -> None:
    """/pause 3d."""
    if not request.argument:
        await request.reply(options.pause_page(_view(request)))
        return
    length = read_duration(request.argument)
    if length is None:
        await request.reply(Page(request.render("pause-unreadable")))
    else:
        await _pause_for(request, length)


@router.tap(PauseVerb.PAUSE, rights=Rights.ADMINS)
async def tap_pause(request: RequestContext) -> None:
    """A pause of so many days."""
    days = request.number(0)
    if not 1 <= days <= 365:  # noqa: PLR2004 - a year
        raise Gone
    await _pause_for(request, timedelta(days=days))


async def _pause_for(request: RequestContext, length: timedelta) -> None:
    until = request.now + length
    async with request.services.database.write() as conn:
        await pause_chat(conn, request.chat.id, until)
    text = request.render("pause-done", until=moment_text(until, request.now, request.chat.settings))
    await request.show(page_of([text], [[request.render.button("button-resume", request.data(PauseVerb.RESUME))]]))


@router.command("resume", rights=Rights.ADMINS)
@router.tap(PauseVerb.RESUME, rights=Rights.ADMINS)
async def resume(request: RequestContext) -> None:
    """/resume: what was missed is one digest, not a flood."""
    was_paused = request.chat.paused_until is not None and request.chat.paused_until > request.now
    async with request.services.database.write() as conn:
        await pause_chat(conn, request.chat.id, None)
        await release_paused(conn, request.chat.id, request.now)
        mine = await subscriptions_of(conn, request.chat.id)
    request.services.wake()
    lines: list[str] = [request.render("resume-done" if was_paused else "resume-not-paused")]
    pausing = [one for one in mine if one.paused_until is not None and one.paused_until > request.now]
    if pausing:
        lines.append(request.render("resume-others"))
    rows = [
        [name_button(f"\u25b6\ufe0f {one.name}", request.data(CardVerb.PAUSE, one.id, 0))]
        for one in pausing[:MOST_PAUSING]
    ]
    await request.show(page_of(lines, rows))
