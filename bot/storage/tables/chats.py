"""Chats, and what belongs to one person in them: mutes, open questions, permits."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    true,
)

from bot.storage.tables.base import chat_id_column, metadata
from bot.storage.tables.types import Id, UtcDateTime

chats = Table(
    "chats",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # Telegram's own
    Column("kind", String(10), nullable=False),
    Column("title", Text, nullable=False, server_default=""),
    Column("state", String(10), nullable=False, server_default="active"),
    Column("suspended_reason", Text, nullable=False, server_default=""),
    Column("suspended_at", UtcDateTime),  # also while the chat is tried again and has accepted nothing yet
    Column("retry_at", UtcDateTime),  # a suspended chat is tried again then
    Column("paused_until", UtcDateTime),
    Column("language", String(8), nullable=False, server_default="en"),
    Column("language_chosen", Boolean, nullable=False, server_default=false()),
    Column("time_zone", Text, nullable=False, server_default="UTC"),
    Column("time_zone_chosen", Boolean, nullable=False, server_default=false()),
    Column("introduced", Boolean, nullable=False, server_default=false()),  # its first topic was shown to it
    Column("quiet_from", SmallInteger),
    Column("quiet_to", SmallInteger),
    Column("hourly_cap", SmallInteger),
    Column("breaking_passes", Boolean, nullable=False, server_default=true()),
    Column("length", String(10), nullable=False, server_default="short"),
    Column("link_previews", Boolean, nullable=False, server_default=false()),
    Column("digest_at", SmallInteger, nullable=False, server_default="480"),
    Column("digest_weekday", SmallInteger, nullable=False, server_default="0"),
    Column("news_languages", Text, nullable=False, server_default=""),  # codes, "*" for all, "" until it chooses
    Column("created_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
)

# The threads of forums that take no alerts, while General does not take them either; 0 is General itself.
closed_threads = Table(
    "closed_threads",
    metadata,
    chat_id_column(primary_key=True),
    Column("thread_id", BigInteger, primary_key=True, autoincrement=False),
    Column("closed_at", UtcDateTime, nullable=False),
    Column("retry_at", UtcDateTime),  # it is tried again then; null: not any more
)

mutes = Table(
    "mutes",
    metadata,
    Column("id", Id, primary_key=True),
    chat_id_column(),
    Column("story_id", Id, ForeignKey("stories.id", ondelete="CASCADE"), index=True),
    Column("outlet", Text),
    Column("until", UtcDateTime, nullable=False),
    UniqueConstraint("chat_id", "story_id"),
    UniqueConstraint("chat_id", "outlet"),
)

# A question that the bot has asked and a person has not answered yet: state that outlives a restart.
prompts = Table(
    "prompts",
    metadata,
    chat_id_column(primary_key=True),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(24), nullable=False),
    Column("data", JSON, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
)

# What the operator decided about who may use the bot.
permits = Table(
    "permits",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("allowed", Boolean, nullable=False),  # true: invited, false: banned
    Column("created_at", UtcDateTime, nullable=False),
)
