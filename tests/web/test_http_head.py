"""What servers write at the head of an answer, and what a strict parser is given of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.http_head import end_of_head, is_interim, is_no_answer, mended_head
from tests.growth import assert_linear

OK = b"HTTP/1.1 200 OK\r\n"
LENGTH = b"Content-Length: 5\r\n"


@pytest.mark.parametrize(
    ("head", "mended"),
    [
        (OK + LENGTH + b"\r\n", None),
        (b"HTTP/1.0 404 Not Found\r\n\r\n", None),
        (OK + b"Content-Security-Policy: " + b"x" * 32_000 + b"\r\n\r\n", None),
        (b"HTTP/1.1 200 OK\nContent-Length: 5\n\n", OK + LENGTH + b"\r\n"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\nX: y\r\n\r\n", OK + b"X: y\r\n" + LENGTH + b"\r\n"),
        (b"HTTP/1.1 200\r\n\r\n", b"HTTP/1.1 200 \r\n\r\n"),
        (b"HTTP/1.1  200  OK\r\n\r\n", OK + b"\r\n"),
        (b"HTTP/1.1\t200\tOK\r\n\r\n", OK + b"\r\n"),
        (b"http/1.1 200 ok\r\n\r\n", b"HTTP/1.1 200 ok\r\n\r\n"),
        (b"HTTP/2 200\r\n\r\n", b"HTTP/1.1 200 \r\n\r\n"),
        (b"HTTP/2.0 200 OK\r\n\r\n", OK + b"\r\n"),
        (b"HTTP/1.10 200 OK\r\n\r\n", OK + b"\r\n"),
        (b"HTTP/1 200 OK\r\n\r\n", b"HTTP/1.0 200 OK\r\n\r\n"),
        (b"HTTP 200 OK\r\n\r\n", b"HTTP/1.0 200 OK\r\n\r\n"),
        (b"ICY 200 OK\r\n\r\n", b"HTTP/1.0 200 OK\r\n\r\n"),
        (b"\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", OK + b"\r\n"),
        (b"HTTP/1.1 200 " + b"x" * 500 + b"\x00\r\n\r\n", b"HTTP/1.1 200 " + b"x" * 200 + b"\r\n\r\n"),
        (OK + b"this is no header\r\n" + LENGTH + b"\r\n", OK + LENGTH + b"\r\n"),
        (OK + b"<b>Warning</b>: mysql_connect()\r\n\r\n", OK + b"\r\n"),
        (OK + b"HTTP/1.1 200 OK\r\nX: y\r\n\r\n", OK + b"X: y\r\n\r\n"),
        (OK + b"Content-Type : text/xml\r\n\r\n", OK + b"Content-Type: text/xml\r\n\r\n"),
        (OK + b"X\tY: z\r\nA\t: b\r\n\r\n", OK + b"A: b\r\n\r\n"),
        (OK + b": y\r\nX Powered By: z\r\n\r\n", OK + b"\r\n"),
        (OK + b"X: a\r\n b\r\n\tc\r\n\r\n", OK + b"X: a  b \tc\r\n\r\n"),
        (OK + b" X: y\r\nA: b\r\n\r\n", OK + b"X: y\r\nA: b\r\n\r\n"),  # it continues no line
        (OK + b"X: a\x00b\rc\x01\r\n\r\n", OK + b"X: a b c\r\n\r\n"),
        (OK + LENGTH + LENGTH + b"\r\n", OK + LENGTH + b"\r\n"),
        (OK + b"Content-Length: 5, 5\r\n\r\n", OK + LENGTH + b"\r\n"),
        (OK + b"content-length : 5\r\nCONTENT-LENGTH:5\r\n\r\n", OK + LENGTH + b"\r\n"),
        (OK + LENGTH + b"Content-Length: 7\r\n\r\n", OK + LENGTH + b"Content-Length: 7\r\n\r\n"),  # refused
        (OK + b"Content-Length: -1\r\n\r\n", OK + b"\r\n"),
        (OK + b"Content-Length:\r\n\r\n", OK + b"\r\n"),
        (OK + b"Content-Length: unknown\r\n\r\n", OK + b"\r\n"),
        (OK + b"Content-Length: +5\r\n" + LENGTH + b"\r\n", OK + LENGTH + b"\r\n"),
        (OK + LENGTH + b"Transfer-Encoding: Chunked\r\n\r\n", OK + b"Transfer-Encoding: chunked\r\n\r\n"),
        (OK + LENGTH + b"Transfer-Encoding: identity\r\n\r\n", OK + LENGTH + b"\r\n"),
        (b"HTTP/1.1 2000 OK\r\n\r\n", None),  # refused, as it is
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", None),
        (b"\r\n\r\n", None),
        (OK + b"no header\n" * 501 + b"\r\n", None),
    ],
)
def test_a_head_becomes_one_that_a_strict_parser_takes(head: bytes, mended: bytes | None) -> None:
    assert mended_head(head) == (head if mended is None else mended)


@given(st.lists(st.sampled_from([b"X: y", b"x", b" z", b"Content-Length: 3", b"Content-Length: 4", b"", b"a : b"])))
def test_what_is_mended_needs_no_mending(lines: list[bytes]) -> None:
    once = mended_head(b"\n".join([b"HTTP/1.1 200", *filter(None, lines), b"", b""]))
    assert mended_head(once) == once


@pytest.mark.parametrize(
    ("data", "end"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\nbody", 19),
        (b"HTTP/1.1 200 OK\n\nbody", 17),
        (b"HTTP/1.1 200 OK\n\r\nbody", 18),
        (b"HTTP/1.1 200 OK\r\nX: y", -1),
        (b"", -1),
    ],
)
@pytest.mark.parametrize("split", [0, 15, 16, 17])
def test_the_end_is_found_however_it_comes(data: bytes, end: int, split: int) -> None:
    assert end_of_head(data, min(split, len(data))) == end


@pytest.mark.parametrize(
    ("data", "never"),
    [
        (b"", False),
        (b"HT", False),
        (b"HTTP/1.1 200 OK", False),
        (b"\r\n\r\nHTTP/1.1 2", False),
        (b"ICY 200 OK\r\n", False),
        (b"SSH-2.0-OpenSSH_9.2\r\n", True),
        (b"<rss>\n<", True),
        (b"220 mail.example ESMTP", True),
    ],
)
def test_what_is_no_answer_shows_at_once(data: bytes, never: bool) -> None:
    assert is_no_answer(data) is never


def test_an_answer_may_be_announced() -> None:
    assert is_interim(b"HTTP/1.1 103 Early Hints\r\n\r\n")
    assert not is_interim(b"HTTP/1.1 101 Switching Protocols\r\n\r\n")
    assert not is_interim(OK)


@pytest.mark.parametrize("piece", [b"X: y\r\n", b"a", b" ", b"\r", b"a:\r", b": ", b"\n ", b"\x00"])
def test_mending_is_linear(piece: bytes) -> None:
    assert_linear(lambda length: mended_head(OK + piece * (length // len(piece)) + b"\r\n\r\n"), 256_000)
