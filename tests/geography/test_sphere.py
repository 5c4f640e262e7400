"""Distances on the globe."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.geography import great_circle_km
from abzug.geography.sphere import EARTH_RADIUS_KM, coordinates, nearest_on_edges, unit_vectors

points = st.tuples(st.floats(-89, 89), st.floats(-180, 180))


def test_a_quarter_of_the_equator_is_a_quarter_of_the_circumference() -> None:
    assert great_circle_km((0, 0), (0, 90)) == pytest.approx(EARTH_RADIUS_KM * np.pi / 2)


def test_the_date_line_does_not_part_its_two_sides() -> None:
    assert great_circle_km((0, 179.9), (0, -179.9)) == pytest.approx(0.2 * 111.195, rel=1e-4)


@given(points, points)
def test_the_way_back_is_as_long_as_the_way_there(here: tuple[float, float], there: tuple[float, float]) -> None:
    assert great_circle_km(here, there) == pytest.approx(great_circle_km(there, here))


@given(points, points, points)
def test_a_detour_is_never_shorter(
    here: tuple[float, float], there: tuple[float, float], over: tuple[float, float]
) -> None:
    assert great_circle_km(here, there) <= great_circle_km(here, over) + great_circle_km(over, there) + 1e-6


@given(points)
def test_a_point_survives_the_way_to_a_vector_and_back(point: tuple[float, float]) -> None:
    assert great_circle_km(point, coordinates(unit_vectors(*point))) < 1e-3


def test_the_nearest_point_on_an_edge_is_its_end_when_the_point_lies_beyond_it() -> None:
    start, end = unit_vectors(10, 20), unit_vectors(10.3, 20)
    beyond = nearest_on_edges(unit_vectors(11, 20), start[None], (end - start)[None])
    assert coordinates(beyond[0]) == pytest.approx((10.3, 20))


def test_the_nearest_point_on_an_edge_is_abreast_of_a_point_beside_it() -> None:
    start, end = unit_vectors(10, 20), unit_vectors(10.4, 20)
    abreast = nearest_on_edges(unit_vectors(10.2, 20.1), start[None], (end - start)[None])
    assert coordinates(abreast[0]) == pytest.approx((10.2, 20), abs=1e-3)
