"""What a person wants to see of a record in a map, a globe or a graph: few fields, in plain words."""

from typing import Any

from abzug.ledger import Announcement, Entry, Retraction
from abzug.model import Document, Item


def summary_of(entry: Entry) -> dict[str, Any]:
    """Return a record's title, words, day and source, and for a report its coding; what is not known is left out."""
    common = {"kind": str(entry.kind), "case": entry.case, "published": _iso(entry)}
    return {key: value for key, value in {**common, **_details(entry)}.items() if value not in (None, "", [])}


def title_of(entry: Entry) -> str:
    """Return what a record is called: its source and day."""
    match entry.content:
        case Item(source=source, event_date=day):
            return f"{source}, {day.isoformat()}"
        case Document(publisher=publisher, address=address):
            return publisher or address
        case Announcement(announced=day):
            return f"announcement, {day.isoformat()}"
        case Retraction():
            return "retraction"


def words_of(entry: Entry) -> str:
    """Return what a record says."""
    match entry.content:
        case Item(says=says):
            return says
        case Document(text=text):
            return text
        case Announcement(receipt=receipt):
            return receipt.passage
        case Retraction(reason=reason):
            return reason


def _iso(entry: Entry) -> str | None:
    return entry.published.isoformat() if entry.published else None


def _details(entry: Entry) -> dict[str, Any]:
    details: dict[str, Any] = {"title": title_of(entry), "says": words_of(entry), "address": entry.receipt.address}
    item = entry.content
    if not isinstance(item, Item):
        return details
    return {
        **details,
        "event_date": item.event_date.isoformat(),
        "source": item.source,
        "source_kind": str(item.source_kind),
        "said_or_seen": str(item.kind),
        "about": str(item.about),
        "movement": str(item.movement),
        "place": item.place.name if item.place else None,
        "low": item.quantity.low if item.quantity else None,
        "high": item.quantity.high if item.quantity else None,
        "unit": item.quantity.unit if item.quantity else None,
        "scope": item.quantity.scope if item.quantity else None,
        "types": list(item.types or ()),
        "origin": item.origin,
        "grade": str(item.grade) if item.grade else None,
        "direction": str(item.direction) if item.direction else None,
    }
