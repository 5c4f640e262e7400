#!/usr/bin/env python3
"""What the entity finders find of what the development ladder marks: an upper bound for the reader built on them.

    ABZUG_SHARED=DIR python benchmarks/entities_ladder.py

For every marked time, quantity, place, mover and speaker it asks whether any mention in the text fits: a time with the
same days, a quantity with the same numbers, unit and share, a place, mover or speaker that overlaps by half or more.
For movers found it also compares component and owner. Then, given the marked content of each record, it asks whether
the first mention inside it has the record's value, and whether there is none where the record has none: what a reader
would get that knew the content and looked at nothing around it. The texts are measured with, never shipped.
"""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from abzug.model import Span
from abzug.reading.actors import find_actors
from abzug.reading.forces import ForceMention, find_forces
from abzug.reading.places import find_places
from abzug.reading.quantities import QuantityKind, find_quantities
from abzug.reading.times import TimeRole, find_times
from abzug.reading.tokens import Language

SHARED = Path(os.environ.get("ABZUG_SHARED", Path(__file__).resolve().parents[2] / "shared"))
LADDER = SHARED / "benchmarks" / "reading-ladder"
DATING = (TimeRole.POINT, TimeRole.DEADLINE, TimeRole.PAST_SPAN)
"""Roles of times that date what a clause says."""


class Outcome(NamedTuple):
    """One question asked of one record: what was asked, and whether the finders had it."""

    asked: str
    had: bool


def overlap(one: Span, other: Span) -> float:
    """Return intersection over union of two spans."""
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return shared / (max(one.end, other.end) - min(one.start, other.start))


def spans_of(text: str, words: str) -> list[Span]:
    """Return every place where ``words`` stand in ``text``."""
    found, start = [], text.find(words)
    while start >= 0:
        found.append(Span(start, start + len(words)))
        start = text.find(words, start + 1)
    return found


def is_found(marked: list[Span], mentions: Iterable[Span]) -> bool:
    """Tell whether a mention overlaps a marked span by half or more."""
    return any(overlap(one, other) >= 0.5 for one in marked for other in mentions)


def outcomes(entry: dict[str, Any], language: Language) -> Iterator[Outcome]:
    """Ask everything of one text."""
    text, published = entry["text"], date.fromisoformat(entry["published"])
    times = find_times(text, language, published)
    days = {(one.when.first_day, one.when.last_day) for one in times if one.when}
    days |= {(one.lapses.first_day, one.lapses.last_day) for one in times if one.lapses}
    counts = {
        (one.count.low, one.count.high, one.count.unit, one.count.share) for one in find_quantities(text, language)
    }
    places = [span for one in find_places(text, language) for span in (one.span, one.phrase_span)]
    actors = [one.span for one in find_actors(text, language, published=published)]
    forces = find_forces(text, language, published=published)
    for record in entry["records"]:
        if when := record["when"]:
            yield Outcome("time", (date.fromisoformat(when["start"]), date.fromisoformat(when["end"])) in days)
        if quantity := record["quantity"]:
            yield Outcome("quantity", tuple(quantity[key] for key in ("low", "high", "unit", "share")) in counts)
        for place in filter(None, (record["place_from"], record["place_to"])):
            yield Outcome("place", is_found(spans_of(text, place), places))
        if record["speaker"]:
            yield Outcome("speaker", is_found(spans_of(text, record["speaker"]), actors))
        if record["mover"]:
            yield from mover_outcomes(record, spans_of(text, record["mover"]), forces)


def mover_outcomes(record: dict[str, Any], marked: list[Span], forces: list[ForceMention]) -> Iterator[Outcome]:
    """Ask about the mover: whether it is found as a force, and if so with which component and owner."""
    fitting = [one for one in forces if is_found(marked, (one.span, one.phrase_span))]
    yield Outcome("mover as a force", bool(fitting))
    if fitting:
        yield Outcome("its component", fitting[0].component.value == record["component"])
        if fitting[0].owner:
            yield Outcome("its owner, where said", fitting[0].owner == record["mover_iso"])


def outcomes_in_content(entry: dict[str, Any], language: Language) -> Iterator[Outcome]:
    """Ask of one text what the first mention inside each record's content says."""
    text, published = entry["text"], date.fromisoformat(entry["published"])
    times = find_times(text, language, published)
    quantities = [
        one for one in find_quantities(text, language) if language == "en" or one.kind is not QuantityKind.WHOLE
    ]
    forces = find_forces(text, language, published=published)
    places = [span for one in find_places(text, language) for span in (one.span, one.phrase_span)]
    for record in entry["records"]:
        content = next(iter(spans_of(text, record["content"])), None)
        if content is None:
            continue
        dated = [
            (day.first_day, day.last_day)
            for one in times
            if one.role in DATING and is_inside(one.span, content) and (day := one.when or one.lapses)
        ]
        counted = [one.count for one in quantities if is_inside(one.number_span, content)]
        moved = [one.component.value for one in forces if is_inside(one.span, content)]
        when = record["when"]
        marked = (date.fromisoformat(when["start"]), date.fromisoformat(when["end"])) if when else None
        yield Outcome("time in the content", next(iter(dated), None) == marked)
        quantity = record["quantity"]
        given = tuple(quantity[key] for key in ("low", "high", "unit", "share")) if quantity else None
        count = next(((one.low, one.high, one.unit, one.share) for one in counted), None)
        yield Outcome("quantity in the content", count == given)
        yield Outcome("component in the content", next(iter(moved), "unspecified") == record["component"])
        for place in filter(None, (record["place_from"], record["place_to"])):
            within = [span for span in spans_of(text, place) if is_inside(span, content)]
            if within:
                yield Outcome("place in the content", is_found(within, places))


def is_inside(one: Span, other: Span) -> bool:
    """Tell whether a span lies in another."""
    return other.start <= one.start and one.end <= other.end


def main() -> int:
    """Print the table."""
    if not LADDER.is_dir():
        print(f"no reading ladder in {LADDER}; set ABZUG_SHARED", file=sys.stderr)
        return 2
    asked: dict[tuple[str, str], Counter[bool]] = {}
    languages: tuple[Language, Language] = ("de", "en")
    texts = [
        (json.loads(line), language)
        for language in languages
        for line in (LADDER / f"{language}_dev.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    for ask in (outcomes, outcomes_in_content):
        for entry, language in texts:
            for outcome in ask(entry, language):
                asked.setdefault((outcome.asked, language), Counter())[outcome.had] += 1
    for question in dict.fromkeys(question for question, _ in asked):
        cells = [asked[question, language] for language in languages]
        print(
            f"{question:24}"
            + "".join(f"{cell[True]:>6}/{cell.total():<4} {cell[True] / cell.total():.2f}" for cell in cells)
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
