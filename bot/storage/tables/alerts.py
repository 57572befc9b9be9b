"""The outbox: alerts, how far a large audience has been planned, and messages that grow with a story."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from bot.storage.tables.base import chat_id_column, metadata
from bot.storage.tables.types import Id, UtcDateTime


def _index_where_set(column: str, *more: str, unique: bool = False, table: str = "alerts") -> Index:
    is_set = text(f"{column} IS NOT NULL")
    return Index(f"ix_{table}_{column}", column, *more, unique=unique, sqlite_where=is_set, postgresql_where=is_set)


def _index_where_pending(name: str, *columns: str) -> Index:
    is_pending = text("state = 'pending'")
    return Index(name, "state", *columns, sqlite_where=is_pending, postgresql_where=is_pending)


alerts = Table(
    "alerts",
    metadata,
    Column("id", Id, primary_key=True),
    chat_id_column(),
    Column("thread_id", BigInteger, nullable=False, server_default="0"),
    Column("story_id", Id, ForeignKey("stories.id", ondelete="CASCADE")),
    Column("kind", String(8), nullable=False),
    Column("subscription_id", Id, ForeignKey("subscriptions.id", ondelete="SET NULL"), index=True),
    Column("label", Text, nullable=False, server_default=""),
    Column("state", String(8), nullable=False, server_default="pending"),
    Column("priority", SmallInteger, nullable=False),
    Column("silent", Boolean, nullable=False, server_default=false()),
    Column("length", String(10), nullable=False, server_default="short"),
    Column("due_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("claimed_epoch", BigInteger),  # of the leader that is sending it, or was the last to
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("uncertain", Boolean, nullable=False, server_default=false()),  # Telegram may have accepted it already
    Column("reply_to", BigInteger),
    Column("message_id", BigInteger),
    # a digest, or the first of several alerts that went out as one message
    Column("digest_id", Id, ForeignKey("alerts.id", ondelete="SET NULL")),
    Column("digest_key", Text),  # what makes a digest unique in its chat: the first alert that it tells of
    Column("held_for", String(8), nullable=False, server_default=""),  # why it waits for a digest
    Column("matched", JSON, nullable=False, default=list),  # why: field and words, for /why
    Column("photo", Text, nullable=False, server_default=""),  # the address of the picture above it
    Column("shown_outlets", SmallInteger, nullable=False, server_default="0"),  # outlets told of so far ("also: ...")
    Column("edit_due_at", UtcDateTime),  # an "also" edit is owed
    Column("edited_at", UtcDateTime),
    Column("error", Text, nullable=False, server_default=""),
    Column("created_at", UtcDateTime, nullable=False),
    Column("sent_at", UtcDateTime),
    Column("lag_seconds", Float),
    UniqueConstraint("chat_id", "thread_id", "story_id", "kind"),
    # What the queue is asked for, without a look at the table itself.
    Index("ix_alerts_state_due_at", "state", "due_at", "chat_id", "priority"),
    # The state comes first, although it is always the same: else SQLite takes the one above for the better one.
    _index_where_pending("ix_alerts_pending", "priority", "due_at", "chat_id"),
    _index_where_pending("ix_alerts_waiting", "chat_id", "priority", "due_at"),
    Index("ix_alerts_story_id_chat_id", "story_id", "chat_id"),
    Index("ix_alerts_chat_id_created_at", "chat_id", "created_at"),
    # Most alerts have none of these: an index of those that have costs the others nothing.
    _index_where_set("digest_id"),
    _index_where_set("digest_key", "chat_id", "thread_id", unique=True),
    _index_where_set("edit_due_at"),
    _index_where_set("sent_at"),
    sqlite_autoincrement=True,  # an old button must not find another row under its number
)

# A story whose audience is too large for one commit: how far its alerts are planned.
fanouts = Table(
    "fanouts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("story_id", Id, ForeignKey("stories.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(8), nullable=False),  # "plan" makes alerts, "also" asks for edits
    Column("topic_ids", JSON, nullable=False, default=list),
    Column("feed_ids", JSON, nullable=False, default=list),
    Column("matched", JSON, nullable=False, default=dict),
    Column("after_chat_id", BigInteger),  # every chat up to this one is done
    Column("private_feed_id", Id),  # of a report of a private feed: for the chats that have it alone
    Column("created_at", UtcDateTime, nullable=False),
)

# Messages that tell a story's timeline, and are edited as it grows.
timelines = Table(
    "timelines",
    metadata,
    Column("id", Id, primary_key=True),
    chat_id_column(),
    Column("story_id", Id, ForeignKey("stories.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("message_id", BigInteger, nullable=False),
    Column("about_chat_id", BigInteger, nullable=False),  # whose eyes it is told for: a channel's, in an admin's chat
    Column("due_at", UtcDateTime),  # an edit is owed
    Column("edited_at", UtcDateTime, nullable=False),
    Column("created_at", UtcDateTime, nullable=False, index=True),
    UniqueConstraint("chat_id", "message_id"),
    _index_where_set("due_at", table="timelines"),
)
