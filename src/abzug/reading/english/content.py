"""The shortest clause or phrase that carries a record."""

from collections.abc import Iterable

from abzug.model.record import Span
from abzug.reading.english.attribution import Attributed
from abzug.reading.english.cues import Cue
from abzug.reading.english.phrases import noun_phrase, trim
from abzug.reading.english.tree import Tree, Word

SUBORDINATE = frozenset({"advcl", "parataxis", "conj", "relcl", "ccomp", "acl", "pcomp"})


def content_span(top: Word, word: Word, tree: Tree, others: Iterable[Word], cue: Attributed | None) -> Span:
    """Return the clause of a record.

    Args:
        top: The head of the clause or phrase that speaks of the movement.
        word: The word that tells of it.
        tree: The sentence.
        others: The words that tell of other movements in the sentence; their clauses are cut off.
        cue: The attribution that carries it, whose own words never belong to the content.
    """
    dropped = _cue_words(tree, cue)
    for other in others:
        dropped |= _clause_of_other(other, top, word, tree)
    kept = [item.index for item in tree.subtree(top) if item.index not in dropped]
    if cue is not None:
        kept = [index for index in kept if any(part.start <= tree.words[index].start < part.end for part in cue.attribution.content)]
    return _around(kept or [word.index], word, top, tree)


def _cue_words(tree: Tree, cue: Attributed | None) -> set[int]:
    if cue is None or cue.inherited:
        return set()
    return {item.index for span in (*cue.attribution.cue, *filter(None, [cue.attribution.mention])) for item in tree.inside(span)}


def _clause_of_other(other: Word, top: Word, word: Word, tree: Tree) -> set[int]:
    """Return the words of another movement's clause below ``top``, unless it holds the one at hand."""
    clause: Word | None = None
    for step in (other, *tree.ancestors(other)):
        if step.index == top.index:
            break
        if step.dep in SUBORDINATE and step.is_verb:
            clause = step
            break
    if clause is None or not tree.is_below(clause, top) or tree.is_below(word, clause) or clause.index == top.index:
        return set()
    if clause.dep == "pcomp":
        clause = tree.head(clause)
    return {below.index for below in tree.subtree(clause)}


def _around(kept: list[int], word: Word, top: Word, tree: Tree) -> Span:
    """Return the run of kept words around the movement's word, together with the run of its clause's head."""
    runs = _runs(kept, tree)
    wanted = [run for run in runs if word.index in run or top.index in run]
    wanted = wanted or runs[:1]
    first, after = min(run[0] for run in wanted), max(run[-1] for run in wanted) + 1
    first, after = trim(tree, first, after)
    return tree.span(first, after) if first < after else noun_phrase(word, tree)


def _runs(kept: list[int], tree: Tree) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in kept:
        if runs and all(tree.words[gap].dep in {"punct", "cc", "mark"} for gap in range(runs[-1][-1] + 1, index)):
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def cue_places(cues: Iterable[Cue | Attributed]) -> frozenset[int]:
    """Return the places of attributing words."""
    return frozenset(cue.word.index for cue in cues)
