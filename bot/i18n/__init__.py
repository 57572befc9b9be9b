"""Every visible string, from one catalogue: Fluent files in ``locales/<language>/``, complete in each language.

Values are set in as they are: no escaping and no isolation of text that runs the other way. Who makes HTML of a
message does both (``bot/telegram/page.py``, ``bot/telegram/alert_message.py``).
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.log import logger

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

log = logger(__name__)

LANGUAGES = MappingProxyType(
    {
        "en": "English",
        "de": "Deutsch",
        "fr": "Français",
        "es": "Español",
        "pt": "Português",
        "tr": "Türkçe",
        "ru": "Русский",
        "uk": "Українська",
        "ar": "العربية",
        "fa": "فارسی",
    }
)
"""The languages that the bot speaks, each by its own name."""

RTL_LANGUAGES = frozenset({"ar", "fa"})
"""Those of them that are written from right to left."""

_LOCALES = {"en": "en-GB"}  # a day is written 3 May 2020
LOCALES = Path(__file__).parent / "locales"


class Texts:
    """The catalogue in one language. What a language lacks is said in English, and nothing ever raises."""

    __slots__ = ("language",)

    def __init__(self, language: str) -> None:
        self.language = nearest_language(language)

    def __call__(self, name: str, /, **values: object) -> str:
        """The message in this language, with its values set in."""
        for language in (self.language, "en"):
            text = _format(bundle(language), name, values)
            if text is not None:
                return text
        log.error("text_missing", name=name, language=self.language)
        return name

    @property
    def rtl(self) -> bool:
        """True if the language is written from right to left."""
        return self.language in RTL_LANGUAGES


def nearest_language(code: str | None) -> str:
    """The language that the bot speaks for a tag of Telegram's (``pt-br``, ``zh-hans``); English if it speaks none."""
    language = (code or "").lower().replace("_", "-").partition("-")[0]
    return language if language in LANGUAGES else "en"


@lru_cache(maxsize=len(LANGUAGES))
def bundle(language: str) -> FluentBundle:
    """All messages of one language, read once."""
    from fluent.runtime import FluentBundle  # noqa: PLC0415 - a thirtieth of a start, which says nothing yet
    from fluent.syntax import FluentParser  # noqa: PLC0415 - the same

    # Isolation is left to whoever composes: the marks would be in the way inside of <code> that people copy.
    made = FluentBundle([_LOCALES.get(language, language)], use_isolating=False)
    for path in sorted((LOCALES / language).glob("*.ftl")):
        # Without the place of each node in its file: half of the memory.
        made.add_resource(FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")))
    return made


def fingerprint_of_texts() -> str:
    """Another one whenever a word of any catalogue is another; without reading them as messages, which takes 400 ms."""
    found = hashlib.sha256()
    for path in sorted(LOCALES.glob("*/*.ftl")):
        found.update(path.read_bytes())
    return found.hexdigest()


def forget_languages() -> None:
    """Give the memory of all catalogues back, a megabyte each; whoever needs one reads it again, in 40 ms."""
    bundle.cache_clear()


def _format(made: FluentBundle, name: str, values: dict[str, object]) -> str | None:
    if not made.has_message(name):
        return None
    message = made.get_message(name)
    if message.value is None:
        return None
    text, errors = made.format_pattern(message.value, values)
    if errors:
        log.error("text_broken", name=name, language=made.locales[0], error=errors[0])
    return str(text)
