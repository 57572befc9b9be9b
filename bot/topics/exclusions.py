# pure
"""Words that a chat leaves out of a topic, to hear of fewer stories, and takes back in."""

from __future__ import annotations

from bot.topics.query import Query, parse_query
from bot.topics.syntax import And, Node, Not, all_of


def exclude(query: str, word: str) -> Query:
    """Return a query without the stories that have a word.

    Raises:
        QueryError: One of the two cannot be read, or the query has no room for another word.
    """
    root, left_out = parse_query(query).root, Not(parse_query(word).root)
    return parse_query(query) if left_out in _parts(root) else parse_query(str(all_of((root, left_out))))


def include(query: str, word: str) -> Query:
    """Return a query that leaves a word out no longer.

    Raises:
        QueryError: One of the two cannot be read.
    """
    root, left_out = parse_query(query).root, Not(parse_query(word).root)
    return Query(all_of([part for part in _parts(root) if part != left_out]))


def own_exclusions(query: str, base: str) -> tuple[Node, ...]:
    """Return what a copy of a query leaves out that the query itself does not, in the order in which it was left out.

    Raises:
        QueryError: One of the two cannot be read.
    """
    known = _parts(parse_query(base).root)
    return tuple(part.node for part in _parts(parse_query(query).root) if isinstance(part, Not) and part not in known)


def rebase(query: str, base: str, new_base: str) -> Query:
    """Return the copy of a query that has changed, which leaves out what the copy has left out before.

    Raises:
        QueryError: One of them cannot be read, or the new query has no room for what is left out.
    """
    made = new_base
    for node in own_exclusions(query, base):
        made = str(exclude(made, str(node)))
    return parse_query(made)


def _parts(root: Node) -> tuple[Node, ...]:
    return root.nodes if isinstance(root, And) else (root,)
