import pytest

from abzug.model.record import Span
from abzug.reading.german.clauses import Clause, ClauseKind, find_clauses
from abzug.reading.german.tagging import tag_sentence
from abzug.reading.german.verbs import verb_complex
from abzug.reading.german.words import TaggedSentence


def clauses_of(text: str) -> tuple[TaggedSentence, list[Clause]]:
    sentence = tag_sentence(text, Span(0, len(text)))
    return sentence, find_clauses(sentence)


def texts(text: str) -> list[str]:
    sentence, clauses = clauses_of(text)
    return [" … ".join(sentence.span_of(*part).of(text) for part in clause.ranges) for clause in clauses]


def test_subordinate_and_trailing_clauses_are_told_apart() -> None:
    text = "Die Kämpfer rückten ab, wenn Skopje die Verfassung ändere, sagte ein Kommandeur."
    _, clauses = clauses_of(text)
    assert [clause.kind for clause in clauses] == [ClauseKind.MAIN, ClauseKind.SUBORDINATE, ClauseKind.VERB_FIRST]
    assert clauses[1].parent == 0


def test_a_clause_goes_on_behind_the_clause_that_interrupts_it() -> None:
    assert texts("Ein Brief, in dem ein General den Abzug ankündigte, sei ein Entwurf gewesen.") == [
        "Ein Brief … sei ein Entwurf gewesen",
        "in dem ein General den Abzug ankündigte",
    ]


def test_an_enumeration_is_no_border() -> None:
    assert texts("Die Rebellen haben sich aus den Häfen Hodeida, Salif und Ras Issa zurückgezogen.") == [
        "Die Rebellen haben sich aus den Häfen Hodeida … Salif und Ras Issa zurückgezogen"
    ]


def test_coordinated_predicates_are_clauses_of_their_own() -> None:
    assert texts("Die Armee dünnt den Standort aus und verlegt 35 Soldaten nach Jordanien.") == [
        "Die Armee dünnt den Standort aus",
        "verlegt 35 Soldaten nach Jordanien",
    ]


def test_an_infinitive_with_zu_depends_on_the_clause_before() -> None:
    _, clauses = clauses_of("Russland hat begonnen, seine Truppe aus Karabach abzuziehen.")
    assert (clauses[1].kind, clauses[1].parent) == (ClauseKind.INFINITIVE, 0)


def test_als_at_the_front_opens_no_clause_when_the_verb_stands_second() -> None:
    _, clauses = clauses_of("Als Erstes startete das Tankflugzeug.")
    assert clauses[0].kind is ClauseKind.MAIN


@pytest.mark.parametrize(
    ("text", "lemma", "modal", "is_passive"),
    [
        ("Die Kämpfer rückten aus den Dörfern ab.", "abrücken", None, False),
        ("Das Dorf müsse geräumt werden.", "räumen", "müssen", True),
        ("Das Regiment werde um eine Kompanie erweitert.", "erweitern", None, True),
        ("Alle Kräfte haben das Kosovo verlassen.", "verlassen", None, False),
        ("Davon kann keine Rede sein.", "sein", "können", False),
    ],
)
def test_the_verb_complex_names_the_full_verb(text: str, lemma: str, modal: str | None, is_passive: bool) -> None:
    sentence, clauses = clauses_of(text)
    verb = verb_complex(sentence, clauses[0])
    assert verb is not None
    assert (verb.lemma, verb.modal, verb.is_passive) == (lemma, modal, is_passive)
