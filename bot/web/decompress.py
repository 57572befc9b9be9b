"""Decompression with limits: 194 KB of gzip become 200 MB in every HTTP client that is not held back.

The work grows with what comes in and goes out, and neither may be more than the limit: what follows the end of a
stream is dropped unread, and a gzip file of many thousand empty members is refused.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Protocol

from bot.problems import FeedProblem, FeedReason, rounded

if TYPE_CHECKING:
    from collections.abc import Callable

ACCEPTED = "gzip, deflate, br, zstd"
STEP = 1_000_000  # bytes that come out at once: 2 to 10 ms of work
_GZIP_MAGIC = b"\x1f\x8b\x08"
_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32
_MOST_MEMBERS = 1000  # of a gzip file; each costs a copy of what is left of the chunk
_PIECE = 64 * 1024
# Codings that there are, and that nobody may send whom we did not ask for them. Every other name says nothing.
_UNREADABLE = frozenset({"compress", "x-compress", "exi", "pack200-gzip", "dcb", "dcz", "aes128gcm", "bzip2", "xz"})


class Unpackable(Exception):  # noqa: N818 - an outcome, told to a person
    """A body is too large or not packed as it says."""

    def __init__(self, reason: FeedReason) -> None:
        super().__init__(str(reason))
        self.reason = reason


class _Decompressor(Protocol):
    """Bytes in, at most ``room`` bytes out. While it ``has_more``, no further bytes are needed for the next ones."""

    has_more: bool

    def take(self, data: bytes, room: int) -> bytes:
        """Unpack a little."""


class Unpacker:
    """Collects a body chunk by chunk, unpacks it on the way, and stops at ``limit`` bytes in or out.

    Args:
        encoding: The Content-Encoding header. Names that are no coding (``UTF-8``, ``none``, ``aws-chunked``) say
            nothing, as in a browser.
        limit: The most that may come in, and the most that may come out, in bytes.

    Raises:
        Unpackable: The encoding is one that is not read here, or nested.
    """

    def __init__(self, encoding: str, limit: int) -> None:
        self._coding = _coding_of(encoding)
        self._decompressor = _DECOMPRESSORS[self._coding]()
        self._limit = limit
        self._taken = self._size = 0
        self._is_first = True
        self._pieces: list[bytes] = []
        self._waiting: list[bytes] = []  # the next is the last one

    @property
    def has_more(self) -> bool:
        """Return True if ``unpack`` has work without another chunk."""
        return self._decompressor.has_more or bool(self._waiting)

    def feed(self, data: bytes) -> None:
        """Take the next chunk, and unpack one step of it; ``unpack`` does the rest.

        Raises:
            Unpackable: There is more than the limit, or it is not what the header says.
        """
        self._taken += len(data)
        if self._taken > self._limit + _PIECE:
            raise self._too_large()
        if self._is_first and data:
            self._settle(data)
        self._waiting = [data[at : at + _PIECE] for at in range(0, len(data), _PIECE)][::-1] + self._waiting
        self.unpack()

    def unpack(self) -> None:
        """Unpack one step: at most 64 KB in, and at most 1 MB out.

        Raises:
            Unpackable: There is more than the limit, or it is not what the header says.
        """
        data = self._waiting.pop() if self._waiting and not self._decompressor.has_more else b""
        try:
            piece = self._decompressor.take(data, min(STEP, self._limit - self._size + 1))
        except Exception as error:  # each library has an error of its own, and all mean this
            raise Unpackable(FeedReason(FeedProblem.BROKEN_COMPRESSION)) from error
        self._size += len(piece)
        if self._size > self._limit:
            raise self._too_large()
        if piece:
            self._pieces.append(piece)

    def body(self) -> bytes:
        """Return the decompressed bytes.

        Raises:
            Unpackable: It is packed a second time.
        """
        while self.has_more:
            self.unpack()
        body = b"".join(self._pieces)
        if self._coding and body.startswith(_GZIP_MAGIC):
            raise Unpackable(FeedReason(FeedProblem.COMPRESSED_TWICE))
        return body

    def _settle(self, data: bytes) -> None:
        """See by the first bytes whether the header tells the truth."""
        self._is_first = False
        if not self._coding and data.startswith(_GZIP_MAGIC):
            # A .gz file that the server hands out as it is, without saying so.
            self._coding = "gzip"
        elif self._coding in {"gzip", "zstd"} and data.lstrip()[:1] in {b"<", b"{"}:
            self._coding = ""  # text as it is, from a server that only says that it packs
        else:
            return
        self._decompressor = _DECOMPRESSORS[self._coding]()

    def _too_large(self) -> Unpackable:
        return Unpackable(FeedReason.of(FeedProblem.TOO_LARGE, mb=rounded(self._limit / 1e6)))


def _coding_of(encoding: str) -> str:
    """Return the one coding that a header names, "" for none."""
    names = [part.partition(";")[0].strip(" \t\"'").lower() for part in encoding.split(",")]
    unreadable = next((name for name in names if name in _UNREADABLE), None)
    if unreadable is not None:
        raise Unpackable(FeedReason.of(FeedProblem.UNKNOWN_COMPRESSION, encoding=unreadable))
    codings = [name.removeprefix("x-") for name in names]
    codings = [name for name in codings if name in _DECOMPRESSORS and name]
    if len(codings) > 1:
        raise Unpackable(FeedReason(FeedProblem.COMPRESSED_TWICE))
    return codings[0] if codings else ""


class _Plain:
    has_more = False

    @staticmethod
    def take(data: bytes, _room: int) -> bytes:
        return data


class _Zlib:
    """A stream of zlib's; ``_ended`` when no other stream follows it."""

    def __init__(self, window: int = _GZIP_OR_ZLIB) -> None:
        self._state = zlib.decompressobj(window)
        self._ended = False
        self.has_more = False

    def take(self, data: bytes, room: int) -> bytes:
        if self._ended:
            return b""
        state = self._state
        out = state.decompress(state.unconsumed_tail + data, room)
        if state.eof:
            self._end(state.unused_data)
        # With all input taken zlib may still hold a little: it shows by filling the whole room.
        self.has_more = not self._ended and (len(out) == room or bool(self._state.unconsumed_tail))
        return out

    def _end(self, _rest: bytes) -> None:
        self._ended = True


