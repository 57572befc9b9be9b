# pure
"""News languages: those in which a subscription hears of stories.

A chat has chosen some, or all; one that has chosen none hears its own language and English. What a query asks for by
``lang:`` is heard for it as well, and who has subscribed to a feed hears whatever the feed speaks. A subscription may
choose for itself. A story of which nothing tells the language is heard by everybody.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.errors import QueryError
from bot.i18n import LANGUAGES
from bot.topics.query import parse_query
from bot.topics.syntax import And, Or, Term

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from bot.model import ChatSettings, Subscription, Topic
    from bot.topics.syntax import Node

ALL = ("*",)
"""All languages, also those of which nobody has heard yet."""
_COMMON = "en"
_ONE_LANGUAGE = {"nb": "no", "nn": "no", "iw": "he"}


def base_language(tag: str) -> str:
    """Return the language of a tag without country or script; two names of one language are the same."""
    code = tag.casefold().replace("_", "-").partition("-")[0]
    return _ONE_LANGUAGE.get(code, code)


def news_languages(settings: ChatSettings) -> tuple[str, ...]:
    """Return the languages in which a chat hears of stories, where no subscription says otherwise; or ``ALL``."""
    return settings.news_languages or tuple(dict.fromkeys((settings.language, _COMMON)))


def heard_languages(subscription: Subscription, settings: ChatSettings, asked: Collection[str] = ()) -> tuple[str, ...]:
    """Return the languages in which a subscription hears of stories; or ``ALL``.

    Args:
        subscription: With what it has chosen for itself.
        settings: Of its chat.
        asked: What its query asks for.
    """
    chosen = subscription.news_languages
    if not chosen and subscription.feed_id is not None:
        return ALL
    chosen = chosen or news_languages(settings)
    return chosen if not asked or chosen == ALL else tuple(dict.fromkeys((*chosen, *asked)))


def is_heard(language: str, languages: Sequence[str]) -> bool:
    """Return True if a story in a language is heard by those who hear these."""
    return not language or languages == ALL or base_language(language) in languages


def preference(language: str, settings: ChatSettings) -> int:
    """Return the place of a language among those of a chat, 0 for the one in which it is told an event if it can be.

    That is the language it is spoken to, but for English, which those are spoken to as well whose own is missing.
    """
    chosen = news_languages(settings)
    order = (*(code for code in chosen if code != ALL[0]), _COMMON)
    if settings.language != _COMMON and (chosen == ALL or settings.language in chosen):
        order = (settings.language, *order)
    base = base_language(language)
    return order.index(base) if base in order else len(order)


def first_news_languages(tag: str | None) -> tuple[str, ...]:
    """Return what somebody hears at first whose Telegram speaks a language: none where the language of the chat tells.

    Who is spoken to in English because the bot does not speak theirs can still read the news in theirs.
    """
    own = base_language(tag or "")
    return () if not own or own in LANGUAGES else (own, _COMMON)


def toggled(languages: Sequence[str], code: str) -> tuple[str, ...]:
    """Return some languages with another one, or without it; one stays in any case. After ``ALL`` it is that one."""
    if languages == ALL:
        return (code,)
    if code not in languages:
        return (*languages, code)
    return tuple(one for one in languages if one != code) or tuple(languages)


def asked_of(topics: Mapping[int, Topic], topic_id: int | None) -> tuple[str, ...]:
    """Return the languages that a subscription's topic asks for, of some topics."""
    topic = topics.get(topic_id or 0)
    return languages_asked(topic.query) if topic is not None else ()


@lru_cache(maxsize=4096)
def languages_asked(query: str) -> tuple[str, ...]:
    """Return the languages that a query asks for by ``lang:``; none where it cannot be read."""
    if "lang" not in query.casefold():
        return ()
    try:
        root = parse_query(query).root
    except QueryError:
        return ()
    return tuple(dict.fromkeys(_asked(root)))


def _asked(node: Node) -> Sequence[str]:
    match node:
        case Term(field="lang", words=words):
            return [base_language(word) for word in words]
        case And(nodes) | Or(nodes):
            return [code for one in nodes for code in _asked(one)]
        case _:
            return ()
