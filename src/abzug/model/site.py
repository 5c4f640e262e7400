"""Sites that monitors visit: what was declared to stand there, and what they found."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from abzug.model.component import Component
from abzug.model.place import Place
from abzug.model.receipt import Receipt


class SiteRole(StrEnum):
    """What a site is for: to be left, to hold what has left, or neither."""

    ORIGIN = "origin"
    STORAGE = "storage"
    OTHER = "other"


class SiteAccess(StrEnum):
    """How far the monitors got. It is stated with every count, also with one that matched."""

    FULL = "full"
    PARTIAL = "partial"
    DENIED = "denied"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """So many of one kind, for example three T-72 tanks with two of their serial numbers.

    Args:
        category: What they are: tank, howitzer, mortar, ammunition ...
        count: How many.
        model: Which model; empty when not said.
        serials: The serial numbers that are known, at most ``count``.
        component: Which part of a force they are.

    Raises:
        ValueError: If the count is negative, or there are more serial numbers than pieces.
    """

    category: str
    count: int
    model: str = ""
    serials: frozenset[str] = frozenset()
    component: Component = Component.HEAVY_EQUIPMENT

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError(f"{self.category}: a count cannot be negative ({self.count})")
        if len(self.serials) > self.count:
            raise ValueError(f"{self.category}: {len(self.serials)} serial numbers for {self.count} pieces")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One site, for example a storage site behind the line with an inventory that its owner handed over.

    Args:
        key: Its name within the file.
        name: As the monitors name it.
        role: What it is for.
        place: Where it lies, or None.
        side: Whose it is.
        inventory: What its owner declared to stand there: the baseline. Without it nothing can be verified.
        declared: The day on which the inventory was published, or None without one.
        is_beyond_return: Whether what stands here could not be back within three days of movement; None when unknown.
        receipt: What the declaration rests on, or None without one.
    """

    key: str
    name: str
    role: SiteRole
    place: Place | None = None
    side: str = ""
    inventory: tuple[Holding, ...] = ()
    declared: date | None = None
    is_beyond_return: bool | None = None
    receipt: Receipt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteVisit:
    """One visit, for example: on 12 June three tanks were again missing.

    Args:
        site: Key of the site.
        day: The day of the visit (UTC).
        published: The day on which it was published (UTC).
        says: What was found, in the monitors' words or in own words.
        receipt: The passage it rests on.
        by_monitor: True for a third party; what a side says of its own sites is no verification.
        found: What was counted; None when nothing was counted, an empty tuple when the site was found empty.
        access: How far the monitors got.
        codes: Site codes given by hand; empty to have them read from ``says``.
        stated_reason: The reason that was given for an absence: recorded, not accepted.
    """

    site: str
    day: date
    published: date
    says: str
    receipt: Receipt
    by_monitor: bool = True
    found: tuple[Holding, ...] | None = None
    access: SiteAccess = SiteAccess.UNKNOWN
    codes: tuple[str, ...] = ()
    stated_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteBook:
    """All sites of one arrangement and all visits to them.

    Args:
        name: What it is called.
        sites: The sites.
        visits: The visits, in any order.
    """

    name: str
    sites: tuple[Site, ...]
    visits: tuple[SiteVisit, ...]

    def as_of(self, day: date) -> "SiteBook":
        """Return the book as it could be known at the end of ``day``: nothing published later is in it."""
        sites = (
            site
            if site.declared is None or site.declared <= day
            else replace(site, inventory=(), declared=None, receipt=None)
            for site in self.sites
        )
        return replace(self, sites=tuple(sites), visits=tuple(visit for visit in self.visits if visit.published <= day))
