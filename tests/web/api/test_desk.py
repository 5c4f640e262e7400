"""The reading desk and the record over the API."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from abzug.errors import RefusedAddressError
from abzug.pipeline.docket import Docket
from abzug.sources.incoming import Incoming
from abzug.web import create_app

CASE = "2022-csto-kazakhstan"
TEXT = "Moskau hat mit dem Abzug seiner Truppen begonnen, teilte das russische Verteidigungsministerium mit. 🙂 Ende."
INTAKE = {"text": TEXT, "published": "2022-01-14", "publisher": "Tagblatt", "language": "de"}


def an_item(**fields: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "item": "desk-1",
        "published": "2022-01-14",
        "event_date": "2022-01-13",
        "source": "Tagblatt",
        "source_kind": "journalist_on_scene",
        "says": "Reporters saw a column leave Almaty.",
        "kind": "observation",
        "about": "armour",
        "movement": "leaving",
        "receipt": {"start": 0, "end": 45},
    }
    return {**values, **fields}


def accept(client: TestClient, *items: dict[str, Any], case: str = CASE) -> Any:
    body = {"entered_by": "anna", "text": INTAKE, "items": list(items)}
    return client.post(f"/api/cases/{case}/items", json=body)


def test_a_text_is_read_and_nothing_is_recorded(client: TestClient) -> None:
    told = client.post("/api/readings", json=INTAKE).json()
    assert told["language"] == "de"
    assert told["proposals"]
    first = told["proposals"][0]
    start, end = first["spans"]["content"]
    assert first["item"]["receipt"]["passage"] == TEXT[start:end]
    assert first["item"]["grade"]
    assert first["item"]["origin"]
    assert client.get(f"/api/cases/{CASE}/log").json() == []


def test_the_case_that_a_text_is_read_for_tells_whose_ally_speaks(client: TestClient) -> None:
    text = "Belarus said on Friday that Russian troops had left Almaty."
    body = {"text": text, "published": "2022-01-14", "publisher": "Agency", "language": "en"}
    first = client.post("/api/readings", json={**body, "case": CASE}).json()["proposals"][0]
    assert (first["item"]["source_kind"], first["item"]["ally_of"]) == ("ally_official", "actor")
    assert client.post("/api/readings", json={**body, "case": "no-such-case"}).status_code == 404


def test_what_is_accepted_is_signed_archived_and_in_the_verdict(client: TestClient) -> None:
    before = client.get(f"/api/cases/{CASE}/verdict", params={"as_of": "2022-01-14"}).json()
    done = accept(client, an_item())
    assert done.status_code == 201
    case = client.get(f"/api/cases/{CASE}").json()
    item = next(one for one in case["items"] if one["item"] == "desk-1")
    assert item["receipt"]["entered_by"] == "anna"
    assert item["receipt"]["passage"] == TEXT[:45]
    archived = client.get(f"/api/cases/{CASE}/documents/{item['receipt']['document']}").json()
    assert archived["text"] == TEXT
    after = client.get(f"/api/cases/{CASE}/verdict", params={"as_of": "2022-01-14"}).json()
    assert after["items_used"] == before["items_used"] + 1
    assert [entry["entered_by"] for entry in client.get(f"/api/cases/{CASE}/log").json()] == ["anna", "anna"]


def test_the_same_report_accepted_twice_is_one_report(client: TestClient) -> None:
    accept(client, an_item())
    again = accept(client, an_item()).json()
    assert again["recorded"] == []
    assert len(again["known"]) == 2


def test_an_entry_is_taken_back_and_stays_readable(client: TestClient) -> None:
    entry = accept(client, an_item()).json()["recorded"][-1]
    told = client.post(f"/api/entries/{entry}/retraction", json={"entered_by": "ben", "reason": "a mix-up"})
    assert told.status_code == 200
    assert "desk-1" not in {item["item"] for item in client.get(f"/api/cases/{CASE}").json()["items"]}
    log = client.get(f"/api/cases/{CASE}/log").json()
    assert [(entry["kind"], entry["entered_by"]) for entry in log][:2] == [("retraction", "ben"), ("item", "anna")]


def test_an_entry_is_corrected_in_every_field(client: TestClient) -> None:
    entry = accept(client, an_item()).json()["recorded"][-1]
    corrected = an_item(
        says="Reporters saw 40 vehicles leave Almaty.",
        about="logistics",
        movement="dismantling",
        grade="A1",
        types=["E62"],
        origin="reporters",
        place={"name": "Almaty", "lat": 43.2, "lon": 76.9},
        quantity={"low": 40, "unit": "vehicles"},
        direction="supports_withdrawal",
        extent="some",
    )
    answer = client.post(f"/api/entries/{entry}/correction", json={"entered_by": "ben", "item": corrected})
    assert answer.status_code == 200
    item = next(one for one in client.get(f"/api/cases/{CASE}").json()["items"] if one["item"] == "desk-1")
    for name in ("says", "about", "movement", "grade", "origin", "direction", "extent"):
        assert item[name] == corrected[name]
    assert item["place"]["name"] == "Almaty"
    assert item["quantity"] == {"low": 40.0, "high": None, "unit": "vehicles", "scope": ""}


def test_a_case_is_begun_and_judged(client: TestClient) -> None:
    body = {"case": "2030-lemuria", "announced": "2030-03-01", "entered_by": "anna", "says": "Atlantis will leave."}
    assert client.post("/api/cases", json=body).status_code == 201
    accept(client, an_item(published="2030-03-02", event_date="2030-03-02"), case="2030-lemuria")
    told = client.get("/api/cases/2030-lemuria/verdict").json()
    assert told["items_used"] == 1
    assert "2030-lemuria" in {row["case"] for row in client.get("/api/cases").json()}
    assert client.post("/api/cases", json=body).status_code == 422


def test_an_address_is_fetched(client: TestClient) -> None:
    told = client.post("/api/readings", json={"address": "https://example.org/a", "published": "2030-03-01"}).json()
    assert told["document"]["publisher"] == "example.org"


def test_a_refused_address_is_explained(docket: Docket) -> None:
    def refuse(address: str) -> Incoming:
        raise RefusedAddressError(address, "leads into a private network")

    app = create_app(docket, fetch=refuse)
    with TestClient(app, base_url="http://localhost", headers={"x-abzug": "1"}) as client:
        answer = client.post("/api/readings", json={"address": "http://169.254.169.254/"})
    assert answer.status_code == 422
    assert answer.json()["error"] == "refused_address"


@pytest.mark.parametrize(
    "fields",
    [
        {"receipt": {"start": 5, "end": 5}},
        {"receipt": {"start": 0, "end": 100_000}},
        {"says": ""},
        {"says": "x" * 4_001},
        {"grade": "B7"},
        {"kind": "rumour"},
        {"types": ["DROP TABLE"]},
        {"place": {"name": "x", "lat": 91, "lon": 0}},
        {"place": {"name": "x", "lat": 9}},
        {"quantity": {"low": 5, "high": 1, "unit": "tanks"}},
        {"published": "yesterday"},
        {"surplus": 1},
    ],
)
def test_a_misshapen_report_is_refused_and_nothing_is_recorded(client: TestClient, fields: dict[str, Any]) -> None:
    answer = accept(client, an_item(), an_item(item="desk-2", **fields))
    assert answer.status_code == 422
    assert set(answer.json()) == {"error", "message", "hint"}
    assert client.get(f"/api/cases/{CASE}/log").json() == []


def test_an_empty_text_is_refused(client: TestClient) -> None:
    assert client.post("/api/readings", json={"text": "  \n "}).status_code == 422


def test_a_passage_is_counted_in_characters_not_in_bytes(client: TestClient) -> None:
    accept(client, an_item(receipt={"start": TEXT.index("🙂"), "end": len(TEXT)}))
    item = next(one for one in client.get(f"/api/cases/{CASE}").json()["items"] if one["item"] == "desk-1")
    assert item["receipt"]["passage"] == "🙂 Ende."


def test_hostile_words_are_found_and_given_back_as_they_are(client: TestClient) -> None:
    hostile = '<img src=x onerror=alert(1)> "\u202e" Panzerkolonne'
    accept(client, an_item(says=hostile))
    found = client.get("/api/search", params={"words": "panzerkolonne"}).json()
    assert [entry["says"] for entry in found] == [hostile]
    assert client.get("/api/search", params={"words": "'\" OR 1=1 --"}).status_code == 200
