"""``abzug search``: find reports by their words."""

from datetime import date
from pathlib import Path

import click

from abzug.cli import options
from abzug.cli.output import console, print_json_line


@click.command(
    epilog="""\b
Examples:
  abzug search pontoon bridge
  abzug search Brücke --case 2022-russia-kherson
  abzug search field hospital --as-of 2022-02-18 --json      one entry a line
"""
)
@click.argument("words", nargs=-1, required=True)
@click.option("--case", help="Only reports on this case.")
@click.option("--as-of", type=options.Day(), help="Only what was published by the end of this day (UTC).")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True)
@options.ledger
@options.language
@options.as_json
def command(
    *,
    words: tuple[str, ...],
    case: str | None,
    as_of: date | None,
    limit: int,
    ledger_path: Path | None,
    language: str,
    as_json: bool,
) -> None:
    """Find the reports and texts that hold all WORDS, in your ledger and in the bundled cases.

    Case, accents and endings make no difference, and the end of a compound is found: Abzug finds Truppenabzugs.
    """
    from abzug.pipeline.by_hand import search

    found = search(" ".join(words), ledger=ledger_path, case=case, as_of=as_of, limit=limit)
    if as_json:
        from abzug.brief.plain_data import plain

        for entry in found:
            print_json_line(plain(entry))
        return
    from abzug.brief.record import print_entries

    print_entries(found, language=options.as_language(language), console=console())
