"""Which words find which texts."""

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from abzug.errors import InputError
from abzug.ledger import Retraction
from abzug.ledger.words import LONGEST_WORD, index, wanted, words_of
from tests.ledger.nouns import an_announcement


def finds(search: str, text: str) -> bool:
    """Tell whether a search finds a text."""
    indexed = index(text).split()
    words = wanted(search)
    return bool(words) and all(any(word.matches(one) for one in indexed) for word in words)


@pytest.mark.parametrize(
    ("search", "text"),
    [
        ("brücke", "Die Pontonbrücke über den Prypjat"),
        ("bruecke", "Die Brücke"),
        ("Brücke", "Die Bruecke"),
        ("BRÜCKEN", "eine Brücke"),
        ("strasse", "auf der Straße"),
        ("Abzug", "des Abzugs"),
        ("Abzug", "der Abzüge"),
        ("Abzug", "die Abzugspläne"),
        ("Abzug", "der Truppenabzug"),
        ("Abzug", "des Truppenabzugs"),
        ("Abzüge", "Truppenabzüge"),
        ("Truppen", "eine Truppe"),
        ("Panzern", "ein Panzer"),
        ("Häuser", "ein Haus"),
        ("Soldaten", "ein Soldat"),
        ("withdrawals", "the withdrawal"),
        ("withdrawing", "they withdraw"),
        ("withdraw", "the withdrawal"),
        ("soldiers", "a soldier"),
        ("companies", "a company"),
        ("Russia's", "Russia said"),
        ("Russia", "Russia's army"),
        ("S-400", "an S-400 battery"),
        ("152", "152-mm guns"),
        ("NVA", "the NVA"),
        ("Ельн", "под Ельней стоят"),
        ("lodz", "in Łódź"),
        ("Łask", "in Lask"),
        ("„Abzug“", "Abzug"),
        ("ﬁeld", "field hospital"),
    ],
)
def test_a_search_finds(search: str, text: str) -> None:
    assert finds(search, text)


@pytest.mark.parametrize(
    ("search", "text"),
    [
        ("zug", "der Abzug"),
        ("NVA", "NVAs"),
        ("Abzug Panzer", "Abzug"),
        ("Lager", "Verlagerung"),
        ("", "Abzug"),
        ("-- ;", "Abzug"),
        ("tank", "think tan k"),
    ],
)
def test_a_search_does_not_find(search: str, text: str) -> None:
    assert not finds(search, text)


@given(st.text(st.characters(exclude_categories=["Cs", "M"])))
@example("aee s ½ straße ÆON")
def test_every_text_is_found_by_each_of_its_words(text: str) -> None:
    for word in re.findall(r"[^\W_]+", text):
        assert finds(word, text) or not wanted(word)


@given(st.text(st.characters(max_codepoint=0x2FF)))
def test_indexed_words_hold_nothing_but_letters_digits_and_the_mark(text: str) -> None:
    assert all(word.removeprefix("<").isalnum() for word in index(text).split())


def test_ascii_and_other_texts_are_parted_alike() -> None:
    assert index("a-b_c.d\x00e").split() == index("a-b_c.d\x00e\u2026").split() == ["a", "b", "c", "d", "e"]


def test_announcements_and_retractions_are_not_searched() -> None:
    assert words_of(an_announcement()) == words_of(Retraction("wrong bridge")) == ""


def test_33_words_are_too_many() -> None:
    wanted("word " * 32)
    with pytest.raises(InputError, match="these are 33"):
        wanted("word " * 33)


def test_only_the_first_letters_of_an_endless_word_count() -> None:
    (word,) = wanted("x" * 10_000)
    assert word.starts[0] == "x" * LONGEST_WORD
    assert finds("x" * 10_000, "x" * 10_000)


@pytest.mark.parametrize("text", ["a" * 2_000_000, "ä" * 2_000_000, "a-" * 1_000_000, "aaaaaaaaaaae " * 200_000])
def test_hostile_texts_take_linear_time(text: str) -> None:
    start = time.process_time()
    index(text)
    assert time.process_time() - start < 5
