"""Reading an article: politely, and with the reason where it cannot be had."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.problems import FeedProblem, FeedReason
from bot.web.article import Article, ArticleReader
from bot.web.client import Fetcher
from bot.workers import Workers
from tests.web.pages.test_extract import ARTICLE, page
from tests.web.site import Site, settings
from tests.web.test_ssrf_guard import Names

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def workers() -> AsyncIterator[Workers]:
    async with Workers() as workers:
        yield workers


@pytest.fixture
async def reader(workers: Workers) -> AsyncIterator[ArticleReader]:
    async with ArticleReader(settings(page_seconds=20), workers) as reader:
        yield reader


async def test_an_article_is_read(site: Site, reader: ArticleReader) -> None:
    url = site.says("/story", page(ARTICLE), headers={"Content-Type": "text/html"})
    article = await reader.read(url, "de")
    assert article.text.startswith("Part 0 of the report. Negotiators returned")
    assert (article.reason, article.language, article.title) == (None, "en", "Talks resume & continue")


@pytest.mark.parametrize(
    ("status", "headers", "body", "reason"),
    [
        (403, {}, b"", 'shut-out {"status":"403"}'),
        (404, {}, b"", 'nothing-there {"status":"404"}'),
        (200, {"Content-Type": "application/pdf"}, b"%PDF", 'other-type {"type":"application/pdf"}'),
        (200, {"Content-Type": "text/html"}, b"<p>short</p>", "no-article"),
        (301, {"Location": "/"}, b"", "front-page"),
        (302, {"Location": "http://10.0.0.1/"}, b"", "private-network"),
    ],
)
async def test_an_article_that_cannot_be_had_has_a_reason(
    site: Site, reader: ArticleReader, *, status: int, headers: dict[str, str], body: bytes, reason: str
) -> None:
    site.says("/", page(ARTICLE))
    url = site.says("/story", body, status=status, headers=headers)
    assert await reader.read(url) == Article("", FeedReason.read(reason), "", "")


@pytest.mark.parametrize(
    "body",
    [
        '<meta http-equiv="refresh" content="0;url=/story?id=2"><a href="/story?id=2">Go on</a>',
        "<script>window.location.replace('story?id=2')</script>",
    ],
)
async def test_a_page_that_sends_its_readers_on_is_followed(site: Site, reader: ArticleReader, body: str) -> None:
    site.says("/story", page(ARTICLE))
    article = await reader.read(site.says("/moved", f"<html><title>Moved</title>{body}</html>"))
    assert article.text.startswith("Part 0 of the report.")


@pytest.mark.parametrize(
    ("target", "asked"),
    [
        ("/moved", 1),  # itself
        ("/again", 3),  # for ever
        ("http://10.0.0.1/story", 1),
        ("javascript:alert(1)", 1),
        ("http://[", 1),
        ("/private", 1),  # by robots.txt
    ],
)
async def test_it_is_followed_no_farther_than_allowed(
    site: Site, reader: ArticleReader, target: str, asked: int
) -> None:
    refresh = "<html><title>Moved</title><meta http-equiv=refresh content='0;url={}'></html>"
    site.says("/robots.txt", "User-agent: *\nDisallow: /private")
    site.says("/again", refresh.format("/moved"))
    article = await reader.read(site.says("/moved", refresh.format(target)))
    assert article.text == ""
    assert len(site.paths()) - 1 == asked


async def test_what_is_no_address_is_not_asked(reader: ArticleReader) -> None:
    assert await reader.read("javascript:alert(1)") == Article("", FeedReason(FeedProblem.OTHER_SCHEME))


@pytest.mark.parametrize(
    ("robots", "status", "reason"),
    [
        ("User-agent: *\nDisallow: /story", 200, "robots"),
        ("User-agent: Newsbell\nDisallow: /*?id=", 200, "robots"),
        ("User-agent: Newsbell\nAllow: /\n\nUser-agent: *\nDisallow: /", 200, "None"),
        ("", 404, "None"),
        ("", 403, "None"),
        ("", 503, "robots"),
    ],
)
async def test_robots_txt_is_obeyed(site: Site, reader: ArticleReader, robots: str, status: int, reason: str) -> None:
    site.says("/robots.txt", robots, status=status)
    site.says("/story", page(ARTICLE))
    assert str((await reader.read(site.url("/story?id=1"))).reason) == reason


async def test_robots_txt_is_asked_for_once(site: Site, reader: ArticleReader) -> None:
    site.says("/robots.txt", "User-agent: *\nDisallow: /private")
    site.says("/story", page(ARTICLE))
    for path in ("/story", "/private/1", "/story"):
        await reader.read(site.url(path))
    assert site.paths() == ["/robots.txt", "/story", "/story"]


async def test_one_article_of_a_host_is_read_at_a_time(site: Site, workers: Workers) -> None:
    now = most = 0

    async def answer(_: web.Request) -> web.StreamResponse:
        nonlocal now, most
        now += 1
        most = max(most, now)
        await asyncio.sleep(0.02)
        now -= 1
        return web.Response(status=404)

    for path in ("/robots.txt", "/1", "/2", "/3"):
        site.does(path, answer)
    names = Names(news_example=["127.0.0.1"])
    async with (
        Fetcher(settings().fetch, resolver=names) as fetcher,
        ArticleReader(settings(), workers, fetcher=fetcher) as reader,
    ):
        await asyncio.gather(*(reader.read(f"http://news.example:{site.port}/{number}") for number in (1, 2, 3)))
    assert most == 1


async def test_a_page_that_takes_too_long_is_given_up(site: Site, workers: Workers) -> None:
    url = site.says("/story", page("<div><p>word</p>" * 60_000))
    async with ArticleReader(settings(page_seconds=0.3), workers) as reader:
        assert str((await reader.read(url)).reason) == 'reading-too-long {"seconds":0.3}'


async def test_a_bug_costs_one_article_alone(
    site: Site, reader: ArticleReader, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(ArticleReader):
        async def _read(self, url: str, language_hint: str) -> Article:
            raise RuntimeError(url, language_hint)

    reader.__class__ = Broken
    assert str((await reader.read(site.url("/x?token=secret"))).reason) == "confusing"
    assert "article_failed" in caplog.text


async def test_the_rules_of_few_sites_are_kept(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.web.article._ROBOTS_KEPT", 2)
    names = Names(**{f"n{number}_example": ["10.0.0.1"] for number in range(4)})
    async with (
        Fetcher(settings().fetch, resolver=names) as fetcher,
        ArticleReader(settings(), workers, fetcher=fetcher) as reader,
    ):
        for number in range(4):
            await reader.read(f"http://n{number}.example/story")
        assert list(reader._robots) == ["http://n2.example", "http://n3.example"]
