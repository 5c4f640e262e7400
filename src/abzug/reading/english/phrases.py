"""Noun phrases and clauses as stretches of words: where the speaker, the mover or a clause begins and ends."""

from collections.abc import Collection, Iterable

from abzug.model.record import Span
from abzug.reading.english.tree import CLAUSE_MARKERS, Tree, Word

OPENING = frozenset({",", ";", ":", "-", "–", "—", "(", ")", '"', "“", "”", "‘", "'", "’", "``", "''"})
LEADING = frozenset({"that", "and", "but", "or", "yet", "so", "whereas", "while", "as", "although", "though", "to"})
RELATIVE = frozenset({"relcl", "advcl", "parataxis", "ccomp"})


def noun_phrase(head: Word, tree: Tree) -> Span:
    """Return the noun phrase of ``head``: from its first word to before the first comma or relative clause.

    Members of a coordination belong to it, commas between them included.
    """
    first, after = tree.edges(head)
    end = head.index + 1
    for index in range(head.index + 1, after):
        word = tree.words[index]
        if _closes(word, head, tree):
            break
        end = index + 1
    return _trimmed(tree, first, end)


def before(head: Word, verb: Word, tree: Tree) -> Span:
    """Return a noun phrase as far as it stands before a verb: "verifiers" of "verifiers counting cars"."""
    whole = noun_phrase(head, tree)
    return (
        whole
        if verb.start >= whole.end or verb.index <= head.index
        else _trimmed(tree, tree.edges(head)[0], verb.index)
    )


def _closes(word: Word, head: Word, tree: Tree) -> bool:
    """Tell whether a noun phrase ends before ``word``."""
    members = {member.index for member in tree.conjuncts(head)}
    if word.dep == "punct" and word.text in {",", "-", "–", "—", "("}:
        later = [index for index in members if index > word.index]
        return not later or (word.text != "," and _starts_aside(word, tree))
    if word.tag in {"WDT", "WP", "WP$", "WRB"}:
        return True
    return word.head in members and (word.dep in RELATIVE or word.tag == "VBD")


def _starts_aside(word: Word, tree: Tree) -> bool:
    after = tree.words[word.index + 1] if word.index + 1 < len(tree) else None
    return after is None or after.start > word.end


def bare_phrase(head: Word, tree: Tree) -> Span:
    """Return a noun with the words before it that belong to it ("the last Soviet soldiers")."""
    first = min([child.index for child in tree.children(head) if child.index < head.index], default=head.index)
    first = min(first, tree.edges(head)[0])
    return _trimmed(tree, first, head.index + 1)


def clause_runs(top: Word, tree: Tree, without: Collection[int] = ()) -> tuple[Span, ...]:
    """Return the stretches of text of a clause, in order: its subtree without the given words and what hangs on them.

    A run of punctuation alone between two runs joins them, everything else parts them.
    """
    dropped = {below.index for index in without for below in tree.subtree(tree.words[index])}
    kept = [word for word in tree.subtree(top) if word.index not in dropped]
    return tuple(_runs(kept, tree))


def _runs(words: Iterable[Word], tree: Tree) -> Iterable[Span]:
    run: list[int] = []
    for word in words:
        if run and any(tree.words[gap].dep != "punct" for gap in range(run[-1] + 1, word.index)):
            yield from _run(tree, run)
            run = []
        run.append(word.index)
    yield from _run(tree, run)


def _run(tree: Tree, run: list[int]) -> Iterable[Span]:
    first, after = trim(tree, run[0], run[-1] + 1) if run else (0, 0)
    if first < after and any(tree.words[index].dep != "punct" for index in range(first, after)):
        yield tree.span(first, after)


def trim(tree: Tree, first: int, after: int) -> tuple[int, int]:
    """Return the places without the punctuation and connecting words at the edges."""
    while first < after and _is_edge(tree.words[first]):
        first += 1
    while after > first and (
        tree.words[after - 1].dep in {"punct", "cc"} or tree.words[after - 1].text in OPENING | {"."}
    ):
        after -= 1
    return first, after


def _is_edge(word: Word) -> bool:
    return (
        word.dep == "punct"
        or word.text in OPENING
        or (word.lower in LEADING and (word.dep in CLAUSE_MARKERS or (word.lower == "to" and word.dep == "aux")))
    )


def _trimmed(tree: Tree, first: int, after: int) -> Span:
    while first < after - 1 and (
        tree.words[first].dep in {"punct", "cc"} or tree.words[first].lower in {"that", "both", "as"}
    ):
        first += 1
    while after - 1 > first and tree.words[after - 1].dep in {"punct", "cc", "case"}:
        after -= 1
    return tree.span(first, after)
