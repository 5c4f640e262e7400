"""From a scene to records: every trigger with its stage, its speaker and what it says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from abzug.model.record import Record, Span, Stage
from abzug.reading.actors import ActorRole
from abzug.reading.assembly import OBSERVING_ROLES
from abzug.reading.forces import ForceMention
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.arguments import component_of, mover_of, moving_power, places_of, quantity_of, when_of
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.conditions import premises_of
from abzug.reading.german.decision import Verdict, verdict_on
from abzug.reading.german.doubts import doubt_about
from abzug.reading.german.facts import Facts, facts_of
from abzug.reading.german.frame import antecedent_of
from abzug.reading.german.merging import Finding, merged
from abzug.reading.german.ownership import (
    is_irregular,
    owner_of,
    relation_of,
    speaks_of_others,
    speaks_of_own,
)
from abzug.reading.german.phases import phase_of
from abzug.reading.german.phrases import NounPhrase, end_with_attributes
from abzug.reading.german.relation import Voice
from abzug.reading.german.report import Report, cue_report, sighting_report
from abzug.reading.german.scene import Scene
from abzug.reading.german.speakers import cue_of, is_cue_clause, speaker_of
from abzug.reading.german.trigger import Trigger, TriggerKind
from abzug.reading.german.triggers import find_triggers

_PRONOUN_OBJECTS = frozenset(["sie", "es", "ihn", "diese", "ihnen"])
LOOKING_BACK = 12
"""Findings among which the movement is looked for that a clause points back to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A trigger with all that decides whether it makes a record and which.

    Args:
        sentence: Its sentence.
        trigger: The trigger.
        report: Whose words it is in, or None.
        speaker: Who speaks.
        mover: The force that moves, as far as its clause names it.
        mover_code: Whose force it is.
        facts: What was found around it.
        earlier: What the text told before, first to last.
    """

    sentence: AnalysedSentence
    trigger: Trigger
    report: Report | None
    speaker: Span | None
    mover: ForceMention | None
    mover_code: str | None
    facts: Facts
    earlier: tuple[Finding, ...]


Decide: TypeAlias = Callable[[Candidate], Verdict | None]
"""Tells stage and basis of a candidate, or that it makes no record."""


def decide(candidate: Candidate) -> Verdict | None:
    """Return the stage and the basis that the models find likeliest."""
    return verdict_on(candidate.facts)


def find_records(scene: Scene, decide: Decide = decide) -> list[Record]:
    """Return what a scene says about forces, in the order of the text."""
    found: list[Finding] = []
    for sentence in scene.sentences:
        for clause in sentence.clauses:
            if _is_shown(found, sentence, clause):
                continue
            earlier = [finding.trigger for finding in found[-LOOKING_BACK:]]
            for trigger in find_triggers(scene, sentence, clause, earlier):
                candidate = _candidate(scene, sentence, trigger, found)
                verdict = None if candidate is None else decide(candidate)
                if candidate is not None and verdict is not None:
                    found.append(_finding(scene, candidate, verdict))
    return sorted((finding.record for finding in merged(scene, found)), key=lambda record: record.content)


def _is_shown(found: Sequence[Finding], sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a clause only describes what a sighting before it already tells."""
    if not found or found[-1].sentence != sentence.index or found[-1].trigger.stretch is None:
        return False
    first, last = found[-1].trigger.stretch
    return found[-1].trigger.clause != clause.index and first <= clause.first and clause.last <= last


def _candidate(
    scene: Scene, sentence: AnalysedSentence, trigger: Trigger, earlier: Sequence[Finding]
) -> Candidate | None:
    """Read what stands around a trigger: who says it, of whose force."""
    clause = sentence.clauses[trigger.clause]
    if trigger.kind is TriggerKind.TOLD and _told_by(scene, sentence, clause, earlier):
        return None
    report = _report(scene, sentence, clause, trigger)
    speaker = speaker_of(scene, report)
    actor = None if speaker is None else scene.actor_at(speaker)
    mover = mover_of(scene, sentence, trigger)
    told = [finding.record for finding in reversed(earlier[-LOOKING_BACK:])]
    ownership = owner_of(scene, sentence, trigger, mover, actor, told)
    is_group = actor is not None and actor.role is ActorRole.GROUP
    irregular = mover is not None and is_irregular(mover, scene) and not is_group
    of_others = irregular or speaks_of_others(scene, sentence, trigger, actor, told)
    is_observer = actor is not None and actor.role in OBSERVING_ROLES
    of_own = report is not None and not (of_others or is_observer) and speaks_of_own(sentence, trigger)
    relation = relation_of(scene, report, actor, ownership.code, is_about_others=of_others, is_about_itself=of_own)
    about = "others" if of_others else "itself" if of_own else ""
    voice = Voice(report=report, actor=actor, relation=relation, ownership=ownership, about=about)
    return Candidate(
        sentence=sentence,
        trigger=trigger,
        report=report,
        speaker=speaker,
        mover=mover,
        mover_code=ownership.code,
        facts=facts_of(scene, sentence, trigger, voice),
        earlier=tuple(earlier[-LOOKING_BACK:]),
    )


