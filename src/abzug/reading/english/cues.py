"""The words that attribute in a sentence: who says or sees, by which word, and which stretch is theirs."""

from collections.abc import Iterator
from dataclasses import replace

from abzug.model.record import Span
from abzug.reading.attribution import AttributionKind
from abzug.reading.english.cue import Cue
from abzug.reading.english.negation import is_negated, is_none
from abzug.reading.english.participants import Participants
from abzug.reading.english.phrases import clause_runs, noun_phrase
from abzug.reading.english.recordings import is_recording, maker_of
from abzug.reading.english.speakers import addressee_of, cited_in, cue_span, mention_of, speaker_in
from abzug.reading.english.speech import is_hearsay, is_said, moves_force, only_hints, speech_group
from abzug.reading.english.speech_content import clause_head, content_of, kind_of
from abzug.reading.english.tree import Tree, Word

ACCOUNTS = frozenset({"account", "count", "reckoning", "estimate", "tally", "admission", "description", "version"})


WATCHING = frozenset(
    {"eyes", "eye", "gaze", "watch", "lens", "lenses", "cameras", "supervision", "observation", "scrutiny"}
)
"""Nouns of looking: "under the eyes of four observers"."""
VIEWS = frozenset({"view", "words", "opinion", "eyes", "judgement", "judgment", "assessment", "telling", "reading"})


def cues_of(people: Participants) -> list[Cue]:
    """Return the cues of a sentence in order of their words."""
    return [cue for word in people.tree.words for cue in _at(word, people) if cue.content]


def _at(word: Word, people: Participants) -> Iterator[Cue]:
    tree = people.tree
    if word.lower in ACCOUNTS | VIEWS and word.dep == "pobj" and tree.head(word).lower in {"by", "on", "in", "to"}:
        yield from _account(word, tree)
    elif word.lower in WATCHING and word.dep == "pobj" and tree.head(word).lower in {"under", "in", "before"}:
        yield from _watched(word, tree)
    elif word.lower in {"known", "clear"} and tree.head(word).lower in {"let", "lets", "make", "made", "makes"}:
        yield from _made_known(word, tree)
    elif word.is_verb and word.dep not in {"aux", "auxpass", "amod"}:
        yield from _verb(word, people)
    elif is_recording(word, tree) and word.dep not in {"nsubj", "nsubjpass", "compound"}:
        yield from recording(word, tree)


def _account(word: Word, tree: Tree) -> Iterator[Cue]:
    """Read "by Manila's count" and "in the view of experts"."""
    owner = tree.child(word, "poss")
    of = next((child for child in tree.children(word, "prep") if child.lower == "of"), None)
    speaker = owner or (tree.child(of, "pobj") if of else None)
    if speaker is None:
        return
    preposition = tree.head(word)
    qualified = tree.head(preposition)
    if qualified.dep == "appos":
        return
    content = clause_runs(clause_head(preposition, tree), tree, [preposition.index])
    yield _indirect(word, Span(preposition.start, word.end), speaker, content, tree)


def _watched(word: Word, tree: Tree) -> Iterator[Cue]:
    """Read "under the eyes of four observers"."""
    of = next((child for child in tree.children(word, "prep") if child.lower == "of"), None)
    speaker = tree.child(word, "poss") or (tree.child(of, "pobj") if of is not None else None)
    preposition = tree.head(word)
    if speaker is None or tree.head(preposition).index == preposition.index:
        return
    content = clause_runs(clause_head(preposition, tree), tree, [preposition.index])
    span = Span(preposition.start, of.end if of is not None else word.end)
    yield replace(_indirect(word, span, speaker, content, tree), group="perceive")


def _made_known(word: Word, tree: Tree) -> Iterator[Cue]:
    """Read "let it be known that" and "made clear that"."""
    verb = tree.head(word)
    speaker = tree.subject(verb)
    inner = tree.child(word, "ccomp") or next((c for c in tree.children(verb, "ccomp") if c.index > word.index), None)
    if speaker is not None and inner is not None:
        yield _indirect(verb, Span(verb.start, word.end), speaker, clause_runs(inner, tree), tree)


def _indirect(word: Word, span: Span, speaker: Word, content: tuple[Span, ...], tree: Tree) -> Cue:
    return Cue(
        group="say",
        kind=AttributionKind.INDIRECT,
        word=word,
        span=span,
        speaker=speaker,
        mention=noun_phrase(speaker, tree),
        content=content,
    )


def recording(word: Word, tree: Tree) -> Iterator[Cue]:
    """Read "videos of carriers heading for the road"."""
    of = next((child for child in tree.children(word, "prep") if child.lower == "of"), None)
    shown = tree.child(of, "pobj") if of else None
    if shown is None:
        return
    owner = maker_of(word, tree)
    yield Cue(
        group="perceive",
        kind=AttributionKind.REPORTED,
        word=word,
        span=Span(word.start, word.end),
        speaker=owner,
        mention=noun_phrase(owner, tree) if owner else None,
        content=clause_runs(shown, tree),
        clause=False,
    )


def shown(word: Word, recording: Word, people: Participants) -> Iterator[Cue]:
    """Read "satellite images show that", with who made them as the speaker."""
    tree = people.tree
    content, clause = content_of(word, tree, "perceive")
    maker = maker_of(recording, tree)
    is_owned = maker is not None and maker.dep == "poss"
    first = recording.start if is_owned else tree.words[tree.edges(recording)[0]].start
    yield Cue(
        group="perceive",
        kind=AttributionKind.INDIRECT,
        word=word,
        span=Span(first, word.end) if first < word.end else Span(word.start, word.end),
        speaker=maker,
        mention=noun_phrase(maker, tree) if maker else None,
        content=content,
        negated=is_negated(word, tree),
        clause=clause,
    )


def _verb(word: Word, people: Participants) -> Iterator[Cue]:
    tree = people.tree
    group = speech_group(word, people)
    if group is None or is_hearsay(word, tree):
        return
    if group == "perceive" and is_negated(word, tree) and is_said(word, tree):
        return
    speaker = speaker_in(word, tree)
    if speaker is not None and is_none(speaker, tree):
        return
    if speaker is not None and only_hints(word, speaker, people):
        return
    if speaker is not None and is_recording(speaker, tree) and group in {"say", "perceive"}:
        yield from shown(word, speaker, people)
        return
    content, clause = content_of(word, tree, group)
    if group in {"say", "perceive"} and moves_force(word, people):
        return
    cited = cited_in(word, tree)
    yield Cue(
        group=group,
        kind=kind_of(content, tree, clause=clause),
        word=word,
        span=cue_span(word, tree, content, group),
        speaker=speaker,
        mention=mention_of(speaker, word, people) if speaker else None,
        cited=noun_phrase(cited, tree) if cited else None,
        citing=Span(tree.head(cited).start, tree.head(cited).end) if cited else None,
        content=content,
        addressee=addressee_of(word, tree),
        negated=group != "doubt" and is_negated(word, tree),
        clause=clause,
    )
