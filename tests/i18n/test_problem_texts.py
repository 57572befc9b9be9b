"""Each problem has a sentence of its own in each language, with its arguments, and no sentence is left over."""

from __future__ import annotations

from itertools import groupby

import pytest

from bot.i18n import LANGUAGES, Texts
from bot.i18n.problem_texts import ENGLISH, feed_problem, file_problem, query_problem
from bot.problems import FeedProblem, FeedReason, FileProblem, FileReason, QueryCode, QueryProblem
from bot.telegram.page import Renderer
from tests.i18n.test_catalogues import message_text, messages

KINDS = {"feed-problem-": FeedProblem, "query-problem-": QueryCode, "file-problem-": FileProblem}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("prefix", KINDS)
def test_a_catalogue_has_a_message_for_each_code_and_no_other(language: str, prefix: str) -> None:
    there = {name.removeprefix(prefix) for name in messages(language) if name.startswith(prefix)}
    assert there == {str(code) for code in KINDS[prefix]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_codes_are_said_alike(language: str) -> None:
    """Both general ones say that something cannot be read: of a feed, and nothing more."""
    said = sorted(
        message_text(message) for name, message in messages(language).items() if name.startswith(tuple(KINDS))
    )
    assert [text for text, same in groupby(said) if len(list(same)) > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_arguments_come_through(language: str) -> None:
    say = Texts(language)
    assert "5" in feed_problem(say, FeedReason.of(FeedProblem.TOO_MANY_REDIRECTS, times=5))
    assert "10" in feed_problem(say, FeedReason.of(FeedProblem.TOO_LARGE, mb=10))
    assert "404" in feed_problem(say, FeedReason.of(FeedProblem.NOTHING_THERE, status="404"))
    assert "a.example" in feed_problem(say, FeedReason.of(FeedProblem.UNKNOWN_HOST, host="a.example"))
    assert "8443" in feed_problem(say, FeedReason.of(FeedProblem.WRONG_PORT, port="8443"))
    assert "2020" in feed_problem(say, FeedReason.of(FeedProblem.CERTIFICATE_EXPIRED_ON, expired="2020-05-03"))
    no_field = query_problem(say, QueryProblem(QueryCode.NO_FIELD, 1234, (("field", "foo"),)))
    assert "1234" in no_field
    assert "foo:" in no_field
    assert "title.1" in file_problem(say, FileReason(FileProblem.EXPORT_BROKEN, (("where", "title.1"),)))


@pytest.mark.parametrize(
    ("language", "reason", "said"),
    [
        ("en", FeedReason.of(FeedProblem.TOO_MANY_REDIRECTS, times=5), "it redirects more than 5 times"),
        ("de", FeedReason.of(FeedProblem.TOO_MANY_REDIRECTS, times=5), "die Adresse leitet mehr als 5-mal weiter"),
        ("de", FeedReason.of(FeedProblem.TOO_LARGE, mb=2.5), "die Antwort ist größer als 2,5 MB"),
        ("de", FeedReason(FeedProblem.REMOVED_BY_OPERATOR), "der Betreiber hat den Feed entfernt"),
        (
            "en",
            FeedReason.of(FeedProblem.CERTIFICATE_EXPIRED_ON, expired="2020-05-03"),
            "the site’s certificate expired on 3 May 2020",
        ),
        (
            "fr",
            FeedReason.of(FeedProblem.CERTIFICATE_EXPIRED_ON, expired="2020-05-03"),
            "le certificat du site a expiré le 3 mai 2020",
        ),
        ("en", None, "it can’t be read"),
    ],
)
def test_a_reason_is_said_in_the_readers_language(language: str, reason: FeedReason | None, said: str) -> None:
    assert feed_problem(Texts(language), reason) == said


def test_what_a_feed_brings_into_a_reason_is_harmless_in_a_page() -> None:
    reason = FeedReason.of(FeedProblem.OTHER_TYPE, type="<b>x/\u202ey")
    assert feed_problem(Renderer(Texts("en")), reason) == "it’s not a web page (&lt;b&gt;x/y)"
    assert feed_problem(ENGLISH, reason) != feed_problem(Renderer(Texts("en")), reason)
