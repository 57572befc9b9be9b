"""/settings, /quiet, /digest, /timezone, /language, /pause and /resume: what a chat chooses for all that it gets."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat import options
from bot.chat.ask import Gone, Refused
from bot.chat.page import Button, Page, Say, name_button, page_of
from bot.chat.places import find_zones, is_zone, similar_zones, zone_at
from bot.chat.times import moment_text, weekday_name
from bot.chat.typed import DAY_MINUTES, clock_text, is_off, read_digest, read_duration, read_quiet
from bot.model import Length, Pace
from bot.storage.chats import choose_language, pause_chat, save_chat_settings
from bot.storage.digests import release_paused
from bot.storage.subscriptions import save_subscription, subscriptions_of
from bot.texts import LANGUAGES, Texts

if TYPE_CHECKING:
    from bot.chat.ask import Ask
    from bot.model import ChatSettings

MOST_PAUSING = 10


def _view(ask: Ask) -> options.View:
    return options.View(ask.say, ask.chat, ask.now, ask.data)


async def _choose(ask: Ask, settings: ChatSettings) -> None:
    async with ask.services.database.write() as conn:
        await save_chat_settings(conn, ask.chat.id, settings)
    ask.chat = replace(ask.chat, settings=settings)


async def settings(ask: Ask) -> None:
    """The page with everything."""
    await ask.show(options.settings_page(_view(ask)))


async def _back_to_settings(ask: Ask) -> None:
    await ask.toast(ask.say.label("saved"))
    await settings(ask)


async def language(ask: Ask) -> None:
    """/language: the choice, or the one that was named or tapped."""
    wanted = (ask.word(0) if ask.arguments else ask.argument).casefold()
    named = {name.casefold(): code for code, name in LANGUAGES.items()}
    code = named.get(wanted, wanted)
    if code not in LANGUAGES:
        await ask.show(options.language_page(_view(ask)))
        return
    async with ask.services.database.write() as conn:
        await choose_language(conn, ask.chat.id, code)
    ask.chat = replace(ask.chat, settings=replace(ask.chat.settings, language=code))
    if not ask.is_remote:
        ask.say = Say(Texts(code))
    await ask.show(page_of([ask.say("language-done", language=LANGUAGES[code])], [_settings_row(ask)]))


def _settings_row(ask: Ask) -> list[Button]:
    return [ask.say.button("button-settings", ask.data("g"))]


async def quiet(ask: Ask) -> None:
    """/quiet 22:30-7, /quiet off."""
    if ask.prompt is None and not ask.argument:
        await ask.reply(options.quiet_page(_view(ask)))
        return
    if is_off(ask.argument):
        await _quiet_done(ask, None)
    elif (hours := read_quiet(ask.argument)) is not None:
        await _quiet_done(ask, hours)
    else:
        raise Refused(Page(ask.say("quiet-unreadable")))
    if ask.prompt is not None:
        await ask.forget_prompt()


async def _quiet_done(ask: Ask, hours: tuple[int, int] | None) -> None:
    start, end = hours or (None, None)
    await _choose(ask, replace(ask.chat.settings, quiet_from=start, quiet_to=end))
    name = "quiet-done" if hours else "quiet-off"
    lines = [ask.say(name, hours=options.quiet_text(ask.say, ask.chat), zone=ask.chat.settings.time_zone)]
    await ask.reply(page_of(lines, [[ask.say.button("button-zone", ask.data("gt")), *_settings_row(ask)]]))


async def tap_quiet(ask: Ask) -> None:
    """The quiet hours, by tapping."""
    if not ask.arguments:
        await ask.show(options.quiet_page(_view(ask)))
    elif ask.word(0) == "ask":
        await ask.ask("quiet", Page(ask.say("quiet-type")), back=("g",))
    elif ask.word(0) == "off":
        await _choose(ask, replace(ask.chat.settings, quiet_from=None, quiet_to=None))
        await _back_to_settings(ask)
    else:
        start, end = _minutes(ask, 0), _minutes(ask, 1)
        await _choose(ask, replace(ask.chat.settings, quiet_from=start, quiet_to=end))
        await _back_to_settings(ask)


def _minutes(ask: Ask, index: int) -> int:
    value = ask.number(index)
    if not 0 <= value < DAY_MINUTES:
        raise Gone
    return value


async def tap_cap(ask: Ask) -> None:
    """The hourly cap, by tapping; 0 for none."""
    if not ask.arguments:
        await ask.show(options.cap_page(_view(ask)))
        return
    cap = ask.number(0)
    if not 0 <= cap <= 1000:  # noqa: PLR2004 - more than Telegram would let through
        raise Gone
    await _choose(ask, replace(ask.chat.settings, hourly_cap=cap or None))
    await _back_to_settings(ask)


async def tap_breaking(ask: Ask) -> None:
    """Whether breaking news passes quiet hours and cap."""
    await _choose(ask, replace(ask.chat.settings, breaking_passes=not ask.chat.settings.breaking_passes))
    await _back_to_settings(ask)


async def tap_previews(ask: Ask) -> None:
    """Whether Telegram shows a picture of the page under an alert."""
    await _choose(ask, replace(ask.chat.settings, link_previews=not ask.chat.settings.link_previews))
    await _back_to_settings(ask)


async def tap_length(ask: Ask) -> None:
    """How much an alert tells."""
    if not ask.arguments:
        await ask.show(options.length_page(_view(ask)))
        return
    if ask.word(0) not in set(Length):
        raise Gone
    await _choose(ask, replace(ask.chat.settings, length=Length(ask.word(0))))
    await _back_to_settings(ask)


async def tap_digest(ask: Ask) -> None:
    """The time of day of digests."""
    if not ask.arguments:
        await ask.show(options.digest_page(_view(ask)))
        return
    await _choose(ask, replace(ask.chat.settings, digest_at=_minutes(ask, 0)))
    await ask.show(options.digest_page(_view(ask)))


async def tap_weekday(ask: Ask) -> None:
    """The day of the weekly digest."""
    await _choose(ask, replace(ask.chat.settings, digest_weekday=ask.number(0) % 7))
    await ask.show(options.digest_page(_view(ask)))


async def digest(ask: Ask) -> None:
    """/digest daily 8:00: the time, and that pace for every subscription there is."""
    if not ask.argument:
        await ask.reply(options.digest_page(_view(ask)))
        return
    wish = read_digest(ask.argument)
    if wish is None:
        await ask.reply(Page(ask.say("digest-unreadable")))
        return
    chosen = ask.chat.settings
    if wish.at is not None:
        chosen = replace(chosen, digest_at=wish.at)
    if wish.weekday is not None:
        chosen = replace(chosen, digest_weekday=wish.weekday)
    await _choose(ask, chosen)
    async with ask.services.database.write() as conn:
        mine = await subscriptions_of(conn, ask.chat.id)
        for one in mine:
            await save_subscription(conn, one._replace(pace=wish.pace, digest_at=None, digest_weekday=None))
    lines = [
        ask.say(
            f"digest-done-{wish.pace}",
            count=len(mine),
            time=clock_text(chosen.digest_at),
            day=weekday_name(chosen.digest_weekday, ask.say.texts.language),
        )
    ]
    if wish.pace is not Pace.INSTANT:
        lines.append(ask.say("digest-zone", zone=chosen.time_zone))
    await ask.reply(page_of(lines, [_settings_row(ask)]))


async def timezone(ask: Ask) -> None:
    """/timezone Vienna."""
    if ask.location is not None:
        await located(ask)
        return
    if not ask.argument:
        await ask.reply(options.zone_page(_view(ask)))
        return
    # The cities take a second to load when they are first needed: not while others wait.
    name = ask.argument[:100]
    found = await asyncio.to_thread(find_zones, name)
    if not found:
        similar = await asyncio.to_thread(similar_zones, name)
        unknown = Page(ask.say("zone-unknown", name=name))
        raise Refused(options.zones_page(_view(ask), similar, unknown=name) if similar else unknown)
    if ask.prompt is not None:
        await ask.forget_prompt()
    if len(found) > 1:
        await ask.reply(options.zones_page(_view(ask), found))
    else:
        await _zone_done(ask, found[0][0])


async def tap_zone(ask: Ask) -> None:
    """The time zone, from the settings."""
    if ask.arguments == ("ask",):
        await ask.ask("timezone", Page(ask.say("zone-type")), back=("g",))
    else:
        await ask.show(options.zone_page(_view(ask)))


async def tap_zone_name(ask: Ask) -> None:
    """One of several places of a name, or one that was meant by it."""
    if not is_zone(ask.word(0)):
        raise Gone
    await ask.forget_prompt()
    await _zone_done(ask, ask.word(0))


async def located(ask: Ask) -> None:
    """A shared location: the time zone of the nearest city."""
    if ask.location is None:
        return
    zone = await asyncio.to_thread(zone_at, ask.location.latitude, ask.location.longitude)
    if ask.prompt is not None:
        await ask.forget_prompt()
    await _zone_done(ask, zone)


async def _zone_done(ask: Ask, zone: str) -> None:
    await _choose(ask, replace(ask.chat.settings, time_zone=zone))
    time = moment_text(ask.now, ask.now, ask.chat.settings)
    await ask.show(page_of([ask.say("zone-done", zone=zone, time=time)], [_settings_row(ask)]))


async def pause(ask: Ask) -> None:
    """/pause 3d."""
    if not ask.argument:
        await ask.reply(options.pause_page(_view(ask)))
        return
    length = read_duration(ask.argument)
    if length is None:
        await ask.reply(Page(ask.say("pause-unreadable")))
    else:
        await _pause_for(ask, length)


async def tap_pause(ask: Ask) -> None:
    """A pause of so many days."""
    days = ask.number(0)
    if not 1 <= days <= 365:  # noqa: PLR2004 - a year
        raise Gone
    await _pause_for(ask, timedelta(days=days))


async def _pause_for(ask: Ask, length: timedelta) -> None:
    until = ask.now + length
    async with ask.services.database.write() as conn:
        await pause_chat(conn, ask.chat.id, until)
    text = ask.say("pause-done", until=moment_text(until, ask.now, ask.chat.settings))
    await ask.show(page_of([text], [[ask.say.button("button-resume", ask.data("zr"))]]))


async def resume(ask: Ask) -> None:
    """/resume: what was missed is one digest, not a flood."""
    was_paused = ask.chat.paused_until is not None and ask.chat.paused_until > ask.now
    async with ask.services.database.write() as conn:
        await pause_chat(conn, ask.chat.id, None)
        await release_paused(conn, ask.chat.id, ask.now)
        mine = await subscriptions_of(conn, ask.chat.id)
    ask.services.wake()
    lines: list[str] = [ask.say("resume-done" if was_paused else "resume-not-paused")]
    pausing = [one for one in mine if one.paused_until is not None and one.paused_until > ask.now]
    if pausing:
        lines.append(ask.say("resume-others"))
    rows = [[name_button(f"\u25b6\ufe0f {one.name}", ask.data("cz", one.id, 0))] for one in pausing[:MOST_PAUSING]]
    await ask.show(page_of(lines, rows))
