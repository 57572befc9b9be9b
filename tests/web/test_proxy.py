"""Which proxy the environment names, for whom."""

from __future__ import annotations

import pytest

from bot.web.proxy import Proxies, ProxyFailedError


@pytest.mark.parametrize(
    ("environment", "url", "proxy"),
    [
        ({}, "https://a.example/", ""),
        ({"https": "http://p:3128"}, "https://a.example/", "http://p:3128"),
        ({"https": "http://p:3128"}, "http://a.example/", ""),
        ({"http": "p:3128"}, "http://a.example/", "http://p:3128"),
        ({"all": "socks5://u:w@p:1080"}, "http://a.example/", "socks5://u:w@p:1080"),
        ({"all": "socks5h://p:1080", "https": "https://q"}, "https://a.example/", "https://q"),
        ({"all": "socks4://p:1080", "https": ""}, "https://a.example/", "socks4://p:1080"),
    ],
)
def test_the_proxy_of_a_scheme_or_of_all(environment: dict[str, str], url: str, proxy: str) -> None:
    found = Proxies(environment).proxy_for(url)
    assert (str(found.url).rstrip("/") if found else "") == proxy
    assert found is None or found.is_socks is proxy.startswith("socks")


@pytest.mark.parametrize(
    ("exceptions", "url", "direct"),
    [
        ("*", "http://a.example/", True),
        ("a.example", "http://a.example/", True),
        ("a.example", "http://www.a.example/", True),
        (".a.example", "http://www.a.example/", True),
        ("*.a.example", "http://www.A.example./", True),
        ("b.example, a.example", "http://a.example/", True),
        ("b.example a.example", "http://a.example/", True),
        ("a.example:80", "http://a.example/", True),
        ("a.example:8080", "http://a.example/", False),
        ("a.example:443", "https://a.example/", True),
        ("a.example", "http://not-a.example/", False),
        ("10.0.0.0/8", "http://10.1.2.3/", True),
        ("10.0.0.0/8", "http://11.1.2.3/", False),
        ("10.1.2.3", "http://10.1.2.3:8080/", True),
        ("[fd00::1]", "http://[fd00::1]/", True),
        ("fd00::/8", "http://[fd12::1]/", True),
        ("10.0.0.0/99", "http://a.example/", False),
        ("", "http://a.example/", False),
        (" , ", "http://a.example/", False),
        (".", "http://a.example/", False),
    ],
)
def test_no_proxy_names_hosts_domains_and_networks(exceptions: str, url: str, direct: bool) -> None:
    found = Proxies({"all": "http://p:3128", "no": exceptions}).proxy_for(url)
    assert (found is None) is direct


def test_a_proxy_of_another_kind_cannot_be_used() -> None:
    with pytest.raises(ProxyFailedError, match=r"is gopher://; http://, https:// or socks5:// can be used"):
        Proxies({"all": "gopher://p"}).proxy_for("http://a.example/")
