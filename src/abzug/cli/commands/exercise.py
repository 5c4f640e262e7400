"""``abzug exercise``: exercise or more?"""

from datetime import date
from pathlib import Path

import click

from abzug.cli import options
from abzug.cli.output import console, print_json


@click.command(
    epilog="""\b
Examples:
  abzug exercise 2022-russia-belarus-drills --as-of 2022-02-18
  abzug exercise my-exercise.yaml --as-of 2022-02-20 --lang de
  abzug exercise my-exercise.yaml --case 2022-russia-belarus-drills --json
  abzug exercise --schema > exercise.schema.json
"""
)
@click.argument("source", metavar="FILE|CASE", required=False)
@click.option("--case", "case_name", help="With a FILE: a case whose reports also light the warning board.")
@click.option("--as-of", type=options.Day(), help="What was public at the end of this day (UTC).")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of an exercise file.")
@options.language
@options.as_json
@options.doctrine
def command(
    source: str | None,
    case_name: str | None,
    as_of: date | None,
    schema: bool,
    language: str,
    as_json: bool,
    doctrine_directory: Path | None,
) -> None:
    """Test an exercise: FILE holds its declarations, counts and requests, CASE only reports.

    Prints how often it exceeds the thresholds of the Vienna Document, near misses, under-declaration, notice, the slip
    of its end, the warning board of 32 indicators, and the clocks of chapter III.
    """
    if schema:
        from abzug.sources.exercise_file import exercise_schema

        print_json(exercise_schema())
        return
    from abzug.doctrine import load_doctrine
    from abzug.errors import InputError
    from abzug.pipeline.drills import find_drill

    if source is None:
        raise InputError("neither an exercise file nor a case was given", hint="see `abzug exercise --help`")
    doctrine = load_doctrine(doctrine_directory)
    drill = find_drill(source, case_name=case_name, as_of=as_of, doctrine=doctrine)
    if as_json:
        from abzug.brief.plain_data import plain

        print_json(plain(drill))
        return
    from abzug.brief.exercise import print_drill

    print_drill(
        drill.test,
        drill.board,
        drill.clocks,
        doctrine=doctrine,
        language=options.as_language(language),
        console=console(),
    )
