"""Speaker and cue of a report as a reader of the record wants them."""

from abzug.model.record import Span
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.cue import WordRange
from abzug.reading.german.report import Report
from abzug.reading.german.scene import Scene

_ARTICLES = ("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines")


def speaker_of(scene: Scene, report: Report | None) -> Span | None:
    """Return the words that name who speaks, a pronoun's antecedent instead of it, without article."""
    if report is None or report.antecedent is None:
        return None
    index, stretch = report.antecedent
    return without_article(scene.sentences[index], stretch)


def without_article(sentence: AnalysedSentence, stretch: WordRange) -> Span:
    """Return a noun phrase without its article."""
    first, last = stretch
    if sentence.words[first].lower in _ARTICLES and last - first > 1:
        first += 1
    return sentence.span_of(first, last)


def cue_of(scene: Scene, report: Report | None) -> Span | None:
    """Return the words of the cue that carry it: the full verb, with "es" in "hieß es"; a whole prepositional cue."""
    if report is None:
        return None
    report = report.goes_on or report
    if report.cue is None:
        return None
    sentence = scene.sentences[report.sentence]
    if report.cue.extent is not None:
        return sentence.span_of(min(report.cue.words), max(report.cue.words) + 1)
    verb = sentence.verbs[report.cue.clause]
    if verb is None or report.cue.words[0] != verb.places[0]:
        return sentence.span_of(report.cue.words[0], report.cue.words[0] + 1)
    first = verb.places[0] if verb.helper == "lassen" else verb.head
    last = verb.head + 1
    if last < len(sentence.words) and sentence.words[last].lower == "es":
        last += 1
    return sentence.span_of(min(first, last - 1), last)


def is_cue_clause(report: Report | None, sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a clause is the one whose verb attributes the report."""
    if report is None or report.cue is None or report.cue.extent is not None:
        return False
    return (report.sentence, report.cue.clause) == (sentence.index, clause.index)
