"""The shortest clause or phrase that carries a record."""

from collections.abc import Iterable

from abzug.model.record import Span
from abzug.reading.english.attribution import Attributed
from abzug.reading.english.conditions import opens_condition
from abzug.reading.english.phrases import noun_phrase, trim
from abzug.reading.english.tree import Tree, Word

ESSENTIAL = frozenset({"acl", "relcl", "nsubj", "nsubjpass", "dobj", "pobj", "attr", "poss", "appos"})
"""Relations without which a clause is no longer whole."""
EXCEPTING = frozenset({"apart", "except", "save", "barring", "excepting", "besides"})
CLAUSES = frozenset({"advcl", "conj", "ccomp", "xcomp", "parataxis", "pcomp", "dep", "npadvmod", "prep"})
"""Relations of a clause that can be cut off another."""
LOOSE_MARKS = frozenset({"as", "while", "although", "though", "whereas"})
ASIDE = frozenset({"relcl", "conj", "advcl", "prep", "npadvmod", "parataxis", "acl", "advmod"})


def content_span(top: Word, word: Word, tree: Tree, others: Iterable[Word], cue: Attributed | None) -> Span:
    """Return the clause of a record.

    Args:
        top: The head of the clause or phrase that speaks of the movement.
        word: The word that tells of it.
        tree: The sentence.
        others: The words that tell of other movements in the sentence, whose clauses are cut off.
        cue: The attribution that carries it, whose own words never belong to the content.
    """
    dropped = _cue_words(tree, cue) | _asides(top, word, tree)
    for other in others:
        dropped |= _clause_of_other(other, top, word, tree)
    kept = [item.index for item in tree.subtree(top) if item.index not in dropped]
    if cue is not None:
        inside = [i for i in kept if any(p.start <= tree.words[i].start < p.end for p in cue.attribution.content)]
        kept = inside or kept
    return _around(kept or [word.index], word, top, tree)


def _cue_words(tree: Tree, cue: Attributed | None) -> set[int]:
    if cue is None or cue.inherited:
        return set()
    own = (*cue.attribution.cue, *filter(None, [cue.attribution.mention]))
    return {item.index for span in own for item in tree.inside(span) if item.index != cue.word.index or cue.clause}


def _asides(top: Word, word: Word, tree: Tree) -> set[int]:
    """Return the words of clauses and phrases that a comma sets apart, conditions and the movement itself excepted."""
    found: set[int] = set()
    climb = [step for step in (word, *tree.ancestors(word)) if tree.is_below(step, top)]
    climb += [
        noun
        for step in climb
        for child in tree.children(step, "dobj", "pobj", "nsubj")
        for noun in tree.conjuncts(child)
    ]
    for clause in [step for step in tree.subtree(top) if step.dep == "relcl" and not tree.is_below(word, step)]:
        if _is_set_apart(clause, top, tree):
            found |= {below.index for below in tree.subtree(clause)}
    for child in [child for step in climb for child in tree.children(step, *ASIDE)]:
        is_whole = opens_condition(child, tree) or child.lower in EXCEPTING or tree.is_below(word, child)
        if _is_set_apart(child, top, tree) and not is_whole:
            found |= {below.index for below in tree.subtree(child)}
    return found


def _is_set_apart(child: Word, top: Word, tree: Tree) -> bool:
    first, after = tree.edges(child)
    before = [tree.words[index].text for index in range(max(0, first - 2), first)]
    if child.dep == "relcl":
        opener = tree.words[first].lower
        return before[-1:] == [","] and opener in {"who", "which", "whose"} and after >= len(tree) - 1
    if child.dep == "conj":
        has_own_subject = tree.child(child, "nsubj", "nsubjpass", "expl") is not None
        is_tied = before[:1] == [","] and tree.words[first - 1].dep == "cc"
        return child.is_verb and (is_tied or has_own_subject)
    if any(mark.lower in LOOSE_MARKS for mark in tree.children(child, "mark")):
        return True
    if child.dep == "advcl" and tree.words[first].lower == "after" and tree.child(child, "nsubj", "nsubjpass"):
        return True
    leads = child.index < top.index and after < len(tree) and tree.words[after].text == ","
    return leads or before[-1:] == [","]


def _clause_of_other(other: Word, top: Word, word: Word, tree: Tree) -> set[int]:
    """Return the words of another movement's clause below ``top``, unless it holds the one at hand."""
    if not tree.is_below(other, top) or tree.is_below(word, other) or other.index == top.index:
        return set()
    ours = {step.index for step in (word, *tree.ancestors(word))}
    branch = next(step for step in (other, *tree.ancestors(other)) if step.head in ours)
    if branch.index not in ours and branch.dep in CLAUSES and not opens_condition(branch, tree):
        return {below.index for below in tree.subtree(branch)}
    for step in (other, *tree.ancestors(other)):
        if step.index in ours or step.dep in ESSENTIAL:
            return set()
        if step.dep in CLAUSES:
            clause = tree.head(step) if step.dep == "pcomp" else step
            return set() if opens_condition(clause, tree) else {below.index for below in tree.subtree(clause)}
    return set()


def _around(kept: list[int], word: Word, top: Word, tree: Tree) -> Span:
    """Return the run of kept words around the movement's word, together with the run of its clause's head."""
    runs = _runs(kept, tree)
    subject = tree.child(top, "nsubj", "nsubjpass")
    marks = {word.index, top.index, subject.index if subject is not None else top.index}
    wanted = [run for run in runs if marks & set(run)]
    wanted = wanted or runs[:1]
    first, after = trim(tree, min(run[0] for run in wanted), max(run[-1] for run in wanted) + 1)
    return tree.span(first, after) if first < after else noun_phrase(word, tree)


def _runs(kept: list[int], tree: Tree) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in kept:
        if runs and all(tree.words[gap].dep in {"punct", "cc", "mark"} for gap in range(runs[-1][-1] + 1, index)):
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs
