"""The words that attribute in a sentence: who says or sees, by which word, and which stretch is theirs."""

from collections.abc import Iterator
from dataclasses import dataclass

from abzug.model.record import Span
from abzug.reading.attribution import AttributionKind
from abzug.reading.english.lexicon import saying
from abzug.reading.english.negation import is_negated, is_none
from abzug.reading.english.participants import Participants
from abzug.reading.english.phrases import before, clause_runs, noun_phrase, trim
from abzug.reading.english.tree import Tree, Word

SPEECH_ACTS = frozenset({"promise", "pledge", "vow", "undertake", "guarantee", "offer", "threaten", "volunteer", "swear"})
"""Verbs of promising that are somebody's words; other verbs of planning and ordering are deeds."""
DENIALS = frozenset(
    {
        *("deny", "rule", "reject", "refuse", "dismiss", "decline", "exclude", "refute", "rebut", "disavow", "repudiate"),
        *("oppose", "contradict", "rebuff"),
    }
)
ORDERS = frozenset({"order", "instruct", "command", "direct", "tell", "want", "expect", "advise", "summon", "warn", "ask", "require"})
"""Verbs that bind the own side when said to it, and are demands when said to somebody else."""
TELLING = frozenset({"tell", "inform", "assure", "brief", "remind", "notify", "warn"})
ACCOUNTS = frozenset({"account", "count", "reckoning", "estimate", "tally", "admission", "description", "version"})
VIEWS = frozenset({"view", "words", "opinion", "eyes", "judgement", "judgment", "assessment", "telling", "reading"})
CITING = frozenset({"citing", "quoting"})
STATEMENT_PREPOSITIONS = frozenset({"in", "on", "by", "via", "through"})
CONTENT_PREPOSITIONS = frozenset({"of", "for", "on", "to", "about", "against", "at", "as"})
NOMINAL = ("xcomp", "dobj", "oprd", "prep", "attr", "acomp")
QUOTES = frozenset({'"', "“", "”", "``", "''", "‘", "«", "»"})


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
        citing: The word by which he names it.
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
    citing: Span | None = None
    negated: bool = False
    clause: bool = True


def cues_of(people: Participants) -> list[Cue]:
    """Return the cues of a sentence in order of their words."""
    return [cue for word in people.tree.words for cue in _at(word, people) if cue.content]


def _at(word: Word, people: Participants) -> Iterator[Cue]:
    tree = people.tree
    if word.lower == "according":
        yield from _according(word, tree)
    elif word.lower in ACCOUNTS | VIEWS and word.dep == "pobj" and tree.head(word).lower in {"by", "on", "in", "to"}:
        yield from _account(word, tree)
    elif word.lower in {"known", "clear"} and tree.head(word).lower in {"let", "lets", "make", "made", "makes"}:
        yield from _made_known(word, tree)
    elif word.is_verb and word.dep not in {"aux", "auxpass", "amod"}:
        aside = _aside(word, people)
        yield from [aside] if aside else _verb(word, people)
    elif is_recording(word, tree) and word.dep not in {"nsubj", "nsubjpass", "compound"}:
        yield from _recording(word, tree)


def _according(word: Word, tree: Tree) -> Iterator[Cue]:
    to = tree.child(word, "prep")
    speaker = tree.child(to, "pobj") if to else None
    if to is None or speaker is None:
        return
    yield _indirect(word, Span(word.start, to.end), speaker, clause_runs(_clause_head(word, tree), tree, [word.index]), tree)


def _account(word: Word, tree: Tree) -> Iterator[Cue]:
    """Read "by Manila's count" and "in the view of experts"."""
    owner = tree.child(word, "poss")
    of = next((child for child in tree.children(word, "prep") if child.lower == "of"), None)
    speaker = owner or (tree.child(of, "pobj") if of else None)
    if speaker is None:
        return
    preposition = tree.head(word)
    content = clause_runs(_clause_head(preposition, tree), tree, [preposition.index])
    yield _indirect(word, Span(preposition.start, word.end), speaker, content, tree)


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


