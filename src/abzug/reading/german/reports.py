"""From cues to reports: which clauses, in this sentence and the next, are somebody's words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from abzug.reading.attribution import AttributionKind
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.chains import bare_quotations, chained, previous, with_antecedent
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.complements import (
    before,
    behind,
    complements,
    descendants,
    inside,
    joined_behind,
    stretches,
    trimmed,
)
from abzug.reading.german.cue import Cue, CueShape, WordRange
from abzug.reading.german.cues import verb_cue
from abzug.reading.german.events import verb_fields
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.morphology import Tense
from abzug.reading.german.noun_cues import noun_cue
from abzug.reading.german.report import Report, new_report
from abzug.reading.german.source_cues import source_cues
from abzug.reading.german.subjects import subject_of

_LOOSE = words_of("saying", "loose")


def find_reports(sentences: Sequence[AnalysedSentence]) -> list[Report]:
    """Return the reports of consecutive sentences in order; pronouns and chains look back only, "das sagte …" too."""
    reports: list[Report] = []
    for sentence in sentences:
        backward = _backward(sentence, sentences)
        own = [report for report in _cued(sentence) if not (backward and report.kind is AttributionKind.REPORTED)]
        own = [with_antecedent(report, sentences, reports, _outer(report, own)) for report in [*backward, *own]]
        own += bare_quotations(sentence, own, reports)
        reports += own or chained(sentence, sentences, reports)
    return reports


def _outer(inner: Report, reports: Sequence[Report]) -> Report | None:
    """Return in whose words the cue of a report stands: "Man sehe kein Anzeichen, sagte **ein Berater**"."""
    if inner.cue is None:
        return None
    cue = (inner.sentence, inner.cue.clause)
    return next((r for r in reports if r is not inner and r.cue is not inner.cue and cue in r.clauses), None)


def _cued(sentence: AnalysedSentence) -> Iterator[Report]:
    """Yield the reports whose cue stands in this sentence; of nested sources in one clause, the inner follows."""
    for clause in sentence.clauses:
        cue = verb_cue(sentence, clause)
        report = None if cue is None else _verbal(sentence, clause, cue)
        for source in source_cues(sentence, clause):
            if report is None:
                yield _sourced(sentence, source)
            elif source.shape is CueShape.PREPOSITION and _is_inner(report, source):
                report = _deepened(report, sentence, source)
        if report is None or not report.clauses - {(sentence.index, clause.index)}:
            yield from _nominal(sentence, clause)
        report = report or _hearsay(sentence, clause)
        if report is not None:
            yield report


def _nominal(sentence: AnalysedSentence, clause: Clause) -> Iterator[Report]:
    """Yield the words that a noun of a clause attributes: "mit der Forderung, die Truppen abzuziehen"."""
    found = noun_cue(sentence, clause)
    if found is not None:
        cue, told = found
        yield new_report(sentence, AttributionKind.INDIRECT, cue, told, stretches(sentence, told, clause))


def _is_inner(report: Report, source: Cue) -> bool:
    """Tell whether a prepositional source stands inside a verb's words; a picture does only under a verb of seeing."""
    if report.kind is AttributionKind.REPORTED or report.cue is None:
        return False
    return "see" not in source.acts or "see" in report.cue.acts


def _deepened(report: Report, sentence: AnalysedSentence, source: Cue) -> Report:
    """Give the words to the inner source: "meldete die Agentur **unter Berufung auf einen Offizier**"."""
    speaker = None if source.speaker is None else (sentence.index, source.speaker)
    return replace(report, cue=source, speaker=speaker, antecedent=speaker)


def _hearsay(sentence: AnalysedSentence, clause: Clause) -> Report | None:
    """Read "Die Rebellen wollen abgezogen sein": what the subject says of itself."""
    verb = sentence.verbs[clause.index]
    if verb is None or verb.modal != "wollen" or verb.tense is not Tense.PERFECT or verb.finite is None:
        return None
    subject = subject_of(sentence, clause)
    if subject is None:
        return None
    cue = Cue(
        shape=CueShape.VERB,
        acts=frozenset({"claim"}),
        clause=clause.index,
        words=(verb.finite,),
        speaker=(subject.first, subject.last),
    )
    told = complements(sentence, clause)
    if told:
        return new_report(sentence, AttributionKind.INDIRECT, cue, told, stretches(sentence, told, clause))
    start = max(verb.finite + 1, subject.last) if verb.finite + 1 < clause.last else clause.first
    return new_report(sentence, AttributionKind.INDIRECT, cue, [clause], [(start, clause.last)])


