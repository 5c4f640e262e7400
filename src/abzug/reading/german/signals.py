"""Remarks on intent in a German text: optimism, restraint, cohesion and their like."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from abzug.doctrine.cues import CueFinder
from abzug.model.record import Basis, Span
from abzug.model.signal import Signal, SignalKind
from abzug.model.when import When
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.events import are_of_another_world
from abzug.reading.german.lexicon import table, words_of
from abzug.reading.german.modifiers import is_negated, marks_of, times_of
from abzug.reading.german.report import Report
from abzug.reading.german.scene import Scene
from abzug.reading.german.speakers import cue_of, speaker_of, without_article
from abzug.reading.german.subjects import subject_of

_ATTITUDES = words_of("signals", "attitudes", "kinds")
_DATED = (SignalKind.MEETING, SignalKind.CONSULTATION)


@cache
def _finder() -> tuple[CueFinder, Mapping[str, int]]:
    """Return the finder of phrases and the rank of each kind."""
    phrases = table("signals")["phrases"]
    return CueFinder(phrases), {kind: rank for rank, kind in enumerate(phrases)}


def find_signals(scene: Scene) -> list[Signal]:
    """Return the remarks on intent of a scene in order, at most one a clause.

    A clause that only attributes is none, nor is a fragment without a verb.
    """
    return sorted(
        (
            signal
            for sentence in scene.sentences
            if not are_of_another_world(sentence.nouns)
            for signal in _signals(scene, sentence)
        ),
        key=lambda signal: signal.content,
    )


def _signals(scene: Scene, sentence: AnalysedSentence) -> Iterator[Signal]:
    taken: set[int] = set()
    for clause in sentence.clauses:
        if clause.index in taken or sentence.verbs[clause.index] is None:
            continue
        kind, parts = _read(scene, sentence, clause)
        if kind is not None:
            taken.update(part.index for part in parts)
            yield _signal(scene, sentence, parts, kind)


def _read(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> tuple[SignalKind | None, list[Clause]]:
    """Return the kind of a clause and the clauses that carry it: itself, or together with its purpose."""
    alone = _kind(_text(scene, sentence, clause))
    if alone is not None and clause.kind is not ClauseKind.INFINITIVE:
        return alone, [clause]
    parts = [clause, *_joined(sentence, clause)]
    return alone or _kind(" ".join(_text(scene, sentence, part) for part in parts)), parts


def _joined(sentence: AnalysedSentence, clause: Clause) -> list[Clause]:
    """Return the clauses that make one proposition with this one: its purposes, or the clause it is the subject of."""
    if clause.kind is ClauseKind.INFINITIVE and clause.parent is not None and clause.parent > clause.index:
        return [sentence.clauses[clause.parent]]
    return [child for child in sentence.children(clause) if _is_purpose(sentence, child)]


def _is_purpose(sentence: AnalysedSentence, clause: Clause) -> bool:
    return clause.opener is not None and sentence.words[clause.opener].lower == "um"


def _text(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> str:
    return " ".join(stretch.of(scene.text) for stretch in scene.stretches(sentence, clause))


def _kind(words: str) -> SignalKind | None:
    finder, ranks = _finder()
    found = finder.find(words)
    return SignalKind(min(found, key=lambda kind: ranks[kind])) if found else None


def _signal(scene: Scene, sentence: AnalysedSentence, parts: Sequence[Clause], kind: SignalKind) -> Signal:
    clause = parts[0]
    report = scene.report_of(sentence, clause)
    speaker = speaker_of(scene, report)
    if report is None and kind in _ATTITUDES:
        speaker = _holder(sentence, clause)
    content = sentence.span_of(min(part.first for part in parts), max(part.last for part in parts))
    return Signal(
        kind=kind,
        basis=_basis(scene, report, speaker),
        content=content,
        speaker=speaker,
        cue=cue_of(scene, report),
        when=_when(scene, sentence, clause) if kind in _DATED else None,
        negated=any(is_negated(sentence, part) for part in parts) and kind is not SignalKind.RESTRAINT,
        hedged="hedges" in marks_of(sentence, clause),
    )


def _holder(sentence: AnalysedSentence, clause: Clause) -> Span | None:
    """Return who holds an attitude that nobody reports: the subject."""
    subject = subject_of(sentence, clause)
    if subject is None or not sentence.words[subject.head].is_noun:
        return None
    return without_article(sentence, (subject.first, subject.last))


def _basis(scene: Scene, report: Report | None, speaker: Span | None) -> Basis:
    """A remark of the forces' owner is its own word; anybody else's is another's; the text's own voice is neither."""
    if speaker is None:
        return Basis.NARRATOR if report is None else Basis.OTHER
    actor = scene.actor_at(speaker)
    owner = scene.main_owner
    return Basis.OWNER if actor is not None and actor.code is not None and actor.code == owner else Basis.OTHER


def _when(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> When | None:
    return next((mention.when for mention in times_of(scene, sentence, clause) if mention.when is not None), None)
