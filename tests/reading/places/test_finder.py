"""Places in German and English news."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.places import PlaceKind, PlaceMention, PlacePrecision, find_places
from abzug.reading.tokens import Language


def first(text: str, language: Language) -> PlaceMention:
    return find_places(text, language)[0]


@pytest.mark.parametrize(
    ("text", "phrase", "country", "precision"),
    [
        ("Sie standen an der Grenze zu Pakistan.", "Grenze zu Pakistan", "PAK", PlacePrecision.REGION),
        ("Im Osten der Ukraine wird geschossen.", "Osten der Ukraine", "UKR", PlacePrecision.REGION),
        ("Das Lager im Norden Malis ist leer.", "Lager im Norden Malis", "MLI", PlacePrecision.EXACT),
        ("Sie verließen den Flughafen Gao.", "Flughafen Gao", "MLI", PlacePrecision.EXACT),
        ("Sie kamen aus Kabul und Kundus.", "Kabul und Kundus", "AFG", PlacePrecision.LOCALITY),
        ("Vom türkischen Incirlik flogen sie ab.", "türkischen Incirlik", "TUR", PlacePrecision.EXACT),
        ("Sie lag im Schwarzen Meer.", "Schwarzen Meer", None, PlacePrecision.SEA),
        ("Die Brücke bei Sewastopol hielt.", "Brücke bei Sewastopol", "UKR", PlacePrecision.EXACT),
        ("Russland zog sich zurück.", "Russland", "RUS", PlacePrecision.COUNTRY),
        ("Die Weißrusslands Grenze nahe Orte.", "Weißrusslands", "BLR", PlacePrecision.COUNTRY),
        ("Bei Ossipowitschi stehen Zelte.", "Ossipowitschi", "BLR", PlacePrecision.LOCALITY),
    ],
)
def test_a_german_place_has_its_phrase_country_and_precision(
    text: str, phrase: str, country: str | None, precision: PlacePrecision
) -> None:
    mention = first(text, "de")
    assert (mention.phrase_span.of(text), mention.country, mention.precision) == (phrase, country, precision)


@pytest.mark.parametrize(
    ("text", "phrase", "country", "precision"),
    [
        ("They left southern Lebanon.", "southern Lebanon", "LBN", PlacePrecision.COUNTRY),
        ("They left the Rostov region.", "the Rostov region", "RUS", PlacePrecision.REGION),
        ("They stood at the border with Iran and Iraq.", "the border with Iran and Iraq", "IRN", PlacePrecision.REGION),
        ("They are at Gao airport.", "Gao airport", "MLI", PlacePrecision.EXACT),
        ("They are in the Maldives.", "the Maldives", "MDV", PlacePrecision.COUNTRY),
        ("They are around Kyiv and Sumy.", "Kyiv and Sumy", "UKR", PlacePrecision.LOCALITY),
        ("They took Sevastopol.", "Sevastopol", "UKR", PlacePrecision.LOCALITY),
    ],
)
def test_an_english_place_has_its_phrase_country_and_precision(
    text: str, phrase: str, country: str | None, precision: PlacePrecision
) -> None:
    mention = first(text, "en")
    assert (mention.phrase_span.of(text), mention.country, mention.precision) == (phrase, country, precision)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Herr Essen kam mit Jack London.", "de"),
        ("Die Brigade Litauen und die Litauen-Brigade.", "de"),
        ("Präsident Lukaschenko sprach lange.", "de"),
        ("Sie blieben in Bereitschaft, nach Angaben aus Protest.", "de"),
        ("Das Gerät war so schwer wie Most und Weil.", "de"),
        ("Jack London wrote of Operation Barkhane.", "en"),
        ("US special forces read the Same Bar reading.", "en"),
    ],
)
def test_what_only_looks_like_a_place_is_none(text: str, language: Language) -> None:
    assert find_places(text, language) == []


def test_crimea_is_in_ukraine() -> None:
    assert first("Auf der Krim stehen Panzer.", "de").country == "UKR"
    assert first("They left Simferopol.", "en").country == "UKR"


def test_a_town_is_the_one_in_the_country_that_the_text_names() -> None:
    lebanon = next(one for one in find_places("In Lebanon they stood in Tripoli.", "en") if one.name == "Tripoli")
    libya = next(one for one in find_places("In Libya they stood in Tripoli.", "en") if one.name == "Tripoli")
    assert (lebanon.country, libya.country) == ("LBN", "LBY")


def test_an_unknown_name_after_a_place_word_is_guessed_without_position() -> None:
    mention = first("They reached the Zyblotschka crossing.", "en")
    assert (mention.kind, mention.latitude, mention.precision) == (PlaceKind.GUESSED, None, PlacePrecision.UNKNOWN)


def test_a_place_without_a_name_is_described() -> None:
    text = "Sie sind in ihren alten Kasernen."
    mention = first(text, "de")
    assert (mention.phrase_span.of(text), mention.kind, mention.preposition) == (
        "alten Kasernen",
        PlaceKind.DESCRIBED,
        "in",
    )


def test_a_merged_article_is_taken_out_of_the_preposition() -> None:
    assert first("Sie kamen vom Flughafen Gao.", "de").preposition == "von"


PLACE_WORDS = """
Grenze zu zur Türkei und Iran in der Ukraine Osten aus den Häfen
Kabul , - Kiew border with the of southern Lebanon near Rostov region
Al al- Sor Provinz bei im Norden Malis barracks St . Petersburg New York Bar Most türkischen türkisch crossing at
"""


@given(
    st.text(max_size=100) | st.lists(st.sampled_from(PLACE_WORDS.split()), max_size=25).map(" ".join),
    st.sampled_from(["de", "en"]),
)
def test_any_text_yields_places_inside_it(text: str, language: Language) -> None:
    for mention in find_places(text, language):
        assert mention.phrase_span.start <= mention.span.start
        assert mention.span.end <= mention.phrase_span.end <= len(text)
        assert (mention.latitude is None) == (mention.longitude is None)
