"""The one interface behind which every language lives, and what a reading is."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from abzug.model.record import Record
from abzug.model.signal import Signal


@dataclass(frozen=True, slots=True)
class Findings:
    """What one language's reader found in a text, in the order of the text."""

    records: tuple[Record, ...] = ()
    signals: tuple[Signal, ...] = ()


class Reader(Protocol):
    """Reads one language. Pure: the same text and date give the same findings; linear in the length of the text."""

    def __call__(self, text: str, published: date | None) -> Findings:
        """Return what ``text``, published on that day, says and sees about forces."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text as read.

    Args:
        language: ISO 639-1 code of the language it was read in, or ``und``.
        records: Statements and sightings about forces.
        signals: Remarks on intent.
        note: Why nothing could be read, or an empty string.
        second_reader: What a language model was asked and what came of it, or an empty string.
    """

    language: str
    records: tuple[Record, ...] = ()
    signals: tuple[Signal, ...] = ()
    note: str = ""
    second_reader: str = ""
