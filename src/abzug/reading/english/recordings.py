"""Pictures and recordings, which see by themselves."""

from abzug.reading.english.lexicon import saying
from abzug.reading.english.tree import Tree, Word


def is_recording(word: Word, tree: Tree) -> bool:
    """Tell whether a noun names pictures or recordings, which see by themselves."""
    return word.is_noun and "perceive" in saying().noun_groups(word, tree)


def maker_of(recording: Word, tree: Tree) -> Word | None:
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
