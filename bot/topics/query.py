# pure
"""The query language, read by recursive descent: what a person types on a phone, or the place where it goes wrong.

    query    = and {("OR" | "|") and}          AND binds tighter: iran talks OR sanctions = (iran talks) OR sanctions
    and      = not {["AND" | "&"] not}         what stands side by side must all be there
    not      = ["-" | "NOT"] primary
    primary  = word | "phrase" | "(" query ")" | field ":" primary        fields: title, source, lang

Small ``or`` and ``and`` between two words count as OR and AND; in quotes they are words. Typographic quotes and
dashes, which phones put in by themselves, are taken for the plain ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NoReturn

from bot.errors import QueryError
from bot.problems import QueryCode, QueryProblem
from bot.text.aliases import AMBIGUOUS_IN, NEVER_A_WORD
from bot.text.compounds import joined
from bot.text.forms import as_typed
from bot.text.language import guess_language, likely_languages
from bot.text.plain import plain, shorten
from bot.text.spelling import has_unspaced, normal
from bot.text.tokens import TOKEN, is_acronym, pieces_of, plain_words, squash
from bot.topics.syntax import BETWEEN, And, Node, Or, Term, all_of, any_of, is_positive, none_of, terms

if TYPE_CHECKING:
    from bot.problems import Value

MAX_LEVELS = 20
MAX_TERMS = 400
MAX_WORDS = 20  # of a phrase
MAX_TERM_CHARACTERS = 100

_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02\u300c\u300d\u300e\u300f'
# Each stands for one character, so that places stay what the person sees.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys(_QUOTES, '"'),
        **dict.fromkeys("\u2212\u2013\u2014\ufe63\uff0d", "-"),
        "\uff08": "(",
        "\uff09": ")",
        "\uff5c": "|",
        "\uff1a": ":",
        "\uff0b": "+",
        "\uff06": "&",
    }
)
# What stands between words as a space does; a comma in a number, an address, and what closes a word are none.
_SEPARATOR = re.compile(
    r'("[^"]*"?)|(?<!\d)[,/](?![/])|(?<![:/])[,/](?!\d|/)|[;\uff0c\u3001\uff1b\u060c\u061b\u3002\uff61\u30fb\u318d\uff0f]'
    r"|(?<=\w)[!?\uff01\uff1f\u2026\u061f\u0964](?=\w)|(?<=[^\x00-\u2fff])\u00b7(?=[^\x00-\u2fff])"
)
# A quotation mark inside a Hebrew word makes it an acronym.
_IN_HEBREW = re.compile('(?<=[\u05d0-\u05ea])["\u201c\u201d\u2033](?=[\u05d0-\u05ea])')
_BARE = re.compile(r'[^\s()|"]*')
# A name and a colon, with something right after it (Iran: talks is a headline), or one of ours.
_FIELD = re.compile(
    r"(?<![A-Za-z])([A-Za-z]+):(?=[\w\"(/])|(?i:(intitle|title|headline|source|outlet|feed|site|lang|language):)"
)
# What joins two parts, with the white space after it.
_OPERATOR = re.compile(r"(\|+|&+(?=[\s(\")]|$)|(?:OR|Or|or|AND|And|and)(?=[\s()|\"]|$))\s*")
_NEGATION = re.compile(r"-|NOT(?=[\s()|\"]|$)\s*")
_FIELDS = {
    "title": "title",
    "intitle": "title",
    "headline": "title",
    "source": "source",
    "outlet": "source",
    "feed": "source",
    "site": "source",
    "lang": "lang",
    "language": "lang",
}
# The language of queries that are names and no sentences: us china trade war.
_TERSE = "en"
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Query:
    """The condition of a topic that stories meet. Its text is the normal form, which parses to the same query."""

    root: Node

    def __str__(self) -> str:
        return str(self.root)


def loosen(query: Query) -> Query | None:
    """The query that any one of the words is enough for; None for what is more than several words side by side."""
    root = query.root
    if isinstance(root, And) and all(isinstance(node, Term) and not node.field for node in root.nodes):
        return Query(Or(root.nodes))
    return None


def parse_query(text: str) -> Query:
    """Read a query.

    Raises:
        QueryError: it cannot be read; the problem says what is wrong, and where.
    """
    parser = _Parser(text)
    root = parser.parse()
    if not is_positive(root):
        _fail(QueryCode.ONLY_MINUS_BESIDE_OR if terms(root) else QueryCode.ONLY_MINUS, parser.minus or 0)
    return Query(root)


def _fail(code: QueryCode, at: int, **args: Value) -> NoReturn:
    raise QueryError(QueryProblem(code, at + 1, tuple(args.items())))


class _Parser:
    """One reading of one text; ``at`` is the next character, ``minus`` where the first -word stands, from 0."""

    def __init__(self, text: str) -> None:
        text = _IN_HEBREW.sub("\u05f4", text).translate(_PLAIN)
        self.text = _SEPARATOR.sub(lambda match: match[1] or " ", text)
        self.at = 0
        self.terms = 0
        self.minus: int | None = None

    def parse(self) -> Node:
        self._skip_space()
        if self._ends():
            _fail(QueryCode.EMPTY, 0)
        node = None if self._next() == ")" else self._or(0, "")
        if node is None or not self._ends():
            _fail(QueryCode.CLOSES_NOTHING, self.at)
        return node

    def _or(self, level: int, field: str) -> Node:
        nodes = [self._and(level, field)]
        while operator := self._operator():
            self._pass(operator)
            nodes.append(self._and(level, field))
        return any_of(nodes)

    def _and(self, level: int, field: str) -> Node:
        nodes: list[Node] = []
        joins = False  # an AND was just read
        while not self._ends() and self._next() != ")":
            operator = self._operator()
            if operator and (joins or not nodes):
                if operator.certain:
                    _fail(QueryCode.NO_WORD_BEFORE, self.at, sign=operator.text)
                operator = None
            if operator and operator.kind == "or":
                break
            joins = operator is not None
            if operator:
                self._pass(operator)
            else:
                nodes.append(self._not(level, field))
        return all_of(_with_compounds(nodes))

    def _operator(self) -> _Operator | None:
        """The operator that comes next, if what follows lets it be one."""
        match = _OPERATOR.match(self.text, self.at)
        if not match:
            return None
        text = match[1]
        operator = _Operator(
            "or" if text[0] in "|oO" else "and", text, text.isupper() or not text.isalpha(), match.end()
        )
        if match.end() < len(self.text) and self.text[match.end()] != ")":
            return operator
        if operator.certain:
            _fail(QueryCode.NO_WORD_AFTER, self.at, sign=text)
        return None

    def _pass(self, operator: _Operator) -> None:
        self.at = operator.end

    def _not(self, level: int, field: str) -> Node:
        start = self.at
        negation = _NEGATION.match(self.text, start)
        if not negation:
            return self._primary(level, field)
        self.minus = start if self.minus is None else self.minus
        self.at = negation.end()
        sign = negation[0].strip()
        if self._ends() or self._next() in " )|":
            _fail(QueryCode.SIGN_ALONE, start, sign=sign)
        if _NEGATION.match(self.text, self.at):
            _fail(QueryCode.TWO_MINUS_SIGNS, start)
        return none_of(self._primary(level, field))

    def _primary(self, level: int, field: str) -> Node:
        start = self.at
        if self._next() == "(":
            return self._group(level + 1, field)
        if self._next() == '"':
            end = self.text.find('"', start + 1)
            if end < 0:
                _fail(QueryCode.PHRASE_NEVER_CLOSED, start)
            self.at = end + 1
            node: Node = self._term(field, self.text[start + 1 : end], start)
            self._skip_space()
            return node
        name = _FIELD.match(self.text, start)
        if name:
            return self._in_field(name[1] or name[2], level, field)
        bare = _BARE.match(self.text, start)
        word = bare[0] if bare else ""  # always: it may match nothing
        self.at += len(word)
        node = self._words(field, word, start)
        self._skip_space()
        return node

    def _words(self, field: str, word: str, start: int) -> Node:
        """The terms of a word: several where something stands between the words of a script without spaces."""
        if field in {"source", "lang"} or not has_unspaced(word):
            return self._term(field, word, start)
        parts = squash(normal(word))[0].split()
        return all_of(self._term(field, part, start) for part in parts) if parts else self._term(field, word, start)

    def _group(self, level: int, field: str) -> Node:
        start = self.at
        if level > MAX_LEVELS:
            _fail(QueryCode.GROUP_TOO_DEEP, start, most=MAX_LEVELS)
        self.at += 1
        self._skip_space()
        if not self._ends() and self._next() == ")":
            _fail(QueryCode.GROUP_EMPTY, start)
        node = None if self._ends() else self._or(level, field)
        if node is None or self._ends():
            _fail(QueryCode.GROUP_NEVER_CLOSED, start)
        self.at += 1
        self._skip_space()
        return node

    def _in_field(self, name: str, level: int, outer: str) -> Node:
        start = self.at
        field = _FIELDS.get(name.lower())
        if not field:
            _fail(QueryCode.NO_FIELD, start, field=shorten(name, 12))
        if outer:
            _fail(QueryCode.FIELD_IN_FIELD, start, field=name, outer=outer)
        self.at += len(name) + 1
        self._skip_space()
        if self._ends() or self._next() in ")|":
            _fail(QueryCode.FIELD_EMPTY, start, field=name)
        if self._next() == "-":
            _fail(QueryCode.MINUS_IN_FIELD, self.at, field=name)
        return self._primary(level, field)

    def _term(self, field: str, text: str, start: int) -> Term:
        self.terms += 1
        if self.terms > MAX_TERMS:
            _fail(QueryCode.TOO_MANY_WORDS, start, most=MAX_TERMS)
        if not TOKEN.search(normal(text)):
            word = shorten(plain(text), 12)
            if word:
                _fail(QueryCode.NO_LETTER_IN, start, word=word)
            _fail(QueryCode.NO_LETTER, start)
        if field == "lang":
            code = _LANGUAGE.fullmatch(text.strip().lower())
            if not code:
                _fail(QueryCode.LANGUAGE_CODE, start)
            return Term(field, (code[1],))
        if self._is_word(field, text, start):
            return Term(field, (text.lower(),))
        term = _make_term(field, text)
        if len(term.words) > MAX_WORDS:
            _fail(QueryCode.PHRASE_TOO_LONG, start, most=MAX_WORDS)
        if sum(map(len, term.words)) > MAX_TERM_CHARACTERS:
            _fail(QueryCode.WORD_TOO_LONG, start, most=MAX_TERM_CHARACTERS)
        return term

    def _is_word(self, field: str, text: str, start: int) -> bool:
        """Return True if small letters that mostly mean an acronym are a word: un in quotes, or in French."""
        word = text.lower()
        if field == "source" or word not in NEVER_A_WORD or is_acronym(text):
            return False
        others = " ".join(other for other in self.text.split() if other.lower() != word)
        meant_in = AMBIGUOUS_IN[word] - {_TERSE} if not guess_language(others) else AMBIGUOUS_IN[word]
        return self.text.startswith('"', start) or likely_languages(others)[0] in meant_in

    def _next(self) -> str:
        return self.text[self.at]

    def _ends(self) -> bool:
        return self.at >= len(self.text)

    def _skip_space(self) -> None:
        while not self._ends() and self._next().isspace():
            self.at += 1


@dataclass(frozen=True, slots=True)
class _Operator:
    """OR or AND; a ``certain`` one (in capitals, or a sign) is never a word."""

    kind: str
    text: str
    certain: bool
    end: int


@lru_cache(maxsize=16_384)
def _make_term(field: str, text: str) -> Term:
    """A term in its one spelling: spelt so again, it is the same."""
    words = _spelt(field, text)
    # Once more for what changes again: a possessive of a possessive, a letter that folds in two steps.
    while (again := _spelt(field, " ".join(words))) != words:
        words = again
    return Term(field, words)


def _spelt(field: str, text: str) -> tuple[str, ...]:
    tokens = TOKEN.findall(normal(text))
    if field == "source":
        return tuple(word for token in tokens for word in plain_words(token))
    if has_unspaced(normal(text)):
        return (squash(normal(text))[0].strip().replace(" ", BETWEEN),)
    return joined(tuple("-".join(map(as_typed, pieces_of(token))) for token in tokens))


def _with_compounds(nodes: list[Node]) -> list[Node]:
    """Terms side by side, and one where two are one word: cease fire is cease-fire."""
    out: list[Node] = []
    for node in nodes:
        last = out[-1] if out else None
        if isinstance(last, Term) and isinstance(node, Term) and last.field == node.field in {"", "title"}:
            words = joined((*last.words, *node.words))
            if len(last.words) == len(node.words) == len(words) == 1:
                out[-1] = Term(node.field, words)
                continue
        out.append(node)
    return out
