"""A small server that speaks the OpenAI protocol and answers as a test tells it to."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Handler = BaseHTTPRequestHandler
Behaviour = Callable[[Handler, dict[str, Any]], None]


@dataclass
class ModelServer:
    """A running server.

    Args:
        address: Its base address.
        behaviour: What it does with a request.
        requests: What it was asked: path, headers in lower case, body.
    """

    address: str
    behaviour: Behaviour
    requests: list[tuple[str, dict[str, str], dict[str, Any]]] = field(default_factory=list)

    @property
    def passages(self) -> list[str]:
        """The passages that were sent."""
        return [body["messages"][-1]["content"] for _, _, body in self.requests]


@contextmanager
def model_server(behaviour: Behaviour) -> Iterator[ModelServer]:
    """Run a server on this machine for as long as the block lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler())
    server.daemon_threads = True
    model = ModelServer(f"http://127.0.0.1:{server.server_address[1]}/v1", behaviour)
    server.model = model  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield model
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def _handler() -> type[Handler]:
    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            model: ModelServer = self.server.model  # type: ignore[attr-defined]
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            model.requests.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            try:
                model.behaviour(self, body)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    return Answering


def send(handler: Handler, data: bytes, *, status: int = 200, **headers: str) -> None:
    """Send a whole answer."""
    handler.send_response(status)
    for name, value in {"Content-Type": "application/json", **headers}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data)


def completion(content: str) -> bytes:
    """Return a completion as the protocol has it."""
    message = {"role": "assistant", "content": content}
    choices = [{"index": 0, "finish_reason": "stop", "message": message}]
    return json.dumps({"id": "x", "object": "chat.completion", "created": 0, "model": "m", "choices": choices}).encode()


def replying(data: bytes, *, status: int = 200, **headers: str) -> Behaviour:
    """Answer every question with the same bytes."""
    return lambda handler, _: send(handler, data, status=status, **headers)


def saying(content: str) -> Behaviour:
    """Answer every question with the same words."""
    return replying(completion(content))


def proposing(*records: dict[str, Any]) -> Behaviour:
    """Answer every question with the same records."""
    return saying(json.dumps({"records": list(records)}))


def failing(status: int, **headers: str) -> Behaviour:
    """Answer every question with an error."""
    return replying(b'{"error": {"message": "a secret of the server"}}', status=status, **headers)


def silent(seconds: float) -> Behaviour:
    """Take too long."""

    def answer(handler: Handler, _: dict[str, Any]) -> None:
        time.sleep(seconds)
        send(handler, completion("{}"))

    return answer


def endless(pause: float = 0.0) -> Behaviour:
    """Never stop sending."""

    def answer(handler: Handler, _: dict[str, Any]) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "application/json")
        handler.end_headers()
        handler.wfile.write(b'{"choices": [{"message": {"content": "')
        while True:
            handler.wfile.write(b"x" * (1 if pause else 65_536))
            handler.wfile.flush()
            time.sleep(pause)

    return answer
