"""Nouns with meanings: forms, terms and German compounds."""

import pytest

from abzug.reading.nouns import Form, NounBook, NounHit, forms
from abzug.reading.phrases import folded_words
from abzug.reading.tokens import Language, tokens_of


def book(notation: str, language: Language = "de", refused: str = "") -> NounBook[str]:
    entries = [(form, notation.split("(")[0].split("+")[0].lstrip("!*")) for form in forms(notation)]
    return NounBook(entries, language, frozenset(refused.split()))


def hit(nouns: NounBook[str], text: str) -> NounHit[str] | None:
    tokens = tokens_of(text)
    return nouns.at(tokens, folded_words(tokens), 0)


def test_a_notation_yields_every_form_with_its_number() -> None:
    assert list(forms("Panzer(s)=+n")) == [
        Form("Panzer", None, is_head=True),
        Form("Panzers", is_plural=False, is_head=True),
        Form("Panzern", is_plural=True, is_head=True),
    ]


def test_a_star_marks_a_plural_and_an_exclamation_mark_no_head() -> None:
    assert list(forms("!*Männer")) == [Form("Männer", is_plural=True, is_head=False)]


def test_an_underscore_joins_the_words_of_a_term() -> None:
    assert [form.text for form in forms("field_hospital+s")] == ["field hospital", "field hospitals"]


def test_a_broken_notation_is_refused() -> None:
    with pytest.raises(ValueError, match="notation"):
        list(forms("Panzer=(s)"))


def test_a_german_compound_is_read_by_its_end_and_keeps_its_front() -> None:
    found = hit(book("Kompanie+n"), "Panzerkompanien")
    assert found is not None
    assert (found.meaning, found.is_plural, found.front) == ("Kompanie", True, "panzer")


def test_a_refused_word_is_no_compound() -> None:
    assert hit(book("Einheit+en", refused="gemeinheit"), "Gemeinheit") is None


def test_a_german_noun_has_a_capital() -> None:
    assert hit(book("Waffe+n"), "waffe") is None


def test_english_terms_are_not_split() -> None:
    assert hit(book("tank+s", "en"), "supertanks") is None
    assert hit(book("tank+s", "en"), "tanks") is not None
