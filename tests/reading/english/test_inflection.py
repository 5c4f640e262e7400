"""Forms of verbs and nouns are made, not guessed from endings."""

import pytest

from abzug.reading.english.inflection import IRREGULAR, lemmas_by_form, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("withdraw", {"withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"}),
        ("evacuate", {"evacuate", "evacuates", "evacuated", "evacuating"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("stay", {"stay", "stays", "stayed", "staying"}),
        ("trim", {"trim", "trims", "trimmed", "trimming"}),
        ("rush", {"rush", "rushes", "rushed", "rushing"}),
        ("flee", {"flee", "flees", "fled", "fleeing"}),
        ("lie", {"lie", "lies", "lay", "lain", "lying"}),
        ("cancel", {"cancel", "cancels", "cancelled", "canceled", "cancelling", "canceling"}),
    ],
)
def test_a_verb_has_exactly_its_forms(lemma: str, forms: set[str]) -> None:
    assert verb_forms(lemma) == forms


def test_a_noun_has_singular_and_plural() -> None:
    assert noun_forms("delivery") == {"delivery", "deliveries"}
    assert noun_forms("wish") == {"wish", "wishes"}


def test_a_shared_form_belongs_to_the_verb_given_first() -> None:
    assert lemmas_by_form(["lie", "lay"])["lay"] == "lie"
    assert lemmas_by_form(["lay", "lie"])["lay"] == "lay"


def test_every_irregular_verb_has_five_forms_or_fewer_and_itself() -> None:
    for lemma in IRREGULAR:
        assert lemma in verb_forms(lemma)
        assert 3 <= len(verb_forms(lemma)) <= 13
