from __future__ import annotations

from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.sandbox import Refusal
from bot.demo.sandbox.markup import add_seen, checked_link, parse_html, parse_plain, seen_entities, utf16_len


def span(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


READ = [
    ("plain", "plain", []),
    ("a &lt;b&gt; &amp; &quot;c&quot; &#65;&#x42; &euro; &", 'a <b> & "c" AB &euro; &', []),
    ("&amp without its end", "& without its end", []),
    ("&#0;&#xD800;", "&#0;&#xD800;", []),
    ("<b>bold</b> x", "bold x", [span("bold", 0, 4)]),
    ("<STRONG>bold</strong>", "bold", [span("bold", 0, 4)]),
    ("<b>bold</>", "bold", [span("bold", 0, 4)]),
    ("<b >x</b >", "x", [span("bold", 0, 1)]),
    ("🔔 <i>é🔔</i>", "🔔 é🔔", [span("italic", 3, 3)]),
    ("<b>a<i>b</i></b>", "ab", [span("bold", 0, 2), span("italic", 1, 1)]),
    ("<s>a</s><u>b</u><ins>c</ins><del>d</del>", "abcd", [
        span("strikethrough", 0, 1), span("underline", 1, 1), span("underline", 2, 1), span("strikethrough", 3, 1),
    ]),
    ("<a href='https://x.org/?a=1&amp;b=2'>link</a>", "link", [span("text_link", 0, 4, url="https://x.org/?a=1&b=2")]),
    ('<a href="https://x.org">link</a>', "link", [span("text_link", 0, 4, url="https://x.org/")]),
    ("<a href = x.org>link</a>", "link", [span("text_link", 0, 4, url="http://x.org/")]),
    ("<a>https://x.org/y</a>", "https://x.org/y", [span("text_link", 0, 15, url="https://x.org/y")]),
    ('<a href="">nothing</a>', "nothing", []),
    ('<a href="a b">nothing</a>', "nothing", []),
    ('<a href="tg://user?id=5">Ann</a>', "Ann", [
        span("text_mention", 0, 3, user={"id": 5, "is_bot": False, "first_name": "Ann"}),
    ]),
    ("<tg-spoiler>x</tg-spoiler>", "x", [span("spoiler", 0, 1)]),
    ('<span class="tg-spoiler">x</span>', "x", [span("spoiler", 0, 1)]),
    ('<tg-emoji emoji-id="7">🔔</tg-emoji>', "🔔", [span("custom_emoji", 0, 2, custom_emoji_id="7")]),
    ("<blockquote>q</blockquote>", "q", [span("blockquote", 0, 1)]),
    ("<blockquote expandable>q</blockquote>", "q", [span("expandable_blockquote", 0, 1)]),
    ('<blockquote expandable="">q</blockquote>', "q", [span("expandable_blockquote", 0, 1)]),
    ("<pre>x = 1</pre>", "x = 1", [span("pre", 0, 5)]),
    ('<pre><code class="language-python">x</code></pre>', "x", [span("pre", 0, 1, language="python")]),
    ('<code class="language-python">x</code>', "x", [span("code", 0, 1)]),
    ("  <b> x </b>\n\n", "x", [span("bold", 0, 1)]),
    ("a\r\nb\u202ec<b>d\u2028e</b>\x01f\tg", "a\nbcde f g", [span("bold", 4, 2)]),
    ("a<b></b> <i> </i>b", "a  b", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_markup_becomes_text_and_entities(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert parse_html(source) == (text, entities)


REFUSED = [
    ("<", "Unclosed start tag at byte offset 0"),
    ("€<b", "Unclosed start tag at byte offset 3"),
    ("<b ", 'Empty attribute name in the tag "b" at byte offset 0'),
    ("<b =x>", 'Empty attribute name in the tag "b" at byte offset 0'),
    ("<a href", 'Unclosed start tag "a" at byte offset 0'),
    ("<a href=", "Unclosed start tag at byte offset 0"),
    ("<a href='x", "Unclosed start tag at byte offset 0"),
    ("<a href='x'", "Unclosed start tag at byte offset 0"),
    ("<a href=x/y>l</a>", "Unexpected end of name token at byte offset 8"),
    ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
    ("1 <2 and 3> 2", 'Unsupported start tag "2" at byte offset 2'),
    ("<b/>", 'Unsupported start tag "b/" at byte offset 0'),
    ("<br>", 'Unsupported start tag "br" at byte offset 0'),
    ("<>", 'Unsupported start tag "" at byte offset 0'),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<span class='big'>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("🔔</b>", "Unexpected end tag at byte offset 4"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<b>x</b x>", "Unclosed end tag at byte offset 4"),
    ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("<b>x<i>y</i>", 'Can\'t find end tag corresponding to start tag "b"'),
]


@pytest.mark.parametrize(("source", "said"), REFUSED)
def test_broken_markup_is_refused_with_the_byte(source: str, said: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse_html(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {said}"


def test_no_more_than_a_hundred_entities_are_kept() -> None:
    text, entities = parse_html("<b>x</b> " * 101)
    assert len(text) == 201
    assert len(entities) == 100


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    assert parse_html(escape(text)) == parse_plain(text)


@given(st.text(alphabet="<>/abpre=\"' &;#x1🔔\n"))
def test_any_markup_is_read_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except Refusal:
        return
    assert all(0 <= one["offset"] < one["offset"] + one["length"] <= utf16_len(text) for one in entities)


@pytest.mark.parametrize(
    ("url", "checked"),
    [
        ("x.org", "http://x.org/"),
        ("x.org/y", "http://x.org/y"),
        ("HTTP://x.org", "HTTP://x.org/"),
        ("tg://resolve?domain=x", "tg://resolve?domain=x"),
        ("localhost", ""),
        ("ftp://x.org", ""),
        ("two words", ""),
        ("", ""),
    ],
)
def test_a_link_is_made_whole_or_dropped(url: str, checked: str) -> None:
    assert checked_link(url) == checked


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("/sub Iran", [span("bot_command", 0, 4)]),
        ("🔔 /sub@bell_bot x", [span("bot_command", 3, 13)]),
        ("a/b </i> //x", []),
        ("see https://x.org/a.", [span("url", 4, 15)]),
        ("bbc.co.uk, and x.org/y", [span("url", 0, 9), span("url", 15, 7)]),
        ("@ann me@x.org #news", [span("mention", 0, 4), span("hashtag", 14, 5)]),
    ],
)
def test_commands_and_addresses_are_marked_in_what_people_write(text: str, entities: list[dict[str, Any]]) -> None:
    assert seen_entities(text) == entities


@pytest.mark.parametrize(
    ("source", "entities"),
    [
        ("see /help", [span("bot_command", 4, 5)]),
        ("<b>see /help</b>", [span("bold", 0, 9), span("bot_command", 4, 5)]),
        ("<code>/help</code> /list", [span("code", 0, 5), span("bot_command", 6, 5)]),
        ('<a href="https://x.org/">/help</a>', [span("text_link", 0, 5, url="https://x.org/")]),
        ("<i>/he</i>lp", [span("italic", 0, 3)]),
    ],
)
def test_commands_are_marked_in_what_a_bot_sends_but_not_in_code(source: str, entities: list[dict[str, Any]]) -> None:
    text, marked = parse_html(source)
    assert add_seen(text, marked) == entities
