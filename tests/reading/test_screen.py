"""The screen: what cannot hold a record is never tagged."""

from abzug.model.record import Span
from abzug.reading.screen import masked, screen_for
from abzug.reading.sentences import split_sentences

IRRELEVANT = "Der Konzern senkt die Preise. Die Börse reagierte kaum. Am Abend gab es ein Konzert. "
RELEVANT = "Die Soldaten verlassen am Freitag den Stützpunkt. "


def relevant(text: str) -> list[str]:
    stretches = screen_for("german").relevant(text, split_sentences(text, "de"))
    return [span.of(text) for stretch in stretches for span in stretch]


def test_a_text_without_forces_does_not_pass() -> None:
    assert not screen_for("german").passes(IRRELEVANT)


def test_a_word_for_a_force_anywhere_lets_a_text_pass_whatever_its_case() -> None:
    assert screen_for("german").passes(IRRELEVANT + "FALLSCHIRMJÄGERBATAILLON")


def test_only_relevant_sentences_and_their_neighbours_are_kept() -> None:
    kept = relevant(IRRELEVANT * 3 + RELEVANT + IRRELEVANT * 3)
    assert RELEVANT.strip() in kept
    assert len(kept) <= 5


def test_sentences_that_are_not_read_are_masked_and_places_stay() -> None:
    text = IRRELEVANT + RELEVANT
    start = text.index(RELEVANT)
    shown = masked(text, [[Span(start, len(text))]])
    assert len(shown) == len(text)
    assert shown[start:] == text[start:]
    assert not shown[:start].strip()
