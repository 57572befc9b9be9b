"""photos"""

import sqlalchemy as sa
from alembic import op

revision = "686328bac7d8"
down_revision = "4fc44de743a8"
branch_labels = None
depends_on = None

_ADDRESSES = (("alerts", "photo"), ("entries", "image"), ("stories", "image"))


def upgrade() -> None:
    for table, column in _ADDRESSES:
        op.add_column(table, sa.Column(column, sa.Text(), nullable=False, server_default=""))
    op.add_column("subscriptions", sa.Column("photo", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    op.drop_column("subscriptions", "photo")
    for table, column in _ADDRESSES:
        op.drop_column(table, column)
