"""Quantities in German and English news."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.model import Count
from abzug.reading.quantities import QuantityKind, find_quantities
from abzug.reading.tokens import Language


def counts(text: str, language: Language) -> list[Count]:
    return [mention.count for mention in find_quantities(text, language)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Elf polnische Schützenpanzer rollten ab.", Count(11, 11, "vehicles")),
        ("Rund 1.200 Soldaten gehen.", Count(1200, 1200, "troops")),
        ("Mehr als 3000 Stück Munition blieb.", Count(3000, None, "other")),
        ("Bis zu 400 Mann kehren heim.", Count(None, 400, "troops")),
        ("Knapp 50 Panzer stehen dort.", Count(None, 50, "tanks")),
        ("Zwischen 300 und 400 Söldner flohen.", Count(300, 400, "troops")),
        ("300 bis 400 Mann flohen.", Count(300, 400, "troops")),
        ("Anderthalbtausend Kämpfer zogen ab.", Count(1500, 1500, "troops")),
        ("Ein halbes Dutzend Hubschrauber hob ab.", Count(6, 6, "aircraft")),
        ("Ein Drittel der Truppen ist fort.", Count(None, None, "troops", 0.33)),
        ("90 Prozent der Artillerie sind fort.", Count(None, None, "artillery", 0.9)),
        ("Achttausend der 32.000 in Polen stationierten US-Soldaten gehen.", Count(8000, 8000, "troops", 0.25)),
        ("Hunderte Polizisten kamen.", Count(200, None, "troops")),
        ("Die 58. und die 41. Armee gehen.", Count(2, 2, "units")),
        ("Drei Fregatten liefen aus.", Count(3, 3, "ships")),
        ("Weitere Panzer, angeblich zwölf, kamen.", Count(12, 12, "tanks")),
        ("Ein 600-köpfiges Bataillon rückte ein.", Count(600, 600, "troops")),
        ("Eine 90-Mann-Einheit rückte ein.", Count(90, 90, "troops")),
    ],
)
def test_a_german_quantity_is_an_interval_with_its_unit(text: str, count: Count) -> None:
    assert counts(text, "de") == [count]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Some 400 Kenyan soldiers left.", Count(400, 400, "troops")),
        ("More than 2,000 vehicles remain.", Count(2000, None, "vehicles")),
        ("Up to 500 men stay.", Count(None, 500, "troops")),
        ("Between 1,400 and 1,500 troops are due.", Count(1400, 1500, "troops")),
        ("All 1,200 Danish troops go.", Count(1200, 1200, "troops", 1.0)),
        ("Six of 24 howitzers are missing.", Count(6, 6, "artillery", 0.25)),
        ("Half of the force is home.", Count(None, None, "troops", 0.5)),
        ("Two dozen tanks rolled by.", Count(24, 24, "tanks")),
        ("A 500-strong contingent arrived.", Count(500, 500, "troops")),
        ("The 58th and 41st armies left.", Count(2, 2, "units")),
        ("A 600-strong battalion arrived.", Count(600, 600, "troops")),
        ("A 700-man battalion arrived.", Count(700, 700, "troops")),
        ("A 40-truck column arrived.", Count(40, 40, "vehicles")),
        ("A three-battalion force arrived.", Count(3, 3, "units")),
        ("Two S-400 launchers left.", Count(2, 2, "other")),
        ("Ten of the soldiers, one in five, stay.", None),
        ("All its troops left.", Count(None, None, "troops", 1.0)),
        ("Tens of thousands of soldiers wait.", Count(20_000, None, "troops")),
    ],
)
def test_an_english_quantity_is_an_interval_with_its_unit(text: str, count: Count | None) -> None:
    if count is None:
        assert [one.share for one in counts(text, "en")] == [None, 0.2]
    else:
        assert counts(text, "en") == [count]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Am 3. Mai 2021 fuhr der Zug.", "de"),
        ("Die 58. Armee bleibt.", "de"),
        ("Das kostet 400 Millionen Euro.", "de"),
        ("Sie fuhren 30 Kilometer.", "de"),
        ("Die Stärke sinkt auf 2500.", "de"),
        ("Ein T-72 brannte aus.", "de"),
        ("Die 31-jährige Militärpräsenz endet.", "de"),
        ("Der 19-jährige Soldat kam heim.", "de"),
        ("Die 155-mm-Haubitzen schwiegen.", "de"),
        ("The 155-mm howitzers fell silent.", "en"),
        ("The 70-ton tank sank in the mud.", "en"),
        ("A 17-nation force left.", "en"),
        ("The 58th Army stays.", "en"),
        ("It was cut to 2,500.", "en"),
        ("It cost $300.", "en"),
        ("They waited four hours.", "en"),
    ],
)
def test_what_counts_no_force_is_no_quantity(text: str, language: Language) -> None:
    assert counts(text, language) == []


def test_dozens_say_nothing_but_their_kind() -> None:
    (mention,) = find_quantities("Dozens of tanks burned.", "en")
    assert (mention.kind, mention.count.low, mention.vague) == (QuantityKind.VAGUE, None, True)


def test_the_spans_part_number_and_noun() -> None:
    text = "Es kamen mehr als 2000 neue Soldaten an."
    (mention,) = find_quantities(text, "de")
    assert mention.noun_span is not None
    assert mention.span.of(text) == "mehr als 2000 neue Soldaten"
    assert (mention.number_span.of(text), mention.noun_span.of(text)) == ("2000", "Soldaten")


NUMBER_WORDS = """
1 1.500 1,500 zwei hundert tausend Dutzend dozen half of the bis to
- mehr als more than 18 von Soldaten tanks of 24 percent % ein
halbes Drittel alle all every one in ten Prozent auf T-72 . , strong Mann und and zwischen between
"""


@given(
    st.text(max_size=100) | st.lists(st.sampled_from(NUMBER_WORDS.split()), max_size=25).map(" ".join),
    st.sampled_from(["de", "en"]),
)
def test_any_text_yields_quantities_inside_it(text: str, language: Language) -> None:
    for mention in find_quantities(text, language):
        assert mention.span.start <= mention.number_span.start
        assert mention.number_span.end <= mention.span.end <= len(text)
        low, high, share = mention.count.low, mention.count.high, mention.count.share
        assert low is None or high is None or low <= high
        assert share is None or 0 <= share <= 1
