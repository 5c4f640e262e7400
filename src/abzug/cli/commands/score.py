"""``abzug score``: how good verdicts are on cases the fit has not seen."""

from pathlib import Path

import click
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from abzug.cli import options
from abzug.cli.output import console, print_json, progress_console


@click.command(
    epilog="""\b
Examples:
  abzug score
  abzug score --json > score.json
"""
)
@options.language
@options.as_json
@options.doctrine
def command(language: str, as_json: bool, doctrine_directory: Path | None) -> None:
    """Score verdicts on the bundled casebook, each case judged with parameters fitted without its theatre.

    Brier score of "has left" and mean log score of the seven hypotheses on days 3, 7, 14, 30 and the last before the
    outcome was known, with 80 % intervals over cases, beside what anybody could say without Abzug.
    """
    from abzug.brief.phrases import phrase
    from abzug.casebook.score import score_casebook
    from abzug.doctrine import load_doctrine

    chosen = options.as_language(language)
    with Progress(console=progress_console(), transient=True) as bar:
        task = bar.add_task(phrase("progress.score", chosen), total=None)
        scores = score_casebook(
            load_doctrine(doctrine_directory),
            progress=lambda done, total: bar.update(task, completed=done, total=total),
        )
    if as_json:
        from dataclasses import asdict

        print_json([asdict(score) for score in scores])
        return
    out = console()
    for measure in ("brier", "log"):
        table = Table(title=phrase(f"table.{measure}", chosen), title_justify="left", box=None, padding=(0, 1))
        table.add_column(phrase("table.rule", chosen))
        for day in scores[0].days:
            heading = phrase("table.last", chosen) if day.days is None else phrase("table.day_n", chosen, days=day.days)
            table.add_column(heading, justify="right")
        for score in scores:
            intervals = [getattr(day, measure) for day in score.days]
            cells = [f"{value.mean:.3f} ({value.low:.2f} {value.high:.2f})" for value in intervals]
            table.add_row(Text(phrase(f"rule.{score.rule}", chosen)), *(Text(cell) for cell in cells))
        out.print(table)
        out.print()
    table = Table(title=phrase("heading.score", chosen), title_justify="left", box=None, padding=(0, 1))
    for column in ("rule", "said", "happened", "count"):
        table.add_column(phrase(f"table.{column}", chosen), justify="left" if column == "rule" else "right")
    for score in scores:
        for row in score.reliability:
            row_cells = (f"{row.said:.2f}", f"{row.happened:.2f}", str(row.count))
            table.add_row(Text(phrase(f"rule.{score.rule}", chosen)), *(Text(cell) for cell in row_cells))
    out.print(table)
