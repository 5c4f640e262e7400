"""Records as GeoJSON (RFC 7946): one feature a record, at the position that its source gives, or at none."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from abzug.errors import ExchangeFormatError
from abzug.exchange.records import as_json, from_json, parsed
from abzug.exchange.summary import summary_of
from abzug.ledger import Entry
from abzug.model import Item, Place


def write(entries: Iterable[Entry], file: BinaryIO) -> None:
    """Write records as one collection of features."""
    file.write(b'{"type":"FeatureCollection","features":[')
    for position, entry in enumerate(entries):
        file.write(b",\n" if position else b"\n")
        file.write(json.dumps(_feature(entry), ensure_ascii=False, separators=(",", ":")).encode())
    file.write(b"\n]}\n")


def read(file: BinaryIO) -> Iterator[Entry]:
    """Yield the records of all features that carry one.

    Raises:
        ExchangeFormatError: If it is no GeoJSON, no feature carries a record, or one is broken.
    """
    collection = parsed(file.read(), "GeoJSON")
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list):
        raise ExchangeFormatError("this is no GeoJSON: there is no list of features")
    for number, feature in enumerate(features, start=1):
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(properties, dict) or "record" not in properties:
            raise ExchangeFormatError(f"feature {number} carries no record; only our own GeoJSON can be read back")
        yield from_json(properties["record"], f"feature {number}")


def _feature(entry: Entry) -> dict[str, Any]:
    place = entry.content.place if isinstance(entry.content, Item) else None
    return {
        "type": "Feature",
        "id": entry.id,
        "geometry": _geometry(place),
        "properties": {**summary_of(entry), "record": as_json(entry)},
    }


def _geometry(place: Place | None) -> dict[str, Any] | None:
    if place is None or place.latitude is None:
        return None
    return {"type": "Point", "coordinates": [place.longitude, place.latitude]}
