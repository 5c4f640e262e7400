"""Bundles: a verdict with everything it was made of goes into one file; whoever opens it computes it again."""

import math
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib import metadata
from pathlib import Path
from typing import Any, BinaryIO

from abzug.brief.data import verdict_data
from abzug.casebook import CaseFile
from abzug.doctrine import Doctrine, load_doctrine
from abzug.errors import AbzugError, ExchangeFormatError
from abzug.exchange.bundle import DOCTRINE, Judged, Opened, OpenedVerdict, ledger_entries, open_bundle, write_bundle
from abzug.ledger import Entry, Retraction
from abzug.pipeline import Judge
from abzug.pipeline.exporting import case_from, gather_account, until
from abzug.reading.coding import Coder
from abzug.verdict.parameters import Parameters, shipped_parameters

TOLERANCE = 2e-6
"""Numbers of a verdict are rounded to six digits; another processor can round the last one otherwise."""
_SHOWN_ONLY = "track_record"
"""Comes from the casebook that the reader has, and enters no number."""
MOST_DIFFERENCES = 20


def make_bundle(
    judge: Judge,
    file: CaseFile,
    as_of: date,
    entries: Callable[[], Iterable[Entry]],
    out: BinaryIO,
    *,
    stamp: Callable[[bytes], bytes] | None = None,
) -> str:
    """Judge a case, write its bundle, and return the SHA-256 of the manifest.

    Args:
        judge: Judges it.
        file: The case; its outcome is not looked at.
        as_of: The day (UTC).
        entries: Gives the records of the case each time it is called; what was published later is left out.
        out: Where to write; seekable.
        stamp: Returns a time stamp on the manifest, or None.
    """
    parameters = judge.parameters or shipped_parameters()
    account = gather_account(judge, file, as_of, latest_days=1)
    judged = Judged(account, parameters.to_dict())
    return write_bundle(judged, lambda: until(entries(), as_of), out, stamp=stamp)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What the verification of a bundle found.

    Args:
        case: The case, or None in a bundle of records only.
        as_of: The day of the verdict, or None likewise.
        digest: SHA-256 of the manifest.
        doctrine_version: The doctrine, or None likewise.
        made_by: The version of Abzug that made it.
        verified_by: The version that verified it.
        records: How many records it holds.
        has_time_stamp: Whether it carries a time stamp.
        problems: Everything that does not agree; none when the bundle is whole and its verdict is what it computes.
    """

    case: str | None
    as_of: str | None
    digest: str
    doctrine_version: str | None
    made_by: str
    verified_by: str
    records: int
    has_time_stamp: bool
    problems: tuple[str, ...]

    @property
    def agrees(self) -> bool:
        """True when hashes and verdict agree."""
        return not self.problems


def verify_bundle(file: BinaryIO) -> tuple[Verification, Opened]:
    """Hold a bundle against its hashes, its records against their identities, and compute its verdict again.

    Without a verdict the records pass through one by one.

    Args:
        file: The bundle; seekable.

    Raises:
        ExchangeFormatError: If it is no bundle.
    """
    opened = open_bundle(file)
    problems = list(opened.problems)
    verdict, records = opened.verdict, 0
    try:
        if verdict is None:
            records = sum(1 for _ in ledger_entries(file))
        else:
            entries = list(ledger_entries(file))
            records = len(entries)
            problems += _verdict_problems(verdict, entries)
    except AbzugError as error:
        problems.append(error.message)
    said = verdict.data if verdict is not None else {}
    verification = Verification(
        case=verdict.case.id if verdict is not None else None,
        as_of=said.get("as_of"),
        digest=opened.digest,
        doctrine_version=said.get("doctrine_version"),
        made_by=opened.made_by,
        verified_by=f"abzug {metadata.version('abzug')}",
        records=records,
        has_time_stamp=opened.stamp is not None,
        problems=tuple(problems),
    )
    return verification, opened


def _verdict_problems(opened: OpenedVerdict, entries: list[Entry]) -> Iterator[str]:
    """Yield what the verdict of the bundle is and what it computes is not."""
    try:
        as_of = date.fromisoformat(str(opened.data.get("as_of")))
        parameters = Parameters.from_json(opened.parameters)
    except (ValueError, TypeError, KeyError, AttributeError):
        yield "the verdict cannot be computed again: its day or its parameters are not readable"
        return
    case = case_from(_standing(entries), opened.case)
    with _doctrine(opened) as doctrine:
        again = verdict_data(Judge(doctrine, Coder(doctrine), parameters).judge(case, as_of), doctrine)
    differences = list(_differences(opened.data, again, ""))
    for difference in differences[:MOST_DIFFERENCES]:
        yield f"verdict.json: {difference}"
    if len(differences) > MOST_DIFFERENCES:
        yield f"verdict.json: and {len(differences) - MOST_DIFFERENCES} more differences"


@contextmanager
def _doctrine(opened: OpenedVerdict) -> Iterator[Doctrine]:
    """Load the doctrine that a bundle carries: the packaged one where it is the same to the byte.

    A doctrine reads its files when they are asked for, so they stay meanwhile.
    """
    packaged = load_doctrine()
    if opened.doctrine == {DOCTRINE.format(name): data for name, data in packaged.sources().items()}:
        yield packaged
        return
    with tempfile.TemporaryDirectory() as folder:
        for path, data in opened.doctrine.items():
            name = Path(path).name
            if path != DOCTRINE.format(Path(name).stem):
                raise ExchangeFormatError(f"{path} is no doctrine file")
            (Path(folder) / name).write_bytes(data)
        yield load_doctrine(Path(folder))


def _standing(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that nothing supersedes and that take nothing back."""
    listed = list(entries)
    superseded = {entry.supersedes for entry in listed}
    return [entry for entry in listed if entry.id not in superseded and not isinstance(entry.content, Retraction)]


def _differences(there: Any, here: Any, path: str) -> Iterator[str]:
    """Yield where two verdicts differ, numbers within rounding aside."""
    if isinstance(there, dict) and isinstance(here, dict):
        for key in sorted(there.keys() | here.keys()):
            if not (path == "" and key == _SHOWN_ONLY):
                yield from _differences(there.get(key), here.get(key), f"{path}.{key}".lstrip("."))
    elif isinstance(there, list) and isinstance(here, list) and len(there) == len(here):
        for position, (left, right) in enumerate(zip(there, here, strict=True)):
            yield from _differences(left, right, f"{path}[{position}]")
    elif not _are_same(there, here):
        yield f"{path} is {_shown(there)}, computed again it is {_shown(here)}"


def _are_same(there: Any, here: Any) -> bool:
    if isinstance(there, float | int) and isinstance(here, float | int) and not isinstance(there, bool):
        return math.isclose(there, here, abs_tol=TOLERANCE)
    return type(there) is type(here) and bool(there == here)


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:60]}…"
