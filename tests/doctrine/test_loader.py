"""The doctrine: checked at load, overridable file by file, every number marked."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from abzug.doctrine import load_doctrine
from abzug.doctrine.consistency import check_consistency
from abzug.doctrine.files import NAMES, DoctrineFiles, check_schema
from abzug.errors import DoctrineError
from abzug.model import Grade, Hypothesis

MARK = re.compile(r"[SCDME](?![A-Za-z])")
ORDINALS = {"schema_version", "rung", "n", "id"}


def packaged(name: str) -> Any:
    return yaml.safe_load(yaml.safe_dump(DoctrineFiles().read(name)))


def own_directory(directory: Path, **contents: Any) -> Path:
    for name, content in contents.items():
        (directory / f"{name}.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")
    return directory


@pytest.mark.parametrize("name", NAMES)
def test_every_packaged_file_keeps_its_schema(name: str) -> None:
    check_schema(name, DoctrineFiles().read(name), name)


def test_the_packaged_files_fit_each_other() -> None:
    check_consistency(DoctrineFiles())


def unmarked_numbers(value: Any, path: str, marked: bool) -> Iterator[str]:
    if isinstance(value, dict):
        marked = marked or any(key in ("mark", "seen") for key in value)
        for key, inner in value.items():
            if key not in ORDINALS:
                yield from unmarked_numbers(inner, f"{path}.{key}", marked)
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from unmarked_numbers(inner, f"{path}[{position}]", marked)
    elif isinstance(value, int | float) and not isinstance(value, bool) and not marked:
        yield path


@pytest.mark.parametrize("name", NAMES)
def test_every_number_carries_a_mark(name: str) -> None:
    assert list(unmarked_numbers(packaged(name), name, marked=False)) == []


def test_every_hypothesis_and_evidence_type_has_a_german_and_an_english_name() -> None:
    doctrine = load_doctrine()
    for language in ("de", "en"):
        assert all(doctrine.name_of(hypothesis, language) for hypothesis in Hypothesis)
        assert all(row.names[language] for row in doctrine.evidence_types.values())


def test_an_own_file_replaces_the_packaged_one_and_changes_the_version(tmp_path: Path) -> None:
    content = packaged("evidence_types")
    content["types"][0]["P"] = [0.5] * 7
    doctrine = load_doctrine(own_directory(tmp_path, evidence_types=content))
    assert doctrine.evidence_types["E01"].likelihood == (0.5,) * 7
    assert doctrine.version != load_doctrine().version
    assert doctrine.words == load_doctrine().words


def test_an_unknown_key_is_named_with_its_file(tmp_path: Path) -> None:
    content = packaged("evidence_types")
    content["types"][3]["likelyhood"] = 1
    with pytest.raises(DoctrineError, match=r"evidence_types\.yaml: \$\.types\[3\].*likelyhood"):
        load_doctrine(own_directory(tmp_path, evidence_types=content))


def test_a_probability_of_zero_is_refused(tmp_path: Path) -> None:
    content = packaged("evidence_types")
    content["types"][0]["P"][0] = 0
    with pytest.raises(DoctrineError, match=r"types\[0\]\.P\[0\]"):
        load_doctrine(own_directory(tmp_path, evidence_types=content))


def test_a_reference_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    content = packaged("evidence_types")
    content["types"][0]["ref"] = ["Z99"]
    with pytest.raises(DoctrineError, match="Z99 is not in refs"):
        load_doctrine(own_directory(tmp_path, evidence_types=content))


def test_frequencies_that_do_not_sum_to_one_are_refused(tmp_path: Path) -> None:
    content = packaged("hypotheses")
    content["reference_classes"]["negotiated_verified"]["P"][0] = 0.9
    with pytest.raises(DoctrineError, match=r"negotiated_verified\.P: sums to"):
        load_doctrine(own_directory(tmp_path, hypotheses=content))


def test_a_gap_between_two_likelihood_words_is_refused(tmp_path: Path) -> None:
    content = packaged("likelihood_words")
    content["scales"]["icd203"]["bands"][2]["p"] = [0.2, 0.4]
    with pytest.raises(DoctrineError, match="leave a gap"):
        load_doctrine(own_directory(tmp_path, likelihood_words=content))


def test_a_rule_for_an_unknown_cue_is_refused(tmp_path: Path) -> None:
    content = packaged("coding")
    content["rules"][0]["when"]["cues"] = ["telepathy"]
    with pytest.raises(DoctrineError, match="no cue 'telepathy'"):
        load_doctrine(own_directory(tmp_path, coding=content))


def test_a_file_that_is_not_yaml_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "refs.yaml").write_text("V01: {t: [\n", encoding="utf-8")
    with pytest.raises(DoctrineError, match=r"refs\.yaml: line 2"):
        load_doctrine(tmp_path)


def test_a_file_that_the_doctrine_does_not_know_is_refused(tmp_path: Path) -> None:
    (tmp_path / "hypothesis.yaml").write_text("{}", encoding="utf-8")
    with pytest.raises(DoctrineError, match="is no doctrine file"):
        load_doctrine(tmp_path)


def test_a_missing_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DoctrineError, match="is not a directory"):
        load_doctrine(tmp_path / "nowhere")


@pytest.mark.parametrize(("grade", "weight"), [("A2", 0.8525), ("C3", 0.60), ("F6", 0.30), ("E2", 0.15), ("B5", 0.15)])
def test_a_grade_becomes_a_weight(grade: str, weight: float) -> None:
    assert load_doctrine().report_weight(Grade.parse(grade)) == pytest.approx(weight)


def test_ungraded_weighs_less_than_the_middle_of_the_scale() -> None:
    doctrine = load_doctrine()
    assert doctrine.report_weight(Grade.parse("F6")) < doctrine.report_weight(Grade.parse("C3"))


@pytest.mark.parametrize(
    ("probability", "word"),
    [
        (0.0, "almost no chance"),
        (0.199, "very unlikely"),
        (0.2, "unlikely"),
        (0.55, "likely"),
        (0.995, "almost certain"),
    ],
)
def test_a_likelihood_has_its_word_and_the_lower_bound_belongs_to_it(probability: float, word: str) -> None:
    assert load_doctrine().words.word(probability, "en").word == word


def test_the_range_is_printed_with_the_word() -> None:
    assert str(load_doctrine().words.word(0.7, "de")) == "wahrscheinlich (55–80 %)"
