"""The world that ships: who holds what, who borders on whom, who lies on which sea."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.geography import World, great_circle_km, load_world

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("ABZUG_SHARED", ROOT.parent / "shared"))


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


@pytest.mark.parametrize(
    ("place", "latitude", "longitude", "country"),
    [
        ("Simferopol", 44.95, 34.10, "UKR"),
        ("Sevastopol", 44.60, 33.52, "UKR"),
        ("Donetsk", 48.00, 37.80, "UKR"),
        ("Sukhumi", 43.00, 41.00, "GEO"),
        ("Stepanakert", 39.82, 46.75, "AZE"),
        ("Tiraspol", 46.84, 29.60, "MDA"),
        ("Pristina", 42.66, 21.16, "XKX"),
        ("Qatzrin on the Golan", 32.99, 35.69, "SYR"),
        ("Hebron", 31.53, 35.10, "PSE"),
        ("Kyrenia", 35.33, 33.32, "CYP"),
        ("Laayoune", 27.15, -13.20, "ESH"),
        ("Taipei", 25.03, 121.50, "TWN"),
        ("Kaliningrad", 54.71, 20.51, "RUS"),
        ("Maseru, inside South Africa", -29.31, 27.48, "LSO"),
        ("Niamey", 13.51, 2.11, "NER"),
        ("Uelen, beyond the date line", 66.16, -169.8, "RUS"),
    ],
)
def test_a_place_lies_where_the_documented_world_view_says(
    world: World, place: str, latitude: float, longitude: float, country: str
) -> None:
    assert world.country_at(latitude, longitude) == country, place


def test_a_harbour_just_off_the_drawn_coast_still_lies_in_its_country(world: World) -> None:
    assert world.countries.containing(46.63, 32.60) == ()  # Kherson, in the mouth of the Dnipro
    assert world.country_at(46.63, 32.60) == "UKR"


def test_a_ship_lies_in_no_country_but_in_a_sea(world: World) -> None:
    assert world.country_at(55.8, 18.5) is None
    assert world.seas_near(55.8, 18.5) == ("Baltic Sea",)


def test_a_naval_base_lies_on_the_sea_outside_its_harbour(world: World) -> None:
    assert world.seas_near(54.64, 19.89) == ()  # Baltiysk
    assert "Baltic Sea" in world.seas_near(54.64, 19.89, within_km=25)
    assert world.seas_near(50.0, 30.0, within_km=25) == ()


def test_ground_that_the_map_assigns_to_nobody_is_neither_a_country_nor_a_sea(world: World) -> None:
    assert world.country_at(9.6, 28.4) is None  # Abyei
    assert world.seas_near(9.6, 28.4) == ()


@pytest.mark.parametrize(
    ("sea", "states"),
    [
        ("Baltic Sea", {"DEU", "DNK", "EST", "FIN", "LTU", "LVA", "POL", "RUS", "SWE"}),
        ("Black Sea", {"BGR", "GEO", "ROU", "RUS", "TUR", "UKR"}),
        ("Sea of Azov", {"RUS", "UKR"}),
        ("Caspian Sea", {"AZE", "IRN", "KAZ", "RUS", "TKM"}),
        ("Persian Gulf", {"ARE", "BHR", "IRN", "IRQ", "KWT", "OMN", "QAT", "SAU"}),
        ("Red Sea", {"DJI", "EGY", "ERI", "ISR", "JOR", "SAU", "SDN", "YEM"}),
        ("North Sea", {"BEL", "DEU", "DNK", "FRA", "GBR", "NLD", "NOR"}),
    ],
)
def test_the_littoral_states_of_a_sea_are_those_of_the_atlas(world: World, sea: str, states: set[str]) -> None:
    assert world.littoral(sea) == states


def test_a_gulf_threatens_whoever_lies_on_the_whole_sea(world: World) -> None:
    assert world.littoral("Gulf of Finland") == world.littoral("Baltic Sea")


def test_an_ocean_makes_nobody_a_neighbour(world: World) -> None:
    assert world.littoral("North Atlantic Ocean") == frozenset()


def test_land_neighbours_are_found_on_every_continent(world: World) -> None:
    assert set(world.countries.neighbours_km("BLR")) == {"LTU", "LVA", "POL", "RUS", "UKR"}
    assert set(world.countries.neighbours_km("NER")) == {"BEN", "BFA", "DZA", "LBY", "MLI", "NGA", "TCD"}
    assert set(world.countries.neighbours_km("LSO")) == {"ZAF"}
    assert world.countries.neighbours_km("ISL") == {}


def test_a_border_is_as_long_from_either_side(world: World) -> None:
    assert world.countries.neighbours_km("POL")["BLR"] == pytest.approx(world.countries.neighbours_km("BLR")["POL"])


def test_the_distance_to_a_country_is_nothing_inside_and_grows_outside(world: World) -> None:
    def to_ukraine(latitude: float, longitude: float) -> float:
        return float(world.countries.distances_km(latitude, longitude)[world.countries.position("UKR")])

    assert to_ukraine(50.45, 30.52) == 0.0
    assert 20 < to_ukraine(52.30, 31.16) < 30  # Zyabrovka, "about 25 km from Ukraine" in the press of 2022
    assert to_ukraine(53.90, 27.57) > to_ukraine(52.30, 31.16)


@given(st.floats(-90, 90), st.floats(-180, 180), st.sampled_from(load_world().countries.codes))
def test_passing_over_far_pieces_changes_no_distance(latitude: float, longitude: float, code: str) -> None:
    countries = load_world().countries
    distance = countries.distances_km(latitude, longitude)[countries.position(code)]
    nearest = great_circle_km((latitude, longitude), countries.nearest_point(code, latitude, longitude))
    assert distance == pytest.approx(0.0 if code in countries.containing(latitude, longitude) else nearest, abs=0.07)


def test_the_nearest_point_is_as_far_as_the_distance_says(world: World) -> None:
    here = (53.9, 27.57)
    distance = world.countries.distances_km(*here)[world.countries.position("LTU")]
    assert great_circle_km(here, world.countries.nearest_point("LTU", *here)) == pytest.approx(distance, abs=0.1)


def test_a_country_with_an_enclave_is_drawn_with_a_hole(world: World) -> None:
    assert [len(polygon) for polygon in world.countries.polygons("ZAF") if len(polygon) > 1] == [2]


def test_outlines_are_closed_rings_on_the_globe(world: World) -> None:
    for code in ("BLR", "RUS", "SYR", "FJI"):
        for polygon in world.countries.polygons(code):
            for ring in polygon:
                assert ring[0] == ring[-1]
                assert len(ring) >= 4
                assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)


def test_a_name_is_found_in_either_language_and_any_case(world: World) -> None:
    assert world.find("ostsee") == world.find("BALTIC SEA") == "Baltic Sea"
    assert world.find("litauen") == world.find("Lithuania") == world.find("ltu") == "LTU"
    assert world.find("Atlantis") is None


def test_no_two_countries_hold_the_same_point(world: World) -> None:
    randomly = np.random.default_rng(7)
    for latitude, longitude in zip(randomly.uniform(-60, 75, 150), randomly.uniform(-180, 180, 150), strict=True):
        assert len(world.countries.containing(latitude, longitude)) <= 1


def test_land_neighbours_are_those_of_another_collection(world: World) -> None:
    file = SHARED / "reference/geo/country_names.json"
    if not file.exists():
        pytest.skip(f"{file} is not there")
    other = {row["cca3"]: set(row["borders"]) for row in json.loads(file.read_text(encoding="utf-8"))}
    # The other collection counts Guiana apart from France and Macau from China, does not know the British bases on
    # Cyprus, and takes India and Sri Lanka, and Botswana and Zambia (a river crossing), for land neighbours.
    apart = {"BRA", "SUR", "FRA", "CHN", "CYP", "GBR", "BWA", "ZMB", "LKA", "GIB", "ESP", "XKX"}
    for code in set(world.countries.codes) - apart:
        expected = {neighbour for neighbour in other.get(code, ()) if neighbour not in apart | {"UNK", "LKA"}}
        assert set(world.countries.neighbours_km(code)) - apart == expected, code


@pytest.mark.heavy
def test_the_shipped_file_is_what_the_tool_makes_of_its_sources(tmp_path: Path) -> None:
    countries = SHARED / "basemap/ne_10m_admin_0_countries_deu.zip"
    if not countries.exists():
        pytest.skip(f"{countries} is not there")
    target = tmp_path / "world.npz"
    seas = SHARED / "reference/geo/marine_areas_10m.geojson"
    tool = ROOT / "tools/geography/build.py"
    subprocess.run(
        [sys.executable, tool, "--countries", countries, "--seas", seas, "--target", target], check=True, text=True
    )
    made, shipped = np.load(target), np.load(ROOT / "src/abzug/geography/data/world.npz")
    assert set(made) == set(shipped)
    assert all(np.array_equal(made[name], shipped[name]) for name in made)


def test_areas_of_an_unknown_code_are_refused(world: World) -> None:
    with pytest.raises(KeyError):
        world.countries.position("XXX")
