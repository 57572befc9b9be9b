# pure
"""The tree that a query is: terms, joined by And and Or, some of them left out by Not; and its normal form."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bot.text.aliases import FIRST_WORDS, NAMES_OF_SEVERAL, NEVER_A_WORD, name_of
from bot.text.forms import key_of
from bot.text.spelling import has_unspaced, without_accents

if TYPE_CHECKING:
    from collections.abc import Iterable

# In a phrase of a script without spaces, what is no word: any punctuation.
BETWEEN = "\u3001"
_OPERATORS = frozenset(("or", "and", "not"))


@dataclass(frozen=True, slots=True)
class Compound:
    """One word of a term, by the keys to look for: ``cease-fire`` is its parts in a row, or ``ceasefire``."""

    parts: tuple[str, ...]
    joined: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase to look for, in its one spelling.

    ``field`` is empty (headline and text), ``title``, ``source`` or ``lang``. ``compounds`` are what is looked
    for in headline and text, empty for ``source`` and ``lang`` and for a word of a script without spaces that is no
    name, which is looked for as a substring. ``word`` is the key of a term that is one plain word, empty for others.
    """

    field: str
    words: tuple[str, ...]
    compounds: tuple[Compound, ...] = dataclasses.field(init=False, compare=False, repr=False)
    word: str = dataclasses.field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        compounds = self._compounds()
        object.__setattr__(self, "compounds", compounds)
        is_word = len(compounds) == 1 and len(compounds[0].parts) == 1
        object.__setattr__(self, "word", compounds[0].parts[0] if is_word else "")

    def _compounds(self) -> tuple[Compound, ...]:
        if self.field in {"source", "lang"}:
            return ()
        if has_unspaced(self.words[0]):
            unspaced = name_of(self.words[0])
            return (Compound(("@" + unspaced,)),) if unspaced else ()
        if len(self.words) > 1 and without_accents(self.words[0]).lower() in FIRST_WORDS:
            name = NAMES_OF_SEVERAL.get(tuple(without_accents(word) for word in self.words))
            if name:
                return (Compound(("@" + name,)),)
        return tuple(map(_compound, self.words))

    @property
    def substring(self) -> str:
        """The form to look for in a text without spaces; empty for terms of other scripts."""
        return "" if self.compounds or self.field in {"source", "lang"} else self.words[0].replace(BETWEEN, " ")

    def __str__(self) -> str:
        text = " ".join(self.words)
        if len(self.words) > 1 or BETWEEN in text or text.lower() in _OPERATORS or text in NEVER_A_WORD:
            text = f'"{text}"'
        return f"{self.field}:{text}" if self.field else text


@dataclass(frozen=True, slots=True)
class Not:
    """A node that must not match."""

    node: Node

    def __str__(self) -> str:
        return f"-{self.node}" if isinstance(self.node, Term) else f"-({self.node})"


@dataclass(frozen=True, slots=True)
class And:
    """All of these; two at least, and none of them is an And itself."""

    nodes: tuple[Node, ...]

    def __str__(self) -> str:
        return " ".join(f"({node})" if isinstance(node, Or) else str(node) for node in self.nodes)


@dataclass(frozen=True, slots=True)
class Or:
    """Any of these; two at least, and none of them is an Or itself."""

    nodes: tuple[Node, ...]

    def __str__(self) -> str:
        return " OR ".join(map(str, self.nodes))


Node: TypeAlias = Term | Not | And | Or


def all_of(nodes: Iterable[Node]) -> Node:
    """An And of nodes, flat; the node itself if there is one."""
    flat = tuple(part for node in nodes for part in (node.nodes if isinstance(node, And) else (node,)))
    return flat[0] if len(flat) == 1 else And(flat)


def any_of(nodes: Iterable[Node]) -> Node:
    """An Or of nodes, flat; the node itself if there is one."""
    flat = tuple(part for node in nodes for part in (node.nodes if isinstance(node, Or) else (node,)))
    return flat[0] if len(flat) == 1 else Or(flat)


def none_of(node: Node) -> Node:
    """A Not of a node; what a Not leaves out, left out, is there."""
    return node.node if isinstance(node, Not) else Not(node)


def is_positive(node: Node) -> bool:
    """Return True if there is something to look for in every way to satisfy a node."""
    if isinstance(node, And):
        return any(map(is_positive, node.nodes))
    return all(map(is_positive, node.nodes)) if isinstance(node, Or) else isinstance(node, Term)


def clauses(node: Node) -> tuple[Node, ...]:
    """The parts of a query that must all be satisfied and that look for something."""
    nodes = node.nodes if isinstance(node, And) else (node,)
    return tuple(part for part in nodes if is_positive(part))


def exclusions(node: Node) -> tuple[Node, ...]:
    """Return the terms that a query excludes in any case."""
    return tuple(part.node for part in node.nodes if isinstance(part, Not)) if isinstance(node, And) else ()


def terms(node: Node) -> tuple[Term, ...]:
    """The terms that a node looks for, in order; what is left out is not among them."""
    if isinstance(node, Term):
        return (node,)
    return () if isinstance(node, Not) else tuple(term for part in node.nodes for term in terms(part))


def _compound(word: str) -> Compound:
    parts = tuple(word.split("-"))
    keys = tuple(map(key_of, parts))
    if len(parts) == 1 or all(part.isdigit() for part in parts):
        return Compound(keys)
    return Compound(keys, key_of("".join(parts).lower()))
