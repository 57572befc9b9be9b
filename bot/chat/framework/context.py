"""One command, answer or tap: who asks, where, about which chat, and how to answer. Handlers get nothing else."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from telegram import ForceReply, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.alerts.retry import Cause
from bot.chat.framework.keyboard import keyboard_of
from bot.chat.framework.rights import is_admin, writes_as
from bot.chat.verbs import HelpVerb
from bot.log import logger
from bot.model import ChatKind
from bot.storage.queries.prompts import Prompt, drop_prompt, save_prompt
from bot.storage.queries.subscriptions import load_subscription
from bot.telegram.callback_data import callback_data, number
from bot.telegram.errors import failure_of
from bot.telegram.page import Page, page_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from telegram import CallbackQuery, Document, Location, Message
    from telegram.ext import Application, ExtBot

    from bot.chat.framework.command import Command
    from bot.chat.framework.services import Services
    from bot.chat.verbs import Question
    from bot.model import Chat, Subscription
    from bot.telegram.callback_data import Verb
    from bot.telegram.page import Button, Renderer

log = logger(__name__)

PROMPT_LIVES = timedelta(minutes=15)
TOAST_CHARS = 190  # Telegram takes 200


class StaleRequestError(Exception):
    """The button or the thing that it is about is no longer there; the person is told so."""


class RequestRefusedError(Exception):
    """The person cannot have that; the page says why."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.html)
        self.page = page


@dataclass(frozen=True, slots=True)
class Place:
    """The destination of an answer: a chat, its thread (0 for none), and in a group the message that it answers."""

    chat_id: int
    kind: ChatKind
    thread_id: int = 0
    reply_to: int | None = None


