"""No private address is ever connected to, however it is written and whatever a name resolves to."""

from __future__ import annotations

import socket
from ipaddress import ip_network
from typing import TYPE_CHECKING

import aiohttp
import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.problems import FeedProblem, FeedReason
from bot.settings import FetchSettings
from bot.web.article import ArticleReader
from bot.web.client import Fetched, Fetcher, FetchFailed
from bot.web.ssrf_guard import Guard, RefusedError
from bot.workers import Workers
from tests.web.site import LOOPBACK, Site, settings

if TYPE_CHECKING:
    from collections.abc import Sequence

FORBIDDEN = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.127.255.254",
    "127.0.0.1",
    "127.1.2.3",
    "127.255.255.255",
    "169.254.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.0.170",
    "192.0.2.1",
    "192.31.196.1",
    "192.52.193.1",
    "192.88.99.1",
    "192.168.0.1",
    "192.168.255.255",
    "192.175.48.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::ffff:0:7f00:1",
    "64:ff9b::7f00:1",
    "64:ff9b::8.8.8.8",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:10::1",
    "2001:20::1",
    "2001:2::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:c0a8:101::1",
    "2620:4f:8000::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fdff::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
]

# What a person or a redirect may write for 127.0.0.1, 169.254.169.254 and the like.
DISGUISED = [
    "http://127.0.0.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://00000177.0.0.1/",
    "http://0x7f.1/",
    "http://0/",
    "http://0.0.0.0/",
    "http://2852039166/",
    "http://0xa9fea9fe/",
    "http://0251.0376.0251.0376/",
    "http://127.0.0.1./",
    "http://①②⑦.⓪.⓪.①/",
    "http://127。0。0。1/",
    "http://localhost/",
    "http://LOCALHOST./",
    "http://ip6-localhost/",
    "http://[::1]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[fe80::1%25lo]/",
    "http://[fd00::1]/",
    "http://user:pass@127.0.0.1/",
    "http://example.org@127.0.0.1/",
    "http://127.0.0.1:80/",
    "http://127.0.0.1:443/",
    "http://127.0.0.1#@example.org/",
    "http://127.0.0.1?@example.org/",
    "http://127.0.0.1\\@example.org/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:25/",
    "dict://127.0.0.1:11211/",
    "ftp://127.0.0.1/",
]


class Names(AbstractResolver):
    """A stand-in for DNS: each look-up of a name takes the next of its answers, and then keeps the last."""

    def __init__(self, **answers: Sequence[str]) -> None:
        self.answers = {name.replace("_", "."): list(found) for name, found in answers.items()}
        self.asked: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        del family
        self.asked.append(host)
        found = self.answers.get(host)
        if not found:
            raise OSError(None, "no such name")
        addresses = (found.pop(0) if len(found) > 1 else found[0]).split()
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in addresses
        ]

    async def close(self) -> None:
        """Nothing is open."""


