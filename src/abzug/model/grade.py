"""The Admiralty grade of a report: reliability of the source, credibility of the information."""

from dataclasses import dataclass
from typing import Self

RELIABILITIES = "ABCDEF"
CREDIBILITIES = "123456"


@dataclass(frozen=True, slots=True)
class Grade:
    """An Admiralty grade, for example B2: usually reliable, probably true.

    F and 6 mean that it cannot be judged. They are not the middle of the scale (doctrine, section 4.1).

    Args:
        reliability: A to F.
        credibility: 1 to 6.

    Raises:
        ValueError: If either is not on its scale.

    Source: STANAG 2511 / AJP-2.1, wording after FM 2-22.3 [G02].
    """

    reliability: str
    credibility: str

    def __post_init__(self) -> None:
        if len(self.reliability) != 1 or self.reliability not in RELIABILITIES:
            raise ValueError(f"{self.reliability!r} is not a reliability; use A to F")
        if len(self.credibility) != 1 or self.credibility not in CREDIBILITIES:
            raise ValueError(f"{self.credibility!r} is not a credibility; use 1 to 6")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a grade as it is written, such as ``B2``.

        Raises:
            ValueError: If ``text`` is not one letter and one digit of the two scales.
        """
        if len(text) != 2:
            raise ValueError(f"{text!r} is not a grade; write one letter A-F and one digit 1-6")
        return cls(text[0].upper(), text[1])

    @property
    def is_ungraded(self) -> bool:
        """True when neither the source nor the information could be judged."""
        return self.reliability == "F" and self.credibility == "6"

    def __str__(self) -> str:
        return self.reliability + self.credibility
