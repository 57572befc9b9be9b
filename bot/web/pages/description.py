# pure
"""The description of an article by its page, for search engines and for previews of links."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from bot.text.html import text_of_html
from bot.web.pages.metas import linked_articles, metas_of

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DESCRIPTION = 1000
"""Characters; what is longer is the article, or a list of words."""
_NAMES = ("og:description", "description", "twitter:description")
_IS_WHOLE = re.compile(r"(?<![.\u2026])[.!?\u3002\uff01\uff1f\u061f\u06d4\u0964][\"\u201d\u00bb\u2019)]{0,2}\Z")


def page_description(page: str) -> str:
    """One line of plain text, the first that breaks off nowhere; empty where the page says nothing of its article."""
    found = list(filter(None, (text_of_html(said[:MAX_DESCRIPTION]) for said in chain(_said(page), _linked(page)))))
    return next(filter(_IS_WHOLE.search, found), found[0] if found else "")


def _said(page: str) -> Iterator[str]:
    metas = metas_of(page)
    return (metas.get(name, "") for name in _NAMES)


def _linked(page: str) -> Iterator[str]:
    return (said for article in linked_articles(page) if isinstance(said := article.get("description"), str))
