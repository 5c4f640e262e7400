"""Live changes: what one page records, every other page hears of (server-sent events)."""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator

from abzug.errors import LedgerError
from abzug.pipeline.docket import Docket

HEARTBEAT_S = 15.0
"""A comment every so often keeps a silent connection open through proxies (E)."""
LOOK_S = 2.0
"""How often other programs' changes to the ledger are looked for (E: an analyst does not notice two seconds)."""
LOOK_SHARE = 20
"""Looking takes at most this part of the time: after a look of 1 s, nobody looks for 20 s (E)."""
WAITING = 1_000
"""Changes that wait for a page that does not read; a slower page loads anew anyway."""


class Broadcast:
    """Tells every open page which case has changed.

    Args:
        docket: The cases.
    """

    def __init__(self, docket: Docket) -> None:
        self._docket = docket
        self._queues: set[asyncio.Queue[str]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._is_closing = False
        docket.listen(self._changed)

    async def run(self) -> None:
        """Look for changes that other programs make, until cancelled."""
        self._loop = asyncio.get_running_loop()
        while True:
            started = time.monotonic()
            with contextlib.suppress(LedgerError):  # a ledger that is busy now is looked at again
                await asyncio.to_thread(self._docket.look)
            await asyncio.sleep(max(LOOK_S, LOOK_SHARE * (time.monotonic() - started)))

    def close(self) -> None:
        """End all streams; may be called from any thread and from a signal's handler."""
        self._is_closing = True
        self._wake("")

    async def stream(self) -> AsyncIterator[str]:
        """Yield server-sent events: ``event: case`` with the case's name and version."""
        self._loop = asyncio.get_running_loop()
        queue: asyncio.Queue[str] = asyncio.Queue(WAITING)
        self._queues.add(queue)
        try:
            yield ": open\n\n"
            while not self._is_closing:
                try:
                    event = await asyncio.wait_for(queue.get(), HEARTBEAT_S)
                except TimeoutError:
                    event = ": still here\n\n"
                if event:
                    yield event
        finally:
            self._queues.discard(queue)

    def _changed(self, case: str) -> None:
        """Hand a change to the loop; called from the thread that made it."""
        self._wake(f"event: case\ndata: {json.dumps({'case': case})}\n\n")

    def _wake(self, event: str) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._spread, event)

    def _spread(self, event: str) -> None:
        for queue in self._queues:
            if not queue.full():
                queue.put_nowait(event)