class _Gzip(_Zlib):
    """A gzip file, which may have several members."""

    def __init__(self) -> None:
        super().__init__()
        self._members = 1
        self._rest = b""

    def take(self, data: bytes, room: int) -> bytes:
        data, self._rest = self._rest + data, b""
        out = super().take(data, room)
        while self._rest and not self._ended and len(out) < room:
            rest, self._rest = self._rest, b""
            out += super().take(rest, room - len(out))
        self.has_more = self.has_more or bool(self._rest)
        return out

    def _end(self, rest: bytes) -> None:
        if rest and not rest.startswith(_GZIP_MAGIC[:2]):
            self._ended = True  # padding after the end
            return
        self._members += 1
        if self._members > _MOST_MEMBERS:
            message = "too many members"
            raise ValueError(message)
        self._rest = rest
        self._state = zlib.decompressobj(_GZIP_OR_ZLIB)


class _Deflate:
    """RFC 9110 says zlib's format; some servers send the raw one."""

    has_more = False

    def __init__(self) -> None:
        self._inner: _Zlib | None = None

    def take(self, data: bytes, room: int) -> bytes:
        if self._inner is None:
            is_zlib = data[:1] and data[0] & 0x0F == 8  # noqa: PLR2004 - the method that zlib's header names
            self._inner = _Zlib(zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS)
        out = self._inner.take(data, room)
        self.has_more = self._inner.has_more
        return out


class _Brotli:
    def __init__(self) -> None:
        import brotli  # noqa: PLC0415 - few servers send it, and it costs memory

        self._state = brotli.Decompressor()
        self.has_more = False

    def take(self, data: bytes, room: int) -> bytes:
        if self._state.is_finished():
            return b""
        out: bytes = self._state.process(data, output_buffer_limit=room)
        self.has_more = not self._state.can_accept_more_data() and not self._state.is_finished()
        return out


class _Zstd:
    def __init__(self) -> None:
        try:
            from compression import zstd  # type: ignore[import-not-found,unused-ignore] # noqa: PLC0415 - Python 3.14
        except ImportError:
            from backports import zstd  # noqa: PLC0415

        self._state = zstd.ZstdDecompressor()
        self.has_more = False

    def take(self, data: bytes, room: int) -> bytes:
        if self._state.eof:
            return b""
        out: bytes = self._state.decompress(data, room)
        self.has_more = not self._state.eof and not self._state.needs_input
        return out


_DECOMPRESSORS: dict[str, Callable[[], _Decompressor]] = {
    "": _Plain,
    "gzip": _Gzip,
    "deflate": _Deflate,
    "br": _Brotli,
    "zstd": _Zstd,
}
