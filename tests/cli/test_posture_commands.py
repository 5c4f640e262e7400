"""The commands exposure, exercise, tracks and sites: text in two languages, JSON, and a message for every mistake."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from abzug.cli import main

EXAMPLES = Path(__file__).parents[2] / "docs/examples"
RESOLVE = str(EXAMPLES / "allied-resolve-2022.yaml")
ACCORD = str(EXAMPLES / "accord-2030.yaml")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), env={"COLUMNS": "200"})


def data(*arguments: str) -> Any:
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_exposure_names_countries_reasons_and_distances() -> None:
    rows = {
        row["country"]: row for row in data("exposure", "--place", "52.3,31.16", "--owner", "rus", "--json")["exposed"]
    }
    assert set(rows) == {"BLR", "LTU", "LVA", "POL", "UKR"}
    assert rows["UKR"]["reasons"] == ["land_border"]
    assert 20 < rows["UKR"]["distance_km"] < 30


def test_exposure_speaks_german_and_takes_german_names() -> None:
    output = run("exposure", "--place", "Ostsee", "--naval", "--owner", "RUS", "--lang", "de").stdout
    assert "Den Kräften von Russland ausgesetzt" in output
    assert "Anrainer: Ostsee" in output
    assert "Litauen" in output


def test_exposure_of_a_case_is_that_of_its_day() -> None:
    early, late = (
        data("exposure", "2022-russia-ukraine-border-feb", "--as-of", day, "--json")["exposed"]
        for day in ("2022-02-14", "2022-02-18")
    )
    assert {row["country"] for row in early} < {row["country"] for row in late}


def test_exposure_draws_a_map() -> None:
    drawn = data("exposure", "--place", "52.3,31.16", "--geojson")
    assert drawn["type"] == "FeatureCollection"


def test_exercise_prints_ratio_board_and_clocks() -> None:
    output = run("exercise", RESOLVE, "--as-of", "2022-02-22").stdout
    assert "3.3 times the notification threshold of 9,000" in output
    assert "the declared end of 20 February 2022 has been passed by 2 days; nobody has gone home yet" in output
    assert "Baltic states to Belarus: meeting held" in output
    assert "Ukraine to Russia: boycotted" in output
    assert "roughly even chance" in output


def test_exercise_knows_nothing_of_later_days() -> None:
    before, after = (data("exercise", RESOLVE, "--as-of", day, "--json") for day in ("2022-02-10", "2022-02-22"))
    assert [clock["status"] for clock in before["clocks"]] == ["sent"]
    assert before["test"]["end_slip_days"] is None
    assert after["test"]["end_slip_days"] == 2
    since = {lamp["indicator"]: lamp["since"] for lamp in after["board"]["lamps"] if lamp["since"]}
    assert since == {"IW01": "2022-02-03", "IW02": "2022-01-21", "IW30": "2022-02-21"}


def test_exercise_lights_the_board_with_the_reports_of_a_case() -> None:
    output = run(
        "exercise", RESOLVE, "--case", "2022-russia-belarus-drills", "--as-of", "2022-02-13", "--lang", "de"
    ).stdout
    assert "Feldlazarette aufgebaut" in output
    assert "das 3,3-Fache der Meldeschwelle von 9.000" in output
    assert "mindestens das 2,3-Fache der Anmeldung (Soldaten)" in output


def test_exercise_takes_a_case_alone() -> None:
    found = data("exercise", "2022-russia-belarus-drills", "--as-of", "2022-02-18", "--json")
    assert found["board"]["colour"] == "red"
    assert found["test"]["near_miss"] == "unknown"


def test_tracks_show_words_deeds_gap_and_dates() -> None:
    output = run("tracks", "2022-russia-ukraine-border-feb", "--as-of", "2022-02-18").stdout
    assert "Gap between words and deeds of the owner: +" in output
    assert "NATO, 16 February 2022 (as reported)" in output
    assert "2022-03-31  re-test +30" in output
    assert "never changes a military likelihood" in output


def test_the_gap_is_wide_where_forces_came_and_narrow_where_they_left() -> None:
    february = data("tracks", "2022-russia-ukraine-border-feb", "--as-of", "2022-02-18", "--json")
    kazakhstan = data("tracks", "2022-csto-kazakhstan", "--as-of", "2022-01-18", "--json")
    assert february["diplomatic"]["gap"]["low"] > 0
    assert kazakhstan["diplomatic"]["gap"]["low"] < 0 < kazakhstan["diplomatic"]["gap"]["high"]


def test_the_tracks_of_a_case_leave_its_verdict_alone() -> None:
    arguments = ("assess", "2022-csto-kazakhstan", "--as-of", "2022-01-14", "--json")
    before = data(*arguments)
    data("tracks", "2022-csto-kazakhstan", "--as-of", "2022-01-14", "--json")
    assert data(*arguments) == before


def test_sites_tell_what_is_removed_and_how_firmly() -> None:
    output = run("sites", ACCORD, "--as-of", "2030-02-28").stdout
    assert "removed and verified" in output
    assert "again missing" in output
    assert "step 1 of 7, and further up step 4" in output
    found = data("sites", ACCORD, "--as-of", "2030-02-01", "--json")
    assert [account["state"] for account in found["accounts"]][:2] == ["in_place", "in_place"]


def test_sites_read_the_report_of_monitors() -> None:
    rows = data("sites", str(EXAMPLES / "monitors-report.txt"), "--json")
    assert [row["codes"][0] for row in rows] == [
        "IN_VIOLATION",
        "OUTSIDE_DESIGNATED_SITE",
        "PRESENT_SERIALS_MATCH",
        "AGAIN_MISSING",
        "DECLARED_MOVED",
        "ACCESS_DENIED",
    ]
    output = run("sites", str(EXAMPLES / "monitors-report.txt"), "--lang", "de").stdout
    assert "6 von 7 Sätzen" in output


def test_schemas_are_printed() -> None:
    assert data("exercise", "--schema")["title"] == "Abzug exercise"
    assert data("sites", "--schema")["title"] == "Abzug book of sites"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["exposure"], "neither a case nor a place"),
        (["exposure", "--place", "99,31"], "off the globe"),
        (["exposure", "2099-nowhere"], "no case and no file"),
        (["exercise"], "neither an exercise file nor a case"),
        (["exercise", "2099-nowhere"], "no case and no file"),
        (["tracks", "2022-csto-kazakhstan", "--alliance", "ATLANTIS"], "no alliance 'ATLANTIS'"),
        (["sites"], "no file was given"),
        (["sites", "/nowhere.yaml"], "cannot be read"),
        (["sites", "/nowhere.txt"], "cannot be read"),
    ],
)
def test_a_users_mistake_gets_a_message_and_status_two(arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.output


def test_hostile_text_is_made_harmless(tmp_path: Path) -> None:
    text = Path(ACCORD).read_text(encoding="utf-8").replace("Northern gun park", '"\\u001b[31mred\\u202e park"')
    path = tmp_path / "hostile.yaml"
    path.write_text(text, encoding="utf-8")
    output = run("sites", str(path), "--as-of", "2030-02-28").stdout
    assert "\x1b" not in output
    assert "\u202e" not in output
    assert "park" in output


def test_a_mistake_in_a_file_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(Path(ACCORD).read_text(encoding="utf-8").replace("site: barn", "site: cellar"), encoding="utf-8")
    result = run("sites", str(path))
    assert result.exit_code == 2
    assert "bad.yaml:" in result.stderr
    assert "there is no site 'cellar'" in result.stderr
    assert "site-format.md" in result.stderr
