# pure
"""A report in the form in which it is compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.stories.grouping.headline import Headline, read_headline, squeeze, strip_outlet, terms, terms_of
from bot.stories.grouping.marks import marks_of
from bot.stories.grouping.proper_names import find_names, possible_names
from bot.text.plain import words
from bot.text.roots import root
from bot.web.canonical import canonical_url

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from bot.stories.grouping.inverted_index import IndexedEntry
    from bot.stories.grouping.report import Report

_LEAD_CHARS = 400


class ReadReport(NamedTuple):
    """A report in the form in which it is compared."""

    headline: Headline
    terms: tuple[str, ...]
    lead: tuple[str, ...]
    names: frozenset[str]
    url: int
    outlet: str
    language: str
    words: Mapping[str, str]
    marks: frozenset[str]

    def told_by(self, entry: IndexedEntry) -> tuple[str, ...]:
        """The words of the headline that another one has too."""
        return tuple([self.words[word.text] for word in entry.title if word.text in self.words])


def read_report(
    report: Report, outlets: Collection[str], shares_of: Callable[[str], Mapping[str, float]]
) -> ReadReport:
    """Read a report.

    Args:
        report: The report.
        outlets: Those that are known, squeezed.
        shares_of: Gives for a language the share of texts that have each root.
    """
    language = report.language.partition("-")[0].casefold()
    title = strip_outlet(report.title, report.outlet, report.url, outlets)
    folded = words(title)
    of_title = dict.fromkeys(terms_of(folded, language))
    lead = terms(report.lead[:_LEAD_CHARS], language) if report.lead else ()
    roots = [root(word, language) for word in folded]
    shares = shares_of(language)
    headline = read_headline(title, folded, language)
    names = find_names(title, folded, roots, language, shares)
    return ReadReport(
        headline,
        tuple(of_title),
        tuple([term for term in lead if term not in of_title]),
        names,
        hash(canonical_url(report.url)) if report.url else 0,
        squeeze(report.outlet),
        language,
        dict(zip(reversed(roots), reversed(folded), strict=True)),
        marks_of(folded, roots, names, shares, headline.numbers, possible=possible_names(title, folded)),
    )
