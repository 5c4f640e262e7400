"""``abzug retract``: take an entry of the ledger back."""

from pathlib import Path

import click

from abzug.cli import options
from abzug.cli.output import print_json


@click.command(
    epilog="""\b
Examples:
  abzug retract 5e3cf6a44b1f0c9d2a7b8e01 --reason "entered under the wrong day"
  abzug history 5e3cf6a44b1f0c9d2a7b8e01
"""
)
@click.argument("entry")
@click.option("--reason", prompt="Why", help="Why, in one sentence.")
@click.option("--by", "entered_by", envvar="ABZUG_ANALYST", help="Who takes it back (or set ABZUG_ANALYST).")
@options.ledger
@options.language
@options.as_json
def command(
    *, entry: str, reason: str, entered_by: str | None, ledger_path: Path | None, language: str, as_json: bool
) -> None:
    """Take ENTRY back. It stays readable in its history; verdicts no longer use it."""
    import getpass

    from abzug.brief.phrases import phrase
    from abzug.ledger import open_ledger

    with open_ledger(ledger_path, may_create=False) as ledger:
        standing = list(ledger.history(entry))[-1]
        appended = ledger.append([standing.retracted(reason, entered_by=entered_by or getpass.getuser())])
    if as_json:
        print_json({"entry": (*appended.recorded, *appended.known)[0], "retracted": standing.id})
        return
    click.echo(phrase("ledger.undone", options.as_language(language), id=standing.id))
