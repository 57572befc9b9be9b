"""An entry keeps an identity when its feed revises it under another guid

Entries of before have none: a number that only the feed's next document tells.
"""

import sqlalchemy as sa
from alembic import op


revision = "3a7641fff999"
down_revision = "87b0a58f686b"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("entries", schema=None) as batch_op:
        batch_op.add_column(sa.Column("identity", sa.BigInteger(), nullable=True))
        batch_op.create_index("ix_entries_identity", ["feed_id", "identity"], unique=True)


def downgrade() -> None:
    with op.batch_alter_table("entries", schema=None) as batch_op:
        batch_op.drop_index("ix_entries_identity")
        batch_op.drop_column("identity")
