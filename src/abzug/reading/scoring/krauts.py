"""German time expressions scored against KRAUTS.

Source: KRAUTS (Strötgen, Minard, Lange, Speranza, Magnini, LREC 2018), CC BY-NC 4.0: measured with, never shipped.
Expressions are matched one to one on offsets that count no white space, as the figures for HeidelTime that lie with
the data were measured.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import unescape
from itertools import accumulate
from pathlib import Path

from abzug.reading.times.expressions import expressions_in
from abzug.reading.tokens import tokens_of

_TAG = re.compile(r"<TIMEX3 ([^<>]*)>|</TIMEX3>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True, order=True)
class Timex:
    """A time expression in a text.

    Args:
        start: Its first character, counting no white space.
        end: The first character after it, counted likewise.
        value: Its TIMEX3 value.
    """

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with the expressions that a person, or another program, marked in it.

    Args:
        name: The file it came from.
        published: The day it was written.
        text: The text without marks.
        marks: The expressions in it, in order.
    """

    name: str
    published: date
    text: str
    marks: tuple[Timex, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """F1 of found expressions against marked ones.

    Args:
        strict: With exactly the same extent.
        relaxed: With any overlap.
        value: With any overlap and the same value.
        marked: How many expressions were marked.
        found: How many were found.
    """

    strict: float
    relaxed: float
    value: float
    marked: int
    found: int


def marked_texts(folder: Path) -> Iterator[MarkedText]:
    """Read every ``.tml`` file of ``folder``, in the order of their names."""
    for path in sorted(folder.glob("*.tml")):
        yield parse_timeml(path.name, path.read_text(encoding="utf-8"))


def parse_timeml(name: str, document: str) -> MarkedText:
    """Take a TimeML document apart; expressions without words (derived end points) are left out."""
    written = re.search(r'functionInDocument="CREATION_TIME"[^>]*', document)
    heading = document[: document.index("<TEXT>")]
    day = re.search(r'value="(\d{4}-\d\d-\d\d)', written[0] if written and "value=" in written[0] else heading)
    if day is None:
        raise ValueError(f"{name} has no day of creation")
    body = document[document.index("<TEXT>") + len("<TEXT>") : document.rindex("</TEXT>")]
    text, marks = _without_tags(body)
    return MarkedText(name, date.fromisoformat(day[1]), text, tuple(marks))


def _without_tags(body: str) -> tuple[str, list[Timex]]:
    pieces: list[str] = []
    marks: list[Timex] = []
    opened: list[tuple[int, str]] = []
    position = signs = 0
    for tag in _TAG.finditer(body):
        piece = unescape(body[position : tag.start()])
        pieces.append(piece)
        signs += signs_in(piece)
        position = tag.end()
        if tag[1] is None:
            start, value = opened.pop()
            marks.append(Timex(start, signs, value))
        elif not tag[1].endswith("/"):
            opened.append((signs, dict(_ATTRIBUTE.findall(tag[1])).get("value", "")))
    pieces.append(unescape(body[position:]))
    return "".join(pieces), sorted(mark for mark in marks if mark.end > mark.start)


def signs_in(text: str) -> int:
    """Count the characters of ``text`` that are no white space."""
    return sum(not sign.isspace() for sign in text)


def found_in(marked: MarkedText) -> tuple[Timex, ...]:
    """Return the expressions that Abzug's own grammar finds in the same text."""
    tokens = tokens_of(marked.text)
    expressions, _ = expressions_in(tokens, marked.text, "de", marked.published)
    places = [0, *accumulate(not sign.isspace() for sign in marked.text)]
    return tuple(
        Timex(places[tokens[one.first].start], places[tokens[one.end - 1].end], one.value.timex) for one in expressions
    )


def score(texts: Iterable[MarkedText]) -> Agreement:
    """Score Abzug's own grammar on marked texts."""
    return agreement((text.marks, found_in(text)) for text in texts)


def agreement(pairs: Iterable[tuple[Sequence[Timex], Sequence[Timex]]]) -> Agreement:
    """Score pairs of (marked, found) expressions, one pair a text, all texts together."""
    exact = overlapping = equal = marked = found = 0
    for gold, predicted in pairs:
        marked += len(gold)
        found += len(predicted)
        exact += len({(one.start, one.end) for one in gold} & {(one.start, one.end) for one in predicted})
        for one, other in _matched(gold, predicted):
            overlapping += 1
            equal += one.value == other.value
    total = marked + found
    strict, relaxed, value = (2 * hits / total if total else 0.0 for hits in (exact, overlapping, equal))
    return Agreement(strict, relaxed, value, marked, found)


def _matched(gold: Sequence[Timex], predicted: Sequence[Timex]) -> Iterator[tuple[Timex, Timex]]:
    """Pair what overlaps, one to one: the same extent first, then in the order of the text."""
    free = list(predicted)
    waiting = []
    for one in gold:
        twin = next((other for other in free if (other.start, other.end) == (one.start, one.end)), None)
        if twin is None:
            waiting.append(one)
        else:
            free.remove(twin)
            yield one, twin
    for one in waiting:
        near = next((other for other in free if other.start < one.end and one.start < other.end), None)
        if near is not None:
            free.remove(near)
            yield one, near
