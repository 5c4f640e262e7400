"""Print JSON and text."""

import json
import sys
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console


def print_json(value: Any) -> None:
    """Print one value as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def print_json_line(value: Any) -> None:
    """Print one value as one line of JSON."""
    click.echo(json.dumps(value, ensure_ascii=False))


def console() -> "Console":
    """Return the console for text: no markup is read from what is printed, no highlighting guessed."""
    from rich.console import Console  # 0.08 s to import, and JSON needs none

    return Console(markup=False, highlight=False, emoji=False)


def progress_console() -> "Console":
    """Return the console for progress, on standard error so that output can be piped."""
    from rich.console import Console

    return Console(file=sys.stderr, markup=False, highlight=False)
