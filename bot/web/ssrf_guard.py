"""The addresses that may be asked: no private one and no odd port, whatever a name resolves to.

The address is checked at the moment of connecting, after DNS and for each hop, so a name that resolves
differently the second time gains nothing. The tables are IANA's special-purpose registries.
"""

from __future__ import annotations

import re
import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TYPE_CHECKING

from bot.problems import FeedProblem, FeedReason

if TYPE_CHECKING:
    from collections.abc import Iterable

PORTS = frozenset({80, 443})
_REMEMBERED = 1000
_NUMBER = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$", re.IGNORECASE)
_OWN_NAMES = (".localhost", ".local", ".internal", ".home.arpa", ".localdomain")

_FORBIDDEN = {
    ip_network(net): what
    for net, what in (
        ("0.0.0.0/8", FeedProblem.THIS_MACHINE),
        ("10.0.0.0/8", FeedProblem.PRIVATE_NETWORK),
        ("100.64.0.0/10", FeedProblem.SHARED_NETWORK),
        ("127.0.0.0/8", FeedProblem.THIS_MACHINE),
        ("169.254.0.0/16", FeedProblem.LINK_LOCAL_NETWORK),
        ("172.16.0.0/12", FeedProblem.PRIVATE_NETWORK),
        ("192.0.0.0/24", FeedProblem.RESERVED_NETWORK),
        ("192.0.2.0/24", FeedProblem.EXAMPLE_NETWORK),
        ("192.31.196.0/24", FeedProblem.RESERVED_NETWORK),
        ("192.52.193.0/24", FeedProblem.RESERVED_NETWORK),
        ("192.88.99.0/24", FeedProblem.DISGUISED_ADDRESS),
        ("192.168.0.0/16", FeedProblem.PRIVATE_NETWORK),
        ("192.175.48.0/24", FeedProblem.RESERVED_NETWORK),
        ("198.18.0.0/15", FeedProblem.RESERVED_NETWORK),
        ("198.51.100.0/24", FeedProblem.EXAMPLE_NETWORK),
        ("203.0.113.0/24", FeedProblem.EXAMPLE_NETWORK),
        ("224.0.0.0/4", FeedProblem.MULTICAST_NETWORK),
        ("240.0.0.0/4", FeedProblem.RESERVED_NETWORK),
        # Of IPv6 only 2000::/3 is given out to anybody; inside it these are not.
        ("2001::/23", FeedProblem.RESERVED_NETWORK),
        ("2001:db8::/32", FeedProblem.EXAMPLE_NETWORK),
        ("2002::/16", FeedProblem.DISGUISED_ADDRESS),
        ("2620:4f:8000::/48", FeedProblem.RESERVED_NETWORK),
        ("3fff::/20", FeedProblem.EXAMPLE_NETWORK),
    )
}
_IPV6_GLOBAL = IPv6Network("2000::/3")
_IPV6_NAMES = {
    ip_network(net): what
    for net, what in (
        ("::1/128", FeedProblem.THIS_MACHINE),
        ("::ffff:0:0/96", FeedProblem.DISGUISED_ADDRESS),
        ("::/96", FeedProblem.DISGUISED_ADDRESS),
        ("64:ff9b::/96", FeedProblem.DISGUISED_ADDRESS),
        ("64:ff9b:1::/48", FeedProblem.DISGUISED_ADDRESS),
        ("fc00::/7", FeedProblem.PRIVATE_NETWORK),
        ("fe80::/10", FeedProblem.LINK_LOCAL_NETWORK),
        ("ff00::/8", FeedProblem.MULTICAST_NETWORK),
    )
}


class RefusedError(OSError):
    """A connection that the guard does not allow."""

    def __init__(self, reason: FeedReason) -> None:
        super().__init__(str(reason))
        self.reason = reason


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

    def address_problem(self, host: str, port: int) -> FeedReason | None:
        """Why an address may not be connected to; None when it may."""
        try:
            address = ip_address(host.partition("%")[0])
        except ValueError:
            return FeedReason(FeedProblem.NO_INTERNET_ADDRESS)
        if self._is_allowed(address):
            return None
        special = _special(address)
        if special:
            return FeedReason(special)
        return None if port in PORTS else FeedReason.of(FeedProblem.WRONG_PORT, port=str(port))

    def judge(self, host: str, port: int) -> None:
        """Raise if an address may not be connected to.

        Raises:
            RefusedError: The address is not allowed.
        """
        problem = self.address_problem(host, port)
        if problem:
            raise RefusedError(problem)

    def judge_unresolved(self, host: str, port: int) -> None:
        """Raise if what is given to a proxy to resolve may not be: an address by the same rules, a name by its look.

        Raises:
            RefusedError: It is not allowed.
        """
        if is_address(host):
            self.judge(host, port)
            return
        self.judge_name(host)
        if host == "localhost" or host.endswith(_OWN_NAMES):
            raise RefusedError(FeedReason(FeedProblem.THIS_MACHINE))
        if port not in PORTS:
            raise RefusedError(FeedReason.of(FeedProblem.WRONG_PORT, port=str(port)))

    @staticmethod
    def judge_name(host: str) -> None:
        """Raise if a name is an address to some and to us none: 2130706433, 0x7f.1, 127.1.

        Raises:
            RefusedError: It is.
        """
        if _NUMBER.search(host):
            raise RefusedError(FeedReason(FeedProblem.NO_INTERNET_ADDRESS))

    def make_socket(self, info: tuple[int, int, int, str, tuple[object, ...]]) -> socket.socket:
        """A socket for exactly the address that is about to be connected to, after it has been checked.

        Raises:
            RefusedError: The address is not allowed.
        """
        family, kind, protocol, _, address = info
        self.judge(str(address[0]), int(str(address[1])))
        return socket.socket(family=family, type=kind, proto=protocol)

    def _is_allowed(self, address: IPv4Address | IPv6Address) -> bool:
        return any(address.version == net.version and address in net for net in self._allowed)


def is_address(host: str) -> bool:
    """Return True if a host is an address, and no name."""
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def _special(address: IPv4Address | IPv6Address) -> FeedProblem | None:
    for net, what in _FORBIDDEN.items():
        if address.version == net.version and address in net:
            return what
    if isinstance(address, IPv6Address) and address not in _IPV6_GLOBAL:
        return next((what for net, what in _IPV6_NAMES.items() if address in net), FeedProblem.RESERVED_NETWORK)
    return None
