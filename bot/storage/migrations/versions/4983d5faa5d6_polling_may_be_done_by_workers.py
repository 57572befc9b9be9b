"""Polling may be done by workers on other machines

The hosts of feeds that are there already are filled in by whoever leads next; an older version runs on these tables too.
"""

import sqlalchemy as sa
from alembic import op


revision = "4983d5faa5d6"
down_revision = "3a7641fff999"
branch_labels = None
depends_on = None

_UNREAD = sa.text("state = 'unread'")


def upgrade() -> None:
    op.create_table(
        "hosts",
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("host", name=op.f("pk_hosts")),
    )
    op.create_table(
        "workers",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workers")),
    )
    with op.batch_alter_table("entries", schema=None) as batch_op:
        batch_op.add_column(sa.Column("host", sa.Text(), server_default="", nullable=False))
        batch_op.create_index("ix_entries_unread", ["host", "id"], sqlite_where=_UNREAD, postgresql_where=_UNREAD)
    with op.batch_alter_table("feeds", schema=None) as batch_op:
        batch_op.add_column(sa.Column("host", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("claimed_by", sa.BigInteger(), nullable=True))
        batch_op.create_index("ix_feeds_host_next_poll_at", ["host", "next_poll_at"])


def downgrade() -> None:
    with op.batch_alter_table("feeds", schema=None) as batch_op:
        batch_op.drop_index("ix_feeds_host_next_poll_at")
        batch_op.drop_column("claimed_by")
        batch_op.drop_column("host")
    with op.batch_alter_table("entries", schema=None) as batch_op:
        batch_op.drop_index("ix_entries_unread", sqlite_where=_UNREAD, postgresql_where=_UNREAD)
        batch_op.drop_column("host")
    op.drop_table("workers")
    op.drop_table("hosts")
