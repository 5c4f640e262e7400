"""The German reader."""

from datetime import date

from abzug.reading.assembly import Mentions
from abzug.reading.german.analysis import analyse
from abzug.reading.german.records import find_records
from abzug.reading.german.reports import find_reports
from abzug.reading.german.scene import Scene
from abzug.reading.reader import Findings
from abzug.reading.sentences import split_sentences


def read_german(text: str, published: date | None) -> Findings:
    """Return what a German text, published on that day, says and sees about forces. Linear in its length."""
    sentences = analyse(text, split_sentences(text, "de"))
    scene = Scene(text, published, sentences, Mentions.of(text, "de", published), find_reports(sentences))
    return Findings(records=tuple(find_records(scene)))
