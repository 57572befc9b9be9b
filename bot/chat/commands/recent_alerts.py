"""The last alerts of a channel, in the private chat of an admin: what hangs under an alert elsewhere is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.commands.alert_menu import load_sent, opened_page
from bot.chat.framework.command import Rights
from bot.chat.framework.router import Router
from bot.chat.verbs import ListVerb
from bot.storage.queries.outbox.sent_alerts import last_alerts
from bot.storage.queries.stories import load_stories
from bot.telegram.callback_data import AlertVerb
from bot.telegram.page import Button, page_of
from bot.text.plain import shorten

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext

router = Router()

SHOWN = 10
TITLE_CHARS = 120
IN_A_ROW = 5


@router.tap(AlertVerb.RECENT, rights=Rights.ADMINS)
async def recent_alerts(request: RequestContext) -> None:
    """The last alerts by number; a tap opens one."""
    async with request.services.database.read() as conn:
        sent = await last_alerts(conn, request.chat.id, SHOWN)
        stories = await load_stories(conn, {one.alert.story_id or 0 for one in sent})
    told = [(one.alert.id, stories[one.alert.story_id or 0]) for one in sent if one.alert.story_id in stories]
    lines: list[str] = [request.render("recent-title" if told else "recent-none")]
    lines += [
        f"{number}. {request.render.escaped(shorten(story.title or story.lead, TITLE_CHARS))}"
        for number, (_, story) in enumerate(told, 1)
    ]
    buttons = [
        Button(str(number), request.data(AlertVerb.OPEN, alert_id)) for number, (alert_id, _) in enumerate(told, 1)
    ]
    rows = [tuple(buttons[start : start + IN_A_ROW]) for start in range(0, len(buttons), IN_A_ROW)]
    rows.append((request.render.button("button-list", request.data(ListVerb.TURN, 0)),))
    await request.show(page_of(lines, rows))


@router.tap(AlertVerb.OPEN, rights=Rights.ADMINS)
async def open_alert(request: RequestContext) -> None:
    """One of them, with all that can be done with it."""
    sent, story = await load_sent(request)
    await request.show(opened_page(request, sent, story))
