"""Whether something said of a movement is a condition: "if", "provided that", "should he", "the moment"."""

from abzug.reading.english.negation import denies
from abzug.reading.english.tree import Tree, Word

FUTURE = frozenset({"will", "would", "shall", "'ll", "wo", "'d"})
"""Auxiliaries of what lies ahead."""
CONDITIONS = frozenset({"if", "unless", "once", "provided", "providing", "assuming", "lest"})
CONDITION_PHRASES = frozenset(
    {
        *(("only", "when"), ("only", "after"), ("only", "if"), ("as", "soon"), ("on", "condition"), ("in", "return")),
        *(("in", "exchange"), ("in", "step"), ("the", "moment"), ("the", "minute"), ("the", "instant")),
        *(("so", "long"), ("as", "long"), ("provided", "that"), ("only", "once"), ("not", "until")),
    }
)
EMPTY_CONDITIONS = frozenset({"anything", "any", "not", "only", "possible", "necessary", "ever"})
CONDITION_DEPS = frozenset({"advcl", "prep", "mark", "advmod", "ccomp", "dep", "conj", "npadvmod"})


def is_conditional(verb: Word, tree: Tree) -> bool:
    if any(opens_condition(child, tree) for child in tree.children(verb) if child.dep in CONDITION_DEPS):
        return True
    is_ahead = any(aux.lower in FUTURE for aux in tree.children(verb, "aux"))
    clauses = tree.children(verb, "advcl", "prep") if is_ahead else ()
    return any(_is_when(child, tree) for child in clauses) or (
        bool(clauses) and denies(verb, tree) and any(_is_limit(child, tree) for child in clauses)
    )


def _is_limit(clause: Word, tree: Tree) -> bool:
    """Tell whether a clause says until when nothing is to happen: "will go nowhere until the city is free"."""
    openers = [clause, *tree.children(clause, "mark", "advmod")]
    subject = tree.child(clause, "nsubj", "nsubjpass") or tree.child(clause, "pcomp")
    return subject is not None and any(word.lower in {"until", "till", "before", "unless"} for word in openers)


def _is_when(clause: Word, tree: Tree) -> bool:
    """Tell whether a clause says when something ahead is to happen: "would start when the guns fell silent"."""
    return any(child.lower in {"when", "whenever"} for child in tree.children(clause, "advmod", "mark"))


def opens_condition(child: Word, tree: Tree) -> bool:
    """Tell whether a phrase or clause is a condition."""
    first, after = tree.edges(child)
    if _is_inverted(child, tree):
        return True
    return any(_is_condition(word, tree) for word in tree.words[max(0, first - 2) : min(after, first + 3)])


def _is_inverted(verb: Word, tree: Tree) -> bool:
    """Read "should he board the plane" and "were the guns to fall silent" behind or before what hangs on it."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    opener = tree.words[tree.edges(verb)[0]]
    is_verb = (
        verb.is_verb and verb.dep in {"advcl", "ccomp", "conj", "dep"} and opener.lower in {"should", "had", "were"}
    )
    return is_verb and subject is not None and opener.index < subject.index and opener.head == verb.index


def _is_condition(word: Word, tree: Tree) -> bool:
    following = tree.words_after(word, 1)
    follows = following[0].lower if following else ""
    if word.lower in CONDITIONS and (word.dep in {"mark", "advmod"} or word.tag in {"VBN", "IN", "VBG"}):
        return follows not in EMPTY_CONDITIONS
    before = tree.words[word.index - 1].lower if word.index else ""
    return (word.lower, follows) in CONDITION_PHRASES and before not in {"for", "as"}
