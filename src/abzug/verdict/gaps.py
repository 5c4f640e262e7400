"""Gaps: what nobody other than the claimant has a view of, and what the announcement leaves open."""

from datetime import date

from abzug.model import Case, Claim, Component, Gap, ItemKind, Vantage

_COMPONENTS = (Component.PERSONNEL, Component.HEAVY_EQUIPMENT, Component.SUSTAINMENT)
_ASKED = ("baseline_disclosed", "units_named", "deadline_given", "third_party_access", "destination", "kit_clause")


def find_gaps(case: Case, claim: Claim) -> tuple[Gap, ...]:
    """Return the last view of each component, and the announcement's open points.

    People, heavy equipment and sustainment leave apart and are looked at apart. A statement is no view.

    Args:
        case: The case as of the day, coded.
        claim: Its claim.
    """
    views = tuple(Gap(subject=str(component), since=_last_view(case, component)) for component in _COMPONENTS)
    unknown = set(claim.unknowns)
    return views + tuple(Gap(subject=field) for field in _ASKED if field in unknown)


def _last_view(case: Case, component: Component) -> date | None:
    days = [
        item.event_date
        for item in case.items
        if item.component is component
        and item.vantage is not Vantage.CLAIMANT
        and item.kind is not ItemKind.STATEMENT
        and item.event_date >= case.announced
    ]
    return max(days, default=None)
