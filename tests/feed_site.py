"""A small news site on loopback, for tests that run a whole program against it."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

_ITEMS = ("Iran nuclear talks resume in Vienna", "Storm closes the airport of Lisbon", "Central bank holds its rate")
_FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Good News</title><link>{base}/</link><description>d</description>
{items}</channel></rss>
"""
_ITEM = (
    "<item><title>{title}</title><link>{base}/news/{number}</link><guid>g{number}</guid>"
    "<pubDate>Mon, 02 Mar 2026 10:0{number}:00 GMT</pubDate><description>What happened, in short.</description></item>"
)
_PARAGRAPHS = (
    "Negotiators from Iran and six powers met on Monday to revive the nuclear agreement of the last decade.",
    "Diplomats said that the talks would go on for at least another week in the Austrian capital, Vienna.",
    "The agreement had limited the enrichment of uranium in return for an end of economic sanctions.",
    "Inspectors of the agency are expected to report on their visits before the end of the month.",
)
_ARTICLE = (
    "<html><head><title>Talks resume</title></head><body><nav>Home World</nav>"
    "<article><h1>Talks resume</h1>{}</article></body></html>"
)


class FeedSite:
    """Serves ``/good`` (a feed of three entries), ``/article`` and nothing else."""

    def __enter__(self) -> Self:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                kind, body = site.page(self.path)
                self.send_response(200 if body else 404)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def url(self, name: str) -> str:
        """The address of a page."""
        return f"{self.base}/{name}"

    def page(self, path: str) -> tuple[str, bytes]:
        """The type and body of what stands at a path; an empty body for nothing."""
        if path == "/good":
            items = "".join(_ITEM.format(base=self.base, number=n, title=t) for n, t in enumerate(_ITEMS))
            return "application/rss+xml", _FEED.format(base=self.base, items=items).encode()
        if path == "/article":
            return "text/html", _ARTICLE.format("".join(f"<p>{text}</p>" for text in _PARAGRAPHS)).encode()
        return "text/plain", b""
