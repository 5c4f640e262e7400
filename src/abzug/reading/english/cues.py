"""The words that attribute in a sentence: who says or sees, by which word, and which stretch is theirs."""

from collections.abc import Iterator
from dataclasses import dataclass

from abzug.model.record import Span
from abzug.reading.attribution import AttributionKind
from abzug.reading.english.lexicon import saying
from abzug.reading.english.phrases import clause_runs, noun_phrase
from abzug.reading.english.tree import Tree, Word

SPEECH = frozenset({"say", "demand", "perceive"})
SPEECH_ACTS = frozenset({"promise", "pledge", "vow", "undertake", "guarantee", "offer", "threaten", "volunteer", "swear"})
"""Verbs of promising that are somebody's words; other verbs of planning and ordering are deeds."""
DENIALS = frozenset({"deny", "rule", "reject", "refuse", "dismiss", "decline", "exclude", "refute", "rebut", "disavow", "repudiate", "oppose", "contradict", "rebuff"})
DOUBTING = frozenset({"doubt", "question"})
ACCOUNTS = frozenset({"account", "count", "reckoning", "estimate", "tally", "admission", "description", "figures", "calculation", "calculations", "version"})
VIEWS = frozenset({"view", "words", "opinion", "eyes", "estimation", "judgement", "judgment", "assessment", "telling", "reading"})
CITING = frozenset({"citing", "quoting"})
STATEMENT_PREPOSITIONS = frozenset({"in", "on", "by", "via", "through"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One attributing word with what it attributes to whom.

    Args:
        group: ``say``, ``demand``, ``perceive``, ``promise`` or ``deny``.
        kind: How the words are given back.
        word: The attributing word.
        span: The attributing words as a reader would mark them ("told the Permanent Council").
        speaker: The head of the phrase that names the speaker.
        mention: That phrase.
        content: The stretches that are the speaker's words.
        addressee: Whom the words were said to.
        cited: Whom the speaker names as the source.
        negated: Whether the cue itself is denied ("did not say", "no evidence").
        clause: Whether a whole clause is attributed rather than a noun or an infinitive.
    """

    group: str
    kind: AttributionKind
    word: Word
    span: Span
    speaker: Word | None
    mention: Span | None
    content: tuple[Span, ...]
    addressee: Span | None = None
    cited: Span | None = None
    negated: bool = False
    clause: bool = True


def cues_of(tree: Tree) -> list[Cue]:
    """Return the cues of a sentence in order of their words."""
    return [cue for word in tree.words for cue in _at(word, tree) if cue.content]


def _at(word: Word, tree: Tree) -> Iterator[Cue]:
    if word.lower == "according":
        yield from _according(word, tree)
    elif word.lower in ACCOUNTS and word.dep == "pobj" and tree.head(word).lower in {"by", "on"}:
        yield from _account(word, tree)
    elif word.lower in VIEWS and word.dep == "pobj" and tree.head(word).lower in {"in", "to"}:
        yield from _account(word, tree)
    elif word.is_verb and word.dep not in {"aux", "auxpass"}:
        yield from _verb(word, tree)


def _according(word: Word, tree: Tree) -> Iterator[Cue]:
    to = tree.child(word, "prep")
    speaker = tree.child(to, "pobj") if to else None
    if to is None or speaker is None:
        return
    yield Cue(
        group="say",
        kind=AttributionKind.INDIRECT,
        word=word,
        span=Span(word.start, to.end),
        speaker=speaker,
        mention=noun_phrase(speaker, tree),
        content=clause_runs(_clause_head(word, tree), tree, [word.index]),
    )


def _account(word: Word, tree: Tree) -> Iterator[Cue]:
    """Read "by Manila's count" and "in the view of experts"."""
    owner = tree.child(word, "poss")
    of = next((child for child in tree.children(word, "prep") if child.lower == "of"), None)
    speaker = owner or (tree.child(of, "pobj") if of else None)
    if speaker is None:
        return
    preposition = tree.head(word)
    yield Cue(
        group="say",
        kind=AttributionKind.INDIRECT,
        word=word,
        span=Span(preposition.start, word.end),
        speaker=speaker,
        mention=noun_phrase(speaker, tree),
        content=clause_runs(_clause_head(preposition, tree), tree, [preposition.index]),
    )


def _clause_head(word: Word, tree: Tree) -> Word:
    """Return the verb whose clause a phrase qualifies; inside a relative clause that one."""
    for ancestor in tree.ancestors(word):
        if ancestor.is_verb and ancestor.dep not in {"aux", "auxpass", "amod", "acl"}:
            return ancestor
    return next(iter(tree.ancestors(word)), word)


def _verb(word: Word, tree: Tree) -> Iterator[Cue]:
    group = _group(word, tree)
    if group is None:
        return
    content, clause = _content(word, tree, group)
    if not content:
        return
    speaker = _speaker(word, tree)
    cited = _cited(word, tree)
    yield Cue(
        group=group,
        kind=_kind(content, clause, tree),
        word=word,
        span=_cue_span(word, tree, content),
        speaker=speaker,
        mention=_mention(speaker, word, tree) if speaker else None,
        cited=noun_phrase(cited, tree) if cited else None,
        content=content,
        addressee=_addressee(word, tree),
        negated=is_negated(word, tree),
        clause=clause,
    )


def _group(word: Word, tree: Tree) -> str | None:
    lemma = saying().lemma(word)
    groups = saying().groups(word, tree)
    if lemma in DENIALS and "refuse" in groups:
        return "deny"
    if lemma in SPEECH_ACTS:
        return "promise"
    for group in ("say", "demand", "perceive"):
        if group in groups:
            return _by_complement(group, groups, word, tree)
    return None


def _by_complement(group: str, groups: frozenset[str], word: Word, tree: Tree) -> str:
    """Tell asking from saying, and saying from seeing, by what follows: "told it to go", "told it that"."""
    if "demand" in groups and _infinitive(word, tree) is not None:
        return "demand"
    if "perceive" in groups and not _has_finite_complement(word, tree):
        return "perceive"
    return group


def _has_finite_complement(word: Word, tree: Tree) -> bool:
    return any(_is_finite(child, tree) for child in tree.children(word, "ccomp"))


def _is_finite(verb: Word, tree: Tree) -> bool:
    chain = [verb, *tree.children(verb, "aux", "auxpass")]
    return any(word.tag in {"VBD", "VBZ", "VBP", "MD"} for word in chain)


def _infinitive(word: Word, tree: Tree) -> Word | None:
    for child in tree.children(word, "xcomp", "ccomp", "advcl"):
        if any(aux.lower == "to" for aux in tree.children(child, "aux")):
            return child
    return None


def _content(word: Word, tree: Tree, group: str) -> tuple[tuple[Span, ...], bool]:
    """Return the stretches a verb attributes, and whether they are a clause."""
    clauses = [child for child in tree.children(word, "ccomp") if not _is_tag(child)]
    if word.dep == "parataxis" or (word.dep == "ccomp" and not clauses and _trails(word, tree)):
        return clause_runs(tree.head(word), tree, [word.index]), True
    if clauses:
        runs = tuple(run for child in clauses for run in clause_runs(child, tree))
        return runs + _behind(word, tree, runs), True
    spans: list[Span] = []
    for child in tree.children(word, "xcomp", "dobj", "oprd", "prep", "pcomp", "advcl", "nsubjpass", "attr", "acomp", "dative"):
        spans.extend(_nominal_content(child, word, tree, group))
    return tuple(spans), False


def _is_tag(child: Word) -> bool:
    return child.lower in {"so", "as"}


def _trails(word: Word, tree: Tree) -> bool:
    return tree.head(word).index < word.index and tree.child(word, "nsubj") is not None


def _behind(word: Word, tree: Tree, runs: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return what follows a trailing cue and still belongs to its speaker: "..., Britain said, with units pulled back"."""
    if not runs or runs[0].start > word.start:
        return ()
    further = [
        child
        for child in tree.children(word, "prep", "conj", "dep")
        if child.index > word.index and child.lower in {"with", "but", "except", "without", "leaving"}
    ]
    return tuple(run for child in further for run in clause_runs(child, tree))


def _nominal_content(child: Word, word: Word, tree: Tree, group: str) -> tuple[Span, ...]:
    if child.dep == "nsubjpass" and group not in {"say", "promise", "demand", "perceive"}:
        return ()
    if child.dep == "advcl" and group != "demand":
        return ()
    if child.dep == "prep" and child.lower not in {"of", "for", "on", "to", "about", "against", "at", "as", "that", "by"}:
        return ()
    if child.dep == "dobj" and child.index < word.index:
        return ()
    return clause_runs(child, tree)


def _kind(content: tuple[Span, ...], clause: bool, tree: Tree) -> AttributionKind:
    first = next((word for word in tree.words if word.start == content[0].start), None)
    if first is not None and first.index > 0 and tree.words[first.index - 1].text in {'"', "“", "``", "''", "”"}:
        return AttributionKind.DIRECT
    return AttributionKind.INDIRECT if clause else AttributionKind.REPORTED


def _speaker(word: Word, tree: Tree) -> Word | None:
    """Return who speaks: the subject, in the passive the agent, for a participle the noun or clause it hangs on."""
    agent = tree.child(word, "agent")
    if agent is not None:
        return tree.child(agent, "pobj")
    if tree.child(word, "auxpass") is not None:
        return None
    subject = tree.subject(word)
    if subject is not None:
        return _relative(subject, word, tree)
    if word.dep == "acl" and word.tag == "VBG":
        return tree.head(word)
    if word.dep in {"advcl", "conj", "pcomp"}:
        return _speaker(tree.head(word), tree) if tree.head(word).is_verb and word.head != word.index else None
    return None


def _relative(subject: Word, verb: Word, tree: Tree) -> Word:
    """Return the noun that a relative pronoun stands for."""
    if subject.tag in {"WDT", "WP"} or subject.lower in {"who", "which"}:
        clause = next((word for word in [verb, *tree.ancestors(verb)] if word.dep == "relcl"), None)
        if clause is not None:
            return tree.head(clause)
    return subject


def _mention(speaker: Word, verb: Word, tree: Tree) -> Span:
    name = next((child for child in tree.children(speaker, "appos") if child.tag == "NNP"), None)
    if name is not None and speaker.tag != "NNP" and name.index < verb.index:
        return noun_phrase(name, tree)
    return noun_phrase(speaker, tree)


def _addressee(word: Word, tree: Tree) -> Span | None:
    child = tree.child(word, "dobj", "dative")
    if child is None or child.index < word.index or not (child.is_noun or child.tag == "PRP"):
        return None
    return noun_phrase(child, tree)


def _cue_span(word: Word, tree: Tree, content: tuple[Span, ...]) -> Span:
    """Return the cue as a reader marks it: the verb with its particle, addressee or medium ("said in a statement")."""
    end = word.end
    for child in tree.children(word):
        if child.index < word.index or any(part.start <= child.start < part.end for part in content):
            continue
        if child.dep == "prt" or child.dep in {"dobj", "dative"} and (child.is_noun or child.tag == "PRP"):
            end = max(end, noun_phrase(child, tree).end)
        elif child.dep == "prep" and child.lower in STATEMENT_PREPOSITIONS and _is_medium(child, tree):
            end = max(end, noun_phrase(child, tree).end)
    return Span(word.start, end)


def _is_medium(preposition: Word, tree: Tree) -> bool:
    noun = tree.child(preposition, "pobj")
    return noun is not None and "say" in saying().noun_groups(noun, tree)


def is_negated(word: Word, tree: Tree) -> bool:
    """Tell whether a verb is denied: by "not", by "never", or by a subject like "nobody"."""
    if any(child.dep == "neg" or child.lower in {"never", "hardly", "scarcely"} for child in tree.children(word)):
        return True
    subject = tree.subject(word)
    return subject is not None and is_none(subject, tree)


def is_none(noun: Word, tree: Tree) -> bool:
    """Tell whether a noun phrase denies: "nobody", "no convoy", "not one tank", "neither side", "nothing"."""
    if noun.lower in {"nobody", "none", "nothing", "neither", "no-one"}:
        return True
    before = [child.lower for child in tree.children(noun) if child.index < noun.index]
    if before and before[0] in {"no", "neither", "nor"}:
        return True
    first = tree.words[tree.edges(noun)[0]]
    follows = tree.words[first.index + 1].lower if first.index + 1 < len(tree) else ""
    return first.lower == "not" and follows in {"one", "a", "a single", "single", "any"} or (
        first.lower == "no" and follows in {"one", "single"}
    )


def _cited(word: Word, tree: Tree) -> Word | None:
    """Return whom a speaker cites: "the agency reported, citing the ministry"."""
    for child in tree.children(word, "advcl", "prep", "acl"):
        if child.lower in CITING:
            cited = tree.child(child, "dobj", "pobj")
            if cited is not None and cited.is_noun:
                return cited
    return None
