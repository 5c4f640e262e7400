"""``abzug cases``: list the bundled cases."""

import click
from rich.table import Table
from rich.text import Text

from abzug.cli import options
from abzug.cli.output import console, print_json


@click.command(
    epilog="""\b
Examples:
  abzug cases
  abzug cases --json
"""
)
@options.language
@options.as_json
def command(language: str, as_json: bool) -> None:
    """List the bundled cases with their outcomes. A judge never sees the outcome."""
    from abzug import casebook
    from abzug.brief.phrases import phrase

    chosen = options.as_language(language)
    files = [casebook.load(name) for name in casebook.names()]
    if as_json:
        print_json(
            [
                {
                    "case": file.case.id,
                    "title": file.title,
                    "actor": file.case.actor,
                    "theatre": file.case.theatre,
                    "announced": file.case.announced.isoformat(),
                    "deadline": file.case.deadline.isoformat() if file.case.deadline else None,
                    "items": len(file.case.items),
                    "outcome": str(file.outcome.label) if file.outcome else None,
                }
                for file in files
            ]
        )
        return
    table = Table(title=phrase("heading.cases", chosen), title_justify="left", box=None, padding=(0, 1))
    for column in ("case", "announced", "items", "outcome", "title"):
        table.add_column(phrase(f"table.{column}", chosen), no_wrap=column != "title")
    for file in files:
        outcome = phrase(f"short.{file.outcome.label}", chosen) if file.outcome else ""
        cells = (file.case.id, file.case.announced.isoformat(), str(len(file.case.items)), outcome, file.title)
        table.add_row(*(Text(cell) for cell in cells))
    console().print(table)
