"""All figures on one page."""

import json
from pathlib import Path

from abzug.reading.scoring.report import read_records, reading_report

from .test_bundestag import TOKENS, annotation


def test_a_set_that_is_missing_is_said_to_be_missing(tmp_path: Path) -> None:
    report = reading_report(tmp_path)
    assert report.count("Not measured") == 6


def test_a_set_that_is_there_is_measured_and_named_to_whoever_waits(tmp_path: Path) -> None:
    folder = tmp_path / "spkatt-bundestag"
    folder.mkdir()
    speech = {
        "Sentences": [{"SentenceId": 0, "Tokens": TOKENS}],
        "Annotations": [annotation(Cue=[2], Source=[0, 1], Message=[4, 5, 6])],
    }
    (folder / "train.jsonl").write_text(json.dumps(speech) + "\n", encoding="utf-8")
    measured: list[str] = []
    report = reading_report(tmp_path, progress=measured.append)
    assert measured == ["Bundestag speeches"]
    assert "| joint | 100.0% | 100.0% | 100.0% |" in report
    assert report.count("Not measured") == 5


def test_both_languages_are_read_for_the_scorers() -> None:
    from datetime import date

    day = date(2022, 2, 15)
    assert read_records("Die Soldaten verlassen die Stadt.", "de", day)
    assert read_records("The soldiers have left the city.", "en", day)
