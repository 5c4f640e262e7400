"""Cases and verdicts over the API: what the command line says, the page says."""

import json

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from abzug import casebook
from abzug.brief.data import verdict_schema
from abzug.cli import main

CASE = "2022-russia-ukraine-border-feb"


def test_the_board_has_every_bundled_case_with_its_verdict(client: TestClient) -> None:
    rows = client.get("/api/cases").json()
    assert {row["case"] for row in rows} == set(casebook.names())
    assert all(abs(sum(row["likelihood"]) - 1) < 1e-3 for row in rows)
    histories = client.get("/api/histories").json()
    assert {row["case"] for row in histories} == set(casebook.names())
    for row, history in zip(rows, histories, strict=True):
        assert history["days"][-1] == row["as_of"]
        assert history["left_as_claimed"][-1] == row["left_as_claimed"]


def test_the_page_and_the_command_line_give_the_same_verdict(client: TestClient) -> None:
    told = client.get(f"/api/cases/{CASE}/verdict", params={"as_of": "2022-02-18"}).json()
    printed = CliRunner().invoke(main, ["assess", CASE, "--as-of", "2022-02-18", "--json"]).output
    assert told == json.loads(printed)
    Draft202012Validator(verdict_schema()).validate(told)


def test_each_days_short_verdict_is_that_days_verdict(client: TestClient) -> None:
    days = client.get(f"/api/cases/{CASE}/days").json()
    for day in days[::3]:
        verdict = client.get(f"/api/cases/{CASE}/verdict", params={"as_of": day["day"]}).json()
        assert day["left_as_claimed"] == pytest.approx(verdict["left_as_claimed"], abs=1e-4)
        assert day["military_meaning"] == verdict["military_meaning"]
        assert {key for key, _ in day["reasons"]} <= {
            reason["item"] for reason in verdict["reasons_for"] + verdict["reasons_against"]
        }


def test_nothing_published_after_the_day_is_in_its_matrix(client: TestClient) -> None:
    published = {item["item"]: item["published"] for item in client.get(f"/api/cases/{CASE}").json()["items"]}
    rows = client.get(f"/api/cases/{CASE}/matrix", params={"as_of": "2022-02-17"}).json()
    assert rows
    assert all(published[row["item"]] <= "2022-02-17" for row in rows)
    assert all(len(row["weights"]) == 7 for row in rows)


def test_a_supposition_moves_the_verdict_and_is_not_kept(client: TestClient) -> None:
    before = client.get(f"/api/cases/{CASE}/verdict").json()
    origins = {item["origin"] for item in client.get(f"/api/cases/{CASE}").json()["items"]} - {"Russian MOD"}
    supposed = client.post(f"/api/cases/{CASE}/what-if", json={"without_origins": sorted(origins)}).json()
    assert supposed["left_as_claimed"] > 2 * before["left_as_claimed"]
    assert client.get(f"/api/cases/{CASE}/verdict").json() == before


def test_another_grade_moves_the_verdict(client: TestClient) -> None:
    before = client.get(f"/api/cases/{CASE}/verdict", params={"as_of": "2022-02-18"}).json()
    weightiest = before["reasons_against"][0]["item"]
    body = {"as_of": "2022-02-18", "grades": {weightiest: "E5"}}
    assert client.post(f"/api/cases/{CASE}/what-if", json=body).json()["left_as_claimed"] > before["left_as_claimed"]


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/api/cases/nowhere", 404, "no case"),
        (f"/api/cases/{CASE}/verdict?as_of=15.2.2022", 422, "as_of"),
        (f"/api/cases/{CASE}/verdict?as_of=99999-01-01", 422, "as_of"),
        (f"/api/cases/{CASE}/documents/none", 404, "none"),
        (f"/api/cases/{CASE}/tracks?language=fr", 422, "language"),
        ("/api/words/fr", 422, "language"),
    ],
)
def test_a_mistake_is_answered_in_one_form(client: TestClient, path: str, status: int, words: str) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert set(answer.json()) == {"error", "message", "hint"}
    assert words in answer.json()["message"]


@pytest.mark.parametrize(
    "body",
    [
        {"grades": {"e01": "Z9"}},
        {"without_items": "e01"},
        {"unknown": 1},
        {"without_items": ["x"] * 20_001},
    ],
)
def test_a_misshapen_supposition_is_refused(client: TestClient, body: object) -> None:
    assert client.post(f"/api/cases/{CASE}/what-if", json=body).status_code == 422


def test_every_route_is_documented(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()
    for path, methods in described["paths"].items():
        assert path.startswith("/api/")
        assert all(method["summary"] for method in methods.values())
