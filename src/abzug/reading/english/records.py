"""From a movement told in a sentence to a record."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from abzug.model.component import Component
from abzug.model.record import Basis, Count, Record, Span, Stage
from abzug.reading.english.attribution import Attributed
from abzug.reading.english.carried import Carried, carried_by, lies_ahead
from abzug.reading.english.conditions import opens_condition
from abzug.reading.english.content import content_span
from abzug.reading.english.details import count_of, time_of
from abzug.reading.english.event import Event
from abzug.reading.english.extent import is_history
from abzug.reading.english.lexicon import saying
from abzug.reading.english.movers import REFERRING, force_of, mover_span
from abzug.reading.english.participants import ANAPHORS, Participants
from abzug.reading.english.scene import Scene
from abzug.reading.english.situation import QUESTION_WORDS
from abzug.reading.english.staging import stage_of
from abzug.reading.english.telling import LEAVING, group_of, telling_of
from abzug.reading.english.told import Told
from abzug.reading.english.tree import Tree, Word
from abzug.reading.english.voice import (
    Voice,
    voice_of_expulsion,
    voice_of_hearsay,
    voice_of_plan,
)
from abzug.reading.english.whereabouts import places_of
from abzug.reading.forces import ForceMention

BESIDE = frozenset({"before", "until", "till", "unless", "if", "once", "lest", "whenever", "without", "besides"})
"""Words that open a clause whose movement is only a condition or a limit of something else."""
PLANNED = frozenset({Stage.ANNOUNCED, Stage.CONDITIONAL, Stage.DEMANDED})
NEVER_OWNED = frozenset({Stage.DEMANDED, Stage.NOT_SEEN})
"""Stages that are by their meaning somebody else's word. Source: the reading guide."""
VISIBLE = frozenset(
    {
        *(Stage.BEGUN, Stage.COMPLETED, Stage.REMAINS, Stage.NOT_SEEN, Stage.ARRIVING, Stage.REDEPLOYING),
        Stage.ROTATING,
    }
)
"""Stages that a man on the spot can see."""


def record_of(told: Told, others: Sequence[Told], scene: Scene, earlier: Sequence[Record]) -> Record | None:
    """Return the record of a movement, or None where nothing about a force is asserted.

    Args:
        told: The movement.
        others: The other movements of its sentence.
        scene: The text.
        earlier: The records before it, for what "the rest" and "its tanks" mean.
    """
    people = Participants(scene.trees[told.tree], scene.entities)
    carried = carried_by(told, people, scene, earlier)
    is_demanded = any(record.stage in {Stage.DEMANDED, *LEAVING} for record in earlier)
    if _asserts_nothing(told, carried, people.tree, is_demanded=is_demanded):
        return None
    others_words = [other.event.word for other in others]
    content = content_span(told.situation.top, told.event.word, people.tree, others_words, carried.cue)
    telling = telling_of(told, carried, scene, is_history=is_history(told.event, content, people, scene.published))
    if any(mark == "after" and lies_ahead(clause, people.tree) for clause, mark in carried.inside):
        telling.situation.is_future = True
    telling = replace(telling, group=group_of(told.event, carried.owner, people, earlier))
    staged = (Stage.REMAINS, True) if told.is_contrasted else stage_of(telling)
    if staged is None:
        return None
    voice = _settled(carried, staged[0], told, people)
    return _filled(
        told, staged, voice, content=content, carried=carried, people=people, earlier=earlier, published=scene.published
    )


def _asserts_nothing(told: Told, carried: Carried, tree: Tree, *, is_demanded: bool) -> bool:
    """Tell whether a movement is only mentioned: in a relative clause, a limit, a question, or as a mere subject."""
    event, top, cue = told.event, told.situation.top, carried.cue
    if event.is_seen and cue is None:
        return True
    if event.group == "comply" and not is_demanded:
        return True
    if cue is not None and cue.group == "doubt" and not cue.clause:
        return True
    if any(mark == "which" and not _goes_on(clause, tree) for clause, mark in carried.inside):
        return True
    is_beside = any(mark in BESIDE or opens_condition(clause, tree) for clause, mark in carried.inside)
    if is_beside and not carried.is_foreign_condition:
        return True
    asked = [clause for clause, mark in carried.inside if mark in QUESTION_WORDS]
    if any(clause.dep == "ccomp" or told.situation.is_future for clause in asked):
        return True
    if event.is_noun and cue is not None and not cue.clause and not _is_direct(top, cue, tree):
        return True
    is_mere_subject = top.is_noun and top.dep in {"nsubj", "nsubjpass"} and not event.is_seen
    return is_mere_subject and (cue is None or cue.clause)


