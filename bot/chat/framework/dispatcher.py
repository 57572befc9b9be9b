"""Every update comes here first, becomes a ``RequestContext``, and is handed to the right handler.

What holds for all of them stands here once: who may use the bot, who may change what, a
command ends an open question, a tap is always answered, and what a person cannot have is said in a page.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from telegram import Message
from telegram.error import BadRequest, Forbidden

from bot.chat.framework.command import Rights
from bot.chat.framework.context import TOAST_CHARS, Place, RequestContext, RequestRefusedError, StaleRequestError
from bot.chat.framework.refusals import limit_line
from bot.chat.framework.rights import Welcome, is_admin, may_post, speaker_of, speaks_for_chat, welcome
from bot.chat.framework.router import Input, Router
from bot.i18n import Texts, nearest_language
from bot.log import logger
from bot.model import Chat, ChatKind
from bot.storage.queries.chats import load_chat, save_chat
from bot.storage.queries.prompts import load_prompt
from bot.subscriptions.errors import LimitReached, NotFound
from bot.telegram.callback_data import AlertVerb, read_callback_data
from bot.telegram.page import Page, Renderer, shown_text
from bot.topics.news_languages import first_news_languages

if TYPE_CHECKING:
    from telegram import CallbackQuery, Update, User
    from telegram import Chat as TelegramChat

    from bot.chat.framework.command import Command
    from bot.chat.framework.router import Route
    from bot.chat.framework.services import Context, Services
    from bot.storage.queries.prompts import Prompt

log = logger(__name__)

# A channel or group named in front of what is asked: @name, or -100... for one without a name.
_TARGET = re.compile(r"(?:@?(-100\d{5,13})|@([A-Za-z][A-Za-z0-9_]{3,31}))(?:\s+|$)")


class Dispatcher:
    """Finds the handler of each command, tap and answer among those of its routers."""

    def __init__(self, *routers: Router) -> None:
        self._routes = Router()
        for router in routers:
            self._routes.include(router)
        self._bare = {name for command in self._routes.commands for name in command.bare}

    @property
    def commands(self) -> tuple[Command, ...]:
        """All commands, in the order of the menus."""
        return tuple(self._routes.commands)

    @property
    def names(self) -> frozenset[str]:
        """All names of all commands."""
        return frozenset(self._routes.by_name)

    @property
    def verbs(self) -> frozenset[str]:
        """The verbs of all buttons that have a handler."""
        return frozenset(self._routes.by_verb)

    @property
    def questions(self) -> frozenset[str]:
        """The questions whose answer has a handler."""
        return frozenset(self._routes.by_question)

    async def on_command(self, update: Update, context: Context) -> None:
        """``/name argument``, ``/name@bot argument``."""
        message = update.effective_message
        if message is None or not message.text:
            return
        first, _, argument = message.text.partition(" ")
        if "\n" in first:
            first, _, rest = first.partition("\n")
            argument = f"{rest} {argument}"
        name, at, addressed = first[1:].lower().partition("@")
        if at and addressed != (context.bot.username or "").lower():
            return
        route = self._routes.by_name.get(name)
        if route is None:
            route = self._routes.by_input.get(Input.UNKNOWN_COMMAND)
            if route is None or not (at or message.chat.type == "private"):
                return
            argument = name
        await self._serve(route, message, context, argument.strip(), ends_prompt=name != "cancel")

    async def on_text(self, update: Update, context: Context) -> None:
        """A text that is no command: the answer to a question, or in a private chat something to subscribe to.

        A command that is typed ``bare``, without its slash, is meant as one.
        """
        text = update.effective_message.text if update.effective_message else None
        meant = (text or "").strip().casefold()
        if meant in self._bare:
            await self._on_message(update, context, self._routes.by_name[meant], argument="")
        else:
            await self._on_message(update, context, self._routes.by_input.get(Input.TEXT))

    async def on_file(self, update: Update, context: Context) -> None:
        """A file."""
        await self._on_message(update, context, self._routes.by_input.get(Input.FILE))

    async def on_location(self, update: Update, context: Context) -> None:
        """A place that was shared."""
        await self._on_message(update, context, self._routes.by_input.get(Input.LOCATION))

    async def _on_message(
        self, update: Update, context: Context, otherwise: Route | None, argument: str | None = None
    ) -> None:
        message = update.effective_message
        speaker = speaker_of(message) if message is not None else None
        if message is None or speaker is None:
            return
        services = context.services
        async with services.database.read() as conn:
            prompt = await load_prompt(conn, message.chat_id, speaker, services.clock())
        route = self._routes.by_question.get(prompt.kind) if prompt else None
        text = (message.text or message.caption or "").strip()
        if prompt is not None and route is not None and _answers(message):
            await self._serve(route, message, context, text, prompt=prompt)
        elif otherwise is not None and message.chat.type == "private":
            await self._serve(otherwise, message, context, text if argument is None else argument)

    async def on_tap(self, update: Update, context: Context) -> None:
        """A button."""
        query = update.callback_query
        if query is None or query.message is None:
            return
        tap = read_callback_data(query.data or "")
        route = self._routes.by_verb.get(tap.verb)
        shown = query.message if isinstance(query.message, Message) else None
        request = await self._open(context, query.message.chat, query.from_user, shown, query=query)
        if request is None:
            return
        request.arguments = tap.arguments
        try:
            route = _admit(request, route if shown is not None else None)
            if tap.target is not None:
                request.chat = await self._target(request, tap.target)
            await _check_channel(request, tap.verb)
            await _check_rights(request, route, None)
            await route.handler(request)
        except (StaleRequestError, NotFound):
            await request.toast(request.render.label("button-gone"), alert=True)
        except LimitReached as limit:
            await _refuse(request, Page(limit_line(request.render, limit)))
        except RequestRefusedError as refused:
            await _refuse(request, refused.page)
        finally:
            with suppress(BadRequest):  # answered already, or too old
                await query.answer()

    async def _serve(
        self,
        route: Route,
        message: Message,
        context: Context,
        argument: str,
        *,
        ends_prompt: bool = False,
        prompt: Prompt | None = None,
    ) -> None:
        user = message.from_user
        request = await self._open(context, message.chat, user, message) if user is not None else None
        if request is None:
            return
        request.argument, request.prompt = argument, prompt
        try:
            _admit(request, route)
            if ends_prompt:
                await request.forget_prompt()
            await self._aim(request, route)
            await _check_rights(request, route, message)
            await route.handler(request)
        except (StaleRequestError, NotFound):
            await request.reply(Page(request.render("button-gone")))
        except LimitReached as limit:
            await request.reply(request.cancellable(Page(limit_line(request.render, limit)), prompt))
        except RequestRefusedError as refused:
            await request.reply(request.cancellable(refused.page, prompt))

    async def _open(
        self,
        context: Context,
        chat: TelegramChat,
        user: User,
        message: Message | None,
        query: CallbackQuery | None = None,
    ) -> RequestContext | None:
        """Begin a request of somebody; None if the person is not answered."""
        services = context.services
        speaker = speaker_of(message) if message is not None and query is None else None
        speaker = user.id if speaker is None else speaker
        welcomed = await welcome(services, speaker, chat.id)
        if welcomed is Welcome.BANNED:
            return None
        allowed = welcomed is Welcome.WELCOME
        language = nearest_language(user.language_code)
        here = await _save_chat(services, chat, user) if allowed else Chat(chat.id, ChatKind(chat.type))
        in_thread = message is not None and message.is_topic_message
        thread = message.message_thread_id or 0 if message is not None and in_thread else 0
        request = RequestContext(
            services=services,
            application=context.application,
            render=Renderer(Texts(here.settings.language if allowed else language)),
            chat=here,
            place=Place(here.id, here.kind, thread, message.message_id if message and query is None else None),
            user_id=speaker,
            now=services.clock(),
            query=query,
            message=message,
            commands=self.commands,
        )
        if not allowed:
            text = request.render("not-invited", id=str(speaker))
            await (request.reply(Page(text)) if query is None else request.toast(shown_text(text), alert=True))
            return None
        return request

    async def _aim(self, request: RequestContext, route: Route) -> None:
        """Find out which chat is meant: one named in front, or the one that a question was about."""
        if not request.is_private or route.rights is Rights.OPERATOR:  # /ban takes the number of a chat itself
            return
        if request.prompt is not None:
            target = request.prompt.data.get("target")
            if isinstance(target, int) and target != request.chat.id:
                request.chat = await self._target(request, target)
            return
        if named := _TARGET.match(request.argument):
            request.argument = request.argument[named.end() :].strip()
            number, name = named.groups()
            request.chat = await self._target(request, int(number) if number else f"@{name}")

    async def _target(self, request: RequestContext, wanted: int | str) -> Chat:
        shown = str(wanted)
        try:
            found = await request.bot.get_chat(wanted)
        except (BadRequest, Forbidden) as error:
            raise RequestRefusedError(Page(request.render("target-unknown", name=shown))) from error
        if found.type == "private" or not await is_admin(request.bot, found.id, request.user_id):
            raise RequestRefusedError(Page(request.render("target-not-admin", name=shown)))
        if not await may_post(request.bot, found):
            raise RequestRefusedError(Page(request.render("target-cannot-post", name=shown)))
        async with request.services.database.write() as conn:
            known = await load_chat(conn, found.id)
            return await save_chat(
                conn,
                found.id,
                kind=ChatKind(found.type),
                title=(found.title or "")[:200],
                language=known.settings.language if known else request.chat.settings.language,
                now=request.now,
                time_zone=request.chat.settings.time_zone,
            )


def _admit(request: RequestContext, route: Route | None) -> Route:
    """The route, if there is one; an operator's command does not exist for anybody else."""
    if route is None:
        raise StaleRequestError
    if route.rights is Rights.OPERATOR and not request.is_owner:
        if request.query is not None:
            raise StaleRequestError
        raise RequestRefusedError(Page(request.render("unknown-command")))
    return route


