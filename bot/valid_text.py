# pure
"""The gate for text from outside: behind it there is no U+0000 and no lone surrogate.

Either would be refused by a database, by Telegram or by a stream that text is written to. Bytes that are no UTF-8
become surrogates in the headers of an answer, and JSON can spell both. The gate stands where text comes in (headers of
answers, results of workers, updates of Telegram, files of a chat) and once more before it is stored or logged.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from functools import cache
from operator import is_
from types import NoneType
from typing import Any, TypeVar, cast

T = TypeVar("T")

_HARMLESS = frozenset({NoneType, bool, int, float, bytes, datetime})
_INVALID = re.compile("[\0\ud800-\udfff]")


def valid_text(text: str) -> str:
    """Return a text without U+0000 and lone surrogates: the same object if it has none."""
    if text.isascii():
        return text.replace("\0", "") if "\0" in text else text
    return text if is_valid(text) else _INVALID.sub("", text)


def is_valid(text: str) -> bool:
    """Return True if a text has neither U+0000 nor a lone surrogate."""
    if "\0" in text:
        return False
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def valid(value: T) -> T:
    """Return a value whose texts are valid, however deep in lists, tuples, dicts and dataclasses they are."""
    return cast("T", _valid(value))


def _valid(value: Any) -> Any:
    kind: Any = type(value)
    if kind in _HARMLESS:  # asked first, and a dataclass last: a poll brings a hundred thousand values
        return value
    if isinstance(value, str):
        return valid_text(value)
    if isinstance(value, dict):
        return {_valid(key): _valid(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        made = [_valid(one) for one in value]
        if all(map(is_, made, value)):
            return value
        return made if isinstance(value, list) else _tuple_like(value, made)
    names = _fields_of(kind)
    changed = {name: new for name in names if (new := _valid(old := getattr(value, name))) is not old}
    return replace(value, **changed) if changed else value


@cache
def _fields_of(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _tuple_like(value: Any, made: list[Any]) -> Any:
    return type(value)(*made) if hasattr(value, "_fields") else tuple(made)
