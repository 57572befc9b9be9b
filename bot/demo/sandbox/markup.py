"""Telegram's HTML becomes text and entities, or a complaint that names the byte, as Telegram's own parser does.

Follows ``parse_html`` and ``fix_formatted_text`` of td's MessageEntity.cpp. Offsets and lengths of entities count
UTF-16 code units; the offsets in complaints count bytes of UTF-8.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from bot.demo.sandbox.refusal import bad_request

MAX_ENTITIES = 100
LAST_CODE_POINT = 0x10FFFF
TAGS = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
SPACES = " \t\n\r\0\v"
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#[xX]([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
_DROPPED = re.compile("[\r\u2028-\u202e]")
_CONTROL = re.compile("[\0-\x08\t\x0b-\x1f]")
_USER_LINK = re.compile(r"tg://user\?id=(\d+)$")
_LINK = re.compile(r"(?:(?:https?|tg|ton|tonsite)://[^\s/?#]+|[^\s/?#:]+)(?:[/?#]\S*)?$", re.IGNORECASE)


def utf16_len(text: str) -> int:
    """The length as Telegram counts it: an emoji outside the basic plane counts twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    start: int  # in the text so far, in code points


@dataclass(frozen=True, slots=True)
class _EntitySpan:
    kind: str
    start: int
    end: int
    extra: dict[str, Any] = field(default_factory=dict)


def _argument(tag: str, name: str, value: str) -> str:
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case ("blockquote", "expandable"):
            return "1"
    return ""