async def _refuse(request: RequestContext, page: Page) -> None:
    """Show a refusal over the button that was tapped if it is one sentence, else as a message."""
    text = page.html
    if request.place.kind is ChatKind.CHANNEL:
        await request.toast(shown_text(text), alert=True)
    elif page.rows or len(text) > TOAST_CHARS or "<" in text or "&" in text:
        await request.reply(page)
    else:
        await request.toast(text, alert=True)


async def _check_channel(request: RequestContext, verb: str) -> None:
    """In a channel every reader can tap: an old alert's buttons do nothing there, and others obey its admins."""
    if request.place.kind is ChatKind.CHANNEL and (
        verb in set(AlertVerb) or not await is_admin(request.bot, request.place.chat_id, request.user_id)
    ):
        raise RequestRefusedError(Page(request.render("channel-buttons")))


async def _check_rights(request: RequestContext, route: Route, message: Message | None) -> None:
    """In a group, only admins change things."""
    if route.rights is not Rights.ADMINS or request.is_private or request.is_remote or speaks_for_chat(message):
        return
    if not await is_admin(request.bot, request.chat.id, request.user_id):
        raise RequestRefusedError(Page(request.render("admins-only")))


async def _save_chat(services: Services, chat: TelegramChat, user: User) -> Chat:
    async with services.database.write() as conn:
        return await save_chat(
            conn,
            chat.id,
            kind=ChatKind(chat.type),
            title=(chat.title or chat.full_name or "")[:200],
            language=nearest_language(user.language_code),
            now=services.clock(),
            news_languages=first_news_languages(user.language_code),
            time_zone=services.settings.chat.default_timezone,
        )


def _answers(message: Message) -> bool:
    """True if a message answers the bot's question: anything in a private chat, a reply to the bot in a group."""
    if message.chat.type == "private":
        return True
    answered = message.reply_to_message
    return answered is not None and answered.from_user is not None and answered.from_user.is_bot
