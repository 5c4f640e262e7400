"""Admiralty grades."""

import pytest

from abzug.model import Grade


def test_a_grade_reads_back_as_written() -> None:
    assert str(Grade.parse("b2")) == "B2"


def test_f6_is_ungraded_and_c3_is_not() -> None:
    assert Grade.parse("F6").is_ungraded
    assert not Grade.parse("C3").is_ungraded


@pytest.mark.parametrize("text", ["", "B", "B7", "G1", "2B", "B22"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a"):
        Grade.parse(text)
