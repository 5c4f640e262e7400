"""The command ``abzug``. Each subcommand lives in a module of its own and is loaded only when it is called."""

from abzug.cli.group import main

__all__ = ["main"]
