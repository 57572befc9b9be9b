# pure
"""Bytes of a feed or page become text: by the rules of browsers (WHATWG), and by what is written where those fail.

First a byte order mark; then bytes that are UTF-8 are UTF-8, whatever they are said to be: other encodings almost never
look like it. Then the header, the document's own word in its first 16 KB, and what the bytes look like.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import webencodings

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOMS = (
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
)
_PRESCANNED = 16 * 1024
_SAMPLED = 64 * 1024
_ZEROS_SAMPLED = 400
_FEW = 6  # bytes beyond ASCII, of which nobody can tell the language
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([^\"'\s;,<>]{1,40})", re.IGNORECASE)
_META = re.compile(rb"<meta\s[^<>]{0,500}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:()-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\s{0,100}<\?xml\s[^<>]{0,200}?encoding\s*=\s*[\"']\s*([A-Za-z0-9._:()-]{1,40})")
# These write every script in seven bits, so that they look like ASCII, which is valid UTF-8.
_SEVEN_BIT = ("iso2022_jp", "iso2022_kr", "hz")
_SHIFTS = (b"\x1b", b"\x0e", b"~{")
# Where Python's codec of the name lacks what browsers read, another of its codecs follows.
_CODECS = {
    "gbk": ("gb18030",),
    "big5": ("big5hkscs", "cp950"),
    "euc-jp": ("euc_jp", "euc_jis_2004"),
    "iso-2022-jp": ("iso2022_jp", "iso2022_jp_2004"),
}
# Browsers show nothing at all of these, for the sake of scripts; text is harmless.
_UNSAFE = {"iso-2022-kr": ("iso2022_kr",), "csiso2022kr": ("iso2022_kr",), "hz-gb-2312": ("hz",)}
_DOUBLE_BYTE_LOOKS = frozenset({"CP932", "CP949", "cp932", "cp949", "gb18030", "big5hkscs", "euc_jp"})
_READ_BY_LOOKS = _DOUBLE_BYTE_LOOKS | frozenset(
    {
        *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
        *("iso8859-2", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-15", "koi8-r", "koi8-u"),
        *("CP874", "cp874"),
    }
)
_DOUBLE_BYTES = frozenset({"big5", "euc-jp", "euc-kr", "gb18030", "gbk", "iso-2022-jp", "shift_jis"})


class _Encoding(NamedTuple):
    """Python's codecs for an encoding, the best first; ``is_single`` if each byte is a character."""

    codecs: tuple[str, ...]
    is_single: bool = False


def decode(body: bytes, content_type: str = "") -> str:
    """Return the text of a document; it never fails, and a byte order mark is no part of it.

    Args:
        body: The document.
        content_type: The header, for its charset.
    """
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(codec, "replace")
    wide = _wide(body)
    if wide:
        return body.decode(wide, "replace")
    named = list(_named(body, content_type)) if _may_need_names(body) else []
    for encoding in named:
        if encoding.codecs[0] in _SEVEN_BIT and (text := _strictly(body, encoding)) is not None:
            return text
    return _as_utf8(body, is_named=_UTF8 in named) or _as_named(body, [name for name in named if name != _UTF8])


def is_utf8(body: bytes) -> bool:
    """Return True if a document is UTF-8, without a mark and without a doubt."""
    if body.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)) or _may_be_shifted(body):
        return False
    return not _wide(body) and _utf8(body) is not None


_UTF8 = _Encoding(("utf-8",))


def _may_be_shifted(body: bytes) -> bool:
    return any(shift in body for shift in _SHIFTS)


def _may_need_names(body: bytes) -> bool:
    return _may_be_shifted(body) or _utf8(body) is None


def _utf8(body: bytes) -> str | None:
    try:
        return body.decode()
    except UnicodeDecodeError:
        return None


def _wide(body: bytes) -> str:
    """Return the encoding of text in which every other byte is zero, as that of any markup is in UTF-16 and UTF-32."""
    sample = body[:_ZEROS_SAMPLED]
    if len(sample) < 4 or 0 not in sample:  # noqa: PLR2004 - one character of UTF-32
        return ""
    zeros = [sample[at::4].count(0) * 8 > len(sample) for at in range(4)]
    return {
        (True, True, True, False): "utf-32-be",
        (False, True, True, True): "utf-32-le",
        (True, False, True, False): "utf-16-be",
        (False, True, False, True): "utf-16-le",
    }.get((zeros[0], zeros[1], zeros[2], zeros[3]), "")


