"""words that joined"""

import sqlalchemy as sa
from alembic import op

revision = "87b0a58f686b"
down_revision = "614a3ae78fc5"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("entries", sa.Column("joined_by", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    op.drop_column("entries", "joined_by")
