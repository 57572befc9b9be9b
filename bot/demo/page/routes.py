"""The page's routes: its files, what it is told, and what people do on it."""

from __future__ import annotations

import asyncio
import json
import re
from contextlib import suppress
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import web

from bot.demo.page.acts import ACTS
from bot.demo.page.chat_json import chat_list, chat_shown
from bot.demo.page.linked import load_linked
from bot.demo.page.trouble import Trouble, trouble_shown
from bot.demo.page.way import story_list, story_way

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.demo.sandbox import SandboxChat
    from bot.demo.show import Show

    Act = Callable[..., Awaitable[Any]]

_WAIT_SECONDS = 20
_MOST_FILE_BYTES = 20 << 20
_TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
# The page loads its own files alone, and runs nothing that a message could bring.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def add_page(app: web.Application, show: Show) -> None:
    """Add the page to the server of the sandbox, which answers this machine and its own pages alone."""
    trouble = Trouble(show)
    app.router.add_get("/", partial(_file, "index.html"))
    for path in sorted(entry.name for entry in (files("bot.demo.page") / "static").iterdir()):
        app.router.add_get(f"/page/{path}", partial(_file, path))
    app.router.add_get("/page/state", partial(_state, show, trouble))
    app.router.add_get("/page/file/{file}", partial(_download, show))
    app.router.add_get("/page/photo", partial(_photo, show))
    app.router.add_get("/page/stories", partial(_stories, show))
    app.router.add_get("/page/story/{story}", partial(_story, show))
    app.router.add_post("/page/file", partial(_upload, show))
    app.router.add_post("/page/trouble", partial(_make_trouble, trouble))
    for name, act in ACTS.items():
        app.router.add_post(f"/page/{name}", partial(_act, show, act))


async def _file(name: str, _request: web.Request) -> web.Response:
    text = (files("bot.demo.page") / "static" / name).read_text("utf-8")
    return web.Response(text=text, content_type=_TYPES[name.rpartition(".")[2]], headers=HEADERS)


def _chat(show: Show, request: web.Request) -> SandboxChat | None:
    number = request.query.get("chat", "")
    return show.sandbox.state.world.chats.get(int(number)) if re.fullmatch(r"-?\d+", number) else None


def _json(value: Any) -> web.Response:
    return web.json_response(
        value, dumps=partial(json.dumps, ensure_ascii=False), headers={"Cache-Control": "no-store"}
    )


async def _state(show: Show, trouble: Trouble, request: web.Request) -> web.Response:
    """Return all that is to be seen, once something has changed since the revision that the page has."""
    state = show.sandbox.state
    known = request.query.get("revision", "")
    with suppress(TimeoutError):
        async with asyncio.timeout(_WAIT_SECONDS):
            while str(state.changes) == known:
                await state.until_changed()
    chat = _chat(show, request)
    revision = state.changes
    return _json(
        {
            "revision": str(revision),
            "bot": {"name": show.sandbox.bot.first_name, "username": show.sandbox.bot.username},
            "awake": show.is_awake,
            "clock": _clock(show),
            "chats": chat_list(show),
            "chat": chat and chat_shown(show, chat, await load_linked(show, chat)),
            "answers": [
                {"query": one.query_id, "text": one.text, "alert": one.show_alert, "url": one.url}
                for one in state.answers[-20:]
            ],
            "trouble": await trouble_shown(trouble) if request.query.get("trouble") else None,
        }
    )


def _clock(show: Show) -> dict[str, Any]:
    player = show.player
    if player is None:
        return {"real": True, "now": show.now.timestamp() * 1000, "speed": 1, "over": False}
    upcoming = player.next_story_at
    return {
        "real": False,
        "now": player.now.timestamp() * 1000,
        "speed": player.speed,
        "over": player.is_over,
        "start": player.day.start.timestamp() * 1000,
        "end": player.day.end.timestamp() * 1000,
        "next": upcoming.timestamp() * 1000 if upcoming else None,
        "ready": show.is_ready,
        "result": show.result,
    }


async def _stories(show: Show, _request: web.Request) -> web.Response:
    return _json(await story_list(show))


async def _story(show: Show, request: web.Request) -> web.Response:
    number = request.match_info["story"]
    way = await story_way(show, int(number)) if number.isdecimal() else None
    if way is None:
        raise web.HTTPNotFound
    return _json(way)


async def _download(show: Show, request: web.Request) -> web.Response:
    document = show.sandbox.state.world.files.get(request.match_info["file"])
    if document is None:
        raise web.HTTPNotFound
    # As a file to keep, whatever it is: nothing that a chat brought is shown as a page of ours.
    named = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(document.name)}"}
    return web.Response(body=document.content, content_type="application/octet-stream", headers=HEADERS | named)


async def _photo(show: Show, request: web.Request) -> web.Response:
    """A photo of the sample day. Nothing is fetched for the page: what is elsewhere is not shown."""
    photo = show.player.server.photo(request.query.get("url", "")) if show.player else None
    if photo is None:
        raise web.HTTPNotFound
    return web.Response(body=photo, content_type="image/webp", headers=HEADERS)


async def _read(request: web.Request) -> dict[str, Any]:
    # A page of another site can send a form or plain text here, but no JSON without being asked first.
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        given = await request.json()
    except ValueError as error:
        raise web.HTTPBadRequest from error
    if not isinstance(given, dict):
        raise web.HTTPBadRequest
    return given


async def _act(show: Show, act: Act, request: web.Request) -> web.Response:
    given = await _read(request)
    try:
        return _json(await act(show, **given) or {})
    except (LookupError, TypeError, ValueError) as error:
        raise web.HTTPBadRequest(text=f"{error!r}") from error


async def _make_trouble(trouble: Trouble, request: web.Request) -> web.Response:
    given = await _read(request)
    try:
        await trouble.make(str(given.get("what")), on=bool(given.get("on", True)))
    except LookupError as error:
        raise web.HTTPBadRequest(text=f"{error!r}") from error
    return _json({})


async def _upload(show: Show, request: web.Request) -> web.Response:
    """A file of a person's. The header is what a form of another site cannot send."""
    if request.headers.get("X-Newsbell") != "page":
        raise web.HTTPUnsupportedMediaType
    content = await request.read()
    if not content or len(content) > _MOST_FILE_BYTES:
        raise web.HTTPBadRequest
    chat = _chat(show, request)
    if chat is None:
        raise web.HTTPNotFound
    user = None if chat.user or chat.kind == "channel" else show.cast.you
    show.sandbox.send_file(chat, user, request.query.get("name", "file"), content, mime=request.content_type)
    return _json({})