def _goes_on(clause: Word, tree: Tree) -> bool:
    """Tell whether a relative clause tells something of its own: "..., whose guns were still firing"."""
    opener = next((word for word in tree.subtree(clause) if word.tag in {"WDT", "WP", "WP$", "WRB"}), None)
    if opener is None or opener.index > clause.index:
        return False
    if opener.lower == "where":
        return True
    first = tree.edges(clause)[0]
    is_set_off = first > 0 and tree.words[first - 1].text == ","
    return (
        is_set_off
        and opener.lower in {"whose", "who", "which"}
        and tree.child(clause, "nsubj", "nsubjpass") is not opener
    )


def _is_direct(top: Word, cue: Attributed, tree: Tree) -> bool:
    """Tell whether a noun is what a verb of saying carries, not something set beside ("declared X after the ...")."""
    head = tree.head(top)
    return cue.word.index in {head.index, tree.head(head).index} or top.index == cue.word.index or cue.inherited


def _settled(carried: Carried, stage: Stage, told: Told, people: Participants) -> Voice:
    """Return whose word it is once the stage is known.

    A demand and a withdrawal not seen are never the owner's word, a plan may have its makers, and men in the field
    who tell of what has happened saw it.
    """
    voice = carried.voice
    if stage in NEVER_OWNED and voice.basis is Basis.OWNER:
        return replace(voice, basis=Basis.OTHER)
    if stage in {Stage.ANNOUNCED, Stage.CONDITIONAL, Stage.REFUSED} and voice.basis is Basis.OBSERVED:
        is_own = carried.speaker.is_spokesman or carried.speaker.code == carried.owner
        return replace(voice, basis=Basis.OWNER if is_own else Basis.OTHER)
    if stage in VISIBLE and voice.basis is Basis.OTHER and carried.speaker.is_in_field:
        return replace(voice, basis=Basis.OBSERVED)
    if voice.basis is not Basis.NARRATOR:
        return voice
    if told.event.group == "expel":
        return voice_of_expulsion(told.event.word, people)
    is_planned = stage in PLANNED or "commit" in told.situation.operators
    planned = voice_of_plan(told.situation, people) if is_planned else None
    return planned or voice_of_hearsay(told.situation) or voice


def _filled(
    told: Told,
    staged: tuple[Stage, bool],
    voice: Voice,
    *,
    content: Span,
    carried: Carried,
    people: Participants,
    earlier: Sequence[Record],
    published: date | None,
) -> Record:
    event = told.event
    force = force_of(event, people)
    place_from, place_to = places_of(event, content, people, earlier)
    quantity = count_of(event, people)
    return Record(
        stage=staged[0],
        basis=voice.basis,
        content=content,
        speaker=voice.speaker,
        cue=voice.cue,
        mover=mover_span(event, people, earlier),
        mover_code=carried.owner,
        component=_component(event, force, quantity, earlier),
        quantity=quantity,
        place_from=place_from,
        place_to=place_to,
        when=time_of(
            event,
            content,
            people,
            published=published,
            is_ahead=staged[0] in PLANNED,
            cue=voice.cue if voice.basis is Basis.OBSERVED else None,
        ),
        negated=staged[1],
        hedged=told.situation.is_hedged or carried.is_doubting or _is_doubtful(content, people),
    )


def _component(
    event: Event, force: ForceMention | None, quantity: Count | None, earlier: Sequence[Record]
) -> Component:
    """Return which part of a force moves; a counted "force" of men is men, and "none" is what was told of before."""
    if force is None:
        refers = event.mover is not None and (event.mover.lower in REFERRING or event.mover.lower in ANAPHORS)
        return earlier[-1].component if earlier and (refers or event.group == "comply") else Component.UNSPECIFIED
    is_counted_men = quantity is not None and quantity.unit == "troops" and quantity.low is not None
    if force.component is Component.UNSPECIFIED and is_counted_men:
        return Component.PERSONNEL
    return force.component


def _is_doubtful(content: Span, people: Participants) -> bool:
    """Tell whether a word of doubt stands anywhere in a clause: "perhaps 300 men"."""
    return any(word.lower in saying().words("hedge", "adverbs") for word in people.tree.inside(content))
