"""Indexes by which the clean-up and delivery find what they look for

Without them each story that was deleted had all stories, and all mutes, searched for it.
"""

import sqlalchemy as sa
from alembic import op


revision = "93356da29dc5"
down_revision = "4983d5faa5d6"
branch_labels = None
depends_on = None


def _index_where(name: str, table: str, columns: list[str], condition: str) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, unique=False, sqlite_where=where, postgresql_where=where)


def upgrade() -> None:
    _index_where("ix_alerts_pending", "alerts", ["priority", "due_at", "chat_id"], "state = 'pending'")
    _index_where("ix_entries_with_text", "entries", ["seen_at"], "text <> ''")
    op.create_index("ix_mutes_story_id", "mutes", ["story_id"])
    op.create_index("ix_stories_follows_id", "stories", ["follows_id"])
    op.create_index("ix_stories_updated_at", "stories", ["updated_at"])


def downgrade() -> None:
    op.drop_index("ix_stories_updated_at", "stories")
    op.drop_index("ix_stories_follows_id", "stories")
    op.drop_index("ix_mutes_story_id", "mutes")
    op.drop_index("ix_entries_with_text", "entries")
    op.drop_index("ix_alerts_pending", "alerts")
