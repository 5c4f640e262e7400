"""The monitors' grammar: wording to code, German and English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.posture.site_wording import read_wording

GRAMMAR = load_doctrine().site_grammar


@pytest.mark.parametrize(
    ("says", "code"),
    [
        ("All registered weapons were present and serial numbers matched.", "PRESENT_SERIALS_MATCH"),
        ("Alle zuvor erfassten Waffen waren vorhanden, die Seriennummern stimmten überein.", "PRESENT_SERIALS_MATCH"),
        ("Number and type corresponded, but prevented from checking serials.", "PRESENT_COUNT_ONLY"),
        ("Zahl und Typ stimmten, die Seriennummern konnten nicht geprüft werden.", "PRESENT_COUNT_ONLY"),
        ("All weapons were present.", "PRESENT_COUNT_ONLY"),
        ("No weapons were missing.", "PRESENT_COUNT_ONLY"),
        ("The patrol noted as missing three tanks.", "MISSING"),
        ("Drei Panzer fehlten.", "MISSING"),
        ("Five howitzers were again missing.", "AGAIN_MISSING"),
        ("Fünf Haubitzen fehlten weiterhin.", "AGAIN_MISSING"),
        ("They could not be verified as withdrawn.", "NOT_VERIFIABLE_AS_WITHDRAWN"),
        ("Die Waffen können nicht als abgezogen verifiziert werden.", "NOT_VERIFIABLE_AS_WITHDRAWN"),
        ("Beyond the withdrawal lines but outside designated storage sites.", "OUTSIDE_DESIGNATED_SITE"),
        ("Hinter den Abzugslinien, aber außerhalb der gemeldeten Lager standen 21 Panzer.", "OUTSIDE_DESIGNATED_SITE"),
        ("In violation of the withdrawal lines stood four howitzers.", "IN_VIOLATION"),
        ("Unter Verletzung der Abzugslinien standen vier Haubitzen dort.", "IN_VIOLATION"),
        ("Armed men denied the monitors access to the site.", "ACCESS_DENIED"),
        ("Der Zugang wurde verweigert.", "ACCESS_DENIED"),
        ("The site continued to be abandoned.", "ABANDONED"),
        ("Die Stellung war verlassen.", "ABANDONED"),
        ("A guard said that the weapons had been relocated to another site.", "DECLARED_MOVED"),
        ("Die Waffen seien verlegt worden, sagte der Wachhabende.", "DECLARED_MOVED"),
        ("The patrol visited the site for the first time and recorded the inventory.", "BASELINE"),
        ("Erstbesuch, Bestand aufgenommen.", "BASELINE"),
        ("The departed howitzers are unaccounted for.", "UNACCOUNTED"),
        ("Abgezogen, Verbleib ungeklärt.", "UNACCOUNTED"),
    ],
)
def test_each_of_the_twelve_wordings_gives_its_code(says: str, code: str) -> None:
    assert read_wording(says, GRAMMAR).codes[0] == code


def test_every_code_of_the_doctrine_is_its_own_example() -> None:
    for code, names in GRAMMAR.names.items():
        for language, wording in names.items():
            assert code in read_wording(wording, GRAMMAR).codes, (code, language)


def test_a_closed_gate_is_stated_beside_the_finding() -> None:
    wording = read_wording("Three tanks were missing; a second shed was seen only from a distance.", GRAMMAR)
    assert wording.codes[0] == "MISSING"
    assert wording.is_access_restricted


@pytest.mark.parametrize(
    "says", ["The patrol was not denied access.", "Monitors were granted access.", "Zugang gewährt."]
)
def test_an_open_gate_is_no_closed_one(says: str) -> None:
    assert not read_wording(says, GRAMMAR).is_access_restricted


def test_serial_numbers_that_differ_are_no_match() -> None:
    assert read_wording("Serial numbers did not match the records.", GRAMMAR).codes == ("PRESENT_COUNT_ONLY",)


@pytest.mark.parametrize(
    ("says", "rung"),
    [
        ("The bunkers were removed and the trenches filled in.", 5),
        ("Die Anlagen wurden zurückgebaut.", 5),
        ("The garrison was handed over to the host.", 6),
        ("Die Panzer wurden verschrottet.", 7),
    ],
)
def test_deeds_beyond_the_codes_reach_their_rung(says: str, rung: int) -> None:
    assert rung in read_wording(says, GRAMMAR).rungs


def test_a_sentence_about_something_else_has_no_code() -> None:
    assert read_wording("The patrol drove past a school.", GRAMMAR).codes == ()


@given(st.text(max_size=400))
def test_any_text_is_read_without_complaint(says: str) -> None:
    assert set(read_wording(says, GRAMMAR).codes) <= set(GRAMMAR.names)
