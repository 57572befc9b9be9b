"""The addresses that may be asked: no private one and no odd port, whatever a name resolves to.

The address is checked at the moment of connecting, after DNS and for each hop, so a name that resolves
differently the second time gains nothing. The tables are IANA's special-purpose registries.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PORTS = frozenset({80, 443})
_REMEMBERED = 1000

_FORBIDDEN = {
    ip_network(net): what
    for net, what in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "a private network"),
        ("100.64.0.0/10", "a provider's shared network"),
        ("127.0.0.0/8", "the machine itself"),
        ("169.254.0.0/16", "a link-local network"),
        ("172.16.0.0/12", "a private network"),
        ("192.0.0.0/24", "a protocol's own network"),
        ("192.0.2.0/24", "a network for examples"),
        ("192.31.196.0/24", "a name server's sink"),
        ("192.52.193.0/24", "a relay's network"),
        ("192.88.99.0/24", "a 6to4 relay"),
        ("192.168.0.0/16", "a private network"),
        ("192.175.48.0/24", "a name server's sink"),
        ("198.18.0.0/15", "a network for benchmarks"),
        ("198.51.100.0/24", "a network for examples"),
        ("203.0.113.0/24", "a network for examples"),
        ("224.0.0.0/4", "a multicast network"),
        ("240.0.0.0/4", "a reserved network"),
        # Of IPv6 only 2000::/3 is given out to anybody; inside it these are not.
        ("2001::/23", "a protocol's own network"),
        ("2001:db8::/32", "a network for examples"),
        ("2002::/16", "a 6to4 tunnel"),
        ("2620:4f:8000::/48", "a name server's sink"),
        ("3fff::/20", "a network for examples"),
    )
}
_IPV6_GLOBAL = IPv6Network("2000::/3")
_IPV6_NAMES = {
    ip_network(net): what
    for net, what in (
        ("::1/128", "the machine itself"),
        ("::ffff:0:0/96", "an IPv4 address in disguise"),
        ("::/96", "an IPv4 address in disguise"),
        ("64:ff9b::/96", "an IPv4 address in disguise"),
        ("64:ff9b:1::/48", "an IPv4 address in disguise"),
        ("fc00::/7", "a private network"),
        ("fe80::/10", "a link-local network"),
        ("ff00::/8", "a multicast network"),
    )
}


class RefusedError(OSError):
    """A connection that the guard does not allow; the text is a sentence for the person who asked for it."""


class Guard:
    """Decides which addresses may be connected to.

    Args:
        allow_networks: Networks that may be asked although they are private, on any port.
    """

    def __init__(self, allow_networks: Iterable[IPv4Network | IPv6Network] = ()) -> None:
        self._allowed = tuple(allow_networks)
        self._own: dict[str, bool] = {}

    def allows(self, host: str) -> bool:
        """Return True if a host is an address inside ``allow_networks``: one of the operator's own machines."""
        known = self._own.get(host)
        if known is None:
            try:
                known = self._is_allowed(ip_address(host.strip("[]")))
            except ValueError:
                return False
            if len(self._own) < _REMEMBERED:
                self._own[host] = known
        return known

    def address_problem(self, host: str, port: int) -> str:
        """Why an address may not be connected to; empty when it may."""
        try:
            address = ip_address(host.partition("%")[0])
        except ValueError:
            return "it is not an internet address"
        if self._is_allowed(address):
            return ""
        what = _special(address)
        if what:
            return f"the address leads to {what}"
        return "" if port in PORTS else f"port {port} is not one of the web's (80 and 443)"

    def make_socket(self, info: tuple[int, int, int, str, tuple[object, ...]]) -> socket.socket:
        """A socket for exactly the address that is about to be connected to, after it has been checked.

        Raises:
            RefusedError: The address is not allowed.
        """
        family, kind, protocol, _, address = info
        problem = self.address_problem(str(address[0]), int(str(address[1])))
        if problem:
            raise RefusedError(problem)
        return socket.socket(family=family, type=kind, proto=protocol)

    def _is_allowed(self, address: IPv4Address | IPv6Address) -> bool:
        return any(address.version == net.version and address in net for net in self._allowed)


def _special(address: IPv4Address | IPv6Address) -> str:
    for net, what in _FORBIDDEN.items():
        if address.version == net.version and address in net:
            return what
    if isinstance(address, IPv6Address) and address not in _IPV6_GLOBAL:
        return next((what for net, what in _IPV6_NAMES.items() if address in net), "a reserved network")
    return ""
