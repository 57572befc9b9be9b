"""Pages that only send their readers on, as browsers understand them."""

from __future__ import annotations

import pytest

from bot.web.pages.redirect import refresh_target, scripted_target
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("page", "target"),
    [
        ('<meta http-equiv="refresh" content="0;url=/new">', "/new"),
        ('<meta http-equiv="Refresh" content="0; URL=https://b.example/x?a=1&amp;b=2">', "https://b.example/x?a=1&b=2"),
        ("<META HTTP-EQUIV=refresh CONTENT='5;url=\"/new\"'/>", "/new"),
        ("<meta content=\"0; url='/new'\" http-equiv='refresh'>", "/new"),
        ('<meta http-equiv="refresh" content="0,/new">', "/new"),
        ('<meta http-equiv="refresh" content="0 /new">', "/new"),
        ('<meta http-equiv="refresh" content=0;url=/new>', "/new"),
        ('<meta http-equiv="refresh" content="0.5;\n url = /new ">', "/new"),
        ('<meta http-equiv="refresh" content=";url=/new">', "/new"),
        ('<meta http-equiv="refresh" content="300;url=/new">', ""),  # it is read first
        ('<meta http-equiv="refresh" content="5">', ""),  # itself, again
        ('<meta http-equiv="refresh" content="">', ""),
        ('<meta http-equiv="refresh">', ""),
        ('<meta name="refresh" content="0;url=/new">', ""),
        ('<!-- <meta http-equiv="refresh" content="0;url=/old"> --><meta charset=utf-8>', ""),
        ('<noscript><meta http-equiv="refresh" content="0;url=/no-js"></noscript>', ""),
        ('<meta name=a content=b><meta http-equiv="refresh" content="0;url=/new">', "/new"),
        ("", ""),
    ],
)
def test_a_meta_refresh_is_found(page: str, target: str) -> None:
    assert refresh_target(page) == target


@pytest.mark.parametrize(
    ("page", "target"),
    [
        ('<script>location.replace("/new")</script>', "/new"),
        ("<script>window.location.href = '/new';</script>", "/new"),
        ('<script>document.location="https://b.example/"</script>', "https://b.example/"),
        ("<script>top.location.assign('/new')</script>", "/new"),
        ("<script>location.replace(target)</script>", ""),
        ("<p>The location of the fire</p>", ""),
    ],
)
def test_a_line_of_script_is_found(page: str, target: str) -> None:
    assert scripted_target(page) == target


@pytest.mark.parametrize(
    "piece", ["<meta ", "<meta http-equiv=refresh content='" + " " * 3000, "<!--", "<noscript", "location ="]
)
def test_looking_is_linear(piece: str) -> None:
    assert_linear(lambda length: refresh_target(piece * (length // len(piece))), 200_000)
    assert_linear(lambda length: scripted_target(piece * (length // len(piece))), 200_000)
