"""What a number in a report counts, how wrong counts are and how a stock changes unseen."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from abzug.errors import QuantityError
from abzug.model import About, Category, Component, Counting, SourceKind

_LONGEST_UNIT = 200
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


class Sort(StrEnum):
    """What the words of a unit name: things of a category, what carries them, a formation, or nothing known."""

    THING = "thing"
    CARRIER = "carrier"
    FORMATION = "formation"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedUnit:
    """A unit in which things are counted, for example ``troops`` for personnel.

    Args:
        category: The category, unless ``by_about`` knows better.
        unit: The unit in its standard form.
        by_about: Another category by what the report is about; None where it carries the force and is no part of it.
    """

    category: Category
    unit: str
    by_about: dict[About, Category | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitReading:
    """How the words of a unit were read, for example "troops remaining within 200 km".

    Args:
        sort: What they name.
        category: The category; None unless they name a thing.
        unit: The unit in its standard form; empty unless they name a thing.
        qualifiers: What else they say: ``standing``, ``departed_in_all``, ``at_most`` ...
        scope: The words that no list knows: they narrow the count and keep it apart from others.
    """

    sort: Sort
    category: Category | None
    unit: str
    qualifiers: frozenset[str]
    scope: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """An explicit conversion from a carrier or formation to what it holds, for example a personnel train to troops.

    Args:
        source: What is converted.
        target: The unit that it becomes.
        low: Least of the target in one of the source.
        high: Most of it.
        mark: Where the numbers come from.
    """

    source: str
    target: str
    low: float
    high: float
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRules:
    """The content of ``counting.yaml``.

    Args:
        phrases: Every known phrase as a tuple of words, with the key of its list.
        units: The units, by key of their list.
        counted_by: The kinds of source that count a component one by one.
        errors: Standard deviation of the logarithm of one count, by component (or ``flow``) and way of counting.
        wild_error: The same for a report that tells little.
        shared_error: The part common to all counts of a place.
        drift_per_day: Relative change a day that nobody sees.
        change_per_day: Chance a day of a movement of unknown size that nobody sees.
        expires_days: Days without a look after which a place is not observed.
        least_coverage: Coverage from which absence counts.
        exchange_gap_days: Longest gap between looks in which heavy equipment cannot have been exchanged unseen.
        conversions: The explicit conversions.
    """

    phrases: dict[tuple[str, ...], str]
    units: dict[str, CountedUnit]
    counted_by: dict[Component, frozenset[SourceKind]]
    errors: dict[tuple[str, Counting], float]
    wild_error: float
    shared_error: float
    drift_per_day: float
    change_per_day: float
    expires_days: int
    least_coverage: float
    exchange_gap_days: int
    conversions: tuple[Conversion, ...]

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> Self:
        """Read the file's content."""
        error_model, process, view = content["error_model"], content["process"], content["view"]
        return cls(
            phrases=_phrases(content),
            units={_unit_key(number): _counted_unit(row) for number, row in enumerate(content["units"])},
            counted_by={
                Component(key): frozenset(map(SourceKind, kinds))
                for key, kinds in content["counted_by"].items()
                if key != "mark"
            },
            errors={(key, way): row[way] for key, row in content["count_error"].items() for way in Counting},
            wild_error=error_model["wild"]["value"],
            shared_error=error_model["shared"]["value"],
            drift_per_day=process["drift_per_day"]["value"],
            change_per_day=process["change_per_day"]["value"],
            expires_days=view["expires_days"]["value"],
            least_coverage=view["least_coverage"]["value"],
            exchange_gap_days=view["exchange_gap_days"]["value"],
            conversions=tuple(_conversion(row) for row in content["conversions"]),
        )

    def read_unit(self, text: str, about: About) -> UnitReading:
        """Read the words of a unit, such as ``troops departed`` or ``armoured vehicles``.

        Args:
            text: The words; only the first 200 characters count.
            about: What the report is about; it decides where the words leave the category open.
        """
        words = _words(text)
        found: dict[str, None] = {}
        rest: list[str] = []
        position = 0
        while position < len(words):
            length, key = self._longest(words, position)
            if key:
                found[key] = None
            else:
                rest.append(words[position])
            position += length
        return self._reading(tuple(found), rest, about)

    def error(self, category: Category, counting: Counting, *, is_flow: bool) -> float:
        """Return the standard deviation of the logarithm of one count."""
        return self.errors["flow" if is_flow else str(category.component), counting]

    def counting(self, category: Category, source_kind: SourceKind) -> Counting:
        """Tell whether this kind of source counts such things one by one or estimates their number."""
        counts = source_kind in self.counted_by[category.component]
        return Counting.COUNTED if counts else Counting.ESTIMATED

    def conversion(self, source: str, target: str) -> Conversion:
        """Return the conversion from one unit to another.

        Raises:
            QuantityError: If there is none.
        """
        for conversion in self.conversions:
            if (conversion.source, conversion.target) == (source, target):
                return conversion
        known = "; ".join(f"{conversion.source} to {conversion.target}" for conversion in self.conversions)
        raise QuantityError(f"no conversion from {source} to {target}", hint=f"counting.yaml has {known}")

    def _longest(self, words: list[str], position: int) -> tuple[int, str | None]:
        for length in range(min(4, len(words) - position), 0, -1):
            key = self.phrases.get(tuple(words[position : position + length]))
            if key:
                return length, key
        return 1, None

    def _reading(self, found: tuple[str, ...], rest: list[str], about: About) -> UnitReading:
        qualifiers = frozenset(found) - self.units.keys() - _SORTS.keys() - {_FILLERS}
        scope = " ".join(rest)
        for key, sort in _SORTS.items():
            if key in found:
                return UnitReading(sort=sort, category=None, unit="", qualifiers=qualifiers, scope=scope)
        unit = next((self.units[key] for key in found if key in self.units), None)
        if unit is None:
            return UnitReading(sort=Sort.UNKNOWN, category=None, unit="", qualifiers=qualifiers, scope=scope)
        category = unit.by_about.get(about, unit.category)
        if category is None:
            return UnitReading(sort=Sort.CARRIER, category=None, unit="", qualifiers=qualifiers, scope=scope)
        return UnitReading(sort=Sort.THING, category=category, unit=unit.unit, qualifiers=qualifiers, scope=scope)


_SORTS = {"carriers": Sort.CARRIER, "formations": Sort.FORMATION}
_FILLERS = "fillers"


def _words(text: str) -> list[str]:
    return _WORD.findall(text[:_LONGEST_UNIT].casefold())


def _unit_key(number: int) -> str:
    return f"units[{number}]"


def _phrases(content: Mapping[str, Any]) -> dict[tuple[str, ...], str]:
    lists = {_unit_key(number): row["phrases"] for number, row in enumerate(content["units"])}
    lists |= {key: content[key] for key in (*_SORTS, _FILLERS)} | content["qualifiers"]
    return {tuple(_words(phrase)): key for key, phrases in lists.items() for phrase in phrases}


def _counted_unit(row: Mapping[str, Any]) -> CountedUnit:
    return CountedUnit(
        category=Category(row["category"]),
        unit=row["unit"],
        by_about={
            About(key): None if value == "carrier" else Category(value)
            for key, value in row.get("by_about", {}).items()
        },
    )


def _conversion(row: Mapping[str, Any]) -> Conversion:
    return Conversion(source=row["from"], target=row["to"], low=row["low"], high=row["high"], mark=row["mark"])
