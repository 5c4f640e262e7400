"""Fetch one page from the web, without ever reaching into the network the machine stands in.

Names are resolved here and the connection is made to the address that was checked, so that a name cannot point
elsewhere the second time. Redirects are followed by hand, each checked anew.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from abzug.errors import FetchError, RefusedAddressError

MOST_BYTES = 10_000_000
"""Longest body that is read, before and after decompression."""

MOST_SECONDS = 20.0
"""Time for everything together."""

MOST_REDIRECTS = 5
_AGENT = "abzug (+reads one page for its user)"
_KEPT = "%/:=&?~#+!$,;'@()*[]"
_PORTS = {"http": 80, "https": 443}

Resolver = Callable[[str, int], list[str]]
"""Returns the addresses of a host as text."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent: the address it came from in the end, its declared type and encoding, its body."""

    address: str
    content_type: str
    charset: str | None
    body: bytes


def fetch(url: str, *, allow_private: bool = False, resolve: Resolver | None = None) -> Page:
    """Fetch a page over HTTP or HTTPS.

    Args:
        url: Its address.
        allow_private: Whether addresses inside private networks may be reached.
        resolve: How names become addresses, for tests; the system's way by default.

    Raises:
        RefusedAddressError: If the address is not HTTP or HTTPS, or leads (itself or by redirect) to a private,
            loopback, link-local or otherwise special address.
        FetchError: If the server cannot be reached, answers with an error, sends too much, or takes too long.
    """
    deadline = time.monotonic() + MOST_SECONDS
    address = url
    for _ in range(MOST_REDIRECTS + 1):
        target = _checked(address, allow_private=allow_private, resolve=resolve or _resolve)
        try:
            answer = _ask(target, deadline)
        except (OSError, http.client.HTTPException) as error:
            raise FetchError(address, str(error) or type(error).__name__) from error
        if isinstance(answer, Page):
            return answer
        address = urljoin(address, answer)
    raise FetchError(url, f"more than {MOST_REDIRECTS} redirects")


@dataclass(frozen=True, slots=True)
class _Target:
    """A checked address: where to connect, and what to ask for."""

    url: str
    scheme: str
    host: str
    port: int
    ip: str
    path: str


def _checked(url: str, *, allow_private: bool, resolve: Resolver) -> _Target:
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise RefusedAddressError(url, str(error)) from error
    if parts.scheme not in _PORTS or not parts.hostname:
        raise RefusedAddressError(url, "only http:// and https:// addresses are read")
    try:
        found = resolve(parts.hostname, port)
    except OSError as error:
        raise FetchError(url, f"the name {parts.hostname!r} has no address") from error
    if not allow_private:
        for ip in found:
            if not is_public(ip):
                raise RefusedAddressError(url, f"it leads to {ip}, which is not a public address")
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    return _Target(url, parts.scheme, parts.hostname, port, found[0], quote(path, safe=_KEPT))


def is_public(ip: str) -> bool:
    """Tell whether an IP address is one of the open internet; addresses that embed another are judged by it too."""
    address = ipaddress.ip_address(ip.split("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None and not is_public(str(inner)):
            return False
    return address.is_global and not address.is_multicast


_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def _resolve(host: str, port: int) -> list[str]:
    return [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _ask(target: _Target, deadline: float) -> Page | str:
    """Return the page, or the address that the server redirects to."""
    connection = http.client.HTTPConnection(target.host, target.port, timeout=_left(deadline, target.url))
    connection.sock = _connected(target, deadline)
    guard = threading.Timer(_left(deadline, target.url), _hang_up, [connection.sock])
    guard.daemon = True
    guard.start()
    try:
        headers = {"User-Agent": _AGENT, "Accept-Encoding": "identity, gzip", "Connection": "close"}
        connection.request("GET", target.path, headers=headers)
        answer = connection.getresponse()
        location = answer.getheader("Location")
        if answer.status in (301, 302, 303, 307, 308) and location:
            return location
        if answer.status != http.client.OK:
            raise FetchError(target.url, f"the server answered {answer.status} {answer.reason}")
        body = _body(answer, connection.sock, deadline, target.url)
    finally:
        guard.cancel()
        connection.close()
    return Page(target.url, answer.headers.get_content_type(), answer.headers.get_content_charset(), body)


def _hang_up(connected: socket.socket) -> None:
    """End a connection whose time is over, also while its header comes in byte by byte."""
    with contextlib.suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)


def _connected(target: _Target, deadline: float) -> socket.socket:
    """Connect to the address that was checked; a certificate is checked against the name."""
    plain = socket.create_connection((target.ip, target.port), timeout=_left(deadline, target.url))
    if target.scheme == "http":
        return plain
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=target.host)
    except OSError:
        plain.close()
        raise


def _body(answer: http.client.HTTPResponse, connected: socket.socket | None, deadline: float, url: str) -> bytes:
    """Read the body piece by piece within the limits of size and time."""
    unzip = zlib.decompressobj(47) if answer.getheader("Content-Encoding", "") in ("gzip", "deflate") else None
    body = bytearray()
    while True:
        if connected is not None:
            connected.settimeout(_left(deadline, url))
        piece = answer.read1(65_536)
        if not piece:
            return bytes(body)
        body += piece if unzip is None else unzip.decompress(piece, MOST_BYTES + 1)
        if len(body) > MOST_BYTES:
            raise FetchError(url, f"the page is longer than {MOST_BYTES:,} bytes")


def _left(deadline: float, url: str) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise FetchError(url, f"it took longer than {MOST_SECONDS:.0f} seconds")
    return left
