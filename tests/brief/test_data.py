"""The JSON of a verdict: stable, complete, and valid under the shipped schema."""

from typing import Any

import jsonschema
import pytest

from abzug import casebook
from abzug.brief.data import verdict_data, verdict_schema
from abzug.pipeline import Judge, last_known_day

CONTRACT = [
    "case",
    "as_of",
    "likelihood",
    "left_as_claimed",
    "as_declared",
    "military_meaning",
    "confidence",
    "rung",
    "reasons_for",
    "reasons_against",
    "gaps",
    "would_change",
    "next_checks",
    "prior",
    "flat_prior",
    "items_used",
    "doctrine_version",
]


@pytest.fixture(scope="module", params=["2022-russia-ukraine-border-feb", "1962-ussr-cuba-missiles"])
def data(request: pytest.FixtureRequest, the_judge: Judge) -> dict[str, Any]:
    file = casebook.load(request.param)
    return verdict_data(the_judge.assess(file, last_known_day(file, file.case.announced)), the_judge.doctrine)


def test_it_keeps_the_shipped_schema(data: dict[str, Any]) -> None:
    jsonschema.validate(data, verdict_schema(), format_checker=jsonschema.FormatChecker())


def test_it_has_every_key_of_the_contract(data: dict[str, Any]) -> None:
    assert set(CONTRACT) <= set(data)


def test_the_parts_agree(data: dict[str, Any]) -> None:
    likelihood = data["likelihood"]
    assert sum(likelihood.values()) == pytest.approx(1, abs=1e-5)
    assert data["left_as_claimed"] == pytest.approx(likelihood["complete"] + likelihood["partial"], abs=1e-5)
    assert all(reason["weight"] > 0 for reason in data["reasons_for"])
    assert all(reason["weight"] < 0 for reason in data["reasons_against"])


def test_every_reason_has_a_receipt(data: dict[str, Any]) -> None:
    for reason in data["reasons_for"] + data["reasons_against"]:
        assert reason["receipt"]["address"].startswith("http")
