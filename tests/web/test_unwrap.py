"""A wrapped link becomes the publisher's, and any other stays as it is."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from urllib.parse import quote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.unwrap import leads_elsewhere, unwrapped_amp, unwrapped_link

PAGE = "https://post.example/2026/03/mayor-resigns?id=7"
QUOTED = quote(PAGE, safe="")


@pytest.mark.parametrize(
    "wrapped",
    [
        f"https://www.google.com/url?rct=j&sa=t&url={QUOTED}&ct=ga&cd=x&usg=y",
        f"https://www.google.com/url?q={QUOTED}&sa=U",
        f"http://www.google.co.uk/url?url={QUOTED}",
        f"http://news.google.com/news/url?sa=t&fd=R&usg=x&url={QUOTED}",
        f"https://google.de/url?q={QUOTED}",
        f"http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid=6543&url={QUOTED}&c=123&mkt=en-us",
        f"https://www.bing.com/ck/a?!&&p=1&u=a1{urlsafe_b64encode(PAGE.encode()).decode().rstrip('=')}&ntb=1",
        f"https://r.search.yahoo.com/_ylt=A0/RV=2/RE=1/RO=10/RU={QUOTED}/RK=2/RS=x-",
        f"http://us.rd.yahoo.com/dailynews/rss/world/*{PAGE}",
        f"http://rds.yahoo.com/_ylt=A0/SIG=1/EXP=2/**{QUOTED}",
        f"https://l.facebook.com/l.php?u={QUOTED}&h=AT0",
        f"https://www.youtube.com/redirect?event=x&q={QUOTED}",
        f"https://out.reddit.com/t3_1?url={QUOTED}&token=x",
        f"https://t.umblr.com/redirect?z={QUOTED}&t=x",
        f"https://duckduckgo.com/l/?uddg={QUOTED}",
        f"https://vk.com/away.php?to={QUOTED}",
        f"https://www.linkedin.com/redir/redirect?url={QUOTED}",
        f"https://slack-redir.net/link?url={QUOTED}",
        f"https://steamcommunity.com/linkfilter/?url={QUOTED}",
        f"https://eur01.safelinks.protection.outlook.com/?url={QUOTED}&data=x",
        f"https://getpocket.com/redirect?url={QUOTED}",
        f"https://go.skimresources.com/?id=1&url={QUOTED}",
        f"https://href.li/?{PAGE}",
        f"https://www.google.com/url?q={quote(f'https://vk.com/away.php?to={QUOTED}', safe='')}",
    ],
)
def test_a_wrapped_link_is_the_publishers(wrapped: str) -> None:
    assert unwrapped_link(wrapped) == PAGE


def test_what_is_wrapped_again_and_again_is_unwrapped_a_few_times() -> None:
    wrapped = PAGE
    for _ in range(5):
        wrapped = f"https://vk.com/away.php?to={quote(wrapped, safe='')}"
    assert unwrapped_link(wrapped) == f"https://vk.com/away.php?to={QUOTED}"


@pytest.mark.parametrize(
    "url",
    [
        PAGE,
        "",
        "no address",
        "https://[::1/a",
        "https://google.com[::1/url?q=https://a.example/",
        "https://www.google.com/search?q=https://a.example/",
        "https://www.google.com/url?q=/relative",
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://www.google.com/url",
        "https://www.google.com/url?q=https://[broken",
        "https://www.bing.com/ck/a?u=a1%%%",
        "https://www.bing.com/ck/a?u=a1" + urlsafe_b64encode(b"\xff\xfe").decode(),
        "https://notgoogle.com/url?q=https://a.example/",
        "https://google.com.evil.example/url?q=https://a.example/",
        "https://shop.example/redirect?url=https://a.example/",
        "https://news.yahoo.com/RU=/RK=2",
        "https://other.example/RU=https%3a%2f%2fa.example/",
        "https://en.wikipedia.org/wiki/*http",
    ],
)
def test_what_wraps_nothing_stays_as_it_is(url: str) -> None:
    assert unwrapped_link(url) == url


@pytest.mark.parametrize(
    ("url", "is_blind"),
    [
        ("http://feedproxy.google.com/~r/zoo/~3/AbC/", True),
        ("http://feeds.feedburner.com/~r/zoo/~3/AbC/", True),
        ("https://feeds.zoo.example/~r/zoo/~3/AbC/", True),
        ("https://feedpress.me/link/1234/987654/harbour-opens", True),
        ("https://links.zoo.example/link/1234/987654/harbour-opens", True),
        ("http://rss.feedsportal.com/c/1/f/2/s/3/story01.htm", True),
        (PAGE, False),
        ("https://zoo.example/link/harbour", False),
    ],
)
def test_a_link_that_only_counts_a_click_is_known(url: str, is_blind: bool) -> None:
    assert leads_elsewhere(url) is is_blind


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://www.google.com/amp/s/a.example/1?x=2", "https://a.example/1?x=2"),
        ("https://a-example.cdn.ampproject.org/c/s/a.example/1", "https://a.example/1"),
        ("https://www.google.com/search", ""),
        ("https://a-example.cdn.ampproject.org/x", ""),
        ("https://a.example/amp/s/b.example/1", ""),
    ],
)
def test_an_amp_cache_stands_before_a_page(url: str, page: str) -> None:
    assert unwrapped_amp(urlsplit(url)) == page


@given(st.text(alphabet="htps:/w.google.com/url?q=&%2F*RU[]", max_size=80))
def test_no_text_raises_and_nothing_is_left_to_unwrap(url: str) -> None:
    once = unwrapped_link(url)
    assert unwrapped_link(once) == once