def _verbal(sentence: AnalysedSentence, clause: Clause, cue: Cue) -> Report | None:
    """Find the words that the verb of a clause attributes."""
    quotation = _adjacent_quotation(sentence, clause)
    told = complements(sentence, clause) if quotation is not None and quotation[0] > clause.first else []
    if quotation is not None and told and told[0].first < clause.first:
        clauses = [*told, *inside(sentence, quotation)]
        content = [*stretches(sentence, told, clause), quotation]
        return new_report(sentence, AttributionKind.INDIRECT, cue, clauses, content)
    if quotation is not None:
        around = [c for c in sentence.clauses if c.first < quotation[0] and quotation[1] <= c.last]
        further = behind(sentence, clause, must_be_marked=True) if quotation[0] < clause.first else []
        clauses = [*around, *inside(sentence, quotation), *further]
        return new_report(sentence, AttributionKind.DIRECT, cue, clauses, [quotation])
    found = complements(sentence, clause)
    if found:
        kind = AttributionKind.INDIRECT
        return new_report(sentence, kind, cue, found, stretches(sentence, found, clause))
    inner = _inner_quotation(sentence, clause)
    if inner is not None:
        return new_report(sentence, AttributionKind.DIRECT, cue, [], [inner])
    if cue.speaker is None or _is_loose(sentence, clause, cue):
        return None
    told = [clause, *(other for other in descendants(sentence, clause) if other.kind is ClauseKind.RELATIVE)]
    return new_report(sentence, AttributionKind.REPORTED, cue, told, [(clause.first, clause.last)])


def _is_loose(sentence: AnalysedSentence, clause: Clause, cue: Cue | None = None) -> bool:
    """Tell whether a verb attributes only a clause of its own: it has other meanings, or is one of motion."""
    verb = sentence.verbs[clause.index]
    if verb is None or verb.modal is not None or clause.opener is not None:
        return True
    return verb.lemma in _LOOSE or (
        bool(verb_fields(verb.lemma)) and cue is not None and len(cue.words) == len(verb.places)
    )


def _adjacent_quotation(sentence: AnalysedSentence, clause: Clause) -> WordRange | None:
    """Return the quotation right before "…", sagte er" or right behind "er sagte: "…"; marks included."""
    words = sentence.words
    for first, last in sentence.quotations:
        between = words[last : clause.first] if last <= clause.first else words[clause.last : first]
        if not all(word.text in ",:.–—" for word in between) or (first < clause.last and last > clause.first):
            continue
        if last <= clause.first and clause.kind is ClauseKind.VERB_FIRST and len(between) <= 2:
            return first, last
        is_announced = any(word.text == ":" for word in between)
        if first >= clause.last and (is_announced or (_is_sentence(first, last) and not _is_loose(sentence, clause))):
            return first, last
    return None


def _is_sentence(first: int, last: int) -> bool:
    """Tell whether a quotation is long enough to be a sentence of its own."""
    return last - first > 5


def _inner_quotation(sentence: AnalysedSentence, clause: Clause) -> WordRange | None:
    """Return a quotation inside the clause: "sprach von einem »wesentlichen Fortschritt«"."""
    return next(
        ((first, last) for first, last in sentence.quotations if clause.first <= first and last <= clause.last), None
    )


def _sourced(sentence: AnalysedSentence, cue: Cue) -> Report:
    """Find the words that "laut …" or ", so …" attributes: its own clause and what is joined to it."""
    clause = sentence.clauses[cue.clause]
    if cue.shape is CueShape.SO:
        clauses = [*before(sentence, clause), *behind(sentence, clause, must_be_marked=True)]
        return new_report(sentence, AttributionKind.INDIRECT, cue, clauses, stretches(sentence, clauses, clause))
    clauses = [clause, *joined_behind(sentence, clause)]
    start, end = min(c.first for c in clauses), max(c.last for c in clauses)
    extent = cue.extent or (start, start)
    parts = [(start, extent[0]), (extent[1], end)]
    content = [trimmed(sentence, part) for part in parts if part[1] - part[0] > 0]
    return new_report(sentence, AttributionKind.INDIRECT, cue, clauses, content)


def _backward(sentence: AnalysedSentence, sentences: Sequence[AnalysedSentence]) -> list[Report]:
    """Read "Das bestätigte ein Sprecher": the words are the sentence before, or what stands before the colon."""
    for clause in sentence.clauses:
        opens = clause.index == 0 or clause.after == ":"
        fronted = sentence.words[clause.first]
        if not opens or fronted.lower not in ("das", "dies", "so", "darauf", "dem", "dazu"):
            continue
        following = [word for word in sentence.words[clause.first + 1 : clause.first + 3] if word.tag != "ADV"]
        if clause.first + 1 >= clause.last or not following or not following[0].is_finite:
            continue
        cue = verb_cue(sentence, clause)
        before = sentence if clause.index else previous(sentence, sentences)
        if cue is None or cue.speaker is None or before is None:
            continue
        clauses = [other for other in before.clauses if before is not sentence or other.index < clause.index]
        source = next((s for s in source_cues(sentence, clause) if s.shape is CueShape.PREPOSITION), None)
        report = new_report(sentence, AttributionKind.REPORTED, cue, [], [])
        stretch = (0, len(before.words) if before is not sentence else clause.first - 1)
        report = replace(
            report,
            clauses=frozenset((before.index, other.index) for other in clauses),
            content=((before.index, stretch),),
        )
        return [report if source is None else _deepened(report, sentence, source)]
    return []
