"""Which stretches of a sentence a verb of saying or seeing carries."""

from abzug.model.record import Span
from abzug.reading.attribution import AttributionKind
from abzug.reading.english.lexicon import saying
from abzug.reading.english.phrases import clause_runs
from abzug.reading.english.tree import Tree, Word

TELLING = frozenset({"tell", "inform", "assure", "brief", "remind", "notify", "warn"})
"""Verbs whose object is whom the words are said to."""
CONTENT_PREPOSITIONS = frozenset({"of", "for", "on", "to", "about", "against", "at", "as"})


NOMINAL = ("xcomp", "dobj", "oprd", "prep", "attr", "acomp")


QUOTES = frozenset({'"', "“", "”", "``", "''", "‘", "«", "»"})


MEETING_BY = frozenset({"upon", "across"})
"""Prepositions before what somebody finds by chance: "came across no trace"."""


def content_of(word: Word, tree: Tree, group: str) -> tuple[tuple[Span, ...], bool]:
    """Return the stretches a verb attributes, and whether they are a clause."""
    clauses = [
        child for child in tree.children(word, "ccomp") if child.is_verb or tree.child(child, "nsubj", "nsubjpass")
    ]
    clauses = clauses or _told_clause(word, tree)
    if clauses:
        runs = tuple(run for child in clauses for run in clause_runs(child, tree, _spoken_beside(child, tree)))
        return runs, True
    if group == "perceive" and word.dep in {"advcl", "acl"} and word.tag == "VBN" and tree.child(word, "agent"):
        if word.dep == "acl" and tree.words[word.index - 1].text != ",":
            return (), False
        return clause_runs(clause_head(word, tree), tree, [word.index]), True
    if group == "perceive" and _is_absolute(word, tree):
        return clause_runs(clause_head(word, tree), tree, [word.head]), True
    nominal = [child for child in tree.children(word, *NOMINAL) if _may_be_content(child, word)]
    nominal += [child for child in tree.children(word, "conj") if child.is_noun]
    if group == "demand":
        nominal += [child for child in tree.children(word, "advcl", "prt") if child.index > word.index]
        nominal += [child for child in tree.children(word, "prep") if tree.child(child, "nsubj") is not None]
    if group == "perceive":
        nominal += [child for child in tree.children(word, "prep") if child.lower in MEETING_BY]
    if tree.child(word, "auxpass") is not None and group in {"say", "promise", "demand"}:
        nominal += tree.children(word, "nsubjpass")
    return _joined(tuple(span for child in nominal for span in clause_runs(child, tree))), False


def _told_clause(word: Word, tree: Tree) -> list[Word]:
    """Return a clause that the parser hung on the addressee: "assured the chairman that units had been moved"."""
    addressee = tree.child(word, "dobj")
    if saying().lemma(word) not in TELLING or addressee is None:
        return []
    for clause in tree.children(addressee, "relcl", "acl"):
        has_subject = tree.child(clause, "nsubj", "nsubjpass") is not None
        if has_subject and any(
            child.lower == "that" and child.dep in {"mark", "dobj"} for child in tree.children(clause)
        ):
            return [clause]
    return []


def _is_absolute(word: Word, tree: Tree) -> bool:
    """Tell whether a participle with its own noun stands beside a clause: "..., verifiers counting 400 vehicles"."""
    noun = tree.head(word)
    before = tree.words[tree.edges(noun)[0] - 1].text if tree.edges(noun)[0] else ""
    return (
        word.dep == "acl"
        and word.tag == "VBG"
        and before == ","
        and noun.dep in {"npadvmod", "dep", "appos", "dobj", "conj"}
    )


def _spoken_beside(clause: Word, tree: Tree) -> list[int]:
    """Return verbs of saying tied to a clause that are the outer speaker's: "said it had left and warned that ..."."""
    return [verb.index for verb in tree.conjuncts(clause)[1:] if is_speech_beside(verb, tree)]


def is_speech_beside(verb: Word, tree: Tree) -> bool:
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


def kind_of(content: tuple[Span, ...], tree: Tree, *, clause: bool) -> AttributionKind:
    first = next((word for word in tree.words if content and word.start == content[0].start), None)
    if first is not None and (first.text in QUOTES or (first.index > 0 and tree.words[first.index - 1].text in QUOTES)):
        return AttributionKind.DIRECT
    return AttributionKind.INDIRECT if clause else AttributionKind.REPORTED


def clause_head(word: Word, tree: Tree) -> Word:
    """Return the verb whose clause a phrase qualifies; inside a relative clause that one."""
    for ancestor in tree.ancestors(word):
        if ancestor.is_verb and ancestor.dep not in {"aux", "auxpass", "amod", "acl", "xcomp", "pcomp"}:
            return ancestor
    return next(iter(tree.ancestors(word)), word)
