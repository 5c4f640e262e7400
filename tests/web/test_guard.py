"""What stands before every request."""

import pytest
from starlette.testclient import TestClient

from abzug.web import create_app
from abzug.web.guard import MOST_BYTES, POLICY

READING = {"text": "Truppen zogen ab.", "published": "2030-03-01"}


def test_every_answer_carries_a_policy_that_allows_nothing_inline_or_from_elsewhere(
    client: TestClient,
) -> None:
    for path in ("/", "/api/words/en", "/static/icon.svg", "/cases/nowhere"):
        headers = client.get(path).headers
        assert headers["content-security-policy"] == POLICY
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
    assert "unsafe" not in POLICY
    assert "http" not in POLICY


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "", "localhost:80:80"])
def test_a_foreign_host_name_is_refused_so_that_no_name_can_be_rebound_to_this_machine(
    client: TestClient, host: str
) -> None:
    answer = client.get("/api/cases", headers={"host": host})
    assert answer.status_code == 421
    assert answer.json()["error"] == "unknown_host"


@pytest.mark.parametrize("host", ["localhost", "localhost:8787", "127.0.0.1:1", "[::1]", "[::1]:8787"])
def test_the_names_of_this_machine_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/static/icon.svg", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site", "nonsense"])
def test_a_foreign_page_changes_nothing(client: TestClient, site: str) -> None:
    assert client.post("/api/readings", json=READING, headers={"sec-fetch-site": site}).status_code == 403


def test_a_form_of_a_foreign_page_in_an_old_browser_changes_nothing(docket: object) -> None:
    with TestClient(create_app(docket), base_url="http://localhost") as plain:  # type: ignore[arg-type]
        answer = plain.post("/api/readings", json=READING)
    assert answer.status_code == 403
    assert answer.json()["error"] == "foreign_request"


def test_too_long_a_body_is_refused_before_it_is_read(client: TestClient) -> None:
    answer = client.post("/api/readings", content=b"x", headers={"content-length": str(MOST_BYTES + 1)})
    assert answer.status_code == 413


def test_a_body_of_unknown_length_is_refused(client: TestClient) -> None:
    assert client.post("/api/readings", content=iter([b"{}"])).status_code == 411
