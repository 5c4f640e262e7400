"""Which words name the mover of a record, and what force that is."""

from collections.abc import Sequence

from abzug.model.record import Record, Span
from abzug.reading.english.event import Event
from abzug.reading.english.participants import Participants
from abzug.reading.english.phrases import bare_phrase
from abzug.reading.english.tree import Word
from abzug.reading.forces import ForceKind, ForceMention

HOSTS = frozenset({"host", "hosts", "hosted", "welcome", "welcomes", "welcomed", "receive", "receives", "received"})
"""Verbs whose subject takes a force in and does not move it."""
REFERRING = frozenset({"he", "she", "it", "they", "them", "none", "its", "their", "his", "her", "who", "which", "that"})
"""Words that stand for a force named before; the first person stands for itself."""
LEFT_BEHIND = frozenset(
    {
        *("leave", "leaves", "left", "leaving", "abandon", "abandoned", "abandoning", "hand", "handed", "sign"),
        *("signed", "turned", "give", "gave", "given", "transferred", "returned", "bequeathed"),
    }
)
"""Verbs of leaving kit behind: those who leave it are the mover."""
BELONGINGS = frozenset({ForceKind.KIT, ForceKind.SUPPLIES})


def force_of(event: Event, people: Participants) -> ForceMention | None:
    """Return the force that moves or stays."""
    return people.force(event.mover) or people.nationals(event.mover)


def mover_span(event: Event, people: Participants, earlier: Sequence[Record]) -> Span | None:
    """Return the words that name the mover.

    The state or force that moves its own if named, else the force itself; for a pronoun, or where the sentence does
    not say, the mover or force named last before.
    """
    agent = event.agent
    if agent is not None and _names_itself(agent, people) and event.word.lower not in HOSTS:
        return bare_phrase(agent, people.tree)
    if _is_left_behind(event, people):
        return _owner_of_kit(event, people) or _named_before(event, people, earlier)
    if event.mover is None or event.mover.lower in REFERRING:
        return _possessor(event, people) or _named_before(event, people, earlier)
    return _phrase(event.mover, event, people)


def _names_itself(agent: Word, people: Participants) -> bool:
    """Tell whether an agent is a state, a body by its name, or a force: not "the ministry", "he" or "the staff"."""
    if not agent.is_noun:
        return False
    named = agent.tag.startswith("NNP") and people.power(agent) is not None
    return named or people.force(agent) is not None or agent.lower in {"side", "sides"}


def _is_left_behind(event: Event, people: Participants) -> bool:
    force = people.force(event.mover)
    is_kit = force is not None and force.kind in BELONGINGS
    return event.group == "stay" and is_kit and event.word.lower in LEFT_BEHIND


def _owner_of_kit(event: Event, people: Participants) -> Span | None:
    """Return whose kit stays, by the genitive before it: "the outgoing unit's cars"."""
    owner = people.tree.child(event.mover, "poss") if event.mover is not None else None
    return _phrase(owner, event, people) if owner is not None and owner.is_noun else None


def _possessor(event: Event, people: Participants) -> Span | None:
    """Return the subject that "its own departure" means."""
    if not event.is_noun or event.mover is None:
        return None
    for verb in people.tree.ancestors(event.word):
        subject = people.tree.subject(verb) if verb.is_verb else None
        if subject is not None and people.power(subject) is not None:
            return bare_phrase(subject, people.tree)
    return None


def _named_before(event: Event, people: Participants, earlier: Sequence[Record]) -> Span | None:
    place = event.word.start
    if earlier and earlier[-1].mover is not None:
        return earlier[-1].mover
    before = [force for force in people.entities.forces_near(place) if force.span.end <= place]
    return before[-1].span if before else None


def _phrase(mover: Word, event: Event, people: Participants) -> Span:
    """Return the phrase of a mover, all its coordinated forces included."""
    tree = people.tree
    if event.is_noun and mover.dep in {"poss", "amod", "compound"}:
        return Span(mover.start, mover.end)
    spans = [force.span for member in tree.conjuncts(mover) if (force := people.own_force(member)) is not None]
    if not spans:
        force = people.force(mover)
        return _without_conjunction(force.span if force else bare_phrase(mover, tree), people)
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return _without_conjunction(whole, people)


def _without_conjunction(span: Span, people: Participants) -> Span:
    inside = people.tree.inside(span)
    leads = len(inside) > 1 and inside[0].dep == "mark"
    return Span(inside[1].start, span.end) if leads else span
