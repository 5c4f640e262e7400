"""Fetching a page without reaching into the network the machine stands in."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from abzug.errors import FetchError, RefusedAddressError
from abzug.sources import web
from abzug.sources.web import Page, fetch, is_public

Answer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def serving(answer: Answer) -> Iterator[str]:
    """Run a server on this machine for the time of a test."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def leading_to(*addresses: str) -> web.Resolver:
    """Return a resolver that knows one answer."""
    return lambda *_: list(addresses)


def sending(body: bytes, **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def redirecting(address: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", address)
        handler.end_headers()

    return answer


def test_a_page_comes_with_its_type_and_encoding() -> None:
    with serving(sending(b"Truppen", Content_Type="text/html; charset=iso-8859-1")) as url:
        page = fetch(url + "/a b?q=ü", allow_private=True)
    assert page == Page(url + "/a b?q=ü", "text/html", "iso-8859-1", b"Truppen")


def test_a_compressed_page_is_unpacked() -> None:
    with serving(sending(gzip.compress(b"Truppen"), Content_Encoding="gzip")) as url:
        assert fetch(url, allow_private=True).body == b"Truppen"


def test_a_small_page_that_unpacks_to_a_huge_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MOST_BYTES", 50_000)
    bomb = gzip.compress(b"0" * 5_000_000)
    with serving(sending(bomb, Content_Encoding="gzip")) as url, pytest.raises(FetchError, match="longer than"):
        fetch(url, allow_private=True)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/a",
        "gopher://example.org",
        "http://",
        "http://[::1",
        "http://example.org:99999/",
        "//example.org",
    ],
)
def test_only_web_addresses_are_fetched(url: str) -> None:
    with pytest.raises(RefusedAddressError):
        fetch(url, resolve=leading_to("93.184.216.34"))


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
    ],
)
def test_special_addresses_are_not_public(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_addresses_of_the_open_internet_are_public(ip: str) -> None:
    assert is_public(ip)


def test_a_name_that_leads_inside_is_refused() -> None:
    with pytest.raises(RefusedAddressError, match=r"192\.168\.0\.7"):
        fetch("http://intranet.example.org/", resolve=leading_to("192.168.0.7"))


def test_a_name_with_one_address_inside_is_refused_though_others_are_outside() -> None:
    with pytest.raises(RefusedAddressError):
        fetch("http://example.org/", resolve=leading_to("93.184.216.34", "127.0.0.1"))


def test_a_redirect_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    real = web.is_public
    monkeypatch.setattr(web, "is_public", lambda ip: ip == "127.0.0.1" or real(ip))
    with (
        serving(redirecting("http://169.254.169.254/latest/meta-data/")) as url,
        pytest.raises(RefusedAddressError, match="169"),
    ):
        fetch(url)


def test_a_redirect_to_another_scheme_is_refused() -> None:
    with serving(redirecting("file:///etc/passwd")) as url, pytest.raises(RefusedAddressError):
        fetch(url, allow_private=True)


def test_redirects_in_a_circle_end() -> None:
    with serving(redirecting("/again")) as url, pytest.raises(FetchError, match="redirects"):
        fetch(url, allow_private=True)


def test_an_error_of_the_server_is_told() -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_error(404)

    with serving(answer) as url, pytest.raises(FetchError, match="404"):
        fetch(url, allow_private=True)


def test_a_name_without_address_is_told() -> None:
    def resolve(*_: object) -> list[str]:
        raise socket.gaierror(-2, "unknown")

    with pytest.raises(FetchError, match="has no address"):
        fetch("http://nowhere.invalid/", resolve=resolve)


def test_a_server_that_sends_its_header_byte_by_byte_is_left_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MOST_SECONDS", 0.5)
    stop = threading.Event()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        try:
            while not stop.wait(0.05):
                handler.wfile.write(b"x")
                handler.wfile.flush()
        except OSError:
            return

    started = time.monotonic()
    with serving(answer) as url:
        try:
            with pytest.raises(FetchError):
                fetch(url, allow_private=True)
        finally:
            stop.set()
    assert time.monotonic() - started < 5


def test_a_connection_refused_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(FetchError):
        fetch(f"http://127.0.0.1:{port}/", allow_private=True)
