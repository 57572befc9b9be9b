# pure
"""A query in the index: its branches, each under the rarest words that it requires.

A branch is one way to satisfy a query: the whole of it, or a side of its outermost OR. What a branch requires is
written down as *needs*: sets of keys of which a story must have one. Needs are quick to check and never wrong in
refusing; where they do not say it all (phrases, headline words, nested groups), the branch keeps the rest of the
query to be tried in full.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from bot.text.plain import stem
from bot.text.spelling import without_accents
from bot.text.tokens import pairs
from bot.text.word_frequencies import shipped
from bot.topics.evaluate import counts, is_settled
from bot.topics.reading import TITLE
from bot.topics.syntax import And, Compound, Node, Not, Or, Term, all_of, clauses, is_positive

if TYPE_CHECKING:
    from collections.abc import Iterable

# Keys of which a story must have one.
Need: TypeAlias = tuple[str, ...]

# The share of stories that are taken to have a word that no table knows, a name, a pair of characters, an outlet.
_UNKNOWN = 0.000_005
_NAME = 0.02
_PAIR = 0.001
_SOURCE = 0.05
_LANGUAGE = 0.5
# Two needs are filed together if they have no more pairs of keys than this: a query of 50 words stays one quick insert.
_MOST_PAIRS = 64


@dataclass(frozen=True, slots=True)
class Branch:
    """One way to satisfy a query.

    ``first`` and ``second`` are the rarest needs, by which it is filed (``second`` is empty if there is but one);
    ``needs`` are the others, ``never`` keys that a story must not have, ``rest`` what has to be tried in full.
    ``near`` are the needs of the parts of which half must be there for a near miss, ``settled`` of those that all must.
    """

    node: Node
    first: Need
    second: Need
    needs: tuple[Need, ...]
    never: Need
    rest: Node | None
    near: tuple[Need, ...]
    settled: tuple[Need, ...]

    @property
    def is_said_by_filing(self) -> bool:
        """True if a story that has one key of ``first`` and one of ``second`` satisfies the branch."""
        return not (self.needs or self.never or self.rest)

    @property
    def nearest(self) -> Need:
        """Keys of which a story that comes near has one: of n parts half are there, so one of any n - n/2 + 1 is."""
        if not self.near:
            return self.settled[0]
        return tuple(dict.fromkeys(key for need in self.near[: len(self.near) // 2 + 1] for key in need))

    @property
    def is_near_by_one(self) -> bool:
        """True if one key of ``nearest`` is all that it takes to come near."""
        return len(self.near) in {1, 2} and not (self.settled or self.never or self.rest)


def branches(root: Node) -> list[Branch]:
    """The branches of a query."""
    return [_branch(node) for node in (root.nodes if isinstance(root, Or) else (root,))]


def _branch(node: Node) -> Branch:
    needs: list[Need] = []
    never: list[str] = []
    rest: list[Node] = []
    for part in node.nodes if isinstance(node, And) else (node,):
        if is_positive(part):
            needs += _needs(part)
            if not _is_said_by_needs(part):
                rest.append(part)
        elif words := _left_out(part):
            never += words
        else:
            rest.append(part)
    needs = sorted(dict.fromkeys(needs), key=_share)
    parts = clauses(node)
    together = len(needs) > 1 and len(needs[0]) * len(needs[1]) <= _MOST_PAIRS
    return Branch(
        node=node,
        first=needs[0],
        second=needs[1] if together else (),
        needs=tuple(needs[2 if together else 1 :]),
        never=tuple(never),
        rest=all_of(rest) if rest else None,
        near=tuple(sorted((_need(part) for part in parts if counts(part)), key=_share)),
        settled=tuple(sorted((_need(part) for part in parts if is_settled(part)), key=_share)),
    )


def _need(part: Node) -> Need:
    """The rarest need of a part that looks for something."""
    return min(_needs(part), key=_share)


def _needs(part: Node) -> list[Need]:
    """The needs of a part that looks for something; each holds wherever the part does."""
    if isinstance(part, Term):
        return _needs_of_term(part)
    if isinstance(part, Or):
        return [tuple(dict.fromkeys(key for node in part.nodes for key in _need(node)))]
    return [need for clause in clauses(part) for need in _needs(clause)]


def _needs_of_term(term: Term) -> list[Need]:
    if term.field == "lang":
        return [("lang:" + term.words[0],)]
    if term.field == "source":
        return [tuple(dict.fromkeys(("source:" + term.words[0], "source:" + "".join(term.words))))]
    prefix = TITLE if term.field else ""
    if term.substring:
        found = pairs(term.substring)
        return [(prefix + min(found, key=lambda pair: (-len(pair), pair)),)]
    needs = [need for compound in term.compounds for need in _needs_of_compound(compound)]
    return [tuple(prefix + key for key in need) for need in needs]


def _needs_of_compound(compound: Compound) -> list[Need]:
    if compound.joined:
        return [tuple(dict.fromkeys((part, compound.joined))) for part in compound.parts]
    return [(part,) for part in compound.parts]


def _is_said_by_needs(part: Node) -> bool:
    """Return True if a story that has the needs of a part satisfies it, with nothing more to try."""
    if isinstance(part, Or):
        return all(isinstance(node, Term) and _is_said_by_needs(node) for node in part.nodes)
    return isinstance(part, Term) and (part.field == "lang" or (part.word != "" and not part.field))


def _left_out(part: Node) -> Need:
    """The keys that a part leaves out, if it is no more than that."""
    if not isinstance(part, Not) or not _is_said_by_needs(part.node):
        return ()
    return _needs(part.node)[0]


def _share(need: Need) -> float:
    return sum(map(_share_of_key, need))


@lru_cache(maxsize=65_536)
def _share_of_key(key: str) -> float:
    """The share of stories that have a key, about."""
    key = key.removeprefix(TITLE)
    if key[0] == "#":
        return _PAIR
    if key[0] in "@^":
        return max(_NAME, _share_of_word(key[1:]))
    if ":" in key:
        return _LANGUAGE if key.startswith("lang:") else _SOURCE
    return _share_of_word(key)


def _share_of_word(word: str) -> float:
    """By the table that ships, in the language that has the word most often."""
    plain = without_accents(word)
    often = max(shares.get(stem(plain, language), 0.0) for language, shares in shipped().items())
    # Of two that no table knows, the longer one is rarer.
    return often or _UNKNOWN / len(word)


def all_keys(branch: Branch) -> Iterable[str]:
    """Every key that decides about a branch, each once."""
    needs = (branch.first, branch.second, branch.never, *branch.needs, *branch.near, *branch.settled)
    return dict.fromkeys(key for need in needs for key in need)
