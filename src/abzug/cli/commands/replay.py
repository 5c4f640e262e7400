"""``abzug replay``: judge one case anew on each day on which something was published."""

from pathlib import Path

import click

from abzug.cli import options
from abzug.cli.output import console, print_json_line


@click.command(
    epilog="""\b
Examples:
  abzug replay 2022-csto-kazakhstan
  abzug replay my-case.yaml --json          one verdict a line
"""
)
@click.argument("case")
@options.ledger
@options.language
@options.as_json
@options.doctrine
def command(
    *, case: str, ledger_path: Path | None, language: str, as_json: bool, doctrine_directory: Path | None
) -> None:
    """Judge CASE day by day, from the announcement on.

    With --json, prints one verdict a line, one for each day on which something was published.
    """
    from abzug.doctrine import load_doctrine
    from abzug.pipeline import Judge
    from abzug.pipeline.by_hand import case_at_hand

    judge = Judge.under(load_doctrine(doctrine_directory))
    file = case_at_hand(case, judge, ledger_path)
    if as_json:
        from abzug.brief.data import verdict_data

        for verdict in judge.replay(file):
            print_json_line(verdict_data(verdict, judge.doctrine))
        return
    from abzug.brief.replay import print_replay

    print_replay(file.case, judge.replay(file), language=options.as_language(language), console=console())
