"""news languages and timelines"""

import sqlalchemy as sa
from alembic import op

revision = "929338840a69"
down_revision = "e5d0a1c94b27"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_IS_DUE = sa.text("due_at IS NOT NULL")


def upgrade() -> None:
    for table in ("chats", "subscriptions"):
        op.add_column(table, sa.Column("news_languages", sa.Text(), server_default="", nullable=False))
    # Who was there before there was a choice hears what they heard: an upgrade silences nobody.
    op.execute("UPDATE chats SET news_languages = '*'")
    op.create_table(
        "timelines",
        sa.Column("id", _ID, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("story_id", _ID, nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("about_chat_id", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True)),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["chat_id"], ["chats.id"], name="fk_timelines_chat_id", onupdate="CASCADE", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_timelines_story_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_timelines"),
        sa.UniqueConstraint("chat_id", "message_id", name="uq_timelines_chat_id_message_id"),
    )
    op.create_index("ix_timelines_created_at", "timelines", ["created_at"])
    op.create_index("ix_timelines_due_at", "timelines", ["due_at"], sqlite_where=_IS_DUE, postgresql_where=_IS_DUE)
    op.create_index("ix_timelines_story_id", "timelines", ["story_id"])


def downgrade() -> None:
    op.drop_table("timelines")
    for table in ("subscriptions", "chats"):
        op.drop_column(table, "news_languages")
