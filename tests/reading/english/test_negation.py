"""Denial by the verb, by the subject and by the noun."""

from collections.abc import Callable

import pytest

from abzug.reading.english.negation import is_negated, is_none
from abzug.reading.english.participants import Participants


@pytest.mark.parametrize(
    "text",
    [
        "The brigade has not left.",
        "The brigade never left.",
        "Nobody left the camp.",
        "Not one lorry left the camp.",
        "No lorry left the camp.",
        "Neither side left the camp.",
    ],
)
def test_a_denied_verb_is_seen(parsed: Callable[[str], list[Participants]], text: str) -> None:
    [people] = parsed(text)
    verb = next(word for word in people.tree.words if word.lower == "left")
    assert is_negated(verb, people.tree)


@pytest.mark.parametrize("text", ["The brigade left.", "No doubt the brigade left.", "One lorry left the camp."])
def test_a_plain_verb_is_not_denied(parsed: Callable[[str], list[Participants]], text: str) -> None:
    [people] = parsed(text)
    verb = next(word for word in people.tree.words if word.lower == "left")
    assert not is_negated(verb, people.tree)


def test_a_noun_is_denied_by_its_determiner(parsed: Callable[[str], list[Participants]]) -> None:
    [people] = parsed("There is no sign of a retreat.")
    nouns = {word.lower: is_none(word, people.tree) for word in people.tree.words if word.is_noun}
    assert nouns == {"sign": True, "retreat": False}
