# pure
"""The head of an HTTP answer, as servers really write it, becomes one that a strict parser takes.

Browsers read all of this, and so feeds live behind it for years: lines that are no header, a space before the colon, a
length that is said twice, a line that ends in LF alone, a status without a reason, a version that there is not.
"""

from __future__ import annotations

import re

MAX_HEAD = 256 * 1024  # Chrome's limit, for all lines together
MAX_LINES = 500

_END = re.compile(rb"\r?\n\r?\n")
_BEGINNING = re.compile(rb"[\r\n]{0,8}(?:HTTP/|HTTP |ICY )", re.IGNORECASE)
_LONGEST_BEGINNING = 13
_STATUS = re.compile(rb"(?:HTTP(?:/(\d)(?:\.(\d))?\d*)?|ICY)[ \t]+(\d{3})(?!\d)[ \t]*([^\r\n]{0,200})", re.IGNORECASE)
_NAME = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_LINES = re.compile(rb"\r?\n")
_UNSAFE = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
# What nothing has to be done about: nearly every answer.
_CLEAN = re.compile(rb"HTTP/1\.[01] [1-9]\d\d [^\r\n\0]*\r\n(?:[!#$%&'*+.^_`|~0-9A-Za-z-]++:[^\r\n\0]*+\r\n)*+\r\n")
_BAD_LENGTH = re.compile(rb"content-length:(?![ \t]*\d{1,18}[ \t]*\r)")
_LENGTH = b"content-length"
_CODING = b"transfer-encoding"


def is_no_answer(data: bytes) -> bool:
    """Return True if what has come so far is not the beginning of an answer, whatever follows."""
    if len(data) >= _LONGEST_BEGINNING or b"\n" in data.strip():
        return not _BEGINNING.match(data)
    return False


def end_of_head(data: bytes | bytearray, at: int = 0) -> int:
    """Return where the body begins; -1 when the head has not come whole. ``at`` is where to begin to look."""
    found = _END.search(data, max(0, at - 3))
    return found.end() if found else -1


def is_interim(head: bytes) -> bool:
    """Return True if a mended head is one of those that only announce another (100 Continue, 103 Early Hints)."""
    return head[9:10] == b"1" and head[9:12] != b"101"


def mended_head(head: bytes) -> bytes:
    """Return a head, with the empty line that ends it, so that a strict parser takes it.

    What cannot be an answer is returned as it is, so that the parser refuses it.
    """
    if _is_clean(head):
        return head
    first, *lines = _LINES.split(head.lstrip(b"\r\n"))
    status = _STATUS.match(first)
    if status is None or len(lines) > MAX_LINES:
        return head
    version = b"1.0" if (status[1] or b"1") == b"1" and (status[2] or b"0") == b"0" else b"1.1"
    reason = _UNSAFE.sub(b" ", status[4]).strip()
    mended = [b"HTTP/%s %s %s" % (version, status[3], reason), *_framed(_fields(lines))]
    return b"\r\n".join(mended) + b"\r\n\r\n"


def _is_clean(head: bytes) -> bool:
    lowered = head.lower()
    framings = lowered.count(_LENGTH) + lowered.count(_CODING)
    return framings <= 1 and not _BAD_LENGTH.search(lowered) and _CLEAN.fullmatch(head) is not None


def _fields(lines: list[bytes]) -> list[tuple[bytes, bytes]]:
    """Return what is a header among lines, each by its name; what continues the line before is put to it."""
    found: list[tuple[bytes, list[bytes]]] = []
    for line in lines:
        if line[:1] in {b" ", b"\t"} and found:
            found[-1][1].append(line)
            continue
        name, colon, value = line.partition(b":")
        if colon and _NAME.fullmatch(name := name.strip()):
            found.append((name, [value]))
    return [(name, _UNSAFE.sub(b" ", b" ".join(values)).strip()) for name, values in found]


def _framed(fields: list[tuple[bytes, bytes]]) -> list[bytes]:
    """Return the lines of headers, with one length at most, and none beside chunks.

    A length that is no number says nothing; two that differ stay, and are refused.
    """
    is_chunked = any(name.lower() == _CODING and b"chunked" in value.lower() for name, value in fields)
    lengths = {part.strip() for name, value in fields if name.lower() == _LENGTH for part in value.split(b",")}
    numbers = sorted(length for length in lengths if length.isdigit())
    kept = [b"%s: %s" % field for field in fields if field[0].lower() not in {_LENGTH, _CODING}]
    if is_chunked:
        return [*kept, b"Transfer-Encoding: chunked"]
    return [*kept, *(b"Content-Length: " + number for number in numbers)]


__all__ = ["MAX_HEAD", "MAX_LINES", "end_of_head", "is_interim", "is_no_answer", "mended_head"]
