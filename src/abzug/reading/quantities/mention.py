"""A number of something as a text gives it."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.model import Count, Span


class QuantityKind(StrEnum):
    """How a text says how many."""

    NUMBER = "number"
    """In digits or words: "1,500 soldiers", "fünfhundert Polizisten"."""
    SHARE = "share"
    """As a part: "a third of the troops", "zu neun Zehnteln"."""
    WHOLE = "whole"
    """As all there is: "all its troops", "sämtliche Verbände"; the share is 1.0."""
    VAGUE = "vague"
    """As an order of size only: "dozens", "Hunderte", "several"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMention:
    """A quantity, for example "mehr als 2000 Soldaten": 2,000 and up, troops.

    Args:
        span: From the number's qualifier to the noun counted ("mehr als 2000 Soldaten").
        number_span: The number alone ("2000").
        noun_span: The noun counted ("Soldaten"), or None when none follows ("a further 23,000").
        count: Least, most, unit and share.
        kind: How the text says it.
    """

    span: Span
    number_span: Span
    noun_span: Span | None
    count: Count
    kind: QuantityKind

    @property
    def vague(self) -> bool:
        """Whether only an order of size is given ("Hunderte Soldaten")."""
        return self.kind is QuantityKind.VAGUE
