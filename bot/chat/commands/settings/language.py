"""/language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.commands.settings.settings_page import settings_row, view_of
from bot.chat.framework.command import Rights
from bot.chat.framework.router import Router
from bot.chat.parsing.language_names import read_language_name
from bot.chat.verbs import SettingsVerb
from bot.chat.views import settings as options
from bot.i18n import LANGUAGES, Texts
from bot.telegram.page import Renderer, page_of

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext


router = Router()


@router.command("language", "lang", rights=Rights.ADMINS)
@router.tap(SettingsVerb.LANGUAGE, rights=Rights.ADMINS)
async def language(request: RequestContext) -> None:
    """/language: the choice, or the one that was named or tapped."""
    wanted = request.word(0) if request.arguments else request.argument
    code = read_language_name(wanted, request.chat.settings.language)
    if code is None:
        await request.show(options.language_page(view_of(request)))
        return
    await request.services.preferences.choose_language(request.chat.id, code)
    request.chat = replace(request.chat, settings=replace(request.chat.settings, language=code))
    if not request.is_remote:
        request.render = Renderer(Texts(code))
    await request.show(page_of([request.render("language-done", language=LANGUAGES[code])], [settings_row(request)]))
