# pure
"""Problems of a feed, a query or a file, as codes with arguments. No sentence stands here.

Each code has a message in every catalogue (``bot/i18n/locales/<language>/problems.ftl``); ``bot/i18n/problem_texts.py``
makes the sentence where somebody reads it. A log and the database hold the code: its name and, if it has any, its
arguments as JSON, as in ``too-large {"mb":10}``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

Value = str | int | float
Args = tuple[tuple[str, Value], ...]


class FeedProblem(StrEnum):
    """The problems for which a feed or a page cannot be had or read; behind each, the arguments that it has."""

    # The address, as far as its letters show.
    ADDRESS_TOO_LONG = "address-too-long"
    NOT_AN_ADDRESS = "not-an-address"
    OTHER_SCHEME = "other-scheme"
    MASKED_ADDRESS = "masked-address"
    WRONG_PORT = "wrong-port"  # port
    # Where the address leads, when that may not be asked.
    NO_INTERNET_ADDRESS = "no-internet-address"
    THIS_MACHINE = "this-machine"
    PRIVATE_NETWORK = "private-network"
    SHARED_NETWORK = "shared-network"
    LINK_LOCAL_NETWORK = "link-local-network"
    MULTICAST_NETWORK = "multicast-network"
    EXAMPLE_NETWORK = "example-network"
    RESERVED_NETWORK = "reserved-network"
    DISGUISED_ADDRESS = "disguised-address"
    # The connection.
    UNKNOWN_HOST = "unknown-host"  # host
    BROKEN_ENCRYPTION = "broken-encryption"
    NOTHING_LISTENS = "nothing-listens"
    NO_ROUTE = "no-route"
    NO_ANSWER = "no-answer"
    NO_ANSWER_IN_TIME = "no-answer-in-time"  # seconds
    CONNECTION_BROKE = "connection-broke"
    PROXY = "proxy"
    NO_CONNECTION = "no-connection"  # error: the system's name for it
    HANGS_UP = "hangs-up"
    BREAKS_OFF = "breaks-off"
    NO_HTTP = "no-http"
    CERTIFICATE_EXPIRED = "certificate-expired"
    CERTIFICATE_EXPIRED_ON = "certificate-expired-on"  # expired: the day, in ISO 8601
    CERTIFICATE_OF_ANOTHER = "certificate-of-another"
    CERTIFICATE_UNVOUCHED = "certificate-unvouched"
    CERTIFICATE_INVALID = "certificate-invalid"
    # The answer; each has the HTTP status.
    BAD_REQUEST = "bad-request"
    PASSWORD = "password"  # noqa: S105 - a code
    PAYMENT = "payment"
    SHUT_OUT = "shut-out"
    NOTHING_THERE = "nothing-there"
    REQUEST_TIMEOUT = "request-timeout"
    GONE = "gone"
    ASKED_TOO_OFTEN = "asked-too-often"
    LEGAL_REASONS = "legal-reasons"
    SERVER_ERROR = "server-error"
    SERVER_OVERLOADED = "server-overloaded"
    SERVER_TOO_SLOW = "server-too-slow"
    CLOUDFLARE = "cloudflare"
    OTHER_STATUS = "other-status"
    UNASKED_NOT_MODIFIED = "unasked-not-modified"  # no status: it is always 304
    # What the answer carries.
    TOO_MANY_REDIRECTS = "too-many-redirects"  # times
    TOO_LARGE = "too-large"  # mb
    COMPRESSED_TWICE = "compressed-twice"
    UNKNOWN_COMPRESSION = "unknown-compression"  # encoding
    BROKEN_COMPRESSION = "broken-compression"
    # The document.
    EMPTY = "empty"
    WEB_PAGE = "web-page"
    WEB_PAGE_WITH_FEED = "web-page-with-feed"  # url
    WEB_PAGE_THAT_MOVED = "web-page-that-moved"  # url
    WEB_PAGE_WITHOUT_FEED = "web-page-without-feed"
    NO_FEED = "no-feed"
    BROKEN_JSON = "broken-json"
    OTHER_JSON = "other-json"
    CONFUSING = "confusing"
    READING_TOO_LONG = "reading-too-long"  # seconds
    TOO_MUCH_MEMORY = "too-much-memory"  # mb
    BROKE_READER = "broke-reader"
    NESTED_TOO_DEEP = "nested-too-deep"
    STOPPING = "stopping"
    # An article's page.
    ROBOTS = "robots"
    OTHER_TYPE = "other-type"  # type
    FRONT_PAGE = "front-page"
    PAYWALL = "paywall"
    COOKIE_CONSENT = "cookie-consent"
    BROWSER_ONLY = "browser-only"
    NO_ARTICLE = "no-article"
    TOO_SHORT = "too-short"  # characters
    # What was decided here.
    OUT_OF_CONFIGURATION = "out-of-configuration"
    REMOVED_BY_OPERATOR = "removed-by-operator"
    UNWANTED = "unwanted"
    UNKNOWN = "unknown"  # what an old version wrote, or a newer one


class QueryCode(StrEnum):
    """The faults of a query, each at a ``position``; behind each, the other arguments that it has."""

    EMPTY = "empty"
    ONLY_MINUS = "only-minus"
    ONLY_MINUS_BESIDE_OR = "only-minus-beside-or"
    CLOSES_NOTHING = "closes-nothing"
    NO_WORD_BEFORE = "no-word-before"  # sign
    NO_WORD_AFTER = "no-word-after"  # sign
    SIGN_ALONE = "sign-alone"  # sign
    TWO_MINUS_SIGNS = "two-minus-signs"
    PHRASE_NEVER_CLOSED = "phrase-never-closed"
    GROUP_NEVER_CLOSED = "group-never-closed"
    GROUP_EMPTY = "group-empty"
    GROUP_TOO_DEEP = "group-too-deep"  # most
    NO_FIELD = "no-field"  # field
    FIELD_IN_FIELD = "field-in-field"  # field, outer
    FIELD_EMPTY = "field-empty"  # field
    MINUS_IN_FIELD = "minus-in-field"  # field
    TOO_MANY_WORDS = "too-many-words"  # most
    NO_LETTER = "no-letter"
    NO_LETTER_IN = "no-letter-in"  # word
    LANGUAGE_CODE = "language-code"
    PHRASE_TOO_LONG = "phrase-too-long"  # most
    WORD_TOO_LONG = "word-too-long"  # most


class FileProblem(StrEnum):
    """The problems for which a file cannot be imported; behind each, the arguments that it has."""

    LIST_TOO_LARGE = "list-too-large"  # mb
    NO_OPML = "no-opml"
    NAMES_NO_FEED = "names-no-feed"
    EXPORT_TOO_LARGE = "export-too-large"  # mb
    NO_JSON = "no-json"
    NO_EXPORT = "no-export"
    EXPORT_BROKEN = "export-broken"  # where


@dataclass(frozen=True, slots=True)
class FeedReason:
    """The reason why a feed or page cannot be had: code and arguments. Its text is what logs and the database hold."""

    problem: FeedProblem
    args: Args = ()

    @classmethod
    def of(cls, problem: FeedProblem, **args: Value) -> FeedReason:
        """The reason with its arguments named."""
        return cls(problem, tuple(args.items()))

    @classmethod
    def read(cls, text: str) -> FeedReason:
        """The reason that a text of the database stands for; a general one where this version does not know it."""
        code, _, rest = text.partition(" ")
        try:
            return cls.of(FeedProblem(code), **(json.loads(rest) if rest else {}))
        except (ValueError, TypeError):
            return cls(FeedProblem.UNKNOWN)

    def __str__(self) -> str:
        return _coded(self.problem, self.args)


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """A fault of a query, and the place of its character, counted from 1."""

    code: QueryCode
    position: int = 1
    args: Args = ()

    def __str__(self) -> str:
        return _coded(self.code, (("position", self.position), *self.args))


@dataclass(frozen=True, slots=True)
class FileReason:
    """The reason why a file cannot be imported: the code and its arguments."""

    problem: FileProblem
    args: Args = ()

    def __str__(self) -> str:
        return _coded(self.problem, self.args)


def rounded(number: float) -> int | float:
    """A number as it is said: three figures, and without a fraction where it has none."""
    short = float(f"{number:.3g}")
    return int(short) if short.is_integer() else short


def _coded(code: str, args: Args) -> str:
    said = json.dumps(dict(args), ensure_ascii=False, separators=(",", ":"))
    return f"{code} {said}" if args else str(code)
