"""The page that opens: is it well, the day in figures and charts, and the processes. Its parts are sent live."""

from __future__ import annotations

import socket
from datetime import timedelta
from os import getpid
from typing import TYPE_CHECKING

from bot.operate.page.charts import Series, bar_chart, line_chart, span
from bot.operate.page.templating import number, render
from bot.operate.presence import Role
from bot.storage.queries.queue.signs_of_life import live_workers
from bot.storage.queries.status.hourly import quantile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from bot.operate.page.content import Content, Wellness
    from bot.storage.queries.status.hourly import DayOfAlerts

_HALF, _MOST = 0.5, 0.95
_WORKER_SILENT = timedelta(minutes=1)


async def overview_page(content: Content) -> str:
    """Make the page."""
    well = await content.wellness()
    values = await _values(content, well)
    return render("overview.html", here="/", hours=_hours(well.day) if well.day else [], **values)


async def live_parts(content: Content) -> dict[str, str]:
    """Make the parts of the page that change, by their names."""
    well = await content.wellness()
    values = await _values(content, well)
    return {"verdict": render("verdict.html", **values), "overview": render("live.html", **values)}


async def _values(content: Content, well: Wellness) -> dict[str, Any]:
    day = well.day
    return {
        "well": well,
        "sentence": _sentence(well),
        "lag": lambda share: _lag(day, share),
        "since": lambda moment: span((well.seen.now - moment).total_seconds()),
        "lag_chart": _lag_chart(day) if day else "",
        "alert_chart": _alert_chart(day) if day else "",
        "processes": await _processes(content, well),
    }


def _sentence(well: Wellness) -> str:
    """Say in a sentence how a bot is of which nothing is wrong."""
    seen, day = well.seen, well.day
    if seen.role is Role.STANDBY:
        return "it stands by, and takes over when the leader ends."
    feeds = f"all {number(seen.feeds)} feeds answer" if seen.feeds > 1 else f"{seen.feeds} feed answers"
    if not seen.feeds:
        feeds = "it has no feeds yet"
    half = quantile(day.lags, _HALF) if day else None
    if day is None or half is None:
        return f"{feeds}, and no alert was due in the last day."
    return f"{feeds}, and half of the day's {number(day.alerts)} alerts arrived within {span(half)}."


def _lag(day: DayOfAlerts | None, share: float) -> str:
    seconds = quantile(day.lags, share) if day else None
    return "\u2013" if seconds is None else span(seconds)


def _labels(day: DayOfAlerts) -> list[str]:
    return [f"{hour.begins:%H:%M}" for hour in day.hours]


def _lag_chart(day: DayOfAlerts) -> str:
    half = Series("half of them", "half", [quantile(hour.lags, _HALF) for hour in day.hours])
    most = Series("95 %", "most", [quantile(hour.lags, _MOST) for hour in day.hours])
    title = f"Time from publication to alert, by hour. Over the day half within {_lag(day, _HALF)}, 95 % within "
    return line_chart(f"{title}{_lag(day, _MOST)}.", _labels(day), [most, half], seconds=True)


def _alert_chart(day: DayOfAlerts) -> str:
    bars = Series("alerts", "bar", [float(hour.alerts) for hour in day.hours])
    busiest = max(day.hours, key=lambda hour: hour.alerts)
    title = f"Alerts by hour: {number(day.alerts)} in the day, at most {number(busiest.alerts)}"
    return bar_chart(f"{title} from {busiest.begins:%H:%M} on.", _labels(day), bars)


def _hours(day: DayOfAlerts) -> Sequence[tuple[str, str, str, str]]:
    def lag(hour_lags: int | None) -> str:
        return "\u2013" if hour_lags is None else span(hour_lags)

    return [
        (
            f"{hour.begins:%d %b %H:%M}",
            number(hour.alerts),
            lag(quantile(hour.lags, _HALF)),
            lag(quantile(hour.lags, _MOST)),
        )
        for hour in reversed(day.hours)
    ]


async def _processes(content: Content, well: Wellness) -> list[tuple[str, str, str]]:
    seen = well.seen
    since = span((seen.now - seen.started_at).total_seconds())
    own = (f"{socket.gethostname()}, process {getpid()}", f"{seen.role} (this one)", f"runs for {since}")
    if seen.database or content.database.dialect == "sqlite":  # on which there are no workers
        return [own]
    async with content.database.read() as conn:
        names = await live_workers(conn, _WORKER_SILENT)
    return [own, *((name, str(Role.WORKER), "lives") for name in names)]
