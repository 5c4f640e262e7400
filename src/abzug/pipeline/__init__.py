"""The whole journey on one page: a case is found, coded, judged, and told day by day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from abzug import casebook
from abzug.casebook import CaseFile
from abzug.casebook.precedents import precedents
from abzug.doctrine import Doctrine
from abzug.model import Case, Verdict
from abzug.reading.coding import Coder
from abzug.verdict import judge, track_record
from abzug.verdict.parameters import Parameters


def find_case(name: str) -> CaseFile:
    """Return a case by its path or by the name of a bundled case.

    Raises:
        CaseFileError: If the file breaks the case format.
        UnknownCaseError: If there is neither such a file nor such a case.
    """
    return casebook.read_case_file(Path(name)) if names_a_file(name) else casebook.load(name)


def names_a_file(name: str) -> bool:
    """Tell whether a case is named by the path of its file: a bundled case's name looks like none."""
    path = Path(name)
    return path.suffix in (".yaml", ".yml", ".json") or path.is_file()


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges cases under one doctrine.

    Args:
        doctrine: The method.
        coder: Codes what nobody has coded.
        parameters: Fitted numbers; None for the shipped ones.
    """

    doctrine: Doctrine
    coder: Coder
    parameters: Parameters | None = None

    @classmethod
    def under(cls, doctrine: Doctrine) -> "Judge":
        """Return a judge for a doctrine."""
        return cls(doctrine, Coder(doctrine))

    def assess(self, file: CaseFile, as_of: date) -> Verdict:
        """Judge a case as it could be known at the end of a day.

        Args:
            file: The case; its outcome is not looked at.
            as_of: The day (UTC).
        """
        return self.judge(file.case, as_of)

    def judge(self, case: Case, as_of: date) -> Verdict:
        """Code and judge a case as it could be known at the end of a day.

        Args:
            case: The case, coded or not.
            as_of: The day (UTC).
        """
        known = self.coder.code(case.as_of(as_of))
        record = track_record(known.actor, min(as_of, known.announced), precedents(), self.doctrine)
        return judge(known, as_of, self.doctrine, parameters=self.parameters, track_record=record)

    def replay(self, file: CaseFile) -> Iterator[Verdict]:
        """Judge a case anew on each day on which something was published, from the announcement on."""
        for day in sorted(_days_with_news(file.case)):
            yield self.assess(file, day)


def last_known_day(file: CaseFile, today: date) -> date:
    """Return the day as of which a case is judged when none is given.

    The last day before its outcome was known; for an open case today, or the day of the last report if that is later.
    """
    if file.outcome is not None:
        return file.outcome.resolved_on - timedelta(days=1)
    return max([today, *(item.published for item in file.case.items)])


def news_days(case: Case, as_of: date) -> list[date]:
    """Return the days up to a day on which something of a case was published, from the announcement on, and the day."""
    return sorted({*(day for day in _days_with_news(case) if day <= as_of), as_of})


def _days_with_news(case: Case) -> set[date]:
    """Return the days of publication; what was published before the announcement is news on its day."""
    return {max(item.published, case.announced) for item in case.items}
