"""When a server's certificate expired: Python's error does not say, so the certificate itself is looked at."""

from __future__ import annotations

import asyncio
import re
import ssl
from datetime import UTC, datetime
from socket import SOCK_STREAM
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.web.ssrf_guard import Guard

_SECONDS = 5
_VALIDITY = re.compile(
    rb"(?:\x17\x0d\d{12}Z|\x18\x0f\d{14}Z)(?:\x17\x0d(\d{12})Z|\x18\x0f(\d{14})Z)"  # UTCTime, GeneralizedTime
)


async def expiry_of(host: str, port: int, guard: Guard) -> datetime | None:
    """The end of the certificate of a server that is not trusted: nothing is sent to it. None when it cannot be had."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(_SECONDS):
            found = await loop.getaddrinfo(host, port, type=SOCK_STREAM)
            with guard.make_socket(found[0]) as sock:
                sock.setblocking(False)  # noqa: FBT003 - the standard library's signature
                await loop.sock_connect(sock, found[0][4])
                transport, _ = await loop.create_connection(
                    asyncio.Protocol, sock=sock, ssl=context, server_hostname=host
                )
                der = transport.get_extra_info("ssl_object").getpeercert(binary_form=True)
                transport.abort()
    except (OSError, TimeoutError):
        return None
    return end_of_certificate(der or b"")


def end_of_certificate(der: bytes) -> datetime | None:
    """The last moment of a certificate: the second of the two times that X.509 puts beside each other."""
    found = _VALIDITY.search(der)
    if found is None:
        return None
    text = (found[1] or found[2]).decode("ascii")
    if found[1]:  # two digits of the year, up to 2049
        text = ("19" if text >= "50" else "20") + text
    try:
        return datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
