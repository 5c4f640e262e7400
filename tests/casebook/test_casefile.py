"""The case file: every mistake is named with file, line and field, and hindsight never reaches a judge."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from abzug import casebook, yaml_tree
from abzug.casebook import check_case_file, read_case_file
from abzug.casebook.casefile import parse_case
from abzug.errors import CaseFileError
from abzug.model import Case, Hypothesis, Item, Trait

CASES = Path(casebook.__file__).parent / "data" / "cases"


def smallest_case() -> dict[str, Any]:
    return {
        "actor": "ATL",
        "question": "Will the force have left by 1 May 2030?",
        "announced": "2030-03-01",
        "evidence": [
            {
                "published": "2030-03-02",
                "source": "Agency",
                "source_kind": "journalist_on_scene",
                "says": "Reporters saw lorries drive north.",
                "kind": "observation",
                "about": "personnel",
                "movement": "leaving",
            }
        ],
    }


def written(directory: Path, content: Any) -> Path:
    path = directory / "my-case.yaml"
    path.write_text(content if isinstance(content, str) else yaml.safe_dump(content), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", casebook.names())
def test_every_bundled_case_keeps_the_format(name: str) -> None:
    assert check_case_file(CASES / f"{name}.yaml") == []


def test_the_smallest_case_needs_no_coding_and_no_outcome(tmp_path: Path) -> None:
    file = read_case_file(written(tmp_path, smallest_case()))
    assert file.outcome is None
    assert file.case.id == "my-case"
    assert file.case.claim is None
    assert file.case.items[0].key == "e01"
    assert file.case.items[0].types is None


def test_json_is_read_as_well(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(smallest_case()), encoding="utf-8")
    assert read_case_file(path).case.actor == "ATL"


def test_every_mistake_is_reported_with_line_and_field(tmp_path: Path) -> None:
    content = smallest_case()
    content["evidence"][0]["source_kind"] = "my neighbour"
    content["evidence"][0]["published"] = "2030-02-30"
    content["deadlin"] = "2030-05-01"
    path = written(tmp_path, content)
    problems = check_case_file(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    found = {problem.field: lines[problem.line - 1] for problem in problems}
    assert "my neighbour" in found["evidence[0].source_kind"]
    assert "2030-02-30" in found["evidence[0].published"]
    assert any("deadlin" in problem.message for problem in problems)
    assert all(problem.file == str(path) for problem in problems)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"deadline": "2030-02-01"}, "deadline"),
        ({"outcome": {"label": "hollow", "resolved_on": "2029-01-01"}}, "outcome.resolved_on"),
    ],
)
def test_dates_that_contradict_each_other_are_mistakes(tmp_path: Path, change: dict[str, Any], field: str) -> None:
    problems = check_case_file(written(tmp_path, {**smallest_case(), **change}))
    assert [problem.field for problem in problems] == [field]


def test_two_items_cannot_share_a_name(tmp_path: Path) -> None:
    content = smallest_case()
    content["evidence"] = [{**content["evidence"][0], "id": "x"}, {**content["evidence"][0], "id": "x"}]
    assert "already the name" in check_case_file(written(tmp_path, content))[0].message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("actor: [", "is not YAML"),
        ("", "is empty"),
        ("actor: A\nactor: B\n", "stands there twice"),
        ("a: &x [1]\nb: *x\n", "anchors"),
        ("a: " + "[" * 40 + "]" * 40, "nested deeper"),
        ("- just\n- a list\n", "is not of type 'object'"),
    ],
)
def test_what_is_no_plain_yaml_is_refused(tmp_path: Path, text: str, message: str) -> None:
    assert any(message in problem.message for problem in check_case_file(written(tmp_path, text)))


def test_a_file_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes(b"actor: A\nquestion: f\xfcr\n")
    assert check_case_file(path)[0].line == 2


def test_a_missing_file_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(CaseFileError, match="cannot be read"):
        read_case_file(tmp_path / "nowhere.yaml")


def test_own_fields_are_passed_over(tmp_path: Path) -> None:
    assert check_case_file(written(tmp_path, {**smallest_case(), "x-desk": "Berlin"})) == []


@given(st.binary(max_size=400))
def test_any_bytes_give_a_tree_or_mistakes(data: bytes) -> None:
    tree = yaml_tree.parse(data)
    assert tree.mistakes or tree.value is not None or yaml.safe_load(data) is None


HIDDEN = "the hindsight that a judge must never see"


def everywhere(value: Any) -> str:
    """Return everything that can be reached from a noun, as text."""
    if hasattr(value, "__dataclass_fields__"):
        return " ".join(everywhere(getattr(value, field)) for field in value.__dataclass_fields__)
    if isinstance(value, tuple | list | frozenset):
        return " ".join(everywhere(inner) for inner in value)
    return str(value)


def test_nothing_a_judge_must_not_see_can_be_reached_from_its_case() -> None:
    content = smallest_case()
    content |= {"title": HIDDEN, "summary": HIDDEN, "notes": HIDDEN, "gaps": [HIDDEN]}
    content["outcome"] = {
        "label": "hollow",
        "secondary_label": "rotation",
        "resolved_on": "2030-04-01",
        "basis": HIDDEN,
        "sources": [HIDDEN],
    }
    content["evidence"][0] |= {"hindsight": "misleading", "date_basis": "text", "note": HIDDEN}
    later = {**content["evidence"][0], "published": "2030-04-01", "says": HIDDEN}
    secret = {**content["evidence"][0], "availability": "classified_at_the_time", "says": HIDDEN}
    content["evidence"] += [later, secret]
    case = parse_case(content, name="x").case
    seen = everywhere(case)
    assert len(case.items) == 1
    for hidden in (HIDDEN, "hollow", "misleading", "2030-04-01"):
        assert hidden not in seen


def test_a_case_has_no_field_for_hindsight() -> None:
    forbidden = {"outcome", "summary", "title", "notes", "gaps", "hindsight", "date_basis", "label"}
    assert forbidden.isdisjoint(Case.__dataclass_fields__)
    assert forbidden.isdisjoint(Item.__dataclass_fields__)


def test_labels_become_hypotheses_and_traits_keep_unknown_apart() -> None:
    file = casebook.load("2024-us-niger")
    assert file.outcome is not None
    assert file.case.claim is not None
    assert file.outcome.label is Hypothesis.COMPLETE
    assert file.case.claim.negotiated is Trait.YES
    assert file.case.claim.units_named is Trait.NO
