"""The ids of new stories: drawn before the stories are stored, because the reports of one batch refer to each other."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, text

from bot.storage.queries.stories import last_story_id

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

_SEQUENCE = "pg_get_serial_sequence('stories', 'id')"
_DRAW = text(f"SELECT nextval({_SEQUENCE}) FROM generate_series(1, :count)").bindparams(bindparam("count"))  # noqa: S608 - ours
# Where ids were given without it, as by versions before, the sequence goes on after them.
_ALIGN = text(
    f"SELECT setval({_SEQUENCE}, last) FROM (SELECT max(id) AS last FROM stories) AS given"  # noqa: S608 - ours
    f" WHERE last >= coalesce(pg_sequence_last_value({_SEQUENCE}::regclass), 0)"
)


class StoryIds:
    """Ids that nobody else is given: of PostgreSQL's sequence; on SQLite, where one process files, the next ones."""

    def __init__(self) -> None:
        self._drawn: deque[int] = deque()
        self._last = 0
        self._is_aligned = False

    def __len__(self) -> int:
        return len(self._drawn)

    async def draw(self, conn: AsyncConnection, count: int) -> None:
        """Have ids for so many stories, from now on without the database."""
        if len(self._drawn) >= count:
            return
        if conn.dialect.name == "postgresql":
            if not self._is_aligned:
                await conn.execute(_ALIGN)
                self._is_aligned = True
            self._drawn.extend((await conn.execute(_DRAW, {"count": count})).scalars())
            return
        self._last = max(self._last, await last_story_id(conn))
        self._drawn.extend(range(self._last + 1, self._last + 1 + count))
        self._last += count

    @property
    def next(self) -> int:
        """The id of the next story that opens."""
        return self._drawn[0]

    def use(self) -> None:
        """Give the next id away."""
        self._drawn.popleft()
