# pure
"""Links that open the bot with a topic, ``t.me/<bot>?start=t_<id>``, or with an alert of a group.

A curated topic's id is enough. A chat's own topic has a seal behind it, made with the bot's token, so that nobody
reads other people's topics by counting. An alert's link is for the one person who has tapped on it in the group.
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
    return f"t_{topic.id}" if topic.chat_id is None else f"t_{topic.id}_{_topic_seal(topic.id, token)}"


def read_payload(payload: str, token: SecretStr | None) -> tuple[int, bool] | None:
    """The topic's id and whether the seal is right; None if it is no such payload."""
    kind, _, rest = payload.strip().partition("_")
    text, _, seal = rest.partition("_")
    topic_id = number(text)
    if kind != "t" or topic_id is None:
        return None
    return topic_id, hmac.compare_digest(seal.encode(), _topic_seal(topic_id, token).encode())


def alert_payload(alert_id: int, user_id: int, token: SecretStr | None) -> str:
    """The text behind ``start=`` that shows an alert to one person."""
    return f"a_{alert_id}_{_seal(f'alert {alert_id} for {user_id}', token)}"


def read_alert_payload(payload: str, user_id: int, token: SecretStr | None) -> int | None:
    """The alert's id, if the payload was made for this person."""
    text = payload.strip().removeprefix("a_").partition("_")[0]
    alert_id = number(text)
    if alert_id is None or not hmac.compare_digest(
        payload.strip().encode(), alert_payload(alert_id, user_id, token).encode()
    ):
        return None
    return alert_id


def _topic_seal(topic_id: int, token: SecretStr | None) -> str:
    return _seal(f"topic {topic_id}", token)


def _seal(text: str, token: SecretStr | None) -> str:
    secret = token.get_secret_value() if token else ""
    return hmac.new(secret.encode(), text.encode(), "sha256").hexdigest()[:_SEAL_CHARS]
