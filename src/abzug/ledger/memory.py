"""A ledger that lasts as long as the program: for tests, trials and questions of one run."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import takewhile
from threading import Lock

from abzug.clock import Clock, now
from abzug.ledger.admission import Admitted, Standing, admit, stamp, unknown_entry
from abzug.ledger.entry import Draft, Entry, Kind
from abzug.ledger.holding import Count, Holding, holdings_from
from abzug.ledger.port import Appended, Ledger
from abzug.ledger.view import View, page_size
from abzug.ledger.words import Wanted, wanted, words_of


class MemoryLedger(Ledger):
    """The record as a list, with the same rules as every other; nothing is written anywhere.

    Args:
        clock: Tells the present moment.
    """

    def __init__(self, *, clock: Clock = now) -> None:
        self._clock = clock
        self._writing = Lock()
        self._entries: list[Entry] = []
        self._standings: dict[str, Standing] = {}
        self._successors: dict[str, Entry] = {}
        self._histories: defaultdict[str, list[Entry]] = defaultdict(list)

    def append(self, drafts: Iterable[Draft], *, recorded_at: datetime | None = None) -> Appended:
        """See ``Ledger.append``."""
        batch = tuple(drafts)  # before the lock: they may be made of entries of this very ledger
        with self._writing:
            admission = admit(batch, self._standings)
            if not admission.admitted:
                return Appended((), admission.known, None)
            last = self._entries[-1].recorded_at if self._entries else None
            moment = stamp(recorded_at, last=last, clock=self._clock)
            for admitted in admission.admitted:
                self._keep(admitted, moment)
        return Appended(tuple(admitted.draft.id for admitted in admission.admitted), admission.known, moment)

    def entries(
        self,
        *,
        case: str | None = None,
        kind: Kind | None = None,
        as_of: date | None = None,
        known_at: datetime | None = None,
    ) -> Iterator[Entry]:
        """See ``Ledger.entries``."""
        return self._standing(View(case=case, kind=kind, as_of=as_of, known_at=known_at))

    def search(
        self,
        text: str,
        *,
        case: str | None = None,
        as_of: date | None = None,
        known_at: datetime | None = None,
        limit: int = 20,
    ) -> list[Entry]:
        """See ``Ledger.search``."""
        words = wanted(text)
        standing = self._standing(View(case=case, as_of=as_of, known_at=known_at)) if words else iter(())
        found = deque((entry for entry in standing if _answers(entry, words)), maxlen=page_size(limit))
        return list(reversed(found))

    def history(self, entry_id: str | None = None, *, case: str | None = None) -> Iterator[Entry]:
        """See ``Ledger.history``."""
        if entry_id is None:
            return (entry for entry in self._recorded(View()) if case is None or entry.case == case)
        standing = self._standings.get(entry_id)
        if standing is None or standing.id != entry_id or case not in (None, standing.case):
            raise unknown_entry(entry_id)
        return iter(tuple(self._histories[standing.root]))

    def holdings(self) -> list[Holding]:
        """See ``Ledger.holdings``."""
        counts = []
        for entry in self._recorded(View()):
            is_superseded = entry.id in self._successors
            counts.append(Count(entry.case, entry.kind, not is_superseded, is_superseded))
        return holdings_from(counts)

    def close(self) -> None:
        """See ``Ledger.close``."""

    def _keep(self, admitted: Admitted, moment: datetime) -> None:
        entry = admitted.draft.recorded(moment)
        self._standings[entry.id] = self._standings[admitted.alias or entry.id] = admitted.standing
        if entry.supersedes is not None:
            self._standings[entry.supersedes] = self._standings[entry.supersedes]._replace(successor=entry.id)
            self._successors[entry.supersedes] = entry
        self._histories[admitted.standing.root].append(entry)
        self._entries.append(entry)

    def _standing(self, view: View) -> Iterator[Entry]:
        """Yield what stands in a view."""
        view = self._now(view)
        for entry in self._recorded(view):
            successor = self._successors.get(entry.id)
            stands = entry.kind is not Kind.RETRACTION and (successor is None or not view.knows(successor))
            if stands and view.holds(entry):
                yield entry

    def _recorded(self, view: View) -> Iterator[Entry]:
        """Yield what had been recorded in a view, whatever became of it."""
        return takewhile(self._now(view).knows, self._entries)

    def _now(self, view: View) -> View:
        """Return the view of what is recorded now: appends that follow do not show in an answer that has begun."""
        with self._writing:
            return view.until(self._entries[-1].recorded_at if self._entries else BEFORE_ALL_TIME)


BEFORE_ALL_TIME = datetime.min.replace(tzinfo=UTC)


def _answers(entry: Entry, words: tuple[Wanted, ...]) -> bool:
    indexed = words_of(entry.content).split()
    return all(any(word.matches(one) for one in indexed) for word in words)