def _named(body: bytes, content_type: str) -> Iterator[_Encoding]:
    """The encodings that are named, the most trusted first; names that browsers do not know are none."""
    header = _CHARSET.search(content_type)
    if header and (encoding := _encoding(header[1])):
        yield encoding
    head = _without_comments(body[:_PRESCANNED])
    inside = [match[1] for match in (_XML.match(head), *_META.finditer(head)) if match]
    for label in inside:
        encoding = _encoding(label.decode("ascii"))
        if encoding is not None:
            # Whoever can be read as ASCII so far is not in UTF-16.
            yield _UTF8 if encoding.codecs[0].startswith("utf-16") else encoding


def _without_comments(head: bytes) -> bytes:
    pieces = head.split(b"<!--")
    return b" ".join([pieces[0], *(piece.partition(b"-->")[2] for piece in pieces[1:])])


def _encoding(label: str) -> _Encoding | None:
    unsafe = _UNSAFE.get(label.lower())
    if unsafe:
        return _Encoding(unsafe)
    found = webencodings.lookup(label) if label.isascii() else None
    if found is None or found.name == "replacement":
        return None
    if found.name == "x-user-defined":
        return _Encoding(("cp1252",), is_single=True)
    is_single = found.name not in _DOUBLE_BYTES and not found.name.startswith("utf-")
    return _Encoding(_CODECS.get(found.name, (found.codec_info.name,)), is_single)


def _as_utf8(body: bytes, *, is_named: bool) -> str | None:
    """Return a document that is UTF-8, but perhaps for a few bytes: those are read as windows-1252."""
    text = _utf8(body)
    if text is not None:
        return text
    start = body[:_SAMPLED].decode("utf-8", "replace")
    broken = start.count("\ufffd")
    whole = sum(character > "\x7f" for character in start) - broken
    return body.decode("utf-8", _STRAY) if whole >= broken * (1 if is_named else 4) and whole else None


def _as_named(body: bytes, named: list[_Encoding]) -> str:
    """Return a document in the encoding it is said to be in, or the one that it looks like."""
    for encoding in named:
        text = _strictly(body, encoding)
        if text is not None:
            return text
    beyond = sum(byte > 127 for byte in body[:_SAMPLED])  # noqa: PLR2004 - ASCII ends there
    text = body.decode(named[0].codecs[0], "replace") if named else ""
    if named and text[:_SAMPLED].count("\ufffd") * 20 <= beyond:
        return text
    looks = _looks_like(body, beyond)
    return body.decode(looks, "replace") if looks in _DOUBLE_BYTE_LOOKS else _by_table(body, looks)


def _strictly(body: bytes, encoding: _Encoding) -> str | None:
    if encoding.is_single:
        return _by_table(body, encoding.codecs[0])
    for codec in encoding.codecs:
        try:
            return body.decode(codec)
        except UnicodeDecodeError:
            continue
    return None


def _by_table(body: bytes, codec: str) -> str:
    return codecs.charmap_decode(body, "strict", _table(codec))[0]


@lru_cache(maxsize=32)
def _table(codec: str) -> str:
    """The character of each byte; of one without, the control character with its number, as in browsers."""
    return "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in range(256))


def _looks_like(body: bytes, beyond: int) -> str:
    """Return the codec whose text the bytes look like; windows-1252 when they are too few."""
    if beyond < _FEW:
        return "cp1252"
    import chardet  # noqa: PLC0415 - its models are 5 MB that only a document without a name needs

    first = next(at for at, byte in enumerate(body) if byte > 127)  # noqa: PLR2004
    found = chardet.detect(body[max(0, first - 200) : first + _SAMPLED])["encoding"] or ""
    encoding = _encoding(found)
    # It calls the supersets by Python's names, as CP932 and CP949.
    codec = encoding.codecs[0] if encoding else found
    return codec if codec in _READ_BY_LOOKS else "cp1252"


def _read_stray(error: UnicodeError) -> tuple[str, int]:
    """Read a byte that an encoding has no character for as windows-1252, as nearly all such bytes are meant."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    return _by_table(stray, "cp1252"), error.end


_STRAY = "newsbell.stray"
codecs.register_error(_STRAY, _read_stray)
