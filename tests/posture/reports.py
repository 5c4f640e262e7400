"""Reports as tests need them: one line for one number somebody gave."""

from datetime import date
from typing import Any

from abzug.model import (
    About,
    Category,
    Grade,
    Item,
    ItemKind,
    Measure,
    Movement,
    Place,
    Quantity,
    Receipt,
    Sighting,
    SourceKind,
)

RECEIPT = Receipt(document="d", address="https://example.org/report", entered_by="test")


def day(number: int) -> date:
    """A day of January 2022."""
    return date(2022, 1, number)


def report(key: str, when: int, number: float | None, unit: str = "tanks", **fields: Any) -> Item:
    """An item: by default commercial imagery that counts what stands at Soloti, published on the same day."""
    values: dict[str, Any] = {
        "key": key,
        "published": day(when),
        "event_date": day(when),
        "source": key,
        "source_kind": SourceKind.COMMERCIAL_IMAGERY,
        "says": f"{number} {unit}",
        "kind": ItemKind.OBSERVATION,
        "about": About.ARMOUR,
        "movement": Movement.STAYING,
        "receipt": RECEIPT,
        "place": Place("Soloti"),
        "quantity": None if number is None else Quantity(number, number, unit),
        "grade": Grade.parse("B2"),
    }
    return Item(**(values | fields))


def seen(key: str, when: int, number: float, **fields: Any) -> Sighting:
    """A sighting of tanks at Soloti, published on the same day."""
    values: dict[str, Any] = {
        "key": key,
        "measure": Measure.STANDING,
        "category": Category.TANKS,
        "quantity": Quantity(number, number, "tanks"),
        "place": "Soloti",
        "event_date": day(when),
        "published": day(when),
        "origin": key,
        "source_kind": SourceKind.COMMERCIAL_IMAGERY,
        "grade": Grade.parse("B2"),
    }
    return Sighting(**(values | fields))
