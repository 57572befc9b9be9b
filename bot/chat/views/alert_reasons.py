# pure
"""Why an alert came, in words."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.chat.views.query_words import query_text
from bot.errors import QueryError
from bot.telegram.page import link
from bot.text.plain import plain, shorten
from bot.topics.evaluate import explain
from bot.topics.query import parse_query
from bot.topics.reading import document_of
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.model import Entry, Feed, Topic
    from bot.telegram.page import Renderer

MOST_REPORTS = 12
MOST_HITS = 8


def reason_lines(
    render: Renderer,
    reports: Sequence[Entry],
    feeds: Mapping[int, str],
    *,
    label: str,
    topic: Topic | None,
    feed: Feed | None,
    about: str = "",
    joined_by: Mapping[int, str] = MappingProxyType({}),
    stories: int = 1,
) -> list[str]:
    """The words that matched and in which field, which feed it came from, and what was merged.

    Args:
        render: In the chat's language.
        reports: The story's entries, the first one first.
        feeds: The name of the feed of each entry, by the entry's id.
        label: What the alert was labelled with.
        topic: What was subscribed to, if it is a topic and still there; of a feed, what it is filtered by.
        feed: What was subscribed to, if it is a feed and still there.
        about: The sentence of a curated topic about itself.
        joined_by: By an entry's id, the words by which it joined the story.
        stories: As how many stories the event was told before they turned out to be one.
    """
    if feed is not None:
        lines: list[str] = [render("why-feed", name=label)]
        if topic is not None:
            lines += [
                render("why-filter", query=query_text(render, topic.query)),
                *_hits(render, [report for report in reports if report.feed_id == feed.id], topic),
            ]
    elif topic is None:
        lines = [render("why-left", name=label)]
    else:
        lines = [
            render("why-topic", name=label, query=about or query_text(render, topic.query)),
            *_hits(render, reports, topic),
        ]
    if reports:
        first = reports[0]
        lines.append(render("why-source", feed=feeds.get(first.id, "") or first.outlet))
    if len(reports) > 1:
        lines.append(render("why-merged", count=len(reports)))
        for report in reports[:MOST_REPORTS]:
            title = shorten(plain(report.title) or shown_url(report.url), 120)
            words = render.escaped(f"({shorten(joined_by[report.id], 80)})") if joined_by.get(report.id) else ""
            line = f"\u2022 {render.escaped(report.outlet)}: {link(render.isolated(title), report.url)} {words}"
            lines.append(line.rstrip())
    if stories > 1:
        lines.append(render("why-one-event", count=stories))
    return lines


def _hits(render: Renderer, reports: Sequence[Entry], topic: Topic) -> list[str]:
    try:
        query = parse_query(topic.query)
    except QueryError:
        return []
    for report in reports:
        hits = explain(query, document_of(report))
        if hits:
            shown = {(hit.field, plain(hit.matched_text)): None for hit in hits}
            return [
                render("why-hit", word=word or "\u2026", field=render.label(f"field-{field}"), outlet=report.outlet)
                for field, word in list(shown)[:MOST_HITS]
            ]
    return [render("why-changed")]  # the query is another one by now
