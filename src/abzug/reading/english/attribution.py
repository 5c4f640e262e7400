"""Who is said to have said what in an English text: cues of every sentence, with pronouns and chains resolved."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from abzug.model.record import Span
from abzug.reading.actors import ActorRole
from abzug.reading.attribution import Attribution, AttributionKind
from abzug.reading.english.aside import Aside
from abzug.reading.english.cue import Cue
from abzug.reading.english.cues import cues_of
from abzug.reading.english.entities import Entities
from abzug.reading.english.lexicon import saying
from abzug.reading.english.parser import parse
from abzug.reading.english.participants import Participants
from abzug.reading.english.phrases import noun_phrase, trim
from abzug.reading.english.segments import segments
from abzug.reading.english.speech_content import QUOTES
from abzug.reading.english.tree import Tree, Word

PRONOUNS = frozenset({"he", "she", "they", "it", "who", "which", "we", "i"})
BACKSHIFTED = frozenset({"would", "had", "could", "might"})
LOOK_BACK = 30
"""Attributions among which the antecedent of a pronoun is looked for. Source: E."""
LONGEST_HEAD = 6
"""Words before the colon of a headline that may name who speaks. Source: E."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """An attribution with the sentence and the cue it was read from.

    Args:
        tree: Place of the sentence.
        attribution: What it says.
        group: ``say``, ``demand``, ``perceive``, ``promise`` or ``deny``.
        word: The attributing word; in a chain the one that began it.
        negated: Whether the cue is denied.
        clause: Whether a whole clause is attributed.
        inherited: Whether the sentence has no cue and goes on with the speaker of the one before.
    """

    tree: int
    attribution: Attribution
    group: str
    word: Word
    negated: bool = False
    clause: bool = True
    inherited: bool = False

    @property
    def length(self) -> int:
        """Characters of the content."""
        return sum(part.end - part.start for part in self.attribution.content)


def find_attributions(text: str) -> list[Attribution]:
    """Return who is said to have said what in an English text, in order. Linear in its length."""
    entities = Entities.of(text, None)
    return nested(attribute(list(parse(segments(text))), text, entities))


def attribute(trees: Sequence[Tree], text: str, entities: Entities) -> list[Attributed]:
    """Return the attributions of a text in order.

    A pronoun stands for the speaker named last. A sentence without a cue goes on with the speaker before it when a
    semicolon or colon ties it to his words, when it stands in quotation marks, or when its verb is backshifted
    ("would", "had left") after his words.
    """
    found: list[Attributed] = []
    before: list[Attributed] = []
    for index, tree in enumerate(trees):
        first = len(found)
        if tree.aside is not None:
            found.append(_beside(index, tree.aside, tree, _Context(text, entities, found[-LOOK_BACK:])))
        for cue in cues_of(Participants(tree, entities)):
            found.append(_attributed(index, cue, tree, _Context(text, entities, found[-LOOK_BACK:])))
        here = found[first:]
        if tree.link != "," and not any(item.clause and item.group == "say" for item in here):
            carried = _carried(index, trees, before, entities)
            found.extend([carried] if carried else [])
        before = [*(before if tree.link == "," else ()), *found[first:]]
    return found


def governing(word: Word, attributed: Sequence[Attributed]) -> list[Attributed]:
    """Return those attributions of a sentence whose content holds a word, the innermost first."""
    at = Span(word.start, word.end)
    holding = [item for item in attributed if item.attribution.covers(at)]
    return sorted(holding, key=lambda item: (item.length, item.inherited))


def nested(attributed: Sequence[Attributed]) -> list[Attribution]:
    """Return the attributions with the place of the one that holds each."""
    result: list[Attribution] = []
    for _, group in groupby(enumerate(attributed), key=lambda numbered: numbered[1].tree):
        here = list(group)
        result.extend(replace(item.attribution, nested_in=_outer(place, item, here)) for place, item in here)
    return result


def _outer(place: int, item: Attributed, here: Sequence[tuple[int, Attributed]]) -> int | None:
    """Return the place of the narrowest attribution of a sentence whose content holds another's cue."""
    at = Span(item.word.start, item.word.end)
    holding = [(other.length, index) for index, other in here if index != place and other.attribution.covers(at)]
    return min(holding)[1] if holding else None


@dataclass(frozen=True, slots=True)
class _Context:
    text: str
    entities: Entities
    before: Sequence[Attributed]


def _attributed(index: int, cue: Cue, tree: Tree, context: _Context) -> Attributed:
    speaker = _speaker(cue, tree, context)
    relays = cue.citing is not None and speaker == cue.cited
    attribution = Attribution(
        kind=cue.kind,
        content=cue.content,
        cue=(cue.citing if relays and cue.citing else cue.span,),
        mention=cue.mention,
        speaker=speaker,
        addressee=cue.addressee,
        frame=(tree.span(*trim(tree, 0, len(tree))),),
    )
    return Attributed(
        tree=index, attribution=attribution, group=cue.group, word=cue.word, negated=cue.negated, clause=cue.clause
    )


def _beside(index: int, aside: Aside, tree: Tree, context: _Context) -> Attributed:
    """Return the attribution of a sentence by what was said beside it."""
    first, after = trim(tree, 0, len(tree))
    content = (tree.span(first, after) if first < after else tree.span(0, len(tree)),)
    is_pronoun = aside.mention is not None and aside.mention.of(context.text).lower() in PRONOUNS
    speaker = _named_last(context.before) if is_pronoun else aside.mention
    is_quoted = tree.words[0].text in QUOTES or tree.words[-1].text in QUOTES
    attribution = Attribution(
        kind=AttributionKind.DIRECT if is_quoted else AttributionKind.INDIRECT,
        content=content,
        cue=(aside.cue,),
        mention=aside.mention,
        speaker=speaker,
        frame=content,
    )
    verb = aside.verb.of(context.text)
    word = Word(-1, verb, verb.lower(), "VBD", "ROOT", -1, aside.verb.start, aside.verb.end)
    return Attributed(tree=index, attribution=attribution, group=aside.group, word=word, inherited=True)


