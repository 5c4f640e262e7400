"""Whose force a clause is about, and how whoever speaks stands to it."""

from collections.abc import Sequence
from dataclasses import replace

from abzug.model.record import Basis, Record
from abzug.reading.actors import ActorMention, ActorRole
from abzug.reading.assembly import OBSERVING_ROLES
from abzug.reading.forces import ForceKind, ForceMention
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.cues import verb_cue
from abzug.reading.german.facts import phase_above
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.relation import KnownBy, Ownership, Relation
from abzug.reading.german.report import Report, cue_report
from abzug.reading.german.scene import Scene
from abzug.reading.german.speakers import is_cue_clause
from abzug.reading.german.subjects import subject_of
from abzug.reading.german.trigger import Trigger, TriggerKind
from abzug.reading.nations import state_on

_POSSESSIVES = ("sein", "ihr", "unser")
_OF_THE_FORCE = ("ihr ", "ihre ", "sein ", "seine ", "deren ", "dessen ")
_IRREGULARS = words_of("sources", "irregulars")
_SPEAKING_FOR_ITSELF = frozenset(["man", "wir", "ich"])
_SPOKESMEN = tuple(words_of("sources", "speaking_for"))
_BOTH = words_of("sources", "both")
_PAPERS = tuple(words_of("sources", "papers"))
_LOOKING = frozenset(["Beobachtung", "Beobachtungen", "Auswertung", "Zählung", "Zählungen", "Aufzeichnungen"])
_POWERS = (ActorRole.GOVERNMENT, ActorRole.MILITARY, ActorRole.GROUP, ActorRole.IMPERSONAL, ActorRole.ALLIANCE)


def owner_of(
    scene: Scene,
    sentence: AnalysedSentence,
    trigger: Trigger,
    mover: ForceMention | None,
    speaker: ActorMention | None,
    earlier: Sequence[Record],
) -> Ownership:
    """Return whose force a trigger is about; the first of these that tells.

    What the mover's own words say; the country to which "seine Truppen" belong or that moves them; for "man" and "wir"
    the speaker; the force told of before; the speaker, unless all forces that the text names are another's; the force
    named nearest.

    Args:
        scene: What is known of the text.
        sentence: The sentence.
        trigger: The trigger.
        mover: The force that moves, as far as its clause names it.
        speaker: Whoever says it.
        earlier: What the text told before, last first.
    """
    found = _owner(scene, sentence, trigger, mover, speaker, earlier)
    return replace(found, code=state_on(found.code, scene.published)) if found.code else found


def _owner(
    scene: Scene,
    sentence: AnalysedSentence,
    trigger: Trigger,
    mover: ForceMention | None,
    speaker: ActorMention | None,
    earlier: Sequence[Record],
) -> Ownership:
    if mover is not None and mover.owner is not None:
        return Ownership(mover.owner, KnownBy.ITS_NAME)
    clause = sentence.clauses[trigger.clause]
    own = _owner_in_clause(scene, sentence, clause, trigger)
    if own is not None:
        return Ownership(own, KnownBy.CLAUSE)
    spoken_for = None if speaks_of_others(scene, sentence, trigger, speaker, earlier) else _code_of_speaker(speaker)
    if trigger.phrase is None and _speaks_of_itself(sentence, clause) and spoken_for is not None:
        return Ownership(spoken_for, KnownBy.ITSELF)
    if mover is not None and names_unknown_owner(sentence, trigger, mover):
        return Ownership(None, KnownBy.NOTHING)
    told = next((record.mover_code for record in earlier if record.mover_code is not None), None)
    is_group = speaker is not None and speaker.role is ActorRole.GROUP
    if told is not None or (mover is not None and is_irregular(mover, scene) and not is_group):
        return Ownership(told, KnownBy.TOLD)
    if spoken_for is not None and (speaker is None or speaker.role not in _POWERS):
        spoken_for = None
    if spoken_for is not None and (scene.owners <= {spoken_for} or _commits(scene, sentence, clause)):
        return Ownership(spoken_for, KnownBy.SPEAKER)
    near = scene.owner_near(sentence.words[trigger.word].start)
    return Ownership(near or spoken_for, KnownBy.NEARNESS if near else KnownBy.SPEAKER)


def names_unknown_owner(sentence: AnalysedSentence, trigger: Trigger, mover: ForceMention) -> bool:
    """Tell whether a force is somebody's whom the lexicon does not know: "**Gaddafis** Truppen"."""
    words = sentence.words
    for phrase in sentence.phrases[trigger.clause]:
        if words[phrase.first].start <= mover.head.start < words[phrase.last - 1].end:
            before = [word for word in words[phrase.first : phrase.last] if word.start < mover.head.start]
            return any(word.tag == "NE" and word.lower.endswith(("s", "’", "'")) for word in before)
    return False


