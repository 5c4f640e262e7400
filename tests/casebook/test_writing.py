"""A case written to a file is the case again when the file is read."""

from pathlib import Path

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from abzug.casebook import check_case_file, read_case_file
from abzug.casebook.writing import LONGEST_TEXT, case_content, case_yaml
from abzug.model import Case, Grade, Item, ItemKind, Place, Quantity, Receipt, Side, SourceKind
from tests.conftest import CaseMaker, ItemMaker

RECEIPT = Receipt(
    document="d", address="https://example.org/1", start=3, end=9, passage="a line\nand: another", entered_by="reader"
)


def written(directory: Path, case: Case, **notes: str) -> Path:
    path = directory / f"{case.id}.yaml"
    path.write_bytes(case_yaml(case_content(case, title="A title", summary="", notes=notes), comment="Two\nlines."))
    return path


def reread(directory: Path, case: Case, **notes: str) -> Case:
    path = written(directory, case, **notes)
    assert check_case_file(path) == []
    return read_case_file(path).case


def test_every_field_of_a_report_comes_back(tmp_path: Path, make_case: CaseMaker, make_item: ItemMaker) -> None:
    item = make_item(
        receipt=RECEIPT,
        place=Place("Kars", 40.6, 43.1),
        quantity=Quantity(30, 40, "tanks", "brigade"),
        source_kind=SourceKind.ALLY_OFFICIAL,
        ally_of=Side.OPPONENT,
        kind=ItemKind.STATEMENT,
        origin="an agency",
        grade=Grade("C", "3"),
        types=("E01", "E48"),
        derived=frozenset({"origin", "grade"}),
        is_weighed=False,
    )
    (back,) = reread(tmp_path, make_case(item, claim=None)).items
    for name in Item.__slots__:
        if name != "receipt":
            assert getattr(back, name) == getattr(item, name), name
    assert (
        back.receipt.address,
        back.receipt.start,
        back.receipt.end,
        back.receipt.passage,
        back.receipt.entered_by,
    ) == (
        RECEIPT.address,
        3,
        9,
        RECEIPT.passage,
        "reader",
    )


def test_what_nobody_has_coded_stays_uncoded(tmp_path: Path, make_case: CaseMaker, make_item: ItemMaker) -> None:
    back = reread(tmp_path, make_case(make_item(), claim=None))
    (item,) = back.items
    assert (item.types, item.origin, item.grade, item.direction, item.extent) == (None,) * 5
    assert back.claim is None


def test_no_type_is_not_the_same_as_no_coding(tmp_path: Path, make_case: CaseMaker, make_item: ItemMaker) -> None:
    (item,) = reread(tmp_path, make_case(make_item(types=()), claim=None)).items
    assert item.types == ()


def test_the_remarks_stand_at_the_top_and_beside_their_reports(
    tmp_path: Path, make_case: CaseMaker, make_item: ItemMaker
) -> None:
    item = make_item()
    text = written(tmp_path, make_case(item), **{item.key: "only shown: remark"}).read_text()
    assert text.startswith("# Two\n# lines.\nid: ")
    assert "note: 'only shown: remark'" in text


def test_text_longer_than_the_format_allows_is_cut(tmp_path: Path, make_case: CaseMaker, make_item: ItemMaker) -> None:
    (item,) = reread(tmp_path, make_case(make_item(says="x" * 10_000), claim=None)).items
    assert len(item.says) == LONGEST_TEXT


@given(says=st.text(min_size=1, max_size=60))
@example("a\x85b")
@example("a\u2028b\u2029")
@example("a\r\nb\n")
def test_no_text_breaks_the_file(says: str) -> None:
    assert yaml.safe_load(case_yaml({"says": says}, comment="A comment.")) == {"says": says}
