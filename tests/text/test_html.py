from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.html import text_of_html, text_of_plain


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Plain words", "Plain words"),
        ("", ""),
        ("<p>One.</p><p>Two.</p>", "One. Two."),
        ("a <b>bold</b>, <i>fine</i> word", "a bold, fine word"),
        ("un<b>broken</b>", "unbroken"),
        ("line<br/>break", "line break"),
        ("Profit < loss, 5 > 4", "Profit < loss, 5 > 4"),
        ("I <3 you & me", "I <3 you & me"),
        ("AT&amp;T and &quot;this&quot;&nbsp;&#8217;", 'AT&T and "this" ’'),
        ("Tom &amp;amp; Jerry", "Tom & Jerry"),
        ("&lt;p&gt;Escaped&lt;/p&gt; twice", "Escaped twice"),
        ("&amp;lt;p&amp;gt;three times", "three times"),
        ("before <!-- a <b>comment</b> --> after", "before after"),
        ("before <!-- never closed", "before"),
        ("<script>if (a < b) alert('x')</script>seen", "seen"),
        ("<STYLE type='a'>b{}</STYLE >seen", ""),
        ("<style>p{}</style>seen", "seen"),
        ("cut <a href='http://x", "cut"),
        ("<img src='x' alt='a > b'>", "b'>"),
        ("\u202eevil\u202c \u0007bell", "evil bell"),
        ("&#8238;evil", "evil"),
        ("<![CDATA[Raw <b>and</b>]]> after", "Raw and after"),
        ("&lt;![CDATA[A title]]&gt;", "A title"),
    ],
)
def test_markup_becomes_one_line_of_text(markup: str, text: str) -> None:
    assert text_of_html(markup) == text


def test_text_that_holds_no_markup_is_left_alone() -> None:
    assert text_of_plain("Use <b> for bold & <i>\u202e") == "Use <b> for bold & <i>"


@pytest.mark.parametrize(
    "hostile",
    ["<", "&", "<!--", "<a<a", "<![CDATA[", "<script>", "&lt;", "<a href='", "<b ", "</", "&amp;", "\u0300", "\u200d"],
)
def test_the_time_grows_with_the_length_alone(hostile: str) -> None:
    started = time.process_time()
    text_of_html(hostile * (1_000_000 // len(hostile)))
    assert time.process_time() - started < 1.0


@given(st.text(alphabet="ab<>&;/!-[]'\"= \n#x123", max_size=200))
def test_no_markup_is_left_and_nothing_raises(markup: str) -> None:
    text = text_of_html(markup)
    assert "\n" not in text
    assert "<a>" not in text or "&" in markup
