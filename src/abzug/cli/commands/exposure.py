"""``abzug exposure``: who is exposed to a force, and why."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from abzug.cli import options
from abzug.cli.output import console, print_json

if TYPE_CHECKING:
    from abzug.model import Deployment


@click.command(
    epilog="""\b
Examples:
  abzug exposure 2022-russia-ukraine-border-feb --as-of 2022-02-18
  abzug exposure --place 52.3,31.16 --owner RUS
  abzug exposure --place Belarus --place Ostsee --owner RUS --lang de
  abzug exposure --place 54.64,19.89 --naval --owner RUS --geojson > exposed.geojson
"""
)
@click.argument("case", required=False)
@click.option("--place", "places", multiple=True, help="LAT,LON, or the name of a country or a sea. May be repeated.")
@click.option("--owner", default="", help="Whose force it is (ISO 3166 alpha-3); not exposed to itself.")
@click.option("--naval", is_flag=True, help="The places hold ships: who lies on the same sea is exposed.")
@click.option("--as-of", type=options.Day(), help="With a case: what was public at the end of this day (UTC).")
@click.option("--geojson", is_flag=True, help="Print a map as GeoJSON.")
@options.language
@options.as_json
@options.doctrine
def command(
    case: str | None,
    places: tuple[str, ...],
    owner: str,
    naval: bool,
    as_of: date | None,
    geojson: bool,
    language: str,
    as_json: bool,
    doctrine_directory: Path | None,
) -> None:
    """Tell who is exposed to the force of CASE, or to one that stands at --place.

    Reasons are a land border, a shared sea, nearness, and that the force stands there. Distances are to the nearest
    point of the country on the map.
    """
    from abzug.doctrine import load_doctrine
    from abzug.geography import load_world
    from abzug.pipeline.ground import ground_at

    deployment = _of_case(case, as_of) if case else _at(places, owner, is_naval=naval)
    ground = ground_at(deployment, load_doctrine(doctrine_directory))
    if geojson:
        from abzug.posture.exposure_map import exposure_map

        print_json(exposure_map(ground.exposure, ground.deployment, world=load_world()))
    elif as_json:
        from abzug.brief.plain_data import plain

        print_json(plain(ground.exposure))
    else:
        from abzug.brief.exposure import print_exposure

        print_exposure(ground.exposure, world=load_world(), language=options.as_language(language), console=console())


def _of_case(case: str, as_of: date | None) -> "Deployment":
    from abzug.clock import now
    from abzug.pipeline import find_case, last_known_day
    from abzug.posture.deployment import deployment_of

    file = find_case(case)
    return deployment_of(file.case.as_of(as_of or last_known_day(file, now().date())))


def _at(places: tuple[str, ...], owner: str, *, is_naval: bool) -> "Deployment":
    from abzug.errors import InputError
    from abzug.model import Deployment, Station

    if not places:
        raise InputError("neither a case nor a place was given", hint="name a case, or give --place LAT,LON")
    stations = tuple(Station(place=options.read_place(place), is_naval=is_naval) for place in places)
    return Deployment(owner=owner.upper(), stations=stations)
