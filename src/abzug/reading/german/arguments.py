"""What a clause says about the movement besides its stage: who moves, how many, from where, to where, when."""

from collections.abc import Iterable, Sequence

from abzug.model.component import Component
from abzug.model.record import Count, Record, Span, Stage
from abzug.model.when import When
from abzug.reading.actors import ActorRole
from abzug.reading.assembly import within, within_any
from abzug.reading.forces import ForceKind, ForceMention
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.events import Motion
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.scene import Scene
from abzug.reading.german.speakers import is_cue_clause
from abzug.reading.german.subjects import subject_of
from abzug.reading.german.trigger import Trigger
from abzug.reading.places import PlaceMention, PlacePrecision
from abzug.reading.times import TimeRole

_FROM = words_of("stages", "places", "from_prepositions")
_TO = words_of("stages", "places", "to_prepositions")
_AT = words_of("stages", "places", "at_prepositions")
_ARMIES = ("armee", "streitkräfte", "streitkräften", "militär", "marine", "luftwaffe", "heer", "wehr")
_TIMELESS = (TimeRole.FREQUENCY, TimeRole.DURATION)


def mover_of(scene: Scene, sentence: AnalysedSentence, trigger: Trigger) -> ForceMention | None:
    """Return the force that moves: the subject when it is one, else the first force that the trigger is about."""
    if not trigger.forces:
        return None
    clause = sentence.clauses[trigger.clause]
    subject = subject_of(sentence, clause)
    if trigger.phrase is not None or subject is None:
        return trigger.forces[0]
    span = sentence.span_of(subject.first, subject.last)
    subjects = [force for force in trigger.forces if span.start <= force.span.start < span.end]
    objects = [force for force in trigger.forces if force not in subjects]
    verb = sentence.verbs[clause.index]
    if verb is not None and not verb.is_passive and _moves_object(scene, subjects, objects):
        return objects[0]
    return (subjects or objects)[0]


def moving_power(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> Span | None:
    """Return the country that moves an unnamed force of its own: "**Wien** beendet seine Beteiligung"."""
    subject = subject_of(sentence, clause)
    if subject is None or is_cue_clause(scene.report_of(sentence, clause), sentence, clause):
        return None
    actor = scene.actor_at(sentence.span_of(subject.first, subject.last))
    return actor.span if actor is not None and actor.role in (ActorRole.GOVERNMENT, ActorRole.IMPERSONAL) else None


def _moves_object(scene: Scene, subjects: Sequence[ForceMention], objects: Sequence[ForceMention]) -> bool:
    """Tell whether an army moves something of its own: "die Armee verlegt eine Division"."""
    return bool(objects) and all(_is_army(scene, force) for force in subjects)


def _is_army(scene: Scene, force: ForceMention) -> bool:
    return force.kind is ForceKind.ORGANISATION or force.head.of(scene.text).lower().endswith(_ARMIES)


def component_of(scene: Scene, sentence: AnalysedSentence, clause: Clause, mover: ForceMention | None) -> Component:
    """Return the component of the force; units "in der Ostsee" are naval; unspecified when nothing tells."""
    if mover is None or mover.component is not Component.UNSPECIFIED:
        return Component.UNSPECIFIED if mover is None else mover.component
    at_sea = any(
        place.precision is PlacePrecision.SEA and place.preposition in ("in", "im", "auf")
        for place in _places(scene, sentence, clause)
    )
    return Component.NAVAL if at_sea else Component.UNSPECIFIED


def quantity_of(scene: Scene, sentence: AnalysedSentence, clause: Clause, mover: ForceMention | None) -> Count | None:
    """Return how many of the mover: the quantity that counts its noun, else the only share in the clause."""
    found = within_any(scene.mentions.quantities, scene.stretches(sentence, clause))
    for quantity in found:
        noun = quantity.noun_span
        if mover is not None and noun is not None and noun.start < mover.span.end and mover.span.start < noun.end:
            return quantity.count
    shares = [quantity.count for quantity in found if quantity.count.share is not None]
    return shares[0] if shares else None


def when_of(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> When | None:
    """Return when the movement is or is due: the first time that the clause itself names."""
    for mention in within_any(scene.mentions.times, scene.stretches(sentence, clause)):
        if mention.role not in _TIMELESS and mention.when is not None:
            return mention.when
        if mention.lapses is not None:
            return mention.lapses
    return None


def places_of(
    scene: Scene, sentence: AnalysedSentence, trigger: Trigger, stage: Stage, told: Sequence[Record]
) -> tuple[Span | None, Span | None]:
    """Return from where (or where it stays) and to where, as phrases of the text.

    A clause that does not say from where speaks of the place told of before.

    Args:
        scene: What is known of the text.
        sentence: The sentence.
        trigger: The trigger.
        stage: How far the movement is; what arrives is nowhere before.
        told: What the text told before, last first.
    """
    clause = sentence.clauses[trigger.clause]
    found = [place for place in _places(scene, sentence, clause) if not _is_of_speaker(scene, sentence, clause, place)]
    start = _first(place for place in found if place.preposition in _FROM)
    end = _first(place for place in found if place.preposition in _TO)
    if start is None and trigger.motion in (Motion.LEAVE, Motion.STAY):
        start = _first(_objects(scene, sentence, clause, found))
    at = _first(place for place in found if place.preposition in _AT)
    if stage is Stage.ARRIVING:
        return _span(start), _span(end or at)
    if trigger.motion is Motion.REDEPLOY and end is None:
        start, end, at = start, at, None
    before = next((record.place_from for record in told if record.place_from is not None), None)
    return _span(start or at) or before, _span(end)


def _objects(
    scene: Scene, sentence: AnalysedSentence, clause: Clause, found: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """Return the places that no preposition governs and that neither act nor own: "verlassen **die Krim**"."""
    subject = subject_of(sentence, clause)
    span = None if subject is None else sentence.span_of(subject.first, subject.last)
    forces = scene.forces_of(sentence, clause)
    taken = [force.span for force in forces] if span is None else [span, *(force.span for force in forces)]
    verb = sentence.verbs[clause.index]
    if verb is not None and verb.is_passive:
        taken = [force.span for force in forces]
    free = [place for place in found if place.preposition is None]
    return [place for place in free if not any(_holds(outer, place.span) for outer in taken)]


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _places(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> list[PlaceMention]:
    stretches = scene.stretches(sentence, clause)
    return [place for stretch in stretches for place in within(scene.mentions.places, stretch)]


def _is_of_speaker(scene: Scene, sentence: AnalysedSentence, clause: Clause, place: PlaceMention) -> bool:
    """Tell whether a place only belongs to the name of whoever speaks: "Sprecher in Potsdam"."""
    report = scene.report_of(sentence, clause)
    if report is None or report.speaker is None:
        return False
    index, stretch = report.speaker
    span = scene.sentences[index].span_of(*stretch)
    return span.start <= place.span.start and place.span.end <= span.end


def _first(places: Iterable[PlaceMention]) -> PlaceMention | None:
    return next(iter(places), None)


def _span(place: PlaceMention | None) -> Span | None:
    return None if place is None else place.phrase_span
