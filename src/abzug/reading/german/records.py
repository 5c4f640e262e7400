"""From a scene to records: every trigger with its stage, its speaker and what it says."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from abzug.model.record import Record, Span, Stage
from abzug.reading.assembly import basis_of
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.anaphora import anaphor_in
from abzug.reading.german.arguments import component_of, mover_of, owner_of, places_of, quantity_of, when_of
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.conditions import premises_of
from abzug.reading.german.doubts import doubt_about
from abzug.reading.german.facts import facts_of, relation_of
from abzug.reading.german.merging import Finding, merged
from abzug.reading.german.morphology import Mood
from abzug.reading.german.reports import Report, sighting_report
from abzug.reading.german.scene import Scene
from abzug.reading.german.sightings import sighting_in
from abzug.reading.german.stages import Facts, stage_of
from abzug.reading.german.triggers import Trigger, antecedent_of, find_triggers

_ARTICLES = ("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines")


def find_records(scene: Scene) -> list[Record]:
    """Return what a scene says about forces, in the order of the text."""
    found: list[Finding] = []
    for sentence in scene.sentences:
        for clause in sentence.clauses:
            for trigger in _triggers(scene, sentence, clause, [finding.trigger for finding in found]):
                finding = _finding(scene, sentence, trigger, found)
                if finding is not None:
                    found.append(finding)
    return sorted((finding.record for finding in merged(scene, found)), key=lambda record: record.content)


def _triggers(scene: Scene, sentence: AnalysedSentence, clause: Clause, earlier: list[Trigger]) -> Iterator[Trigger]:
    """Yield the triggers of a clause: what is seen in it, else what it says, else what it says of something told."""
    sighting = sighting_in(scene, sentence, clause)
    if sighting is not None:
        yield sighting
        return
    triggers = find_triggers(scene, sentence, clause)
    if triggers:
        yield from triggers
        return
    anaphor = anaphor_in(sentence, clause, earlier)
    if anaphor is not None:
        yield anaphor


def _finding(scene: Scene, sentence: AnalysedSentence, trigger: Trigger, earlier: Sequence[Finding]) -> Finding | None:
    """Read one trigger: who says it, of whose force, at which stage."""
    clause = sentence.clauses[trigger.clause]
    report = scene.report_of(sentence, clause)
    if trigger.phase == "seen" and (report is None or not _is_cue_clause(report, sentence, clause)):
        report = sighting_report(sentence, clause) or report
    speaker = _speaker(scene, report)
    actor = None if speaker is None else scene.actor_at(speaker)
    mover = mover_of(sentence, trigger)
    code = owner_of(scene, sentence, trigger, mover)
    facts = facts_of(scene, sentence, trigger, report, relation_of(report, actor, code))
    verdict = _again(trigger, facts, earlier) if trigger.phase.startswith("again") else stage_of(facts)
    if verdict is None:
        return None
    stage, is_negated = verdict
    place_from, place_to = places_of(scene, sentence, trigger)
    record = Record(
        stage=stage,
        basis=basis_of(actor, code, stage, is_attributed=report is not None),
        content=content_of(scene, sentence, trigger, stage, earlier),
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
        hedged=_is_hedged(facts),
    )
    return Finding(sentence=sentence.index, trigger=trigger, record=record)


def _is_hedged(facts: Facts) -> bool:
    """Tell whether the text itself marks doubt; a plain first subjunctive does not."""
    is_possible = facts.modal == "können" and facts.mood is Mood.UNREAL
    return "hedges" in facts.marks or "claim" in facts.acts or facts.phase == "doubted" or is_possible


def _again(trigger: Trigger, facts: Facts, earlier: Sequence[Finding]) -> tuple[Stage, bool] | None:
    """Return the stage of a movement told before, now confirmed, denied, demanded or refused."""
    told = trigger.phase.removeprefix("again ")
    if told == "unconfirmed":
        last = earlier[-1].record
        return (Stage.NOT_SEEN, True) if facts.is_negated else (last.stage, last.negated)
    return stage_of(replace(facts, phase=told, is_noun=True))


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


def content_of(
    scene: Scene, sentence: AnalysedSentence, trigger: Trigger, stage: Stage, earlier: Sequence[Finding]
) -> Span:
    """Return the shortest stretch that carries the proposition.

    That is the clause of the trigger; of a noun under a cue only its noun phrase; with its premise when the movement
    is conditional; of a relative clause with the noun that it describes; of a mere confirmation what it confirms.
    """
    clause = sentence.clauses[trigger.clause]
    if trigger.phase == "again unconfirmed" and stage is not Stage.NOT_SEEN:
        return earlier[-1].record.content
    if trigger.stretch is not None:
        return sentence.span_of(*trigger.stretch)
    report = scene.report_of(sentence, clause)
    if trigger.phrase is not None and _is_cue_clause(report, sentence, clause):
        return sentence.span_of(trigger.phrase.first, trigger.phrase.last)
    first, last = _own_words(sentence, clause, report)
    joined = premises_of(sentence, clause) if stage is Stage.CONDITIONAL else []
    doubt = doubt_about(sentence, clause)
    free = [child for child in sentence.children(clause) if _is_free_relative(sentence, child)]
    for other in [*joined, *free, *([] if doubt is None else [doubt])]:
        first, last = min(first, other.first), max(last, other.last)
    if clause.kind is ClauseKind.RELATIVE:
        before = antecedent_of(sentence, clause)
        first = first if before is None else before.first
    return sentence.span_of(first, last)


def _is_free_relative(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a clause is the subject of the next: "**wer freiwillig kam**, könne nicht abberufen werden"."""
    return clause.opener is not None and sentence.words[clause.opener].lower in ("wer", "was")


def _is_cue_clause(report: Report | None, sentence: AnalysedSentence, clause: Clause) -> bool:
    if report is None or report.cue is None or report.cue.extent is not None:
        return False
    return (report.sentence, report.cue.clause) == (sentence.index, clause.index)


def _own_words(sentence: AnalysedSentence, clause: Clause, report: Report | None) -> tuple[int, int]:
    """Return the words of a clause without a leading "und" and a leading prepositional cue."""
    first, last = clause.first, clause.last
    while last - first > 1 and sentence.words[first].tag == "KON":
        first += 1
    if (
        report is not None
        and report.cue is not None
        and report.cue.extent is not None
        and report.sentence == sentence.index
    ):
        start, end = report.cue.extent
        if start <= first < end < last:
            first = end
    return first, last
