"""The collection of all tables, and the column that many of them share."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, MetaData

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def chat_id_column(*, nullable: bool = False, primary_key: bool = False) -> Column[int]:
    """Return the column of a row that belongs to a chat, and goes when the chat does."""
    # ON UPDATE CASCADE: when a group becomes a supergroup, one UPDATE changes its id everywhere.
    return Column(
        "chat_id",
        BigInteger,
        ForeignKey("chats.id", ondelete="CASCADE", onupdate="CASCADE"),
        nullable=nullable,
        primary_key=primary_key,
        autoincrement=False,
    )
