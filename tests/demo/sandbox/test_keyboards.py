from __future__ import annotations

import json
from typing import Any

import pytest

from bot.demo.sandbox import Refusal, SandboxButton
from bot.demo.sandbox.keyboards import buttons_of, read_markup

WRONG = "inline keyboard button URL '{}' is invalid: {}"


def rows(*buttons: dict[str, Any]) -> str:
    return json.dumps({"inline_keyboard": [[button] for button in buttons]})


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("", None),
        ("{}", None),
        ('{"remove_keyboard": true}', {"remove_keyboard": True}),
        ('{"inline_keyboard": []}', None),
        ('{"inline_keyboard": [[]]}', None),
        (rows({"text": "x", "callback_data": "é" * 32}), json.loads(rows({"text": "x", "callback_data": "é" * 32}))),
        (rows({"text": "x", "url": "x.org/y"}), json.loads(rows({"text": "x", "url": "x.org/y"}))),
        (rows({"text": "x", "url": "tg://x"}), json.loads(rows({"text": "x", "url": "tg://x"}))),
        (rows({"text": "x", "url": "http://localhost/"}), json.loads(rows({"text": "x", "url": "http://localhost/"}))),
        (rows({"text": "x", "copy_text": {"text": "y"}}), json.loads(rows({"text": "x", "copy_text": {"text": "y"}}))),
    ],
)
def test_a_good_keyboard_is_kept(source: str, kept: dict[str, Any] | None) -> None:
    assert read_markup(source) == kept


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ('"x"', "object expected as reply markup"),
        ('{"inline_keyboard": 1}', 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
        ('{"inline_keyboard": [1]}', 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
        ('{"inline_keyboard": [[1]]}', "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (rows({"url": "x.org"}), "can't parse inline keyboard button: Can't find field \"text\""),
        (rows({"text": "x"}), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (rows({"text": " ", "callback_data": "x"}), "inline keyboard button text must be non-empty"),
        (rows({"text": "x", "callback_data": "x" * 65}), "BUTTON_DATA_INVALID"),
        (rows({"text": "x", "url": "ftp://x.org"}), WRONG.format("ftp://x.org", "Unsupported URL protocol")),
        (rows({"text": "x", "url": "http://"}), WRONG.format("http://", "Wrong HTTP URL")),
        (rows({"text": "x", "url": "http://x"}), WRONG.format("http://x", "Wrong HTTP URL")),
        (rows({"text": "x", "url": "http://x.org/a b"}), WRONG.format("http://x.org/a b", "Wrong HTTP URL")),
        (rows(*[{"text": "x", "callback_data": "y"}] * 101), "reply markup is too long"),
    ],
)
def test_a_bad_keyboard_is_refused(source: str, said: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_markup(source)
    assert caught.value.description == f"Bad Request: {said}"


def test_buttons_are_read_row_by_row() -> None:
    markup = {"inline_keyboard": [[{"text": "A", "url": "x.org"}], [{"text": "B", "callback_data": "b"}]]}
    assert buttons_of(markup) == [[SandboxButton("A", url="x.org")], [SandboxButton("B", data="b")]]
    assert buttons_of({"remove_keyboard": True}) == []
    assert buttons_of(None) == []
