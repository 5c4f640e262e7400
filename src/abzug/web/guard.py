"""What stands before every request: who may ask, how much may be sent, and what a browser may do with the answer.

A page on the same machine is still reachable by every web site that the user's browser visits. Therefore only known
host names are answered (against DNS rebinding), and nothing is changed unless the request comes from our own page (the
browser's ``Sec-Fetch-Site``) or carries a header that no foreign page can set without asking first.
"""

import re
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 12_000_000
"""Longest request body; a text of ten million bytes fits (``sources.opening.MOST_BYTES``)."""

OWN_HEADER = "x-abzug"
"""A header that a foreign page cannot set: it would have to ask by CORS, which is never granted."""

LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})

_PORT = re.compile(r":\d{1,5}$")
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "frame-src 'self'; worker-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Content Security Policy: nothing from elsewhere, nothing inline. Workers are files of our own."""

_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class Guard:
    """Refuses what no page of ours would send, and adds the headers that keep a browser strict.

    Args:
        app: What is guarded.
        hosts: Host names, without port, under which the page may be asked for.
    """

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str] = LOCAL_HOSTS) -> None:
        self._app = app
        self._hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_strictly(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refusal = self._refusal(scope["method"], Headers(scope=scope))
        if refusal is None:
            await self._app(scope, _bounded(receive), send_strictly)
        else:
            status, code, message, hint = refusal
            answer = JSONResponse({"error": code, "message": message, "hint": hint}, status_code=status)
            await answer(scope, receive, send_strictly)

    def _refusal(self, method: str, headers: Headers) -> tuple[int, str, str, str] | None:
        host = _PORT.sub("", headers.get("host", ""))
        if host not in self._hosts:
            return 421, "unknown_host", f"this page does not answer to {host[:80]!r}", "name it with --host"
        if method in _SAFE_METHODS:
            return None
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none") or OWN_HEADER not in headers:
            return 403, "foreign_request", "only this page may change anything", f"send the header {OWN_HEADER}: 1"
        if not headers.get("content-length", "").isdigit():
            return 411, "no_length", "the request does not say how long it is", "send Content-Length"
        if int(headers["content-length"]) > MOST_BYTES:
            return 413, "too_long", f"more than {MOST_BYTES:,} bytes are not taken", "split the text"
        return None


def _bounded(receive: Receive) -> Receive:
    """Return a receiver that stops a body longer than allowed, whatever its header says."""
    received = 0

    async def receive_bounded() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > MOST_BYTES:
            return {"type": "http.disconnect"}
        return message

    return receive_bounded
