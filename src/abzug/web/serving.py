"""Serving the workbench until Ctrl-C."""

from types import FrameType
from typing import TYPE_CHECKING

import uvicorn
from fastapi import FastAPI

if TYPE_CHECKING:
    from abzug.web.live import Broadcast

PATIENCE_S = 2
"""How long answers that are under way may take after Ctrl-C (E)."""


class Server(uvicorn.Server):
    """A server that ends its live streams when it is told to stop; a page that is open would hold it up otherwise.

    Args:
        app: The workbench.
        host: Address to listen on.
        port: Port to listen on.
    """

    def __init__(self, app: FastAPI, *, host: str = "127.0.0.1", port: int) -> None:
        config = uvicorn.Config(
            app,
            host=host,
            port=port,
            log_level="warning",
            server_header=False,
            timeout_graceful_shutdown=PATIENCE_S,
        )
        super().__init__(config)
        self._broadcast: Broadcast = app.state.broadcast

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End the streams, then stop."""
        self._broadcast.close()
        super().handle_exit(sig, frame)
