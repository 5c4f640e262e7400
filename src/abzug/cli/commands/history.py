"""``abzug history``: everything that was recorded about an entry."""

from pathlib import Path

import click

from abzug.cli import options
from abzug.cli.output import console, print_json_line


@click.command(
    epilog="""\b
Examples:
  abzug history 5e3cf6a44b1f0c9d2a7b8e01
  abzug history --json > everything.jsonl     all that was ever recorded, one entry a line
"""
)
@click.argument("entry", required=False)
@options.ledger
@options.language
@options.as_json
def command(*, entry: str | None, ledger_path: Path | None, language: str, as_json: bool) -> None:
    """Show ENTRY, what it supersedes and what supersedes it; without ENTRY everything that was ever recorded."""
    from abzug.ledger import open_ledger

    with open_ledger(ledger_path, may_create=False) as ledger:
        entries = list(ledger.history(entry))
    if as_json:
        from abzug.brief.plain_data import plain

        for one in entries:
            print_json_line(plain(one))
        return
    from abzug.brief.record import print_entries

    print_entries(entries, language=options.as_language(language), console=console())
