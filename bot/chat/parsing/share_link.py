# pure
"""Links that open the bot with a topic: ``t.me/<bot>?start=t_<id>``.

A curated topic's id is enough. A chat's own topic has a seal behind it, made with the bot's token, so that nobody
reads other people's topics by counting.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from bot.telegram.callback_data import number

if TYPE_CHECKING:
    from pydantic import SecretStr

    from bot.model import Topic

_SEAL_CHARS = 16


def share_payload(topic: Topic, token: SecretStr | None) -> str:
    """The text behind ``start=``."""
    return f"t_{topic.id}" if topic.chat_id is None else f"t_{topic.id}_{_seal(topic.id, token)}"


def read_payload(payload: str, token: SecretStr | None) -> tuple[int, bool] | None:
    """The topic's id and whether the seal is right; None if it is no such payload."""
    kind, _, rest = payload.strip().partition("_")
    text, _, seal = rest.partition("_")
    topic_id = number(text)
    if kind != "t" or topic_id is None:
        return None
    return topic_id, hmac.compare_digest(seal.encode(), _seal(topic_id, token).encode())


def _seal(topic_id: int, token: SecretStr | None) -> str:
    secret = token.get_secret_value() if token else ""
    return hmac.new(secret.encode(), f"topic {topic_id}".encode(), "sha256").hexdigest()[:_SEAL_CHARS]
