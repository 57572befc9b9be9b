# pure
"""Moments as a chat reads them: in its own time zone, with the date only where it is another day's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date

from bot.alerts.digest import zone_of
from bot.i18n.days import day_text

if TYPE_CHECKING:
    from datetime import datetime

    from bot.model import ChatSettings


def moment_text(moment: datetime, now: datetime, settings: ChatSettings) -> str:
    """``14:05`` today, ``28 Mar 14:05`` on another day."""
    zone = zone_of(settings.time_zone)
    local, here = moment.astimezone(zone), now.astimezone(zone)
    clock = f"{local:%H:%M}"
    if local.date() == here.date():
        return clock
    is_far = abs((here - local).days) >= 300  # noqa: PLR2004 - nearly a year
    return f"{day_text(local.date(), settings.language, with_year=is_far)} {clock}"


def weekday_name(weekday: int, language: str) -> str:
    """The name of a day of the week, 0 for Monday."""
    return format_date(date(2024, 1, 1 + weekday % 7), "EEEE", locale=language)  # 1 January 2024 was a Monday
