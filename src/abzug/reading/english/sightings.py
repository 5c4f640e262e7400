"""What is seen of a force without a verb of its own: "counted eleven craft moored along the mole"."""

from abzug.reading.english.event import Event
from abzug.reading.english.frame import frame_of
from abzug.reading.english.lexicon import movement, saying
from abzug.reading.english.meanings import meaning
from abzug.reading.english.negation import denies
from abzug.reading.english.participants import Participants
from abzug.reading.english.recordings import is_recording
from abzug.reading.english.tree import Tree, Word

MEETING = frozenset(
    {
        *(("come", "upon"), ("come", "across"), ("stumble", "on"), ("stumble", "upon"), ("stumble", "across")),
        *(("chance", "upon"), ("happen", "upon"), ("run", "into"), ("run", "across")),
    }
)
"""Verbs of finding by chance with their prepositions: "come upon six mortars"."""


def is_found(word: Word, tree: Tree) -> bool:
    """Tell whether a word is what somebody found of a force: "found 18 howitzers present"."""
    head = tree.head(word)
    is_bare = tree.child(word, "aux", "auxpass", "mark") is None
    is_small = tree.child(word, "nsubj") is not None or word.dep == "oprd"
    is_seen = head.is_verb and "perceive" in saying().groups(head, tree)
    return is_bare and is_small and is_seen and word.dep in {"ccomp", "oprd", "xcomp"}


def holder(word: Word, tree: Tree) -> Word | None:
    """Return what is found to be so: "found the base deserted", "the ridge had been found abandoned"."""
    verb = tree.head(word)
    return tree.child(word, "nsubj") or tree.child(verb, "nsubjpass") or tree.child(verb, "dobj")


def presence(noun: Word, participants: Participants) -> Event | None:
    """Read what is seen without a verb of its own: "counted eleven craft moored", "images show jets at the base"."""
    tree = participants.tree
    if not is_seen(noun, tree):
        return None
    doing = next((child for child in tree.children(noun, "acl") if child.index > noun.index), None)
    if doing is None:
        doing = next((child for child in tree.children(tree.head(noun), "conj", "xcomp") if child.tag == "VBN"), None)
    group, is_state = "stay", True
    if doing is not None and doing.lower not in movement().words("state", "there"):
        senses = movement().senses(doing, tree)
        event = meaning(frame_of(doing, participants), senses) if doing.tag == "VBG" and senses else None
        if event is not None:
            group, is_state = event.group, False
        elif {"load", "leave", "motion"} & {sense.group for sense in senses}:
            group, is_state = "load", False
    elif _is_new(noun, tree):
        group, is_state = "arrive", False
    elif doing is None and not tree.children(noun, "prep", "relcl") and tree.child(tree.head(noun), "prep") is None:
        return None
    return Event(word=noun, group=group, mover=noun, is_state=is_state, is_seen=True, way=doing)


def is_seen(noun: Word, tree: Tree) -> bool:
    head = tree.head(noun)
    if noun.dep == "pobj":
        finding = tree.head(head)
        is_met = (movement().lemma(finding) or saying().lemma(finding), head.lower) in MEETING
        return is_met or (head.lower == "of" and is_recording(finding, tree))
    return head.is_verb and "perceive" in saying().groups(head, tree)


def unconfirmed(verb: Word, participants: Participants) -> Event | None:
    """Read "could not confirm as much": what was said before has not been seen."""
    tree = participants.tree
    what = tree.child(verb, "dobj", "nsubjpass")
    if what is not None and what.lower == "nothing" and participants.entities.tells_of_forces:
        is_seen = "perceive" in saying().groups(verb, tree) and not tree.children(verb, "xcomp", "ccomp")
        return Event(word=verb, group="leave", mover=None, is_trace=True) if is_seen else None
    is_checked = verb.is_verb and movement().words("trace", "checking") >= {saying().lemma(verb)}
    if not is_checked or what is None or what.lower not in movement().words("trace", "reports"):
        return None
    is_denied = denies(verb, tree) or tree.head(verb).lower in {"unable", "yet"} or denies(tree.head(verb), tree)
    if not is_denied or not participants.entities.tells_of_forces:
        return None
    return Event(word=verb, group="leave", mover=None, is_trace=True)


def _is_new(noun: Word, tree: Tree) -> bool:
    below = {word.lower for word in tree.subtree(noun)}
    return bool(below & {"new", "fresh", "additional", "newly", "more", "extra"}) or {"none", "before"} <= below
