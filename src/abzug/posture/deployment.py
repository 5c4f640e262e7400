"""From the reports of a case to the places where the force stands."""

from collections.abc import Iterable

from abzug.model import About, Case, Deployment, Extent, Item, ItemKind, Movement, Receipt, Station, Vantage

_PRESENT = frozenset({Movement.STAYING, Movement.ARRIVING, Movement.BUILDING, Movement.ROTATING})
_SEES = frozenset({Vantage.MONITOR, Vantage.EYEWITNESS, Vantage.COLLECTION})
_GONE = frozenset({Movement.LEAVING, Movement.DISMANTLING})


def deployment_of(case: Case) -> Deployment:
    """Return where the force of a case stands, as far as its reports tell.

    A place counts while the last report that saw anything there saw the force stay, come, build or rotate, or saw only
    a part of it go. Only monitors, eyewitnesses and cameras count: the place of a statement, and of an official's
    judgement, is often that of the speaker.
    """
    last: dict[tuple[str, bool], Item] = {}
    seen: dict[tuple[str, bool], list[Item]] = {}
    for item in sorted(case.items, key=lambda one: (one.event_date, one.published, one.key)):
        if item.kind is ItemKind.STATEMENT or item.vantage not in _SEES or item.place is None:
            continue
        if item.movement not in _PRESENT | _GONE:
            continue
        key = (item.place.name, item.about is About.NAVAL)
        last[key] = item
        seen.setdefault(key, []).append(item)
    return Deployment(
        owner=owner_of(case.actor),
        stations=tuple(
            Station(place=item.place, is_naval=is_naval, receipts=_receipts(seen[name, is_naval]))
            for (name, is_naval), item in last.items()
            if item.place is not None and _still_there(item)
        ),
    )


def owner_of(actor: str) -> str:
    """Return the code of the force's owner; a case may name the host behind it, as in ``RUS (host BLR)``."""
    return actor.split(" (")[0].strip()


def _still_there(item: Item) -> bool:
    return item.movement in _PRESENT or item.extent in (Extent.SOME, Extent.FEW, Extent.NONE)


def _receipts(items: Iterable[Item]) -> tuple[Receipt, ...]:
    return tuple(dict.fromkeys(item.receipt for item in items if item.movement in _PRESENT))
