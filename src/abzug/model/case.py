"""A case: one announcement and the dated reports about it, as a judge may see them."""

from dataclasses import dataclass, replace
from datetime import date

from abzug.model.claim import Claim
from abzug.model.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One announced withdrawal and what was published about it.

    It has no field for an outcome, a summary or any other hindsight: what is not here cannot leak into a verdict.

    Args:
        id: Its name, such as ``2022-csto-kazakhstan``.
        actor: Whose force it is: ISO 3166 alpha-3 code or a group's name.
        theatre: Where the force stands.
        question: What is asked of the future, with its date.
        announced: The day of the announcement (UTC).
        deadline: The day by which it is to be done, or None when none is known.
        claim: The announcement's attributes, or None when nobody has coded them.
        items: The reports, in any order.
        derived: True when rules, not a person, coded the claim.
    """

    id: str
    actor: str
    theatre: str
    question: str
    announced: date
    deadline: date | None
    claim: Claim | None
    items: tuple[Item, ...]
    derived: bool = False

    def as_of(self, day: date) -> "Case":
        """Return the case as it could be known at the end of ``day``: nothing published later is in it."""
        return replace(self, items=tuple(item for item in self.items if item.published <= day))

    def weighed(self) -> "Case":
        """Return the case with only those reports that a judge weighs."""
        return replace(self, items=tuple(item for item in self.items if item.is_weighed))
