from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FileError
from bot.feeds.opml import Outline, compose_opml, parse_opml
from bot.valid_text import is_valid

NOW = datetime(2026, 3, 27, 12, 0, tzinfo=UTC)


def opml(body: str) -> bytes:
    return f'<?xml version="1.0"?><opml version="1.1"><head/><body>{body}</body></opml>'.encode()


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            '<outline text="Name" xmlUrl="https://a.example/rss" htmlUrl="https://a.example/"/>',
            (Outline("https://a.example/rss", "Name", "https://a.example/"),),
        ),
        (
            '<outline text="Folder"><outline text="t" title="Title" xmlurl=" https://a.example/rss "/></outline>',
            (Outline("https://a.example/rss", "Title"),),
        ),
        ('<outline xmlUrl="https://a.example/?a=1&b=2"/>', (Outline("https://a.example/?a=1&b=2"),)),
        (
            '<outline xmlUrl="https://a.example/" text="1"/><outline xmlUrl="https://a.example/" text="2"/>',
            (Outline("https://a.example/", "1"),),
        ),
        (
            (
                '<outline xmlUrl="file:///etc/passwd"/><outline text="x"/>'
                '<outline xmlUrl="https://a.example/" text="&#8238;x" htmlUrl="file:///"/>'
            ),
            (Outline("file:///etc/passwd"), Outline("https://a.example/", "x")),
        ),
    ],
)
def test_the_feeds_of_a_file_are_read(body: str, found: tuple[Outline, ...]) -> None:
    assert parse_opml(opml(body)) == found


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (b"", "no-opml"),
        (b"hello", "no-opml"),
        (b"<rss/>", "no-opml"),
        (opml(""), "names-no-feed"),
        (opml('<outline text="a"/>'), "names-no-feed"),
        (b"x" * 5_000_001, 'list-too-large {"mb":5}'),
    ],
)
def test_what_is_no_list_of_feeds_says_so(document: bytes, message: str) -> None:
    with pytest.raises(FileError, match=f"^{message}$"):
        parse_opml(document)


def test_a_file_can_neither_read_another_nor_grow() -> None:
    bomb = "".join(
        f'<!ENTITY {name} "{("&" + last + ";") * 10}">' for last, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    document = f"""<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">{bomb}]>
      <opml><body><outline text="&x;&i;" xmlUrl="https://a.example/"/></body></opml>"""
    (found,) = parse_opml(document.encode())
    assert "root" not in found.title
    assert len(found.title) <= 100


@given(st.lists(st.tuples(st.text(max_size=30), st.text(alphabet="abc&<>'\"?=/é ", max_size=20))))
def test_what_is_written_is_read_again(feeds: list[tuple[str, str]]) -> None:
    written = [
        Outline(f"https://a{number}.example/{path.strip()}", title, f"https://a{number}.example/")
        for number, (title, path) in enumerate(feeds)
    ]
    document = compose_opml([*written, Outline("https://last.example/")], "My <feeds>", NOW)
    read = parse_opml(document.encode())
    assert [feed.url for feed in read] == [*(feed.url for feed in written), "https://last.example/"]
    assert read[-1].title == "https://last.example/"
    assert "<dateCreated>Fri, 27 Mar 2026 12:00:00 +0000</dateCreated>" in document


@pytest.mark.parametrize("reference", ["&#0;", "&#55296;", "&#xD800;", "&#xDFFF;", "&amp;#xD800;"])
def test_the_texts_of_a_file_are_valid(reference: str) -> None:
    name = f'"N{reference}"'
    found = parse_opml(opml(f'<outline text={name} xmlUrl="https://a.example/{reference}" htmlUrl={name}/>'))
    assert [is_valid(text) for one in found for text in (one.url, one.title, one.site_url)] == [True] * 3
