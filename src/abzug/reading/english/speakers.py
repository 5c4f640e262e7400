"""Who speaks by a verb, to whom, and in which words the text marks it."""

from abzug.model.record import Span
from abzug.reading.english.lexicon import saying
from abzug.reading.english.participants import Participants
from abzug.reading.english.phrases import before, noun_phrase
from abzug.reading.english.speech_content import is_speech_beside
from abzug.reading.english.tree import Tree, Word

CITING = frozenset({"citing", "quoting"})


STATEMENT_PREPOSITIONS = frozenset({"in", "on", "by", "via", "through"})


def speaker_in(word: Word, tree: Tree) -> Word | None:
    """Return who speaks: the subject, in the passive the agent, for a participle the noun or clause it hangs on."""
    agent = tree.child(word, "agent") if word.tag == "VBN" else None
    if agent is not None:
        return tree.child(agent, "pobj")
    if tree.child(word, "auxpass") is not None:
        return None
    if word.dep == "conj" and tree.head(word).dep == "ccomp" and is_speech_beside(word, tree):
        return speaker_in(tree.head(tree.head(word)), tree)
    subject = tree.subject(word)
    if subject is not None:
        return tree.referent(subject, word)
    if word.dep == "acl" and word.tag in {"VBG", "VBD"}:
        return tree.head(word)
    earlier = _cue_just_before(word, tree)
    if earlier is not None:
        return speaker_in(earlier, tree)
    if word.dep in {"advcl", "conj", "pcomp"}:
        head = tree.head(word)
        if head.lower == "as" and word.dep == "pcomp":
            return tree.child(tree.head(head), "dobj", "nsubjpass")
        return speaker_in(head, tree) if head.is_verb and head.index != word.index else None
    return None


def _cue_just_before(word: Word, tree: Tree) -> Word | None:
    """Return the verb of saying that a participle goes on from: "..., a historian said, recalling that"."""
    if word.tag != "VBG" or word.index < 2 or tree.words[word.index - 1].text != ",":
        return None
    verb = tree.words[word.index - 2]
    return verb if verb.is_verb and "say" in saying().groups(verb, tree) else None


def mention_of(speaker: Word, verb: Word, people: Participants) -> Span:
    """Return the words that name a speaker; of two in apposition the name, or the one that is an actor at all."""
    tree = people.tree
    for other in tree.children(speaker, "appos"):
        if other.index > verb.index:
            continue
        is_name = other.tag == "NNP" and speaker.tag != "NNP"
        is_actor = bool(people.entities.actors_in(Span(other.start, other.end)))
        if is_name or (is_actor and not people.entities.actors_in(Span(speaker.start, speaker.end))):
            return noun_phrase(other, tree)
    return before(speaker, verb, tree)


def addressee_of(word: Word, tree: Tree) -> Span | None:
    child = tree.child(word, "dobj", "dative")
    if child is None or child.index < word.index or not (child.is_noun or child.tag == "PRP"):
        return None
    return noun_phrase(child, tree)


def cue_span(word: Word, tree: Tree, content: tuple[Span, ...], group: str) -> Span:
    """Return the cue as a reader marks it: the verb with its particle, addressee or medium ("said in a statement")."""
    end = word.end
    for child in tree.children(word):
        if child.index < word.index or any(part.start <= child.start < part.end for part in content):
            continue
        if child.dep == "prt" or (
            group != "perceive" and child.dep in {"dobj", "dative"} and (child.is_noun or child.tag == "PRP")
        ):
            end = max(end, noun_phrase(child, tree).end)
        elif child.dep == "prep" and child.lower in STATEMENT_PREPOSITIONS:
            medium = tree.child(child, "pobj")
            if medium is not None and "say" in saying().noun_groups(medium, tree):
                end = max(end, medium.end)
    return Span(word.start, end)


def cited_in(word: Word, tree: Tree) -> Word | None:
    """Return whom a speaker cites: "the agency reported, citing the ministry"."""
    for child in tree.children(word, "advcl", "prep", "acl"):
        if child.lower in CITING:
            cited = tree.child(child, "dobj", "pobj")
            if cited is not None and cited.is_noun:
                return cited
    return None
