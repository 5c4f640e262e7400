"""The passage a record rests on."""

from dataclasses import dataclass
from typing import Self

from abzug.model.document import Document
from abzug.model.record import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Where a record comes from, for example characters 120 to 188 of a document, read by reader 0.1.

    Args:
        document: Identity of the document.
        address: Its address, so that a person can follow it without the ledger.
        start: First character of the passage, or None when the whole document is meant.
        end: First character after the passage, or None likewise.
        passage: The words themselves, when they are quoted.
        entered_by: The analyst, or the reader and its version.

    Raises:
        ValueError: If the span is open at one end, empty or negative.
    """

    document: str
    address: str
    start: int | None = None
    end: int | None = None
    passage: str = ""
    entered_by: str

    def __post_init__(self) -> None:
        if (self.start is None) != (self.end is None):
            raise ValueError("a receipt's span has a start and an end, or neither")
        if self.start is not None and self.end is not None and not 0 <= self.start < self.end:
            raise ValueError(f"a receipt's span cannot run from {self.start} to {self.end}")

    @classmethod
    def of_passage(cls, document: Document, span: Span, *, entered_by: str) -> Self:
        """Return the receipt of a stretch of a document whose words are at hand."""
        return cls(
            document=document.id,
            address=document.address,
            start=span.start,
            end=span.end,
            passage=span.of(document.text),
            entered_by=entered_by,
        )