def _clause_head(word: Word, tree: Tree) -> Word:
    """Return the verb whose clause a phrase qualifies; inside a relative clause that one."""
    for ancestor in tree.ancestors(word):
        if ancestor.is_verb and ancestor.dep not in {"aux", "auxpass", "amod", "acl", "xcomp", "pcomp"}:
            return ancestor
    return next(iter(tree.ancestors(word)), word)


def is_recording(word: Word, tree: Tree) -> bool:
    """Tell whether a noun names pictures or recordings, which see by themselves."""
    return word.is_noun and "perceive" in saying().noun_groups(word, tree)


def _recording(word: Word, tree: Tree) -> Iterator[Cue]:
    """Read "videos of carriers heading for the road"."""
    of = next((child for child in tree.children(word, "prep") if child.lower == "of"), None)
    shown = tree.child(of, "pobj") if of else None
    if shown is None:
        return
    owner = _maker(word, tree)
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


def _maker(recording: Word, tree: Tree) -> Word | None:
    """Return who made a recording: "a resident's picture", "videos filmed by motorists"."""
    owner = tree.child(recording, "poss")
    if owner is not None:
        return owner
    for child in tree.children(recording, "acl", "prep"):
        agent = tree.child(child, "agent")
        by = agent or (child if child.lower in {"by", "from"} else None)
        if by is not None:
            return tree.child(by, "pobj")
    return None


def _moves_force(word: Word, people: Participants) -> bool:
    """Tell "recalled its soldiers" and "passed the tanks" from saying and seeing."""
    return saying().lemma(word) in {"recall", "pass", "call"} and people.force(people.tree.child(word, "dobj")) is not None


HINTING = frozenset({"suggest", "indicate", "imply", "hint", "point"})


def _only_hints(word: Word, speaker: Word, people: Participants) -> bool:
    """Tell whether a thing that somebody speaks of suggests something: a doubt of his, no source of its own."""
    is_person = bool(people.entities.actors_at(Span(speaker.start, speaker.end))) and not is_recording(speaker, people.tree)
    return saying().lemma(word) in HINTING and _is_said(word, people.tree) and not is_person


def _is_said(word: Word, tree: Tree) -> bool:
    """Tell whether a verb is itself what somebody says."""
    return word.dep == "ccomp" and "say" in saying().groups(tree.head(word), tree)


def is_hearsay(word: Word, tree: Tree) -> bool:
    """Tell whether a passive without agent raises its subject: "is said to have left", "were seen driving away"."""
    is_passive = tree.child(word, "auxpass") is not None and tree.child(word, "agent") is None
    return is_passive and tree.child(word, "xcomp", "oprd", "ccomp", "advcl") is not None and not _is_expletive(word, tree)


def _is_expletive(word: Word, tree: Tree) -> bool:
    subject = tree.child(word, "nsubjpass")
    return subject is not None and subject.lower == "it" and tree.child(word, "ccomp") is not None


def _shown(word: Word, recording: Word, people: Participants) -> Iterator[Cue]:
    """Read "satellite images show that", with who made them as the speaker."""
    tree = people.tree
    content, clause = _content(word, tree, "perceive")
    maker = _maker(recording, tree)
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
    group = _group(word, people)
    if group is None or is_hearsay(word, tree):
        return
    if group == "perceive" and is_negated(word, tree) and _is_said(word, tree):
        return
    speaker = _speaker(word, tree)
    if speaker is not None and is_none(speaker, tree):
        return
    if speaker is not None and _only_hints(word, speaker, people):
        return
    if speaker is not None and is_recording(speaker, tree) and group in {"say", "perceive"}:
        yield from _shown(word, speaker, people)
        return
    content, clause = _content(word, tree, group)
    if not clause and group in {"say", "perceive"} and _moves_force(word, people):
        return
    cited = _cited(word, tree)
    yield Cue(
        group=group,
        kind=_kind(content, tree, clause=clause),
        word=word,
        span=_cue_span(word, tree, content, group),
        speaker=speaker,
        mention=_mention(speaker, word, people) if speaker else None,
        cited=noun_phrase(cited, tree) if cited else None,
        citing=Span(tree.head(cited).start, tree.head(cited).end) if cited else None,
        content=content,
        addressee=_addressee(word, tree),
        negated=is_negated(word, tree),
        clause=clause,
    )


