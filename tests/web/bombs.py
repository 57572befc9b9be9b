"""Bodies that cost much and bring little: 65 MB of them took 20 s of the loop's time, and 125 MB."""

from __future__ import annotations

import gzip
import sys
import zlib

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

TEXT = b"<rss>" + b"A headline that repeats itself. " * 300


def deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


LIMIT = 5_000_000
BOMBS: dict[str, tuple[str, bytes]] = {
    "after a deflate stream": ("deflate", zlib.compress(TEXT) + bytes(4_000_000)),
    "after a raw deflate stream": ("deflate", deflate(TEXT) + bytes(4_000_000)),
    "after a gzip file": ("gzip", gzip.compress(TEXT) + bytes(4_000_000)),
    "gzip magic after a gzip file": ("gzip", gzip.compress(TEXT) + b"\x1f\x8b" * 2_000_000),
    "after a brotli stream": ("br", brotli.compress(TEXT) + bytes(4_000_000)),
    "after a zstd frame": ("zstd", zstd.compress(TEXT) + bytes(4_000_000)),
    "zstd frames that are skipped": ("zstd", b"\x50\x2a\x4d\x18\x00\x00\x00\x00" * 500_000),
    "empty gzip members": ("gzip", gzip.compress(b"") * 200_000),
    "gzip members of a byte": ("gzip", gzip.compress(b"x") * 190_000),
    "empty stored blocks": ("deflate", b"\x78\x9c" + b"\x00\x00\x00\xff\xff" * 800_000),
    "empty blocks of fixed codes": ("raw deflate", b"\x02\x0c\x20\xc0\x00" * 800_000),
    "a header that never ends": ("gzip", b"\x1f\x8b\x08\x08" + bytes([0] * 6) + b"a" * 4_000_000),
    "zeros, packed": ("gzip", gzip.compress(bytes(400_000_000), 1)),
    "zeros, packed by brotli": ("br", brotli.compress(bytes(400_000_000), quality=1)),
    "zeros, packed by zstd": ("zstd", zstd.compress(bytes(400_000_000))),
}

__all__ = ["BOMBS", "LIMIT", "TEXT", "deflate", "zstd"]
