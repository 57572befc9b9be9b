"""Small documents of every kind, written for the tests."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime

NOON = datetime(2026, 3, 27, 12, 0, tzinfo=UTC)


def rss_item(number: int, *, when: datetime | None = None, extra: str = "", text: str = "") -> str:
    date = f"<pubDate>{format_datetime(when)}</pubDate>" if when else ""
    return (
        f"<item><title>Headline {number}</title><link>https://news.example/story/{number}</link>"
        f"<guid>tag:news.example,{number}</guid>{date}"
        f"<description>{text or f'What happened, part {number}.'}</description>{extra}</item>"
    )


def rss(*items: str, head: str = "") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example News</title>'
        f"<link>https://news.example/</link><description>d</description>{head}{''.join(items)}</channel></rss>"
    ).encode()


ATOM = b"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://blatt.example/nachrichten/">
  <title type="html">Das &lt;b&gt;Blatt&lt;/b&gt;</title>
  <link href="https://blatt.example/"/>
  <link rel="self" href="https://blatt.example/atom.xml"/>
  <entry>
    <id>urn:1</id><title type="text">Nutzen Sie &lt;b&gt; sparsam</title>
    <link rel="alternate" href="eins.html?utm_source=feed&amp;id=1"/>
    <updated>2026-03-27T10:00:00+01:00</updated>
    <summary type="html">&lt;p&gt;Ein &lt;i&gt;kurzer&lt;/i&gt; Satz.&lt;/p&gt;</summary>
    <source><title>Die Agentur</title><link href="https://agentur.example/"/></source>
  </entry>
  <entry xml:lang="en">
    <id>urn:2</id><title>Second</title><link href="/zwei"/>
    <published>2026-03-27T11:00:00Z</published>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Some <b>content</b> here.</p></div></content>
  </entry>
</feed>"""

RDF = b"""<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://rdf.example/"><title>Old style</title><link>https://rdf.example/</link>
<items><rdf:Seq><rdf:li resource="https://rdf.example/1"/></rdf:Seq></items></channel>
<item rdf:about="https://rdf.example/1"><title>First</title><link>https://rdf.example/1</link>
<dc:date>2026-03-27T09:00:00Z</dc:date><description>One.</description></item>
<item rdf:about="https://rdf.example/2"><title>Second</title><link>https://rdf.example/2</link></item>
</rdf:RDF>"""

JSON_FEED = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "Json &amp; friends", "language": "en-US",
 "home_page_url": "https://json.example/", "items": [
 {"id": 7, "url": "/seven", "title": "Seven", "content_html": "<p>The <b>seventh</b>.</p>",
  "date_published": "2026-03-27T08:00:00Z"},
 {"id": "8", "external_url": "https://other.example/8", "content_text": "No title here", "language": "fr"},
 "nonsense", {"title": null, "id": true}]}"""

MALFORMED = b"""<rss version="2.0"><channel><title>Broken & bent</title><link>https://broken.example/</link>
<item><title>One & only</title><link>https://broken.example/1?a=1&b=2</link><description><p>Unclosed</description></item>
<item><title>Two &nbsp; spaces</title><guid isPermaLink="true">https://broken.example/2</guid></item>
</channel>"""
