"""The figures in Prometheus' text format: those that rooms have counted, and those of the database, now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from bot import __version__, metrics
from bot.operate.presence import Role
from bot.operate.readiness.assess import assess
from bot.storage.database_errors import DATABASE_ERRORS
from bot.storage.queries.status.statistics import count_states

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from prometheus_client import Metric

    from bot.operate.readiness.assess import Observation
    from bot.operate.readiness.observe import Observer

_MB = 1024 * 1024


def metrics_routes(observer: Observer) -> list[web.RouteDef]:
    """Return the route."""
    process = CollectorRegistry()
    ProcessCollector(registry=process)

    async def show(_request: web.Request) -> web.Response:
        seen = await observer.look()
        now = CollectorRegistry()
        now.register(_Gauges(seen, await _states(observer, seen)))
        body = b"".join(map(generate_latest, (metrics.REGISTRY, now, process)))
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

    return [web.get("/metrics", show)]


async def _states(observer: Observer, seen: Observation) -> Mapping[str, Mapping[str, int]]:
    if seen.database:
        return {}
    try:
        async with observer.database.read() as conn:
            return await count_states(conn)
    except DATABASE_ERRORS:
        return {}


class _Gauges(Collector):
    """The gauges of a moment."""

    def __init__(self, seen: Observation, states: Mapping[str, Mapping[str, int]]) -> None:
        self._seen = seen
        self._states = states

    def collect(self) -> Iterator[Metric]:
        """Return a family for each figure."""
        seen = self._seen
        yield _labelled("newsbell_build_info", "The version that runs.", "version", {__version__: 1})
        roles = {str(role): role is seen.role for role in Role}
        yield _labelled("newsbell_role", "The part of this process.", "role", roles)
        is_ready = not any(finding.is_problem for finding in assess(seen))
        yield GaugeMetricFamily("newsbell_ready", "1 if the bot does what it is for.", value=is_ready)
        yield GaugeMetricFamily("newsbell_database_up", "1 if the database answers.", value=not seen.database)
        up = seen.talks and not seen.telegram and not seen.conflict
        yield GaugeMetricFamily("newsbell_telegram_up", "1 if Telegram answers, and the bot hears people.", value=up)
        ahead = seen.ahead.total_seconds()
        yield GaugeMetricFamily("newsbell_clock_ahead_seconds", "This clock against Telegram's.", value=ahead)
        for name, text, since in (
            ("newsbell_queue_oldest_seconds", "How long the alert that waits longest has been due.", seen.alert_due),
            ("newsbell_polls_oldest_seconds", "How long the feed that waits longest has been due.", seen.poll_due),
        ):
            late = (seen.now - since).total_seconds() if since else 0.0
            yield GaugeMetricFamily(name, text, value=max(late, 0.0))
        if seen.free_mb is not None:
            free = seen.free_mb * _MB
            yield GaugeMetricFamily("newsbell_disk_free_bytes", "Free room on the database's disk.", value=free)
        for what, text in (
            ("feeds", "Feeds, by state."),
            ("chats", "Chats, by state."),
            ("queue_alerts", "Alerts that are not sent yet, by state."),
        ):
            if what in self._states:
                yield _labelled(f"newsbell_{what}", text, "state", self._states[what])


def _labelled(name: str, text: str, label: str, values: Mapping[str, int]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, text, labels=[label])
    for value, count in values.items():
        family.add_metric([value], count)
    return family
