"""Only sentences that may tell of a force are parsed."""

from datetime import date

from abzug.reading.english.entities import Entities
from abzug.reading.english.relevance import may_hold, relevant
from abzug.reading.english.segments import segments


def kept(text: str) -> list[str]:
    return [part.text for part in relevant(segments(text), Entities.of(text, date(2015, 3, 12)))]


def test_text_without_a_word_for_a_force_is_passed_over() -> None:
    assert not may_hold("The choir sang in the park, and it rained.")
    assert may_hold("The brigade left.")
    assert may_hold("Two thousand men left.")


def test_the_sentence_before_a_telling_one_is_kept_for_its_speaker() -> None:
    text = "It rained. A Chilean envoy wore a hat. Peruvian soldiers left Arica. The choir sang."
    assert kept(text) == ["A Chilean envoy wore a hat.", "Peruvian soldiers left Arica."]


def test_a_text_that_names_neither_force_nor_power_keeps_nothing() -> None:
    assert kept("The choir left the park. It stayed away.") == []
