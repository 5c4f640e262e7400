"""``abzug case``: check case files."""

import sys
from pathlib import Path

import click

from abzug.cli import options
from abzug.cli.output import print_json


@click.group()
def command() -> None:
    """Check case files and show their format."""


@command.command(
    epilog="""\b
Examples:
  abzug case check my-case.yaml
  abzug case check cases/*.yaml --json
"""
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@options.as_json
def check(files: tuple[Path, ...], as_json: bool) -> None:
    """Report file, line and field of every mistake in FILES. Exit status 2 when there is any."""
    from abzug.casebook import check_case_file

    problems = [problem for file in files for problem in check_case_file(file)]
    if as_json:
        print_json(
            [
                {"file": problem.file, "line": problem.line, "field": problem.field, "message": problem.message}
                for problem in problems
            ]
        )
    else:
        for problem in problems:
            click.echo(str(problem), err=True)
        if not problems:
            click.echo(f"{len(files)} ok")
    sys.exit(2 if problems else 0)


@command.command()
def schema() -> None:
    """Print the JSON Schema of a case file."""
    from abzug.casebook import case_schema

    print_json(case_schema())
