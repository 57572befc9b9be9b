"""The searches for feeds that are on their way: a task each, only a few of one chat, and one deadline for all of each.

``search`` begins one; here they are counted.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from bot.errors import FeedError
from bot.feeds.discover import find_new_url
from bot.problems import FeedProblem, FeedReason

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Sequence

    from bot.feeds.discover import Found
    from bot.model import Feed

_Found = TypeVar("_Found")


@dataclass(slots=True)
class Searches:
    """The searches of all chats.

    Attributes:
        seconds: The deadline of a search.
        most: How many a chat may have at the same time.
    """

    seconds: float = 20
    most: int = 3
    _running: dict[int, set[asyncio.Task[None]]] = field(default_factory=dict)

    @property
    def running(self) -> list[asyncio.Task[None]]:
        """All that are on their way."""
        return [task for tasks in self._running.values() for task in tasks]

    def has_room(self, chat_id: int) -> bool:
        """True if a chat may begin another one."""
        return len(self._running.get(chat_id, ())) < self.most

    def add(self, chat_id: int, task: asyncio.Task[None]) -> None:
        """Count a search until it ends."""
        self._running.setdefault(chat_id, set()).add(task)
        task.add_done_callback(lambda done: self._remove(chat_id, done))

    def _remove(self, chat_id: int, task: asyncio.Task[None]) -> None:
        self._running[chat_id].discard(task)
        if not self._running[chat_id]:
            del self._running[chat_id]

    def cancel(self, chat_id: int) -> None:
        """End all of a chat's: nobody waits for them any more."""
        for task in self._running.get(chat_id, ()):
            task.cancel()

    async def within(self, looks: Sequence[Coroutine[object, object, _Found]]) -> list[_Found | FeedError]:
        """Look at several addresses side by side until the deadline, and return what each has come to, in order.

        Raises:
            Exception: Anything but a FeedError that one of them ended with.
        """
        tasks = [asyncio.ensure_future(look) for look in looks]
        try:
            await asyncio.wait(tasks, timeout=self.seconds)
            return [self._outcome(task) for task in tasks]
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def new_url(self, discover: Callable[[str], Awaitable[Sequence[Found]]], feed: Feed) -> str:
        """The address at which a feed may be now, as its site says; empty if none is found before the deadline."""
        [found] = await self.within([find_new_url(discover, feed)])
        return found if isinstance(found, str) else ""

    def _outcome(self, task: asyncio.Task[_Found]) -> _Found | FeedError:
        if not task.done():
            return FeedError("", FeedReason(FeedProblem.NO_ANSWER_IN_TIME, (("seconds", round(self.seconds)),)))
        try:
            return task.result()
        except FeedError as error:
            return error
