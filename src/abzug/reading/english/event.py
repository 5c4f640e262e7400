"""A movement that a sentence tells of."""

from dataclasses import dataclass

from abzug.reading.english.tree import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A word that tells of a movement, and who moves.

    Args:
        word: The verb, noun or adjective.
        group: What happens: leave, clear, reduce, load, stay, arrive, rotate or shift.
        mover: The head of the phrase that names what moves or stays; None when the sentence does not say.
        agent: The head of the phrase that names who makes it move, when that is somebody else.
        is_state: Whether it tells of a state reached ("had been empty") rather than of a movement.
        is_noun: Whether a noun tells of it ("the withdrawal").
        is_under_way: Whether the words themselves say that it goes on ("on its way").
        is_seen: Whether only the sight of the force tells of it ("counted eleven craft moored along the mole").
        is_trace: Whether it is only the lack of any trace ("no evidence of it").
        way: The word that the phrases of place hang on, where that is another ("carriers *heading* for the road").
    """

    word: Word
    group: str
    mover: Word | None
    agent: Word | None = None
    is_state: bool = False
    is_noun: bool = False
    is_under_way: bool = False
    is_seen: bool = False
    is_trace: bool = False
    way: Word | None = None
