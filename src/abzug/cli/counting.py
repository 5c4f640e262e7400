"""Progress of work whose end is not known: how many records so far, on standard error and only for a person."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from abzug.cli.output import progress_console

Thing = TypeVar("Thing")
STEP = 200
"""Records between two looks at the clock."""


@contextmanager
def counting(words: str) -> Iterator[Callable[[Iterable[Thing]], Iterator[Thing]]]:
    """Show how many things have passed through; hand out what counts them.

    Args:
        words: What is done with them.
    """
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed:,}"), TimeElapsedColumn())
    with Progress(*columns, console=progress_console(), transient=True) as progress:
        task = progress.add_task(words, total=None)

        def counted(things: Iterable[Thing]) -> Iterator[Thing]:
            for number, thing in enumerate(things, start=1):
                yield thing
                if number % STEP == 0:
                    progress.update(task, completed=number)

        yield counted
