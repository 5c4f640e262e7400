"""Clauses that speak of a movement told before."""

from collections.abc import Callable

import pytest

BEFORE = "Moskau kündigte den Abzug der Truppen aus Georgien an. "


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Die Nato sieht dafür keinerlei Belege.", "not_seen"),
        ("Er soll bis zum Mai abgeschlossen sein.", "announced"),
        ("Tiflis hatte das seit Monaten verlangt.", "demanded"),
        ("Tiflis dementierte dies.", "not_seen"),
    ],
)
def test_it_has_a_stage_of_its_own(told: Callable[[str], list[str]], text: str, stage: str) -> None:
    assert told(BEFORE + text)[-1].startswith(stage)


@pytest.mark.parametrize("text", ["Er besteht darauf, dass alles ruhig sei.", "Am Abend regnete es in Moskau."])
def test_a_clause_that_points_elsewhere_adds_nothing(told: Callable[[str], list[str]], text: str) -> None:
    assert len(told(BEFORE + text)) == 1


def test_without_a_movement_before_there_is_nothing_to_point_to(told: Callable[[str], list[str]]) -> None:
    assert told("Die Soldaten feierten. Die Nato sieht dafür keinerlei Belege.") == []
