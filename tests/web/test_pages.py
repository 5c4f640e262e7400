"""The pages: shells in the reader's language that load only what is shipped."""

import re
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from abzug import casebook
from abzug.ledger import MemoryLedger
from abzug.pipeline import Judge
from abzug.pipeline.docket import Docket
from abzug.web import create_app

CASE = "2022-csto-kazakhstan"


@pytest.mark.parametrize("path", ["/", "/desk", f"/cases/{CASE}", "/cases/nowhere"])
def test_every_page_loads_files_that_are_there(client: TestClient, path: str) -> None:
    page = client.get(path)
    named = re.findall(r'(?:href|src)="(/static/[^"]+)"', page.text)
    assert len(named) >= 3
    for address in named:
        assert client.get(address).status_code == 200
    assert not re.search(r"https?://", page.text.replace("http://localhost", ""))


@pytest.mark.parametrize("path", ["/", "/desk", f"/cases/{CASE}"])
def test_no_page_has_a_script_or_a_style_of_its_own(client: TestClient, path: str) -> None:
    text = client.get(path).text
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", text)


def test_a_page_speaks_the_language_that_was_chosen_else_the_browsers(client: TestClient) -> None:
    assert 'lang="de"' in client.get("/", headers={"accept-language": "de-AT,en;q=0.5"}).text
    assert 'lang="en"' in client.get("/", headers={"accept-language": "fr"}).text
    chosen = client.get("/", headers={"accept-language": "de", "cookie": "abzug_language=en; abzug_theme=dark"}).text
    assert 'lang="en"' in chosen
    assert 'data-theme="dark"' in chosen


def test_a_made_up_cookie_is_passed_over(client: TestClient) -> None:
    page = client.get("/", headers={"cookie": 'abzug_language="><script>; abzug_theme=x"y'})
    assert "<script>" not in page.text
    assert 'data-theme="auto"' in page.text


def test_an_unknown_case_has_a_page_that_says_so(client: TestClient) -> None:
    page = client.get("/cases/nowhere")
    assert page.status_code == 404
    assert "no case" in page.text


def test_a_hostile_title_stays_text(the_judge: Judge) -> None:
    file = casebook.load(CASE)
    hostile = replace(file, title="<script>alert(1)</script>", case=replace(file.case, id="hostile"))
    app = create_app(Docket(MemoryLedger(), the_judge, files=[hostile]))
    with TestClient(app, base_url="http://localhost") as client:
        assert "<script>alert" not in client.get("/cases/hostile").text


def test_files_are_kept_for_a_year_because_their_names_carry_their_content(client: TestClient) -> None:
    assert "immutable" in client.get("/static/icon.svg").headers["cache-control"]
