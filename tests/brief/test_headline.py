"""The verdict in one sentence."""

from datetime import date

import pytest

from abzug import casebook
from abzug.brief.headline import headline
from abzug.brief.phrases import Language
from abzug.pipeline import Judge


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "we assess there is almost no chance (1–5%) that the force has left"),
        ("de", "halten wir es für nahezu ausgeschlossen (1–5 %), dass die Truppe"),
    ],
)
def test_the_headline_is_a_sentence_with_its_range(the_judge: Judge, language: Language, sentence: str) -> None:
    verdict = the_judge.assess(casebook.load("2022-russia-ukraine-border-feb"), date(2022, 2, 18))
    told = headline(verdict, the_judge.doctrine, language=language)
    assert sentence in told.replace("\u00a0", " ")
