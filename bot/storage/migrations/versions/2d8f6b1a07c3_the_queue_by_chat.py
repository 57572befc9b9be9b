"""The queue by chat

What waits was grouped by chat, and looked for by chat, along an index of all that waits by its time.
"""

import sqlalchemy as sa
from alembic import op

revision = "2d8f6b1a07c3"
down_revision = "686328bac7d8"
branch_labels = None
depends_on = None


def _index_where_pending(name: str, *columns: str) -> None:
    where = sa.text("state = 'pending'")
    op.create_index(name, "alerts", list(columns), unique=False, sqlite_where=where, postgresql_where=where)


def upgrade() -> None:
    op.drop_index("ix_alerts_pending", "alerts")
    _index_where_pending("ix_alerts_pending", "state", "priority", "due_at", "chat_id")
    _index_where_pending("ix_alerts_waiting", "state", "chat_id", "priority", "due_at")


def downgrade() -> None:
    op.drop_index("ix_alerts_waiting", "alerts")
    op.drop_index("ix_alerts_pending", "alerts")
    _index_where_pending("ix_alerts_pending", "priority", "due_at", "chat_id")
