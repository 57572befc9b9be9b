# pure
"""The pages of /settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.parsing.times_of_day import clock_text
from bot.chat.verbs import DigestVerb, HelpVerb, PauseVerb, QuietHoursVerb, SettingsVerb, TimeZoneVerb
from bot.chat.views.news_languages import languages_text
from bot.chat.views.times import moment_text, weekday_name
from bot.i18n import LANGUAGES
from bot.model import Length
from bot.telegram.page import Button, page_of
from bot.topics.news_languages import news_languages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.model import Chat
    from bot.telegram.callback_data import MakeData
    from bot.telegram.page import Page, Renderer

QUIET_CHOICES = ((22 * 60, 7 * 60), (22 * 60 + 30, 7 * 60), (23 * 60, 8 * 60), (0, 9 * 60))
CAP_CHOICES = (3, 5, 10, 20)
DIGEST_CHOICES = (7 * 60, 8 * 60, 12 * 60, 18 * 60, 20 * 60)
PAUSE_DAYS = (1, 3, 7, 30)


@dataclass(frozen=True, slots=True)
class SettingsView:
    """All that the pages are made of: the chat as it is now, and its language."""

    render: Renderer
    chat: Chat
    now: datetime
    data: MakeData

    def chosen(self, label: str, data: str, *, is_on: bool) -> Button:
        """A button of several, one of which is on."""
        return Button(("\u2713 " if is_on else "") + label, data)

    def back(self) -> tuple[Button, ...]:
        """The way back to the settings."""
        return (self.render.button("button-back", self.data(SettingsVerb.OPEN)),)


def settings_page(view: SettingsView) -> Page:
    """Everything that a chat has chosen, with a button for each."""
    render, chat, settings = view.render, view.chat, view.chat.settings
    lines = [render("settings-title"), ""]
    if chat.paused_until is not None and chat.paused_until > view.now:
        lines.append(render("settings-paused", until=moment_text(chat.paused_until, view.now, settings)))
    local = moment_text(view.now, view.now, settings)
    lines += [
        render("settings-language", language=LANGUAGES[render.texts.language]),
        render("settings-news", languages=languages_text(render, news_languages(settings))),
        render("settings-zone", zone=settings.time_zone, time=local),
        render("settings-quiet", hours=quiet_text(render, chat)),
        render("settings-cap", cap=cap_text(render, chat)),
        render("settings-breaking-on" if settings.breaking_passes else "settings-breaking-off"),
        render("settings-digest", time=clock_text(settings.digest_at), day=_weekday(view)),
        render("settings-length", length=render.label(f"length-{settings.length}")),
        render("settings-previews-on" if settings.link_previews else "settings-previews-off"),
    ]
    button, data = render.button, view.data
    rows = [
        [
            button("button-language", data(SettingsVerb.LANGUAGE)),
            button("button-news", data(SettingsVerb.NEWS_LANGUAGES)),
        ],
        [button("button-zone", data(TimeZoneVerb.OPEN)), button("button-length", data(SettingsVerb.LENGTH))],
        [button("button-quiet", data(QuietHoursVerb.CHOOSE)), button("button-cap", data(SettingsVerb.CAP))],
        [button("button-breaking", data(SettingsVerb.BREAKING)), button("button-digest", data(DigestVerb.TIME))],
        [button("button-previews", data(SettingsVerb.PREVIEWS))],
    ]
    return page_of(lines, rows)


def quiet_text(render: Renderer, chat: Chat) -> str:
    """The quiet hours: ``22:30\u20137:00``, or that there are none."""
    start, end = chat.settings.quiet_from, chat.settings.quiet_to
    if start is None or end is None:
        return render.label("quiet-none")
    return f"{clock_text(start)}\u2013{clock_text(end)}"


def cap_text(render: Renderer, chat: Chat) -> str:
    """The number of alerts that may ring in an hour."""
    return render.label("cap-none") if chat.settings.hourly_cap is None else str(chat.settings.hourly_cap)


def _weekday(view: SettingsView) -> str:
    return weekday_name(view.chat.settings.digest_weekday, view.render.texts.language)


def language_page(view: SettingsView) -> Page:
    """The languages, each by its own name."""
    here = view.render.texts.language
    buttons = [
        view.chosen(name, view.data(SettingsVerb.LANGUAGE, code), is_on=code == here)
        for code, name in LANGUAGES.items()
    ]
    return page_of([view.render("language-ask")], [*_pairs(buttons), view.back()])


def quiet_page(view: SettingsView) -> Page:
    """Quiet hours to tap, or to type."""
    settings = view.chat.settings
    here = (settings.quiet_from, settings.quiet_to)
    buttons = [
        view.chosen(
            f"{clock_text(start)}\u2013{clock_text(end)}",
            view.data(QuietHoursVerb.CHOOSE, start, end),
            is_on=here == (start, end),
        )
        for start, end in QUIET_CHOICES
    ]
    off = view.chosen(
        view.render.label("quiet-none"), view.data(QuietHoursVerb.CHOOSE, "off"), is_on=settings.quiet_from is None
    )
    own = view.render.button("button-other", view.data(QuietHoursVerb.CHOOSE, "ask"))
    return page_of([view.render("quiet-ask", zone=settings.time_zone)], [*_pairs(buttons), (off, own), view.back()])


def cap_page(view: SettingsView) -> Page:
    """The choice of an hourly cap."""
    here = view.chat.settings.hourly_cap
    buttons = [view.chosen(str(cap), view.data(SettingsVerb.CAP, cap), is_on=here == cap) for cap in CAP_CHOICES]
    off = view.chosen(view.render.label("cap-none"), view.data(SettingsVerb.CAP, 0), is_on=here is None)
    return page_of([view.render("cap-ask")], [tuple(buttons), (off,), view.back()])


def digest_page(view: SettingsView) -> Page:
    """The choice of the time of digests, and of the day of weekly ones."""
    settings = view.chat.settings
    times = [
        view.chosen(clock_text(at), view.data(DigestVerb.TIME, at), is_on=settings.digest_at == at)
        for at in DIGEST_CHOICES
    ]
    days = [
        view.chosen(
            weekday_name(day, view.render.texts.language),
            view.data(DigestVerb.WEEKDAY, day),
            is_on=settings.digest_weekday == day,
        )
        for day in range(7)
    ]
    return page_of([view.render("digest-ask")], [tuple(times), *_pairs(days), view.back()])


def length_page(view: SettingsView) -> Page:
    """The choice of a length."""
    here = view.chat.settings.length
    buttons = [
        view.chosen(view.render.label(f"length-{length}"), view.data(SettingsVerb.LENGTH, length), is_on=here is length)
        for length in Length
    ]
    return page_of([view.render("length-ask-chat")], [(button,) for button in buttons] + [view.back()])


def zone_page(view: SettingsView) -> Page:
    """The ways to name a time zone."""
    rows = [(view.render.button("button-city", view.data(TimeZoneVerb.OPEN, "ask")),), view.back()]
    time = moment_text(view.now, view.now, view.chat.settings)
    return page_of([view.render("zone-ask", zone=view.chat.settings.time_zone, time=time)], rows)


def zones_page(view: SettingsView, found: Sequence[tuple[str, str]], *, unknown: str = "") -> Page:
    """Several places to choose from: all of one name, or of names like one that no place has."""
    rows = [(Button(f"{name} \u00b7 {zone}", view.data(TimeZoneVerb.TAKE, zone)),) for zone, name in found]
    return page_of([view.render("zone-similar", name=unknown) if unknown else view.render("zone-which")], rows)


def pause_page(view: SettingsView) -> Page:
    """For how long to hear nothing."""
    buttons = [view.render.button(f"pause-{days}", view.data(PauseVerb.PAUSE, days)) for days in PAUSE_DAYS]
    return page_of(
        [view.render("pause-ask")],
        [*_pairs(buttons), (view.render.button("button-cancel", view.data(HelpVerb.CANCEL)),)],
    )


def _pairs(buttons: Sequence[Button]) -> list[tuple[Button, ...]]:
    return [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
