"""Clauses: German subjunctive and word order, English backshift."""

import pytest

from abzug.brief.grammar import tongue


@pytest.mark.parametrize(
    ("subject", "verb", "reported"),
    [
        ("heavy_equipment", "leaving", "schweres Gerät ziehe ab"),  # the first subjunctive shows
        ("personnel", "leaving", "Mannschaften zögen ab"),  # it looks like the indicative, so the second stands
        ("personnel", "staying", "Mannschaften blieben"),
        ("personnel", "relieved", "Mannschaften würden abgelöst"),
        ("whole_force", "will_leave", "die ganze Truppe werde abziehen"),
        ("heavy_equipment", "none_seen", "kein Abzug von schwerem Gerät sei zu sehen"),
        ("personnel", "unclear", "der Verbleib von Mannschaften sei offen"),
    ],
)
def test_german_reports_in_the_subjunctive_that_can_be_told_from_the_indicative(
    subject: str, verb: str, reported: str
) -> None:
    assert tongue("de").clause(subject, verb).reported == reported


def test_german_puts_the_verb_last_after_dass_and_first_after_an_adverbial() -> None:
    clause = tongue("de").clause("air", "arriving")
    assert clause.that == "Luftfahrzeuge eintreffen"
    assert clause.inverted == "treffen Luftfahrzeuge ein"


def test_german_puts_the_adverb_before_the_separated_prefix() -> None:
    assert tongue("de").clause("personnel", "leaving", extent="some").inverted == "ziehen Mannschaften zum Teil ab"


@pytest.mark.parametrize(
    ("subject", "that", "reported"),
    [
        ("heavy_equipment", "heavy equipment is leaving", "heavy equipment was leaving"),
        ("personnel", "troops are leaving", "troops were leaving"),
    ],
)
def test_english_shifts_reported_words_back(subject: str, that: str, reported: str) -> None:
    clause = tongue("en").clause(subject, "leaving")
    assert (clause.that, clause.reported) == (that, reported)


@pytest.mark.parametrize("language", ["en", "de"])
def test_both_languages_have_every_noun_and_verb_of_the_other(language: str) -> None:
    other = tongue("de" if language == "en" else "en").tables
    own = tongue("en" if language == "en" else "de").tables
    for table in ("subjects", "verbs", "tellers", "extents"):
        assert own[table].keys() == other[table].keys(), table
