"""Nouns as plain values."""

import json
from datetime import date

import pytest

from abzug.brief.plain_data import plain
from abzug.model import Interval, Party, Receipt, When


def test_a_noun_becomes_a_mapping_of_its_fields() -> None:
    receipt = Receipt(document="d", address="a", entered_by="test")
    assert plain(receipt)["address"] == "a"
    assert plain(receipt)["start"] is None


def test_everything_in_it_can_be_written_as_json() -> None:
    value = {Party.OWNER: [When.on(date(2030, 1, 2)), Interval(0.123456789, float("inf"))], "names": frozenset("ba")}
    written = json.loads(json.dumps(plain(value), allow_nan=False))
    assert written["owner"][0]["start"] == "2030-01-02T00:00:00+00:00"
    assert written["owner"][1] == {"low": 0.123457, "high": None}
    assert written["names"] == ["a", "b"]


def test_what_is_no_noun_is_refused() -> None:
    with pytest.raises(TypeError, match="no noun"):
        plain(object())
