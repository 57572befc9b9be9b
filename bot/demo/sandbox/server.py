"""The sandbox's server: calls come in over HTTP on loopback, and meet limits, faults and latency on the way."""

from __future__ import annotations

import asyncio
import random
import socket
import struct
import time
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import parse_qsl

from aiohttp import web

from bot.demo.sandbox.control import add_control, guard
from bot.demo.sandbox.faults import Ending, Fault, Faults
from bot.demo.sandbox.limits import FloodLimits, Limits
from bot.demo.sandbox.methods import EDITS, METHODS, NAMES, SENDS, scope_name
from bot.demo.sandbox.params import Params, Upload
from bot.demo.sandbox.people import People
from bot.demo.sandbox.polling import UpdateQueue
from bot.demo.sandbox.refusal import Refusal
from bot.demo.sandbox.state import State
from bot.demo.sandbox.webhooks import WebhookSender
from bot.demo.sandbox.world import User, World

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence
    from pathlib import Path

    from bot.demo.sandbox.world import AcceptedCall, Answer, SandboxChat, SandboxMessage

MAX_BODY = 60 << 20


class BrokenOff(Exception):  # noqa: N818 - it is the line that breaks
    """A fault ends the call without an answer."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending)
        self.ending = ending


class Sandbox(People):
    """A Telegram of one's own: ``async with Sandbox() as sandbox:``, then build the bot with its addresses.

    ``latency`` is the least and the most that a call takes, in seconds; half of it passes before the call takes
    effect. ``silence_seconds`` is how long a call without an answer is left hanging. ``auto_chats`` lets any chat id
    be written to. ``is_local`` is a Bot API server of one's own, which takes webhooks at any address; they are tried
    again after ``webhook_retry_seconds``. ``extensions`` add routes of their own to the server. ``log`` is a file that
    gets a line of JSON for every message of the bot that is taken.
    """

    def __init__(
        self,
        *,
        token: str = "4242:sandbox",  # noqa: S107 - it opens nothing
        username: str = "newsbell_demo_bot",
        first_name: str = "Newsbell",
        limits: Limits | None = None,
        seed: int = 0,
        latency: tuple[float, float] = (0, 0),
        silence_seconds: float = 30,
        conflict_seconds: float = 3,
        auto_chats: bool = False,
        privacy: bool = True,
        is_local: bool = False,
        webhook_retry_seconds: float = 1,
        clock: Callable[[], float] = time.time,
        port: int = 0,
        extensions: Sequence[Callable[[web.Application], None]] = (),
        log: Path | None = None,
    ) -> None:
        bot = User(int(token.partition(":")[0]), first_name, username, is_bot=True)
        state = State(World(bot), clock, auto_chats, privacy, is_local)
        state.updates = UpdateQueue(conflict_seconds=conflict_seconds)
        state.updates.on_change = state.changed
        state.flood = FloodLimits(limits or Limits())
        state.faults = Faults(seed)
        super().__init__(state)
        self.token = token
        self.latency = latency
        self.silence_seconds = silence_seconds
        self.port = port
        self._webhook_retry_seconds = webhook_retry_seconds
        self.extensions = list(extensions)
        self._random = random.Random(seed)  # noqa: S311 - reproducible, not secret
        self._log = log
        self._runner: web.AppRunner | None = None
        self._running: set[asyncio.Task[Any]] = set()

    # -- its life ---------------------------------------------------------------------------------------------------

    async def __aenter__(self) -> Self:
        if self._log is not None:
            self.state.log = self._log.open("a", encoding="utf-8")
        app = web.Application(client_max_size=MAX_BODY, middlewares=[guard])
        app.router.add_route("*", "/bot{token}/{method}", self._serve_call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._serve_file)
        add_control(app, self)
        for add_routes in self.extensions:
            add_routes(app)
        # A listener that hangs up is gone at once; calls that take effect are shielded from that.
        self._runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        sender = WebhookSender(self.state.updates, self.call, self.state.clock, self._webhook_retry_seconds)
        self._running.add(asyncio.create_task(sender.run(), name="webhook"))
        return self

    async def __aexit__(self, *_error: object) -> None:
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        if self._runner is not None:
            await self._runner.cleanup()
        if self.state.log is not None:
            self.state.log.close()

    @property
    def url(self) -> str:
        """Where it listens; what ``TELEGRAM_API_URL`` takes."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def base_url(self) -> str:
        """For ``ApplicationBuilder.base_url``."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """For ``ApplicationBuilder.base_file_url``."""
        return f"{self.url}/file/bot"

    # -- what was done ----------------------------------------------------------------------------------------------

    @property
    def bot(self) -> User:
        """The bot as a user."""
        return self.state.world.bot

    @property
    def accepted(self) -> list[AcceptedCall]:
        """The messages of the bot that were taken, in order."""
        return self.state.accepted

    @property
    def edits(self) -> list[AcceptedCall]:
        """The changes of the bot to its messages that were taken, in order."""
        return self.state.edits

    @property
    def answers(self) -> list[Answer]:
        """The bot's answers to taps, in order."""
        return self.state.answers

    @property
    def faults(self) -> Faults:
        """The faults on the way to the bot's messages."""
        return self.state.faults

    def messages(self, chat: SandboxChat | User | int) -> list[SandboxMessage]:
        """Return the messages that people see in a chat, in order."""
        return self._chat(chat).visible_messages

    def replies(self, chat: SandboxChat | User | int) -> list[SandboxMessage]:
        """Return the bot's messages that people see in a chat, in order."""
        return [message for message in self.messages(chat) if message.from_bot]

    def find(self, chat: SandboxChat | User | int, message_id: int) -> SandboxMessage:
        """A message by its number, also one that was deleted; KeyError when there was none."""
        return self._chat(chat).messages[message_id]

    def commands(self, scope: str = "default", language: str = "") -> list[dict[str, str]]:
        """The published commands of a scope such as ``default``, ``all_private_chats`` or ``chat:5``."""
        return self.state.commands.get((scope_name(scope), language), [])

    async def wait_for(self, wanted: Callable[[], Any], timeout: float | None = 5) -> Any:  # noqa: ASYNC109 - as asyncio's
        """Wait until the function gives something true, looked at again after everything that happens here.

        Raises:
            TimeoutError: when it did not within so many seconds; None waits for ever.
        """
        async with asyncio.timeout(timeout):
            while not (found := wanted()):
                await self.state.until_changed()
        return found

    def set_limits(self, limits: Limits) -> None:
        """Flood limits from now on; what was sent before does not count."""
        self.state.set_limits(limits)

    # -- calls ------------------------------------------------------------------------------------------------------

    async def call(self, method: str, params: Params) -> Any:
        """Do what the bot asks for, with all that may happen on the way.

        Raises:
            Refusal: what Telegram would say no with.
            BrokenOff: when there is no answer at all.
        """
        name = method.lower()
        if name not in METHODS:
            raise Refusal(404, "Not Found: method not found")
        self.state.calls[name] += 1
        if name == "getupdates":
            return await self._call_through(name, params, self.state.faults.draw(name))
        try:
            result = await self._call_in_time(name, params)
        except Refusal as refusal:
            self.state.note(NAMES[name], params, refusal)
            raise
        except BrokenOff as broken:
            self.state.note(NAMES[name], params, broken.ending)
            raise
        self.state.note(NAMES[name], params, result)
        return result

    async def _call_in_time(self, name: str, params: Params) -> Any:
        pause = self._random.uniform(*self.latency) / 2
        if pause:
            await asyncio.sleep(pause)
        try:
            return await self._call_through(name, params, self.state.faults.draw(name))
        finally:
            self.state.changed()
            if pause:
                await asyncio.sleep(pause)

    async def _call_through(self, name: str, params: Params, fault: Fault | None) -> Any:
        result = None
        if fault is None or fault.accept:
            result = await self._effect(name, params)
        if fault is None:
            return result
        if fault.ending is Ending.ANSWER:
            raise fault.to_refusal()
        raise BrokenOff(fault.ending)

    async def _effect(self, name: str, params: Params) -> Any:
        if name not in SENDS | EDITS:
            return await METHODS[name](self.state, params)
        chat_id, now, edit = params.number("chat_id"), asyncio.get_running_loop().time(), name in EDITS
        if refusal := self.state.flood.check(chat_id, now, edit=edit):
            raise refusal
        result = await METHODS[name](self.state, params)
        self.state.flood.count(chat_id, now, edit=edit)
        return result

    # -- HTTP -------------------------------------------------------------------------------------------------------

    async def _serve_call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            self._check_token(request)
            params = await read_params(request)
            if method.lower() == "getupdates":
                result = await self.call(method, params)
            else:
                result = await self._shielded(self.call(method, params))
        except Refusal as refusal:
            return web.json_response(refusal.to_json(), status=refusal.status)
        except BrokenOff as broken:
            return await self._break_off(request, broken.ending)
        return web.json_response({"ok": True, "result": result})

    async def _shielded(self, call: Coroutine[Any, Any, Any]) -> Any:
        """A sender that is killed does not take back what it has sent."""
        task = asyncio.create_task(call)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return await asyncio.shield(task)

    def _check_token(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if token == self.token:
            return
        raise Refusal(
            401, "Unauthorized" if token.partition(":")[0].isdigit() else "Unauthorized: invalid token specified"
        )

    async def _break_off(self, request: web.Request, ending: Ending) -> web.StreamResponse:
        if ending is Ending.SILENCE:
            await asyncio.sleep(self.silence_seconds)
        if request.transport is not None:
            line = request.transport.get_extra_info("socket")
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # closes with a reset
            request.transport.abort()
        return web.Response(status=500)

    async def _serve_file(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request)
        except Refusal as refusal:
            return web.json_response(refusal.to_json(), status=refusal.status)
        document = self.state.world.files.get(request.match_info["path"].removeprefix("documents/"))
        if document is None:
            return web.json_response(Refusal(404, "Not Found").to_json(), status=404)
        return web.Response(body=document.content)


async def read_params(request: web.Request) -> Params:
    """The arguments of a call, from the address and from the body."""
    params = Params(dict(request.query))
    kind = request.content_type
    if kind == "application/json":
        params.texts |= Params.from_json(await request.json()).texts
    elif kind == "multipart/form-data":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                params.files[name] = Upload(value.filename, value.content_type, value.file.read())
            else:
                params.texts[name] = str(value)
    elif request.can_read_body:
        body = (await request.read()).decode("utf-8", "replace")
        params.texts |= dict(parse_qsl(body, keep_blank_values=True))
    return params