def _aside(word: Word, people: Participants) -> Cue | None:
    """Read an attribution behind the words it attributes by its place alone: "..., the envoy pledged on Tuesday".

    Parsers often hang such an aside on a noun before it; a comma, a noun phrase without finite verb and a verb of saying
    without a clause of its own are a surer sign.
    """
    tree = people.tree
    if tree.child(word, "nsubj") is not None and word.dep in {"ROOT", "parataxis"}:
        return None
    if word.tag not in {"VBD", "VBZ", "VBN", "VBP"}:
        return None
    later = [child for child in tree.children(word, "ccomp", "xcomp", "dobj", "agent") if child.index > word.index]
    if saying().lemma(word) in TELLING:
        later = [child for child in later if child.dep != "dobj"]
    if later or tree.child(word, "aux", "auxpass") is not None:
        return None
    group = "say" if "say" in saying().groups(word, tree) else _group(word, people)
    end = _end_of_speaker(word, tree)
    comma = _comma_before(end, tree)
    if group not in {"say", "demand", "promise", "deny"} or comma is None or comma == 0:
        return None
    inside = tree.words[comma + 1 : end]
    head = next((item for item, after in zip(inside, [*inside[1:], tree.words[end]], strict=True) if item.is_noun and not after.is_noun and after.tag != "POS"), None)
    if head is None:
        return None
    return Cue(
        group=group,
        kind=AttributionKind.INDIRECT,
        word=word,
        span=Span(word.start, word.end),
        speaker=head,
        mention=Span(inside[0].start, inside[-1].end),
        content=(tree.span(*trim(tree, 0, comma)),),
    )


def _end_of_speaker(word: Word, tree: Tree) -> int:
    """Return where the speaker before a verb ends: at the verb, or where something set in begins ("X, citing Y, said")."""
    if word.index < 3 or tree.words[word.index - 1].text != ",":
        return word.index
    for index in range(word.index - 2, 0, -1):
        if tree.words[index].text == ",":
            opens = tree.words[index + 1].tag in {"VBG", "VBN", "WP", "WDT", "WP$", "NNP", "IN"}
            return index if opens else word.index
    return word.index


def _comma_before(end: int, tree: Tree) -> int | None:
    """Return the place of the comma before the noun phrase that ends at a verb; None when a finite verb lies between."""
    for index in range(end - 1, -1, -1):
        item = tree.words[index]
        if item.text == "," or item.text in QUOTES:
            return index if end - index > 1 else None
        if item.tag in {"VBD", "VBZ", "VBP", "MD", "WDT", "WP", "IN", "CC"} and (item.tag != "IN" or item.dep == "mark"):
            return None
    return None


def _group(word: Word, people: Participants) -> str | None:
    tree = people.tree
    lemma = saying().lemma(word)
    groups = saying().groups(word, tree)
    if lemma in DENIALS and "refuse" in groups:
        return "say" if is_negated(word, tree) else "deny"
    if tree.child(word, "prt") is not None and not any(sense.particles for sense in saying().senses(word, tree)):
        return None
    if tree.child(word, "prt") is not None and saying().senses(word, tree)[0].group == "refuse":
        return None
    if lemma in SPEECH_ACTS:
        return "promise"
    if "demand" in groups and _asks(word, lemma or "", groups, people):
        return "demand"
    if "perceive" in groups and not _has_finite_complement(word, tree):
        return "perceive"
    if "say" in groups and not (lemma in ORDERS and _infinitive(word, tree) is not None):
        return "say"
    return "perceive" if "perceive" in groups else None


def _asks(word: Word, lemma: str, groups: frozenset[str], people: Participants) -> bool:
    """Tell whether a verb asks somebody else to act: an order to the own force is no demand but a plan.

    "told it that" says, "told it to" asks.
    """
    tree = people.tree
    infinitive = _infinitive(word, tree)
    if "say" in groups and infinitive is None:
        return False
    if lemma not in ORDERS:
        return True
    if tree.child(word, "auxpass") is not None and tree.child(word, "agent") is None:
        return False
    subject, addressee = tree.subject(word), tree.child(word, "dobj", "dative") or _inner_subject(infinitive, tree)
    addressed = people.power(addressee) or people.force(addressee)
    code = getattr(addressed, "code", None) or getattr(addressed, "owner", None)
    speaker = people.power(subject)
    if code is None:
        return lemma in {"want", "ask", "require"} and addressee is not None
    return speaker is None or speaker.code != code


