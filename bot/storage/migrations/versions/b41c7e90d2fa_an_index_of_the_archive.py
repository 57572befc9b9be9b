"""The archive has an index, by which /search finds old stories at once

It is filled in the background, the newest entries first; until then older ones are found by walking.
"""

import sqlalchemy as sa
from alembic import op


revision = "b41c7e90d2fa"
down_revision = "93356da29dc5"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("search_state", sa.Column("name", sa.Text(), primary_key=True), sa.Column("value", sa.BigInteger()))
    op.create_table("search_languages", sa.Column("code", sa.Text(), primary_key=True))
    op.create_table("search_again", sa.Column("entry_id", sa.BigInteger(), primary_key=True, autoincrement=False))
    if op.get_bind().dialect.name == "postgresql":
        op.create_table(
            "search_keys",
            sa.Column(
                "entry_id",
                sa.BigInteger(),
                sa.ForeignKey("entries.id", ondelete="CASCADE"),
                primary_key=True,
                autoincrement=False,
            ),
            sa.Column("keys", sa.ARRAY(sa.BigInteger()), nullable=False),
        )
        op.create_index("ix_search_keys", "search_keys", ["keys"], postgresql_using="gin")
        return
    for name in ("search_even", "search_odd"):
        # No text, no places: only which entry has which key.
        op.execute(
            f"CREATE VIRTUAL TABLE {name} USING fts5(keys, content='', detail=none, columnsize=0, tokenize='ascii')"
        )


def downgrade() -> None:
    for name in ("search_again", "search_languages", "search_state"):
        op.drop_table(name)
    if op.get_bind().dialect.name == "postgresql":
        op.drop_table("search_keys")
        return
    for name in ("search_even", "search_odd"):
        op.execute(f"DROP TABLE {name}")
