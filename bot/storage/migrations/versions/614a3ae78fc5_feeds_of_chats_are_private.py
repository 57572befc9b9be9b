"""feeds of chats are private

What they have told is filed anew when filing next begins: see ``bot.pipeline.refile``.
"""

import re

import sqlalchemy as sa
from alembic import op

revision = "614a3ae78fc5"
down_revision = "ac3704f8d01f"
branch_labels = None
depends_on = None

_USER = re.compile(r"(?<=://)[^/?#@\s]*@")
_SECRET = re.compile(r"(?i)(?<=[?&;])([^=&;#\s]*(?:token|key|secret|auth|sig|sess|pass)[^=&;#\s]*)=[^&;#\s]*")
_IS_SET = sa.text("private_feed_id IS NOT NULL")


def upgrade() -> None:
    op.add_column("feeds", sa.Column("filed_private", sa.Boolean(), server_default=sa.false(), nullable=False))
    for table in ("fanouts", "stories"):
        op.add_column(table, sa.Column("private_feed_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite")))
    op.add_column("stories", sa.Column("linked_ids", sa.JSON()))
    op.add_column("stories", sa.Column("private_outlets", sa.JSON()))
    op.create_index(
        "ix_stories_private_feed_id", "stories", ["private_feed_id"], sqlite_where=_IS_SET, postgresql_where=_IS_SET
    )
    for table, column in (("feeds", "name"), ("feeds", "outlet"), ("subscriptions", "name"), ("alerts", "label")):
        _mask(table, column)


def _mask(table: str, column: str) -> None:
    """Mask the credentials of addresses that stand as names, as new ones are."""
    rows = sa.table(table, sa.column("id", sa.BigInteger), sa.column(column, sa.Text))
    named = rows.c[column]
    conn = op.get_bind()
    for row_id, name in conn.execute(sa.select(rows.c.id, named).where(named.contains("://"))).all():
        masked = _SECRET.sub(r"\1=...", _USER.sub("...@", name))
        if masked != name:
            conn.execute(sa.update(rows).where(rows.c.id == row_id).values({column: masked}))


def downgrade() -> None:
    op.drop_index("ix_stories_private_feed_id", "stories")
    for table, column in (
        ("stories", "private_outlets"),
        ("stories", "linked_ids"),
        ("stories", "private_feed_id"),
        ("fanouts", "private_feed_id"),
        ("feeds", "filed_private"),
    ):
        op.drop_column(table, column)
