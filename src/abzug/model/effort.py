"""Who looked where and when: without it nobody can tell "nothing there" from "nobody looked"."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from abzug.model.item import SourceKind


class Watch(StrEnum):
    """What was looked at: what stands at a place, or its ways in and out."""

    STANDING = "standing"
    WAYS = "ways"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One entry of the observation-effort log, for example a satellite pass over Soloti that met clouds.

    Args:
        observer: Who looked.
        source_kind: What sort of source that is.
        place: Where, as the source names it.
        day: The day of the look (UTC).
        published: The day on which it became known (UTC).
        watch: What was looked at.
        coverage: The part in view, 0 to 1: 0 for a pass that met clouds; None when nobody said.
        hindrance: What stood in the way, such as ``cloud`` or ``access denied``; empty for a free view.

    Raises:
        ValueError: If the coverage is not a share.
    """

    observer: str
    source_kind: SourceKind
    place: str
    day: date
    published: date
    watch: Watch = Watch.STANDING
    coverage: float | None = None
    hindrance: str = ""

    def __post_init__(self) -> None:
        if self.coverage is not None and not 0 <= self.coverage <= 1:
            raise ValueError(f"{self.place}: a coverage of {self.coverage}; give 0 to 1")

    @property
    def saw_anything(self) -> bool:
        """True unless the view was wholly barred."""
        return self.coverage is None or self.coverage > 0
