"""What the user says of a case, and what his question names: whose force, which states, by when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from abzug.reading.forces import find_forces
from abzug.reading.nations import naming_at
from abzug.reading.places import find_places
from abzug.reading.rows import row_of
from abzug.reading.times import TimeRole, find_times
from abzug.reading.tokens import Language

_LANGUAGES: tuple[Language, Language] = ("de", "en")


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What the user says of the case; what is None is read from the articles.

    A question is read in German and in English at once: it is one line, and a name found twice is one name.

    Args:
        question: What is asked.
        actor: Whose force.
        announced: The day of the announcement.
        deadline: The day by which it is to be done.
    """

    question: str | None = None
    actor: str | None = None
    announced: date | None = None
    deadline: date | None = None

    @cached_property
    def owner(self) -> str | None:
        """Whose force it is about: as the user says, else the owner of the first force that his question names."""
        if self.actor is not None:
            return self.actor
        owners = (force.owner for language in _LANGUAGES for force in find_forces(self.question or "", language))
        return next((owner for owner in owners if owner is not None), None)

    @cached_property
    def named(self) -> Sequence[str]:
        """Codes of the states and groups that the question names, in their order."""
        found: dict[str, None] = {}
        for language in _LANGUAGES:
            row = row_of(self.question or "", language)
            for index in range(len(row.tokens)):
                hit = naming_at(row, index)
                if hit is not None:
                    found.setdefault(hit.meaning.code)
        return tuple(found)

    @cached_property
    def states(self) -> Sequence[str]:
        """Codes of the states in which the places lie that the question names, in their order."""
        places = (place for language in _LANGUAGES for place in find_places(self.question or "", language))
        return tuple(dict.fromkeys(place.country for place in places if place.country is not None))

    def theatre(self, actor: str) -> str | None:
        """Return the first state in which the question places the force, its owner's own left out, or None."""
        return next((state for state in self.states if state != actor), None)

    def due(self, announced: date) -> date | None:
        """Return the day by which it is to be done: as the user says, else as his question does, or None.

        Args:
            announced: The day of the announcement, from which "by Friday" is counted.
        """
        if self.deadline is not None:
            return self.deadline
        for language in _LANGUAGES:
            for time in find_times(self.question or "", language, announced):
                if time.role is TimeRole.DEADLINE and time.when is not None:
                    return time.when.last_day
        return None
