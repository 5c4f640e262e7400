"""``abzug tracks``: words beside deeds, the allied response, and what comes next."""

from datetime import date
from pathlib import Path

import click

from abzug.cli import options
from abzug.cli.output import console, print_json


@click.command(
    epilog="""\b
Examples:
  abzug tracks 2022-russia-ukraine-border-feb --as-of 2022-02-18
  abzug tracks 2022-csto-kazakhstan --alliance CSTO --lang de
  abzug tracks my-case.yaml --json | jq .diplomatic.gap
"""
)
@click.argument("case")
@click.option("--as-of", type=options.Day(), help="What was public at the end of this day (UTC).")
@click.option("--alliance", default="NATO", show_default=True, help="The alliance whose response is followed.")
@options.language
@options.as_json
@options.doctrine
def command(
    case: str, as_of: date | None, alliance: str, language: str, as_json: bool, doctrine_directory: Path | None
) -> None:
    """Show the diplomatic track of CASE beside the military one.

    Words and deeds are scored apart, assessments are quoted; then the allied response, how long the force can be held,
    and the next dates that matter. None of it changes a military likelihood.
    """
    from abzug.clock import now
    from abzug.doctrine import load_doctrine
    from abzug.geography import load_world
    from abzug.pipeline import Judge, find_case, last_known_day
    from abzug.pipeline.tracks import tracks_of

    doctrine = load_doctrine(doctrine_directory)
    file = find_case(case)
    day = as_of or last_known_day(file, now().date())
    coded = Judge.under(doctrine).coder.code(file.case.as_of(day))
    tracks = tracks_of(coded, as_of=day, doctrine=doctrine, alliance=alliance.upper())
    if as_json:
        from abzug.brief.plain_data import plain

        print_json(plain(tracks))
        return
    from abzug.brief.tracks import print_tracks

    print_tracks(
        tracks.diplomatic,
        tracks.allied,
        tracks.endurance,
        tracks.dates,
        doctrine=doctrine,
        world=load_world(),
        language=options.as_language(language),
        console=console(),
    )
