"""The cases at hand: bundled ones, files and what the ledger holds, judged on any day, kept until something changes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from threading import RLock

from abzug import casebook
from abzug.casebook import CaseFile
from abzug.clock import Clock, now
from abzug.ledger import Announcement, Appended, Content, Draft, Entry, Holding, Ledger, Retraction
from abzug.ledger.entry import publication_day
from abzug.model import Case, Claim, Document, Item, Verdict
from abzug.pipeline import Judge, last_known_day, news_days
from abzug.pipeline.exporting import entries_of

Holdings = defaultdict[str | None, tuple[int, int]]
"""How many entries stand and how many have been superseded, by case: every change shows in one of them."""

Listener = Callable[[str], None]
"""Is told the name of a case that has changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A case as it stands now: its file, and what the ledger adds to it.

    Args:
        file: The case; reports of the ledger are among its items. One with the key of a report of the file stands in
            that report's place.
        entries: The ledger's entry of each report that comes from there, by the report's key.
        documents: The archived texts of the case, by identity.
        version: Rises by one with every change while the program runs.
    """

    file: CaseFile
    entries: Mapping[str, Entry] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    version: int = 0

    @property
    def case(self) -> Case:
        """What a judge may see."""
        return self.file.case


class Docket:
    """Hands out cases and verdicts; remembers both until a case changes. Safe to use from several threads.

    Args:
        ledger: The record.
        judge: Judges the cases.
        files: Cases beside the bundled ones; one of a bundled case's name stands in its place.
        clock: Tells the present moment.
    """

    def __init__(self, ledger: Ledger, judge: Judge, *, files: Iterable[CaseFile] = (), clock: Clock = now) -> None:
        self.judge = judge
        self._ledger = ledger
        self._files = {file.case.id: file for file in files}
        self._clock = clock
        self._lock = RLock()
        self._dossiers: dict[str, Dossier] = {}
        self._verdicts: dict[str, dict[date, Verdict]] = {}
        self._versions: dict[str, int] = {}
        self._listeners: list[Listener] = []
        self._held: Holdings | None = None

    def names(self) -> list[str]:
        """Return the names of all cases: bundled, from files, and begun in the ledger."""
        begun = {held.case for held in self._ledger.holdings() if held.case and held.announcements}
        return sorted({*casebook.names(), *self._files, *begun})

    def dossier(self, name: str) -> Dossier:
        """Return one case.

        Raises:
            UnknownCaseError: If there is none of that name.
            LedgerError: If the record cannot be read.
        """
        with self._lock:
            if name not in self._dossiers:
                self._dossiers[name] = self._assemble(name)
            return self._dossiers[name]

    def last_day(self, name: str) -> date:
        """Return the day as of which a case is shown when none is asked for."""
        return last_known_day(self.dossier(name).file, self._clock().date())

    def verdict(self, name: str, as_of: date) -> Verdict:
        """Return the verdict of a case at the end of a day."""
        dossier = self.dossier(name)
        with self._lock:
            known = self._verdicts.setdefault(name, {})
        if as_of not in known:
            known[as_of] = self.judge.judge(dossier.case, as_of)
        return known[as_of]

    def days(self, name: str) -> list[date]:
        """Return the days on which something of a case was published, from the announcement to its last day."""
        case, last = self.dossier(name).case, self.last_day(name)
        return sorted({*news_days(case, last), *([case.announced] if case.announced <= last else [])})

    def history(self, name: str) -> Iterator[Verdict]:
        """Yield the verdict of each of these days."""
        return (self.verdict(name, day) for day in self.days(name))

    def warm(self) -> None:
        """Judge every case as of its last day, so that the first who asks need not wait."""
        for name in self.names():
            self.verdict(name, self.last_day(name))

    def record(self, drafts: Iterable[Draft]) -> Appended:
        """Record drafts, all or none, and tell the listeners which cases have changed.

        Raises:
            EntryError: If one of them cannot be recorded; then none is.
        """
        drafts = list(drafts)
        with self._lock:
            appended = self._ledger.append(drafts)
            self._expect(draft for draft in drafts if draft.id in set(appended.recorded))
        for case in dict.fromkeys(draft.case for draft in drafts if draft.case):
            self.renew(case, since=self._first_day_touched(case, drafts))
        return appended

    def entry(self, entry_id: str) -> Entry:
        """Return the entry that stands for ``entry_id`` now: itself or what has superseded it.

        Raises:
            EntryError: If the ledger holds no such entry.
        """
        return list(self._ledger.history(entry_id))[-1]

    def log(self, case: str) -> list[Entry]:
        """Return everything that was ever recorded of a case, the latest first."""
        return list(self._ledger.history(case=case))[::-1]

    def records(self, case: str) -> Iterator[Entry]:
        """Yield a case as records: what its file says, then everything that the ledger ever recorded of it.

        A report of the file that one of the ledger has replaced is left out, as it is from the verdict.
        """
        dossier, held = self.dossier(case), self.log(case)[::-1]
        own = tuple(item for item in dossier.case.items if item.key not in dossier.entries)
        is_announced = any(isinstance(entry.content, Announcement) for entry in held)
        claim = None if is_announced else dossier.case.claim
        yield from entries_of(replace(dossier.case, items=own, claim=claim))
        yield from held

    def search(self, text: str, *, case: str | None = None) -> list[Entry]:
        """Return the entries that hold every word of ``text``; see ``Ledger.search``."""
        return self._ledger.search(text, case=case)

    def look(self) -> None:
        """Look whether another program has written to the ledger, and renew the cases that it has changed."""
        with self._lock:
            held = _tally(self._ledger.holdings())
            before = held if self._held is None else self._held
            changed = [case for case in {*held, *before} if case and held[case] != before[case]]
            self._held = held
        for case in changed:
            self.renew(case)

    def renew(self, case: str, *, since: date | None = None) -> None:
        """Forget what was remembered of a case and tell the listeners.

        Args:
            case: Its name.
            since: The first day whose verdict may have changed; None: any.
        """
        with self._lock:
            self._dossiers.pop(case, None)
            self._versions[case] = self._versions.get(case, 0) + 1
            known = self._verdicts.get(case, {})
            self._verdicts[case] = {day: verdict for day, verdict in known.items() if since and day < since}
        for listener in tuple(self._listeners):
            listener(case)

    def listen(self, listener: Listener) -> None:
        """Have ``listener`` told of every change from now on, in the thread that makes it."""
        self._listeners.append(listener)

    def _expect(self, drafts: Iterable[Draft]) -> None:
        """Note what our own entries change in the ledger's holdings, so that ``look`` sees only what others do."""
        if self._held is None:
            return
        for draft in drafts:
            is_first, takes_back = draft.supersedes is None, isinstance(draft.content, Retraction)
            standing, superseded = self._held[draft.case]
            self._held[draft.case] = (standing + is_first - takes_back, superseded + (not is_first))

    def _first_day_touched(self, case: str, drafts: Iterable[Draft]) -> date | None:
        """Return the earliest publication that the drafts of a case add, change or take back."""
        days: list[date] = []
        for draft in drafts:
            if draft.case != case:
                continue
            if isinstance(draft.content, Announcement):
                return None
            contents: list[Content] = [draft.content]
            if draft.supersedes is not None:
                contents += [entry.content for entry in self._ledger.history(draft.supersedes)]
            days += [day for day in map(publication_day, contents) if day]
        return min(days, default=None)

    def _assemble(self, name: str) -> Dossier:
        entries = list(self._ledger.entries(case=name))
        file = self._file(name, entries)
        reported = {entry.content.key: entry for entry in entries if isinstance(entry.content, Item)}
        items = {item.key: item for item in file.case.items}
        items |= {key: entry.content for key, entry in reported.items() if isinstance(entry.content, Item)}
        return Dossier(
            file=replace(file, case=replace(file.case, items=tuple(items.values()))),
            entries=reported,
            documents={entry.content.id: entry.content for entry in entries if isinstance(entry.content, Document)},
            version=self._versions.get(name, 0),
        )

    def _file(self, name: str, entries: Iterable[Entry]) -> CaseFile:
        if name in self._files:
            return self._files[name]
        announced = next((entry.content for entry in entries if isinstance(entry.content, Announcement)), None)
        if announced is None or name in casebook.names():
            return casebook.load(name)
        return _begun(name, announced.announced, announced.claim)


def _tally(holdings: Iterable[Holding]) -> Holdings:
    held: Holdings = defaultdict(lambda: (0, 0))
    for one in holdings:
        held[one.case] = (one.documents + one.items + one.announcements, one.superseded)
    return held


def _begun(name: str, announced: date, claim: Claim) -> CaseFile:
    """Return a case of which only the ledger knows; nobody has described it yet."""
    case = Case(id=name, actor="", theatre="", question="", announced=announced, deadline=None, claim=claim, items=())
    return CaseFile(case=case, title=name, summary="", outcome=None)
