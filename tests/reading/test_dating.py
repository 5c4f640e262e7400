"""The day of publication, read from a file's name or a text's head."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.dating import day_at_head, day_in_name
from abzug.reading.tokens import Language

DAY = date(2022, 2, 15)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("news/2022-02-15-abzug.txt", DAY),
        ("C:\\news\\abzug_20220215.html", DAY),
        ("2022.02.15.txt", DAY),
        ("2022-02-31.txt", None),
        ("000_b53e6f89c8c61852.txt", None),
        ("120220215.txt", None),
        ("2022-02-15/abzug.txt", None),
        ("https://example.org/2022-02-15.html", DAY),
        ("", None),
    ],
)
def test_the_name_of_a_file_can_hold_its_day(name: str, day: date | None) -> None:
    assert day_in_name(name) == day


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Published: 15 February 2022\n\nThe troops are leaving.", "en", DAY),
        ("Abzug begonnen\n15.02.2022, 14:05 Uhr\n\nDie Truppen ziehen ab.", "de", DAY),
        ("MOSCOW, 15 Feb 2022 (Reuters) - The troops are leaving.", "en", DAY),
        ("Brüssel, 15. Februar 2022 (dpa) - Die Truppen ziehen ab.", "de", DAY),
        ("On 15 February 1989 the last troops left.", "en", None),
        ("Am Dienstag\n\nDie Truppen ziehen ab.", "de", None),
        ("February 2022\n\nThe troops are leaving.", "en", None),
        ("The troops are leaving.\n" * 20 + "15 February 2022", "en", None),
        ("", "en", None),
    ],
)
def test_only_a_full_date_in_a_line_of_its_own_or_a_dateline_counts(
    text: str, language: Language, day: date | None
) -> None:
    assert day_at_head(text, language) == day


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    day_in_name(text)
    day_at_head(text, "en")
