"""What a verb does to the words it carries: it says, asks, promises, denies or sees them."""

from abzug.model.record import Span
from abzug.reading.actors import ActorRole
from abzug.reading.english.lexicon import saying
from abzug.reading.english.negation import is_negated
from abzug.reading.english.participants import Participants
from abzug.reading.english.recordings import is_recording
from abzug.reading.english.repairs import OUT
from abzug.reading.english.tree import Tree, Word

SPEECH_ACTS = frozenset(
    {"promise", "pledge", "vow", "undertake", "guarantee", "offer", "threaten", "volunteer", "swear"}
)
"""Verbs of promising that are somebody's words; other verbs of planning and ordering are deeds."""


DENIALS = frozenset(
    {
        *("deny", "rule", "reject", "refuse", "dismiss", "decline", "exclude", "refute", "rebut", "disavow"),
        *("repudiate", "oppose", "contradict", "rebuff"),
    }
)


ORDERS = frozenset(
    {"order", "instruct", "command", "direct", "tell", "want", "expect", "advise", "summon", "warn", "ask", "require"}
)
"""Verbs that bind the own side when said to it, and are demands when said to somebody else."""


SMALL_CLAUSES = ("ccomp", "prep", "oprd", "advcl", "acomp")
HINTING = frozenset({"suggest", "indicate", "imply", "hint", "point"})


def speech_group(word: Word, people: Participants) -> str | None:
    tree = people.tree
    lemma = saying().lemma(word)
    groups = saying().groups(word, tree)
    if lemma in DENIALS and "refuse" in groups:
        return "doubt" if is_negated(word, tree) else "deny"
    has_own_particle = any(sense.particles for sense in saying().senses(word, tree))
    if tree.child(word, "prt") is not None and not has_own_particle and "demand" not in groups:
        return None
    if lemma == "meet" and _meets_term(word, tree):
        return None
    if tree.child(word, "prt") is not None and saying().senses(word, tree)[0].group == "refuse":
        return None
    if lemma in SPEECH_ACTS:
        return "promise"
    if "demand" in groups and _asks(word, lemma or "", groups, people):
        return "demand"
    if "perceive" in groups and not _has_finite_complement(word, tree):
        return "perceive"
    if "say" in groups and not (lemma in ORDERS and _infinitive(word, tree) is not None):
        return "say"
    return "perceive" if "perceive" in groups else None


def _meets_term(word: Word, tree: Tree) -> bool:
    """Tell whether what is met is a deadline or promise, not somebody on the road."""
    term = tree.child(word, "dobj", "nsubjpass")
    return term is not None and bool(saying().noun_groups(term, tree) & {"commit", "demand"})


def _asks(word: Word, lemma: str, groups: frozenset[str], people: Participants) -> bool:
    """Tell whether a verb asks somebody else to act: an order to the own force is no demand but a plan.

    "told it that" says, "told it to" asks.
    """
    tree = people.tree
    infinitive = _infinitive(word, tree)
    if any(sense.group == "demand" and sense.particles for sense in saying().senses(word, tree)):
        return True
    if "say" in groups and infinitive is None:
        return False
    if lemma not in ORDERS:
        return True
    if tree.child(word, "auxpass") is not None and tree.child(word, "agent") is None:
        return False
    small = next((c for c in tree.children(word, *SMALL_CLAUSES) if _is_small(c, tree)), None)
    addressee = tree.child(word, "dobj", "dative") or _inner_subject(infinitive or small, tree)
    subject = tree.subject(word)
    addressed = people.power(addressee) or people.force(addressee) or people.nationals(addressee)
    code = getattr(addressed, "code", None) or getattr(addressed, "owner", None)
    speaker = people.power(subject)
    if code is None:
        return lemma in {"want", "ask", "require"} and addressee is not None
    return speaker is None or speaker.code != code


def _is_small(clause: Word, tree: Tree) -> bool:
    """Tell whether a clause without finite verb has its own subject: "wants the soldiers out"."""
    return not _is_finite(clause, tree) and _inner_subject(clause, tree) is not None


def _inner_subject(infinitive: Word | None, tree: Tree) -> Word | None:
    return tree.child(infinitive, "nsubj", "nsubjpass") if infinitive else None


def _has_finite_complement(word: Word, tree: Tree) -> bool:
    return any(_is_finite(child, tree) for child in tree.children(word, "ccomp"))


def _is_finite(verb: Word, tree: Tree) -> bool:
    chain = [verb, *tree.children(verb, "aux", "auxpass")]
    return any(word.tag in {"VBD", "VBZ", "VBP", "MD"} for word in chain)


def _infinitive(word: Word, tree: Tree) -> Word | None:
    for child in tree.children(word, "xcomp", "ccomp", "advcl"):
        if any(aux.lower == "to" for aux in tree.children(child, "aux")):
            return child
    return None


def moves_force(word: Word, people: Participants) -> bool:
    """Tell "recalled its soldiers" and "passed the tanks" from saying and seeing."""
    tree = people.tree
    if saying().lemma(word) not in {"recall", "pass", "call"}:
        return False
    away = next((child for child in tree.children(word, "ccomp") if child.lower in OUT), None)
    moved = tree.child(word, "dobj") or (tree.child(away, "nsubj") if away is not None else None)
    return people.force(moved) is not None


def only_hints(word: Word, speaker: Word, people: Participants) -> bool:
    """Tell whether a thing that somebody speaks of suggests something: a doubt of his, no source of its own."""
    named = people.entities.actors_at(Span(speaker.start, speaker.end))
    is_person = any(actor.role is not ActorRole.IMAGERY for actor in named) and not is_recording(speaker, people.tree)
    return saying().lemma(word) in HINTING and is_said(word, people.tree) and not is_person


def is_said(word: Word, tree: Tree) -> bool:
    """Tell whether a verb is itself what somebody says."""
    if word.head == word.index:
        return tree.aside is not None
    return word.dep == "ccomp" and "say" in saying().groups(tree.head(word), tree)


def is_hearsay(word: Word, tree: Tree) -> bool:
    """Tell whether a passive without agent raises its subject: "is said to have left", "were seen driving away"."""
    is_passive = tree.child(word, "auxpass") is not None and tree.child(word, "agent", "prt") is None
    return (
        is_passive and tree.child(word, "xcomp", "oprd", "ccomp", "advcl") is not None and not _is_expletive(word, tree)
    )


def _is_expletive(word: Word, tree: Tree) -> bool:
    subject = tree.child(word, "nsubjpass")
    return subject is not None and subject.lower == "it" and tree.child(word, "ccomp") is not None
