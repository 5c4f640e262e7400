"""The ledger of sites and the rungs that follow from it."""

from datetime import date

import pytest

from abzug.doctrine import load_doctrine
from abzug.model import (
    Component,
    Holding,
    Interval,
    Receipt,
    Site,
    SiteAccess,
    SiteAccount,
    SiteBook,
    SiteLedger,
    SiteRole,
    SiteRungs,
    SiteState,
    SiteVisit,
)
from abzug.posture.site_rungs import site_rungs
from abzug.posture.sites import site_ledger

DOCTRINE = load_doctrine()
DECLARED = date(2030, 1, 10)


def receipt(name: str) -> Receipt:
    return Receipt(document=name, address=f"https://example.org/{name}", entered_by="test")


def tanks(*serials: str, count: int | None = None, model: str = "T-72") -> Holding:
    return Holding(
        category="tank", model=model, count=len(serials) if count is None else count, serials=frozenset(serials)
    )


FRONT = Site(
    key="front",
    name="Front yard",
    role=SiteRole.ORIGIN,
    inventory=(tanks("A1", "A2", "A3", "A4", "A5"),),
    declared=DECLARED,
    receipt=receipt("declaration"),
)
DEPOT = Site(key="depot", name="Depot", role=SiteRole.STORAGE, is_beyond_return=True)
NEAR_DEPOT = Site(key="near", name="Near depot", role=SiteRole.STORAGE, is_beyond_return=False)


def visit(
    site: str,
    day: int,
    says: str = "",
    found: tuple[Holding, ...] | None = None,
    *,
    access: SiteAccess = SiteAccess.FULL,
    by_monitor: bool = True,
    published: int | None = None,
) -> SiteVisit:
    when = date(2030, 2, day)
    return SiteVisit(
        site=site,
        day=when,
        published=date(2030, 2, published or day),
        says=says,
        receipt=receipt(f"{site}-{day}"),
        found=found,
        access=access,
        by_monitor=by_monitor,
    )


def kept(*visits: SiteVisit, sites: tuple[Site, ...] = (FRONT, DEPOT, NEAR_DEPOT), day: int = 28) -> SiteLedger:
    return site_ledger(SiteBook(name="Accord", sites=sites, visits=visits), as_of=date(2030, 2, day), doctrine=DOCTRINE)


def account(ledger: SiteLedger, key: str = "front") -> SiteAccount:
    return next(one for one in ledger.accounts if one.site.key == key)


def rungs(*visits: SiteVisit, sites: tuple[Site, ...] = (FRONT, DEPOT, NEAR_DEPOT)) -> SiteRungs:
    return site_rungs(kept(*visits, sites=sites), doctrine=DOCTRINE)


EMPTY = visit("front", 12, "The site was empty.", ())
ALL_IN_DEPOT = visit("depot", 14, "Serial numbers matched.", (tanks("A1", "A2", "A3", "A4", "A5"),))


def test_a_site_that_nobody_visited_is_not_verified_whatever_its_owner_says() -> None:
    told = visit("front", 5, "The site is empty.", (), by_monitor=False)
    assert account(kept(told)).state is SiteState.NEVER_VISITED
    assert rungs(told).rung == 0
    assert len(account(kept(told)).entries) == 1


def test_all_serial_numbers_found_is_in_place() -> None:
    seen = visit("front", 5, "", (tanks("A1", "A2", "A3", "A4", "A5"),))
    assert account(kept(seen)).entries[0].codes == ("PRESENT_SERIALS_MATCH",)
    assert account(kept(seen)).state is SiteState.IN_PLACE


def test_a_count_without_serial_numbers_is_a_count_only() -> None:
    assert account(kept(visit("front", 5, "", (tanks(count=5),)))).entries[0].codes == ("PRESENT_COUNT_ONLY",)


def test_what_is_missing_on_two_visits_is_again_missing() -> None:
    first, second = (visit("front", day, "", (tanks("A1", "A2"),)) for day in (5, 9))
    entries = account(kept(first, second)).entries
    assert [entry.codes[0] for entry in entries] == ["MISSING", "AGAIN_MISSING"]
    assert entries[0].missing == Interval(3, 3)
    assert entries[0].missing_serials == {"A3", "A4", "A5"}


def test_without_full_access_what_was_not_seen_may_still_be_there() -> None:
    half = visit("front", 5, "Two tanks seen from a distance.", (tanks(count=2),), access=SiteAccess.PARTIAL)
    (entry,) = account(kept(half)).entries
    assert entry.missing == Interval(0, 3)
    assert entry.access is SiteAccess.PARTIAL


def test_kit_that_left_and_was_found_by_serial_number_is_removed_and_verified() -> None:
    found = account(kept(EMPTY, ALL_IN_DEPOT))
    assert found.state is SiteState.REMOVED_VERIFIED
    assert found.removed == Interval(1, 1)


def test_kit_of_the_same_kind_counted_elsewhere_is_removed_by_count_only() -> None:
    found = account(kept(EMPTY, visit("depot", 14, "", (tanks(count=5),))))
    assert found.state is SiteState.REMOVED_COUNT_ONLY
    assert found.removed == Interval(0, 1)


