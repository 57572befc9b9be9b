"""The leader is written down, and which of them has claimed an alert

The epoch of an alert that was claimed before is unknown: it is older than any.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables.types import UtcDateTime


revision = "e5d0a1c94b27"
down_revision = "b41c7e90d2fa"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "leases",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("epoch", sa.BigInteger(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=True),
        sa.Column("session", sa.Integer(), nullable=True),
        sa.Column("renewed_at", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
    )
    op.add_column("alerts", sa.Column("claimed_epoch", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    op.drop_column("alerts", "claimed_epoch")
    op.drop_table("leases")
