"""Read many texts, in order, on one process or several."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from abzug.errors import AbzugError, InputError
from abzug.sources.incoming import Incoming
from abzug.sources.language_model import ModelSettings
from abzug.sources.lines import BadLine

WAITING_PER_WORKER = 8
"""Texts handed to a worker ahead of its work: enough to keep it busy, few enough to keep memory flat."""

LONGEST_TEXT = 10_000_000
"""Characters of one text among many beyond which it is not read."""

Given = TypeVar("Given")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class ReadingJob:
    """Reads one text of many; can be sent to another process.

    Args:
        published: Day of publication of texts that name none.
        language: Language of texts that name none, or ``auto``.
        model: The language model that reads as well, or None.
    """

    published: date | None
    language: str
    model: ModelSettings | None = None

    def __call__(self, given: Incoming | BadLine) -> dict[str, Any]:
        """Return the reading as plain data, or ``document`` and ``error`` for a line that cannot be read."""
        if isinstance(given, BadLine):
            problem = given.problem
            return _failed(
                {"address": f"{problem.file}:{problem.line}"}, "input", f"{problem.field}: {problem.message}"
            )
        document = {"id": given.id, "address": given.address}
        try:
            return self._read(given, document)
        except AbzugError as error:
            return _failed(document, error.code, error.message)

    def _read(self, given: Incoming, document: dict[str, Any]) -> dict[str, Any]:
        from abzug.pipeline.second_reading import read_twice
        from abzug.reading.export import reading_data

        if len(given.text) > LONGEST_TEXT:
            raise InputError(f"{given.address}: text: longer than {LONGEST_TEXT:,} characters")
        published = given.published or self.published
        language = given.language or self.language
        reading = read_twice(given.text, published=published, language=language, model=self.model)
        return reading_data(reading, given.text, published=published, document=document)


def _failed(document: dict[str, Any], code: str, message: str) -> dict[str, Any]:
    return {"document": document, "error": {"code": code, "message": message}}


def in_order(work: Callable[[Given], Made], given: Iterable[Given], *, workers: int) -> Iterator[Made]:
    """Yield the results of ``work`` in the order of what is given, on several processes when asked.

    Only a few items per worker are taken ahead, so that an endless stream needs no more memory than a short one.
    """
    if workers == 1:
        yield from map(work, given)
        return
    with ProcessPoolExecutor(workers) as pool:
        waiting: deque[Future[Made]] = deque()
        for item in given:
            waiting.append(pool.submit(work, item))
            if len(waiting) >= workers * WAITING_PER_WORKER:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
