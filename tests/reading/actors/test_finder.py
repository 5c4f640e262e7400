"""Actors in German and English news."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.actors import ActorMention, ActorRole, find_actors
from abzug.reading.tokens import Language


def first(text: str, language: Language, published: date | None = None) -> ActorMention:
    return find_actors(text, language, published=published)[0]


@pytest.mark.parametrize(
    ("text", "phrase", "code", "role"),
    [
        ("Der Sprecher des polnischen Verteidigungsministeriums sagte das.",
         "Sprecher des polnischen Verteidigungsministeriums", "POL", ActorRole.GOVERNMENT),
        ("Kampalas Außenministerin widersprach.", "Kampalas Außenministerin", "UGA", ActorRole.GOVERNMENT),
        ("Der Kremlsprecher bestätigte es.", "Kremlsprecher", "RUS", ActorRole.GOVERNMENT),
        ("Eine Armeesprecherin sagte das.", "Armeesprecherin", None, ActorRole.MILITARY),
        ("Der stellvertretende Inspekteur des Heeres kündigte es an.",
         "stellvertretende Inspekteur des Heeres", None, ActorRole.MILITARY),
        ("Ein Diplomat in Nairobi zweifelte.", "Diplomat in Nairobi", "KEN", ActorRole.OFFICIAL),
        ("Die Beobachter der OSZE zählten nach.", "Beobachter der OSZE", "OSCE", ActorRole.MONITOR),
        ("Auf Satellitenbildern fehlt das Zelt.", "Satellitenbildern", None, ActorRole.IMAGERY),
        ("Anwohner sahen Lastwagen.", "Anwohner", None, ActorRole.RESIDENT),
        ("Reporter fuhren hin.", "Reporter", None, ActorRole.JOURNALIST),
        ("Drei Offiziere bestätigten es.", "Drei Offiziere", None, ActorRole.MILITARY),
        ("Ein finnischer Militärexperte widersprach.", "finnischer Militärexperte", "FIN", ActorRole.ANALYST),
        ("Warschau bestätigte das.", "Warschau", "POL", ActorRole.GOVERNMENT),
        ("Der Nato-Generalsekretär mahnte.", "Nato-Generalsekretär", "NATO", ActorRole.ALLIANCE),
        ("Vertreter von Regierung und Opposition in Athen sagen das.",
         "Vertreter von Regierung und Opposition in Athen", "GRC", ActorRole.GOVERNMENT),
    ],
)  # fmt: skip
def test_a_german_actor_has_its_phrase_code_and_role(text: str, phrase: str, code: str | None, role: ActorRole) -> None:
    mention = first(text, "de")
    assert (mention.span.of(text), mention.code, mention.role) == (phrase, code, role)


@pytest.mark.parametrize(
    ("text", "phrase", "code", "role"),
    [
        ("Denmark's defence ministry said so.", "Denmark's defence ministry", "DNK", ActorRole.GOVERNMENT),
        ("A spokeswoman in Canberra said so.", "A spokeswoman in Canberra", "AUS", ActorRole.OFFICIAL),
        ("Residents of Bor said so.", "Residents of Bor", None, ActorRole.RESIDENT),
        ("A senior US defence official said so.", "A senior US defence official", "USA", ActorRole.OFFICIAL),
        ("An OSCE patrol found nothing.", "An OSCE patrol", "OSCE", ActorRole.MONITOR),
        ("Three Western officials said so.", "Three Western officials", None, ActorRole.OFFICIAL),
        ("A witness at the airport perimeter said so.", "A witness at the airport perimeter", None, ActorRole.RESIDENT),
        ("An officer familiar with the talks said so.", "An officer familiar with the talks", None, ActorRole.MILITARY),
        ("The Kremlin spokesman denied it.", "The Kremlin spokesman", "RUS", ActorRole.GOVERNMENT),
        ("Satellite images show tents.", "Satellite images", None, ActorRole.IMAGERY),
        ("Oslo confirmed it.", "Oslo", "NOR", ActorRole.GOVERNMENT),
        ("The rebels' press service denied it.", "The rebels' press service", None, ActorRole.OFFICIAL),
    ],
)
def test_an_english_actor_has_its_phrase_code_and_role(
    text: str, phrase: str, code: str | None, role: ActorRole
) -> None:
    mention = first(text, "en")
    assert (mention.span.of(text), mention.code, mention.role) == (phrase, code, role)


def test_a_place_from_which_it_is_said_is_impersonal() -> None:
    mention = first("Aus Oslo hieß es, das sei falsch.", "de")
    assert (mention.role, mention.locative, mention.code) == (ActorRole.IMPERSONAL, True, "NOR")


def test_observers_see_for_themselves_and_ministers_do_not() -> None:
    assert ActorRole.MONITOR.is_observer
    assert not ActorRole.GOVERNMENT.is_observer


def test_a_surname_is_known_only_in_its_years() -> None:
    text = "Das sagte Gorbatschow."
    assert [one.code for one in find_actors(text, "de", published=date(1988, 1, 1))] == ["SUN"]
    assert find_actors(text, "de", published=date(2015, 1, 1)) == []


def test_an_aircraft_is_no_witness() -> None:
    assert find_actors("Die Flugzeuge starteten.", "de") == []


ACTOR_WORDS = """
Sprecher spokesman des der of the russischen Russian Verteidigungsministeriums ministry
in Moskau Moscow Kremlin - Nato UN 's ' s
officials three Drei said and und für for familiar with Präsident Macron at from witnesses Anwohner General , .
"""


@given(
    st.text(max_size=100) | st.lists(st.sampled_from(ACTOR_WORDS.split()), max_size=25).map(" ".join),
    st.sampled_from(["de", "en"]),
    st.none() | st.dates(),
)
def test_any_text_yields_actors_inside_it(text: str, language: Language, published: date | None) -> None:
    for mention in find_actors(text, language, published=published):
        assert mention.span.start <= mention.head.start
        assert mention.head.end <= mention.span.end <= len(text)
