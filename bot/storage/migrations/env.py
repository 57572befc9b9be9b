"""Alembic's entry: it runs inside the transaction that Database.migrate() opened."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import DefaultClause
from sqlalchemy.sql.elements import False_, True_

from bot.storage.tables import UtcDateTime, is_declared, metadata


def _render(kind: str, item: object, _autogen: Any) -> str | Literal[False]:
    if kind == "type" and isinstance(item, UtcDateTime):
        # A migration must go on working when the class has moved: it names what the database stores.
        return "sa.DateTime(timezone=True)"
    if kind == "server_default" and isinstance(item, DefaultClause) and isinstance(item.arg, False_ | True_):
        # Written for SQLite it would be 0 or 1, which PostgreSQL refuses.
        return f"sa.{item.arg}()"
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    render_item=_render,
    include_name=is_declared,
)
context.run_migrations()
