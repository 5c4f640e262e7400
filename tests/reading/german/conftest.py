"""Sentences analysed, and scenes made of them."""

from collections.abc import Callable
from datetime import date

import pytest

from abzug.reading.assembly import Mentions
from abzug.reading.german.analysis import AnalysedSentence, analyse
from abzug.reading.german.clauses import Clause
from abzug.reading.german.reader import read_german
from abzug.reading.german.reports import find_reports
from abzug.reading.german.scene import Scene
from abzug.reading.sentences import split_sentences

DAY = date(2022, 2, 15)

SceneMaker = Callable[[str], Scene]
Analyser = Callable[[str], AnalysedSentence]
ClauseFinder = Callable[[AnalysedSentence, str], Clause]


@pytest.fixture
def scene_of() -> SceneMaker:
    """Make a scene of a whole text published on 15 February 2022."""

    def make(text: str) -> Scene:
        sentences = analyse(text, [split_sentences(text, "de")])
        return Scene(text, DAY, sentences, Mentions.of(text, "de", DAY), find_reports(sentences))

    return make


@pytest.fixture
def analysed() -> Analyser:
    """Analyse a text of one sentence."""

    def make(text: str) -> AnalysedSentence:
        (sentence,) = analyse(text, [split_sentences(text, "de")])
        return sentence

    return make


@pytest.fixture
def clause_with() -> ClauseFinder:
    """Return the clause of a sentence in which a word stands."""

    def find(sentence: AnalysedSentence, word: str) -> Clause:
        places = [place for place, found in enumerate(sentence.words) if found.text == word]
        return next(clause for clause in sentence.clauses if places[0] in clause.words())

    return find


@pytest.fixture
def told() -> Callable[[str], list[str]]:
    """Read a text and return ``stage basis: content`` of each record."""

    def read(text: str) -> list[str]:
        records = read_german(text, DAY).records
        return [f"{record.stage.value} {record.basis.value}: {record.content.of(text)}" for record in records]

    return read