def _inner_subject(infinitive: Word | None, tree: Tree) -> Word | None:
    return tree.child(infinitive, "nsubj", "nsubjpass") if infinitive else None


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
    clauses = [child for child in tree.children(word, "ccomp") if child.is_verb or tree.child(child, "nsubj", "nsubjpass")]
    has_object = tree.child(word, "xcomp") is not None or (group == "demand" and tree.child(word, "dobj") is not None)
    is_aside = word.dep == "parataxis" or (word.dep == "ccomp" and not clauses and _trails(word, tree))
    is_aside = is_aside and not has_object
    if is_aside:
        behind = [child for child in clauses if child.index > word.index]
        runs = clause_runs(tree.head(word), tree, [word.index])
        return (*runs, *(run for child in behind for run in clause_runs(child, tree))), True
    if clauses:
        runs = tuple(run for child in clauses for run in clause_runs(child, tree, _spoken_beside(child, tree)))
        return runs + _behind(word, tree, runs), True
    if group == "perceive" and word.dep in {"advcl", "acl"} and word.tag == "VBN" and tree.child(word, "agent"):
        if word.dep == "acl" and tree.words[word.index - 1].text != ",":
            return (), False
        return clause_runs(_clause_head(word, tree), tree, [word.index]), True
    if group == "perceive" and _is_absolute(word, tree):
        return clause_runs(_clause_head(word, tree), tree, [word.head]), True
    nominal = [child for child in tree.children(word, *NOMINAL) if _may_be_content(child, word)]
    nominal += [child for child in tree.children(word, "conj") if child.is_noun]
    if group == "demand":
        nominal += [child for child in tree.children(word, "advcl", "prt") if child.index > word.index]
    if tree.child(word, "auxpass") is not None and group in {"say", "promise", "demand"}:
        nominal += tree.children(word, "nsubjpass")
    return _joined(tuple(span for child in nominal for span in clause_runs(child, tree))), False


def _is_absolute(word: Word, tree: Tree) -> bool:
    """Tell whether a participle with its own noun stands beside a clause: "..., verifiers counting 400 vehicles"."""
    noun = tree.head(word)
    before = tree.words[tree.edges(noun)[0] - 1].text if tree.edges(noun)[0] else ""
    return word.dep == "acl" and word.tag == "VBG" and before == "," and noun.dep in {"npadvmod", "dep", "appos", "dobj", "conj"}


def _spoken_beside(clause: Word, tree: Tree) -> list[int]:
    """Return verbs of saying tied to a clause that are the outer speaker's: "said it had left and warned that ..."."""
    return [verb.index for verb in tree.conjuncts(clause)[1:] if _is_speech_beside(verb, tree)]


def _is_speech_beside(verb: Word, tree: Tree) -> bool:
    has_subject = tree.child(verb, "nsubj", "nsubjpass") is not None
    return not has_subject and tree.child(verb, "ccomp") is not None and "say" in saying().groups(verb, tree)


def _may_be_content(child: Word, word: Word) -> bool:
    if child.index < word.index:
        return False
    return child.dep != "prep" or child.lower in CONTENT_PREPOSITIONS


