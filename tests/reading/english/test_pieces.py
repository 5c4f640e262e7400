"""Sentences are cut at the attributions set beside them, and what is left are plain clauses."""

from hypothesis import given
from hypothesis import strategies as st

from abzug.model.record import Span
from abzug.reading.english.pieces import Piece, pieces


def cut(text: str) -> list[Piece]:
    return pieces(text, Span(0, len(text)))


def said(text: str) -> list[tuple[str, str | None]]:
    found = []
    for piece in cut(text):
        mention = piece.aside.mention if piece.aside else None
        found.append((" ".join(span.of(text) for span in piece.stretches), mention.of(text) if mention else None))
    return found


def test_an_attribution_behind_a_clause_is_taken_out() -> None:
    assert said("The brigade would go home, the envoy pledged on Tuesday.") == [
        ("The brigade would go home", "the envoy"),
    ]


def test_an_attribution_inside_a_clause_leaves_its_two_halves() -> None:
    assert said("The brigade, the envoy replied, would stay.") == [("The brigade would stay.", "the envoy")]


def test_a_source_before_a_clause_is_taken_out() -> None:
    assert said("According to two diplomats, the brigade has left.") == [("the brigade has left.", "two diplomats")]


def test_a_clause_tied_on_behind_an_attribution_is_still_the_speakers() -> None:
    assert said("The brigade had left, the envoy said, and the army was to follow.") == [
        ("The brigade had left", "the envoy"),
        ("and the army was to follow.", "the envoy"),
    ]


def test_a_medium_gives_way_to_whom_it_cites_and_an_envoy_does_not() -> None:
    assert said("The brigade had left, the agency reported, citing the ministry.")[0][1] == "the ministry"
    assert said("The brigade had left, the envoy reported, citing the ministry.")[0][1] == "the envoy"


def test_a_sentence_without_an_attribution_stays_whole() -> None:
    text = "The brigade, the last in the valley, left on Tuesday."
    assert said(text) == [(text, None)]


@given(st.text(alphabet='abc said the ,.-"', min_size=1, max_size=80))
def test_stretches_lie_in_the_sentence_in_order(text: str) -> None:
    places = [edge for piece in cut(text) for span in piece.stretches for edge in (span.start, span.end)]
    assert places == sorted(places)
    assert not places or (places[0] >= 0 and places[-1] <= len(text))
