"""The irreversibility ladder, as far as third parties verified it at the sites."""

from collections.abc import Iterator

from abzug.doctrine import Doctrine
from abzug.model import Component, Receipt, SiteAccess, SiteAccount, SiteEntry, SiteLedger, SiteRole, SiteRungs
from abzug.posture.sites import GONE, count_of_kind


def site_rungs(ledger: SiteLedger, *, doctrine: Doctrine) -> SiteRungs:
    """Tell how far a withdrawal has become irreversible, by what third parties saw at the sites to be left.

    1 something is gone · 2 four fifths of the heavy equipment counted out, with full access · 3 the same share found by
    serial number where it could not be back within three days of movement · 4 four fifths of the declared sustainment
    gone · 5 to 7 structures dismantled, handed over, destroyed at four fifths of the sites. What a side says of itself
    reaches nothing.

    Source: thresholds.yaml, irreversibility_ladder [U01, U03, U15, V25]; four fifths is ``complete_share`` (E).
    """
    origins = [account for account in ledger.accounts if account.site.role is SiteRole.ORIGIN]
    least = doctrine.movement_thresholds["complete_share"]
    verified = dict(_verified(origins, least)) if origins else {}
    rung = 0
    while rung + 1 in verified:
        rung += 1
    return SiteRungs(rung, tuple(sorted(one for one in verified if one > rung)), verified)


def _verified(origins: list[SiteAccount], least: float) -> Iterator[tuple[int, tuple[Receipt, ...]]]:
    gone = [entry for account in origins for entry in _seen(account) if GONE & set(entry.codes)]
    if gone:
        yield 1, _receipts(gone)
    if _counted_out(origins, Component.HEAVY_EQUIPMENT) >= least:
        yield 2, _receipts(_last_counts(origins))
    if _counted_in(origins) >= least:
        yield 3, tuple(dict.fromkeys(receipt for account in origins for receipt in account.receipts))
    if _counted_out(origins, Component.SUSTAINMENT) >= least:
        yield 4, _receipts(_last_counts(origins))
    for rung in (5, 6, 7):
        told = [[entry for entry in _seen(account) if rung in entry.rungs] for account in origins]
        if sum(map(bool, told)) / len(origins) >= least:
            yield rung, _receipts([entry for entries in told for entry in entries])


def _seen(account: SiteAccount) -> list[SiteEntry]:
    return [entry for entry in account.entries if entry.visit.by_monitor]


def _last_counts(origins: list[SiteAccount]) -> list[SiteEntry]:
    last = (next((one for one in reversed(_seen(account)) if one.visit.found is not None), None) for account in origins)
    return [entry for entry in last if entry is not None]


def _counted_out(origins: list[SiteAccount], component: Component) -> float:
    """Return the share of one component that was counted out of the sites to be left, with full access."""
    declared = gone = 0
    for account in origins:
        kinds = [holding for holding in account.site.inventory if holding.component is component]
        declared += sum(holding.count for holding in kinds)
        for entry in _last_counts([account]):
            if entry.access is SiteAccess.FULL:
                gone += sum(
                    max(0, holding.count - count_of_kind(holding, entry.visit.found or ())) for holding in kinds
                )
    return gone / declared if declared else 0.0


def _counted_in(origins: list[SiteAccount]) -> float:
    """Return the share of the inventories that was found by serial number at sites far enough away."""
    declared = found = 0.0
    for account in origins:
        if account.removed_beyond is not None:
            kit = [one for one in account.site.inventory if one.component is not Component.SUSTAINMENT]
            declared += sum(holding.count for holding in kit)
            found += account.removed_beyond.low * sum(holding.count for holding in kit)
    return found / declared if declared else 0.0


def _receipts(entries: list[SiteEntry]) -> tuple[Receipt, ...]:
    return tuple(dict.fromkeys(entry.visit.receipt for entry in entries))
