"""However a body is packed, no more comes out than is allowed, and nothing is unpacked twice."""

from __future__ import annotations

import contextlib
import gzip
import random
import time
import zlib
from itertools import pairwise

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.decompress import STEP, Unpackable, Unpacker
from tests.web.bombs import BOMBS, LIMIT, TEXT, deflate, zstd

PACKED = {
    "": lambda data: data,
    "identity": lambda data: data,
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "raw deflate": deflate,
    "br": brotli.compress,
    "zstd": zstd.compress,
}


def unpacked(body: bytes, encoding: str, limit: int = 1_000_000, chunk: int = 777) -> bytes:
    unpacker = Unpacker(encoding.removeprefix("raw "), limit)
    for at in range(0, len(body), chunk):
        unpacker.feed(body[at : at + chunk])
    return unpacker.body()


def drain(unpacker: Unpacker, data: bytes) -> None:
    unpacker.feed(data)
    while unpacker.has_more:
        unpacker.unpack()


@pytest.mark.parametrize("encoding", PACKED)
@pytest.mark.parametrize("chunk", [1, 100, 100_000])
def test_a_body_comes_out_as_it_went_in(encoding: str, chunk: int) -> None:
    assert unpacked(PACKED[encoding](TEXT), encoding, chunk=chunk) == TEXT


@pytest.mark.parametrize("encoding", PACKED)
def test_a_body_of_exactly_the_limit_is_taken_and_one_byte_more_is_not(encoding: str) -> None:
    assert unpacked(PACKED[encoding](TEXT), encoding, len(TEXT)) == TEXT
    with pytest.raises(Unpackable, match=r"^too-large"):
        unpacked(PACKED[encoding](TEXT), encoding, len(TEXT) - 1)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
def test_a_bomb_is_stopped_at_the_limit(encoding: str) -> None:
    bomb = PACKED[encoding](bytes(50_000_000))
    assert len(bomb) < 60_000
    unpacker = Unpacker(encoding, 1_000_000)
    with pytest.raises(Unpackable, match=r'^too-large {"mb":1}$'):
        drain(unpacker, bomb)
    assert sum(map(len, unpacker._pieces)) <= 1_000_001


def test_the_members_of_a_gzip_file_are_joined_and_what_pads_it_is_dropped() -> None:
    assert unpacked(gzip.compress(b"one ") + gzip.compress(b"two") + bytes(50), "gzip", chunk=10_000) == b"one two"


def test_a_gz_file_that_is_not_announced_is_unpacked() -> None:
    assert unpacked(gzip.compress(TEXT), "") == TEXT


def test_what_follows_the_end_of_a_zstd_frame_is_dropped() -> None:
    assert unpacked(zstd.compress(TEXT) + b"padding" * 200, "zstd", chunk=64) == TEXT


@pytest.mark.parametrize("encoding", ["gzip, gzip", "br, gzip", "gzip,deflate"])
def test_nested_encodings_are_refused_unseen(encoding: str) -> None:
    with pytest.raises(Unpackable, match=r"^compressed-twice$"):
        Unpacker(encoding, 1000)


def test_a_body_that_is_packed_twice_is_refused() -> None:
    with pytest.raises(Unpackable, match=r"^compressed-twice$"):
        unpacked(gzip.compress(gzip.compress(TEXT)), "gzip")


@pytest.mark.parametrize("name", ["compress", "X-Compress", "utf-8, dcz"])
def test_a_coding_that_is_not_read_is_refused(name: str) -> None:
    with pytest.raises(Unpackable, match=r'^unknown-compression {"encoding":"[a-z-]+"}$'):
        Unpacker(name, 1000)


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("UTF-8", ""),
        ("none", ""),
        ("aws-chunked", ""),
        ("", ""),
        ("identity", ""),
        ("Identity, UTF-8", ""),
        ("text/xml", ""),
        ("binary", ""),
        ("rot13", ""),
        ("gzip", ""),  # it only says so
        ("zstd", ""),
        ("GZIP", "gzip"),
        ('"gzip"', "gzip"),
        ("gzip;q=1.0", "gzip"),
        ("gzip, aws-chunked", "gzip"),
        ("UTF-8, X-GZip", "gzip"),
        ("BR", "br"),
        ("Deflate,none", "deflate"),
        ("aws-chunked,zstd", "zstd"),
    ],
)
def test_what_is_no_coding_says_nothing(encoding: str, pack: str) -> None:
    assert unpacked(PACKED[pack](TEXT), encoding) == TEXT


@pytest.mark.parametrize("name", BOMBS)
def test_no_step_takes_or_gives_more_than_a_little(name: str) -> None:
    """Steps are what the loop waits for: their sizes are bounded, and their sum is linear in what came."""
    encoding, body = BOMBS[name]
    unpacker = Unpacker(encoding.removeprefix("raw "), LIMIT)
    steps, sizes = 0, [0]
    started = time.process_time()
    with contextlib.suppress(Unpackable):
        for at in range(0, len(body), 256 * 1024):
            unpacker.feed(body[at : at + 256 * 1024])
            steps, sizes = steps + 1, [*sizes, unpacker._size]
            while unpacker.has_more:
                unpacker.unpack()
                steps, sizes = steps + 1, [*sizes, unpacker._size]
    assert time.process_time() - started < 2  # 0.1 s where the machine is idle
    assert (
        max((later - sooner for sooner, later in pairwise(sizes)), default=0) <= STEP * 1.1
    )  # brotli gives a little more
    assert unpacker._size <= LIMIT * 1.1
    assert steps <= len(body) // (64 * 1024) + LIMIT // STEP + 16


def test_what_comes_in_is_bounded_too() -> None:
    unpacker = Unpacker("zstd", 1_000_000)
    frames = zstd.compress(b"") * 120_000
    with pytest.raises(Unpackable, match=r'^too-large {"mb":1}$'):
        drain(unpacker, frames)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
def test_what_is_not_packed_as_it_says_is_refused(encoding: str) -> None:
    with pytest.raises(Unpackable, match=r"^broken-compression$"):
        unpacked(random.Random(3).randbytes(5000), encoding)


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "br", "zstd", ""]))
def test_no_bytes_raise_anything_else(data: bytes, encoding: str) -> None:
    unpacker = Unpacker(encoding, 10_000)
    with contextlib.suppress(Unpackable):
        unpacker.feed(data)
        assert len(unpacker.body()) <= 10_000
