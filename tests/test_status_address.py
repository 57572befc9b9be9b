from __future__ import annotations

import pytest

from bot.status_address import StatusAddress, read_address, status_address


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, ("127.0.0.1", 8081)),
        ({"STATUS_ADDR": "", "PORT": ""}, ("127.0.0.1", 8081)),
        ({"STATUS_ADDR": "off"}, None),
        ({"STATUS_ADDR": "OFF", "PORT": "5000"}, None),
        ({"PORT": "5000"}, ("0.0.0.0", 5000)),
        ({"STATUS_ADDR": "10.0.0.1:9000", "PORT": "5000"}, ("10.0.0.1", 9000)),
        ({"STATUS_ADDR": "[::1]:9000"}, ("::1", 9000)),
        ({"STATUS_ADDR": ":9000"}, ("0.0.0.0", 9000)),
        ({"STATUS_ADDR": "9000"}, ("127.0.0.1", 9000)),
    ],
)
def test_the_environment_says_where(environment: dict[str, str], expected: tuple[str, int] | None) -> None:
    assert status_address(environment) == expected


@pytest.mark.parametrize("text", ["", "host", "host:", "host:0", "host:65536", "http://host:80", "a b:80", "h:\u0661"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not an address"):
        read_address(text)


@pytest.mark.parametrize(
    ("address", "is_loopback", "own_host", "text"),
    [
        (StatusAddress("127.0.0.1", 8081), True, "127.0.0.1", "127.0.0.1:8081"),
        (StatusAddress("127.8.8.8", 8081), True, "127.8.8.8", "127.8.8.8:8081"),
        (StatusAddress("::1", 80), True, "::1", "[::1]:80"),
        (StatusAddress("localhost", 80), True, "localhost", "localhost:80"),
        (StatusAddress("localhost.example", 80), False, "localhost.example", "localhost.example:80"),
        (StatusAddress("127.evil.example", 80), False, "127.evil.example", "127.evil.example:80"),
        (StatusAddress("0.0.0.0", 80), False, "127.0.0.1", "0.0.0.0:80"),
        (StatusAddress("::", 80), False, "::1", "[::]:80"),
    ],
)
def test_some_addresses_are_this_machine_alone(
    address: StatusAddress, is_loopback: bool, own_host: str, text: str
) -> None:
    assert (address.is_loopback, address.own_host, str(address)) == (is_loopback, own_host, text)
