"""A verb is taught in one place and found in all its forms, with its particle where it needs one."""

from collections.abc import Callable

import pytest

from abzug.reading.english.lexicon import movement, saying
from abzug.reading.english.meanings import FRAMES
from abzug.reading.english.participants import Participants
from abzug.reading.english.signals import remarks


def groups(people: Participants, word: str) -> frozenset[str]:
    [found] = [item for item in people.tree.words if item.lower == word]
    return movement().groups(found, people.tree)


@pytest.mark.parametrize(
    ("text", "word", "group", "belongs"),
    [
        ("The brigade pulled out of the town.", "pulled", "leave", True),
        ("The brigade pulled its tanks back.", "pulled", "leave", True),
        ("The brigade pulled a cart.", "pulled", "leave", False),
        ("The brigade moved in.", "moved", "arrive", True),
        ("The brigade moved in a convoy.", "moved", "arrive", False),
    ],
)
def test_a_verb_has_a_sense_only_with_its_particle(
    parsed: Callable[[str], list[Participants]], text: str, word: str, group: str, belongs: bool
) -> None:
    [people] = parsed(text)
    assert (group in groups(people, word)) is belongs


def test_a_hyphened_noun_is_found(parsed: Callable[[str], list[Participants]]) -> None:
    [people] = parsed("They announced a pull-out.")
    assert any("leave" in movement().noun_groups(word, people.tree) for word in people.tree.words)


def test_every_group_of_verbs_has_a_meaning() -> None:
    lemmas = movement().forms()
    assert {"withdrew", "withdrawing", "left", "pullout"} <= lemmas
    for group in ("leave", "clear", "stay", "keep", "arrive", "rotate", "shift", "load", "reduce", "motion", "expel"):
        assert group in FRAMES


def test_the_nouns_of_a_group_come_in_all_forms() -> None:
    assert {"sign", "signs", "evidence"} <= saying().nouns("trace")


def test_every_kind_of_signal_has_words() -> None:
    assert all(remark.words or remark.phrases for remark in remarks())
