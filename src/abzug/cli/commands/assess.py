"""``abzug assess``: judge one case as of a day."""

from datetime import date
from pathlib import Path

import click

from abzug.cli import options
from abzug.cli.output import console, print_json


@click.command(
    epilog="""\b
Examples:
  abzug assess 2022-russia-ukraine-border-feb --as-of 2022-02-18
  abzug assess 2024-us-niger --lang de
  abzug assess my-case.yaml --json | jq .left_as_claimed
"""
)
@click.argument("case")
@click.option("--as-of", type=options.Day(), help="Judge what was public at the end of this day (UTC).")
@options.ledger
@options.language
@options.as_json
@options.doctrine
def command(
    *,
    case: str,
    as_of: date | None,
    ledger_path: Path | None,
    language: str,
    as_json: bool,
    doctrine_directory: Path | None,
) -> None:
    """Judge CASE, a bundled case's name or a case file.

    Reports that you have entered (`abzug add`) count as well: for a bundled case those of your usual ledger, for a case
    file those of the ledger that you name.

    Without --as-of a case with known outcome is judged on the last day before it was known, an open one as of today.
    """
    from abzug.clock import now
    from abzug.doctrine import load_doctrine
    from abzug.pipeline import Judge, last_known_day
    from abzug.pipeline.by_hand import case_at_hand

    judge = Judge.under(load_doctrine(doctrine_directory))
    file = case_at_hand(case, judge, ledger_path)
    verdict = judge.assess(file, as_of or last_known_day(file, now().date()))
    if as_json:
        from abzug.brief.data import verdict_data

        print_json(verdict_data(verdict, judge.doctrine))
        return
    from abzug.brief.terminal import print_verdict

    print_verdict(verdict, judge.doctrine, language=options.as_language(language), title=file.title, console=console())
