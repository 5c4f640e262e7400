"""JSON answers that are made once and kept, compressed, until what they tell of changes."""

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

MOST_BYTES_KEPT = 64_000_000
"""How much is kept, compressed; the longest unused goes first (E)."""
COMPRESSION = 6


@dataclass(frozen=True, slots=True)
class Packed:
    """An answer ready to be sent, compressed, with its tag."""

    body: bytes
    tag: str

    @classmethod
    def of(cls, value: Any) -> "Packed":
        """Pack plain values."""
        body = msgspec.json.encode(value)
        return cls(gzip.compress(body, COMPRESSION, mtime=0), f'"{hashlib.sha256(body).hexdigest()[:20]}"')


class Answers:
    """Keeps packed answers. A key names what the answer tells of, its version included."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Packed] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def answer(self, request: Request, key: Hashable, make: Callable[[], Any]) -> Response:
        """Return the answer kept under ``key``, or make, keep and return it."""
        with self._lock:
            packed = self._kept.get(key)
            if packed:
                self._kept.move_to_end(key)
        if packed is None:
            packed = Packed.of(make())
            self._keep(key, packed)
        return sent(request, packed)

    def _keep(self, key: Hashable, packed: Packed) -> None:
        with self._lock:
            if key not in self._kept:
                self._kept[key] = packed
                self._bytes += len(packed.body)
            while self._bytes > MOST_BYTES_KEPT and len(self._kept) > 1:
                _, dropped = self._kept.popitem(last=False)
                self._bytes -= len(dropped.body)


def sent(request: Request, packed: Packed) -> Response:
    """Return a packed answer as the client takes it: not at all when it has it already, else compressed or plain."""
    headers = {"etag": packed.tag, "cache-control": "no-cache", "vary": "accept-encoding"}
    if request.headers.get("if-none-match") == packed.tag:
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(packed.body, media_type="application/json", headers={**headers, "content-encoding": "gzip"})
    return Response(gzip.decompress(packed.body), media_type="application/json", headers=headers)
