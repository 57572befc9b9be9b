from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.html import (
    paragraphs_of_html,
    paragraphs_of_plain,
    resolve_entities,
    text_of_html,
    text_of_plain,
    text_of_title,
)
from tests.growth import assert_linear


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
        ("<STYLE type='a'>b{}</STYLE >seen", "seen"),
        ("<style>p{}</style>seen", "seen"),
        ("cut <a href='http://x", "cut"),
        ("<img src='x' alt='a > b'>seen", "seen"),
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
    ("markup", "paragraphs"),
    [
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("<p>Harbour\nManager</p>", ["Harbour Manager"]),
        ("<div>Harbour\n  <span>Manager\nin</span><br>a town</div>", ["Harbour Manager in a town"]),
        ("One.<br>Still one.<br/><br />Two.", ["One. Still one.", "Two."]),
        ("One.<br>\n<br>\n<br>Two.", ["One.", "Two."]),
        ("<h2>Heading</h2>Text", ["Heading", "Text"]),
        ("<ul><li>a<li>b</ul>c", ["a", "b", "c"]),
        ("<ol><li>a</li></ol><dl><dt>b<dd>c</dl>", ["a", "b", "c"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><th>c</table>", ["a", "b", "c"]),
        ("<blockquote>a</blockquote>b<hr>c", ["a", "b", "c"]),
        ("<figure><img src=x><figcaption>A caption</figcaption></figure><p>Text</p>", ["Text"]),
        ("<p>a</p><p class='wp-caption-text'>A caption</p><p>b</p>", ["a", "b"]),
        ('<div class="feedflare"><div><a>x</a></div>y</div>Text', ["Text"]),
        ('<div class="captioned">Text</div>', ["Text"]),
        ("<audio src=x>Your browser cannot.</audio>a<video><p>No.</p></video>b", ["a", "b"]),
        ("a<iframe src=x>No frames</iframe>b<object><object>No.</object>No.</object>c", ["a", "b", "c"]),
        ("<noscript>Enable JavaScript</noscript>a<template>x</template>", ["a"]),
        ("a<iframe src=x />b<video controls/>c", ["a", "b", "c"]),
        ("a<video>b", ["a b"]),
        ("a<video>b<video>c</video>d", ["a b c d"]),
        ("un<!-- x -->broken <script>x</script>line", ["unbroken line"]),
        ("<script>document.write('<script>')</script>a", ["a"]),
        ("a<script>never closed", ["a"]),
        ("Costs x<y then z", ["Costs x<y then z"]),
        ("List<String> and <CMPX.N> of <Company>", ["List<String> and <CMPX.N> of <Company>"]),
        ("<o:p>a</o:p><my-tag>b</my-tag>", ["a b"]),
        ("a <!DOCTYPE x> <?php x ?> b", ["a b"]),
        ("<a title='1 > 0' href=\"x>y\">a</a>", ["a"]),
        ("<a title=don't href=x>a</a>", ["a"]),
        ('<a href="https://a.example/@<a href="/x">y</a>/z">a</a>', ["a"]),
        ("Use <code>&lt;script&gt;</code> and <code>&lt;a href=x&gt;</code>", ["Use <script> and <a href=x>"]),
        ("<p>In reply to &lt;a href=&quot;x&quot;&gt;Ann&lt;/a&gt;.</p>", ["In reply to Ann."]),
        ("<p>Write &lt;b&gt; for bold.</p>", ["Write <b> for bold."]),
        ("<pre><code>&lt;a href=x&gt;</code></pre> &lt;/p&gt; b", ["b"]),
        ("<pre><i>&lt;a href=x&gt;</i></pre> &lt;/p&gt; b", ["<a href=x>", "</p> b"]),
        ("&lt;p&gt;a&lt;/p&gt;&lt;figcaption&gt;x&lt;/figcaption&gt;b", ["a", "b"]),
        ("a\x1eb\x1fc", ["a b c"]),
        ("&nbsp;<p>&#160;</p>", []),
    ],
)
def test_only_blocks_are_borders(markup: str, paragraphs: list[str]) -> None:
    assert paragraphs_of_html(markup) == paragraphs


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One line.\nWrapped here.", ["One line. Wrapped here."]),
        ("One.\n\nTwo.\n \n\nThree.", ["One.", "Two.", "Three."]),
        ("Points:\n* a\n- b\n1. c\n2) d", ["Points:", "* a", "- b", "1. c", "2) d"]),
        ("1. first\r\n\r\nsecond", ["1. first", "second"]),
        ("The <blink> element & 3 < 5 &lt;", ["The <blink> element & 3 < 5 &lt;"]),
        ("", []),
    ],
)
def test_a_plain_text_has_paragraphs_too(text: str, paragraphs: list[str]) -> None:
    assert paragraphs_of_plain(text) == paragraphs


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("How the <script> element changed the web", "How the <script> element changed the web"),
        ("Browser drops <blink> and <marquee>", "Browser drops <blink> and <marquee>"),
        ("A guide to the &lt;head&gt; element", "A guide to the <head> element"),
        ("What &amp;lt;video&amp;gt; can do", "What <video> can do"),
        ("List<String> vs ArrayList<T>", "List<String> vs ArrayList<T>"),
        ("Company X <CMPX.N> raises outlook", "Company X <CMPX.N> raises outlook"),
        ("If x<y then the model fails", "If x<y then the model fails"),
        ("<3 Deno", "<3 Deno"),
        ("The <b> tag", "The <b> tag"),
        ("Why <p> beats <div>", "Why <p> beats <div>"),
        ("Profit up <b>again</b>", "Profit up again"),
        ("<p>A title</p><p>in two</p>", "A title in two"),
        ("<a href='x'>A link", "A link"),
        ('<span class="x">A &amp; B</span>', "A & B"),
        ("&lt;i&gt;Hamlet&lt;/i&gt; returns", "Hamlet returns"),
        ("One<br/>two<br>three", "One two three"),
        ("<![CDATA[A title]]>", "A title"),
        ("A<!-- note --> title", "A title"),
        ("<script>alert(1)</script>A title", "A title"),
        ("Caf&eacute; owners&amp;rsquo; strike: what&amp;amp;hellip; now?", "Café owners’ strike: what… now?"),
        ("Don&amp;rsquo;t panic &amp;ndash; yet", "Don’t panic – yet"),
        ("y&amp;#x27;all and &amp;quot;friends&amp;quot;", 'y\'all and "friends"'),
        ("&#8216;Smart&#8217; quotes", "‘Smart’ quotes"),
        ("R&D at AT&T and D&D;", "R&D at AT&T and D&D;"),
        ("", ""),
    ],
)
def test_a_title_may_speak_of_tags_and_has_no_entities(title: str, text: str) -> None:
    assert text_of_title(title) == text


