"""Decompression with a limit: 194 KB of gzip become 200 MB in every HTTP client that is not held back."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Protocol

from bot.problems import FeedProblem, FeedReason, rounded

if TYPE_CHECKING:
    from collections.abc import Callable

ACCEPTED = "gzip, deflate, br, zstd"
_GZIP_MAGIC = b"\x1f\x8b\x08"
_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32


class Unpackable(Exception):  # noqa: N818 - an outcome, told to a person
    """A body is too large or not packed as it says."""

    def __init__(self, reason: FeedReason) -> None:
        super().__init__(str(reason))
        self.reason = reason


class _Step(Protocol):
    """One decompressor: bytes in, at most ``room`` bytes out; exactly that many when there is more."""

    def __call__(self, data: bytes, room: int, /) -> bytes: ...


class Unpacker:
    """Collects a body chunk by chunk, unpacks it on the way, and stops at ``limit`` bytes.

    Args:
        encoding: The Content-Encoding header.
        limit: The most that may come out, in bytes.

    Raises:
        Unpackable: The encoding is unknown or nested.
    """

    def __init__(self, encoding: str, limit: int) -> None:
        names = [
            name for name in (part.strip().lower() for part in encoding.split(",")) if name not in {"", "identity"}
        ]
        if len(names) > 1:
            raise Unpackable(FeedReason(FeedProblem.COMPRESSED_TWICE))
        make = _STEPS.get(names[0] if names else "")
        if make is None:
            raise Unpackable(FeedReason.of(FeedProblem.UNKNOWN_COMPRESSION, encoding=names[0][:20]))
        self._packed = bool(names)
        self._step = make()
        self._limit = limit
        self._size = 0
        self._pieces: list[bytes] = []

    def feed(self, data: bytes) -> None:
        """Take the next chunk.

        Raises:
            Unpackable: There is more than the limit, or it is not what the header says.
        """
        if not self._pieces and not self._packed and data.startswith(_GZIP_MAGIC):
            # A .gz file that the server hands out as it is, without saying so.
            self._packed = True
            self._step = _STEPS["gzip"]()
        try:
            piece = self._step(data, self._limit - self._size + 1)
        except Unpackable:
            raise
        except Exception as error:  # each library has an error of its own, and all mean this
            raise Unpackable(FeedReason(FeedProblem.BROKEN_COMPRESSION)) from error
        self._size += len(piece)
        if self._size > self._limit:
            raise Unpackable(FeedReason.of(FeedProblem.TOO_LARGE, mb=rounded(self._limit / 1e6)))
        if piece:
            self._pieces.append(piece)

    def body(self) -> bytes:
        """Return the decompressed bytes.

        Raises:
            Unpackable: It is packed a second time.
        """
        body = b"".join(self._pieces)
        if self._packed and body.startswith(_GZIP_MAGIC):
            raise Unpackable(FeedReason(FeedProblem.COMPRESSED_TWICE))
        return body


def _plain() -> _Step:
    return lambda data, _room: data


def _gzip() -> _Step:
    state = zlib.decompressobj(_GZIP_OR_ZLIB)

    def step(data: bytes, room: int) -> bytes:
        nonlocal state
        out = state.decompress(data, room)
        while state.eof and state.unused_data and len(out) < room:  # a gzip file may have several members
            rest, state = state.unused_data, zlib.decompressobj(_GZIP_OR_ZLIB)
            if not rest.startswith(_GZIP_MAGIC[:2]):
                break  # padding after the end
            out += state.decompress(rest, room - len(out))
        return out

    return step


def _deflate() -> _Step:
    # RFC 9110 says zlib's format; some servers send the raw one.
    state: zlib._Decompress | None = None

    def step(data: bytes, room: int) -> bytes:
        nonlocal state
        if state is None:
            is_zlib = data[:1] and data[0] & 0x0F == 8  # noqa: PLR2004 - the method that zlib's header names
            state = zlib.decompressobj(zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS)
        return state.decompress(data, room)

    return step


def _brotli() -> _Step:
    import brotli  # noqa: PLC0415 - few servers send it, and it costs memory

    state = brotli.Decompressor()

    def step(data: bytes, room: int) -> bytes:
        out: bytes = state.process(data, output_buffer_limit=room)
        while not state.can_accept_more_data() and len(out) < room:
            out += state.process(b"", output_buffer_limit=room - len(out))
        return out

    return step


def _zstd() -> _Step:
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore] # noqa: PLC0415 - Python 3.14
    except ImportError:
        from backports import zstd  # noqa: PLC0415

    state = zstd.ZstdDecompressor()

    def step(data: bytes, room: int) -> bytes:
        if state.eof:
            return b""
        out: bytes = state.decompress(data, room)
        return out

    return step


_STEPS: dict[str, Callable[[], _Step]] = {
    "": _plain,
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
