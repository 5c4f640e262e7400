"""Text from the outside is made harmless."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from abzug.brief.safe_text import safe


@given(st.text())
def test_no_control_or_direction_character_survives(text: str) -> None:
    assert all(unicodedata.category(character) != "Cc" for character in safe(text))
    assert "\u202e" not in safe(text)


def test_an_escape_sequence_loses_its_escape() -> None:
    assert safe("a\x1b[31mred\nb") == "a[31mred b"


def test_long_text_is_cut() -> None:
    assert safe("x" * 100, limit=10) == "x" * 10 + "…"
