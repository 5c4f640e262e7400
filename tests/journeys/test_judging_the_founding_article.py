"""The article that Abzug grew from, judged alone. The text itself is not part of Abzug."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from abzug.cli import main
from tests.journeys.test_founding_article import FOLDER


@pytest.fixture(scope="module")
def told() -> Any:
    files = sorted(FOLDER.glob("*.txt"))
    if not files:
        pytest.skip(f"the article is not in {FOLDER}")
    arguments = ["assess", "--from-articles", str(files[0]), "--published", "2022-02-15", "--json"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def speakers(told: Any, theme: str) -> str:
    return " ".join(name for one in told["said"] if one["theme"] == theme for name in one["speakers"])


def test_it_is_about_russias_withdrawal_of_that_tuesday(told: Any) -> None:
    case = told["case_content"]
    assert (case["actor"], case["theatre"], case["announced"]) == ("RUS", "Ukraine", "2022-02-15")


def test_militarily_that_the_force_has_left_is_unlikely(told: Any) -> None:
    assert told["left_as_claimed"] < 0.2
    assert told["military_meaning"] not in ("complete", "partial")


def test_the_owner_says_it_leaves_and_the_alliance_sees_nothing_of_it(told: Any) -> None:
    assert "Kreml" in speakers(told, "owner_says_it_leaves")
    assert "Generalsekretär" in speakers(told, "no_withdrawal")


def test_equipment_stays_men_are_exchanged_supplies_have_come(told: Any) -> None:
    assert "Stoltenberg" in speakers(told, "equipment_stays")
    assert "Nato" in speakers(told, "exchanged")
    assert "Geheimdienste" in speakers(told, "supplies_come")


def test_a_quick_return_is_possible(told: Any) -> None:
    assert "zurückkehren" in " ".join(one["words"] for one in told["outlook"] if one["kind"] == "return")


def test_optimism_is_of_the_diplomatic_line_and_moves_no_likelihood(told: Any) -> None:
    optimism = [one for one in told["diplomatic_line"] if one["kind"] == "optimism"]
    assert optimism
    weighed = {row["id"] for row in told["case_content"]["evidence"] if row.get("weighed", True)}
    assert not weighed & {one["item"] for one in (*told["diplomatic_line"], *told["outlook"])}


def test_what_is_doubtful_in_it_is_to_be_checked(told: Any) -> None:
    kinds = {one["kind"] for one in told["to_check"]}
    assert {"withdrawal", "coded", "in_doubt", "unknown_source", "other_forces"} <= kinds
