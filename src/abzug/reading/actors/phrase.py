"""The noun phrase around an actor, for whom it speaks, and in what capacity."""

from typing import NamedTuple

from abzug.reading.actors.mention import ActorRole

OFFICIAL_ROLES = frozenset({ActorRole.GOVERNMENT, ActorRole.MILITARY, ActorRole.OFFICIAL, ActorRole.ALLIANCE})
"""Roles that the organisation in front refines: a KFOR commander is a monitor, a rebel spokesman speaks for a group."""


class ActorPhrase(NamedTuple):
    """A noun phrase in a row of tokens.

    Args:
        first: Index of its first token.
        end: Index of the first token after it.
        code: For whom it speaks, or None.
        role: In what capacity.
    """

    first: int
    end: int
    code: str | None
    role: ActorRole


class Tail(NamedTuple):
    """What follows a noun: where the phrase ends, for whom and in what capacity that says it speaks."""

    end: int
    code: str | None = None
    role: ActorRole | None = None


def capacity(own: ActorRole, given: ActorRole | None, *, is_dependent: bool) -> ActorRole:
    """Return the role of "Sprecher der Armee" from the noun's own and that of what follows."""
    return given if is_dependent and given is not None else own
