"""curated topics but for some words"""

import sqlalchemy as sa
from alembic import op

revision = "4fc44de743a8"
down_revision = "09a924260397"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("topics", sa.Column("base_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))


def downgrade() -> None:
    op.drop_column("topics", "base_id")
