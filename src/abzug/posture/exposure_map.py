"""Exposure as GeoJSON: the stations, the exposed countries, and the shortest way between them."""

from collections.abc import Iterator
from typing import Any

from abzug.geography import World
from abzug.model import Deployment, Exposed, Exposure


def exposure_map(exposure: Exposure, deployment: Deployment, *, world: World) -> dict[str, Any]:
    """Return a FeatureCollection (RFC 7946).

    Each feature has a property ``kind``: ``station`` (point), ``exposed`` (outline of the country, simplified to 0.01
    degrees on coasts and 0.002 on land borders) or ``nearest`` (line from a station to the nearest point of a country).
    """
    features = [*_stations(deployment), *_countries(exposure, world), *_lines(exposure, deployment)]
    return {"type": "FeatureCollection", "features": features}


def _stations(deployment: Deployment) -> Iterator[dict[str, Any]]:
    for station in deployment.stations:
        place = station.place
        if place.latitude is not None and place.longitude is not None:
            point = {"type": "Point", "coordinates": [place.longitude, place.latitude]}
            yield _feature(point, kind="station", name=place.name, is_naval=station.is_naval, owner=deployment.owner)


def _countries(exposure: Exposure, world: World) -> Iterator[dict[str, Any]]:
    for row in exposure.exposed:
        outline = {"type": "MultiPolygon", "coordinates": world.countries.polygons(row.country)}
        yield _feature(outline, kind="exposed", **_properties(row, world))


def _properties(row: Exposed, world: World) -> dict[str, Any]:
    return {
        "country": row.country,
        "name_en": world.name(row.country, "en"),
        "name_de": world.name(row.country, "de"),
        "reasons": [str(reason) for reason in row.reasons],
        "station": row.station,
        "distance_km": None if row.distance_km is None else round(row.distance_km, 1),
        "march_days": None if row.reach is None else round(row.reach.march.median, 2),
    }


def _lines(exposure: Exposure, deployment: Deployment) -> Iterator[dict[str, Any]]:
    places = {station.place.name: station.place for station in deployment.stations}
    for row in exposure.exposed:
        place = places[row.station]
        if row.nearest is not None and place.latitude is not None and place.longitude is not None:
            latitude, longitude = row.nearest
            ends = [[place.longitude, place.latitude], [round(longitude, 3), round(latitude, 3)]]
            line = {"type": "LineString", "coordinates": ends}
            yield _feature(line, kind="nearest", country=row.country, station=row.station)


def _feature(geometry: dict[str, Any], **properties: object) -> dict[str, Any]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}
