"""Nations and organisations as texts name them."""

from datetime import date

import pytest

from abzug.reading.nations import NamedBy, naming_at, nation_code, state_on
from abzug.reading.rows import row_of
from abzug.reading.tokens import Language


@pytest.mark.parametrize(
    ("text", "language", "code", "by"),
    [
        ("Russlands", "de", "RUS", NamedBy.NAME),
        ("ukrainischen", "de", "UKR", NamedBy.ADJECTIVE),
        ("Amerikaner", "de", "USA", NamedBy.PEOPLE),
        ("Ankaras", "de", "TUR", NamedBy.SEAT),
        ("Weißen Hauses", "de", "USA", NamedBy.SEAT),
        ("Unifil", "de", "UN", NamedBy.ORGANISATION),
        ("M23", "de", "M23", NamedBy.ORGANISATION),
        ("United Arab Emirates", "en", "ARE", NamedBy.NAME),
        ("Rwandan", "en", "RWA", NamedBy.ADJECTIVE),
        ("Frenchmen", "en", "FRA", NamedBy.PEOPLE),
        ("Downing Street", "en", "GBR", NamedBy.SEAT),
        ("Soviet Union", "en", "SUN", NamedBy.NAME),
    ],
)
def test_a_name_tells_its_nation_and_how_it_names_it(text: str, language: Language, code: str, by: NamedBy) -> None:
    hit = naming_at(row_of(text, language), 0)
    assert hit is not None
    assert (hit.meaning.code, hit.meaning.by) == (code, by)


@pytest.mark.parametrize(("text", "language"), [("aus", "de"), ("is", "en"), ("Aus", "de"), ("polish", "en")])
def test_a_common_word_is_no_nation(text: str, language: Language) -> None:
    assert naming_at(row_of(text, language), 0) is None


def test_moscow_spoke_for_the_soviet_union_until_it_ended() -> None:
    assert state_on("RUS", date(1988, 5, 15)) == "SUN"
    assert state_on("RUS", date(1994, 8, 31)) == "RUS"
    assert state_on("RUS", None) == "RUS"


def test_belgrade_spoke_for_yugoslavia_in_1999() -> None:
    assert state_on("SRB", date(1999, 6, 10)) == "YUG"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("RUS", "RUS"),
        (" rus ", "RUS"),
        ("Russland", "RUS"),
        ("Russia", "RUS"),
        ("United Arab Emirates", "ARE"),
        ("Nato", "NATO"),
        ("Unifil", "UN"),
        ("Russia and Belarus", None),
        ("Lemuria", None),
        ("", None),
    ],
)
def test_a_code_is_found_by_itself_and_by_its_names(name: str, code: str | None) -> None:
    assert nation_code(name) == code
