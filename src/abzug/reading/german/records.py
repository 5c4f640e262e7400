"""From a scene to records: every trigger with its stage, its speaker and what it says."""

from collections.abc import Iterator

from abzug.model.record import Record, Span, Stage
from abzug.reading.actors import ActorMention
from abzug.reading.assembly import basis_of
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.arguments import component_of, mover_of, places_of, quantity_of, when_of
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.conditions import premises_of
from abzug.reading.german.facts import facts_of
from abzug.reading.german.reports import Report
from abzug.reading.german.scene import Scene
from abzug.reading.german.stages import Facts, stage_of
from abzug.reading.german.triggers import Trigger, find_triggers

_ARTICLES = ("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines")


def find_records(scene: Scene) -> list[Record]:
    """Return what a scene says about forces, in the order of the text."""
    records = [
        record
        for sentence in scene.sentences
        for clause in sentence.clauses
        for trigger in find_triggers(scene, sentence, clause)
        for record in _records(scene, sentence, trigger)
    ]
    return sorted(records, key=lambda record: record.content)


def _records(scene: Scene, sentence: AnalysedSentence, trigger: Trigger) -> Iterator[Record]:
    clause = sentence.clauses[trigger.clause]
    report = scene.report_of(sentence, clause)
    speaker = _speaker(scene, report)
    actor = None if speaker is None else scene.actor_at(speaker)
    facts = facts_of(scene, sentence, trigger, report, actor)
    verdict = stage_of(facts)
    if verdict is None:
        return
    stage, is_negated = verdict
    mover = mover_of(scene, sentence, trigger)
    code = None if mover is None else mover.owner
    place_from, place_to = places_of(scene, sentence, trigger)
    yield Record(
        stage=stage,
        basis=basis_of(actor, code, stage, is_attributed=report is not None),
        content=content_of(scene, sentence, trigger, facts, stage),
        speaker=speaker,
        cue=_cue(scene, report),
        mover=None if mover is None else mover.span,
        mover_code=code,
        component=component_of(mover),
        quantity=quantity_of(scene, sentence, clause, mover),
        place_from=place_from,
        place_to=place_to,
        when=when_of(scene, sentence, clause),
        negated=is_negated,
        hedged="hedges" in facts.marks or "claim" in facts.acts,
    )


def _speaker(scene: Scene, report: Report | None) -> Span | None:
    """Return the words that name the speaker, without article."""
    if report is None or report.antecedent is None:
        return None
    index, (first, last) = report.antecedent
    sentence = scene.sentences[index]
    if sentence.words[first].lower in _ARTICLES and last - first > 1:
        first += 1
    return sentence.span_of(first, last)


def _cue(scene: Scene, report: Report | None) -> Span | None:
    """Return the first words of the cue: the finite verb, with "es" in "hieß es"; a whole prepositional cue."""
    if report is None or report.cue is None:
        return None
    sentence = scene.sentences[report.sentence]
    first = report.cue.words[0]
    if report.cue.extent is not None:
        return sentence.span_of(first, report.cue.words[-1] + 1)
    following = sentence.words[first + 1].lower if first + 1 < len(sentence.words) else ""
    return sentence.span_of(first, first + 2 if following == "es" else first + 1)


def content_of(scene: Scene, sentence: AnalysedSentence, trigger: Trigger, facts: Facts, stage: Stage) -> Span:
    """Return the shortest stretch that carries the proposition.

    That is the clause of the trigger; of a noun under a cue only its noun phrase; with its premise when the movement
    is conditional; of a relative clause with the noun that it describes.
    """
    clause = sentence.clauses[trigger.clause]
    report = scene.report_of(sentence, clause)
    if trigger.phrase is not None and report is not None and report.cue is not None and _is_cue_clause(report, sentence, clause):
        return sentence.span_of(trigger.phrase.first, trigger.phrase.last)
    first, last = _own_words(sentence, clause, report)
    if stage is Stage.CONDITIONAL:
        for premise in premises_of(sentence, clause):
            first, last = min(first, premise.first), max(last, premise.last)
    if clause.kind is ClauseKind.RELATIVE and clause.parent is not None:
        first = _antecedent(sentence, clause)
    return sentence.span_of(first, last)


def _is_cue_clause(report: Report, sentence: AnalysedSentence, clause: Clause) -> bool:
    return report.cue is not None and report.sentence == sentence.index and report.cue.clause == clause.index and report.cue.extent is None


def _own_words(sentence: AnalysedSentence, clause: Clause, report: Report | None) -> tuple[int, int]:
    """Return the words of a clause without a leading "und" and a leading prepositional cue."""
    first, last = clause.first, clause.last
    while last - first > 1 and sentence.words[first].tag == "KON":
        first += 1
    if report is not None and report.cue is not None and report.cue.extent is not None and report.sentence == sentence.index:
        start, end = report.cue.extent
        if start <= first < end < last:
            first = end
    return first, last


def _antecedent(sentence: AnalysedSentence, clause: Clause) -> int:
    """Return the first word of the noun phrase that a relative clause describes."""
    before = [phrase for phrases in sentence.phrases for phrase in phrases if phrase.last <= clause.first]
    nearest = max(before, key=lambda phrase: phrase.last, default=None)
    return clause.first if nearest is None else nearest.first
