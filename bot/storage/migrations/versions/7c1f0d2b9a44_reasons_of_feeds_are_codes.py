"""The reasons of failing feeds are codes with arguments

Before, they were English sentences. What is in no line of the table becomes "unknown", until the next poll says more.
"""

from __future__ import annotations

import json
import re
from datetime import date

import sqlalchemy as sa
from alembic import op


revision = "7c1f0d2b9a44"
down_revision = "de3fe4b3b91c"
branch_labels = None
depends_on = None

_SENTENCES = (
    ("was taken out of the configuration", "out-of-configuration"),
    ("removed by the operator", "removed-by-operator"),
    ("nobody wants it", "unwanted"),
    (r"answers (?P<status>\d+): Cloudflare .*", "cloudflare"),
    ("answers 304 although nothing was asked for", "unasked-not-modified"),
    (r"answers (?P<status>400)\b.*", "bad-request"),
    (r"answers (?P<status>401)\b.*", "password"),
    (r"answers (?P<status>402)\b.*", "payment"),
    (r"answers (?P<status>403|406|418)\b.*", "shut-out"),
    (r"answers (?P<status>404)\b.*", "nothing-there"),
    (r"answers (?P<status>408)\b.*", "request-timeout"),
    (r"answers (?P<status>410)\b.*", "gone"),
    (r"answers (?P<status>429)\b.*", "asked-too-often"),
    (r"answers (?P<status>451)\b.*", "legal-reasons"),
    (r"answers (?P<status>500|502)\b.*", "server-error"),
    (r"answers (?P<status>503)\b.*", "server-overloaded"),
    (r"answers (?P<status>504)\b.*", "server-too-slow"),
    (r"answers (?P<status>\d+)\b.*", "other-status"),
    (r"(?:cannot be asked: )?the address is too long", "address-too-long"),
    (r"(?:cannot be asked: )?it is not a web address|is not at a web address", "not-an-address"),
    (r"(?:cannot be asked: )?only http and https addresses can be read", "other-scheme"),
    (r"(?:cannot be asked: )?port (?P<port>\d+) is not one of the web's .*", "wrong-port"),
    ("cannot be asked: it is not an internet address", "no-internet-address"),
    ("cannot be asked: the address leads to (?:the machine itself|this network)", "this-machine"),
    ("cannot be asked: the address leads to a private network", "private-network"),
    ("cannot be asked: the address leads to a provider's shared network", "shared-network"),
    ("cannot be asked: the address leads to a link-local network", "link-local-network"),
    ("cannot be asked: the address leads to a multicast network", "multicast-network"),
    ("cannot be asked: the address leads to a network for examples", "example-network"),
    ("cannot be asked: the address leads to (?:an IPv4 address in disguise|a 6to4 .*)", "disguised-address"),
    ("cannot be asked: the address leads to .*", "reserved-network"),
    (r"cannot be found: there is no host (?P<host>\S+)", "unknown-host"),
    ("cannot be reached(?: safely)?: its encryption is broken", "broken-encryption"),
    ("cannot be reached: nothing listens there", "nothing-listens"),
    ("cannot be reached: (?:no route to host|network is unreachable)", "no-route"),
    ("cannot be reached: it does not answer", "no-answer"),
    ("hangs up without an answer|cannot be reached: it hung up", "hangs-up"),
    ("cannot be reached: .*", "connection-broke"),
    (r"does not answer within (?P<seconds>[\d.]+) s", "no-answer-in-time"),
    ("breaks off in the middle of its answer", "breaks-off"),
    ("does not answer in HTTP", "no-http"),
    (r"cannot be trusted: its certificate expired on (?P<expired>\d+ \w+ \d{4})", "certificate-expired-on"),
    ("cannot be trusted: its certificate expired", "certificate-expired"),
    ("cannot be trusted: its certificate is for another site", "certificate-of-another"),
    ("cannot be trusted: nobody vouches for its certificate", "certificate-unvouched"),
    ("cannot be trusted: .*", "certificate-invalid"),
    (r"redirects more than (?P<times>\d+) times", "too-many-redirects"),
    (r"the answer is larger than (?P<mb>[\d.]+) MB", "too-large"),
    ("the answer is compressed more than once", "compressed-twice"),
    (r"the answer is compressed in a way that is not known here \((?P<encoding>.*)\)", "unknown-compression"),
    ("the answer is not compressed as it says", "broken-compression"),
    ("is empty", "empty"),
    ("is not a feed: this is a web page", "web-page"),
    (r"is not a feed: this is a web page; did you mean (?P<url>\S+) \?", "web-page-with-feed"),
    ("is a web page, and it names no feed that works", "web-page-without-feed"),
    ("is not a feed: neither RSS, Atom nor JSON Feed", "no-feed"),
    ("is not a feed: it looks like JSON and is not", "broken-json"),
    ("is not a feed: this is JSON, but not a JSON Feed", "other-json"),
    ("cannot be read: it confuses the parser", "confusing"),
    (r"took longer than (?P<seconds>[\d.]+) s to read", "reading-too-long"),
    (r"takes more than (?P<mb>\d+) MB of memory to read", "too-much-memory"),
    ("broke the process that read it", "broke-reader"),
    ("is nested too deeply to read", "nested-too-deep"),
    ("was not read: the program is stopping", "stopping"),
)
_NUMBERS = {"seconds", "times", "mb"}
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def coded(sentence: str) -> str:
    """The code, and its arguments as JSON, of a sentence of the versions before."""
    for pattern, code in _SENTENCES:
        found = re.fullmatch(pattern, sentence, re.DOTALL)
        if found is None:
            continue
        try:
            args = {name: _value(name, text) for name, text in found.groupdict().items()}
        except ValueError:
            break
        return f"{code} {json.dumps(args, ensure_ascii=False, separators=(',', ':'))}" if args else code
    return "unknown"


def _value(name: str, text: str) -> str | float:
    if name == "expired":  # strptime would read the month in the language of the machine
        day, month, year = text.split()
        return date(int(year), _MONTHS.index(month) + 1, int(day)).isoformat()
    if name in _NUMBERS:
        number = float(text)
        return int(number) if number.is_integer() else number
    return text


def upgrade() -> None:
    feeds = sa.table("feeds", sa.column("reason", sa.Text))
    conn = op.get_bind()
    for sentence in conn.execute(sa.select(feeds.c.reason).where(feeds.c.reason != "").distinct()).scalars().all():
        conn.execute(sa.update(feeds).where(feeds.c.reason == sentence).values(reason=coded(sentence)))


def downgrade() -> None:
    # Codes stay: a version before shows them as they are, until its next poll.
    pass
