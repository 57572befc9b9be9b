"""Whatever a document's bytes claim to be, they become UTF-8 that says what was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.decode import harden, to_utf8
from tests.growth import assert_linear

TITLE = "<rss><title>Zürich, Łódź, 東京 – “naïve”</title></rss>"
XML = '<?xml version="1.0" encoding="{}"?>'


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (TITLE.encode(), ""),
        ((XML.format("utf-8") + TITLE).encode(), "text/xml"),
        ((XML.format("iso-8859-1") + TITLE).encode(), ""),  # the declaration lies
        ((XML.format("us-ascii") + TITLE).encode(), "text/xml; charset=us-ascii"),  # both do
        ((XML.format("no-such-encoding") + TITLE).encode(), "text/xml; charset=nonsense"),
        (b"\xef\xbb\xbf" + (XML.format("utf-8") + TITLE).encode(), ""),
        (("\ufeff" + XML.format("utf-16") + TITLE).encode("utf-16-le"), ""),
        (("\ufeff" + XML.format("utf-16") + TITLE).encode("utf-16-be"), "application/xml; charset=utf-8"),
        ((XML.format("utf-16") + TITLE).encode("utf-16-le"), ""),
        ((XML.format("utf-16") + TITLE).encode("utf-16-be"), ""),
        (("\ufeff" + TITLE).encode("utf-32-le"), ""),
        (("\ufeff" + TITLE).encode("utf-32-be"), ""),
        (TITLE.encode("utf-32-le"), ""),
        (TITLE.encode("utf-32-be"), ""),
        ((XML.format("gb2312") + TITLE).encode("gb18030"), ""),
    ],
)
def test_every_encoding_and_every_lie_about_it_is_read(body: bytes, content_type: str) -> None:
    assert to_utf8(body, content_type) == TITLE.encode()


@pytest.mark.parametrize(
    ("text", "encoding", "declared", "content_type"),
    [
        ("<a>Москва</a>", "windows-1251", "windows-1251", ""),
        ("<a>Москва</a>", "koi8-r", "", 'text/xml; charset="koi8-r"'),
        ("<a>東京</a>", "shift_jis", "Shift_JIS", ""),
        ("<a>東京</a>", "euc-jp", "euc-jp", ""),
        ("<a>東京</a>", "iso2022_jp", "ISO-2022-JP", ""),
        ("<a>서울</a>", "cp949", "EUC-KR", ""),
        ("<a>café “quoted”</a>", "windows-1252", "iso-8859-1", ""),  # what calls itself Latin-1 is Windows-1252
        ("<a>café “quoted”</a>", "windows-1252", "", ""),  # nothing says so
        ("<a>şğı</a>", "windows-1254", "iso-8859-9", ""),
    ],
)
def test_other_encodings_are_read_as_they_are_declared(
    text: str, encoding: str, declared: str, content_type: str
) -> None:
    head = XML.format(declared).encode() if declared else b""
    assert to_utf8(head + text.encode(encoding), content_type) == text.encode()


def test_a_few_broken_bytes_do_not_make_utf8_something_else() -> None:
    body = ("<a>" + "é" * 50).encode() + b"\xff\xfe" + "é</a>".encode()
    assert to_utf8(body, "").decode() == "<a>" + "é" * 50 + "ÿþé</a>"


def test_characters_that_xml_forbids_are_dropped() -> None:
    assert to_utf8(b"<a>one\x00\x0b\x1f two\t\n</a>", "") == b"<a>one two\t\n</a>"
    assert to_utf8("<a>\ufffe\uffff</a>".encode("utf-16"), "") == b"<a></a>"


@given(st.binary(max_size=200), st.text(max_size=30))
def test_any_bytes_become_utf8(body: bytes, content_type: str) -> None:
    to_utf8(body, content_type).decode()


@pytest.mark.parametrize(
    ("document", "hardened"),
    [
        (b"<item><title>kept</title></item>", b"<item><title>kept</title></item>"),
        (b"<item><author>" + b"a" * 5000 + b"</author></item>", b"<item><author>" + b"a" * 300 + b"</author></item>"),
        (b"<x:creator>" + b"a." * 5000 + b"</x:creator>", b"<x:creator>" + b"a." * 150 + b"</x:creator>"),
        (
            b"<managingEditor><![CDATA[" + b"a" * 5000 + b"]]></managingEditor>",
            b"<managingEditor><![CDATA[" + b"a" * 300 + b"]]></managingEditor>",
        ),
        (b"<item><category>News</category><comments/></item>", b"<item></item>"),
        (b'<item><category domain="x"><![CDATA[News]]></category></item>', b"<item></item>"),
        (b"<description><![CDATA[<category>kept</category>]]></description>", None),
        (b"<author><name>kept</name></author>", None),
        (b'<!DOCTYPE r [<!ENTITY a "aaaa">]><r>&a;</r>', b"<!DOCTYPE r []><r>&a;</r>"),
    ],
)
def test_what_costs_much_and_says_nothing_is_taken_out(document: bytes, hardened: bytes | None) -> None:
    assert harden(document) == (document if hardened is None else hardened)


def test_a_tag_or_a_text_that_never_ends_is_cut() -> None:
    tag = b"<x " + b" ".join(b'a%d="1"' % number for number in range(50_000)) + b"/>"
    assert harden(b"<item>" + tag + b"</item>") == b"<item></item>"
    assert len(harden(b"<description>" + b"a" * 900_000 + b"</description>")) < 600_000


@pytest.mark.parametrize(
    "hostile", [b"<", b"<![CDATA[", b"<author>", b"<!--", b"<category>", b"<a ", b"<category><![CDATA["]
)
def test_hardening_is_linear_in_what_it_is_given(hostile: bytes) -> None:
    assert_linear(lambda length: harden(hostile * (length // len(hostile))), 600_000)
