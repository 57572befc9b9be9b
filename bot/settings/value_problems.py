# pure
"""Wrong values in words: the key, the values that may stand there, and the one that does."""

from __future__ import annotations

import difflib
import json
from datetime import date, time
from enum import Enum
from ipaddress import IPv4Network, IPv6Network
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from bot.settings.sections import InWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pydantic_core import ErrorDetails

_NOUNS: dict[Any, str] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a text in quotation marks",
    tuple: "a list in square brackets",
    IPv4Network | IPv6Network: 'a network like "192.168.0.0/16"',
}
_BOUNDS = {
    "ge": "at least",
    "gt": "more than",
    "min_length": "at least",
    "le": "at most",
    "lt": "less than",
    "max_length": "at most",
}
_UNITS = {"seconds": "seconds", "minutes": "minutes", "hours": "hours", "days": "days", "mb": "MB"}
_MOST_SHOWN = 60
_MOST_BITS = 100


def value_problem(kind: type[BaseModel], detail: ErrorDetails) -> tuple[str, str]:
    """Return the key of a wrong value as a person writes it, and what is wrong with it.

    The two make a sentence; the second part has no word of the validator's.
    """
    location = detail["loc"]
    if detail["type"] == "extra_forbidden":
        place, section = _found(kind, location[:-1])
        return _joined([*place, location[-1]]), _unknown(str(location[-1]), section)
    place, field = _found(kind, location)
    return _joined(place), _said(str(place[-1]), field, detail)


def _found(kind: type[BaseModel], location: Sequence[int | str]) -> tuple[list[int | str], FieldInfo]:
    """Return the steps of a location that a person has written, without the validator's own, and what is there."""
    place: list[int | str] = []
    field = FieldInfo(annotation=kind)
    for step in location:
        inner = _inside(field, step)
        if inner is None:
            break
        place.append(step)
        field = inner
    return place, field


def _inside(field: FieldInfo, step: int | str) -> FieldInfo | None:
    annotation: Any = field.annotation
    if _is_a(annotation, BaseModel):
        inner: FieldInfo = annotation.model_fields[step]
        return inner
    if get_origin(annotation) in (tuple, dict):
        return FieldInfo.from_annotation(get_args(annotation)[isinstance(step, str)])
    return None


def _joined(place: Sequence[int | str]) -> str:
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in place).removeprefix(".")


def _unknown(key: str, section: FieldInfo) -> str:
    known = list(section.annotation.model_fields)  # type: ignore[union-attr] # only a section forbids keys
    near = difflib.get_close_matches(key, known, n=1)
    return f"is not known; did you mean {near[0]}?" if near else f"is not known; known are {', '.join(known) or 'none'}"


def _said(key: str, field: FieldInfo, detail: ErrorDetails) -> str:
    value = detail["input"]
    match detail["type"]:
        case "value_error":
            return str(detail["ctx"]["error"])
        case "missing":
            return "is missing; write it"
        case "string_too_short" | "string_too_long":
            return f"must have {_range(field, 'characters')}, not {len(value) or 'none'}"
        case kind if kind.startswith(("greater_than", "less_than")):
            return f"must be {_range(field, _unit(key))}, not {_shown(value).strip(chr(34))}"
        case _:
            but = "" if SecretStr in _kinds(field) else f", not {_shown(value)}"
            return f"must be {_allowed(key, field)}{but}"


def _allowed(key: str, field: FieldInfo) -> str:
    """Say in words what may stand at a key."""
    for words in (one.text for one in field.metadata if isinstance(one, InWords)):
        return words
    annotation, *_ = _kinds(field)
    if _is_a(annotation, BaseModel):
        return f"a table: write [{key}] above its keys"
    if _is_a(annotation, Enum):
        return _one_of(one.value for one in annotation)
    if get_origin(annotation) is Literal:
        return _one_of(get_args(annotation))
    noun = _NOUNS.get(annotation) or _NOUNS.get(get_origin(annotation), "of another kind")
    limits = _range(field, _unit(key)) if annotation in (int, float) else ""
    return f"{noun}{' ' if limits.startswith('from') else ', ' * bool(limits)}{limits}"


def _kinds(field: FieldInfo) -> tuple[Any, ...]:
    """Return what a value may be: the one kind beside None, where None is what a missing value means."""
    arguments = get_args(field.annotation)
    if type(None) not in arguments:
        return (field.annotation,)
    return tuple(one for one in arguments if one is not type(None))


def _is_a(annotation: Any, kind: type) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, kind)


def _one_of(values: Iterable[str]) -> str:
    *others, last = values
    return f"one of {', '.join(others)} or {last}"


def _range(field: FieldInfo, unit: str) -> str:
    """Say the bounds of a number or of a length: "from 1 to 200", "at least 3 days"."""
    bounds = {name: found[0] for name in _BOUNDS if (found := _values(field, name))}
    lowest, highest = bounds.get("ge", bounds.get("min_length")), bounds.get("le", bounds.get("max_length"))
    if lowest is not None and highest is not None:
        said = f"from {lowest:g} to {highest:g}"
    else:
        said = " and ".join(f"{_BOUNDS[name]} {value:g}" for name, value in bounds.items())
    is_one = list(bounds.values()) == [1]
    return f"{said} {unit.removesuffix('s') if is_one else unit}".strip() if said else ""


def _values(field: FieldInfo, name: str) -> list[float]:
    return [value for one in field.metadata if (value := getattr(one, name, None)) is not None]


def _unit(key: str) -> str:
    return _UNITS.get(key.rpartition("_")[2], "")


def _shown(value: Any) -> str:
    """Show a value as it is written in a file, but no more of it than a person needs to find it."""
    match value:
        case bool():
            return json.dumps(value)
        case int() if value.bit_length() > _MOST_BITS:
            return "a number so large"
        case int() | float() | date() | time():
            return str(value)
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            text = str(value)
            return json.dumps(text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…", ensure_ascii=False)
