"""The ledger of sites: baseline, visits, what is in place, missing, removed and verified, and how firmly."""

from collections.abc import Iterable, Iterator
from datetime import date

from abzug.doctrine import Doctrine, SiteGrammar
from abzug.model import (
    Component,
    Holding,
    Interval,
    Site,
    SiteAccess,
    SiteAccount,
    SiteBook,
    SiteEntry,
    SiteLedger,
    SiteRole,
    SiteState,
    SiteVisit,
)
from abzug.posture.site_wording import ACCESS_DENIED, read_wording

GONE = frozenset({"MISSING", "AGAIN_MISSING", "UNACCOUNTED", "ABANDONED"})
"""Codes that say that something is no longer where it stood."""

_IN_PLACE = frozenset({"PRESENT_SERIALS_MATCH", "PRESENT_COUNT_ONLY", "BASELINE"})


def site_ledger(book: SiteBook, *, as_of: date, doctrine: Doctrine) -> SiteLedger:
    """Keep the books of all sites, as they could be known at the end of a day.

    Only what a third party saw moves a site's state; what a side says of its own sites is kept beside it. A weapon that
    was verified once is not verified for ever: the last visit that saw anything decides.

    Raises:
        KeyError: If a visit names a site that is not in the book.

    Source: method of the OSCE's monitors: baseline, revisits, absence, place, access [M05-M08, M14]; doctrine,
    section 1.4.
    """
    known = book.as_of(as_of)
    sites = {site.key: site for site in known.sites}
    entries: dict[str, list[SiteEntry]] = {site.key: [] for site in known.sites}
    for visit in sorted(known.visits, key=lambda one: (one.day, one.published)):
        entries[visit.site].append(_entry(visit, sites[visit.site], doctrine.site_grammar, entries[visit.site]))
    complete_share = doctrine.movement_thresholds["complete_share"]
    accounts = tuple(_account(site, entries, sites, complete_share) for site in known.sites)
    return SiteLedger(
        name=book.name, as_of=as_of, accounts=accounts, contradictions=tuple(_contradictions(known, entries))
    )


def _entry(visit: SiteVisit, site: Site, grammar: SiteGrammar, before: list[SiteEntry]) -> SiteEntry:
    wording = read_wording(visit.says, grammar)
    known, seen = _serials(site.inventory), _serials(visit.found or ())
    missing = _missing(site, visit)
    codes = visit.codes or wording.codes or tuple(_codes_from_counts(site, visit, missing, before))
    access = visit.access
    if access is SiteAccess.UNKNOWN and ACCESS_DENIED in codes:
        access = SiteAccess.DENIED if codes[0] == ACCESS_DENIED else SiteAccess.PARTIAL
    was_looked_at = visit.found is not None and access is not SiteAccess.DENIED and bool(seen)
    return SiteEntry(
        visit=visit,
        codes=codes,
        is_derived=not visit.codes,
        access=access,
        missing=missing,
        missing_serials=known - seen if was_looked_at else frozenset(),
        strange_serials=seen - known if known else frozenset(),
        rungs=wording.rungs,
    )


def _missing(site: Site, visit: SiteVisit) -> Interval | None:
    """Return how many pieces of the baseline were not there.

    Counted by category and model; without full access what was not seen may still be there.
    """
    if visit.found is None or not site.inventory:
        return None
    gone = 0
    for holding in site.inventory:
        gone += max(0, holding.count - count_of_kind(holding, visit.found))
    return Interval(float(gone) if visit.access is SiteAccess.FULL else 0.0, float(gone))


def _same_kind(one: Holding, other: Holding) -> bool:
    return one.category == other.category and (not one.model or not other.model or one.model == other.model)


def _codes_from_counts(
    site: Site, visit: SiteVisit, missing: Interval | None, before: list[SiteEntry]
) -> Iterator[str]:
    """Yield the codes that a count tells when the words tell none."""
    if visit.access is SiteAccess.DENIED:
        yield ACCESS_DENIED
    if visit.found is None:
        return
    if not site.inventory:
        yield "BASELINE" if not before else "PRESENT_COUNT_ONLY"
        return
    if missing is not None and missing.high > 0:
        was_missing = any(GONE & set(entry.codes) for entry in before)
        yield "AGAIN_MISSING" if was_missing else "MISSING"
        return
    known = _serials(site.inventory)
    yield "PRESENT_SERIALS_MATCH" if known and known <= _serials(visit.found) else "PRESENT_COUNT_ONLY"


def _account(
    site: Site, entries: dict[str, list[SiteEntry]], sites: dict[str, Site], complete_share: float
) -> SiteAccount:
    mine = entries[site.key]
    seen = [entry for entry in mine if entry.visit.by_monitor]
    removed = _removed(site, seen, _last_counts(site, entries, sites, is_beyond=False))
    return SiteAccount(
        site=site,
        entries=tuple(mine),
        state=_state(site, seen, removed, complete_share),
        removed=removed,
        removed_beyond=_removed(site, seen, _last_counts(site, entries, sites, is_beyond=True)),
        last_visit=seen[-1].visit.day if seen else None,
        receipts=tuple(
            dict.fromkeys([*([site.receipt] if site.receipt else []), *(entry.visit.receipt for entry in mine)])
        ),
    )


