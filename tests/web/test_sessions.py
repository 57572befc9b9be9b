"""Feeds and pages through real proxies on loopback: the proxy carries, and what it is asked for is judged here."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import pytest

from bot.web.client import Fetched, Fetcher, FetchFailed
from tests.web.proxies import HttpProxy, SocksProxy
from tests.web.site import Site, settings
from tests.web.test_client import CERTIFICATES, serve_tls  # noqa: F401 - a fixture
from tests.web.test_ssrf_guard import Names

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
PROXIES = {"http": HttpProxy, "socks5": SocksProxy}


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


async def fetched(url: str, *, proxy_resolves: bool = False, tls: ssl.SSLContext | None = None) -> str:
    """Fetch a feed; its text, or the reason why there is none."""
    names = Names(news_example=["127.0.0.1"], inner_example=["10.0.0.7"], mixed_example=["10.0.0.7 fd00::1"])
    async with Fetcher(settings(proxy_resolves=proxy_resolves).fetch, resolver=names, tls=tls) as fetcher:
        answer = await fetcher.fetch_feed(url)
        if isinstance(answer, Fetched):
            return answer.body.decode()
        assert isinstance(answer, FetchFailed)
        return str(answer.reason)


@pytest.mark.parametrize("kind", PROXIES)
@pytest.mark.parametrize("variable", ["HTTP_PROXY", "ALL_PROXY", "all_proxy"])
async def test_a_feed_comes_through_the_proxy(
    site: Site, monkeypatch: pytest.MonkeyPatch, kind: str, variable: str
) -> None:
    site.says("/rss", b"<rss/>")
    known = {"127.0.0.1": "127.0.0.1", "news.example": "127.0.0.1"}
    async with PROXIES[kind](known, login=("user", "p@ss")) as proxy:
        monkeypatch.setenv(variable, f"{kind}://user:p%40ss@127.0.0.1:{proxy.port}")
        assert await fetched(f"http://news.example:{site.port}/rss") == "<rss/>"
        # A proxy of the HTTP kind gets the name; SOCKS gets the address that was judged.
        assert proxy.asked == [("news.example" if kind == "http" else "127.0.0.1", site.port)]


@pytest.mark.parametrize("kind", PROXIES)
async def test_encrypted_feeds_go_through_a_tunnel(
    serve_tls: Callable[[Path], Awaitable[int]],  # noqa: F811 - the fixture
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    port = await serve_tls(CERTIFICATES / "good.pem")
    trust = ssl.create_default_context(cafile=str(CERTIFICATES / "good.pem"))
    async with PROXIES[kind]({"127.0.0.1": "127.0.0.1"}) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"{kind}://127.0.0.1:{proxy.port}")
        assert await fetched(f"https://127.0.0.1:{port}/rss", tls=trust) == "<rss/>"
        assert await fetched(f"https://127.0.0.1:{port}/rss") == "certificate-unvouched"
        assert proxy.asked == [("127.0.0.1", port)] * 2


@pytest.mark.parametrize("kind", PROXIES)
@pytest.mark.parametrize("resolves", [False, True])
@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("http://10.0.0.7/rss", "private-network"),
        ("http://169.254.169.254/latest", "link-local-network"),
        ("http://[::1]/rss", "this-machine"),
        ("http://[::ffff:10.0.0.7]/rss", "disguised-address"),
        ("http://8.8.8.8:6379/rss", 'wrong-port {"port":"6379"}'),
        ("http://inner.example/rss", "private-network"),
        ("http://mixed.example/rss", "private-network"),
        ("http://nowhere.example/rss", 'unknown-host {"host":"nowhere.example"}'),
        ("http://localhost/rss", "this-machine"),
        ("http://router.local/rss", "this-machine"),
        ("http://2130706433/rss", "no-internet-address"),
        ("http://0x7f.1/rss", "no-internet-address"),
    ],
)
async def test_what_a_proxy_is_asked_for_is_judged(
    monkeypatch: pytest.MonkeyPatch, *, kind: str, resolves: bool, target: str, reason: str
) -> None:
    async with PROXIES[kind]({}) as proxy:
        monkeypatch.setenv("ALL_PROXY", f"{kind}://127.0.0.1:{proxy.port}")
        told = await fetched(target, proxy_resolves=resolves)
        if resolves and target.endswith(".example/rss"):
            assert told.startswith(("proxy", "shut-out"))  # the proxy knows what it may connect to
            assert len(proxy.asked) == 1
        else:
            assert told == reason or told.startswith(("unknown-host", "no-internet-address", "not-an-address"))
            assert proxy.asked == []


@pytest.mark.parametrize("kind", PROXIES)
async def test_each_hop_is_judged(site: Site, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    url = site.says("/rss", status=302, headers={"Location": "http://10.0.0.7/"})
    async with PROXIES[kind]({"127.0.0.1": "127.0.0.1"}) as proxy:
        monkeypatch.setenv("ALL_PROXY", f"{kind}://127.0.0.1:{proxy.port}")
        assert await fetched(url) == "private-network"
        assert proxy.asked == [("127.0.0.1", site.port)]


@pytest.mark.parametrize("kind", PROXIES)
async def test_where_the_proxy_resolves_it_gets_the_name(
    site: Site, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    async with PROXIES[kind]({}) as proxy:
        monkeypatch.setenv("ALL_PROXY", f"{kind}://127.0.0.1:{proxy.port}")
        await fetched("http://hidden.onion/rss", proxy_resolves=True)
        assert proxy.asked == [("hidden.onion", 80)]
    assert site.asked == []


async def test_no_proxy_is_asked_itself(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "127.0.0.0/8")
    assert await fetched(site.says("/rss", b"<rss/>")) == "<rss/>"


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:1", "socks5://127.0.0.1:1", "gopher://127.0.0.1"])
async def test_a_proxy_that_cannot_be_used_says_so(site: Site, monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    assert await fetched(site.says("/rss", b"<rss/>")) == "proxy"


@pytest.mark.parametrize("kind", PROXIES)
async def test_a_login_that_is_wrong_says_so(site: Site, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    async with PROXIES[kind]({"127.0.0.1": "127.0.0.1"}, login=("user", "secret")) as proxy:
        monkeypatch.setenv("ALL_PROXY", f"{kind}://user:wrong@127.0.0.1:{proxy.port}")
        assert await fetched(site.url("/rss")) == "proxy"
