"""What came before what: movements that a sentence takes as done, or that lie ahead with what follows them."""

from abzug.reading.english.situation import FUTURE, OBLIGING, POSSIBLE
from abzug.reading.english.tree import Tree, Word

BEHIND = frozenset({"after", "following", "since"})
"""Words that set something beside a movement that came first: "fell after the retreat of the garrison"."""


def is_taken_as_done(noun: Word, tree: Tree) -> bool:
    """Tell whether something told as a fact came after the movement a noun names: "fell after the retreat of ..."."""
    opener = tree.head(noun)
    matrix = tree.head(opener)
    if noun.dep != "pobj" or opener.lower not in BEHIND or not (matrix.is_verb or opener.lower == "following"):
        return False
    verb = next((word for word in (matrix, *tree.ancestors(matrix)) if word.is_verb), None)
    return verb is not None and is_told_as_fact(verb, tree)


def is_told_as_fact(verb: Word, tree: Tree) -> bool:
    """Tell whether a verb is neither ahead nor only possible, asked for or infinite."""
    tags = {verb.tag, *(aux.tag for aux in tree.children(verb, "aux", "auxpass"))}
    return "MD" not in tags and "TO" not in tags and bool(tags & {"VBD", "VBZ", "VBP"})


def lies_ahead(clause: Word, tree: Tree) -> bool:
    """Tell whether what comes after a clause is still to come: "will stay after they leave"."""
    words = {aux.lower for aux in tree.children(tree.head(clause), "aux")}
    return clause.dep == "advcl" and bool(words & (FUTURE | POSSIBLE | OBLIGING))
