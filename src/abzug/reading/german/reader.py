"""The German reader."""

from datetime import date

from abzug.reading.assembly import Mentions
from abzug.reading.german.analysis import analyse
from abzug.reading.german.records import find_records
from abzug.reading.german.reports import find_reports
from abzug.reading.german.scene import Scene
from abzug.reading.german.signals import find_signals
from abzug.reading.reader import Findings
from abzug.reading.screen import masked, screen_for
from abzug.reading.sentences import split_sentences


def read_german(text: str, published: date | None) -> Findings:
    """Return what a German text, published on that day, says and sees about forces. Linear in its length."""
    scene = scene_of(text, published)
    if scene is None:
        return Findings()
    return Findings(records=tuple(find_records(scene)), signals=tuple(find_signals(scene)))


def scene_of(text: str, published: date | None) -> Scene | None:
    """Return the sentences of a text that may speak of forces with all that they name; None when there are none."""
    screen = screen_for("german")
    if not screen.passes(text):
        return None
    stretches = screen.relevant(text, split_sentences(text, "de"))
    sentences = analyse(text, stretches)
    mentions = Mentions.of(masked(text, stretches), "de", published)
    return Scene(text, published, sentences, mentions, find_reports(sentences))
