"""What if: the verdict without a report, an origin or a source, or with another grade. Nothing is saved."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from abzug.model import Case, Grade, Item, Verdict
from abzug.pipeline import Judge


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposition:
    """What is supposed.

    Args:
        without_items: Keys of reports that are left out.
        without_origins: Origins whose reports are left out, copies included.
        without_sources: Sources whose reports are left out.
        grades: Other grades, by the report's key.
    """

    without_items: frozenset[str] = frozenset()
    without_origins: frozenset[str] = frozenset()
    without_sources: frozenset[str] = frozenset()
    grades: Mapping[str, Grade] = field(default_factory=dict)

    def applied(self, case: Case) -> Case:
        """Return a coded case as it would be under the supposition."""
        kept = (item for item in case.items if not self._leaves_out(item))
        return replace(case, items=tuple(replace(item, grade=self.grades.get(item.key, item.grade)) for item in kept))

    def _leaves_out(self, item: Item) -> bool:
        return (
            item.key in self.without_items or item.origin in self.without_origins or item.source in self.without_sources
        )


def verdict_if(supposition: Supposition, case: Case, as_of: date, judge: Judge) -> Verdict:
    """Judge a case under a supposition.

    Origins are told before anything is left out, so that a copy does not turn into a confirmation.

    Args:
        supposition: What is supposed.
        case: The case, coded or not.
        as_of: The day (UTC).
        judge: The judge.
    """
    return judge.judge(supposition.applied(judge.coder.code(case.as_of(as_of))), as_of)
