# pure
"""The curated topics as buttons: a tap turns one on or off, and the keyboard shows what is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.verbs import SubscribeVerb, TopicsVerb
from bot.chat.views.paging import turn_pages
from bot.telegram.page import Button, in_columns, name_button

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.model import Topic
    from bot.telegram.callback_data import MakeData
    from bot.telegram.page import Renderer


PAGE_SIZE = 20


ON, OFF = "\u2705", "\u25ab\ufe0f"


def topic_rows(
    render: Renderer, topics: Sequence[Topic], on: Collection[int], page: int, data: MakeData
) -> list[tuple[Button, ...]]:
    """The keyboard of one page of topics, with "my own topic" and a way to the other pages.

    Args:
        render: In the chat's language.
        topics: All that are offered.
        on: The ids of those that the chat has.
        page: From 0; one that does not exist is the last.
        data: What makes the data of a button.
    """
    pages = max(-(-len(topics) // PAGE_SIZE), 1)
    page = min(max(page, 0), pages - 1)
    shown = topics[page * PAGE_SIZE : (page + 1) * PAGE_SIZE]
    rows = in_columns(
        [
            name_button(f"{ON if topic.id in on else OFF} {topic.name}", data(TopicsVerb.TOGGLE, topic.id, page))
            for topic in shown
        ]
    )
    if pages > 1:
        rows.append(turn_pages(page, pages, lambda to: data(TopicsVerb.TURN, to)))
    rows.append((render.button("button-own-topic", data(SubscribeVerb.ASK)),))
    return rows
