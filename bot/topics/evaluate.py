# pure
"""Matching one query with one story, and the words that matched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.text.forms import forms_sought
from bot.topics.reading import Document, Passage, Reading
from bot.topics.syntax import Compound, Node, Not, Or, Term, clauses, exclusions, terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.topics.field import Field
    from bot.topics.query import Query


@dataclass(frozen=True, slots=True)
class Hit:
    """A term of a query that was found, once for each field that has it.

    ``field`` is ``title``, ``text``, ``source`` or ``lang``. ``matched_text`` stands at ``position`` of that field,
    in characters from 0; ``source`` and ``lang`` give the outlet (or feed) and the language as a whole, at 0.
    """

    term: str
    field: str
    matched_text: str
    position: int


def read(document: Document | Reading) -> Reading:
    """A document made ready to try many queries on."""
    return document if isinstance(document, Reading) else Reading(document)


def matches(query: Query, document: Document | Reading) -> bool:
    """Return True if a story belongs to a query's topic."""
    return any(holds(query.root, passage) for passage in read(document).passages)


def holds(node: Node, passage: Passage) -> bool:
    """Return True if a part of a query is satisfied by a passage; what is left out must be nowhere in the document."""
    if isinstance(node, Term):
        return _has_term(node, passage)
    if isinstance(node, Not):
        return not holds(node.node, passage.reading.whole)
    wanted = isinstance(node, Or)
    for part in node.nodes:
        if holds(part, passage) is wanted:
            return wanted
    return not wanted


def is_near(query: Query, document: Document | Reading) -> bool:
    """Return True if a story of which only headline and blurb are known may fit once its article is read.

    At least half of the parts that must be there (rounded up) are there, and nothing of what is left out is in the
    headline. What the article cannot change, the headline's words, the outlet and the language, must fit already.
    """
    reading, root = read(document), query.root
    return any(is_near_branch(part, reading) for part in (root.nodes if isinstance(root, Or) else (root,)))


def is_near_branch(node: Node, reading: Reading) -> bool:
    """Return what ``is_near`` says, for one side of a query's outermost OR."""
    whole = reading.whole
    missing, counted = 0, 0
    for clause in clauses(node):
        is_there = holds(clause, whole)
        if not is_there and is_settled(clause):
            return False
        if counts(clause):
            counted += 1
            missing += not is_there
    if missing * 2 > counted:
        return False
    return not any(holds(part, whole) and holds(part, reading.headline) for part in exclusions(node))


def counts(clause: Node) -> bool:
    """Return True if a part counts for the half that a near miss has: an outlet or a language alone says nothing."""
    return any(term.field in {"", "title"} for term in terms(clause))


def is_settled(node: Node) -> bool:
    """Return True if an article's text cannot change what a part of a query says."""
    if isinstance(node, Term):
        return node.field != ""
    return is_settled(node.node) if isinstance(node, Not) else all(map(is_settled, node.nodes))


def explain(query: Query, document: Document | Reading) -> list[Hit]:
    """Return the words of a query that were found, and where, in the query's order; nothing if the story does not fit.

    Of two terms that found the same words (Iran, Iranian), the first is given.
    """
    passage = next((one for one in read(document).passages if holds(query.root, one)), None)
    if passage is None:
        return []
    found: dict[tuple[str, int, str], Hit] = {}
    for hit in _hits(query.root, passage):
        found.setdefault((hit.field, hit.position, hit.matched_text), hit)
    return list(found.values())


def _hits(node: Node, passage: Passage) -> Iterator[Hit]:
    if isinstance(node, Term):
        yield from _term_hits(node, passage)
    elif not isinstance(node, Not):
        for part in node.nodes:
            if holds(part, passage):
                yield from _hits(part, passage)


def _term_hits(term: Term, passage: Passage) -> Iterator[Hit]:
    reading = passage.reading
    document = reading.document
    if term.field == "lang":
        yield Hit(str(term), "lang", document.language or reading.language, 0)
    elif term.field == "source":
        of_outlet = any(_is_named(term.words, name) for name in reading.outlet_names)
        yield Hit(str(term), "source", document.outlet if of_outlet else document.feed, 0)
    else:
        for field in _fields(term, passage):
            place = _place(term, field)
            if place:
                yield Hit(str(term), field.name, field.text[place[0] : place[1]], place[0] + field.offset)


def _has_term(term: Term, passage: Passage) -> bool:
    reading = passage.reading
    if term.word:
        forms = passage.title.forms if term.field else passage.forms
        return _has_word(term.word, forms, reading.stem_language)
    if term.field == "lang":
        return term.words[0] == reading.language
    if term.field == "source":
        return any(_is_named(term.words, name) for name in reading.outlet_names + reading.feed_names)
    return any(_is_in(term, field) for field in _fields(term, passage))


def _fields(term: Term, passage: Passage) -> tuple[Field, ...]:
    if term.field:
        return (passage.title,)
    return (passage.title, passage.text) if passage.has_headline else (passage.text,)


def _has_word(key: str, forms: set[str], language: str) -> bool:
    return not forms.isdisjoint(forms_sought(key, language))


def _is_named(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    if "".join(words) in name:
        return True
    return any(name[start : start + len(words)] == words for start in range(len(name) - len(words) + 1))


def _is_in(term: Term, field: Field) -> bool:
    if term.substring:
        return field.place_of_substring(term.substring) is not None
    return _span(term.compounds, field) is not None


def _place(term: Term, field: Field) -> tuple[int, int] | None:
    """Where a term first is in a field, in characters of the field's text; None if it is not."""
    if term.substring:
        return field.place_of_substring(term.substring)
    words = _span(term.compounds, field)
    return field.place(*words) if words else field.place_of_name(term.word)


def _span(compounds: tuple[Compound, ...], field: Field) -> tuple[int, int] | None:
    """The first place where the words of a term stand in a row: the word it begins with, and the one after its last."""
    if not all(_may_have(compound, field) for compound in compounds):
        return None
    return _in_row([_ends(compound, field) for compound in compounds])


def _in_row(rows: list[Mapping[int, int]]) -> tuple[int, int] | None:
    """The first begin in the first of some rows (begin to end) from which the others follow without a gap."""
    for start in sorted(rows[0]):
        end: int | None = start
        for row in rows:
            end = row.get(end) if end is not None else None
        if end is not None:
            return start, end
    return None


def _may_have(compound: Compound, field: Field) -> bool:
    """Return True if a field has the words of a compound at all, which needs no positions to be known."""
    if compound.joined and _has_word(compound.joined, field.forms, field.language):
        return True
    return all(_has_word(part, field.forms, field.language) for part in compound.parts)


def _ends(compound: Compound, field: Field) -> Mapping[int, int]:
    """Where the parts of a compound stand in a row, or are one word: where it begins, and where it ends."""
    if len(compound.parts) == 1:
        return field.ends(compound.parts[0])
    found = dict(field.ends(compound.joined)) if compound.joined else {}
    first, *others = map(field.ends, compound.parts)
    for start in first:
        row = _in_row([{start: first[start]}, *others])
        if row:
            found[start] = row[1]
    return found
