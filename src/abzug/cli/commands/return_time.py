"""``abzug return-time``: how fast a force could be back."""

from pathlib import Path

import click

from abzug.cli import options
from abzug.cli.force_groups import ForceGroupType
from abzug.cli.output import console, print_json
from abzug.model import ForceGroup


@click.command(
    name="return-time",
    epilog="""\b
Examples:
  abzug return-time rail,battalions=10,km=3500
  abzug return-time kit-stays,battalions=5,km=3300,crews=air,share=0.5 rail,battalions=5,km=1000,share=0.5
  abzug return-time rail,battalions=10,km=9700 --before kit-stays,battalions=10,km=500
  abzug return-time --example rostov_division --lang de
\b
A group is a route (kit-stays, road, rail) and, with commas between:
  battalions=N km=N      how many battalion groups, and how far by road or rail (kit-stays: how far the crews travel)
  share=0.5              its part of the force before the withdrawal; 1 by default
  crews=train|bus|air    how crews travel to kit that stayed
  lines=2                railway lines that can be used at once
  stored                 other crews draw the kit at one depot, one battalion after another
  released               conscripts were discharged or leave was given: not all crews can be had
  name=...               what to call it
""",
)
@click.argument("groups", nargs=-1, type=ForceGroupType())
@click.option("--before", multiple=True, type=ForceGroupType(), help="Where a part was before, for the warning gained.")
@click.option("--example", help="One of the doctrine's worked examples instead, such as rail_1000.")
@click.option("--great-circle", is_flag=True, help="The distances are great circles; take the ways to be longer.")
@click.option("--draws", type=click.IntRange(1_000, 1_000_000), default=100_000, show_default=True, help="Draws.")
@click.option("--seed", type=click.IntRange(0, 2**31), default=1, show_default=True, help="Seed of the draws.")
@options.language
@options.as_json
@options.doctrine
def command(
    groups: tuple[ForceGroup, ...],
    before: tuple[ForceGroup, ...],
    example: str | None,
    great_circle: bool,
    draws: int,
    seed: int,
    language: str,
    as_json: bool,
    doctrine_directory: Path | None,
) -> None:
    """Tell within how many days a force whose parts are now in GROUPS could be back, kit with crews."""
    from abzug.brief.plain_data import plain
    from abzug.brief.return_time import print_return_time
    from abzug.doctrine import load_doctrine
    from abzug.posture import along_the_way, return_time

    doctrine = load_doctrine(doctrine_directory)
    parts = (doctrine.worked_return(example),) if example else groups
    if great_circle:
        parts, before = (tuple(along_the_way(part, doctrine) for part in side) for side in (parts, before))
    answer = return_time(parts, before=before, draws=draws, seed=seed, doctrine=doctrine)
    if as_json:
        print_json(plain(answer))
        return
    print_return_time(answer, language=options.as_language(language), console=console())