@dataclass(slots=True)
class RequestContext:
    """Someone wants something of the bot.

    ``chat`` is the chat that it is about: the one in which it was said, or a channel that is run from a private chat.
    ``argument`` is what stands behind the command, or the text of an answer; ``arguments`` are those of a tapped
    button. ``prompt`` is what was asked before, when this is the answer to it. ``commands`` are all that there are.
    ``user_id`` is who speaks: a group, if one of its anonymous admins does.
    """

    services: Services
    application: Application[Any, Any, Any, Any, Any, Any]
    render: Renderer
    chat: Chat
    place: Place
    user_id: int
    now: datetime
    argument: str = ""
    arguments: tuple[str, ...] = ()
    query: CallbackQuery | None = None
    message: Message | None = None
    prompt: Prompt | None = None
    commands: tuple[Command, ...] = ()

    @property
    def bot(self) -> ExtBot[Any]:
        """Telegram, as this bot."""
        bot: ExtBot[Any] = self.application.bot
        return bot

    @property
    def is_private(self) -> bool:
        """True if it was said in a private chat."""
        return self.place.kind is ChatKind.PRIVATE

    @property
    def is_remote(self) -> bool:
        """True if it is about another chat than the one in which it was said."""
        return self.chat.id != self.place.chat_id

    @property
    def thread_id(self) -> int:
        """The thread of the chat that it is about."""
        return 0 if self.is_remote else self.place.thread_id

    @property
    def is_owner(self) -> bool:
        """True if the bot's operator asks."""
        return self.user_id in self.services.settings.admin_ids

    @property
    def document(self) -> Document | None:
        """The file that came with it, or with the message that it answers."""
        if self.message is None:
            return None
        answered = self.message.reply_to_message
        return self.message.document or (answered.document if answered else None)

    @property
    def location(self) -> Location | None:
        """The place that was shared."""
        return self.message.location if self.message else None

    def data(self, verb: Verb, /, *arguments: object) -> str:
        """The data of a button about the same chat."""
        return callback_data(verb, *arguments, target=self.chat.id if self.is_remote else None)

    def number(self, index: int) -> int:
        """A number among a button's arguments.

        Raises:
            StaleRequestError: It has none there: a button of another version, or one that was made up.
        """
        value = number(self.arguments[index]) if index < len(self.arguments) else None
        if value is None:
            raise StaleRequestError
        return value

    def word(self, index: int) -> str:
        """A word among a button's arguments.

        Raises:
            StaleRequestError: It has none there.
        """
        if index >= len(self.arguments):
            raise StaleRequestError
        return self.arguments[index]

    def copied(self, index: int = 0) -> str:
        """A text that stands as ``<code>`` in the message whose button was tapped.

        Raises:
            StaleRequestError: Nothing does, or Telegram does not show the message any more.
        """
        found = self.message.parse_entities(["code"]).values() if self.message else ()
        texts = list(found)
        if index >= len(texts):
            raise StaleRequestError
        return texts[index]

    def tapped(self) -> str:
        """The label of the button that was tapped; empty if it is not there any more."""
        markup = self.message.reply_markup if self.message else None
        data = self.query.data if self.query else None
        buttons = [button for row in markup.inline_keyboard for button in row] if markup else []
        return next((button.text for button in buttons if button.callback_data == data), "")

    async def subscription(self, index: int = 0) -> Subscription:
        """The subscription of this chat whose id is among a button's arguments.

        Raises:
            StaleRequestError: The chat has none of that id.
        """
        async with self.services.database.read() as conn:
            found = await load_subscription(conn, self.number(index))
        if found is None or found.chat_id != self.chat.id:
            raise StaleRequestError
        return found

    def headed(self, page: Page) -> Page:
        """The page under the name of the chat that it is about, if that is another one than this."""
        if not self.is_remote:
            return page
        name = self.render.escaped(self.chat.title or str(self.chat.id))
        return page_of([f"\U0001f4e2 <b>{name}</b>", page.html], page.rows, asks=page.asks)

    async def reply(self, page: Page, *, silent: bool = False) -> Message:
        """Answer with a new message; a silent one rings nobody's phone."""
        page = self.headed(page)
        return await self.bot.send_message(
            self.place.chat_id,
            page.html,
            parse_mode=ParseMode.HTML,
            message_thread_id=self.place.thread_id or None,
            disable_notification=silent or None,
            reply_markup=ForceReply(selective=True) if page.asks and not self.is_private else keyboard_of(page),
            reply_parameters=self._quoted(),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )

    async def is_heard(self) -> bool:
        """True if the person may be answered where others hear it: in private, or as an admin of the group."""
        return self.is_private or await is_admin(self.bot, self.place.chat_id, self.user_id)

    async def lead_to_private(self, payload: str) -> None:
        """Answer a tap by opening the person's private chat with the bot, which gets ``/start payload`` there."""
        if self.query is not None:
            with suppress(BadRequest):  # too old
                await self.query.answer(url=self.private_address(payload))

    def private_address(self, payload: str) -> str:
        """The address that opens a person's private chat with the bot, which gets ``/start payload`` there."""
        return f"https://t.me/{self.bot.username}?start={payload}"

    async def answer_below(self, page: Page) -> Message:
        """Answer a tap with a message that quotes the one under which the button hangs."""
        self.place = replace(self.place, reply_to=self.message.message_id if self.message else None)
        return await self.reply(page)

    async def reply_file(self, name: str, content: bytes, caption: str) -> None:
        """Answer with a file."""
        await self.bot.send_document(
            self.place.chat_id,
            content,
            filename=name,
            caption=self.headed(Page(caption)).html,
            parse_mode=ParseMode.HTML,
            message_thread_id=self.place.thread_id or None,
        )

    async def show(self, page: Page) -> None:
        """Show a page: in the place of the one whose button was tapped, else as a new message."""
        if self.query is None or self.message is None:
            await self.reply(page)
        else:
            await self.edit(self.message.message_id, page)

    async def edit(self, message_id: int, page: Page) -> None:
        """Put a page in the place of one of the bot's messages; if that is gone, or is a file, send it."""
        try:
            await self.bot.edit_message_text(
                self.headed(page).html,
                chat_id=self.place.chat_id,
                message_id=message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard_of(page),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        except BadRequest as error:
            match failure_of(error).cause:
                case Cause.SAME:
                    return
                case Cause.NO_MESSAGE:
                    await self.reply(page)
                case _:
                    raise

    async def edit_rows(self, rows: Sequence[Sequence[Button]]) -> None:
        """Put other buttons under the message whose button was tapped."""
        if self.message is None:
            return
        page = Page("", tuple(map(tuple, rows)))
        with suppress(BadRequest):  # the same buttons as before, or the message is gone
            await self.bot.edit_message_reply_markup(
                self.place.chat_id, self.message.message_id, reply_markup=keyboard_of(page)
            )

    async def toast(self, text: str, *, alert: bool = False) -> None:
        """Answer a tap with a small notice; anything else with a message."""
        if self.query is None:
            await self.reply(Page(text))
            return
        with suppress(BadRequest):  # too old: the person has long looked away
            await self.query.answer(text[:TOAST_CHARS], show_alert=alert)

    async def ask(
        self, question: Question, page: Page, *, back: tuple[Verb, *tuple[object, ...]] | None = None, **data: object
    ) -> None:
        """Ask a question whose answer is the person's next message here; it can be cancelled, and expires.

        Args:
            question: By which the handler of the answer is found.
            page: The words of the question.
            back: Where [Cancel] leads: the data of a button, in parts; without any, to a line that says so.
            data: What the answer is about.
        """
        prompt = await self.expect(question, back=back, **data)
        page = Page(page.html, page.rows, asks=True)
        if self.is_private:
            await self.show(self.cancellable(page, prompt))
        else:  # a group's answer must be a reply, or privacy mode keeps it from the bot
            hint = Page(f"{page.html}\n\n{self.render('prompt-group')}", asks=True)
            await self.reply(hint)

    async def expect(
        self, question: Question, *, back: tuple[Verb, *tuple[object, ...]] | None = None, **data: object
    ) -> Prompt:
        """Take the person's next message here as the answer to a question; the parameters are those of ``ask``."""
        prompt = Prompt(
            self.place.chat_id,
            await self._writer(),
            question,
            {**data, "target": self.chat.id, "thread": self.place.thread_id, "back": list(back or ())},
            self.now + PROMPT_LIVES,
        )
        async with self.services.database.write() as conn:
            await save_prompt(conn, prompt)
        return prompt

    async def _writer(self) -> int:
        """The id under which the person's next message here will come: who taps may write as the group."""
        if self.query is None or self.is_private:
            return self.user_id
        return await writes_as(self.bot, self.place.chat_id, self.user_id)

    def cancellable(self, page: Page, prompt: Prompt | None) -> Page:
        """The page with a way out, if it belongs to an open question in a private chat; a group has /cancel."""
        if prompt is None or not self.is_private:
            return page
        back = prompt.data.get("back") or ()
        data = self.data(HelpVerb.CANCEL, *back) if back else callback_data(HelpVerb.CANCEL)
        return page.under([self.render.button("button-cancel", data)])

    async def forget_prompt(self) -> bool:
        """The question is answered, or no longer asked; whether there was one."""
        async with self.services.database.write() as conn:
            return await drop_prompt(conn, self.place.chat_id, self.user_id)

    def _quoted(self) -> ReplyParameters | None:
        if self.place.reply_to is None or (self.is_private and self.query is None):
            return None
        return ReplyParameters(self.place.reply_to, allow_sending_without_reply=True)
