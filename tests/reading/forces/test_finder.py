"""Forces in German and English news."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.model import Component
from abzug.reading.forces import ForceKind, ForceMention, find_forces
from abzug.reading.tokens import Language


def only(text: str, language: Language) -> ForceMention:
    (mention,) = find_forces(text, language)
    return mention


@pytest.mark.parametrize(
    ("text", "phrase", "component", "owner"),
    [
        ("Die letzten polnischen Soldaten gingen.", "polnischen Soldaten", Component.PERSONNEL, "POL"),
        ("Neun ugandische Schützenpanzer kamen.", "ugandische Schützenpanzer", Component.HEAVY_EQUIPMENT, "UGA"),
        ("Sie sahen Kenias Fallschirmjäger.", "Kenias Fallschirmjäger", Component.PERSONNEL, "KEN"),
        ("Alle uniformierten Kräfte Tirananas gingen.", "uniformierten Kräfte", Component.UNSPECIFIED, None),
        ("Alle uniformierten Kräfte Tiranas gingen.", "uniformierten Kräfte Tiranas", Component.UNSPECIFIED, "ALB"),
        ("Ein Feldlazarett steht im Wald.", "Feldlazarett", Component.SUSTAINMENT, None),
        ("Die Panzerkompanie verlegt.", "Panzerkompanie", Component.HEAVY_EQUIPMENT, None),
        ("Das Sanitätsbataillon verlegt.", "Sanitätsbataillon", Component.SUSTAINMENT, None),
        ("Die US-Truppen gehen.", "US-Truppen", Component.UNSPECIFIED, "USA"),
        ("Die Bundeswehrsoldaten gehen.", "Bundeswehrsoldaten", Component.PERSONNEL, "DEU"),
        ("Lastwagen mit Munition fuhren vor.", "Lastwagen mit Munition", Component.SUSTAINMENT, None),
        ("Fahrzeuge mit Treibstoff kamen.", "Fahrzeuge mit Treibstoff", Component.SUSTAINMENT, None),
        ("Die Startgeräte der S-400 stehen.", "Startgeräte der S-400", Component.HEAVY_EQUIPMENT, None),
        ("Zwei Schiffe der Kilo-Klasse liegen dort.", "Schiffe der Kilo-Klasse", Component.NAVAL, None),
        ("Die Bundeswehr bleibt.", "Bundeswehr", Component.UNSPECIFIED, "DEU"),
        ("Die T-80-Panzer brannten.", "T-80-Panzer", Component.HEAVY_EQUIPMENT, None),
    ],
)
def test_a_german_force_has_its_phrase_component_and_owner(
    text: str, phrase: str, component: Component, owner: str | None
) -> None:
    mention = only(text, "de")
    assert (mention.span.of(text), mention.component, mention.owner) == (phrase, component, owner)


@pytest.mark.parametrize(
    ("text", "phrase", "component", "owner"),
    [
        ("The last Danish soldiers left.", "The last Danish soldiers", Component.PERSONNEL, "DNK"),
        ("All 4,200 Dutch marines left.", "Dutch marines", Component.PERSONNEL, "NLD"),
        ("Warsaw's 300 soldiers left.", "Warsaw's 300 soldiers", Component.PERSONNEL, "POL"),
        ("Kenya's peace force stayed.", "Kenya's peace force", Component.UNSPECIFIED, "KEN"),
        ("The 7th battalion of the Ghanaian contingent left.",
         "The 7th battalion of the Ghanaian contingent", Component.UNSPECIFIED, "GHA"),
        ("Ghanaian soldiers of the UN force left.", "Ghanaian soldiers of the UN force", Component.PERSONNEL, "UN"),
        ("A tank battalion moved.", "A tank battalion", Component.HEAVY_EQUIPMENT, None),
        ("Three field hospitals appeared.", "field hospitals", Component.SUSTAINMENT, None),
        ("Mi-8 helicopters took off.", "Mi-8 helicopters", Component.AIR, None),
        ("The frigates sailed.", "The frigates", Component.NAVAL, None),
        ("Some 68,000 Canadians remain.", "Canadians", Component.PERSONNEL, "CAN"),
        ("Iranian-backed militias moved.", "Iranian-backed militias", Component.UNSPECIFIED, "IRN"),
    ],
)  # fmt: skip
def test_an_english_force_has_its_phrase_component_and_owner(
    text: str, phrase: str, component: Component, owner: str | None
) -> None:
    mention = only(text, "en")
    assert (mention.span.of(text), mention.component, mention.owner) == (phrase, component, owner)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Fachkräfte fehlen in der Pflege.", "de"),
        ("Der Hauptmann und die Nationalmannschaft.", "de"),
        ("Eine Gemeinheit war das Pflaster.", "de"),
        ("They force him to agree.", "en"),
        ("The manager may chart a course.", "en"),
    ],
)
def test_what_only_looks_like_a_force_is_none(text: str, language: Language) -> None:
    assert find_forces(text, language) == []


def test_coordinated_forces_share_a_phrase() -> None:
    text = "Die Haubitzen und zwölf Panzer bleiben."
    first, second = find_forces(text, "de")
    assert first.phrase_span == second.phrase_span
    assert first.phrase_span.of(text) == "Haubitzen und zwölf Panzer"


def test_the_soviet_union_owned_what_moscow_sent_before_it_ended() -> None:
    (mention,) = find_forces("Die russischen Soldaten gehen.", "de", published=date(1988, 5, 15))
    assert mention.owner == "SUN"


def test_a_peoples_name_is_a_weak_sign_of_a_force() -> None:
    mention = only("Tausend Amerikaner bleiben.", "de")
    assert (mention.kind, mention.is_weak, mention.owner) == (ForceKind.NATIONALS, True, "USA")


FORCE_WORDS = """
Soldaten soldiers of the der des russische Russian US - Panzer tanks
T-72 und and mit Munition with supplies 's ' s Brigade »Sabre«
101 . Luftlandedivision forces Moskaus Moscow front line 4 th army , UN Wagner fighters Klasse Ropucha Fahrzeuge
"""


@given(
    st.text(max_size=100) | st.lists(st.sampled_from(FORCE_WORDS.split()), max_size=25).map(" ".join),
    st.sampled_from(["de", "en"]),
)
def test_any_text_yields_forces_inside_it(text: str, language: Language) -> None:
    for mention in find_forces(text, language):
        assert mention.phrase_span.start <= mention.span.start <= mention.head.start
        assert mention.head.end <= mention.span.end <= mention.phrase_span.end <= len(text)