def _last_counts(
    site: Site, entries: dict[str, list[SiteEntry]], sites: dict[str, Site], *, is_beyond: bool
) -> list[Holding]:
    """Return what third parties last counted at the storage sites, or at those of them that are far enough away."""
    counts: list[Holding] = []
    for key, others in entries.items():
        other = sites[key]
        if key == site.key or other.role is not SiteRole.STORAGE or (is_beyond and not other.is_beyond_return):
            continue
        counted = [entry.visit.found for entry in others if entry.visit.by_monitor and entry.visit.found is not None]
        counts += counted[-1] if counted else ()
    return counts


def _removed(site: Site, seen: list[SiteEntry], elsewhere: list[Holding]) -> Interval | None:
    """Return the share of the kit, stocks aside, that is gone here and was found at a storage site.

    At the least the pieces whose serial numbers were found there last and not here; at the most the pieces of the same
    kind that are missing here and were counted there.
    """
    kit = [holding for holding in site.inventory if holding.component is not Component.SUSTAINMENT]
    total = sum(holding.count for holding in kit)
    if total == 0:
        return None
    here = next((entry.visit.found for entry in reversed(seen) if entry.visit.found is not None), None)
    matched = len((_serials(kit) & _serials(elsewhere)) - _serials(here or ()))
    by_kind = 0
    for holding in kit:
        left = holding.count - count_of_kind(holding, here) if here is not None else 0
        by_kind += max(0, min(left, count_of_kind(holding, elsewhere)))
    return Interval(matched / total, max(matched, by_kind) / total)


def count_of_kind(kind: Holding, holdings: Iterable[Holding]) -> int:
    """Return how many pieces of one category, and of one model where both name one, are among some."""
    return sum(one.count for one in holdings if _same_kind(one, kind))


def _serials(holdings: Iterable[Holding]) -> frozenset[str]:
    return frozenset().union(*(holding.serials for holding in holdings))


def _state(site: Site, seen: list[SiteEntry], removed: Interval | None, complete_share: float) -> SiteState:
    """Tell where a site stands: the last visit that saw anything decides; a closed gate hides it, not settles it."""
    if not seen:
        return SiteState.NEVER_VISITED
    last = next((entry for entry in reversed(seen) if set(entry.codes) - {ACCESS_DENIED}), seen[-1])
    codes = set(last.codes)
    if "IN_VIOLATION" in codes:
        return SiteState.IN_VIOLATION
    if codes & GONE:
        return _whereabouts(codes, removed if site.role is not SiteRole.STORAGE else None, complete_share)
    if codes & _IN_PLACE:
        return SiteState.IN_PLACE
    return SiteState.ACCESS_DENIED if codes <= {ACCESS_DENIED} and codes else SiteState.COULD_NOT_VERIFY


def _whereabouts(codes: set[str], removed: Interval | None, complete_share: float) -> SiteState:
    """Tell what has become of kit that is gone from where it stood."""
    if removed is not None and removed.low >= complete_share:
        return SiteState.REMOVED_VERIFIED
    if removed is not None and removed.high >= complete_share:
        return SiteState.REMOVED_COUNT_ONLY
    if "UNACCOUNTED" in codes or "ABANDONED" in codes:
        return SiteState.UNACCOUNTED
    return SiteState.AGAIN_MISSING if "AGAIN_MISSING" in codes else SiteState.MISSING


def _contradictions(book: SiteBook, entries: dict[str, list[SiteEntry]]) -> Iterator[str]:
    """Yield what does not fit: a number at two places on one day, matches that are none, a visit of the future."""
    where: dict[tuple[date, str], str] = {}
    for entry in (entry for mine in entries.values() for entry in mine):
        visit = entry.visit
        if visit.published < visit.day:
            yield f"{visit.site}: a visit of {visit.day} was published before it, on {visit.published}"
        for serial in sorted(_serials(visit.found or ())):
            other = where.setdefault((visit.day, serial), visit.site)
            if other != visit.site:
                yield f"serial number {serial} was seen at {other} and at {visit.site} on {visit.day}"
        if entry.strange_serials and "PRESENT_SERIALS_MATCH" in entry.codes:
            numbers = ", ".join(sorted(entry.strange_serials))
            yield f"{visit.site}: said to match on {visit.day}, but {numbers} stand in no inventory"
        if entry.missing_serials and "PRESENT_SERIALS_MATCH" in entry.codes:
            numbers = ", ".join(sorted(entry.missing_serials))
            yield f"{visit.site}: said to match on {visit.day}, but {numbers} were not among those seen"
    declared: dict[tuple[SiteRole, str], str] = {}
    for site in book.sites:
        for serial in sorted(_serials(site.inventory)):
            other = declared.setdefault((site.role, serial), site.key)
            if other != site.key:
                yield f"serial number {serial} is declared for {other} and for {site.key}"
