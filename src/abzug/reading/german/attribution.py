"""Who is said to have said what in a German text, whatever it is about."""

from collections.abc import Sequence

from abzug.model.record import Span
from abzug.reading.attribution import Attribution, AttributionKind
from abzug.reading.german.analysis import AnalysedSentence, analyse
from abzug.reading.german.cue import WordRange
from abzug.reading.german.report import Report
from abzug.reading.german.reports import find_reports
from abzug.reading.sentences import split_sentences


def find_attributions(text: str) -> list[Attribution]:
    """Return the attributions of a text in order. Linear in the length of the text."""
    sentences = analyse(text, [split_sentences(text, "de")])
    return [as_attribution(report, sentences) for report in find_reports(sentences)]


def as_attribution(report: Report, sentences: Sequence[AnalysedSentence]) -> Attribution:
    """Return a report as spans of the text."""
    sentence = sentences[report.sentence]
    cue = report.cue
    return Attribution(
        kind=report.kind,
        content=tuple(_span(sentences, index, stretch) for index, stretch in report.content),
        cue=() if cue is None else tuple(sentence.words[place].span for place in cue.words),
        mention=None if report.speaker is None else _span(sentences, *report.speaker),
        speaker=None if report.antecedent is None else _span(sentences, *report.antecedent),
        addressee=None if cue is None or cue.addressee is None else sentence.span_of(*cue.addressee),
        frame=_frame(report, sentence),
    )


def _span(sentences: Sequence[AnalysedSentence], index: int, stretch: WordRange) -> Span:
    return sentences[index].span_of(*stretch)


def _frame(report: Report, sentence: AnalysedSentence) -> tuple[Span, ...]:
    """Return the cue's clause with the comma or colon beside it, or the phrase of a prepositional cue."""
    if report.cue is None or report.kind is AttributionKind.REPORTED:
        return ()
    if report.cue.extent is not None:
        return (sentence.span_of(*report.cue.extent),)
    clause = sentence.clauses[report.cue.clause]
    taken = [stretch for _, stretch in report.content]
    spans = []
    for first, last in clause.ranges:
        start = first - 1 if first and sentence.words[first - 1].text in ",–—" else first
        end = last + 1 if last < len(sentence.words) and sentence.words[last].text in ",:–—" else last
        spans += [sentence.span_of(*part) for part in _without((start, end), taken)]
    return tuple(spans)


def _without(stretch: WordRange, taken: Sequence[WordRange]) -> list[WordRange]:
    parts = [stretch]
    for first, last in taken:
        parts = [
            part
            for start, end in parts
            for part in ((start, min(end, first)), (max(start, last), end))
            if part[1] > part[0]
        ]
    return parts
