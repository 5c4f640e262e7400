"""Patterns over kinds of words."""

import pytest

from abzug.reading.times.patterns import Grammar, Rule, Slots, kinds_in
from abzug.reading.times.vocabulary import Vocabulary
from abzug.reading.tokens import tokens_of

WORDS = {
    "Ende": {"part": "2"},
    "Mai": {"month": "5"},
    "bis": {"bis": "bis"},
    "der": {"article": "0"},
    "Woche": {"unit": "W"},
}


def found(pattern: str, text: str) -> list[str]:
    words = Vocabulary(WORDS, "de")
    tokens = tokens_of(text)
    atoms, letters = words.atoms(tokens, text)

    def spell(slots: Slots, context: object) -> str:
        del context
        return " ".join(f"{name}={slots.value(name)}" for name in sorted(slots.filled))

    grammar = Grammar([Rule(pattern, spell)], words)
    return [one.meaning for one in grammar.scan(atoms, letters, None)]


def test_an_optional_kind_may_be_missing() -> None:
    assert found("part? month", "Ende Mai, Mai") == ["month=5 part=2", "month=5"]


def test_what_stands_outside_the_brackets_must_be_there_and_is_not_part_of_it() -> None:
    assert found("bis [ month ]", "Mai und bis Mai") == ["bis=bis month=5"]


def test_a_slot_may_bear_a_name_of_its_own() -> None:
    assert found("when=month|unit", "der Woche") == ["when=W"]


def test_a_group_may_be_missing() -> None:
    assert found("part ( article unit )?", "Ende der Woche; Ende") == ["article=0 part=2 unit=W", "part=2"]


def test_the_kinds_of_a_pattern_are_its_names() -> None:
    assert list(kinds_in("( weekday ,? )? when=month|unit year?")) == ["weekday", ",", "month", "unit", "year"]


def test_a_pattern_with_an_unknown_word_is_refused() -> None:
    with pytest.raises(ValueError, match="no word"):
        found("month fortnight", "Mai")


def test_a_refusing_rule_leaves_the_words_to_the_next() -> None:
    words = Vocabulary(WORDS, "de")
    text = "Ende Mai"
    atoms, letters = words.atoms(tokens_of(text), text)
    rules = [Rule("part month", lambda *_: None), Rule("part", lambda *_: "part")]
    assert [one.meaning for one in Grammar(rules, words).scan(atoms, letters, None)] == ["part"]
