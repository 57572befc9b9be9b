# pure
"""The address of the status page, as the environment names it; read also by what must not wait for a library."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT = "127.0.0.1:8081"
OFF = "off"
_OWN = frozenset({"localhost", "::1"})
_OWN_NETWORK = "127."
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - where it may listen, if the operator says so


class StatusAddress(NamedTuple):
    """The host and port to listen at."""

    host: str
    port: int

    @property
    def is_loopback(self) -> bool:
        """True if nobody but this machine can ask there."""
        is_number = self.host.replace(".", "").isdigit()
        return self.host in _OWN or (is_number and self.host.startswith(_OWN_NETWORK))

    @property
    def own_host(self) -> str:
        """The host by which this machine itself asks there."""
        return _EVERYWHERE.get(self.host, self.host)

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def status_address(environment: Mapping[str, str]) -> StatusAddress | None:
    """Return what ``STATUS_ADDR`` says, or ``PORT`` where it says nothing; None if there is to be no page.

    Raises:
        ValueError: It says no address.
    """
    said, port = environment.get("STATUS_ADDR", ""), environment.get("PORT", "")
    return read_address(said or (f"0.0.0.0:{port}" if port else DEFAULT))


def read_address(text: str) -> StatusAddress | None:
    """Read ``host:port`` or ``[host]:port``; ``:port`` is everywhere, ``port`` is this machine alone, ``off`` is None.

    Raises:
        ValueError: It is none of these.
    """
    if text.casefold() == OFF:
        return None
    host, colon, port = text.rpartition(":")
    host = host.removeprefix("[").removesuffix("]") or ("0.0.0.0" if colon else "127.0.0.1")  # noqa: S104
    if not port.isascii() or not port.isdigit() or not 0 < int(port) < 1 << 16 or set(host) & set("/ @"):
        message = f"is not an address: write one like {DEFAULT}, or {OFF}"
        raise ValueError(message)
    return StatusAddress(host, int(port))
