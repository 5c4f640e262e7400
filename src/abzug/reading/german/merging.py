"""Findings of one sentence that say one thing twice are made one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from abzug.model.record import Record
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.events import Motion
from abzug.reading.german.scene import Scene
from abzug.reading.german.trigger import Trigger

_POSSESSIVES = ("sein", "ihr", "deren", "dessen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A record with the trigger it was read from.

    Args:
        sentence: The sentence of the trigger.
        trigger: What was read.
        record: What it says.
    """

    sentence: int
    trigger: Trigger
    record: Record


def merged(scene: Scene, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings with doubles made one; only neighbours in one sentence can be doubles."""
    kept: list[Finding] = []
    for finding in findings:
        if kept and kept[-1].sentence == finding.sentence:
            sentence = scene.sentences[finding.sentence]
            one, other = kept[-1], finding
            joined = _exchanged(sentence, one, other) or _explained(sentence, one, other)
            if joined is not None:
                kept[-1] = joined
                continue
        kept.append(finding)
    return kept


def _clauses(sentence: AnalysedSentence, one: Finding, other: Finding) -> tuple[Clause, Clause]:
    return sentence.clauses[one.trigger.clause], sentence.clauses[other.trigger.clause]


def _exchanged(sentence: AnalysedSentence, one: Finding, other: Finding) -> Finding | None:
    """Join "sollen nach Deir al-Sor gebracht werden, um dort Kameraden zu entlasten": the purpose is the exchange."""
    first, second = _clauses(sentence, one, other)
    if other.trigger.motion is not Motion.ROTATE or second.parent != first.index or second.opener is None:
        return None
    if sentence.words[second.opener].lower != "um":
        return None
    moved = one.record
    record = replace(
        other.record,
        mover=moved.mover,
        mover_code=moved.mover_code,
        component=moved.component,
        quantity=moved.quantity,
        place_from=moved.place_from,
        place_to=moved.place_to,
        when=moved.when,
    )
    return replace(other, record=record)


def _explained(sentence: AnalysedSentence, one: Finding, other: Finding) -> Finding | None:
    """Drop one side of a colon when both tell the same movement: the general one, or a mere elaboration."""
    first, second = _clauses(sentence, one, other)
    if second.after != ":" or first.quoted != second.quoted:
        return None
    opener = sentence.words[second.first].lower
    motions = {one.trigger.motion, other.trigger.motion}
    if opener.startswith(_POSSESSIVES) and Motion.LEAVE in motions:
        return one
    return other if len(motions) == 1 and one.record.speaker == other.record.speaker else None
