"""Ampersands are mended where XML does not allow them, and nowhere else."""

from __future__ import annotations

import pytest

from bot.feeds.mend import mend_ampersands, without
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("D&D", "D&amp;D"),
        ("AT&T and H&M, the Q&A", "AT&amp;T and H&amp;M, the Q&amp;A"),
        ("a & b && c&", "a &amp; b &amp;&amp; c&amp;"),
        ("/g?a=1&b=2&copy=3&lt=4", "/g?a=1&amp;b=2&amp;copy=3&amp;lt=4"),
        ("&amp;&lt;&gt;&quot;&apos;&#39;&#x27;", "&amp;&lt;&gt;&quot;&apos;&#39;&#x27;"),
        ("&nbsp;&eacute;&rsquo;", "&#160;&#233;&#8217;"),
        ("&NotEqualTilde;", "&#8770;&#824;"),
        ("&unknown; &D;", "&amp;unknown; &amp;D;"),
        ("&#8217 &#X2019;", "&#8217; &#x2019;"),
        ("&#; &#x; &;", "&amp;#; &amp;#x; &amp;;"),
        ("&#99999999999;", "&#99999999999;"),
        ("<![CDATA[R&D &nbsp;]]> R&D", "<![CDATA[R&D &nbsp;]]> R&amp;D"),
        ("<!-- R&D --> R&D", "<!-- R&D --> R&amp;D"),
        ("<![CDATA[R&D", "<![CDATA[R&D"),
        ("<!-- R&D", "<!-- R&D"),
        ("caf\u00e9 &amp; bar", "caf\u00e9 &amp; bar"),
    ],
)
def test_an_ampersand_stays_what_it_was(written: str, mended: str) -> None:
    assert mend_ampersands(written.encode()) == mended.encode()
    assert mend_ampersands(mended.encode()) == mended.encode()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a<!-- b -->c<!---->d", "acd"),
        ("a<!-- b", "a<!-- b"),
        ("a --> b", "a --> b"),
        ("", ""),
    ],
)
def test_what_stands_between_two_marks_is_taken_out(text: str, left: str) -> None:
    assert without(text, "<!--", "-->") == left
    assert without(text.encode(), b"<!--", b"-->") == left.encode()


@pytest.mark.parametrize("hostile", [b"&", b"&a", b"<!--", b"<![CDATA[", b"&#", b"&#x1", b"<!-- -->&"])
def test_the_time_grows_with_the_length_alone(hostile: bytes) -> None:
    assert_linear(lambda length: mend_ampersands(hostile * (length // len(hostile))), 1_000_000)
    assert_linear(lambda length: without(hostile * (length // len(hostile)), b"<!--", b"-->"), 1_000_000)
