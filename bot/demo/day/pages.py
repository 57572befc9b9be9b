"""The article pages and homepages of the sample day's outlets, with all that real ones have around the text."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

from bot.demo.day.data import Format
from bot.demo.day.render import article_url, photo_url

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.demo.day.data import Outlet
    from bot.demo.day.render import Published

_RELATED = 4
_TYPES = {
    Format.RSS: "application/rss+xml",
    Format.ATOM: "application/atom+xml",
    Format.RDF: "application/rdf+xml",
}


def render_article(outlet: Outlet, report: Published, others: Sequence[Published], site: str) -> str:
    """The page of one entry.

    Args:
        outlet: Whose page.
        report: The entry, and when it came out.
        others: What else the outlet has out, newest first; some of it is linked.
        site: The address of the outlet's homepage, with a slash at its end.
    """
    entry = report.entry
    first, *rest = entry.paragraphs
    middle = max(1, len(rest) // 2)
    dateline = outlet.dateline.format(place=entry.place) if entry.place else ""
    related = [other for other in others if other.entry.id != entry.id][:_RELATED]
    return _template(outlet.id).substitute(
        _frame(outlet, site),
        title=escape(entry.title),
        blurb=escape(entry.blurb or entry.title),
        url=article_url(entry, site),
        photo=photo_url(entry, site),
        byline=escape(entry.byline),
        section=escape(entry.section),
        date=report.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        shown_date=report.at.strftime("%d.%m.%Y, %H:%M" if outlet.language.startswith("de") else "%B %d, %Y %H:%M UTC"),
        caption=escape(entry.caption),
        first=f"<p>{escape(dateline)}{escape(first, quote=False)}</p>",
        above=_paragraphs(rest[:middle]),
        below=_paragraphs(rest[middle:]),
        more=escape(entry.more),
        related=_links(related, site),
    )


def render_home(outlet: Outlet, published: Sequence[Published], site: str) -> str:
    """The homepage, which says where the feed is."""
    return _template("home").substitute(
        _frame(outlet, site),
        tagline=escape(outlet.tagline),
        feed_type=_TYPES[outlet.format],
        stories=_links(published, site),
    )


def _frame(outlet: Outlet, site: str) -> dict[str, str]:
    return {
        "language": outlet.language,
        "outlet": escape(outlet.name),
        "site": site,
        "sections": "\n".join(
            f'<li><a href="{site}section/{escape(section.lower())}">{escape(section)}</a></li>'
            for section in outlet.sections
        ),
    }


def _paragraphs(paragraphs: Sequence[str]) -> str:
    return "\n".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in paragraphs)


def _links(reports: Sequence[Published], site: str) -> str:
    return "\n".join(
        f'<li><a href="{article_url(report.entry, site)}">{escape(report.entry.title)}</a></li>' for report in reports
    )


@cache
def _template(name: str) -> Template:
    return Template((files("bot.demo.day") / "templates" / f"{name}.html").read_text("utf-8"))
