"""Ask a language model over the OpenAI protocol, within bounds of time and size."""

import time
from collections.abc import Iterator
from typing import Any

import httpx2
import openai

from abzug.errors import ModelError
from abzug.reading.proposals import Proposal
from abzug.sources.language_model.answer import AskedFor, parse_answer, said_in
from abzug.sources.language_model.question import INSTRUCTIONS
from abzug.sources.language_model.settings import ModelSettings

MOST_ANSWER_BYTES = 1_000_000
"""Longest answer that is read; forty records with their frame have 40 kB."""

MOST_TOKENS = 8_000
"""Tokens that the model is allowed."""

_NO_KEY = "none"
"""Sent where there is no key: local servers ask for none, the client insists on one."""


class ModelClient:
    """Asks one model about one piece of text at a time.

    The address is the user's own choice and can be on his machine. Redirects are not followed and proxies of the
    environment not used, so that a text goes to that address and nowhere else.

    Args:
        settings: The model.
    """

    def __init__(self, settings: ModelSettings) -> None:
        self._settings = settings
        self._transport = _BoundedTransport(settings.seconds)
        self._openai = openai.OpenAI(
            api_key=settings.key or _NO_KEY,
            base_url=settings.address,
            timeout=settings.seconds,
            max_retries=0,
            default_headers=_PLAIN,
            http_client=httpx2.Client(transport=self._transport, trust_env=False, follow_redirects=False),
        )

    def close(self) -> None:
        """Close the connection."""
        self._openai.close()

    def propose(self, passage: str) -> tuple[list[Proposal], int]:
        """Return what the model proposes about a passage, and how many of its records broke the form.

        Raises:
            ModelError: If there is no answer in time, or none of the form.
        """
        try:
            return parse_answer(said_in(self._answer(passage)))
        except _OutOfBoundsError as error:
            raise ModelError(self._settings.name, str(error)) from None
        except (openai.OpenAIError, httpx2.HTTPError) as error:
            raise ModelError(self._settings.name, _reason(error)) from None
        except ValueError as error:
            raise ModelError(self._settings.name, f"its answer breaks the form: {error}") from None

    def _answer(self, passage: str) -> bytes:
        """Return what the server sent, raw: a client that parses it would trust its form."""
        answer = self._openai.chat.completions.with_raw_response.create(
            model=self._settings.name,
            messages=[{"role": "system", "content": INSTRUCTIONS}, {"role": "user", "content": passage}],
            temperature=0.0,
            max_tokens=MOST_TOKENS,
            **_form(self._settings),
        )
        return answer.content


_PLAIN: dict[str, Any] = {
    "Accept-Encoding": "identity",
    "OpenAI-Organization": openai.Omit(),
    "OpenAI-Project": openai.Omit(),
}
"""No packed answers, whose size nobody knows beforehand, and no names from the environment."""


def _form(settings: ModelSettings) -> dict[str, Any]:
    if settings.format == "json_schema":
        schema = {"name": "records", "schema": AskedFor.model_json_schema()}
        return {"response_format": {"type": "json_schema", "json_schema": schema}}
    return {"response_format": {"type": "json_object"}} if settings.format == "json_object" else {}


def _reason(error: Exception) -> str:
    """Tell what went wrong without repeating what the server sent: it may be long, and it is not ours."""
    if isinstance(error, openai.APITimeoutError | httpx2.TimeoutException):
        return "no answer in time"
    if isinstance(error, openai.APIStatusError):
        return f"the server answered {error.status_code}"
    if isinstance(error, openai.APIConnectionError):
        return "the server cannot be reached"
    return f"the connection failed ({type(error).__name__})"


class _OutOfBoundsError(Exception):
    """An answer is longer, slower or otherwise packed than allowed."""


class _BoundedTransport(httpx2.BaseTransport):
    """Breaks an answer off that goes on for too long."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._inner = httpx2.HTTPTransport()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        deadline = time.monotonic() + self._seconds
        response = self._inner.handle_request(request)
        if response.headers.get("content-encoding", "identity") != "identity":
            response.close()
            raise _OutOfBoundsError("the server packs its answer although it was asked not to")
        assert isinstance(response.stream, httpx2.SyncByteStream)
        return httpx2.Response(
            status_code=response.status_code,
            headers=response.headers,
            stream=_BoundedStream(response.stream, deadline),
            extensions=response.extensions,
        )

    def close(self) -> None:
        self._inner.close()


class _BoundedStream(httpx2.SyncByteStream):
    def __init__(self, inner: httpx2.SyncByteStream, deadline: float) -> None:
        self._inner = inner
        self._deadline = deadline

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for piece in self._inner:
            size += len(piece)
            if size > MOST_ANSWER_BYTES:
                raise _OutOfBoundsError(f"its answer is longer than {MOST_ANSWER_BYTES:,} bytes")
            if time.monotonic() > self._deadline:
                raise _OutOfBoundsError("its answer takes too long")
            yield piece

    def close(self) -> None:
        self._inner.close()
