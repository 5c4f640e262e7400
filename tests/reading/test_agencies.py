"""Wire slugs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.agencies import agency_named, agency_of


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("BERLIN (dpa) - Die Truppen ziehen ab.", "dpa"),
        ("Berlin (dpa/AFP) – Die Truppen ziehen ab.", "dpa"),
        ("MOSKAU, 15. Februar (Reuters) - Die Truppen ziehen ab.", "Reuters"),
        ("KYIV, Reuters - The troops are leaving.", "Reuters"),
        ("WASHINGTON (AP) — The troops are leaving.", "AP"),
        ("AFP - The troops are leaving.", "AFP"),
        ("Ein Titel\n\nDie Truppen ziehen ab.\n\nag/dpa", None),
        ("Ein Titel\n\nDie Truppen ziehen ab.\n\ndpa/AFP", "dpa"),
        ("Die Truppen ziehen ab, sagte ein Sprecher. (APA)", "APA"),
        ("Quelle: dpa", None),
        ("The general (left) spoke. Troops leave.", None),
        ("Ein General. Foto: AFP/JOHN DOE\n\nDie Truppen ziehen ab.", None),
        ("(Foto: dpa) Die Truppen ziehen ab.", None),
        ("(Picture: Reuters)\nThe troops are leaving.", None),
        ("", None),
    ],
)
def test_a_text_is_of_the_agency_whose_slug_it_carries(text: str, agency: str | None) -> None:
    assert agency_of(text) == agency


def test_a_slug_in_the_middle_of_a_long_text_is_no_slug() -> None:
    assert agency_of("The troops stay. " * 60 + "(AFP) " + "The troops stay. " * 60) is None


@pytest.mark.parametrize(
    ("words", "agency"),
    [("the news agency Interfax", "Interfax"), ("Nachrichtenagentur dpa", None), ("the spa resort", None)],
)
def test_an_agency_that_is_cited_is_named_with_a_capital(words: str, agency: str | None) -> None:
    assert agency_named(words) == agency


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    agency_of(text)
    agency_named(text)
