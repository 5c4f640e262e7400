"""English text to records."""

from collections.abc import Sequence
from datetime import date

from abzug.model.component import Component
from abzug.model.record import Record, Span
from abzug.reading.english.attribution import Attributed, attribute, governing
from abzug.reading.english.content import content_span
from abzug.reading.english.details import count_of, force_of, mover_span, places_of, time_of
from abzug.reading.english.entities import Entities, find_entities
from abzug.reading.english.events import Event, events_of
from abzug.reading.english.parser import parse
from abzug.reading.english.participants import Participants
from abzug.reading.english.sentences import segments
from abzug.reading.english.situation import Situation, situation_of
from abzug.reading.english.staging import Telling, stage_of
from abzug.reading.english.tree import Tree
from abzug.reading.english.voice import voice_of


def read_records(text: str, published: date | None) -> list[Record]:
    """Return the records of an English text, in order."""
    trees = list(parse(segments(text)))
    entities = find_entities(text, published)
    attributed = attribute(trees, text, entities)
    records: list[Record] = []
    for index, tree in enumerate(trees):
        records.extend(_of_tree(index, tree, text, entities, attributed))
    return records


def _of_tree(index: int, tree: Tree, text: str, entities: Entities, attributed: Sequence[Attributed]) -> list[Record]:
    people = Participants(tree, entities)
    events = events_of(people)
    cues = frozenset(item.word.index for item in attributed if item.tree == index and not item.inherited)
    made: list[tuple[Event, Situation]] = [(event, situation_of(event.word, tree, cues)) for event in events]
    made = _highest(made, tree)
    records = []
    for event, situation in made:
        others = [other.word for other, _ in made if other is not event]
        records.append(_record(index, event, situation, others, people, attributed, text))
    return records


def _highest(made: list[tuple[Event, Situation]], tree: Tree) -> list[tuple[Event, Situation]]:
    """Keep one record a clause: of movements on one climb the one that tells most, a verb before a noun."""
    kept: list[tuple[Event, Situation]] = []
    for event, situation in made:
        rivals = [item for item in made if item[0] is not event and _same_climb(event, situation, *item)]
        if any(_tells_more(rival, (event, situation)) for rival in rivals):
            continue
        kept.append((event, situation))
    return kept


def _same_climb(event: Event, situation: Situation, other: Event, others: Situation) -> bool:
    mine = {word.index for word in situation.path}
    theirs = {word.index for word in others.path}
    return other.word.index in mine or event.word.index in theirs


def _tells_more(rival: tuple[Event, Situation], own: tuple[Event, Situation]) -> bool:
    if rival[0].is_noun != own[0].is_noun:
        return not rival[0].is_noun
    return rival[0].word.index in {word.index for word in own[1].path}


def _record(
    index: int,
    event: Event,
    situation: Situation,
    others: list[object],
    people: Participants,
    attributed: Sequence[Attributed],
    text: str,
) -> Record:
    carrying = governing(event.word, index, attributed)
    cue = carrying[0] if carrying else None
    force = force_of(event, people)
    power = people.power(event.agent) or people.power(event.mover)
    code = (force.owner if force else None) or (power.code if power else None)
    voice = voice_of(cue, code, people.tree, people.entities, text)
    stage, negated = stage_of(
        Telling(
            group=event.group,
            situation=situation,
            cue=cue.group if cue else "",
            cue_denied=cue.negated if cue else False,
            basis=voice.basis,
            is_state=event.is_state,
            is_noun=event.is_noun,
        )
    )
    content = content_span(situation.top, event.word, people.tree, others, cue)
    place_from, place_to = places_of(event, content, people)
    return Record(
        stage=stage,
        basis=voice.basis,
        content=content,
        speaker=voice.speaker,
        cue=voice.cue,
        mover=mover_span(event, people),
        mover_code=code,
        component=force.component if force else Component.UNSPECIFIED,
        quantity=count_of(event, content, people),
        place_from=place_from,
        place_to=place_to,
        when=time_of(event, content, people, None),
        negated=negated,
        hedged=situation.is_hedged,
    )
