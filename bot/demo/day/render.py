"""The feeds of the sample day's outlets, each in its own format and with its own habits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime
from html import escape
from typing import TYPE_CHECKING

from bot.demo.day.data import DayEntry, Format, Outlet

if TYPE_CHECKING:
    from collections.abc import Sequence

NEWEST = 15


@dataclass(frozen=True, slots=True)
class Published:
    """An entry that is out, and the real moment at which it came out."""

    entry: DayEntry
    at: datetime


def render_feed(outlet: Outlet, published: Sequence[Published], site: str) -> bytes:
    """The outlet's feed document.

    Args:
        outlet: Whose feed.
        published: What is out, newest first; the newest 15 are shown.
        site: The address of the outlet's homepage, with a slash at its end.
    """
    items = "\n".join(_item(outlet, report, site) for report in published[:NEWEST])
    newest = max((report.at for report in published), default=datetime(2026, 1, 1, tzinfo=UTC))
    head = {Format.RSS: _rss, Format.RDF: _rdf, Format.ATOM: _atom}[outlet.format]
    document = head(outlet, published[:NEWEST], items, newest, site)
    if outlet.sloppy:
        document = document.replace("&amp;", "&").replace("&quot;", '"')
    return document.encode(outlet.encoding, "xmlcharrefreplace")


def article_url(entry: DayEntry, site: str) -> str:
    """The address of an entry's page, without what tracks readers."""
    return f"{site}news/{entry.slug}"


def photo_url(entry: DayEntry, site: str) -> str:
    """The address of the picture above an entry."""
    return f"{site}photo/{entry.slug}.webp"


def _item(outlet: Outlet, report: Published, site: str) -> str:
    return {Format.RSS: _rss_item, Format.RDF: _rdf_item, Format.ATOM: _atom_item}[outlet.format](outlet, report, site)


def _link(outlet: Outlet, entry: DayEntry, site: str) -> str:
    return escape(article_url(entry, site) + (f"?{outlet.tracking}" if outlet.tracking else ""))


def _rss_date(outlet: Outlet, moment: datetime) -> str:
    return format_datetime(moment.astimezone(timezone(timedelta(hours=outlet.utc_offset))).replace(microsecond=0))


def _iso_date(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")


def _rss(outlet: Outlet, _published: Sequence[Published], items: str, newest: datetime, site: str) -> str:
    return f"""<?xml version="1.0" encoding="{outlet.encoding.upper()}"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>{escape(outlet.name)}: {escape(outlet.tagline)}</title>
<link>{site}</link>
<atom:link href="{site}feed.xml" rel="self" type="application/rss+xml" />
<description>{escape(outlet.tagline)}</description>
<language>{outlet.language}</language>
<copyright>{escape(outlet.name)}</copyright>
<lastBuildDate>{_rss_date(outlet, newest)}</lastBuildDate>
{items}
</channel>
</rss>
"""


def _rss_item(outlet: Outlet, report: Published, site: str) -> str:
    entry = report.entry
    url = article_url(entry, site)
    lines = [
        f"<title>{escape(entry.title)}</title>",
        f"<link>{_link(outlet, entry, site)}</link>",
        f'<guid isPermaLink="false">{outlet.id}-{entry.slug}</guid>' if outlet.tracking else f"<guid>{url}</guid>",
        f"<dc:creator>{escape(entry.byline)}</dc:creator>",
        f"<category>{escape(entry.section)}</category>",
    ]
    if entry.blurb and outlet.sloppy:
        lines.append(f"<description>{escape(entry.blurb, quote=False)}&nbsp;[&hellip;]</description>")
    elif entry.blurb:
        lines.append(f"<description><![CDATA[<p>{escape(entry.blurb, quote=False)}</p>]]></description>")
        lines.append(f'<media:content url="{photo_url(entry, site)}" medium="image" width="800" height="420" />')
    if entry.dated:
        lines.append(f"<pubDate>{_rss_date(outlet, report.at)}</pubDate>")
    return "<item>\n" + "\n".join(lines) + "\n</item>"


def _rdf(outlet: Outlet, published: Sequence[Published], items: str, newest: datetime, site: str) -> str:
    listed = "\n".join(f'<rdf:li rdf:resource="{article_url(report.entry, site)}" />' for report in published)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel rdf:about="{site}feed.xml">
<title>{escape(outlet.name)}</title>
<link>{site}</link>
<description>{escape(outlet.tagline)}</description>
<dc:language>{outlet.language}</dc:language>
<dc:date>{_iso_date(newest)}</dc:date>
<items><rdf:Seq>
{listed}
</rdf:Seq></items>
</channel>
{items}
</rdf:RDF>
"""


def _rdf_item(outlet: Outlet, report: Published, site: str) -> str:
    entry = report.entry
    return f"""<item rdf:about="{article_url(entry, site)}">
<title>{escape(entry.title)}</title>
<link>{_link(outlet, entry, site)}</link>
<description>{escape(entry.blurb)}</description>
<dc:creator>{escape(entry.byline)}</dc:creator>
<dc:subject>{escape(entry.section)}</dc:subject>
<dc:date>{_iso_date(report.at)}</dc:date>
</item>"""


def _atom(outlet: Outlet, _published: Sequence[Published], items: str, newest: datetime, site: str) -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.language}">
<id>tag:{outlet.id}.example,2026:feed</id>
<title type="text">{escape(outlet.name)}</title>
<subtitle>{escape(outlet.tagline)}</subtitle>
<link rel="self" type="application/atom+xml" href="{site}feed.xml" />
<link rel="alternate" type="text/html" href="{site}" />
<updated>{_iso_date(newest)}</updated>
<generator version="4.2">Newsroom</generator>
{items}
</feed>
"""


def _atom_item(outlet: Outlet, report: Published, site: str) -> str:
    entry = report.entry
    summary = f'<summary type="html">{escape(f"<p>{escape(entry.blurb)}</p>")}</summary>' if entry.blurb else ""
    return f"""<entry>
<id>tag:{outlet.id}.example,2026:{entry.slug}</id>
<title type="html">{escape(escape(entry.title))}</title>
<link rel="alternate" type="text/html" href="{_link(outlet, entry, site)}" />
<author><name>{escape(entry.byline)}</name></author>
<category term="{escape(entry.section)}" />
<published>{_iso_date(report.at)}</published>
<updated>{_iso_date(report.at)}</updated>
{summary}
</entry>"""
