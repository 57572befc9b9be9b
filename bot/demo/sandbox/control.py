"""The sandbox's own interface under /control/, for a test that runs the bot as another process.

``POST /control/NAME`` with the arguments as a JSON object does what the Sandbox's function of that name does; users,
chats and messages are named by ids. ``GET /control/state`` tells how far things are, and ``GET
/control/accepted?after=N`` and ``/control/edits?after=N`` what was accepted, ``GET /control/journal`` all the bot asked
for, with what it was told.
"""

from __future__ import annotations

from dataclasses import asdict, is_dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.demo.sandbox.limits import Limits

if TYPE_CHECKING:
    from aiohttp.typedefs import Handler

    from bot.demo.sandbox.people import People

DOES = frozenset(
    {
        "add_user",
        "private_chat",
        "group",
        "supergroup",
        "channel",
        "say",
        "send_location",
        "expire_queries",
        "block",
        "unblock",
        "deactivate",
        "add_bot",
        "kick_bot",
        "set_bot",
        "set_member",
        "upgrade",
        "delete_group",
        "add_topic",
        "close_topic",
        "reopen_topic",
        "delete_topic",
        "messages",
        "replies",
        "commands",
    }
)


def add_control(app: web.Application, sandbox: People) -> None:
    """Add the routes."""
    app.router.add_get("/control/state", _state)
    app.router.add_get("/control/accepted", _accepted)
    app.router.add_get("/control/edits", _edits)
    app.router.add_get("/control/journal", _journal)
    app.router.add_post("/control/limits", _limits)
    app.router.add_post("/control/faults", _faults)
    app.router.add_post("/control/tap", _tap)
    app.router.add_post("/control/{name}", _do)
    app[SANDBOX] = sandbox


_HERE = frozenset({"127.0.0.1", "localhost"})

SANDBOX: web.AppKey[People] = web.AppKey("sandbox")


def _shown(value: Any) -> Any:
    if hasattr(value, "to_json"):
        return value.to_json()
    if isinstance(value, list):
        return [_shown(one) for one in value]
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value


def _answer(value: Any) -> web.Response:
    return web.json_response({"ok": True, "result": _shown(value)})


def _refuse(reason: str) -> web.Response:
    return web.json_response({"ok": False, "description": reason}, status=400)


async def _arguments(request: web.Request) -> dict[str, Any]:
    # A page of another site can send a form or plain text here, but no JSON without being asked first.
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        arguments = await request.json()
    except ValueError as error:
        raise web.HTTPBadRequest from error
    if not isinstance(arguments, dict):
        raise web.HTTPBadRequest
    return arguments


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer this machine alone, and in a browser the sandbox's own page alone, whatever the method.

    The Host tells when a foreign name has been made to point here, the Origin when another site's page asks. The
    Bot API itself, which a token opens, is for every client.

    Raises:
        HTTPForbidden: Another host was asked for, or another page asks.
    """
    if request.match_info.get("token") is None:
        origin = request.headers.get("Origin")
        if request.url.host not in _HERE or (origin is not None and origin != str(request.url.origin())):
            raise web.HTTPForbidden
    return await handler(request)


async def _do(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    if name not in DOES:
        return _refuse(f"there is no {name}")
    try:
        return _answer(getattr(request.app[SANDBOX], name)(**await _arguments(request)))
    except (TypeError, ValueError, LookupError) as error:
        return _refuse(f"{name}: {error!r}")


async def _tap(request: web.Request) -> web.Response:
    """``chat``, ``message``, ``button`` and ``user``, by ids and by the button's text or data."""
    sandbox = request.app[SANDBOX]
    wanted = await _arguments(request)
    try:
        message = sandbox.state.world.chats[wanted["chat"]].messages[wanted["message"]]
        return _answer(sandbox.tap(message, wanted["button"], wanted.get("user")))
    except LookupError as error:
        return _refuse(f"tap: {error!r}")


async def _limits(request: web.Request) -> web.Response:
    """``overall``, ``per_chat``, ``per_group``, ``retry_after``; what is left out is off."""
    request.app[SANDBOX].state.set_limits(Limits(**await _arguments(request)))
    return _answer(value=True)


async def _faults(request: web.Request) -> web.Response:
    """``method``, and ``next`` (names, in turn) or ``rates`` (shares by name)."""
    wanted = await _arguments(request)
    faults = request.app[SANDBOX].state.faults
    method = wanted.get("method", "*")
    try:
        faults.next(method, *wanted.get("next", ()))
        if "rates" in wanted:
            faults.rate(method, **wanted["rates"])
    except KeyError as error:
        return _refuse(f"there is no fault {error}")
    return _answer(value=True)


async def _state(request: web.Request) -> web.Response:
    state = request.app[SANDBOX].state
    return _answer(
        {
            "accepted": len(state.accepted),
            "edits": len(state.edits),
            "answers": [asdict(answer) for answer in state.answers],
            "pending_updates": len(state.updates.pending),
            "polls": state.updates.polls,
            "listening": state.updates.listening,
            "conflicts": state.updates.conflicts,
            "calls": state.calls,
            "refused": state.flood.refused,
            "faults": state.faults.counts,
        }
    )


async def _accepted(request: web.Request) -> web.Response:
    return _answer(request.app[SANDBOX].state.accepted[int(request.query.get("after", 0)) :])


async def _journal(request: web.Request) -> web.Response:
    return _answer(list(request.app[SANDBOX].state.journal))


async def _edits(request: web.Request) -> web.Response:
    return _answer(request.app[SANDBOX].state.edits[int(request.query.get("after", 0)) :])
