"""Exposure in the terminal."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from abzug.brief.phrases import Language, number, phrase
from abzug.brief.safe_text import safe
from abzug.geography import World
from abzug.model import Exposed, Exposure, ExposureReason, Spread


def print_exposure(exposure: Exposure, *, world: World, language: Language, console: Console) -> None:
    """Print who is exposed, why, how far away, and how soon a column could stand there.

    Args:
        exposure: Who is exposed.
        world: For names.
        language: ``en`` or ``de``.
        console: Where to print.
    """
    owner = world.name(exposure.owner, language)
    if not exposure.exposed:
        console.print(Text(phrase("exposure.nobody", language)))
    else:
        title = phrase("exposure.title", language, owner=safe(owner, limit=80))
        table = Table(title=title, title_justify="left", box=None, padding=(0, 1))
        for column in ("country", "distance", "march", "ready", "why", "station"):
            table.add_column(phrase(f"exposure.{column}", language), no_wrap=column in ("distance", "march", "ready"))
        for row in exposure.exposed:
            table.add_row(*(Text(cell) for cell in _cells(row, world, language)))
        console.print(table)
        console.print(Text(phrase("exposure.note", language), style="dim"))
    if exposure.unplaced:
        names = ", ".join(safe(name, limit=80) for name in exposure.unplaced)
        console.print(Text(phrase("exposure.unplaced", language, places=names)))


def _cells(row: Exposed, world: World, language: Language) -> tuple[str, ...]:
    unknown = phrase("exposure.unknown", language)
    return (
        world.name(row.country, language),
        unknown if row.distance_km is None else phrase("exposure.km", language, km=number(row.distance_km, language)),
        _days(row.reach.march, language) if row.reach else unknown,
        _days(row.reach.ready, language) if row.reach else unknown,
        "; ".join(reason_line(row, reason, world, language) for reason in row.reasons),
        safe(row.station, limit=60),
    )


def reason_line(row: Exposed, reason: ExposureReason, world: World, language: Language) -> str:
    """Return one reason for which a country is exposed, in words."""
    if reason is ExposureReason.LAND_BORDER and row.across is None:
        return phrase("reason.land_border_own", language)
    across = world.name(row.across, language) if row.across else ""
    return phrase(f"reason.{reason}", language, across=across, sea=world.name(row.sea, language) if row.sea else "")


def _days(days: Spread, language: Language) -> str:
    return phrase(
        "exposure.days", language, low=number(days.low, language, digits=1), high=number(days.high, language, digits=1)
    )
