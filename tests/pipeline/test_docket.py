"""The cases at hand."""

from datetime import UTC, date, datetime

import pytest

from abzug import casebook
from abzug.casebook import CaseFile
from abzug.errors import UnknownCaseError
from abzug.ledger import Announcement, Draft, MemoryLedger
from abzug.model import Case, Claim, Item, Receipt
from abzug.pipeline import Judge
from abzug.pipeline.docket import Docket
from tests.conftest import CaseMaker, ItemMaker

NOW = datetime(2030, 4, 1, tzinfo=UTC)


@pytest.fixture
def file(make_case: CaseMaker, make_item: ItemMaker) -> CaseFile:
    case: Case = make_case(make_item(published=date(2030, 3, 2)), make_item(published=date(2030, 3, 5)))
    return CaseFile(case=case, title="A case", summary="", outcome=None)


@pytest.fixture
def docket(the_judge: Judge, file: CaseFile) -> Docket:
    return Docket(MemoryLedger(), the_judge, files=[file], clock=lambda: NOW)


def entered(item: Item) -> Draft:
    return Draft(content=item, case="a-case", entered_by="anna")


def test_it_holds_the_bundled_cases_and_those_of_files(docket: Docket) -> None:
    assert set(docket.names()) == {*casebook.names(), "a-case"}


def test_it_knows_no_other_case(docket: Docket) -> None:
    with pytest.raises(UnknownCaseError):
        docket.dossier("nowhere")


def test_a_verdict_is_reached_once_and_kept(docket: Docket) -> None:
    first = docket.verdict("a-case", date(2030, 3, 3))
    assert docket.verdict("a-case", date(2030, 3, 3)) is first


def test_a_new_report_leaves_the_verdicts_of_earlier_days_as_they_are(docket: Docket, make_item: ItemMaker) -> None:
    early, late = date(2030, 3, 3), date(2030, 3, 6)
    before = docket.verdict("a-case", early), docket.verdict("a-case", late)
    docket.record([entered(make_item(key="new", published=date(2030, 3, 4)))])
    assert docket.verdict("a-case", early) is before[0]
    after = docket.verdict("a-case", late)
    assert after.items_used == before[1].items_used + 1


def test_a_correction_to_a_later_day_renews_the_days_from_the_earlier_one(docket: Docket, make_item: ItemMaker) -> None:
    docket.record([entered(make_item(key="new", published=date(2030, 3, 3)))])
    assert docket.verdict("a-case", date(2030, 3, 4)).items_used == 2
    entry = docket.dossier("a-case").entries["new"]
    moved = make_item(key="new", published=date(2030, 3, 8))
    docket.record([entry.corrected(moved, entered_by="anna")])
    assert docket.verdict("a-case", date(2030, 3, 4)).items_used == 1
    assert docket.verdict("a-case", date(2030, 3, 9)).items_used == 3


def test_a_report_of_the_ledger_stands_in_the_place_of_the_files_report_of_that_key(
    docket: Docket, file: CaseFile, make_item: ItemMaker
) -> None:
    key = file.case.items[0].key
    docket.record([entered(make_item(key=key, says="Put right.", published=date(2030, 3, 2)))])
    items = {item.key: item for item in docket.dossier("a-case").case.items}
    assert items[key].says == "Put right."
    assert len(items) == len(file.case.items)


def test_each_change_raises_the_version_and_is_told(docket: Docket, make_item: ItemMaker) -> None:
    heard: list[str] = []
    docket.listen(heard.append)
    before = docket.dossier("a-case").version
    docket.record([entered(make_item(key="new"))])
    assert docket.dossier("a-case").version == before + 1
    assert heard == ["a-case"]


def test_a_case_can_be_begun_in_the_ledger_alone(docket: Docket, make_item: ItemMaker) -> None:
    receipt = Receipt(document="d", address="https://example.org", entered_by="anna")
    announcement = Announcement(claim=Claim(), announced=date(2030, 3, 1), receipt=receipt)
    docket.record([Draft(content=announcement, case="begun", entered_by="anna")])
    docket.record([Draft(content=make_item(), case="begun", entered_by="anna")])
    assert "begun" in docket.names()
    assert docket.verdict("begun", docket.last_day("begun")).items_used == 1


def test_days_run_from_the_announcement_to_the_last_day(docket: Docket) -> None:
    assert docket.days("a-case") == [date(2030, 3, 1), date(2030, 3, 2), date(2030, 3, 5), date(2030, 4, 1)]
