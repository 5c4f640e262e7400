"""Numbers in digits and words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from abzug.reading.numbers import german_cardinal, number_at
from abzug.reading.tokens import Language, tokens_of


def value(text: str, language: Language) -> float | None:
    number = number_at(tokens_of(text), 0, text, language)
    return None if number is None else number.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.500 Mann", 1500),
        ("34 500 Mann", 34500),
        ("100\u00a0000 Mann", 100_000),
        ("1,2 Millionen", 1_200_000),
        ("zwei Dutzend Fahrzeuge", 24),
        ("anderthalbtausend", 1500),
        ("hundertdreißigtausend", 130_000),
        ("siebenundzwanzig", 27),
        ("zwölfhundert", 1200),
        ("zweieinhalb Jahre", 2.5),
        ("Tausend Mann", 1000),
        ("12. 500", 12),
        ("ein Panzer", None),
        ("Tausendfüßler", None),
    ],
)
def test_german_numbers_are_read(text: str, expected: float | None) -> None:
    assert value(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,500 men", 1500),
        ("1.2 million people", 1_200_000),
        ("two hundred and fifty thousand", 250_000),
        ("twenty-five tanks", 25),
        ("two dozen trucks", 24),
        ("a hundred", None),
        ("one man", None),
        ("one hundred men", 100),
        ("ten and five", 10),
        ("three to four", 3),
    ],
)
def test_english_numbers_are_read(text: str, expected: float | None) -> None:
    assert value(text, "en") == expected


_ONES = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
_TENS = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
_TEENS = {
    13: "dreizehn",
    14: "vierzehn",
    15: "fünfzehn",
    16: "sechzehn",
    17: "siebzehn",
    18: "achtzehn",
    19: "neunzehn",
}


def written(number: int) -> str:
    """Write a number below a million in German, by another road than the reader's."""
    if number >= 1000:
        return f"{written(number // 1000)}tausend{written(number % 1000)}"
    if number >= 100:
        return f"{_ONES[number // 100]}hundert{written(number % 100)}"
    if number < 13:
        return _ONES[number]
    if number < 20:
        return _TEENS[number]
    ones = _ONES[number % 10]
    return f"{ones}und{_TENS[number // 10]}" if ones else _TENS[number // 10]


@given(st.integers(min_value=1, max_value=999_999))
@example(777_777)
def test_every_german_number_word_below_a_million_comes_back(number: int) -> None:
    word = written(number)
    assert german_cardinal("eins" if word == "ein" else word) == number


@given(st.text(min_size=1, max_size=80).filter(lambda text: bool(text.strip())), st.sampled_from(["de", "en"]))
def test_any_text_is_a_number_or_none(text: str, language: Language) -> None:
    tokens = tokens_of(text)
    number = number_at(tokens, 0, text, language)
    assert number is None or (number.value >= 0 and 0 < number.end <= len(tokens))
