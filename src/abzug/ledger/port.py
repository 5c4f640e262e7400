"""What every ledger can do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, Self

from abzug.ledger.entry import Draft, Entry, Kind
from abzug.ledger.holding import Holding


@dataclass(frozen=True, slots=True)
class Appended:
    """What became of the drafts of one append.

    Args:
        recorded: Identities of the entries that are new, in the order of the drafts.
        known: Identities of the entries that were there already; they stand as they were first recorded.
        recorded_at: When the new ones were recorded, or None when there is none.
    """

    recorded: tuple[str, ...]
    known: tuple[str, ...]
    recorded_at: datetime | None


class Ledger(Protocol):
    """An append-only record: nothing is ever changed or removed; a correction supersedes, a retraction takes back.

    Everything can be asked as of a day (what was *published* by its end) and as known at a moment (what the ledger had
    *recorded* by then). Answers about the past never change: the ledger's time only moves forward.

    Every method raises ``LedgerError`` when the record cannot be kept or read.
    """

    def append(self, drafts: Iterable[Draft], *, recorded_at: datetime | None = None) -> Appended:
        """Record drafts, all or none; when this returns, they are on the disk.

        A draft whose fact stands in its case already is left aside and named in ``Appended.known``. Other writers wait
        while an append lasts: hand over some ten thousand drafts at a time, not a million.

        Args:
            drafts: What is to be recorded; one may supersede another that stands before it.
            recorded_at: The moment to record for them, for an import that keeps the times of another ledger; it must
                lie after everything that was recorded here. None: now.

        Raises:
            EntryError: If a draft supersedes an unknown entry, one that has been superseded already, or one of another
                case or kind; if a correction states a fact that stands in the case under another entry; or if
                ``recorded_at`` does not lie after what is recorded.
        """
        ...

    def entries(
        self,
        *,
        case: str | None = None,
        kind: Kind | None = None,
        as_of: date | None = None,
        known_at: datetime | None = None,
    ) -> Iterator[Entry]:
        """Yield the entries that stand, neither superseded nor retracted, in the order in which they were recorded.

        Args:
            case: Only those of this case. None: of all, and the documents outside of any.
            kind: Only those of this kind.
            as_of: Only what was published by the end of this day (UTC).
            known_at: As the ledger stood at this moment: nothing recorded later counts, corrections included.

        Raises:
            InputError: If ``case`` holds control characters or cannot be encoded.
        """
        ...

    def search(
        self,
        text: str,
        *,
        case: str | None = None,
        as_of: date | None = None,
        known_at: datetime | None = None,
        limit: int = 20,
    ) -> list[Entry]:
        """Return the standing entries that hold every word of ``text``, the latest recorded first.

        How words match is told in ``abzug.ledger.words``. Nothing in ``text`` is an operator.

        Args:
            text: The words, in German, English or any other language that writes spaces between them.
            case: As in ``entries``.
            as_of: As in ``entries``.
            known_at: As in ``entries``.
            limit: The greatest number of entries to return, up to 10,000.

        Raises:
            InputError: If there are more than 32 words, or ``case`` is as in ``entries``.
        """
        ...

    def history(self, entry_id: str | None = None, *, case: str | None = None) -> Iterator[Entry]:
        """Yield an entry, what it supersedes and what supersedes it, the first first.

        Args:
            entry_id: Identity of any entry of the history. None: everything that was ever recorded.
            case: Only what was recorded of this case.

        Raises:
            EntryError: If there is no such entry.
        """
        ...

    def holdings(self) -> list[Holding]:
        """Return how much of each case stands in the ledger, by name; what belongs to no case comes first."""
        ...

    def close(self) -> None:
        """Let go of the file or the connection; closing twice does no harm."""
        ...

    def __enter__(self) -> Self:
        """Use it in a ``with`` statement, which closes it."""
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()
