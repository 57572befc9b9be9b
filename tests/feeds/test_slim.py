"""Which items a document has, and what is left of it when some are cut out."""

from __future__ import annotations

import pytest

from bot.feeds.slim import HASH_BYTES, cut, find_spans, span_dates, unseen

THREE = b"<rss><item>1</item>,<item a='b'>2</item>;<item>3</item></rss>"


def texts(document: bytes) -> list[bytes]:
    return [document[span.start : span.end] for span in find_spans(document)]


@pytest.mark.parametrize(
    ("document", "items"),
    [
        (THREE, [b"<item>1</item>", b"<item a='b'>2</item>", b"<item>3</item>"]),
        (b"<feed><entry>1</entry>\n<entry\n>2</entry></feed>", [b"<entry>1</entry>", b"<entry\n>2</entry>"]),
        (b"<rss><items>none</items><item>1</item></rss>", [b"<item>1</item>"]),
        (b"<item><![CDATA[</item><item>]]>1</item>", [b"<item><![CDATA[</item><item>]]>1</item>"]),
        (b"<item>1<!-- </item> --></item>", [b"<item>1<!-- </item> --></item>"]),
        (b"<item><![CDATA[a]]><!-- b --></item>", [b"<item><![CDATA[a]]><!-- b --></item>"]),
        (b"<item><!-- ]]></item> --></item>", [b"<item><!-- ]]></item> --></item>"]),
        (b"<item><![CDATA[ --></item> ]]></item>", [b"<item><![CDATA[ --></item> ]]></item>"]),
        (b"<!-- <item>0</item> --><item>1</item>", [b"<item>1</item>"]),
        (b"<!-- a --><!-- <item>0</item> --><item>1</item>", [b"<item>1</item>"]),
        (b"<![CDATA[<item>0</item>]]><item>1</item>", [b"<item>1</item>"]),
        (b"<item>1</item><!-- <item>2</item>", [b"<item>1</item>"]),
    ],
)
def test_items_are_found_in_their_order_outside_of_comments_and_cdata(document: bytes, items: list[bytes]) -> None:
    assert texts(document) == items


@pytest.mark.parametrize(
    "document",
    [
        b"<rss>none</rss>",
        b"<item>1</item><entry>2</entry>",
        b"<entry>1</entry><item>2</item>",
        b"<item>1</item><entry>2</item>",
        b"<item>1</item><item>2",
        b"<item>1<!-- </item>",
        b"<item>1<item>2</item></item>",
        b"<item/><item>2</item>",
    ],
)
def test_a_document_whose_items_cannot_be_told_apart_has_none(document: bytes) -> None:
    assert texts(document) == []


def test_only_the_kept_items_are_left_of_a_document() -> None:
    spans = find_spans(THREE)
    assert cut(THREE, spans, {0, 1, 2}) == THREE
    assert cut(THREE, spans, {1}) == b"<rss>,<item a='b'>2</item>;</rss>"
    assert cut(THREE, spans, {0, 2}) == b"<rss><item>1</item>,;<item>3</item></rss>"
    assert cut(THREE, [], set()) == THREE


def test_an_item_is_unseen_until_its_hash_is_among_the_seen_ones_and_when_it_changes() -> None:
    spans = find_spans(THREE)
    seen = b"".join(span.hash for span in spans)
    assert len(seen) == 3 * HASH_BYTES
    assert unseen(spans, b"") == {0, 1, 2}
    assert unseen(spans, spans[2].hash + spans[0].hash) == {1}
    assert unseen(spans, seen) == set()
    changed = THREE.replace(b">2<", b">two<")
    assert unseen(find_spans(changed), seen) == {1}


def test_the_date_of_an_item_is_as_it_is_written() -> None:
    document = (
        b"<item><pubDate>Fri, 27 Mar 2026 11:00:00 GMT</pubDate></item><item>none</item>"
        b"<item><dc:date x='y'>\n 2026-03-27T09:00:00Z</dc:date></item>"
    )
    assert span_dates(document, find_spans(document)) == [
        b"Fri, 27 Mar 2026 11:00:00 GMT",
        b"",
        b"2026-03-27T09:00:00Z",
    ]
