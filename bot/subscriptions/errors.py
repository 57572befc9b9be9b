"""The reasons for which a change of subscriptions can be refused.

NewsbellError
├── LimitReached   the chat has all the topics or feeds that it may have
├── NotFound       the subscription, topic or feed is gone, or is another chat's
├── NameTaken      a curated topic has that name already
└── QueryFull      the query takes no further word
"""

from __future__ import annotations

from bot.errors import NewsbellError


class LimitReached(NewsbellError):  # noqa: N818 - it says what has happened
    """The chat has all that it may have: ``most`` topics, or feeds."""

    def __init__(self, most: int, *, for_feed: bool) -> None:
        super().__init__(f"There is room for {most} {'feeds' if for_feed else 'topics'}: end a subscription first.")
        self.most = most
        self.for_feed = for_feed


class NotFound(NewsbellError):  # noqa: N818 - it says what has happened
    """The thing to change is gone, or belongs to somebody else."""

    def __init__(self) -> None:
        super().__init__("It is no longer there.")


class NameTaken(NewsbellError):  # noqa: N818 - it says what has happened
    """A curated topic has that name already."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is a topic {name} already: choose another name.")
        self.name = name


class QueryFull(NewsbellError):  # noqa: N818 - it says what has happened
    """The query is too long for another word."""

    def __init__(self) -> None:
        super().__init__("The query is too long for another word: change it.")
