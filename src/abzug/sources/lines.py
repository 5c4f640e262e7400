"""Many texts as JSON lines: one object a line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from abzug.errors import Problem
from abzug.sources.incoming import Incoming

_WORDS = ("lang", "title", "publisher", "url")


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that holds no text, and why."""

    problem: Problem


def parse_lines(lines: Iterable[str], *, file: str) -> Iterator[Incoming | BadLine]:
    """Yield what each line holds, in order; empty lines are passed over.

    A line is an object with ``text`` and optionally ``id``, ``published`` (2022-02-15), ``lang``, ``title``,
    ``publisher`` and ``url``; further fields are ignored.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _parsed(line, file, number)


def _parsed(line: str, file: str, number: int) -> Incoming | BadLine:
    def bad(field: str, message: str) -> BadLine:
        return BadLine(Problem(file, number, field, message))

    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        return bad("line", f"no JSON ({error})" if isinstance(error, ValueError) else "nested too deep")
    if not isinstance(value, dict):
        return bad("line", "no object")
    if not isinstance(value.get("text"), str):
        return bad("text", "missing, or no string")
    published = value.get("published")
    try:
        day = None if published is None else date.fromisoformat(str(published)[:10])
    except ValueError:
        return bad("published", f"{published!r} is no day; write it like 2022-02-15")
    wrong = next((name for name in _WORDS if not isinstance(value.get(name) or "", str)), None)
    if wrong is not None:
        return bad(wrong, "no string")
    identifier = value.get("id")
    return Incoming(
        address=value.get("url") or f"{file}:{number}",
        text=value["text"],
        id=None if identifier is None else str(identifier),
        published=day,
        language=value.get("lang"),
        title=value.get("title") or "",
        publisher=value.get("publisher") or "",
    )
