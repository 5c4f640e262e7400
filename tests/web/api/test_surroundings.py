"""Posture, exposure, tracks, drill and return time over the API."""

import pytest
from starlette.testclient import TestClient

CASE = "/api/cases/2022-russia-ukraine-border-feb"
AS_OF = {"as_of": "2022-02-20"}


def test_posture_says_no_view_where_nobody_looked_and_never_zero(client: TestClient) -> None:
    told = client.get(f"{CASE}/posture", params=AS_OF).json()
    points = [point for series in told["series"] for point in series["points"]]
    assert any(len(point) == 2 for point in points)
    assert all(point[1] <= point[2] <= point[3] for point in points if len(point) == 4)
    assert {series["component"] for series in told["series"]} <= {"personnel", "heavy_equipment", "sustainment"}


def test_exposure_names_the_neighbours_of_a_force_that_was_seen(client: TestClient) -> None:
    told = client.get(f"{CASE}/exposure", params=AS_OF).json()
    assert {"BLR", "UKR", "LTU"} <= {row["country"] for row in told["exposed"]}
    assert "RUS" not in {row["country"] for row in told["exposed"]}
    assert told["march_km"]["1"] < told["march_km"]["3"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_tracks_and_drill_are_told_in_both_languages(client: TestClient, language: str) -> None:
    asked = {**AS_OF, "language": language}
    sections = client.get(f"{CASE}/tracks", params=asked).json()
    assert len(sections) >= 3
    assert all(section["lines"] for section in sections)
    drill = client.get(f"{CASE}/drill", params=asked).json()
    assert len(drill["lamps"]) == 32
    assert drill["board"]


def test_a_return_time_is_a_range(client: TestClient) -> None:
    told = client.post("/api/return-time", json={"route": "rail", "battalions": 10, "distance_km": 800}).json()
    half = next(row for row in told["back"] if row["share"] == 0.5)["days"]
    assert half["low"] < half["median"] < half["high"]
    assert client.post("/api/return-time", json={"route": "rocket", "distance_km": 1}).status_code == 422


def test_the_map_is_the_one_that_everything_is_computed_on(client: TestClient) -> None:
    told = client.get("/api/map/countries").json()
    assert "UKR" in told["countries"]
    assert len(told["arcs"]) == len(told["borders"])
    longest = max(abs(number) for steps in told["arcs"] for number in steps[2:])
    assert longest < 400 * told["steps_per_degree"]
