"""Who is said beside a clause to have said or seen it."""

from dataclasses import dataclass

from abzug.model.record import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Who is said beside a clause to have said or seen it.

    Args:
        group: ``say``, ``demand``, ``promise`` or ``perceive``.
        verb: The word that attributes.
        cue: The words that attribute, as a reader would mark them ("told the Commons").
        mention: The words that name the speaker; None for pictures that nobody is said to have made.
        is_carried: Whether it is only carried on from the clause before ("..., and the army was to go").
        is_medium: Whether a medium tells it, which mostly relays.
        is_cited: Whether somebody else only relays it ("..., the agency reported, citing the ministry").
    """

    group: str
    verb: Span
    cue: Span
    mention: Span | None
    is_carried: bool = False
    is_medium: bool = False
    is_cited: bool = False