def _commits(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether somebody orders or promises, which one does with forces of one's own."""
    report = cue_report(sentence, clause) or scene.report_of(sentence, clause)
    return report is not None and report.cue is not None and bool(report.cue.acts & {"order", "promise"})


def _code_of_speaker(speaker: ActorMention | None) -> str | None:
    return None if speaker is None else speaker.code


def speaks_of_others(
    scene: Scene, sentence: AnalysedSentence, trigger: Trigger, speaker: ActorMention | None, earlier: Sequence[Record]
) -> bool:
    """Tell whether somebody speaks of a force not his own: demanding, threatening, or seeing (no sign of) it."""
    clause = sentence.clauses[trigger.clause]
    report = scene.report_of(sentence, clause)
    acts = report.cue.acts if report is not None and report.cue is not None else frozenset[str]()
    return (
        trigger.kind is TriggerKind.SEEN
        or "unconfirmed" in (trigger.phase, phase_above(sentence, clause))
        or bool(acts & {"demand", "warn", "see", "think"})
        or _spoke_of_others(speaker, earlier)
    )


def is_irregular(force: ForceMention, scene: Scene) -> bool:
    """Tell whether a force is one of rebels, militias or mercenaries, who are nobody's army."""
    return any(stem in force.head.of(scene.text).lower() for stem in _IRREGULARS)


def _spoke_of_others(speaker: ActorMention | None, earlier: Sequence[Record]) -> bool:
    """Tell whether what the same speaker said before was not about a force of his own."""
    if speaker is None:
        return False
    own = (record for record in earlier if record.speaker is not None)
    return any(_shares(record, speaker) and record.basis is not Basis.OWNER for record in own)


def _shares(record: Record, speaker: ActorMention) -> bool:
    said_by = record.speaker
    return said_by is not None and said_by.start < speaker.span.end and speaker.span.start < said_by.end


def _owner_in_clause(scene: Scene, sentence: AnalysedSentence, clause: Clause, trigger: Trigger) -> str | None:
    """Return the country that the clause makes the owner: its subject, or that of the clause an infinitive hangs on."""
    named = [force for force in trigger.forces if force.owner is not None and force.kind is not ForceKind.NATIONALS]
    if named and trigger.phrase is not None:
        return named[0].owner
    if (
        trigger.kind is TriggerKind.SEEN
        or trigger.kind is TriggerKind.TOLD
        or is_cue_clause(scene.report_of(sentence, clause), sentence, clause)
    ):
        return None
    if trigger.phrase is not None and (not trigger.phase or cue_report(sentence, clause) is not None):
        return None
    subject = subject_of(sentence, clause)
    if subject is None and clause.kind is ClauseKind.INFINITIVE and clause.parent is not None:
        return _owner_above(scene, sentence, sentence.clauses[clause.parent]) if _has_own(sentence, clause) else None
    return _code_of(scene, sentence, subject)


def _owner_above(scene: Scene, sentence: AnalysedSentence, above: Clause) -> str | None:
    """Return whose "ihre Truppen" are in an infinitive: the subject's above; under a demand those of whom it is asked.

    Example:
        "Die Regierung forderte **von den Rebellen**, ihre Kämpfer abzuziehen."
    """
    cue = verb_cue(sentence, above)
    if cue is None or "demand" not in cue.acts:
        return _code_of(scene, sentence, subject_of(sentence, above))
    actor = None if cue.addressee is None else scene.actor_at(sentence.span_of(*cue.addressee))
    return None if actor is None else actor.code


def _has_own(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a clause speaks of "seine" or "ihre" force, so that the subject above owns it."""
    return any(sentence.words[place].lower.startswith(_POSSESSIVES) for place in clause.words())


def _code_of(scene: Scene, sentence: AnalysedSentence, phrase: NounPhrase | None) -> str | None:
    if phrase is None:
        return None
    span = sentence.span_of(phrase.first, phrase.last)
    owned = [force for force in scene.forces_in(span) if force.owner is not None]
    if owned:
        return owned[0].owner
    actor = scene.actor_at(span)
    head = sentence.words[phrase.head].start
    return actor.code if actor is not None and actor.span.start <= head < actor.span.end else None


def speaks_of_own(sentence: AnalysedSentence, trigger: Trigger) -> bool:
    """Tell whether whoever speaks does so of himself or of his force: "**man** gehe", "**seine Leute** rückten ab".

    Of an infinitive the possessive may be the subject's above, of a relative clause that of the noun before; a demand
    or a sighting is of others.
    """
    if trigger.kind in (TriggerKind.SEEN, TriggerKind.TOLD):
        return False
    if trigger.phrase is not None:
        return sentence.words[trigger.phrase.first].lower.startswith(_POSSESSIVES)
    clause = sentence.clauses[trigger.clause]
    subject = subject_of(sentence, clause)
    phrases = [] if subject is None else [subject]
    if trigger.forces and clause.kind is not ClauseKind.INFINITIVE:
        force = trigger.forces[0].head.start
        phrases += [p for p in sentence.phrases[clause.index] if sentence.words[p.head].start == force]
    words = [sentence.words[phrase.first].lower for phrase in phrases]
    if subject is not None and sentence.words[subject.head].lower in _SPEAKING_FOR_ITSELF:
        return True
    owned = [p for p in phrases if sentence.words[p.first].lower.startswith(_POSSESSIVES)]
    first_named = next((w for w in words), "")
    return bool(owned) and (subject is None or first_named.startswith(_POSSESSIVES))


def _speaks_of_itself(sentence: AnalysedSentence, clause: Clause) -> bool:
    subject = subject_of(sentence, clause)
    return subject is not None and sentence.words[subject.head].lower in _SPEAKING_FOR_ITSELF


def relation_of(
    scene: Scene,
    report: Report | None,
    speaker: ActorMention | None,
    mover_code: str | None,
    *,
    is_about_others: bool = False,
    is_about_itself: bool = False,
) -> Relation:
    """Return how whoever speaks stands to the force.

    Somebody in office whose country the text does not say, a spokesman or a general, speaks for the owner; where such
    a one stands ("ein General in Kabul") does not tell for whom.
    """
    if report is None:
        return Relation.NARRATOR
    words = _speaker_words(scene, report)
    if is_about_itself or _is_both_sides(words) or words.lower().startswith(_OF_THE_FORCE):
        return Relation.OWNER
    if speaker is None and _head_of(scene, report).endswith(_PAPERS):
        return Relation.OWNER
    has_power = speaker is not None and speaker.role in _POWERS
    if _looks(scene, report) and not has_power:
        return Relation.OBSERVER
    if speaker is None:
        return Relation.UNKNOWN if words.lower().endswith(_SPOKESMEN) else Relation.OTHER
    if (speaker.role in OBSERVING_ROLES or speaker.code == "UN") and speaker.code != (mover_code or ""):
        return Relation.OBSERVER
    is_placed = " in " in speaker.span.of(scene.text) and speaker.role in (ActorRole.MILITARY, ActorRole.OFFICIAL)
    if speaker.code is None or (is_placed and speaker.role is ActorRole.MILITARY):
        head = speaker.head.of(scene.text).lower()
        speaks_for = speaker.role in (ActorRole.GOVERNMENT, ActorRole.MILITARY, ActorRole.GROUP) or (
            speaker.role is ActorRole.ALLIANCE and mover_code is None
        )
        return Relation.UNKNOWN if speaks_for or head.endswith(_SPOKESMEN) else Relation.OTHER
    if mover_code is None:
        return Relation.UNKNOWN if speaker.role in _POWERS and not is_about_others else Relation.OTHER
    return Relation.OWNER if speaker.code == mover_code else Relation.OTHER


def _speaker_words(scene: Scene, report: Report) -> str:
    if report.antecedent is None:
        return ""
    index, (first, last) = report.antecedent
    return scene.sentences[index].span_of(first, last).of(scene.text)


def _head_of(scene: Scene, report: Report) -> str:
    """Return the noun or name that heads the words naming who speaks, in lower case."""
    if report.antecedent is None:
        return ""
    index, (first, last) = report.antecedent
    sentence = scene.sentences[index]
    heads = [p.head for phrases in sentence.phrases for p in phrases if first <= p.head < last]
    return sentence.words[min(heads)].lower if heads else ""


def _is_both_sides(words: str) -> bool:
    lowers = words.lower().split()
    return any(word in _BOTH or word.endswith("parteien") for word in lowers)


def _looks(scene: Scene, report: Report) -> bool:
    """Tell whether the cue itself is one of looking: "nach Beobachtung", "nach Auswertung"."""
    if report.cue is None:
        return False
    sentence = scene.sentences[report.sentence]
    if report.cue.acts == {"see"}:
        return True
    return any(sentence.words[place].text in _LOOKING for place in report.cue.words)
