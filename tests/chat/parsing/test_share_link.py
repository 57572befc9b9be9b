from __future__ import annotations

import pytest
from pydantic import SecretStr

from bot.chat.parsing.share_link import read_payload, share_payload
from bot.model import Topic


def test_a_shared_link_opens_what_it_was_made_for() -> None:
    token = SecretStr("1:secret")
    curated, own = Topic(5, "a", "a"), Topic(6, "b", "b", chat_id=7)
    assert share_payload(curated, token) == "t_5"
    assert read_payload("t_5", token) == (5, False)
    assert read_payload(share_payload(own, token), token) == (6, True)
    assert len(share_payload(Topic(2**62, "b", "b", chat_id=7), token)) <= 64


@pytest.mark.parametrize("payload", ["", "t", "t_", "t_x", "x_5", "start"])
def test_other_payloads_are_none(payload: str) -> None:
    assert read_payload(payload, None) is None


def test_a_seal_of_another_topic_or_another_bot_is_wrong() -> None:
    seal = share_payload(Topic(6, "b", "b", chat_id=7), SecretStr("1:secret")).rpartition("_")[2]
    assert read_payload(f"t_8_{seal}", SecretStr("1:secret")) == (8, False)
    assert read_payload(f"t_6_{seal}", SecretStr("2:other")) == (6, False)
