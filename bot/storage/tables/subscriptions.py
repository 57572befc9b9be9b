"""Topics, and the chats' subscriptions to topics and feeds."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from bot.storage.tables.base import chat_id_column, metadata
from bot.storage.tables.types import Id, UtcDateTime

topics = Table(
    "topics",
    metadata,
    Column("id", Id, primary_key=True),
    chat_id_column(nullable=True),  # null: curated
    Column("name", Text, nullable=False),
    Column("query", Text, nullable=False),
    Column("origin", String(8), nullable=False, server_default="config"),  # config, chat or admin
    Column("removed_at", UtcDateTime),  # a curated topic that the operator took away
    Column("created_at", UtcDateTime, nullable=False),
    Column("base_id", Id),  # the curated topic that this one is, but for words that its chat leaves out
    Index("ix_topics_chat_id", "chat_id"),
    sqlite_autoincrement=True,  # an old button must not find another row under its number
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", Id, primary_key=True),
    chat_id_column(),
    Column("thread_id", BigInteger, nullable=False, server_default="0"),
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE")),
    Column("feed_id", Id, ForeignKey("feeds.id", ondelete="CASCADE")),
    Column("name", Text, nullable=False),
    Column("pace", String(8), nullable=False, server_default="instant"),
    Column("silent", Boolean, nullable=False, server_default=false()),
    Column("length", String(10)),
    Column("only_outlets", JSON, nullable=False, default=list),
    Column("never_outlets", JSON, nullable=False, default=list),
    Column("paused_until", UtcDateTime),
    Column("digest_at", SmallInteger),
    Column("digest_weekday", SmallInteger),
    Column("news_languages", Text, nullable=False, server_default=""),  # codes, "*" for all, "" for the chat's
    Column("photo", Boolean, nullable=False, server_default=false()),  # show the story's picture
    Column("created_at", UtcDateTime, nullable=False),
    UniqueConstraint("chat_id", "thread_id", "topic_id"),
    UniqueConstraint("chat_id", "thread_id", "feed_id"),
    # An audience is read chat by chat.
    Index("ix_subscriptions_topic_id_chat_id", "topic_id", "chat_id"),
    Index("ix_subscriptions_feed_id_chat_id", "feed_id", "chat_id"),
    sqlite_autoincrement=True,  # an old button must not find another row under its number
)