def _named_last(before: Sequence[Attributed]) -> Span | None:
    return next((item.attribution.speaker for item in reversed(before) if item.attribution.speaker is not None), None)


def _speaker(cue: Cue, tree: Tree, context: _Context) -> Span | None:
    """Return who is meant: the source that a medium cites, the antecedent of a pronoun, else the words themselves."""
    if cue.mention is None or cue.speaker is None:
        return cue.cited
    if cue.cited is not None and _is_medium(cue.mention, context.entities):
        return cue.cited
    if cue.speaker.lower not in PRONOUNS:
        return cue.mention
    return _antecedent(cue, tree, context)


def _is_medium(span: Span, entities: Entities) -> bool:
    return any(actor.role is ActorRole.MEDIUM for actor in entities.actors_in(span))


def _antecedent(cue: Cue, tree: Tree, context: _Context) -> Span | None:
    """Return the speaker named last; before any, the first actor that the sentence named before the pronoun."""
    for item in reversed(context.before):
        speaker = item.attribution.speaker
        if speaker is not None:
            return speaker
    start = tree.words[0].start
    named = context.entities.actors_in(Span(start, cue.word.start)) if cue.word.start > start else []
    return named[0].span if named else None


def _carried(index: int, trees: Sequence[Tree], before: Sequence[Attributed], entities: Entities) -> Attributed | None:
    """Return the attribution that a sentence without its own takes over from the one before."""
    tree = trees[index]
    earlier = [item for item in before if _carries(item, tree.link)]
    if not earlier and tree.link == ":" and index:
        return _announced(index, trees, entities)
    if not earlier:
        return None
    if tree.link == "." and tree.words[0].text not in QUOTES and not _is_backshifted(tree, entities):
        return None
    last = next((item for item in reversed(earlier) if item.word.dep in {"ROOT", "parataxis", "conj"}), earlier[-1])
    attribution = Attribution(
        kind=AttributionKind.FREE_INDIRECT,
        content=(tree.span(*trim(tree, 0, len(tree))),),
        cue=last.attribution.cue,
        speaker=last.attribution.speaker,
    )
    return Attributed(tree=index, attribution=attribution, group="say", word=last.word, inherited=True)


def _announced(index: int, trees: Sequence[Tree], entities: Entities) -> Attributed | None:
    """Return the attribution that a noun before a colon opens: "left with a promise: the ships would sail"."""
    tree, before = trees[index], trees[index - 1]
    if not any(word.tag in {"VBD", "VBZ", "VBP", "MD"} for word in before.words):
        return _headed(index, trees, entities)
    cue = next((word for word in reversed(before.words) if word.is_noun and _is_speech(word, before)), None)
    root = next((word for word in before.words if word.head == word.index), None)
    subject = before.subject(root) if root is not None else None
    if cue is None or subject is None or not (entities.actors_in(before.covering(subject)) or subject.tag == "NNP"):
        return None
    attribution = Attribution(
        kind=AttributionKind.FREE_INDIRECT,
        content=(tree.span(*trim(tree, 0, len(tree))),),
        cue=(before.covering(cue),),
        mention=noun_phrase(subject, before),
        speaker=noun_phrase(subject, before),
    )
    group = "demand" if "demand" in saying().noun_groups(cue, before) else "say"
    return Attributed(tree=index, attribution=attribution, group=group, word=cue, inherited=True)


def _headed(index: int, trees: Sequence[Tree], entities: Entities) -> Attributed | None:
    """Return the attribution of a headline: "Kremlin: troops on their way home"."""
    tree, before = trees[index], trees[index - 1]
    named = before.span(*trim(before, 0, len(before)))
    if before.link != "." or len(before) > LONGEST_HEAD or not entities.actors_in(named):
        return None
    content = (tree.span(*trim(tree, 0, len(tree))),)
    attribution = Attribution(kind=AttributionKind.FREE_INDIRECT, content=content, mention=named, speaker=named)
    return Attributed(tree=index, attribution=attribution, group="say", word=before.words[0], inherited=True)


def _is_speech(word: Word, tree: Tree) -> bool:
    groups = saying().noun_groups(word, tree)
    is_late = word.index >= len(tree) - 3
    return is_late and bool(groups & {"say", "commit", "demand"})


def _carries(item: Attributed, link: str) -> bool:
    """Tell whether a speaker may go on after his sentence: any cue before a colon, a whole clause otherwise."""
    if link == ":":
        return item.group in {"say", "perceive"}
    is_main = item.word.head == item.word.index or item.word.dep not in {"ccomp", "relcl", "xcomp", "pcomp"}
    return is_main and item.group in {"say", "promise"} and item.clause and item.attribution.speaker is not None


def _is_backshifted(tree: Tree, entities: Entities) -> bool:
    """Tell whether a sentence may be somebody's words for its tense alone: no power or person of its own acts in it."""
    root = next((word for word in tree.words if word.head == word.index), None)
    if root is None or not any(child.lower in BACKSHIFTED for child in tree.children(root, "aux")):
        return False
    subject = tree.subject(root)
    actors = entities.actors_in(noun_phrase(subject, tree)) if subject is not None else []
    return not any(actor.role is not ActorRole.MILITARY for actor in actors)
