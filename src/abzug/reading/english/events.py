"""What forces do in a sentence: the words that tell of leaving, staying, coming, changing places and moving on."""

from abzug.reading.english.coming import any_motion
from abzug.reading.english.event import Event
from abzug.reading.english.frame import frame_of
from abzug.reading.english.lexicon import movement, saying
from abzug.reading.english.meanings import meaning
from abzug.reading.english.nominals import MODIFIERS, nominal
from abzug.reading.english.participants import Participants
from abzug.reading.english.repairs import OUT
from abzug.reading.english.sightings import holder, is_found, presence, unconfirmed
from abzug.reading.english.states import result, state, told_state
from abzug.reading.english.tree import Tree, Word


def events_of(participants: Participants) -> list[Event]:
    """Return the movements a sentence tells of, in order of their words."""
    found: list[Event] = []
    for word in participants.tree.words:
        event = _at(word, participants)
        if event is not None:
            found.append(event)
    return found


def _at(word: Word, participants: Participants) -> Event | None:
    if word.dep in MODIFIERS:
        return None
    small = _small_clause(word, participants)
    if small is not None:
        return small
    if word.is_verb:
        return unconfirmed(word, participants) or state(word, participants) or _verb(word, participants)
    sighting = presence(word, participants) if word.dep in {"dobj", "pobj"} and participants.force(word) else None
    if sighting is not None:
        return sighting
    return nominal(word, participants) if word.is_noun or word.tag in {"VBG", "RP"} else None


def _small_clause(word: Word, participants: Participants) -> Event | None:
    """Read a clause without a verb: "found the base deserted", "wants the soldiers out"."""
    for name, group in (("there", "stay"), ("gone", "leave")):
        if word.lower in movement().words("state", name) and is_found(word, participants.tree):
            return told_state(word, group, holder(word, participants.tree), participants)
    return result(word, participants) if word.dep == "ccomp" and word.lower in OUT else None


def _verb(verb: Word, participants: Participants) -> Event | None:
    if _is_mere_modifier(verb, participants.tree):
        return None
    frame = frame_of(verb, participants)
    senses = movement().senses(verb, participants.tree)
    found = meaning(frame, senses) if senses else None
    return found or any_motion(frame)


def _is_mere_modifier(verb: Word, tree: Tree) -> bool:
    """Tell whether a participle only describes a noun: "soldiers stationed there", "troops leaving the town"."""
    if verb.dep == "conj" and verb.tag == "VBN" and tree.child(verb, "aux", "auxpass", "nsubjpass") is None:
        return tree.head(verb).tag in {"VBD", "VBZ", "VBP"}
    if verb.dep != "acl" or tree.child(verb, "aux", "auxpass", "mark") is not None:
        return False
    noun = tree.head(verb)
    return "trace" not in saying().noun_groups(noun, tree) and "trace" not in saying().noun_groups(
        _whole(noun, tree), tree
    )


def _whole(noun: Word, tree: Tree) -> Word:
    """Return the noun that "of" ties another to: "sign" of "no sign of the army backing off"."""
    preposition = tree.head(noun)
    return tree.head(preposition) if noun.dep == "pobj" and preposition.lower == "of" else noun
