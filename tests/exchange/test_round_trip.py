"""What is exported and read back is the same, whatever it says, in every format that holds records."""

import io
import random
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from abzug.errors import ExchangeFormatError
from abzug.exchange import FORMS, Account, form_of, read_entries
from abzug.ledger import Entry, MemoryLedger
from abzug.pipeline import Judge
from abzug.pipeline.exporting import record_all
from tests.brief.hostile import TITLE, hostile_case
from tests.conftest import CaseMaker, ItemMaker
from tests.exchange.parcels import border_account, made_up_account, one_of_each, read_back, written
from tests.ledger.nouns import entries

HOLDING = [name for name, form in FORMS.items() if form.holds_records]


@pytest.fixture(scope="module")
def border(the_judge: Judge) -> tuple[Account, list[Entry]]:
    return border_account(the_judge)


@pytest.mark.parametrize("name", HOLDING)
def test_a_real_case_comes_back_record_for_record(name: str, border: tuple[Account, list[Entry]]) -> None:
    account, records = border
    assert len(records) > 10
    assert read_back(name, written(name, records, account)) == records


@pytest.mark.parametrize("name", HOLDING)
def test_every_kind_of_record_comes_back(name: str, border: tuple[Account, list[Entry]]) -> None:
    records = one_of_each()
    back = read_back(name, written(name, records, border[0]))
    assert sorted(back, key=repr) == sorted(records, key=repr)


@pytest.mark.parametrize("name", HOLDING)
def test_words_meant_to_do_harm_come_back_as_they_were(
    name: str, the_judge: Judge, make_case: CaseMaker, make_item: ItemMaker
) -> None:
    account, records = made_up_account(the_judge, hostile_case(make_case, make_item), TITLE)
    assert read_back(name, written(name, records, account)) == records


@pytest.mark.parametrize("name", HOLDING)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(records=st.lists(entries, max_size=3, unique_by=lambda entry: entry.id))
def test_anything_that_can_be_recorded_comes_back(
    name: str, border: tuple[Account, list[Entry]], records: list[Entry]
) -> None:
    data = written(name, records, border[0])
    if records:
        assert sorted(read_back(name, data), key=repr) == sorted(records, key=repr)


@pytest.mark.parametrize("name", HOLDING)
def test_a_ledger_that_reads_it_holds_the_same_entries(name: str, border: tuple[Account, list[Entry]]) -> None:
    account, records = border
    ledger = MemoryLedger()
    counts = record_all(ledger, read_entries(FORMS[name], io.BytesIO(written(name, records, account))))
    assert counts == (len(records), 0)
    assert {entry.id: entry.content for entry in ledger.entries()} == {entry.id: entry.content for entry in records}
    assert record_all(ledger, records) == (0, len(records))


@pytest.mark.parametrize("name", list(FORMS))
def test_the_same_case_gives_the_same_bytes(name: str, border: tuple[Account, list[Entry]], the_judge: Judge) -> None:
    account, records = border
    again = border_account(the_judge)
    assert written(name, records, account) == written(name, again[1], again[0])


@pytest.mark.parametrize("name", HOLDING)
@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b"PAR1nonsensePAR1", b"<kml/>", b"id\n\n'x"]
)
def test_what_is_not_the_format_gets_a_message(name: str, data: bytes) -> None:
    if name == "jsonl" and not data:
        assert read_back(name, data) == []
        return
    with pytest.raises(ExchangeFormatError):
        read_back(name, data)


@pytest.mark.parametrize("name", HOLDING)
def test_damaged_files_get_a_message_or_lose_nothing_silently(name: str, border: tuple[Account, list[Entry]]) -> None:
    """Flip single bytes all over a file: what is read is then refused, or each record is one that was written.

    A record names itself by what identifies it, so a changed source, day or word is found; a coding can be changed
    unnoticed in a plain file, which is what bundles are for.
    """
    account, records = border
    data = bytearray(written(name, records, account))
    identities = {entry.id for entry in records}
    generator = random.Random(1)
    for _ in range(60):
        position = generator.randrange(len(data))
        damaged = bytes(data[:position]) + bytes([data[position] ^ 1]) + bytes(data[position + 1 :])
        try:
            back = read_back(name, damaged)
        except ExchangeFormatError:
            continue
        assert {entry.id for entry in back} <= identities


@pytest.mark.parametrize("name", HOLDING)
@settings(max_examples=60)
@given(data=st.binary(max_size=400))
def test_no_bytes_make_it_fail_otherwise(name: str, data: bytes) -> None:
    with suppress(ExchangeFormatError):
        read_back(name, data)


@pytest.mark.parametrize("name", list(FORMS))
def test_the_name_of_a_file_tells_its_format(name: str) -> None:
    for suffix in FORMS[name].suffixes:
        assert form_of(f"Some/Case{suffix.upper()}") is FORMS[name]


def test_a_name_that_tells_no_format_gets_a_message() -> None:
    with pytest.raises(ExchangeFormatError, match="does not tell its format"):
        form_of("case.xlsx")
