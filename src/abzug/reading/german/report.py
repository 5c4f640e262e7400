"""A report: somebody's words in a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from abzug.reading.attribution import AttributionKind
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.cue import Cue, CueShape, WordRange
from abzug.reading.german.cues import verb_cue
from abzug.reading.german.source_cues import source_cues
from abzug.reading.german.subjects import subject_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Somebody's words in a text.

    Args:
        kind: How they are given back.
        sentence: The sentence that holds the cue, or the words themselves when there is no cue.
        cue: What attributes them; None in a chain or a bare quotation.
        content: Sentence and word range of each stretch of the words, in order.
        clauses: Sentence and place of each clause that belongs to them.
        speaker: Sentence and word range that name who speaks, as the cue's clause names them.
        antecedent: The same for a reader who has not read on: the noun that a pronoun stands for.
        goes_on: For words without a cue of their own, the report whose speaker goes on.
    """

    kind: AttributionKind
    sentence: int
    cue: Cue | None = None
    content: tuple[tuple[int, WordRange], ...] = ()
    clauses: frozenset[tuple[int, int]] = frozenset()
    speaker: tuple[int, WordRange] | None = None
    antecedent: tuple[int, WordRange] | None = None
    goes_on: "Report | None" = None


def new_report(
    sentence: AnalysedSentence,
    kind: AttributionKind,
    cue: Cue | None,
    clauses: Sequence[Clause],
    content: Sequence[WordRange],
) -> Report:
    """Return a report by whoever the cue names, or by nobody named."""
    speaker = None if cue is None or cue.speaker is None else (sentence.index, cue.speaker)
    return Report(
        kind=kind,
        sentence=sentence.index,
        cue=cue,
        content=tuple((sentence.index, stretch) for stretch in content),
        clauses=frozenset((sentence.index, clause.index) for clause in clauses),
        speaker=speaker,
        antecedent=speaker,
    )


def cue_report(sentence: AnalysedSentence, clause: Clause) -> Report | None:
    """Return the report that a clause makes of its own object: "**bestätigten** den Abbau", "**verlangte** das"."""
    cue = verb_cue(sentence, clause)
    if cue is None or cue.speaker is None:
        return None
    return new_report(sentence, AttributionKind.REPORTED, cue, [clause], [(clause.first, clause.last)])


def sighting_report(sentence: AnalysedSentence, clause: Clause) -> Report | None:
    """Return who sees what a clause of seeing shows: its subject, unless it is a pronoun in somebody's words."""
    verb, subject = sentence.verbs[clause.index], subject_of(sentence, clause)
    if verb is not None and (verb.has_zu or verb.is_passive):
        return _shown_report(sentence, clause)
    if verb is None or verb.finite is None or subject is None or sentence.words[subject.head].tag in ("PPER", "PIS"):
        return None
    stretch = (subject.first, subject.last)
    words = (verb.finite,)
    cue = Cue(shape=CueShape.VERB, acts=frozenset({"see"}), clause=clause.index, words=words, speaker=stretch)
    return new_report(sentence, AttributionKind.REPORTED, cue, [clause], [(clause.first, clause.last)])


def _shown_report(sentence: AnalysedSentence, clause: Clause) -> Report | None:
    """Return on what something "ist zu sehen", or by whom it is seen."""
    sources = source_cues(sentence, clause)
    cue = next((source for source in sources if "see" in source.acts), None) or verb_cue(sentence, clause)
    if cue is None or cue.speaker is None:
        return None
    return new_report(sentence, AttributionKind.REPORTED, cue, [clause], [(clause.first, clause.last)])