def test_kit_that_left_and_was_found_nowhere_is_unaccounted() -> None:
    assert account(kept(EMPTY)).state is SiteState.UNACCOUNTED
    assert account(kept(EMPTY)).removed == Interval(0, 0)


def test_a_weapon_verified_once_is_not_verified_for_ever() -> None:
    back = visit("front", 20, "", (tanks("A1", "A2", "A3", "A4", "A5"),))
    assert account(kept(EMPTY, ALL_IN_DEPOT, back)).state is SiteState.IN_PLACE
    gone_again = visit("depot", 21, "Five tanks were missing.", ())
    assert account(kept(EMPTY, ALL_IN_DEPOT, gone_again)).state is SiteState.UNACCOUNTED


def test_a_closed_gate_does_not_settle_what_was_seen_before() -> None:
    closed = visit("front", 20, "Access denied.", access=SiteAccess.DENIED)
    assert account(kept(EMPTY, ALL_IN_DEPOT, closed)).state is SiteState.REMOVED_VERIFIED
    assert account(kept(closed)).state is SiteState.ACCESS_DENIED


def test_kit_before_the_line_is_in_violation() -> None:
    assert (
        account(kept(visit("front", 5, "In violation of the withdrawal lines, four tanks."))).state
        is SiteState.IN_VIOLATION
    )


def test_without_a_baseline_nothing_can_be_verified() -> None:
    site = Site(key="front", name="Front yard", role=SiteRole.ORIGIN)
    said = visit("front", 5, "Could not be verified as withdrawn, as the inventory was lacking.")
    found = account(kept(said, sites=(site,)))
    assert found.state is SiteState.COULD_NOT_VERIFY
    assert found.removed is None


def test_a_visit_published_later_is_not_known_yet() -> None:
    late = visit("front", 5, "The site was empty.", (), published=9)
    assert account(kept(late, day=8)).state is SiteState.NEVER_VISITED
    assert account(kept(late, day=9)).state is SiteState.UNACCOUNTED


def test_one_serial_number_at_two_sites_on_one_day_is_kept_as_a_contradiction() -> None:
    ledger = kept(visit("front", 5, "", (tanks("A1"),)), visit("depot", 5, "", (tanks("A1"),)))
    assert "serial number A1 was seen at front and at depot on 2030-02-05" in ledger.contradictions
    assert all(one.entries for one in ledger.accounts if one.site.key != "near")


def test_a_match_that_is_none_is_kept_as_a_contradiction() -> None:
    ledger = kept(visit("front", 5, "Serial numbers matched.", (tanks("A1", "B9", count=5),)))
    assert any("B9" in line for line in ledger.contradictions)
    assert any("A2" in line for line in ledger.contradictions)


def test_the_same_number_declared_twice_is_a_contradiction() -> None:
    twin = Site(key="twin", name="Twin", role=SiteRole.ORIGIN, inventory=(tanks("A1"),), declared=DECLARED)
    assert kept(sites=(FRONT, twin)).contradictions == ("serial number A1 is declared for front and for twin",)


def test_a_visit_to_an_unknown_site_is_refused() -> None:
    with pytest.raises(KeyError):
        kept(visit("nowhere", 5))


@pytest.mark.parametrize("fields", [{"count": -1}, {"count": 1, "serials": frozenset({"A", "B"})}])
def test_impossible_holdings_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="tank"):
        Holding(category="tank", **fields)  # type: ignore[arg-type]  # the point of the test


def test_counted_out_and_counted_in_far_away_reach_the_third_rung() -> None:
    assert rungs(EMPTY, ALL_IN_DEPOT).rung == 3


def test_counted_in_within_return_range_stays_on_the_second_rung() -> None:
    near = visit("near", 14, "", (tanks("A1", "A2", "A3", "A4", "A5"),))
    assert rungs(EMPTY, near).rung == 2


def test_movement_seen_without_a_count_is_the_first_rung() -> None:
    assert rungs(visit("front", 5, "Two tanks were missing.", None)).rung == 1


def test_a_count_from_a_distance_counts_nothing_out() -> None:
    assert rungs(visit("front", 5, "The site looked empty from a distance.", (), access=SiteAccess.PARTIAL)).rung == 1


def test_a_higher_rung_above_a_gap_is_isolated() -> None:
    filled = visit("front", 15, "The site was abandoned; trenches filled in.", None)
    found = rungs(filled)
    assert (found.rung, found.isolated) == (1, (5,))
    assert found.receipts[5] == (receipt("front-15"),)


def test_stocks_that_leave_reach_the_fourth_rung() -> None:
    stocks = Holding(category="ammunition", count=40, component=Component.SUSTAINMENT)
    site = Site(
        key="front", name="Front yard", role=SiteRole.ORIGIN, inventory=(*FRONT.inventory, stocks), declared=DECLARED
    )
    assert rungs(EMPTY, ALL_IN_DEPOT, sites=(site, DEPOT)).rung == 4
