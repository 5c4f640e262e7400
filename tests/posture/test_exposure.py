"""Who is exposed to a deployment, and why."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.geography import load_world
from abzug.model import (
    About,
    Case,
    Deployment,
    Exposed,
    Exposure,
    ExposureReason,
    Extent,
    ItemKind,
    Movement,
    Place,
    Receipt,
    SourceKind,
    Station,
)
from abzug.posture.deployment import deployment_of, owner_of
from abzug.posture.exposure import exposure
from abzug.posture.exposure_map import exposure_map
from abzug.posture.reach import RoadMarches

WORLD = load_world()
MARCHES = RoadMarches(load_doctrine())
RECEIPT = Receipt(document="d", address="https://example.org/d", entered_by="test")


def station(
    name: str, latitude: float | None = None, longitude: float | None = None, *, is_naval: bool = False
) -> Station:
    return Station(place=Place(name, latitude, longitude), is_naval=is_naval, receipts=(RECEIPT,))


def to(owner: str, *stations: Station) -> Exposure:
    return exposure(Deployment(owner=owner, stations=stations), world=WORLD, marches=MARCHES, theatre_days=3.0)


def rows(found: Exposure) -> dict[str, Exposed]:
    return {row.country: row for row in found.exposed}


MINSK = station("Minsk", 53.9, 27.57)


def test_troops_in_belarus_expose_its_neighbours_but_not_their_own_country() -> None:
    found = rows(to("RUS", MINSK))
    assert set(found) == {"BLR", "LTU", "LVA", "POL", "UKR"}
    assert found["LTU"].reasons == (ExposureReason.LAND_BORDER,)
    assert found["LTU"].across == "BLR"
    assert found["BLR"].reasons == (ExposureReason.TERRITORY,)


def test_a_country_known_by_name_only_exposes_its_neighbours_without_a_distance() -> None:
    found = rows(to("RUS", station("Weißrussland"), station("Belarus")))
    assert {"LTU", "LVA", "POL", "UKR"} < set(found)
    assert found["LTU"].distance_km is None
    assert found["LTU"].reach is None


@pytest.mark.parametrize("name", ["Baltic Sea", "Ostsee", "Gulf of Finland"])
def test_ships_in_the_baltic_expose_its_littoral_states(name: str) -> None:
    found = rows(to("RUS", station(name, is_naval=True)))
    assert set(found) == {"DEU", "DNK", "EST", "FIN", "LTU", "LVA", "POL", "SWE"}
    assert {row.sea for row in found.values()} == {"Baltic Sea"}


def test_a_ship_at_sea_is_no_column_and_marches_nowhere() -> None:
    found = rows(to("RUS", station("corvettes", 55.8, 18.5, is_naval=True)))
    assert found["POL"].reasons == (ExposureReason.SEA,)
    assert found["POL"].distance_km == pytest.approx(108, abs=5)
    assert all(row.reach is None for row in found.values())


def test_tanks_at_a_port_threaten_by_land_and_ships_there_also_by_sea() -> None:
    tanks, ships = (rows(to("RUS", station("Baltiysk", 54.64, 19.89, is_naval=naval))) for naval in (False, True))
    assert set(tanks) == {"LTU", "LVA", "POL"}
    assert ships["POL"].reasons == (ExposureReason.LAND_BORDER, ExposureReason.SEA)
    assert ships["SWE"].reasons == (ExposureReason.SEA,)


def test_an_exclave_has_the_neighbours_of_the_exclave() -> None:
    found = rows(to("RUS", station("Baltiysk", 54.64, 19.89)))
    assert found["LVA"].reasons == (ExposureReason.NEARNESS,)


def test_a_neighbour_far_across_the_host_is_not_exposed() -> None:
    found = rows(to("RUS", station("Soloti", 50.25, 38.0)))
    assert set(found) == {"BLR", "UKR"}
    assert found["UKR"].distance_km is not None
    assert found["UKR"].distance_km < 40


def test_the_nearest_station_leads_and_the_reasons_of_all_are_kept() -> None:
    near, far = station("Grodno", 53.68, 23.83), MINSK
    found = rows(to("RUS", far, near))
    assert found["LTU"].station == "Grodno"
    assert to("RUS", near, far) == to("RUS", far, near)


def test_the_nearest_country_stands_first() -> None:
    distances = [row.distance_km for row in to("RUS", MINSK).exposed]
    assert distances == sorted(distances, key=lambda km: km or 0.0)


def test_nearer_countries_are_reached_sooner() -> None:
    found = rows(to("RUS", MINSK))
    assert found["LTU"].reach is not None
    assert found["UKR"].reach is not None
    assert found["LTU"].reach.march.median < found["UKR"].reach.march.median
    assert found["LTU"].reach.march.high < found["LTU"].reach.ready.low


def test_a_day_of_march_is_two_hundred_kilometres_of_map() -> None:
    assert MARCHES.range_km(1.0) == pytest.approx(200, rel=0.02)
    assert MARCHES.to(200.0).march.median == pytest.approx(1.0, rel=0.02)


def test_a_place_that_nobody_can_find_is_named_and_nothing_is_dropped() -> None:
    found = to("RUS", station("Shangri-La"), MINSK)
    assert found.unplaced == ("Shangri-La",)
    assert "LTU" in rows(found)


def test_ground_that_belongs_to_nobody_is_unplaced() -> None:
    assert to("SDN", station("Abyei", 9.6, 28.4)).unplaced == ("Abyei",)


def test_an_ocean_exposes_nobody() -> None:
    assert to("USA", station("carrier group", 30.0, -40.0, is_naval=True)).exposed == ()


@given(st.floats(-89.9, 89.9), st.floats(-180, 180))
def test_every_point_on_earth_has_an_answer(latitude: float, longitude: float) -> None:
    for row in to("XXX", station("somewhere", latitude, longitude)).exposed:
        assert row.reasons
        assert row.receipts == (RECEIPT,)


def test_the_map_is_valid_geojson_with_stations_outlines_and_lines() -> None:
    deployment = Deployment(owner="RUS", stations=(MINSK, station("Belarus")))
    found = exposure(deployment, world=WORLD, marches=MARCHES, theatre_days=3.0)
    drawn = json.loads(json.dumps(exposure_map(found, deployment, world=WORLD)))
    kinds = [feature["properties"]["kind"] for feature in drawn["features"]]
    assert (kinds.count("station"), kinds.count("exposed"), kinds.count("nearest")) == (1, 5, 5)
    lithuania = next(f for f in drawn["features"] if f["properties"].get("country") == "LTU")
    assert lithuania["geometry"]["type"] == "MultiPolygon"
    assert lithuania["properties"]["name_de"] == "Litauen"


PLACE = Place("Zyabrovka", 52.3, 31.16)


def where(make_case: Any, *items: Any) -> list[str]:
    case: Case = make_case(*items)
    return [one.place.name for one in deployment_of(case).stations]


def test_a_force_stands_where_it_was_seen_to_stay(make_item: Any, make_case: Any) -> None:
    assert where(make_case, make_item(place=PLACE, movement=Movement.STAYING)) == ["Zyabrovka"]


def test_the_place_of_a_statement_is_that_of_the_speaker(make_item: Any, make_case: Any) -> None:
    said = make_item(place=Place("Minsk", 53.9, 27.57), movement=Movement.STAYING, kind=ItemKind.STATEMENT)
    assert where(make_case, said) == []


def test_the_place_of_an_officials_judgement_is_that_of_the_speaker(make_item: Any, make_case: Any) -> None:
    judged = make_item(
        place=Place("Brussels", 50.88, 4.42),
        movement=Movement.STAYING,
        kind=ItemKind.ASSESSMENT,
        source_kind=SourceKind.ALLY_OFFICIAL,
    )
    assert where(make_case, judged) == []


@pytest.mark.parametrize(("extent", "places"), [(Extent.ALL, []), (Extent.FEW, ["Zyabrovka"])])
def test_a_place_empties_when_all_have_left_it(
    make_item: Any, make_case: Any, extent: Extent, places: list[str]
) -> None:
    came = make_item(place=PLACE, movement=Movement.ARRIVING, event_date=date(2030, 3, 1))
    left = make_item(place=PLACE, movement=Movement.LEAVING, event_date=date(2030, 3, 5), extent=extent)
    assert where(make_case, left, came) == places


def test_ships_and_tanks_at_one_place_are_two_stations(make_item: Any, make_case: Any) -> None:
    tanks = make_item(place=PLACE, movement=Movement.STAYING, about=About.ARMOUR)
    ships = make_item(place=PLACE, movement=Movement.STAYING, about=About.NAVAL)
    stations = deployment_of(make_case(tanks, ships)).stations
    assert [one.is_naval for one in stations] == [False, True]


def test_the_owner_is_read_from_an_actor_with_a_host() -> None:
    assert owner_of("RUS (host BLR)") == "RUS"
    assert owner_of("Houthi movement") == "Houthi movement"
