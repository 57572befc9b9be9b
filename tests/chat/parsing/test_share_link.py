from __future__ import annotations

import pytest
from pydantic import SecretStr

from bot.chat.parsing.share_link import alert_payload, read_alert_payload, read_payload, share_payload
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


def test_an_alerts_link_opens_for_one_person() -> None:
    token = SecretStr("1:token")
    payload = alert_payload(7, 1001, token)
    assert len(payload) <= 64
    assert read_alert_payload(payload, 1001, token) == 7
    for made_up in (payload[:-1], payload.replace("a_7", "a_8"), "a_7", "a_x_y", "t_7", "", "a_"):
        assert read_alert_payload(made_up, 1001, token) is None
    assert read_alert_payload(payload, 1002, token) is None
    assert read_alert_payload(payload, 1001, SecretStr("1:other")) is None
