"""Known phrases in a row of tokens."""

from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.phrases import PhraseBook, folded, folded_words
from abzug.reading.tokens import tokens_of


def words(text: str) -> list[str]:
    return folded_words(tokens_of(text))


def test_case_and_accents_are_folded() -> None:
    assert (folded("Niš"), folded("Straße"), folded("ÉLYSÉE")) == ("nis", "strasse", "elysee")


def test_the_longest_phrase_wins() -> None:
    book = PhraseBook([("Black", 1), ("Black Sea", 2), ("Black Sea Fleet", 3)])
    hit = book.at(words("the Black Sea Fleet left"), 1)
    assert hit is not None
    assert (hit.end, hit.meaning) == (4, 3)


def test_a_shorter_phrase_is_found_where_the_longer_does_not_go_on() -> None:
    book = PhraseBook([("Black Sea Fleet", 3), ("Black Sea", 2)])
    hit = book.at(words("Black Sea ships"), 0)
    assert hit is not None
    assert (hit.end, hit.meaning) == (2, 2)


def test_the_first_meaning_of_a_phrase_stays() -> None:
    book = PhraseBook([("Kreml", "RUS"), ("Kreml", "SUN")])
    hit = book.at(words("Kreml"), 0)
    assert hit is not None
    assert hit.meaning == "RUS"


def test_an_unknown_word_is_no_phrase() -> None:
    assert PhraseBook([("Nato", 1)]).at(words("Otto"), 0) is None


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert folded(folded(word)) == folded(word)
