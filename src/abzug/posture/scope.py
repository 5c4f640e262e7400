"""Units and scopes: numbers of different scope stand side by side; converting one is always an explicit step."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from abzug.doctrine import Conversion
from abzug.errors import QuantityError
from abzug.model import Category, Measure, Quantity, StatedCount


@dataclass(frozen=True, slots=True)
class ForceTotals:
    """What several speakers put a force at over time, in one unit and one scope.

    Args:
        place: Where.
        unit: In which unit.
        scope: What the numbers include; empty when nobody says.
        totals: The numbers in order of the day they are given for, each with its speaker.
    """

    place: str
    unit: str
    scope: str
    totals: tuple[StatedCount, ...]


def force_totals(stated: Iterable[StatedCount], *, category: Category = Category.PERSONNEL) -> tuple[ForceTotals, ...]:
    """Line up the totals that officials and others give of a force; another scope is another line.

    Args:
        stated: Every number as it was given, said or seen.
        category: What is counted.

    Returns:
        One series for each place, unit and scope, in that order. The series of February 2022 mixed numbers with and
        without proxies, internal troops and Belarus (doctrine, section 3): between two lines nothing is subtracted.
    """
    lines: dict[tuple[str, str, str], list[StatedCount]] = defaultdict(list)
    for count in stated:
        if count.category is category and count.measure is Measure.STANDING:
            lines[count.place, count.quantity.unit, count.quantity.scope].append(count)
    return tuple(
        ForceTotals(*key, tuple(sorted(totals, key=lambda count: (count.event_date, count.published, count.key))))
        for key, totals in sorted(lines.items())
    )


def convert(quantity: Quantity, conversion: Conversion) -> Quantity:
    """Turn a number of carriers or formations into what they hold, for example 60 battalion groups into men.

    Args:
        quantity: What is converted; its unit is the conversion's source.
        conversion: One of the doctrine's conversions, or your own.

    Returns:
        An interval; its scope says what it was converted from, so that it is never mixed with numbers counted directly.

    Raises:
        QuantityError: If the conversion is for another unit.
    """
    if quantity.unit != conversion.source:
        raise QuantityError(
            f"{quantity.unit} cannot be converted by a rule for {conversion.source}",
            hint="conversions are listed in counting.yaml",
        )
    high = None if quantity.high is None else quantity.high * conversion.high
    scope = ", ".join(part for part in (quantity.scope, f"converted from {conversion.source}") if part)
    return Quantity(quantity.low * conversion.low, high, conversion.target, scope)


def rescope(
    quantity: Quantity, scope: str, *, plus: Iterable[Quantity] = (), less: Iterable[Quantity] = ()
) -> Quantity:
    """Bring a number to another scope by naming what that adds and takes away.

    Args:
        quantity: The number, such as 169,000 to 190,000 troops with proxies.
        scope: The scope that it has afterwards, such as "without proxies".
        plus: What the new scope includes and the old one does not.
        less: What the old scope includes and the new one does not, such as 30,000 to 40,000 proxies.

    Returns:
        The widest interval that the parts allow.

    Raises:
        QuantityError: If a part has another unit, or more is taken away than there is.
    """
    low, high = quantity.low, quantity.high
    for part in (*plus, *less):
        if part.unit != quantity.unit:
            raise QuantityError(
                f"{part.unit} ({part.scope}) cannot change the scope of {quantity.unit}",
                hint="convert it explicitly to the same unit first",
            )
    for part in plus:
        low, high = low + part.low, None if high is None or part.high is None else high + part.high
    for part in less:
        low, high = (0.0 if part.high is None else low - part.high), None if high is None else high - part.low
    if high is not None and high < 0:
        raise QuantityError(
            f"more is taken away than the {quantity.high:g} {quantity.unit} that there are",
            hint="check the scopes of the parts",
        )
    return Quantity(max(low, 0.0), high, quantity.unit, scope)
