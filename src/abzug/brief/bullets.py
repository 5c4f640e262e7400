"""Lists in the terminal whose long lines hang under their first word."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text


def bullets(lines: Iterable[str], *, sign: str = "-") -> Table:
    """Return lines as a list.

    Args:
        lines: What is listed.
        sign: What stands before each of them.
    """
    table = Table.grid(padding=(0, 1))
    for line in lines:
        table.add_row(Text(sign), Text(line))
    return table
