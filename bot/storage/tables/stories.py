"""Entries of feeds, and the stories that they are filed into."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
    true,
)

from bot.storage.tables.base import metadata
from bot.storage.tables.types import Id, UtcDateTime, host_of_row

_UNREAD = text("state = 'unread'")

stories = Table(
    "stories",
    metadata,
    Column("id", Id, primary_key=True),
    Column("title", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("lead", Text, nullable=False, server_default=""),
    Column("summary", Text, nullable=False, server_default=""),
    Column("long_summary", Text, nullable=False, server_default=""),
    Column("language", String(8), nullable=False, server_default=""),
    Column("outlets", JSON, nullable=False),
    Column("follows_id", Id, ForeignKey("stories.id", ondelete="SET NULL"), index=True),
    # The private feed whose chats alone may see it; such a feed is never deleted. NULL: it is everybody's.
    Column("private_feed_id", Id),
    # Stories of the same event, in other privacy or language: who was told one of them is not told this one.
    Column("linked_ids", JSON(none_as_null=True)),
    # Of a story that is everybody's, the reports of private feeds: [feed's id, outlet] each.
    Column("private_outlets", JSON(none_as_null=True)),
    Column("image", Text, nullable=False, server_default=""),  # the address of its picture
    Column("breaking_at", UtcDateTime),
    Column("opened_at", UtcDateTime, nullable=False, index=True),
    Column("published_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False, index=True),
    Index(
        "ix_stories_private_feed_id",
        "private_feed_id",
        sqlite_where=text("private_feed_id IS NOT NULL"),
        postgresql_where=text("private_feed_id IS NOT NULL"),
    ),
)

entries = Table(
    "entries",
    metadata,
    Column("id", Id, primary_key=True),
    Column("feed_id", Id, ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False),
    Column("guid", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("host", Text, nullable=False, server_default="", default=host_of_row),  # of its address
    Column("title", Text, nullable=False),
    Column("blurb", Text, nullable=False, server_default=""),
    Column("text", Text, nullable=False, server_default=""),
    Column("outlet", Text, nullable=False),
    Column("language", String(8), nullable=False, server_default=""),
    Column("published_at", UtcDateTime),
    Column("seen_at", UtcDateTime, nullable=False, index=True),
    # "unread" waits for its article, "read" for filing, "filed" is done; "unwanted" waits for filing as well, but its
    # article was not read, because a worker knew of nobody who wants it
    Column("state", String(8), nullable=False, server_default="read"),
    # False: the past of a feed that is new.
    Column("rings", Boolean, key="notifies", nullable=False, server_default=true()),
    Column("story_id", Id, ForeignKey("stories.id", ondelete="SET NULL"), index=True),
    Column("joined_by", Text, nullable=False, server_default=""),  # the words it joined its story by
    # A hash of title and address: an entry whose guid changes at every fetch is still the same one.
    Column("twin", BigInteger),
    # A hash of address and guid without what changes at a revision: another with the same is this entry, revised.
    Column("identity", BigInteger),
    Column("image", Text, nullable=False, server_default=""),  # the address of its picture, of the feed or the page
    UniqueConstraint("feed_id", "guid"),
    UniqueConstraint("feed_id", "twin"),
    Index("ix_entries_identity", "feed_id", "identity", unique=True),
    Index("ix_entries_of_feed", "feed_id", "id"),
    Index("ix_entries_unread", "host", "id", sqlite_where=_UNREAD, postgresql_where=_UNREAD),
    Index("ix_entries_with_text", "seen_at", sqlite_where=text("text <> ''"), postgresql_where=text("text <> ''")),
    Index("ix_entries_waiting", "id", sqlite_where=text("state <> 'filed'"), postgresql_where=text("state <> 'filed'")),
)
