"""From a scene to records: every trigger with its stage, its speaker and what it says."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from abzug.model.record import Record, Span, Stage
from abzug.reading.actors import ActorRole
from abzug.reading.german.aboutness import antecedent_of
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.anaphora import anaphor_in, denied_presence
from abzug.reading.german.arguments import component_of, mover_of, moving_power, places_of, quantity_of, when_of
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.conditions import premises_of
from abzug.reading.german.doubts import doubt_about
from abzug.reading.german.events import Motion
from abzug.reading.german.facts import facts_of
from abzug.reading.german.merging import Finding, merged
from abzug.reading.german.morphology import Mood
from abzug.reading.german.ownership import basis_of, is_irregular, owner_of, relation_of, speaks_of_others
from abzug.reading.german.phrases import NounPhrase, end_with_attributes
from abzug.reading.german.report import Report, cue_report, sighting_report
from abzug.reading.german.scene import Scene
from abzug.reading.german.sightings import sighting_in
from abzug.reading.german.speakers import cue_of, is_cue_clause, speaker_of
from abzug.reading.german.stages import Condition, Facts, stage_of
from abzug.reading.german.trigger import Trigger
from abzug.reading.german.triggers import find_triggers

LOOKING_BACK = 12
"""Findings among which the movement is looked for that a clause points back to."""


def find_records(scene: Scene) -> list[Record]:
    """Return what a scene says about forces, in the order of the text."""
    found: list[Finding] = []
    for sentence in scene.sentences:
        for clause in sentence.clauses:
            if _is_shown(found, sentence, clause):
                continue
            for trigger in _triggers(scene, sentence, clause, [earlier.trigger for earlier in found[-LOOKING_BACK:]]):
                finding = _finding(scene, sentence, trigger, found)
                if finding is not None:
                    found.append(finding)
    return sorted((finding.record for finding in merged(scene, found)), key=lambda record: record.content)


def _is_shown(found: Sequence[Finding], sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a clause only describes what a sighting before it already tells."""
    if not found or found[-1].sentence != sentence.index or found[-1].trigger.stretch is None:
        return False
    first, last = found[-1].trigger.stretch
    return found[-1].trigger.clause != clause.index and first <= clause.first and clause.last <= last


def _triggers(scene: Scene, sentence: AnalysedSentence, clause: Clause, earlier: list[Trigger]) -> Iterator[Trigger]:
    """Yield the triggers of a clause: what is seen in it, else what it says, else what it says of something told."""
    sighting = sighting_in(scene, sentence, clause)
    if sighting is not None:
        yield sighting
        return
    triggers = find_triggers(scene, sentence, clause, has_topic=bool(earlier))
    if triggers:
        yield from triggers
        return
    anaphor = denied_presence(scene, sentence, clause) or anaphor_in(sentence, clause, earlier)
    if anaphor is not None:
        yield anaphor


def _finding(scene: Scene, sentence: AnalysedSentence, trigger: Trigger, earlier: Sequence[Finding]) -> Finding | None:
    """Read one trigger: who says it, of whose force, at which stage."""
    clause = sentence.clauses[trigger.clause]
    if trigger.phase.startswith("again") and _told_by(scene, sentence, clause, earlier):
        return None
    report = _report(scene, sentence, clause, trigger)
    speaker = speaker_of(scene, report)
    actor = None if speaker is None else scene.actor_at(speaker)
    mover = mover_of(scene, sentence, trigger)
    told = [finding.record for finding in reversed(earlier[-LOOKING_BACK:])]
    code = owner_of(scene, sentence, trigger, mover, actor, told)
    is_group = actor is not None and actor.role is ActorRole.GROUP
    irregular = mover is not None and is_irregular(mover, scene) and not is_group
    of_others = irregular or speaks_of_others(scene, sentence, trigger, actor, told)
    relation = relation_of(scene, report, actor, code, is_about_others=of_others)
    facts = facts_of(scene, sentence, trigger, report, relation)
    verdict = _again(trigger, facts, earlier) if trigger.phase.startswith("again") else stage_of(facts)
    if verdict is None:
        return None
    stage, is_negated = verdict
    place_from, place_to = places_of(scene, sentence, trigger)
    record = Record(
        stage=stage,
        basis=basis_of(relation, stage),
        content=content_of(sentence, trigger, stage, report, earlier),
        speaker=speaker,
        cue=cue_of(scene, report),
        mover=moving_power(scene, sentence, clause) if mover is None else mover.span,
        mover_code=code,
        component=component_of(scene, sentence, clause, mover),
        quantity=quantity_of(scene, sentence, clause, mover),
        place_from=place_from,
        place_to=place_to,
        when=when_of(scene, sentence, clause),
        negated=is_negated,
        hedged=_is_hedged(facts),
    )
    return Finding(sentence=sentence.index, trigger=trigger, record=record)


