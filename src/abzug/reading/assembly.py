"""From a clause with its trigger to a record: what German and English have in common."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from abzug.model.record import Basis, Span, Stage
from abzug.reading.actors import ActorMention, ActorRole, find_actors
from abzug.reading.forces import ForceMention, find_forces
from abzug.reading.places import PlaceMention, find_places
from abzug.reading.quantities import QuantityMention, find_quantities
from abzug.reading.times import TimeMention, find_times
from abzug.reading.tokens import Language


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


Mention = TypeVar("Mention", bound=_Spanned)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """Everything that a text names, each list in the order of the text."""

    times: Sequence[TimeMention] = ()
    quantities: Sequence[QuantityMention] = ()
    places: Sequence[PlaceMention] = ()
    forces: Sequence[ForceMention] = ()
    actors: Sequence[ActorMention] = ()

    @classmethod
    def of(cls, text: str, language: Language, published: date | None) -> "Mentions":
        """Find all that a text names. Linear in its length."""
        return cls(
            times=find_times(text, language, published),
            quantities=find_quantities(text, language),
            places=find_places(text, language),
            forces=find_forces(text, language, published=published),
            actors=find_actors(text, language, published=published),
        )


def within(mentions: Sequence[Mention], span: Span) -> list[Mention]:
    """Return the mentions that lie inside ``span``; found by bisection, since they stand in order."""
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    found = []
    for mention in mentions[first:]:
        if mention.span.start >= span.end:
            break
        if mention.span.end <= span.end:
            found.append(mention)
    return found


def within_any(mentions: Sequence[Mention], spans: Iterable[Span]) -> list[Mention]:
    """Return the mentions that lie inside any of the stretches, in their order."""
    return [mention for span in spans for mention in within(mentions, span)]


OBSERVING_ROLES = frozenset(role for role in ActorRole if role.is_observer)


def basis_of(speaker: ActorMention | None, mover_code: str | None, stage: Stage, *, is_attributed: bool) -> Basis:
    """Decide whose word a record is.

    Args:
        speaker: Who says or sees it, as far as known.
        mover_code: Whose force it is about.
        stage: What is said of it.
        is_attributed: Whether the text attributes it at all, to a known speaker or an unknown one.

    Returns:
        ``OBSERVED`` for those who look (satellites, monitors, reporters, residents), ``OWNER`` for those who speak
        for the force's owner, ``OTHER`` for anybody else, ``NARRATOR`` without attribution.
    """
    if not is_attributed:
        return Basis.NARRATOR
    if speaker is None:
        return Basis.OTHER
    if speaker.role in OBSERVING_ROLES and (speaker.code is None or speaker.code != mover_code):
        return Basis.OBSERVED
    if speaker.code is not None and mover_code is not None:
        return Basis.OWNER if speaker.code == mover_code else Basis.OTHER
    speaks_for_somebody = speaker.role in (ActorRole.GOVERNMENT, ActorRole.MILITARY, ActorRole.GROUP)
    if speaks_for_somebody and stage not in (Stage.DEMANDED, Stage.NOT_SEEN):
        return Basis.OWNER
    return Basis.OTHER
