"""Words without a cue of their own, whose speaker stands in an earlier sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from abzug.reading.attribution import AttributionKind
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.complements import inside, is_reported
from abzug.reading.german.cue import WordRange
from abzug.reading.german.cues import verb_cue
from abzug.reading.german.morphology import Mood
from abzug.reading.german.report import Report, new_report
from abzug.reading.german.subjects import subject_of

LOOKING_BACK = 12
"""Reports among which the noun is looked for that a pronoun stands for."""


def bare_quotations(sentence: AnalysedSentence, own: Sequence[Report], earlier: Sequence[Report]) -> Iterator[Report]:
    """Yield quotations of whole sentences that nothing introduces: the last speaker goes on."""
    taken = {stretch for report in own for _, stretch in report.content}
    for quotation in sentence.quotations:
        if quotation in taken or quotation[0] > 0 or quotation[1] < len(sentence.words) - 1:
            continue
        report = new_report(sentence, AttributionKind.DIRECT, None, inside(sentence, quotation), [quotation])
        yield _spoken_by_last(report, earlier)


def _spoken_by_last(report: Report, earlier: Sequence[Report]) -> Report:
    last = next((other for other in earlier[-1:] if report.sentence - other.sentence <= 2), None)
    if last is None:
        return report
    return replace(report, speaker=last.speaker, antecedent=last.antecedent, goes_on=last.goes_on or last)


def previous(sentence: AnalysedSentence, sentences: Sequence[AnalysedSentence]) -> AnalysedSentence | None:
    """Return the sentence right before, or None when it was not analysed."""
    if sentence.index == 0 or sentences[sentence.index - 1].stretch != sentence.stretch:
        return None
    return sentences[sentence.index - 1]


def _is_close(sentence: AnalysedSentence, earlier: int, sentences: Sequence[AnalysedSentence]) -> bool:
    """Tell whether an earlier sentence is this one or the one right before it."""
    return sentence.index - earlier <= 1 and sentences[earlier].stretch == sentence.stretch


def chained(
    sentence: AnalysedSentence, sentences: Sequence[AnalysedSentence], earlier: Sequence[Report]
) -> list[Report]:
    """Read a sentence in reported mood without cue: the last speaker goes on."""
    mains = [clause for clause in sentence.clauses if clause.kind in (ClauseKind.MAIN, ClauseKind.VERB_FIRST)]
    if not mains:
        return []
    if not earlier or not _is_close(sentence, earlier[-1].sentence, sentences):
        return _chained_to_subject(sentence, sentences, mains)
    if not all(_keeps_mood(sentence, clause, earlier[-1], sentences) for clause in mains):
        return []
    whole = (0, len(sentence.words))
    report = new_report(sentence, AttributionKind.FREE_INDIRECT, None, sentence.clauses, [whole])
    return [_spoken_by_last(report, earlier)]


def _chained_to_subject(
    sentence: AnalysedSentence, sentences: Sequence[AnalysedSentence], mains: Sequence[Clause]
) -> list[Report]:
    """Read a sentence in reported mood behind one that attributes nothing: whoever acted last there speaks.

    Example:
        "Einen Termin nannte **der Präsident** nicht. Erst wenn …, würden Brigaden nach Hause gehen."
    """
    before = previous(sentence, sentences)
    if before is None or not all(is_reported(sentence, clause) for clause in mains):
        return []
    for clause in reversed(before.clauses):
        cue = verb_cue(before, clause)
        if cue is not None and cue.speaker is not None:
            whole = (0, len(sentence.words))
            report = new_report(sentence, AttributionKind.FREE_INDIRECT, None, sentence.clauses, [whole])
            return [replace(report, speaker=(before.index, cue.speaker), antecedent=(before.index, cue.speaker))]
    return []


def _keeps_mood(
    sentence: AnalysedSentence, clause: Clause, last: Report, sentences: Sequence[AnalysedSentence]
) -> bool:
    verb = sentence.verbs[clause.index]
    if verb is None:
        return False
    if is_reported(sentence, clause):
        return True
    form = "" if verb.finite is None else sentence.words[verb.finite].lower
    if verb.mood is not Mood.UNCLEAR or not form.endswith("en") or verb_cue(sentence, clause) is not None:
        return False
    return _is_chain(last, sentences) or (not form.endswith("ten") and _hides_mood(last, sentences))


def _is_chain(last: Report, sentences: Sequence[AnalysedSentence]) -> bool:
    return any(is_reported(sentences[index], sentences[index].clauses[clause]) for index, clause in last.clauses)


def _hides_mood(last: Report, sentences: Sequence[AnalysedSentence]) -> bool:
    """Tell whether somebody's words stand in a plural that is the same in both moods: "die Truppen **haben** …"."""
    for index, place in last.clauses:
        clause, verb = sentences[index].clauses[place], sentences[index].verbs[place]
        if verb is None or verb.finite is None or clause.opener is not None:
            continue
        if verb.mood is Mood.INDICATIVE:
            return sentences[index].words[verb.finite].lower.endswith("en")
    return False


def with_antecedent(
    report: Report, sentences: Sequence[AnalysedSentence], earlier: Sequence[Report], outer: Report | None
) -> Report:
    """Give a report whose speaker is a pronoun the noun that the pronoun stands for.

    That is whoever speaks the words in which the pronoun stands, else who spoke last.
    """
    if report.speaker is None:
        return report
    index, (first, last) = report.speaker
    if last - first > 1 or sentences[index].words[first].tag not in ("PPER", "PDS", "PIS", "PRELS"):
        return report
    if outer is not None and outer.antecedent is not None and outer.antecedent != report.speaker:
        return replace(report, antecedent=outer.antecedent)
    before = next((r.antecedent for r in reversed(earlier[-LOOKING_BACK:]) if r.antecedent is not None), None)
    before = before or _last_subject(report, sentences)
    return report if before is None else replace(report, antecedent=before)


def _last_subject(report: Report, sentences: Sequence[AnalysedSentence]) -> tuple[int, WordRange] | None:
    """Return the last named subject before a cue, in its sentence or the one before."""
    for sentence in reversed(sentences[max(0, report.sentence - 1) : report.sentence + 1]):
        for clause in reversed(sentence.clauses):
            is_later = (
                sentence.index == report.sentence and report.cue is not None and clause.index >= report.cue.clause
            )
            is_told = (sentence.index, clause.index) in report.clauses
            subject = None if is_later or is_told else subject_of(sentence, clause)
            if subject is not None and sentence.words[subject.head].is_noun:
                return sentence.index, (subject.first, subject.last)
    return None
