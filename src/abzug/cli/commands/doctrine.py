"""``abzug doctrine``: check a doctrine of one's own."""

from pathlib import Path

import click

from abzug.cli import options
from abzug.cli.output import print_json


@click.group()
def command() -> None:
    """Check a doctrine of your own and show the packaged one."""


@command.command(
    epilog="""\b
Examples:
  abzug doctrine check my-doctrine/
"""
)
@click.argument("directory", type=click.Path(path_type=Path))
def check(directory: Path) -> None:
    """Check the files in DIRECTORY, which replace packaged ones of the same name. Exit status 2 on a mistake."""
    from abzug.doctrine import load_doctrine

    click.echo(f"ok: doctrine {load_doctrine(directory).version}")


@command.command(
    epilog="""\b
Examples:
  abzug doctrine show evidence_types --json
"""
)
@click.argument("name")
@options.doctrine
def show(name: str, doctrine_directory: Path | None) -> None:
    """Print one doctrine file as JSON: evidence_types, claim_traits, thresholds, march_rates ..."""
    from abzug.doctrine import load_doctrine
    from abzug.doctrine.files import NAMES
    from abzug.errors import InputError

    if name not in NAMES:
        raise InputError(f"no doctrine file named {name!r}", hint=f"they are {', '.join(NAMES)}")
    print_json(load_doctrine(doctrine_directory).table(name))
