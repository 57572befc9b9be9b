"""Chats and threads that refuse alerts are tried again

Chats that were suspended because they refused a message get a try at once; not those that are banned or have thrown
the bot out, as Telegram says when they take it back.
"""

import sqlalchemy as sa
from alembic import op


revision = "ac3704f8d01f"
down_revision = "7c1f0d2b9a44"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "closed_threads",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("thread_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["chat_id"], ["chats.id"], name=op.f("fk_closed_threads_chat_id"), onupdate="CASCADE", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_id", "thread_id", name=op.f("pk_closed_threads")),
    )
    op.add_column("chats", sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(
        "UPDATE chats SET retry_at = suspended_at WHERE state = 'suspended' "
        "AND suspended_reason NOT IN ('banned by the operator', 'the bot was removed or blocked')"
    )


def downgrade() -> None:
    op.drop_column("chats", "retry_at")
    op.drop_table("closed_threads")