def _finding(scene: Scene, candidate: Candidate, verdict: Verdict) -> Finding:
    """Return a candidate with its stage and basis as a record."""
    stage, basis = verdict
    sentence, trigger, mover = candidate.sentence, candidate.trigger, candidate.mover
    told = [finding.record for finding in reversed(candidate.earlier)]
    clause = sentence.clauses[trigger.clause]
    place_from, place_to = places_of(scene, sentence, trigger, stage, told)
    record = Record(
        stage=stage,
        basis=basis,
        content=content_of(sentence, trigger, stage, candidate.report, candidate.earlier),
        speaker=candidate.speaker,
        cue=cue_of(scene, candidate.report),
        mover=moving_power(scene, sentence, clause) if mover is None else mover.span,
        mover_code=candidate.mover_code,
        component=component_of(scene, sentence, clause, mover),
        quantity=quantity_of(scene, sentence, clause, mover),
        place_from=place_from,
        place_to=place_to,
        when=when_of(scene, sentence, clause),
        negated=is_denied(candidate.facts, stage),
        hedged=is_hedged(candidate.facts),
    )
    return Finding(sentence=sentence.index, trigger=trigger, record=record)


def _told_by(scene: Scene, sentence: AnalysedSentence, clause: Clause, earlier: Sequence[Finding]) -> bool:
    """Tell whether a clause is only the source of what was read last: "**Das bestätigte ein Sprecher**"."""
    cue = earlier[-1].record.cue if earlier else None
    return cue is not None and any(part.start <= cue.start < part.end for part in scene.stretches(sentence, clause))


def _report(scene: Scene, sentence: AnalysedSentence, clause: Clause, trigger: Trigger) -> Report | None:
    """Return whose words a trigger is in: of a noun under a cue, the cue's; of a sighting, whoever sees."""
    report = scene.report_of(sentence, clause)
    if trigger.kind is TriggerKind.SEEN:
        return report if is_cue_clause(report, sentence, clause) else sighting_report(sentence, clause) or report
    verb_phase = phase_of(sentence, clause, sentence.verbs[clause.index])
    if trigger.phrase is not None and verb_phase in ("begun", "completed", "refused"):
        own = cue_report(sentence, clause)
        is_act = own is not None and own.cue is not None and bool(own.cue.acts & {"deny", "refuse", "order", "promise"})
        return own if is_act else None if is_cue_clause(report, sentence, clause) else report
    if trigger.phrase is not None or trigger.kind is TriggerKind.TOLD:
        own = cue_report(sentence, clause)
        if own is None and trigger.kind is TriggerKind.TOLD and trigger.phase == "unconfirmed" and report is None:
            own = sighting_report(sentence, clause)
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


def is_denied(facts: Facts, stage: Stage) -> bool:
    """Tell whether the text denies the movement."""
    if stage is Stage.NOT_SEEN:
        return "-" in facts["doubt"]
    if stage is Stage.DEMANDED:
        return False
    if stage is Stage.ARRIVING and "refused" in facts["phase"]:
        return True
    if stage is Stage.REFUSED:
        return "yes" in facts["negated"] or "refused" not in facts["phase"]
    return "yes" in facts["negated"]


def is_hedged(facts: Facts) -> bool:
    """Tell whether the text itself marks doubt; a plain first subjunctive does not."""
    is_possible = "können" in facts["modal"] and "indicative" not in facts["mood"] and "yes" not in facts["negated"]
    is_doubted = "doubted" in facts["doubt"] or "claim" in facts["acts"] or "hedges" in facts["marks"]
    return is_doubted or is_possible


def content_of(
    sentence: AnalysedSentence, trigger: Trigger, stage: Stage, report: Report | None, earlier: Sequence[Finding]
) -> Span:
    """Return the shortest stretch that carries the proposition.

    That is the clause of the trigger; of a noun under a cue only its noun phrase; with its premise when the movement
    is conditional; of a relative clause with the noun that it describes; of a mere confirmation what it confirms.
    """
    clause = sentence.clauses[trigger.clause]
    if trigger.kind is TriggerKind.TOLD and trigger.phase == "unconfirmed" and stage is not Stage.NOT_SEEN and earlier:
        return earlier[-1].record.content
    if trigger.stretch is not None:
        return sentence.span_of(*trigger.stretch)
    if trigger.phrase is not None and is_cue_clause(report, sentence, clause):
        return _object_of_cue(sentence, clause, trigger.phrase, report)
    first, last = _own_words(sentence, clause, report)
    joined = premises_of(sentence, clause) if stage is Stage.CONDITIONAL else []
    doubt = doubt_about(sentence, clause)
    free = [child for child in sentence.children(clause) if _is_free_relative(sentence, child)]
    onward = _moved_on(sentence, clause) if stage is Stage.REDEPLOYING else []
    for other in [*joined, *free, *onward, *([] if doubt is None else [doubt])]:
        first, last = min(first, other.first), max(last, other.last)
    if clause.kind is ClauseKind.RELATIVE:
        before = antecedent_of(sentence, clause)
        first = first if before is None else before.first
    return sentence.span_of(first, last)


def _moved_on(sentence: AnalysedSentence, clause: Clause) -> list[Clause]:
    """Return the clause that says where what is withdrawn goes: "zog Boote ab **und schickte sie nach Mannar**"."""
    following = (c for c in sentence.clauses if c.index == clause.index + 1 and c.joined_to == clause.index)
    return [c for c in following if any(sentence.words[place].lower in _PRONOUN_OBJECTS for place in c.words())]


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
