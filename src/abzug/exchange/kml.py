"""Records as KML 2.3 (OGC 12-007r2): placemarks for globes, the whole record in each placemark's extended data."""

import codecs
from collections.abc import Iterable, Iterator
from typing import BinaryIO
from xml.etree import ElementTree as ET

from abzug.errors import ExchangeFormatError
from abzug.exchange.records import as_text, from_text
from abzug.exchange.summary import summary_of, title_of, words_of
from abzug.exchange.xml_text import element
from abzug.ledger import Entry
from abzug.model import Item

NAMESPACE = "http://www.opengis.net/kml/2.2"
PROLOGUE_BYTES = 65_536
"""A document type stands before the first element; ours begins within the first hundred bytes."""
_RECORD = "record"
_PLACEMARK, _DATA, _VALUE = (f"{{{NAMESPACE}}}{name}" for name in ("Placemark", "Data", "value"))


def write(entries: Iterable[Entry], file: BinaryIO) -> None:
    """Write records as placemarks of one document."""
    file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="{NAMESPACE}"><Document>'.encode())
    file.writelines(_placemark(entry).encode() for entry in entries)
    file.write(b"\n</Document></kml>\n")


def read(file: BinaryIO) -> Iterator[Entry]:
    """Yield the records of all placemarks.

    Raises:
        ExchangeFormatError: If it is no KML, declares entities, or a placemark carries no record.
    """
    _check_prologue(file)
    number = 0
    try:
        for _, node in ET.iterparse(file):
            if node.tag == _PLACEMARK:
                number += 1
                yield _record(node, f"placemark {number}")
                node.clear()
    except ET.ParseError as error:
        raise ExchangeFormatError(f"this is no KML: {error}") from None
    if not number:
        raise ExchangeFormatError("this KML has no placemark")


def _check_prologue(file: BinaryIO) -> None:
    """Refuse a document type, where entities come from that blow up or read files, before anything is parsed."""
    start = file.read(PROLOGUE_BYTES)
    file.seek(0)
    if not start.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<"):
        raise ExchangeFormatError("this is no KML in UTF-8")
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
        raise ExchangeFormatError("this KML declares a document type; that is not read")


def _placemark(entry: Entry) -> str:
    parts = [element("name", title_of(entry)), element("description", words_of(entry))]
    item = entry.content
    if isinstance(item, Item):
        parts.append(f"<TimeStamp>{element('when', item.event_date.isoformat())}</TimeStamp>")
    data = {**{key: str(value) for key, value in summary_of(entry).items()}, _RECORD: as_text(entry)}
    rows = "".join(f'<Data name="{key}">{element("value", value)}</Data>' for key, value in data.items())
    parts.append(f"<ExtendedData>{rows}</ExtendedData>")
    if isinstance(item, Item) and item.place is not None and item.place.latitude is not None:
        position = f"{item.place.longitude},{item.place.latitude}"
        parts.append(f"<Point>{element('coordinates', position)}</Point>")
    return f"\n<Placemark>{''.join(parts)}</Placemark>"


def _record(placemark: ET.Element, where: str) -> Entry:
    for data in placemark.iter(_DATA):
        if data.get("name") == _RECORD:
            return from_text(data.findtext(_VALUE) or "", where)
    raise ExchangeFormatError(f"{where} carries no record; only our own KML can be read back")
