"""Who is said to have said what."""

import pytest

from abzug.reading.attribution import Attribution, AttributionKind
from abzug.reading.english.attribution import find_attributions


def said(text: str) -> list[tuple[str | None, str, list[str]]]:
    """Return speaker, cue and contents of every attribution in a text."""
    return [
        (
            found.speaker.of(text) if found.speaker else None,
            " ".join(span.of(text) for span in found.cue),
            [span.of(text) for span in found.content],
        )
        for found in find_attributions(text)
    ]


def only(text: str) -> Attribution:
    [found] = find_attributions(text)
    return found


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        ("The ministry said that the units had left.", "The ministry", "said", "the units had left"),
        ("The ministry said the units had left.", "The ministry", "said", "the units had left"),
        ("The units had left, the ministry said.", "the ministry", "said", "The units had left"),
        (
            "The units had left, said a spokesman for the ministry.",
            "a spokesman for the ministry",
            "said",
            "The units had left",
        ),
        ("According to two diplomats, the units had left.", "two diplomats", "According to", "the units had left"),
        ("The units had left, according to two diplomats.", "two diplomats", "according to", "The units had left"),
        (
            "The general told the senate that the units had left.",
            "The general",
            "told the senate",
            "the units had left",
        ),
        ("The units had left by the mayor's account.", "the mayor", "by the mayor's account", "The units had left"),
        ("Ecuador let it be known that the units had left.", "Ecuador", "let it be known", "the units had left"),
        (
            "Pictures taken by hikers show that the units have left.",
            "hikers",
            "Pictures taken by hikers show",
            "the units have left",
        ),
    ],
)
def test_a_speaker_is_found_with_cue_and_content(text: str, speaker: str, cue: str, content: str) -> None:
    assert (speaker, cue, [content]) in said(text)


def test_words_in_quotation_marks_are_direct_speech() -> None:
    assert only('"The units have left," the general said.').kind is AttributionKind.DIRECT


def test_a_clause_is_indirect_and_a_noun_is_reported_speech() -> None:
    assert only("The envoy said the units had left.").kind is AttributionKind.INDIRECT
    assert only("The envoy demanded the departure of the units.").kind is AttributionKind.REPORTED


def test_a_pronoun_stands_for_the_speaker_named_last() -> None:
    text = "The units had left, a pilot said. He added that two tanks had stayed."
    assert [speaker for speaker, _, _ in said(text)] == ["a pilot", "a pilot"]


def test_a_semicolon_carries_the_speaker_on() -> None:
    text = "The tanks had left, the envoy said; two guns were still there."
    speakers = [(speaker, contents) for speaker, _, contents in said(text)]
    assert speakers[-1] == ("the envoy", ["two guns were still there"])


def test_a_backshifted_sentence_carries_the_speaker_on_and_a_plain_one_does_not() -> None:
    start = "The tanks had left, the envoy said. "
    assert len(said(start + "The guns would follow.")) == 2
    assert len(said(start + "The guns will follow.")) == 1


def test_the_inner_of_two_speakers_is_nested_in_the_outer() -> None:
    found = find_attributions("The envoy said that the rebels claimed that the tanks had left.")
    outer, inner = sorted(found, key=lambda item: item.content[0].start)
    assert inner.nested_in == found.index(outer)
    assert outer.nested_in is None


def test_two_cues_share_one_subject() -> None:
    text = "The envoy said the tanks had left and warned that they would return."
    assert {(speaker, cue) for speaker, cue, _ in said(text)} == {("The envoy", "said"), ("The envoy", "warned")}


def test_nobody_is_no_speaker() -> None:
    assert said("Nobody said that the tanks had left.") == []


def test_a_text_without_speech_has_no_attribution() -> None:
    assert find_attributions("The tanks left. It rained.") == []


def test_attributions_of_nothing_are_none() -> None:
    assert find_attributions("") == []
