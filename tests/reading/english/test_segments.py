"""Sentences are cut at semicolons and colons, and nothing is lost."""

from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.english.segments import segments


def test_a_semicolon_and_a_colon_cut_and_are_remembered() -> None:
    text = "The fleet sailed; two tugs stayed. He saw one thing: smoke."
    assert [(part.text, part.link) for part in segments(text)] == [
        ("The fleet sailed", "."),
        ("two tugs stayed.", ";"),
        ("He saw one thing", "."),
        ("smoke.", ":"),
    ]


def test_a_time_of_day_and_an_address_are_not_cut() -> None:
    assert [part.text for part in segments("They left at 10:30 by order 4;5 of the day.")] == [
        "They left at 10:30 by order 4;5 of the day."
    ]


@given(st.text(alphabet="ab.;: \n\"'", max_size=200))
def test_every_segment_stands_where_it_says_and_only_marks_are_lost(text: str) -> None:
    found = segments(text)
    for part in found:
        assert all(text[part.origin(place)] == mark for place, mark in enumerate(part.text) if not mark.isspace())
    kept = "".join("".join(part.text.split()) for part in found)
    assert sum(map(kept.count, "ab")) == sum(map(text.count, "ab"))