def test_a_plain_title_keeps_all_that_looks_like_a_tag() -> None:
    assert text_of_title("Use <b>bold</b> &amp;mdash; sparingly", has_markup=False) == "Use <b>bold</b> — sparingly"


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("&rsquo;&Eacute;&hearts;&NotEqualTilde;", "’É♥≂̸"),
        ("&amp;amp;amp;amp;eacute;", "é"),
        ("&copy 2025 &para 3 &region &copy=3 &copyright", "© 2025 ¶ 3 &region &copy=3 &copyright"),
        ("a&b=c&lt=4&not=5", "a&b=c&lt=4&not=5"),
        ("&notit; &foo; &; &#; &#x;", "&notit; &foo; &; &#; &#x;"),
        ("&#8217 &#x2019 &#X2019;", "’ ’ ’"),
        ("&#128; &#0; &#xD800;", "€ � �"),
        ("no ampersand", "no ampersand"),
    ],
)
def test_entities_are_those_of_html_however_often_they_were_escaped(text: str, resolved: str) -> None:
    assert resolve_entities(text) == resolved


@pytest.mark.parametrize(
    "hostile",
    [
        "<",
        "&",
        "<!--",
        "<a<a",
        "<![CDATA[",
        "<script>",
        "&lt;",
        "<a href='",
        "<b ",
        "</",
        "&amp;",
        "\u0300",
        "\u200d",
        "<video>",
        "<video></video>",
        "<br>",
        "<div class=feedflare>",
        "<p class=wp-caption-text>",
        "<code>",
        "<object><object>",
    ],
)
def test_the_time_grows_with_the_length_alone(hostile: str) -> None:
    assert_linear(lambda length: text_of_html(hostile * (length // len(hostile))), 1_000_000)
    assert_linear(lambda length: text_of_title(hostile * (length // len(hostile))), 1_000_000)


@given(st.text(alphabet="ab<>&;/!-[]'\"= \n#x123", max_size=200))
def test_no_markup_is_left_and_nothing_raises(markup: str) -> None:
    text = text_of_html(markup)
    assert "\n" not in text
    assert "<a>" not in text or "&" in markup
