"""/stats: the bot in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.framework.command import Rights
from bot.chat.framework.router import Router
from bot.chat.verbs import StatisticsVerb
from bot.storage.queries.status.statistics import load_statistics
from bot.telegram.page import page_of

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext


router = Router()


@router.command("stats", rights=Rights.OPERATOR)
@router.tap(StatisticsVerb.REFRESH, rights=Rights.OPERATOR)
async def stats(request: RequestContext) -> None:
    """The bot in figures."""
    async with request.services.database.read() as conn:
        shown = await load_statistics(conn, request.now)
    late = (request.now - shown.oldest_due).total_seconds() if shown.oldest_due else 0.0
    lines = [
        request.render("stats-title"),
        request.render("stats-chats", active=shown.chats, suspended=shown.suspended),
        request.render(
            "stats-topics", subscriptions=shown.subscriptions, curated=shown.curated_topics, own=shown.own_topics
        ),
        request.render("stats-feeds", feeds=shown.feeds, failing=shown.failing_feeds),
        request.render("stats-news", entries=shown.entries_today, stories=shown.stories_today),
        request.render("stats-alerts", sent=shown.sent_today, failed=shown.failed_today),
        request.render("stats-queue", queued=shown.queued, held=shown.held, seconds=round(late)),
        request.render("stats-rate", rate=round(request.services.send_rate())),
    ]
    half, most = shown.lag_quantile(0.5), shown.lag_quantile(0.95)
    if half is not None and most is not None:
        lines.append(request.render("stats-lag", half=round(half), most=round(most)))
    await request.show(
        page_of(lines, [[request.render.button("button-refresh", request.data(StatisticsVerb.REFRESH))]])
    )
