"""Articles with readings made by hand, so that a test says itself what was found."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from abzug.clock import midnight
from abzug.model import Basis, Document, Record, Signal, SignalKind, Span, Stage
from abzug.reading.article import Article, Dating
from abzug.reading.reader import Reading

DAY = date(2030, 3, 5)
_SPANS = ("speaker", "cue", "mover", "place_from", "place_to")


def at(text: str, words: str) -> Span:
    """Return where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def record(text: str, stage: Stage, content: str, *, basis: Basis = Basis.OTHER, **fields: Any) -> Record:
    """Make a record; speaker, cue, mover and places are given as words."""
    placed: dict[str, Any] = {name: at(text, value) if name in _SPANS else value for name, value in fields.items()}
    return Record(stage=stage, basis=basis, content=at(text, content), **placed)


def signal(text: str, kind: SignalKind, content: str, *, basis: Basis = Basis.OTHER, **fields: Any) -> Signal:
    """Make a remark on intent; the speaker is given as words."""
    placed: dict[str, Any] = {name: at(text, value) if name in _SPANS else value for name, value in fields.items()}
    return Signal(kind=kind, basis=basis, content=at(text, content), **placed)


def article(
    text: str,
    *records: Record,
    signals: Iterable[Signal] = (),
    day: date = DAY,
    publisher: str = "",
    address: str = "https://example.org/1",
    language: str = "en",
    dating: Dating = Dating.STATED,
) -> Article:
    """Make an article with its reading."""
    return Article(
        document=Document(
            address=address, text=text, language=language, published_at=midnight(day), publisher=publisher
        ),
        reading=Reading(language=language, records=records, signals=tuple(signals)),
        dating=dating,
    )
