"""``abzug benchmark``: measure Abzug on data that is not part of it."""

from pathlib import Path

import click


@click.group(
    epilog="""\b
Example:
  abzug benchmark reading --data ../shared/benchmarks
"""
)
def command() -> None:
    """Measure Abzug on public sets; none of them is part of it."""


@command.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path("../shared/benchmarks"),
    show_default=True,
    help="The directory with one folder a set.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the tables to this file too, such as benchmarks/reading.md.",
)
def reading(data: Path, output: Path | None) -> None:
    """Score the German and the English reader on every set that is there, and measure their speed."""
    from abzug.reading.scoring.report import reading_report

    report = reading_report(data, progress=lambda name: click.echo(f"measuring: {name}", err=True))
    click.echo(report)
    if output is not None:
        output.write_text(report, encoding="utf-8")
