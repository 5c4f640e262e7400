"""Which entries a question is about."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from abzug.errors import InputError
from abzug.ledger.entry import Entry, Kind

MOST_FOUND = 10_000
"""The greatest number of entries that one search returns; they are held in memory (E)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The part of a ledger that a question looks at; the fields are those of ``Ledger.entries``.

    Raises:
        InputError: If ``case`` is no name that a case can have.
        ValueError: If ``as_of`` carries a time of day or ``known_at`` no zone.
    """

    case: str | None = None
    kind: Kind | None = None
    as_of: date | None = None
    known_at: datetime | None = None

    def __post_init__(self) -> None:
        if self.case is not None and not self.case.isprintable():
            raise InputError(f"{self.case!r} is not the name of a case", hint="copy it from the list of cases")
        if isinstance(self.as_of, datetime):
            raise ValueError(f"as_of is a day, not the time {self.as_of}; publication is known to the day")
        if self.known_at is not None and self.known_at.tzinfo is None:
            raise ValueError(f"known_at needs an aware UTC time, not {self.known_at}")

    def until(self, moment: datetime) -> "View":
        """Return the same view of the ledger as it stood at ``moment``, if that is earlier."""
        return replace(self, known_at=moment if self.known_at is None else min(moment, self.known_at))

    def holds(self, entry: Entry) -> bool:
        """Tell whether an entry lies in it, whether or not it has been superseded."""
        return (
            (self.case is None or entry.case == self.case)
            and (self.kind is None or entry.kind is self.kind)
            and (self.as_of is None or (entry.published is not None and entry.published <= self.as_of))
            and self.knows(entry)
        )

    def knows(self, entry: Entry) -> bool:
        """Tell whether an entry had been recorded by then."""
        return self.known_at is None or entry.recorded_at <= self.known_at


def page_size(limit: int) -> int:
    """Return how many entries a search returns at most: ``limit``, but from 0 to ``MOST_FOUND``."""
    return min(max(limit, 0), MOST_FOUND)
