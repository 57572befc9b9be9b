"""Connections that read what browsers read: aiohttp's, with each answer's head mended before its parser sees it."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

import aiohttp
from aiohttp.client_proto import ResponseHandler

from bot.web.http_head import MAX_HEAD, end_of_head, is_interim, is_no_answer, mended_head

_REFUSED = b"\0"  # no parser takes it


class LenientHandler(ResponseHandler):
    """One connection. Of each answer the head is collected, at most 256 KB of it, and handed on as it should be."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._head: bytearray | None = None  # None: what comes is a body

    def set_response_params(self, **params: Any) -> None:
        """Expect the answer to another request."""
        self._head = bytearray()
        super().set_response_params(**params)

    def data_received(self, data: bytes) -> None:
        """Take what the server sent."""
        if self._head is None or not data:
            super().data_received(data)
            return
        looked = len(self._head)
        self._head += data
        end = end_of_head(self._head, looked)
        if end < 0:
            self._await_more()
            return
        collected, self._head = bytes(self._head), None
        head = mended_head(collected[:end]) if end <= MAX_HEAD else _REFUSED
        if is_interim(head):
            self._head = bytearray()
            super().data_received(head)
            self.data_received(collected[end:])
        else:
            super().data_received(head + collected[end:])

    def connection_lost(self, error: BaseException | None) -> None:
        """Hand on what has come of a head that will never be whole."""
        if self._head:
            self._pass_on(bytes(self._head))
        super().connection_lost(error)

    def _await_more(self) -> None:
        head = self._head or b""
        if len(head) > MAX_HEAD:
            self._pass_on(_REFUSED)
        elif is_no_answer(bytes(head[:64])):
            self._pass_on(bytes(head))
        else:
            self.start_timeout()

    def _pass_on(self, data: bytes) -> None:
        self._head = None
        super().data_received(data)


class LenientConnector(aiohttp.TCPConnector):
    """aiohttp's connector, with connections of ours."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._factory = cast("partial[ResponseHandler]", partial(LenientHandler, loop=self._loop))


__all__ = ["LenientConnector", "LenientHandler"]