def _told_by(scene: Scene, sentence: AnalysedSentence, clause: Clause, earlier: Sequence[Finding]) -> bool:
    """Tell whether a clause is only the source of what was read last: "**Das bestätigte ein Sprecher**"."""
    cue = earlier[-1].record.cue if earlier else None
    return cue is not None and any(part.start <= cue.start < part.end for part in scene.stretches(sentence, clause))


def _report(scene: Scene, sentence: AnalysedSentence, clause: Clause, trigger: Trigger) -> Report | None:
    """Return whose words a trigger is in: of a noun under a cue, the cue's; of a sighting, whoever sees."""
    report = scene.report_of(sentence, clause)
    if trigger.phase == "seen":
        return report if is_cue_clause(report, sentence, clause) else sighting_report(sentence, clause) or report
    if trigger.phrase is not None or trigger.phase.startswith("again"):
        own = cue_report(sentence, clause)
        return report if own is None or _is_inside(own, trigger, report) else own
    return None if is_cue_clause(report, sentence, clause) and not _is_hearsay(report) else report


def _is_inside(own: Report, trigger: Trigger, outer: Report | None) -> bool:
    """Tell whether a clause's own verb is no cue for its noun.

    It is none when the noun is its subject ("ein Abzug ist nicht geplant"), nor when it names an agreement or an order
    that somebody else tells of.
    """
    if (
        own.cue is None
        or own.cue.speaker is None
        or (trigger.phrase is not None and _overlap(own.cue.speaker, trigger.phrase))
    ):
        return True
    return outer is not None and outer.cue is not own.cue and bool(own.cue.acts & {"order", "plan"})


def _overlap(stretch: tuple[int, int], phrase: NounPhrase) -> bool:
    return stretch[0] < phrase.last and phrase.first < stretch[1]


def _is_hearsay(report: Report | None) -> bool:
    return report is not None and report.cue is not None and report.cue.acts == {"claim"}


def _is_hedged(facts: Facts) -> bool:
    """Tell whether the text itself marks doubt; a plain first subjunctive does not."""
    is_possible = facts.modal == "können" and facts.mood is not Mood.INDICATIVE and not facts.is_negated
    is_supposed = facts.condition is Condition.PREMISE and facts.motion is Motion.STAY
    is_doubted = facts.phase == "doubted" or "claim" in facts.acts or "hedges" in facts.marks
    return is_doubted or is_possible or is_supposed


def _again(trigger: Trigger, facts: Facts, earlier: Sequence[Finding]) -> tuple[Stage, bool] | None:
    """Return the stage of a movement told before, now confirmed, denied, demanded or refused."""
    told = trigger.phase.removeprefix("again ")
    if told == "unconfirmed":
        last = earlier[-1].record
        return (Stage.NOT_SEEN, True) if facts.is_negated else (last.stage, last.negated)
    return stage_of(replace(facts, phase=told, is_noun=True))


def content_of(
    sentence: AnalysedSentence, trigger: Trigger, stage: Stage, report: Report | None, earlier: Sequence[Finding]
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
    if trigger.phrase is not None and is_cue_clause(report, sentence, clause):
        return _object_of_cue(sentence, clause, trigger.phrase, report)
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


def _object_of_cue(sentence: AnalysedSentence, clause: Clause, phrase: NounPhrase, report: Report | None) -> Span:
    """Return the noun phrase under a cue; of a demand with its verb: "**verlangte deren Abzug**"."""
    first, last = phrase.first, end_with_attributes(sentence.words, sentence.phrases[clause.index], phrase)
    if report is not None and report.cue is not None and "demand" in report.cue.acts:
        verb = sentence.verbs[report.cue.clause]
        head = phrase.first if verb is None else verb.head
        first, last = min(first, head), max(last, head + 1)
    return sentence.span_of(first, last)


def _is_free_relative(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a clause is the subject of the next: "**wer freiwillig kam**, könne nicht abberufen werden"."""
    if clause.opener is None or clause.parent is None or clause.parent < clause.index:
        return False
    return sentence.words[clause.opener].lower in ("wer", "was")


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
            first = next((max(begin, end) for begin, stop in clause.ranges if stop > end), end)
    return first, last
