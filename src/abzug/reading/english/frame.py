"""A verb with its arguments: who acts, and on what."""

from dataclasses import dataclass

from abzug.model.record import Span
from abzug.reading.english.lexicon import movement, saying
from abzug.reading.english.participants import Participants
from abzug.reading.english.repairs import FETCHING, OUT
from abzug.reading.english.situation import GIVING, RANKS
from abzug.reading.english.tree import Tree, Word


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb with its arguments: who acts, and on what."""

    verb: Word
    lemma: str
    subject: Word | None
    patient: Word | None
    is_passive: bool
    participants: Participants

    @property
    def agent(self) -> Word | None:
        """Who makes the patient move, if anybody is named."""
        if not self.is_passive:
            return self.subject
        by = self.participants.tree.child(self.verb, "agent")
        agent = self.participants.tree.child(by, "pobj") if by else None
        people = self.participants
        if agent is None or people.power(agent) or people.force(agent):
            return agent
        if people.entities.times_in(people.tree.covering(agent)):
            return None
        return agent


def frame_of(verb: Word, participants: Participants) -> Frame:
    tree = participants.tree
    is_passive = bool(tree.child(verb, "auxpass", "nsubjpass")) or (verb.dep == "acl" and verb.tag == "VBN")
    is_bare = verb.tag == "VBN" and verb.dep in {"ccomp", "oprd"} and not tree.children(verb, "aux", "mark")
    is_passive = is_passive or (is_bare and tree.child(verb, "nsubj", "nsubjpass") is not None)
    subject = tree.subject(verb)
    if subject is None and verb.dep in {"acl", "relcl"}:
        subject = _receiver(verb, tree) or _planner(verb, participants) or tree.head(verb)
    if subject is None and verb.dep in {"xcomp", "advcl", "ccomp", "pcomp"}:
        subject = _receiver(verb, tree) or _controller(verb, participants)
    subject = tree.referent(subject, verb)
    subject = _forceful(verb, subject, participants)
    patient = subject if is_passive else _object(verb, tree)
    lemma = movement().lemma(verb) or verb.lower
    return Frame(verb, lemma, subject, patient, is_passive, participants)


def _forceful(verb: Word, subject: Word | None, participants: Participants) -> Word | None:
    """Return the subject, or a better one where the parser took a wrong noun for it.

    Of several subjects the force is meant; a finite verb without subject has the force that stands next before it.
    """
    tree = participants.tree
    if participants.force(subject):
        return subject
    if subject is not None and participants.entities.times_in(Span(subject.start, subject.end)):
        before = [word for word in tree.words[: subject.index] if word.is_noun and participants.force(word)]
        return before[-1] if before else subject
    for other in tree.children(verb, "nsubj", "nsubjpass"):
        if participants.force(other):
            return other
    is_finite = verb.tag in {"VBD", "VBZ", "VBP"} or tree.child(verb, "aux", "auxpass") is not None
    if subject is None and is_finite and verb.dep in {"ROOT", "ccomp", "advcl", "conj"}:
        for word in reversed(tree.words[: verb.index]):
            if word.is_verb and word.head != verb.index:
                return None
            if word.is_noun and participants.force(word) and word.dep in {"pobj", "appos", "dep", "npadvmod"}:
                return word
    return subject


def _object(verb: Word, tree: Tree) -> Word | None:
    """Return the object: the last noun behind the verb that is no relative pronoun."""
    found = [
        child
        for child in tree.children(verb, "dobj", "dative")
        if child.index > verb.index and child.lower not in {"to", "for"}
    ]
    loose = [child for child in tree.children(verb, "ccomp", "oprd") if child.is_noun and child.index > verb.index]
    plain = next((child for child in (*found, *loose) if not _is_set_off(child, tree)), None)
    return plain if plain is not None else _carried_off(verb, tree)


def _carried_off(verb: Word, tree: Tree) -> Word | None:
    """Return the object before a word like "home": "is calling its soldiers home", read as a clause of its own."""
    clause = next((child for child in tree.children(verb, "ccomp") if child.lower in OUT), None)
    return tree.child(clause, "nsubj") if clause is not None and saying().lemma(verb) in FETCHING else None


def _is_set_off(child: Word, tree: Tree) -> bool:
    """Tell whether a comma parts a noun from the verb, so that it only explains: "rolled on, the last to leave"."""
    first = tree.edges(child)[0]
    verb = tree.head(child)
    is_inserted = verb.index + 1 < first and tree.words[verb.index + 1].text == ","
    return first > 0 and tree.words[first - 1].text == "," and not is_inserted


def _receiver(verb: Word, tree: Tree) -> Word | None:
    """Return who got the time to go: "gave the 400 men one month to pack"."""
    giving = tree.head(verb) if verb.dep == "advcl" else tree.head(tree.head(verb))
    if giving.lower in GIVING:
        return tree.child(giving, "dative", "nsubjpass") or tree.child(giving, "dobj")
    return None


def _planner(verb: Word, participants: Participants) -> Word | None:
    """Return who has the plan or order that an infinitive fills: "Kenya has no plan to leave"."""
    tree = participants.tree
    noun = tree.head(verb)
    if verb.dep == "acl" and verb.tag == "VBG" and participants.force(noun) is None:
        of = tree.child(noun, "prep")
        whose = tree.child(of, "pobj") if of is not None else None
        return whose if participants.force(whose) else None
    if noun.lower in RANKS and noun.dep in {"attr", "oprd", "dobj"}:
        return tree.subject(tree.head(noun))
    if (
        verb.dep != "acl"
        or not any(child.lower == "to" for child in tree.children(verb, "aux"))
        or participants.force(noun)
    ):
        return None
    owner = tree.child(noun, "poss")
    if owner is not None and owner.tag != "PRP$":
        return owner
    governing = next((word for word in tree.ancestors(noun) if word.is_verb), None)
    return tree.subject(governing) if governing else None


def _controller(verb: Word, participants: Participants) -> Word | None:
    """Return who is meant as subject of an infinitive or participle: the object before it, else the subject above."""
    tree = participants.tree
    head = tree.head(verb)
    if verb.dep == "pcomp":
        return tree.child(verb, "nsubj") or _controller_of_gerund(head, participants)
    above = tree.child(head, "dobj", "dative") if verb.dep != "advcl" else None
    if above is not None and above.index < verb.index:
        return above
    return tree.subject(tree.head(head) if head.dep == "acomp" else head)


def _controller_of_gerund(preposition: Word, participants: Participants) -> Word | None:
    """Return who acts in "accused Russia of keeping its troops", "closer to leaving": the object, else the subject.

    A phrase set before the subject only sets beside ("Far from leaving, the contingent ...").
    """
    tree = participants.tree
    governing = next((word for word in tree.ancestors(preposition) if word.is_verb), None)
    subject = tree.subject(governing) if governing is not None else None
    if governing is None or (subject is not None and preposition.head < subject.index):
        return None
    blamed = tree.child(governing, "dobj")
    is_directed = preposition.lower in {"of", "for", "from", "into"} and preposition.head == governing.index
    if is_directed and blamed is not None and (participants.power(blamed) or participants.force(blamed)):
        return blamed
    return subject