def _joined(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Join stretches that only white space parts."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _trails(word: Word, tree: Tree) -> bool:
    return tree.head(word).index < word.index and tree.child(word, "nsubj") is not None


def _behind(word: Word, tree: Tree, runs: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return what follows a trailing cue and still belongs to its speaker: "..., Britain said, with units pulled back"."""
    if not runs or runs[0].start > word.start:
        return ()
    further = [
        child
        for child in tree.children(word, "prep", "conj", "dep")
        if child.index > word.index and (child.lower in {"with", "but", "except", "without"} or _goes_on(child, tree))
    ]
    return tuple(run for child in further for run in clause_runs(child, tree))


def _goes_on(child: Word, tree: Tree) -> bool:
    """Tell whether a clause tied on with "and" behind an aside is still the speaker's: "... declared, and the army was to"."""
    return child.dep == "conj" and child.is_verb and "say" not in saying().groups(child, tree)


def _kind(content: tuple[Span, ...], tree: Tree, *, clause: bool) -> AttributionKind:
    first = next((word for word in tree.words if content and word.start == content[0].start), None)
    if first is not None and (first.text in QUOTES or (first.index > 0 and tree.words[first.index - 1].text in QUOTES)):
        return AttributionKind.DIRECT
    return AttributionKind.INDIRECT if clause else AttributionKind.REPORTED


def _speaker(word: Word, tree: Tree) -> Word | None:
    """Return who speaks: the subject, in the passive the agent, for a participle the noun or clause it hangs on."""
    agent = tree.child(word, "agent")
    if agent is not None:
        return tree.child(agent, "pobj")
    if tree.child(word, "auxpass") is not None:
        return None
    if word.dep == "conj" and tree.head(word).dep == "ccomp" and _is_speech_beside(word, tree):
        return _speaker(tree.head(tree.head(word)), tree)
    subject = tree.subject(word)
    if subject is not None:
        return _relative(subject, word, tree)
    if word.dep == "acl" and word.tag in {"VBG", "VBD"}:
        return tree.head(word)
    earlier = _cue_just_before(word, tree)
    if earlier is not None:
        return _speaker(earlier, tree)
    if word.dep in {"advcl", "conj", "pcomp"}:
        head = tree.head(word)
        return _speaker(head, tree) if head.is_verb and head.index != word.index else None
    return None


def _cue_just_before(word: Word, tree: Tree) -> Word | None:
    """Return the verb of saying that a participle goes on from: "..., a historian said, recalling that"."""
    if word.tag != "VBG" or word.index < 2 or tree.words[word.index - 1].text != ",":
        return None
    verb = tree.words[word.index - 2]
    return verb if verb.is_verb and "say" in saying().groups(verb, tree) else None


def _relative(subject: Word, verb: Word, tree: Tree) -> Word:
    """Return the noun that a relative pronoun stands for."""
    if subject.tag in {"WDT", "WP"} or subject.lower in {"who", "which"}:
        clause = next((word for word in [verb, *tree.ancestors(verb)] if word.dep == "relcl"), None)
        if clause is not None:
            return tree.head(clause)
    return subject


def _mention(speaker: Word, verb: Word, people: Participants) -> Span:
    """Return the words that name a speaker; of two in apposition the name, or the one that is an actor at all."""
    tree = people.tree
    for other in tree.children(speaker, "appos"):
        if other.index > verb.index:
            continue
        is_name = other.tag == "NNP" and speaker.tag != "NNP"
        is_actor = bool(people.entities.actors_in(Span(other.start, other.end)))
        if is_name or (is_actor and not people.entities.actors_in(Span(speaker.start, speaker.end))):
            return noun_phrase(other, tree)
    return before(speaker, verb, tree)


def _addressee(word: Word, tree: Tree) -> Span | None:
    child = tree.child(word, "dobj", "dative")
    if child is None or child.index < word.index or not (child.is_noun or child.tag == "PRP"):
        return None
    return noun_phrase(child, tree)


def _cue_span(word: Word, tree: Tree, content: tuple[Span, ...], group: str) -> Span:
    """Return the cue as a reader marks it: the verb with its particle, addressee or medium ("said in a statement")."""
    end = word.end
    for child in tree.children(word):
        if child.index < word.index or any(part.start <= child.start < part.end for part in content):
            continue
        if child.dep == "prt" or (group != "perceive" and child.dep in {"dobj", "dative"} and (child.is_noun or child.tag == "PRP")):
            end = max(end, noun_phrase(child, tree).end)
        elif child.dep == "prep" and child.lower in STATEMENT_PREPOSITIONS:
            medium = tree.child(child, "pobj")
            if medium is not None and "say" in saying().noun_groups(medium, tree):
                end = max(end, medium.end)
    return Span(word.start, end)


def _cited(word: Word, tree: Tree) -> Word | None:
    """Return whom a speaker cites: "the agency reported, citing the ministry"."""
    for child in tree.children(word, "advcl", "prep", "acl"):
        if child.lower in CITING:
            cited = tree.child(child, "dobj", "pobj")
            if cited is not None and cited.is_noun:
                return cited
    return None