class _MarkupReader:
    """One pass over a text; ``at`` is the character that is looked at, and past the end it is NUL, as in C."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.text: list[str] = []
        self.open: list[_Open] = []
        self.spans: list[_EntitySpan] = []

    @property
    def char(self) -> str:
        return self.source[self.at] if self.at < len(self.source) else "\0"

    def ended(self) -> bool:
        return self.at >= len(self.source)

    def byte(self, at: int) -> int:
        return len(self.source[:at].encode("utf-8", "surrogatepass"))

    def take_while(self, wanted: str = "", but: str = "") -> str:
        start = self.at
        while not self.ended() and (self.char in wanted if wanted else self.char not in but):
            self.at += 1
        return self.source[start : self.at]

    def reference(self) -> str:
        """The character that a reference such as ``&amp;`` stands for, consumed; "" when it is none."""
        found = _REFERENCE.match(self.source, self.at)
        if found is None:
            return ""
        hexadecimal, decimal, name = found.groups()
        if name is not None:
            char = NAMED.get(name, "")
        else:
            code = int(hexadecimal, 16) if hexadecimal else int(decimal)
            char = chr(code) if 0 < code < LAST_CODE_POINT and not 0xD800 <= code <= 0xDFFF else ""  # noqa: PLR2004 - surrogates
        if char:
            self.at = found.end()
        return char

    def read(self) -> tuple[str, list[_EntitySpan]]:
        while not self.ended():
            char = self.char
            if char == "&" and (meant := self.reference()):
                self.text.append(meant)
            elif char != "<":
                self.text.append(char)
                self.at += 1
            elif self.source[self.at + 1 : self.at + 2] == "/":
                self.end_tag()
            else:
                self.start_tag()
        if self.open:
            raise _complaint(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.text), self.spans

    def start_tag(self) -> None:
        begin = self.at
        where = f"at byte offset {self.byte(begin)}"
        self.at += 1
        tag = self.take_while(but=SPACES + ">").lower()
        if self.ended():
            raise _complaint(f"Unclosed start tag {where}")
        if tag not in TAGS:
            raise _complaint(f'Unsupported start tag "{tag}" {where}')
        argument = ""
        while self.char != ">":
            self.take_while(SPACES)
            if self.char == ">":
                break
            argument = self.attribute(tag, where) or argument
        self.at += 1
        if tag == "span" and argument != "spoiler":
            raise _complaint(f'Tag "span" must have class "tg-spoiler" {where}')
        self.open.append(_Open(tag, argument, len(self.text)))

    def attribute(self, tag: str, where: str) -> str:
        name = self.take_while(but=SPACES + "=>/\"'")
        if not name:
            raise _complaint(f'Empty attribute name in the tag "{tag}" {where}')
        self.take_while(SPACES)
        if self.char != "=":
            if self.ended():
                raise _complaint(f'Unclosed start tag "{tag}" {where}')
            return "1" if (tag, name) == ("blockquote", "expandable") else ""
        self.at += 1
        self.take_while(SPACES)
        if self.ended():
            raise _complaint(f"Unclosed start tag {where}")
        value = self.attribute_value()
        if self.ended():
            raise _complaint(f"Unclosed start tag {where}")
        return _argument(tag, name, value)

    def attribute_value(self) -> str:
        if self.char not in "\"'":
            return self.unquoted_value()
        quote = self.char
        self.at += 1
        value: list[str] = []
        while not self.ended() and self.char != quote:
            if self.char == "&" and (meant := self.reference()):
                value.append(meant)
                continue
            value.append(self.char)
            self.at += 1
        self.at += 1
        return "".join(value)

    def unquoted_value(self) -> str:
        begin = self.at
        while self.char.isascii() and (self.char.isalnum() or self.char in ".-"):
            self.at += 1
        if not self.ended() and self.char not in SPACES + ">":
            raise _complaint(f"Unexpected end of name token at byte offset {self.byte(begin)}")
        return self.source[begin : self.at].lower()

    def end_tag(self) -> None:
        where = f"at byte offset {self.byte(self.at)}"
        if not self.open:
            raise _complaint(f"Unexpected end tag {where}")
        self.at += 2
        name = self.take_while(but=SPACES + ">")
        self.take_while(SPACES)
        if self.char != ">":
            raise _complaint(f"Unclosed end tag {where}")
        self.at += 1
        opened = self.open.pop()
        if name and name != opened.tag:
            raise _complaint(f'Unmatched end tag {where}, expected "</{opened.tag}>", found "</{name}>"')
        if len(self.text) > opened.start:
            self.close(opened)

    def close(self, opened: _Open) -> None:
        span = _EntitySpan(TAGS[opened.tag], opened.start, len(self.text))
        match opened.tag:
            case "a":
                url = opened.argument or "".join(self.text[opened.start :])
                if user := _USER_LINK.match(url):
                    named = {"id": int(user[1]), "is_bot": False, "first_name": "".join(self.text[opened.start :])}
                    self.spans.append(replace(span, kind="text_mention", extra={"user": named}))
                elif checked := checked_link(url):
                    self.spans.append(replace(span, extra={"url": checked}))
                return
            case "blockquote" if opened.argument:
                span = replace(span, kind="expandable_blockquote")
            case "code" if opened.argument and self.open and self.open[-1].tag == "pre":
                self.open[-1].argument = opened.argument
                return
            case "pre" if opened.argument:
                span = replace(span, extra={"language": opened.argument})
            case "tg-emoji":
                span = replace(span, extra={"custom_emoji_id": opened.argument})
        self.spans.append(span)


def _complaint(reason: str) -> Exception:
    return bad_request(f"Can't parse entities: {reason}")


def checked_link(url: str) -> str:
    """The address that a link leads to, made whole; "" when Telegram would show the text without a link."""
    url = url.strip()
    if not _LINK.match(url):
        return ""
    scheme, colon, _ = url.partition("://")
    if not colon:
        host = re.split("[/?#]", url, maxsplit=1)[0]
        if "." not in host.strip("."):
            return ""
        return f"http://{url}" if re.search("[/?#]", url) else f"http://{url}/"
    if scheme.lower() in {"http", "https"} and not re.search("[/?#]", url[len(scheme) + 3 :]):
        return f"{url}/"
    return url


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """The text that people see and its entities.

    Raises:
        Refusal: ``can't parse entities: ...``, to the letter.
    """
    text, spans = _MarkupReader(source).read()
    return _tidy(text, spans)


def parse_plain(source: str) -> tuple[str, list[dict[str, Any]]]:
    """The text that people see when no parse mode is given."""
    return _tidy(source, [])


def _tidy(text: str, spans: list[_EntitySpan]) -> tuple[str, list[dict[str, Any]]]:
    """Drop what Telegram drops: carriage returns, bidi overrides, control characters, white space at the ends."""
    if _DROPPED.search(text):
        kept = [0]
        for char in text:
            kept.append(kept[-1] + (_DROPPED.match(char) is None))
        spans = [replace(span, start=kept[span.start], end=kept[span.end]) for span in spans]
        text = _DROPPED.sub("", text)
    text = _CONTROL.sub(" ", text)
    cut = len(text) - len(text.lstrip(" \n"))
    text = text.strip(" \n")
    entities = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        start, end = max(span.start - cut, 0), min(span.end - cut, len(text))
        if text[start:end].strip(" \n"):
            place = {"offset": utf16_len(text[:start]), "length": utf16_len(text[start:end])}
            entities.append({"type": span.kind, **place, **span.extra})
    return text, entities[:MAX_ENTITIES]


_SEEN = re.compile(
    r"(?P<bot_command>(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?)(?!\w)"
    r"|(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)]|(?<![\w@.])(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s<>\"]*)?)"
    r"|(?P<mention>(?<!\w)@[a-zA-Z0-9_]{3,32})"
    r"|(?P<hashtag>(?<!\w)#\w+)",
    re.IGNORECASE,
)

_UNTOUCHED = frozenset({"code", "pre", "text_link", "text_mention", "url"})


def seen_entities(text: str) -> list[dict[str, Any]]:
    """Find the entities that Telegram itself marks in a message: commands, addresses, mentions and hashtags."""
    return [
        {"type": str(found.lastgroup), "offset": utf16_len(text[: found.start()]), "length": utf16_len(found[0])}
        for found in _SEEN.finditer(text)
    ]


def add_seen(text: str, entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Join a bot's entities and those that Telegram marks beside and inside them, but never inside code or a link."""
    seen = [one for one in seen_entities(text) if all(_may_stand(one, other) for other in entities)]
    both = sorted([*entities, *seen], key=lambda one: (one["offset"], -one["length"]))
    return both[:MAX_ENTITIES]


def _may_stand(seen: dict[str, Any], marked: dict[str, Any]) -> bool:
    start, end = seen["offset"], seen["offset"] + seen["length"]
    first, last = marked["offset"], marked["offset"] + marked["length"]
    if end <= first or last <= start:
        return True
    return first <= start and end <= last and marked["type"] not in _UNTOUCHED
