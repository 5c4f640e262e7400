"""Finite verbs that the tagger missed."""

import pytest

from abzug.model.record import Span
from abzug.reading.german.tagging import tag_sentence


def finite_words(text: str) -> list[str]:
    return [word.text for word in tag_sentence(text, Span(0, len(text))).words if word.is_finite]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Bagdads Radio behauptet, die Garde habe Basra nie verlassen.", "behauptet"),
        ("Der Außenminister verlangt, die Armee müsse heimkehren.", "verlangt"),
        ("Ein Konvoi rollte nach Westen, beobachteten Reporter.", "beobachteten"),
        ("Am Abend passierten Panzer die Brücke.", "passierten"),
    ],
)
def test_a_verb_that_looks_like_a_participle_or_adjective_is_found(text: str, verb: str) -> None:
    assert verb in finite_words(text)


@pytest.mark.parametrize(
    ("text", "participle"),
    [
        ("Vom Feind bedroht, zogen die Truppen ab.", "bedroht"),
        ("Der General hat, wie erwartet, den Abzug bestätigt.", "bestätigt"),
        ("Die Meldung ist am Abend bestätigt worden.", "bestätigt"),
    ],
)
def test_a_participle_stays_one(text: str, participle: str) -> None:
    assert participle not in finite_words(text)
