"""The bot's languages by the names that people give them."""

from __future__ import annotations

from babel import Locale

from bot.i18n import LANGUAGES
from bot.text.plain import plain


def read_language_name(text: str, language: str) -> str | None:
    """Return the code for a tag (``pt-br``) or a name: its own, or that in the chat's language or in English."""
    wanted = plain(text).casefold().replace("_", "-")
    tag = wanted.partition("-")[0]
    if tag in LANGUAGES:
        return tag
    for code, own in LANGUAGES.items():
        names = (own, *(Locale.parse(spoken).languages.get(code, "") for spoken in (language, "en")))
        if wanted in {name.casefold() for name in names}:
            return code
    return None
