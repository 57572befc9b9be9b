"""Feeds: documents that are polled, with what the next poll needs to know."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, LargeBinary, String, Table, Text, false

from bot.storage.tables.base import metadata
from bot.storage.tables.types import FeedReasonText, Id, UtcDateTime, host_of_row

feeds = Table(
    "feeds",
    metadata,
    Column("id", Id, primary_key=True),
    Column("url", Text, nullable=False, unique=True),
    Column("host", Text, nullable=False, server_default="", default=host_of_row),  # of its address
    Column("configured_url", Text, unique=True),  # as the operator wrote it: the feed may have moved since
    Column("name", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("site_url", Text, nullable=False, server_default=""),
    Column("language", String(8), nullable=False, server_default=""),
    Column("origin", String(8), nullable=False, server_default="config"),  # config, chat or admin
    # How its entries are filed: for the chats that have it alone, or for everybody. It follows the origin.
    Column("filed_private", Boolean, nullable=False, server_default=false()),
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
    # The job that polls it now, 0 for the leader itself: who takes over need not wait for the claim to end.
    Column("claimed_by", BigInteger),
    Column("reason", FeedReasonText, nullable=False, server_default=""),  # why it fails
    Column("moved_to", Text, nullable=False, server_default=""),
    Column("moved_seen", Integer, nullable=False, server_default="0"),
    Column("offered_url", Text, nullable=False, server_default=""),  # a new address found for a failing feed
    Column("ttl_minutes", Integer, nullable=False, server_default="0"),  # what the feed asks for
    Column("skip_hours", Integer, nullable=False, server_default="0"),  # bit 0: from midnight to one, UTC
    Column("skip_days", Integer, nullable=False, server_default="0"),  # bit 0: Monday
    Column("noticed_at", UtcDateTime),  # when its subscribers were told that it fails
    Column("created_at", UtcDateTime, nullable=False),
    Index("ix_feeds_host_next_poll_at", "host", "next_poll_at"),
    Index("ix_feeds_state_next_poll_at", "state", "next_poll_at"),
)
