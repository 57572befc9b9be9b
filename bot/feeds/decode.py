# pure
"""Bytes of a document in whatever encoding become UTF-8 that is safe to hand to feedparser."""

from __future__ import annotations

import re
import sys

from bot.text.charset import decode, is_utf8

_DECLARATION = re.compile(rb"^\s*<\?xml[^>]{0,300}\?>")
_NOT_XML = bytes(code for code in range(32) if code not in b"\t\n\r")
_NOT_XML_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MAX_TAG = 16_384
_LONG_TAG = re.compile(rb"<[^<>]{%d,}>?" % _MAX_TAG)
_LONG_TEXT = re.compile(rb"([^<]{500000})[^<]+")
# feedparser searches an author for an e-mail address with a pattern that is quadratic: 50 KB take it 15 s.
_PERSON = re.compile(
    rb"(<(?:[A-Za-z_][\w.-]{0,40}:)?(?:author|creator|contributor|editor|email|managingEditor|name|owner|publisher|webMaster)"
    rb"(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[)?[^<\]]{300})[^<\]]+",
    re.IGNORECASE,
)
# What is never read, and takes feedparser 36 us each: a quarter of a typical item. CDATA is passed over as a whole, and
# only what holds plain text is taken out.
_UNREAD = re.compile(
    rb"<!\[CDATA\[(?:[^\]]*(?:\](?!\]>)[^\]]*)*\]\]>|.*)|<(category|comments|dc:creator|dc:subject|slash:comments"
    rb"|wfw:commentRss|media:credit|media:keywords|itunes:(?:author|keywords|explicit|duration)|post-id|author)"
    rb"(?:\s[^<>]*)?(?:/>|>(?:[^<]{0,2000}|\s{0,20}<!\[CDATA\[[^\]]{0,2000}\]\]>\s{0,20})</\1>)",
    re.DOTALL,
)
_PERSONS = (b"uthor", b"reator", b"ontributor", b"ditor", b"mail>", b"name>", b"wner>", b"ublisher", b"master")
_REFERENCES = re.compile(rb"(?:&#(?:[xX][0-9a-fA-F]+|[0-9]+);?)+")
_REFERENCE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+))")
_SURROGATES = range(0xD800, 0xE000)
_ENTITY = re.compile(rb"<!ENTITY\b[^<>]*>", re.IGNORECASE)


def to_utf8(body: bytes, content_type: str) -> bytes:
    """The document in UTF-8, without a declaration that says otherwise and without characters that XML forbids."""
    if is_utf8(body) and len(body.translate(None, _NOT_XML)) == len(body):
        return _DECLARATION.sub(b"", body, count=1).lstrip()
    return _from_text(decode(body, content_type))


def harden(document: bytes) -> bytes:
    """The document without what costs feedparser more than linear time, and which no reader misses.

    Tags of more than 16 KB go (50,000 attributes take it 33 s; an image written into a tag is no text), persons'
    names are cut, so are texts of more than 500 KB, and the document may not define entities.
    """
    if b"<!ENTITY" in document or b"<!entity" in document:
        document = _ENTITY.sub(b"", document)
    if len(document) > _MAX_TAG:
        document = _LONG_TEXT.sub(rb"\1", _LONG_TAG.sub(b"", document))
    document = _UNREAD.sub(_kept, document)
    lowered = document.lower()
    return _PERSON.sub(rb"\1", document) if any(word in lowered for word in _PERSONS) else document


def mend_references(document: bytes) -> bytes:
    """The document without references to characters that there are not, which make feedparser raise.

    Some software writes an emoji as its two surrogates: those become the emoji.
    """
    return _REFERENCES.sub(_mended, document)


def _mended(match: re.Match[bytes]) -> bytes:
    codes = [_code(hexadecimal, decimal) for hexadecimal, decimal in _REFERENCE.findall(match[0])]
    if not any(not code or code > sys.maxunicode or code in _SURROGATES for code in codes):
        return match[0]
    units = "".join(chr(code) for code in codes if code <= sys.maxunicode)
    text = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return b"".join(b"&#%d;" % ord(character) for character in _NOT_XML_TEXT.sub("", text))


def _code(hexadecimal: bytes, decimal: bytes) -> int:
    digits = (hexadecimal or decimal).lstrip(b"0")[:8]  # more are no character, whatever follows
    return int(digits or b"0", 16 if hexadecimal else 10)


def _kept(match: re.Match[bytes]) -> bytes:
    return b"" if match[1] else match[0]


def _from_text(text: str) -> bytes:
    document = _NOT_XML_TEXT.sub("", text).encode("utf-8", "replace")
    return _DECLARATION.sub(b"", document, count=1).lstrip()