class Libc(AbstractResolver):
    """The C library's look-up, which understands every way to write a number as an address."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        del family
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return [
            ResolveResult(hostname=host, host=str(address[0]), port=port, family=kind, proto=proto, flags=0)
            for kind, _, proto, _, address in found
        ]

    async def close(self) -> None:
        """Nothing is open."""


PRIVATE = FeedReason(FeedProblem.PRIVATE_NETWORK)


@pytest.mark.parametrize("address", FORBIDDEN)
def test_an_address_that_is_not_public_is_refused(address: str) -> None:
    assert Guard().address_problem(address, 80) is not None
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with pytest.raises(RefusedError):
        Guard().make_socket((family, socket.SOCK_STREAM, 0, "", (address, 80)))


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "100.128.0.1", "172.32.0.1", "2600::1", "2a00:1450::1"])
def test_a_public_address_is_asked_on_the_ports_of_the_web_alone(address: str) -> None:
    guard = Guard()
    assert [guard.address_problem(address, port) for port in (80, 443)] == [None, None]
    assert guard.address_problem(address, 22) == FeedReason.of(FeedProblem.WRONG_PORT, port="22")


def test_what_the_operator_allows_is_asked_on_any_port() -> None:
    guard = Guard([ip_network("192.168.7.0/24"), ip_network("fd00::/8")])
    assert guard.address_problem("192.168.7.9", 8080) is None
    assert guard.address_problem("fd00::9", 8080) is None
    assert guard.address_problem("192.168.8.9", 80) == PRIVATE
    assert guard.address_problem("::ffff:192.168.7.9", 80) == FeedReason(FeedProblem.DISGUISED_ADDRESS)
    assert guard.address_problem("nonsense", 80) == FeedReason(FeedProblem.NO_INTERNET_ADDRESS)
    assert guard.allows("192.168.7.9")
    assert guard.allows("[fd00::9]")
    assert not guard.allows("example.org")


def test_a_checked_socket_is_of_the_address_asked_for() -> None:
    with Guard().make_socket((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("8.8.8.8", 443))) as made:
        assert made.family is socket.AF_INET


@pytest.mark.parametrize("url", DISGUISED)
async def test_no_way_of_writing_it_reaches_this_machine(url: str) -> None:
    async with Fetcher(FetchSettings(timeout_seconds=5), resolver=Libc()) as fetcher:
        answer = await fetcher.fetch_page(url)
    assert isinstance(answer, FetchFailed)
    assert answer.status == 0
    assert answer.reason


async def test_a_name_that_resolves_to_a_private_address_is_refused() -> None:
    async with Fetcher(FetchSettings(), resolver=Names(inner_example=["10.0.0.7"])) as fetcher:
        answer = await fetcher.fetch_feed("http://inner.example/rss")
    assert answer == FetchFailed(PRIVATE)


async def test_a_name_with_several_private_addresses_is_refused() -> None:
    async with Fetcher(FetchSettings(), resolver=Names(inner_example=["10.0.0.7 fd00::1"])) as fetcher:
        answer = await fetcher.fetch_feed("http://inner.example/rss")
    assert answer == FetchFailed(PRIVATE)


async def test_an_odd_port_is_refused_when_connecting() -> None:
    async with Fetcher(FetchSettings(), resolver=Names(outer_example=["8.8.8.8"])) as fetcher:
        answer = await fetcher.fetch_feed("http://outer.example:6379/rss")
    assert answer == FetchFailed(FeedReason.of(FeedProblem.WRONG_PORT, port="6379"))


async def test_a_name_that_resolves_differently_the_second_time_gains_nothing(site: Site) -> None:
    """The address that is checked is the one that is connected to, however often the name is looked up."""
    site.says("/rss", b"<rss/>")
    names = Names(rebinding_example=["127.0.0.1", "10.0.0.7"])
    allowed = FetchSettings.model_validate({"allow_networks": [LOOPBACK]})
    async with Fetcher(allowed, resolver=names) as fetcher:
        url = f"http://rebinding.example:{site.port}/rss"
        first = await fetcher.fetch_feed(url, keep_alive=False)
        assert isinstance(first, Fetched)
        session, _ = await fetcher._sessions.session_for(url)
        assert isinstance(session.connector, aiohttp.TCPConnector)
        session.connector.clear_dns_cache()  # as when it has run out
        second = await fetcher.fetch_feed(url, keep_alive=False)
    assert names.asked == ["rebinding.example", "rebinding.example"]
    assert second == FetchFailed(PRIVATE)


@pytest.mark.parametrize(
    "target",
    ["http://169.254.169.254/", "http://10.0.0.7/", "http://[::1]/", "file:///etc/passwd", "http://inner.example/"],
)
async def test_each_hop_of_a_redirect_is_checked(site: Site, target: str) -> None:
    url = site.says("/rss", status=302, headers={"Location": target})
    names = Names(inner_example=["192.168.1.1"])
    async with Fetcher(settings().fetch, resolver=names) as fetcher:
        answer = await fetcher.fetch_feed(url)
    assert isinstance(answer, FetchFailed)
    assert site.paths() == ["/rss"]


async def test_an_article_and_its_robots_txt_are_guarded_too() -> None:
    names = Names(inner_example=["10.0.0.7"])
    async with (
        Workers() as workers,
        Fetcher(FetchSettings(), resolver=names) as fetcher,
        ArticleReader(settings(allow_networks=[]), workers, fetcher=fetcher) as reader,
    ):
        article = await reader.read("http://inner.example/story")
    assert article.text == ""
    assert article.reason == PRIVATE


async def test_validators_are_not_told_to_another_host(site: Site) -> None:
    told: list[str | None] = []

    async def elsewhere(request: web.Request) -> web.StreamResponse:
        told.append(request.headers.get("If-None-Match"))
        return web.Response(body=b"<rss/>")

    site.does("/new", elsewhere)
    url = site.says("/old", status=302, headers={"Location": f"http://other.example:{site.port}/new"})
    async with Fetcher(settings().fetch, resolver=Names(other_example=["127.0.0.1"])) as fetcher:
        await fetcher.fetch_feed(url, etag='"secret"')
    assert told == [None]
