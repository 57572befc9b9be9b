"""chats say where they are"""

import sqlalchemy as sa
from alembic import op

revision = "09a924260397"
down_revision = "929338840a69"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("time_zone_chosen", "introduced"):
        op.add_column("chats", sa.Column(name, sa.Boolean(), server_default=sa.false(), nullable=False))
    # Nobody is asked what they have said, nor shown as new what they have known for long.
    op.execute("UPDATE chats SET time_zone_chosen = true WHERE time_zone <> 'UTC'")
    op.execute("UPDATE chats SET introduced = true WHERE id IN (SELECT chat_id FROM subscriptions)")


def downgrade() -> None:
    for name in ("introduced", "time_zone_chosen"):
        op.drop_column("chats", name)
