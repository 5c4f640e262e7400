"""The bundled casebook."""

import pytest

from abzug import casebook
from abzug.errors import UnknownCaseError


def test_every_case_is_in_exactly_one_group() -> None:
    grouped = [name for group in casebook.groups() for name in group]
    assert sorted(grouped) == sorted(casebook.names())


def test_a_misspelt_name_gets_its_neighbours() -> None:
    with pytest.raises(UnknownCaseError) as caught:
        casebook.load("2024-us-nigeria")
    assert "2024-us-niger" in caught.value.hint


def test_without_coding_nothing_coded_is_left() -> None:
    bare = casebook.without_coding(casebook.load("2024-us-niger").case)
    assert bare.claim is None
    assert {item.types for item in bare.items} == {None}
    assert {item.grade for item in bare.items} == {None}
