"""Progress of work whose end is not known, on standard error and only when a person looks at it."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from abzug.cli.output import progress_console

Thing = TypeVar("Thing")


def counted(things: Iterable[Thing], *, what: str) -> Iterator[Thing]:
    """Yield things and count them on standard error.

    Args:
        things: What passes through.
        what: What is counted, such as ``texts``.
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield from things
        return
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,} {task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=progress_console(), transient=True) as progress:
        task = progress.add_task(what, total=None)
        for thing in things:
            yield thing
            progress.advance(task)
