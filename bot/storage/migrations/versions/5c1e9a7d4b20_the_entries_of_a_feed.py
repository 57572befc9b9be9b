"""The entries of a feed

The newest entries of the feeds that somebody has subscribed to were found by reading every one of theirs.
"""

from alembic import op

revision = "5c1e9a7d4b20"
down_revision = "2d8f6b1a07c3"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_entries_of_feed", "entries", ["feed_id", "id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_entries_of_feed", "entries")
