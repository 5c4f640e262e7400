"""Whether what a verb tells is bound to be, wished, due, judged or unreal, by the words that hang on it."""

from abzug.reading.english.conditions import FUTURE
from abzug.reading.english.tree import Tree, Word

POSSIBLE = frozenset({"may", "might", "could", "can"})


BOUND = frozenset(
    {
        "due",
        "set",
        "going",
        "about",
        "expected",
        "scheduled",
        "supposed",
        "meant",
        "slated",
        "ready",
        "poised",
        "likely",
    }
)


def has_to(verb: Word, tree: Tree) -> bool:
    return any(child.lower == "to" for child in tree.children(verb, "aux"))


def is_bound(verb: Word, tree: Tree) -> bool:
    """Read "are to be gone", "is due to leave", "were to stay"."""
    if verb.lower in {"is", "are", "was", "were"}:
        return any(has_to(inner, tree) for inner in tree.children(verb, "xcomp"))
    head = tree.head(verb)
    return (
        verb.dep == "xcomp"
        and has_to(verb, tree)
        and (head.lower in BOUND or head.lower in {"is", "are", "was", "were"})
    )


def is_after_past(verb: Word, tree: Tree) -> bool:
    """Tell whether a bare form stands under a past tense, where anything but a wish would be past too."""
    head = tree.head(verb)
    tags = {head.tag, *(aux.tag for aux in tree.children(head, "aux"))}
    return verb.dep == "ccomp" and "VBD" in tags


def is_high_time(verb: Word, tree: Tree) -> bool:
    """Read "the time has come to get them out" and "it is time to leave"."""
    head = tree.head(verb)
    noun = head if head.is_noun else tree.child(head, "attr") or tree.child(head, "nsubj")
    return (
        has_to(verb, tree)
        and verb.dep in {"acl", "advcl", "xcomp", "relcl"}
        and noun is not None
        and (noun.lower == "time" and (head.lower in {"be", "is", "was", "'s", "come", "time"}))
    )


def is_modal(verb: Word, tree: Tree) -> bool:
    return any(child.lower in FUTURE | POSSIBLE for child in tree.children(verb, "aux"))


def is_judged(current: Word, head: Word, tree: Tree) -> bool:
    """Tell whether a movement is what an opinion is about: "it would be suicidal to let them go"."""
    if not head.is_verb or current.dep not in {"xcomp", "ccomp", "advcl"} or not has_to(current, tree):
        return False
    return tree.child(head, "acomp", "attr") is not None and any(
        child.lower == "it" for child in tree.children(head, "nsubj", "expl")
    )


def is_unreal(current: Word, tree: Tree) -> bool:
    """Read "had the paratroopers held the gates for a week, ...", which they did not."""
    opener = tree.words[tree.edges(current)[0]]
    subject = tree.child(current, "nsubj", "nsubjpass")
    is_inverted = opener.lower == "had" and opener.head == current.index and opener.dep == "aux"
    return is_inverted and current.dep == "advcl" and subject is not None and opener.index < subject.index


def is_ahead(verb: Word, tree: Tree) -> bool:
    return verb.tag in {"VB", "VBG"} or any(aux.tag in {"MD", "TO"} for aux in tree.children(verb, "aux"))
