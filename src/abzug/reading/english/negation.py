"""Whether a word of a sentence is denied."""

from abzug.reading.english.tree import Tree, Word

NOBODY = frozenset({"nobody", "none", "nothing", "neither", "no-one", "nowhere"})
DEGREES = frozenset({"means", "way", "circumstances", "account", "time", "point", "event", "case", "manner"})
"""Nouns by which a verb is denied wholly: "by no means"."""
NEVER = frozenset(
    {"nowhere", "not", "n't", "never", "no", "nor", "neither", "hardly", "scarcely", "barely", "seldom", "rarely"}
)


def is_negated(verb: Word, tree: Tree) -> bool:
    """Tell whether a verb is denied: by "not", by "never", or by a subject like "nobody"."""
    if any(_is_denial(child, verb) for child in tree.children(verb)) or is_far_off(verb, tree):
        return True
    if any(_is_by_no_means(child, tree) for child in (*tree.children(verb), *_of_auxiliaries(verb, tree))):
        return True
    if any(is_none(subject, tree) for subject in tree.children(verb, "nsubj", "nsubjpass")):
        return True
    return any(child.lower == "nothing" for child in tree.children(verb, "dobj"))


def _of_auxiliaries(verb: Word, tree: Tree) -> list[Word]:
    return [child for aux in tree.children(verb, "aux", "auxpass") for child in tree.children(aux)]


def _is_by_no_means(child: Word, tree: Tree) -> bool:
    """Read "by no means", "in no way", "under no circumstances"."""
    noun = tree.child(child, "pobj") if child.dep == "prep" else None
    return noun is not None and noun.lower in DEGREES and is_none(noun, tree)


def is_far_off(verb: Word, tree: Tree) -> bool:
    """Read "is far from leaving"."""
    preposition = tree.head(verb)
    return verb.dep == "pcomp" and preposition.lower == "from" and tree.head(preposition).lower == "far"


def _is_denial(child: Word, verb: Word) -> bool:
    if child.lower == "yet" and child.dep == "advmod" and verb.lower in {"has", "have", "had"}:
        return True
    if child.lower in {"nowhere", "neither"} and child.dep in {"advmod", "npadvmod", "dobj"}:
        return True
    if child.dep == "neg":
        return child.index < verb.index or child.lower == "n't"
    return child.lower in NEVER and child.dep in {"advmod", "preconj", "cc"} and child.index < verb.index


def is_none(noun: Word, tree: Tree) -> bool:
    """Tell whether a noun phrase denies: "nobody", "no convoy", "not one tank", "neither side", "nothing"."""
    if noun.lower in NOBODY:
        return True
    before = [child.lower for child in tree.children(noun) if child.index < noun.index]
    if before and before[0] in {"no", "neither", "nor"}:
        return True
    first = tree.words[tree.edges(noun)[0]]
    following = tree.words_after(first, 1)
    follows = following[0].lower if following else ""
    if first.lower in {"hardly", "scarcely", "barely"}:
        return True
    return (first.lower == "not" and follows in {"one", "a", "an", "single", "any", "the", "even"}) or (
        first.lower == "no" and follows in {"one", "single"}
    )


def denies(word: Word, tree: Tree) -> bool:
    """Tell whether a word of any kind is denied by itself, its subject or, in "there were no signs", its noun."""
    if word.is_verb:
        return is_negated(word, tree)
    return word.is_noun and is_none(word, tree)
