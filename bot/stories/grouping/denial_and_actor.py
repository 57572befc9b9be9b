# pure
"""The countries that act in a headline, and its denials: words in common do not show them.

"Iran closes its airspace" and "Israel closes its airspace" share all but the word that counts.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bot.text.languages import all_languages, words_of_all

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def denies(folded: Sequence[str]) -> bool:
    """Return True if somebody denies or refuses something; the claim is another headline."""
    return not words_of_all("denial").isdisjoint(folded)


def actor(folded: Sequence[str]) -> str:
    """Name the country that a headline begins with; empty where it begins with something else."""
    countries = _countries()
    return next((countries[word] for word in folded[:2] if word in countries), "")


@cache
def _countries() -> Mapping[str, str]:
    """The country of each word that stands for one."""
    tables = (language.countries for language in all_languages().values())
    return {word: country for table in tables for country, words in table.items() for word in words}
