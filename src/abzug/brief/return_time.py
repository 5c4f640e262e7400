"""A return time in the terminal: always as a range, never as one number."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from abzug.brief.phrases import Language, number, phrase
from abzug.brief.safe_text import safe
from abzug.model import Driver, GroupReturn, ReturnTime, ShareBack, Spread

DRIVERS_SHOWN = 5


def print_return_time(answer: ReturnTime, *, language: Language, console: Console) -> None:
    """Print when which share is back, when each part is, what was gained and which assumption matters most.

    Args:
        answer: The return time.
        language: ``en`` or ``de``.
        console: Where to print.
    """
    for back in answer.back:
        console.print(Text(_share_line(back, language), style="bold" if back.share == 0.5 else ""))
    if answer.gained is not None:
        console.print(Text(phrase("return.gained", language, days=_days(answer.gained, language))))
    console.print()
    table = Table.grid(padding=(0, 2))
    for group in answer.groups:
        table.add_row(*(Text(cell) for cell in _group_row(group, language)))
    console.print(table)
    if answer.drivers:
        console.print()
        console.print(Text(phrase("return.heading_drivers", language), style="bold"))
        for driver in answer.drivers[:DRIVERS_SHOWN]:
            console.print(Text(f"  {_driver_line(driver, language)}"))
    console.print()
    console.print(
        Text(
            phrase("return.note", language, draws=number(answer.draws, language), seed=answer.seed),
            style="dim",
        )
    )


def _share_line(back: ShareBack, language: Language) -> str:
    share = round(100 * back.share)
    if back.days is None:
        return phrase("return.never", language, share=share, reached=round(100 * back.reached))
    return phrase("return.back", language, share=share, days=_days(back.days, language))


def _group_row(group: GroupReturn, language: Language) -> list[str]:
    return [
        safe(group.name, limit=60),
        phrase("return.first", language, days=_days(group.first, language)),
        phrase("return.last", language, days=_days(group.last, language)),
        phrase("return.in_theatre" if group.is_in_theatre else "return.away", language),
    ]


def _driver_line(driver: Driver, language: Language) -> str:
    return phrase(
        "return.driver",
        language,
        name=phrase(f"assumption.{driver.assumption.replace('.', '_')}", language),
        share=round(100 * driver.variance_share),
        swing=number(driver.swing_days, language, digits=1, signed=True),
    )


def _days(days: Spread, language: Language) -> str:
    low, median, high = (number(value, language, digits=1) for value in (days.low, days.median, days.high))
    return phrase("return.days", language, low=low, median=median, high=high)
