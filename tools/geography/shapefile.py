"""Read the polygons and attributes of a zipped ESRI shapefile, as far as Natural Earth uses the format."""

import struct
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

Point = tuple[float, float]
Ring = list[Point]

POLYGON = 5
FILE_HEADER_BYTES = 100
RECORD_HEADER_BYTES = 8
FIELD_BYTES = 32
FIELDS_END = 0x0D


def read_polygons(archive: Path) -> Iterator[tuple[dict[str, str], list[Ring]]]:
    """Yield attributes and closed rings (degrees, longitude first) of every shape, in file order."""
    with zipfile.ZipFile(archive) as files:
        names = {Path(name).suffix: name for name in files.namelist()}
        attributes = _attributes(files.read(names[".dbf"]))
        yield from zip(attributes, _shapes(files.read(names[".shp"])), strict=True)


def _shapes(data: bytes) -> Iterator[list[Ring]]:
    position = FILE_HEADER_BYTES
    while position < len(data):
        (words,) = struct.unpack_from(">i", data, position + 4)
        position += RECORD_HEADER_BYTES
        yield _rings(data, position)
        position += 2 * words


def _rings(data: bytes, position: int) -> list[Ring]:
    (kind,) = struct.unpack_from("<i", data, position)
    if kind != POLYGON:
        raise ValueError(f"shape type {kind} at byte {position}; only polygons are read")
    parts, points = struct.unpack_from("<2i", data, position + 36)
    starts = [*struct.unpack_from(f"<{parts}i", data, position + 44), points]
    flat = struct.unpack_from(f"<{2 * points}d", data, position + 44 + 4 * parts)
    coordinates = list(zip(flat[::2], flat[1::2], strict=True))
    return [coordinates[start:end] for start, end in pairwise(starts)]


def _attributes(data: bytes) -> Iterator[dict[str, str]]:
    records, header_bytes, record_bytes = struct.unpack_from("<IHH", data, 4)
    fields = []
    position = FIELD_BYTES
    while data[position] != FIELDS_END:
        name = data[position : position + 11].split(b"\0")[0].decode("ascii")
        fields.append((name, data[position + 16]))
        position += FIELD_BYTES
    for record in range(records):
        position = header_bytes + record * record_bytes + 1
        row = {}
        for name, width in fields:
            row[name] = data[position : position + width].decode("utf-8", "replace").strip(" \0")
            position += width
        yield row
