"""The tables, named as the glossary names things. The unique keys are what makes every step safe to run twice."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime in UTC on every database. SQLite has no time zones: there it is stored as naive UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive datetime: whose noon it is would be a guess."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = f"a naive datetime reached the database: {value!r}"
            raise ValueError(message)
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back the same moment, aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite gives an INTEGER PRIMARY KEY its number by itself, a BIGINT one not.
_Id = BigInteger().with_variant(Integer, "sqlite")

feeds = Table(
    "feeds",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("url", Text, nullable=False, unique=True),
    Column("configured_url", Text, unique=True),  # as the operator wrote it: the feed may have moved since
    Column("name", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("site_url", Text, nullable=False, server_default=""),
    Column("language", String(8), nullable=False, server_default=""),
    Column("origin", String(8), nullable=False, server_default="config"),  # config, chat or admin
    Column("state", String(8), nullable=False, server_default="active"),
    Column("etag", Text, nullable=False, server_default=""),
    Column("last_modified", Text, nullable=False, server_default=""),
    Column("body_hash", LargeBinary, nullable=False, default=b""),
    Column("seen_spans", LargeBinary, nullable=False, default=b""),
    Column("primed", Boolean, nullable=False, server_default=false()),
    Column("entries_a_week", Float),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("failing_since", UtcDateTime),
    Column("last_good_at", UtcDateTime),
    Column("last_polled_at", UtcDateTime),
    Column("next_poll_at", UtcDateTime, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("moved_to", Text, nullable=False, server_default=""),
    Column("moved_seen", Integer, nullable=False, server_default="0"),
    Column("offered_url", Text, nullable=False, server_default=""),  # a new address found for a failing feed
    Column("ttl_minutes", Integer, nullable=False, server_default="0"),  # what the feed asks for
    Column("skip_hours", Integer, nullable=False, server_default="0"),  # bit 0: from midnight to one, UTC
    Column("skip_days", Integer, nullable=False, server_default="0"),  # bit 0: Monday
    Column("noticed_at", UtcDateTime),  # when its subscribers were told that it fails
    Column("created_at", UtcDateTime, nullable=False),
    Index("ix_feeds_state_next_poll_at", "state", "next_poll_at"),
)

stories = Table(
    "stories",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("title", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("lead", Text, nullable=False, server_default=""),
    Column("summary", Text, nullable=False, server_default=""),
    Column("long_summary", Text, nullable=False, server_default=""),
    Column("language", String(8), nullable=False, server_default=""),
    Column("outlets", JSON, nullable=False),
    Column("follows_id", _Id, ForeignKey("stories.id", ondelete="SET NULL")),
    Column("breaking_at", UtcDateTime),
    Column("opened_at", UtcDateTime, nullable=False, index=True),
    Column("published_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
)

entries = Table(
    "entries",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("feed_id", _Id, ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False),
    Column("guid", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("blurb", Text, nullable=False, server_default=""),
    Column("text", Text, nullable=False, server_default=""),
    Column("outlet", Text, nullable=False),
    Column("language", String(8), nullable=False, server_default=""),
    Column("published_at", UtcDateTime),
    Column("seen_at", UtcDateTime, nullable=False, index=True),
    # "unread" waits for its article, "read" for filing, "filed" is done
    Column("state", String(8), nullable=False, server_default="read"),
    Column("rings", Boolean, nullable=False, server_default=true()),  # false: the past of a feed that is new
    Column("story_id", _Id, ForeignKey("stories.id", ondelete="SET NULL"), index=True),
    # A hash of title and address: an entry whose guid changes at every fetch is still the same one.
    Column("twin", BigInteger),
    UniqueConstraint("feed_id", "guid"),
    UniqueConstraint("feed_id", "twin"),
    Index("ix_entries_waiting", "id", sqlite_where=text("state <> 'filed'"), postgresql_where=text("state <> 'filed'")),
)

chats = Table(
    "chats",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # Telegram's own
    Column("kind", String(10), nullable=False),
    Column("title", Text, nullable=False, server_default=""),
    Column("state", String(10), nullable=False, server_default="active"),
    Column("suspended_reason", Text, nullable=False, server_default=""),
    Column("suspended_at", UtcDateTime),
    Column("paused_until", UtcDateTime),
    Column("language", String(8), nullable=False, server_default="en"),
    Column("language_chosen", Boolean, nullable=False, server_default=false()),
    Column("time_zone", Text, nullable=False, server_default="UTC"),
    Column("quiet_from", SmallInteger),
    Column("quiet_to", SmallInteger),
    Column("hourly_cap", SmallInteger),
    Column("breaking_passes", Boolean, nullable=False, server_default=true()),
    Column("length", String(10), nullable=False, server_default="short"),
    Column("link_previews", Boolean, nullable=False, server_default=false()),
    Column("digest_at", SmallInteger, nullable=False, server_default="480"),
    Column("digest_weekday", SmallInteger, nullable=False, server_default="0"),
    Column("created_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
)


def _chat_id(*, nullable: bool = False, primary_key: bool = False) -> Column[int]:
    # ON UPDATE CASCADE: when a group becomes a supergroup, one UPDATE changes its id everywhere.
    return Column(
        "chat_id",
        BigInteger,
        ForeignKey("chats.id", ondelete="CASCADE", onupdate="CASCADE"),
        nullable=nullable,
        primary_key=primary_key,
        autoincrement=False,
    )


def _index_where_set(column: str, *more: str, unique: bool = False) -> Index:
    is_set = text(f"{column} IS NOT NULL")
    return Index(f"ix_alerts_{column}", column, *more, unique=unique, sqlite_where=is_set, postgresql_where=is_set)


topics = Table(
    "topics",
    metadata,
    Column("id", _Id, primary_key=True),
    _chat_id(nullable=True),  # null: curated
    Column("name", Text, nullable=False),
    Column("query", Text, nullable=False),
    Column("origin", String(8), nullable=False, server_default="config"),  # config, chat or admin
    Column("removed_at", UtcDateTime),  # a curated topic that the operator took away
    Column("created_at", UtcDateTime, nullable=False),
    Index("ix_topics_chat_id", "chat_id"),
    sqlite_autoincrement=True,  # an old button must not find another row under its number
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", _Id, primary_key=True),
    _chat_id(),
    Column("thread_id", BigInteger, nullable=False, server_default="0"),
    Column("topic_id", _Id, ForeignKey("topics.id", ondelete="CASCADE")),
    Column("feed_id", _Id, ForeignKey("feeds.id", ondelete="CASCADE")),
    Column("name", Text, nullable=False),
    Column("pace", String(8), nullable=False, server_default="instant"),
    Column("silent", Boolean, nullable=False, server_default=false()),
    Column("length", String(10)),
    Column("only_outlets", JSON, nullable=False, default=list),
    Column("never_outlets", JSON, nullable=False, default=list),
    Column("paused_until", UtcDateTime),
    Column("digest_at", SmallInteger),
    Column("digest_weekday", SmallInteger),
    Column("created_at", UtcDateTime, nullable=False),
    UniqueConstraint("chat_id", "thread_id", "topic_id"),
    UniqueConstraint("chat_id", "thread_id", "feed_id"),
    # An audience is read chat by chat.
    Index("ix_subscriptions_topic_id_chat_id", "topic_id", "chat_id"),
    Index("ix_subscriptions_feed_id_chat_id", "feed_id", "chat_id"),
    sqlite_autoincrement=True,  # an old button must not find another row under its number
)

alerts = Table(
    "alerts",
    metadata,
    Column("id", _Id, primary_key=True),
    _chat_id(),
    Column("thread_id", BigInteger, nullable=False, server_default="0"),
    Column("story_id", _Id, ForeignKey("stories.id", ondelete="CASCADE")),
    Column("kind", String(8), nullable=False),
    Column("subscription_id", _Id, ForeignKey("subscriptions.id", ondelete="SET NULL"), index=True),
    Column("label", Text, nullable=False, server_default=""),
    Column("state", String(8), nullable=False, server_default="pending"),
    Column("priority", SmallInteger, nullable=False),
    Column("silent", Boolean, nullable=False, server_default=false()),
    Column("length", String(10), nullable=False, server_default="short"),
    Column("due_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("uncertain", Boolean, nullable=False, server_default=false()),  # Telegram may have accepted it already
    Column("reply_to", BigInteger),
    Column("message_id", BigInteger),
    # a digest, or the first of several alerts that went out as one message
    Column("digest_id", _Id, ForeignKey("alerts.id", ondelete="SET NULL")),
    Column("digest_key", Text),  # what makes a digest unique in its chat: the first alert that it tells of
    Column("held_for", String(8), nullable=False, server_default=""),  # why it waits for a digest
    Column("matched", JSON, nullable=False, default=list),  # why: field and words, for /why
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
    Column("id", _Id, primary_key=True),
    Column("story_id", _Id, ForeignKey("stories.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(8), nullable=False),  # "plan" makes alerts, "also" asks for edits
    Column("topic_ids", JSON, nullable=False, default=list),
    Column("feed_ids", JSON, nullable=False, default=list),
    Column("matched", JSON, nullable=False, default=dict),
    Column("after_chat_id", BigInteger),  # every chat up to this one is done
    Column("created_at", UtcDateTime, nullable=False),
)

mutes = Table(
    "mutes",
    metadata,
    Column("id", _Id, primary_key=True),
    _chat_id(),
    Column("story_id", _Id, ForeignKey("stories.id", ondelete="CASCADE")),
    Column("outlet", Text),
    Column("until", UtcDateTime, nullable=False),
    UniqueConstraint("chat_id", "story_id"),
    UniqueConstraint("chat_id", "outlet"),
)

# A question that the bot has asked and a person has not answered yet: state that outlives a restart.
prompts = Table(
    "prompts",
    metadata,
    _chat_id(primary_key=True),
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

# Small facts of the running bot that outlive it: heartbeat, the learned word frequencies, notices already given.
facts = Table(
    "facts",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", JSON, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
)
