"""/story, and its button under an alert: the story from its beginning, in a message that grows with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.alerts.timelines import load_timeline
from bot.chat.commands.alert_menu import answer_in_private, load_answered, load_sent, point_to_private
from bot.chat.framework.router import Router
from bot.storage.queries.outbox.timelines import keep_timeline
from bot.telegram.callback_data import AlertVerb
from bot.telegram.page import Page
from bot.telegram.story_lines import Voice
from bot.telegram.timeline_message import compose_timeline

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext

router = Router()


@router.command("story")
async def story(request: RequestContext) -> None:
    """/story as a reply to an alert; of several in one message, the first."""
    sent = await load_answered(request, "story-reply")
    if await request.is_heard():
        await _tell(request, sent[0].alert.story_id or 0)
    else:
        await point_to_private(request, sent[0])


@router.tap(AlertVerb.STORY)
async def tap_story(request: RequestContext) -> None:
    """The button under an alert."""
    sent, _ = await load_sent(request)
    if await request.is_heard():
        await _tell(request, sent.alert.story_id or 0)
    else:
        await answer_in_private(request, sent)


async def _tell(request: RequestContext, story_id: int) -> None:
    settings = request.chat.settings
    async with request.services.database.read() as conn:
        timeline = await load_timeline(conn, story_id, request.chat.id, settings)
    message = compose_timeline(timeline, Voice(request.render.texts, settings), request.now)
    told = await request.answer_below(Page(message.html))
    async with request.services.database.write() as conn:
        await keep_timeline(
            conn,
            request.place.chat_id,
            told.message_id,
            about_chat_id=request.chat.id,
            story_id=story_id,
            now=request.now,
        )
