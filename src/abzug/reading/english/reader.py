"""English text to records and signals."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from abzug.model.component import Component
from abzug.model.record import Basis, Record, Span, Stage
from abzug.reading.english.attribution import Attributed, attribute, governing
from abzug.reading.english.content import content_span
from abzug.reading.english.details import (
    count_of,
    force_of,
    is_first,
    is_history,
    is_last,
    mover_span,
    places_of,
    time_of,
)
from abzug.reading.english.entities import Entities
from abzug.reading.english.event import Event
from abzug.reading.english.events import events_of
from abzug.reading.english.lexicon import saying
from abzug.reading.english.ownership import Surroundings, owner_of, speaker_of
from abzug.reading.english.parser import parse
from abzug.reading.english.participants import POWERS, Participants
from abzug.reading.english.segments import segments
from abzug.reading.english.signals import signals_of
from abzug.reading.english.situation import (
    QUESTION_WORDS,
    Situation,
    climbed,
    opens_condition,
    setting_of,
    situation_of,
)
from abzug.reading.english.staging import Telling, stage_of
from abzug.reading.english.tree import Tree, Word
from abzug.reading.english.voice import Voice, voice_of, voice_of_hearsay, voice_of_plan
from abzug.reading.reader import Findings

BESIDE = frozenset({"before", "until", "till", "unless", "if", "once", "lest", "whenever", "without", "besides"})
"""Words that open a clause whose movement is only a condition or a limit of something else."""
INSISTING = frozenset({"insist", "demand", "ask", "request", "urge", "propose", "suggest", "recommend", "require"})
"""Verbs that ask when a bare form follows: "insisted that the force turn round"."""
IGNORING = frozenset({"ignore", "miss", "flout", "defy", "fail"})
UNDER_WAY = frozenset({Stage.ANNOUNCED, Stage.BEGUN, Stage.COMPLETED})
ANNOUNCING = frozenset(
    {
        "announce",
        "declare",
        "propose",
        "order",
        "pledge",
        "promise",
        "offer",
        "unveil",
        "signal",
        "tell",
        "inform",
        "hint",
        "speak",
        "talk",
        "assure",
        "notify",
    }
)
NARRATED = frozenset({"as", "while", "even", "although", "though", "whereas"})


@dataclass(frozen=True, slots=True)
class _Text:
    """A text with all that was found in it before its movements are read."""

    text: str
    published: date | None
    entities: Entities
    trees: Sequence[Tree]
    attributed: Sequence[Attributed]


@dataclass(frozen=True, slots=True)
class _Told:
    """A movement with its sentence and what is said of it."""

    index: int
    event: Event
    situation: Situation
    is_contrasted: bool = False


def read_english(text: str, published: date | None) -> Findings:
    """Return the records and signals of an English text, in order. Linear in its length."""
    trees = list(parse(segments(text)))
    entities = Entities.of(text, published)
    attributed = attribute(trees, text, entities)
    whole = _Text(text, published, entities, trees, attributed)
    records: list[Record] = []
    for index in range(len(trees)):
        made = _of_sentence(index, whole, records)
        if made and trees[index].link == ":":
            records = [record for record in records if not _is_heading(record, trees[index - 1])]
        records.extend(made)
    return Findings(
        records=tuple(sorted(records, key=lambda record: record.content)),
        signals=tuple(signals_of(trees, text, entities, attributed)),
    )


def _is_heading(record: Record, tree: Tree) -> bool:
    """Tell whether a record only heads what the text says behind a colon: "The force has thinned: a battalion left"."""
    return record.basis is Basis.NARRATOR and tree.words[0].start <= record.content.start < tree.words[-1].end


def _of_sentence(index: int, whole: _Text, earlier: Sequence[Record]) -> list[Record]:
    tree = whole.trees[index]
    people = Participants(tree, whole.entities)
    cues = _boundaries(index, whole)
    spoken = {item.word.index for item in whole.attributed if item.tree == index and item.clause and not item.inherited}
    events = [event for event in events_of(people) if event.word.index not in spoken]
    climbs = {event.word.index: climbed(event.word, tree, cues) for event in events}
    told = []
    for event in events:
        busy = set().union(*(places for word, places in climbs.items() if word != event.word.index))
        told.append(_Told(index, event, situation_of(event.word, tree, cues, busy)))
    told = _joined(_contrasted(_highest(told), tree), tree)
    made: list[Record] = []
    for item in told:
        others = [other for other in told if other is not item]
        record = _record(item, others, people, whole, [*earlier, *made])
        if record is not None:
            made.append(record)
    return made


def _boundaries(index: int, whole: _Text) -> frozenset[int]:
    """Return the places of the cues at which a clause ends; a denial without clause belongs to its content."""
    return frozenset(
        item.word.index
        for item in whole.attributed
        if item.tree == index and not item.inherited and (item.clause or item.group != "deny")
    )


def _highest(told: Sequence[_Told]) -> list[_Told]:
    """Keep one record a clause: of movements on one climb a verb before a noun, then the higher one."""
    return [item for item in told if not any(_outdoes(other, item) for other in told if other is not item)]


def _contrasted(told: Sequence[_Told], tree: Tree) -> list[_Told]:
    """Join "never went home but were left there" into one statement that a force stays."""
    kept, stays = [], set()
    for item in told:
        places = _tied_to(item.event.word, tree)
        first = next((other for other in told if other.event.word.index in places), None)
        if (
            first is not None
            and item.event.group == "stay"
            and first.event.group == "leave"
            and first.situation.is_denied
        ):
            stays.add(first.event.word.index)
        else:
            kept.append(item)
    return [replace(item, is_contrasted=item.event.word.index in stays) for item in kept]


def _joined(told: Sequence[_Told], tree: Tree) -> list[_Told]:
    """Join movements of one kind that share a subject: "start going home and be gone within ten days" is one."""
    places = {item.event.word.index: item for item in told}
    kept = []
    for item in told:
        word = item.event.word
        first = next((places[head] for head in _tied_to(word, tree) if head in places), None)
        if first is None or first.event.group != item.event.group or first.event.mover != item.event.mover:
            kept.append(item)
    return kept


def _tied_to(word: Word, tree: Tree) -> list[int]:
    """Return the words that a verb without its own subject is tied to, and those that hang on them."""
    if word.dep != "conj" or tree.child(word, "nsubj", "nsubjpass") is not None:
        return []
    head = tree.head(word)
    return [head.index, *(child.index for child in tree.children(head, "xcomp"))]


def _outdoes(rival: _Told, own: _Told) -> bool:
    mine = {word.index for word in own.situation.path}
    theirs = {word.index for word in rival.situation.path}
    if rival.event.word.index not in mine and own.event.word.index not in theirs:
        return False
    if rival.event.is_noun != own.event.is_noun:
        return own.event.is_noun
    return rival.event.word.index in mine


def _record(
    told: _Told, others: Sequence[_Told], people: Participants, whole: _Text, earlier: Sequence[Record]
) -> Record | None:
    event, situation, tree = told.event, told.situation, people.tree
    carrying = governing(event.word, told.index, whole.attributed)
    cue = carrying[0] if carrying else None
    settings = list(setting_of(event.word, tree))
    inside = [(clause, mark) for clause, mark in settings if cue is None or not _holds_cue(clause, cue, tree)]
    if cue is not None and any(_is_narrated(clause, mark, cue) for clause, mark in inside):
        cue = None
    speaker = speaker_of(cue.attribution.speaker if cue else None, people, whole.text)
    around = Surroundings(
        speaker_code=speaker.code,
        earlier=[record.mover_code for record in earlier if record.mover_code],
        content=cue.attribution.content if cue else (),
        is_power=speaker.actor is not None and speaker.actor.role in POWERS,
    )
    owner = owner_of(event, people, around)
    voice = voice_of(cue, speaker, owner)
    is_condition = any(mark in BESIDE or opens_condition(clause, tree) for clause, mark in inside)
    if event.is_seen and cue is None:
        return None
    foreign = (
        any(mark in {"if", "once", "until", "till", "unless"} for _, mark in inside)
        and cue is not None
        and voice.basis is Basis.OTHER
        and (speaker.code is None or speaker.code != owner)
    )
    if (is_condition and not foreign) or any(mark == "which" for _, mark in inside):
        return None
    if any(mark in QUESTION_WORDS and (clause.dep == "ccomp" or situation.is_future) for clause, mark in inside):
        return None
    top = situation.top
    if top.is_noun and top.dep in {"nsubj", "nsubjpass"} and not event.is_seen and (cue is None or cue.clause):
        return None
    content = content_span(situation.top, event.word, tree, [other.event.word for other in others], cue)
    telling = Telling(
        group=_group(event, owner, people, earlier),
        situation=situation,
        basis=voice.basis,
        cue=cue.group if cue else "",
        is_cue_denied=cue.negated if cue else False,
        is_state=event.is_state,
        is_noun=event.is_noun,
        is_seen=event.is_seen,
        is_under_way=event.is_under_way or is_first(event, people),
        is_ignored=any(saying().lemma(word) in IGNORING for word in situation.operator_words),
        is_history=is_history(event, content, people, whole.published),
        is_foreign_condition=foreign,
        is_insisted=cue is not None and saying().lemma(cue.word) in INSISTING,
        is_reported=cue is not None and not cue.clause,
        is_announced=cue is not None and saying().lemma(cue.word) in ANNOUNCING,
        is_trace=event.is_trace,
        is_tied_on=event.word.dep == "conj",
    )
    staged = (Stage.REMAINS, True) if told.is_contrasted else stage_of(telling)
    if staged is None:
        return None
    if voice.basis is Basis.NARRATOR and staged[0] in {Stage.ANNOUNCED, Stage.CONDITIONAL, Stage.DEMANDED}:
        voice = voice_of_plan(situation, people) or voice
    if staged[0] is Stage.DEMANDED and voice.basis is Basis.OWNER:
        voice = replace(voice, basis=Basis.OTHER)
    if voice.basis is Basis.NARRATOR:
        voice = voice_of_hearsay(situation) or voice
    return _filled(told, staged, voice, content, owner, people, cue)


def _group(event: Event, owner: str | None, people: Participants, earlier: Sequence[Record]) -> str:
    """Return what happens, seen in the whole: the last of a force that goes anywhere leaves; a column on the road
    after word of its leaving is leaving too.
    """
    if event.group in {"arrive", "shift"} and is_last(event, people):
        return "leave"
    leaving = any(record.stage in UNDER_WAY and record.mover_code == owner for record in earlier)
    return "leave" if event.is_seen and event.group == "arrive" and leaving else event.group


def _is_narrated(clause: Word, mark: str, cue: Attributed) -> bool:
    """Tell whether a clause behind an aside is the text's own: "..., the commander said, as marines waded ashore"."""
    return mark in NARRATED and clause.index > cue.word.index and cue.attribution.content[0].start < cue.word.start


def _holds_cue(clause: Word, cue: Attributed, tree: Tree) -> bool:
    return not cue.inherited and tree.is_below(cue.word, clause)


def _filled(
    told: _Told,
    staged: tuple[Stage, bool],
    voice: Voice,
    content: Span,
    owner: str | None,
    people: Participants,
    cue: Attributed | None,
) -> Record:
    event = told.event
    force = force_of(event, people)
    place_from, place_to = places_of(event, people)
    doubting = cue is not None and saying().lemma(cue.word) in saying().words("hedge", "verbs")
    return Record(
        stage=staged[0],
        basis=voice.basis,
        content=content,
        speaker=voice.speaker,
        cue=voice.cue,
        mover=mover_span(event, people),
        mover_code=owner,
        component=force.component if force else Component.UNSPECIFIED,
        quantity=count_of(event, people),
        place_from=place_from,
        place_to=place_to,
        when=time_of(event, content, people),
        negated=staged[1],
        hedged=told.situation.is_hedged or doubting,
    )
