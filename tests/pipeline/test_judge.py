"""The whole journey: a name or a file in, verdicts out."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from abzug import casebook
from abzug.errors import CaseFileError, UnknownCaseError
from abzug.pipeline import Judge, find_case, last_known_day
from tests.casebook.test_casefile import smallest_case


def test_a_bundled_case_is_found_by_its_name() -> None:
    assert find_case("2024-us-niger").case.actor == "USA"


def test_a_case_file_is_found_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump(smallest_case()), encoding="utf-8")
    assert find_case(str(path)).case.id == "mine"


def test_what_is_neither_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UnknownCaseError):
        find_case("2099-nowhere")
    with pytest.raises(CaseFileError):
        find_case(str(tmp_path / "missing.yaml"))


def test_a_resolved_case_is_judged_on_the_day_before_its_outcome_was_known() -> None:
    assert last_known_day(casebook.load("2022-csto-kazakhstan"), date(2030, 1, 1)) == date(2022, 1, 18)


def test_a_replay_has_one_verdict_for_each_day_with_news(the_judge: Judge) -> None:
    file = casebook.load("2022-csto-kazakhstan")
    days = [verdict.as_of for verdict in the_judge.replay(file)]
    assert days == sorted(set(days))
    assert days[0] == file.case.announced
    assert set(days[1:]) == {item.published for item in file.case.items if item.published > file.case.announced}


def test_a_replayed_day_is_the_verdict_as_of_that_day(the_judge: Judge) -> None:
    file = casebook.load("2022-csto-kazakhstan")
    for verdict in the_judge.replay(file):
        assert verdict == the_judge.assess(file, verdict.as_of)


def test_the_record_counts_only_what_was_known_at_the_announcement(the_judge: Judge) -> None:
    file = casebook.load("2022-russia-kherson")
    record = the_judge.assess(file, date(2022, 11, 11)).track_record
    assert record is not None
    assert file.case.id not in record.cases
    for name in record.cases:
        outcome = casebook.load(name).outcome
        assert outcome is not None
        assert outcome.resolved_on <= file.case.announced
