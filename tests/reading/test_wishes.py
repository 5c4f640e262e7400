"""What a question names."""

from datetime import date

import pytest

from abzug.reading.wishes import Wish

DAY = date(2030, 3, 1)


@pytest.mark.parametrize(
    ("question", "owner", "theatre"),
    [
        ("Will Russia's troops leave Kherson by 1 May 2030?", "RUS", "UKR"),
        ("Will all US forces have left Niger?", "USA", "NER"),
        ("Ziehen die russischen Truppen von der Grenze zur Ukraine ab?", "RUS", "UKR"),
        ("Will Wagner leave Bakhmut?", "Wagner", "UKR"),
        ("Will the withdrawal be completed?", None, None),
    ],
)
def test_a_question_names_a_force_and_where_it_stands(question: str, owner: str | None, theatre: str | None) -> None:
    wish = Wish(question=question)
    assert wish.owner == owner
    assert wish.theatre(owner or "") == theatre


def test_the_user_knows_better_than_his_question() -> None:
    assert Wish(question="Will Russian troops leave Niger?", actor="USA").owner == "USA"


@pytest.mark.parametrize("question", ["Will they have left by 1 May 2030?", "Sind sie bis zum 1. Mai 2030 abgezogen?"])
def test_a_question_can_hold_the_deadline(question: str) -> None:
    assert Wish(question=question).due(DAY) == date(2030, 5, 1)
    assert Wish(question=question, deadline=date(2030, 6, 1)).due(DAY) == date(2030, 6, 1)


def test_without_a_question_nothing_is_named() -> None:
    wish = Wish()
    assert (wish.owner, tuple(wish.named), tuple(wish.states), wish.due(DAY)) == (None, (), (), None)
