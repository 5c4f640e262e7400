"""The ledger of sites: what stands where, what is gone, what was found again, and how firmly."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from abzug.model.interval import Interval
from abzug.model.receipt import Receipt
from abzug.model.site import Site, SiteAccess, SiteVisit


class SiteState(StrEnum):
    """Where a site stands, as far as third parties have seen it."""

    NEVER_VISITED = "never_visited"
    IN_PLACE = "in_place"
    MISSING = "missing"
    AGAIN_MISSING = "again_missing"
    REMOVED_VERIFIED = "removed_verified"
    REMOVED_COUNT_ONLY = "removed_count_only"
    UNACCOUNTED = "unaccounted"
    IN_VIOLATION = "in_violation"
    ACCESS_DENIED = "access_denied"
    COULD_NOT_VERIFY = "could_not_verify"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteEntry:
    """One visit as it is kept.

    Args:
        visit: The visit.
        codes: Its site codes, the leading one first.
        is_derived: True when rules read the codes from the words or the counts.
        access: How far the monitors got, as stated or read from the words.
        missing: Pieces of the baseline that were not there, least and most; None when nothing was counted.
        missing_serials: Serial numbers of the baseline that were looked for and not found.
        strange_serials: Serial numbers that were found and are not in the baseline.
        rungs: Rungs of the irreversibility ladder that its words tell of.
    """

    visit: SiteVisit
    codes: tuple[str, ...]
    is_derived: bool
    access: SiteAccess
    missing: Interval | None
    missing_serials: frozenset[str]
    strange_serials: frozenset[str]
    rungs: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteAccount:
    """One site and everything that was found at it.

    Args:
        site: The site.
        entries: Its visits, the oldest first.
        state: Where it stands.
        removed: Which part of its inventory has left it and was found at another site, by serial number at the least,
            by number and type at the most; None without an inventory.
        removed_beyond: The same for sites from which it could not be back within three days of movement.
        last_visit: The last day on which a third party was there, or None.
        receipts: What it rests on.
    """

    site: Site
    entries: tuple[SiteEntry, ...]
    state: SiteState
    removed: Interval | None
    removed_beyond: Interval | None
    last_visit: date | None
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteLedger:
    """All sites as of a day.

    Args:
        name: What the arrangement is called.
        as_of: The day.
        accounts: One a site, in the order of the book.
        contradictions: What does not fit, in words; everything is kept.
    """

    name: str
    as_of: date
    accounts: tuple[SiteAccount, ...]
    contradictions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SiteRungs:
    """Rungs 0 to 7 of the ladder.

    Args:
        rung: The highest of the rungs that are verified without a gap.
        isolated: Higher rungs that are verified although one below them is not.
        receipts: What each verified rung rests on.
    """

    rung: int
    isolated: tuple[int, ...]
    receipts: dict[int, tuple[Receipt, ...]]
