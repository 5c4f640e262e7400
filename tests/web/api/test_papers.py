"""Briefs, exports and bundles over the API: the same files that the command line writes, as of the day asked for."""

import io
from datetime import date

import pytest
from starlette.testclient import TestClient

from abzug.brief.phrases import LANGUAGES
from abzug.exchange import FORMS, read_entries
from abzug.ledger import Draft
from abzug.pipeline.bundling import verify_bundle
from abzug.pipeline.docket import Docket
from abzug.web.words import page_phrases
from tests.conftest import ItemMaker

NAME = "2022-russia-ukraine-border-feb"
CASE = f"/api/cases/{NAME}"
ASKED = {"as_of": "2022-02-18", "language": "de"}


@pytest.mark.parametrize(
    ("form", "start"), [("html", b"<!doctype html>"), ("pdf", b"%PDF-"), ("docx", b"PK"), ("md", b"# ")]
)
@pytest.mark.parametrize("length", ["page", "full"])
def test_a_brief_comes_in_each_format_and_length(client: TestClient, form: str, start: bytes, length: str) -> None:
    answer = client.get(f"{CASE}/brief/{form}", params={**ASKED, "length": length, "saved": "true"})
    assert answer.status_code == 200
    assert answer.content.lower().startswith(start.lower())
    assert answer.headers["content-disposition"] == f'attachment; filename="{NAME}-2022-02-18-de.{form}"'


def test_a_brief_to_look_at_has_no_rights_and_only_our_page_frames_it(client: TestClient) -> None:
    answer = client.get(f"{CASE}/brief/html", params=ASKED)
    policy = answer.headers["content-security-policy"]
    assert "content-disposition" not in answer.headers
    assert "sandbox" in policy
    assert "frame-ancestors 'self'" in policy
    assert "script-src" not in policy
    assert "allow-scripts" not in policy
    assert "Mit Stand vom 18. Februar 2022" in answer.text


@pytest.mark.parametrize("form", FORMS)
def test_every_format_of_exchange_is_handed_out_and_shown_before(client: TestClient, form: str) -> None:
    answer = client.get(f"{CASE}/export/{form}", params=ASKED)
    assert answer.status_code == 200
    assert f'filename="{NAME}-2022-02-18{FORMS[form].suffixes[0]}"' in answer.headers["content-disposition"]
    if FORMS[form].holds_records:
        published = [entry.published for entry in read_entries(FORMS[form], io.BytesIO(answer.content))]
        assert published
        assert all(day is None or day <= date(2022, 2, 18) for day in published)
    told = client.get(f"{CASE}/export/{form}/preview", params=ASKED).json()
    assert told["bytes"] == len(answer.content)
    assert any(told["lines"])


def test_a_bundle_agrees_with_itself_and_its_members_are_shown_before(client: TestClient) -> None:
    answer = client.get(f"{CASE}/export/bundle", params=ASKED)
    verification, _ = verify_bundle(io.BytesIO(answer.content))
    assert verification.agrees
    assert verification.as_of == "2022-02-18"
    told = client.get(f"{CASE}/export/bundle/preview", params=ASKED).json()
    assert any("manifest" in line for line in told["lines"])


def test_a_report_of_the_ledger_is_handed_out_once_and_its_bundle_agrees(
    client: TestClient, docket: Docket, make_item: ItemMaker
) -> None:
    item = make_item(
        key="by-hand", published=date(2022, 2, 16), event_date=date(2022, 2, 16), says="Tanks left Soloti."
    )
    docket.record([Draft(content=item, case=NAME, entered_by="ada")])
    lines = client.get(f"{CASE}/export/jsonl", params=ASKED).text.splitlines()
    assert sum("Tanks left Soloti." in line for line in lines) == 1
    verification, _ = verify_bundle(io.BytesIO(client.get(f"{CASE}/export/bundle", params=ASKED).content))
    assert verification.problems == ()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/cases/no-such-case/brief/html?language=en", 404),
        ("/api/cases/no-such-case/export/csv?language=en", 404),
        (f"{CASE}/brief/odt?language=en", 422),
        (f"{CASE}/brief/pdf?language=fr", 422),
        (f"{CASE}/brief/pdf?language=en&length=book", 422),
        (f"{CASE}/export/xls?language=en", 422),
        (f"{CASE}/export/csv?language=en&as_of=yesterday", 422),
    ],
)
def test_a_mistake_gets_a_message(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.json()["message"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_offers_every_format_by_a_name(client: TestClient, language: str) -> None:
    page = client.get(f"/cases/{NAME}", headers={"accept-language": language}).text
    phrases = page_phrases("de" if language == "de" else "en")
    for name in FORMS:
        assert f'value="export/{name}"' in page
        assert phrases[f"take.form_{name}"] in page
