"""Remarks on intent in an English text: optimism, restraint, cohesion and their like."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from abzug.model.record import Span
from abzug.model.signal import Signal, SignalKind
from abzug.model.when import When
from abzug.reading.english.attribution import Attributed, governing
from abzug.reading.english.inflection import noun_forms, verb_forms
from abzug.reading.english.lexicon import saying
from abzug.reading.english.negation import is_negated, is_none
from abzug.reading.english.ownership import speaker_of
from abzug.reading.english.participants import Participants
from abzug.reading.english.phrases import clause_runs
from abzug.reading.english.scene import Scene
from abzug.reading.english.tree import Tree, Word
from abzug.reading.english.voice import voice_of
from abzug.reading.times import TimeRole

DATED = frozenset({SignalKind.MEETING, SignalKind.CONSULTATION})
"""Kinds whose day belongs to them: meetings; the other remarks hold without one."""
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "conj", "relcl", "parataxis", "pcomp", "acl"})


@dataclass(frozen=True, slots=True)
class Remark:
    """The words that tell one kind of remark."""

    kind: SignalKind
    words: frozenset[str]
    phrases: tuple[str, ...]
    company: frozenset[str]


@lru_cache(maxsize=1)
def remarks() -> tuple[Remark, ...]:
    """Return the kinds with their words, from lexicon/signals.toml."""
    tables = tomllib.loads(files("abzug.reading.english.lexicon").joinpath("signals.toml").read_text(encoding="utf-8"))
    return tuple(
        Remark(
            kind=SignalKind(kind),
            words=frozenset(
                form
                for base, forms in (("nouns", noun_forms), ("verbs", verb_forms))
                for entry in lists[base]
                for form in forms(entry)
            ),
            phrases=tuple(lists["phrases"]),
            company=frozenset(lists.get("of", ())),
        )
        for kind, lists in tables.items()
    )


def signals_of(scene: Scene) -> list[Signal]:
    """Return the remarks on intent in order, one a kind and clause.

    A text that names no force and no power is not about security; nothing in it is taken for a signal.
    """
    if not scene.entities.forces and not any(actor.code for actor in scene.entities.actors):
        return []
    found: dict[tuple[SignalKind, Span], Signal] = {}
    for index, tree in enumerate(scene.trees):
        for kind, word in _hits(tree, scene.text):
            signal = _signal(kind, word, index, scene)
            found.setdefault((kind, signal.content), signal)
    return sorted(found.values(), key=lambda signal: signal.content)


def _hits(tree: Tree, text: str) -> Iterator[tuple[SignalKind, Word]]:
    start = tree.words[0].start
    lowered = text[start : tree.words[-1].end].lower()
    present = {word.lower for word in tree.words}
    for remark in remarks():
        if remark.company and not remark.company & present:
            continue
        for word in tree.words:
            if word.lower in remark.words:
                yield remark.kind, word
        for phrase in remark.phrases:
            place = lowered.find(phrase)
            if place >= 0:
                yield remark.kind, next(word for word in tree.words if word.end > start + place)


def _signal(kind: SignalKind, word: Word, index: int, scene: Scene) -> Signal:
    tree = scene.trees[index]
    people = Participants(tree, scene.entities)
    carrying = governing(word, scene.attributed_in(index))
    cue = carrying[0] if carrying else None
    head = _clause_head(word, tree, frozenset(item.word.index for item in scene.cues(index)))
    content = _content(head, word, tree, cue)
    voice = voice_of(cue, speaker_of(cue.attribution.speaker if cue else None, people, scene.text), None)
    words = [step.lower for step in tree.subtree(head)]
    hedges = saying().words("hedge", "adverbs") | saying().words("hedge", "modals")
    return Signal(
        kind=kind,
        basis=voice.basis,
        content=content,
        speaker=voice.speaker,
        cue=voice.cue,
        when=_when(content, people) if kind in DATED else None,
        negated=is_negated(head, tree) or is_none(word, tree),
        hedged=bool(hedges.intersection(words)),
    )


def _clause_head(word: Word, tree: Tree, cues: frozenset[int]) -> Word:
    for step in (word, *tree.ancestors(word)):
        if step.is_verb and step.dep in CLAUSES and step.index not in cues:
            return step
        if step.head in cues:
            return step
    return word


def _content(head: Word, word: Word, tree: Tree, cue: Attributed | None) -> Span:
    """Return the run of the clause that holds the telling word, the cue's own words left out."""
    dropped = [cue.word.index] if cue is not None and cue.word.index != head.index and not cue.inherited else []
    dropped = [index for index in dropped if not tree.is_below(word, tree.words[index])]
    runs = clause_runs(head, tree, dropped)
    return next((run for run in runs if run.start <= word.start < run.end), Span(word.start, word.end))


def _when(content: Span, people: Participants) -> When | None:
    times = people.entities.times_in(content)
    return next((time.when for time in times if time.role is TimeRole.POINT and time.when is not None), None)
