"""The command ``abzug``."""

import click


@click.group()
@click.version_option(package_name="abzug")
def main() -> None:
    """Ask whether an announced withdrawal of troops is one."""
