"""Options of commands that make a case of articles, gathered into one value."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from functools import reduce, wraps
from pathlib import Path
from typing import Any

import click

from abzug.cli import options
from abzug.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleOptions:
    """What the user says of articles that are to be judged.

    Args:
        from_articles: Folders, files and web addresses; empty when no articles are given.
        question: What is asked.
        actor: Whose force.
        announced: Day of the announcement.
        deadline: Day by which it is to be done.
        published: Day of publication of articles that do not say it.
        save: Where to write the case, or None.
        replace: Whether a file that is there may be replaced.
        workers: Processes that read.
        model_name: The language model that reads as well, or None for what the configuration says.
        no_model: Whether no model is to read.
    """

    from_articles: tuple[str, ...]
    question: str | None
    actor: str | None
    announced: date | None
    deadline: date | None
    published: date | None
    save: Path | None
    replace: bool
    workers: int
    model_name: str | None
    no_model: bool

    def check(self) -> None:
        """Find what is wrong before the work begins.

        Raises:
            InputError: If the case cannot be saved where the user wants it, or its days do not fit.
        """
        if self.save is not None and self.save.exists() and not self.replace:
            raise InputError(
                f"{self.save} is there already; nothing was read",
                hint="it may hold a person's corrections: choose another name, or replace it with --replace",
            )
        if self.save is not None and not self.save.parent.is_dir():
            raise InputError(f"there is no folder {self.save.parent}; nothing was read")
        if self.deadline is not None and self.announced is not None and self.deadline < self.announced:
            raise InputError(f"the deadline ({self.deadline}) lies before the announcement ({self.announced})")

    @property
    def is_used(self) -> bool:
        """Whether any of them was given."""
        given = (getattr(self, field.name) for field in fields(self) if field.name != "workers")
        return any(value not in (None, False, ()) for value in given)


_OPTIONS = (
    click.option(
        "--from-articles",
        multiple=True,
        metavar="DIR|FILE|URL",
        help="Make the case of articles: a folder, a text, a page, JSON lines. Repeat it for several.",
    ),
    click.option("--question", help="What is asked; chooses among the withdrawals that the articles tell of."),
    click.option("--actor", metavar="CODE|NAME", help="Whose force: RUS, Russia, Wagner."),
    click.option("--announced", type=options.Day(), help="Day of the announcement."),
    click.option("--deadline", type=options.Day(), help="Day by which it is to be done."),
    click.option("--published", type=options.Day(), help="Day of publication of articles that do not say it."),
    click.option(
        "--save",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="CASEFILE",
        help="Write the case to a file that a person can correct and judge again.",
    ),
    click.option("--replace", is_flag=True, help="Let --save replace a file that is there."),
    click.option(
        "--workers",
        type=click.IntRange(1, 256),
        default=1,
        show_default=True,
        help="Processes that read articles.",
    ),
)


def article_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options about articles; it gets them as one argument, ``articles``."""

    @wraps(command)
    def with_articles(**values: Any) -> Any:
        chosen = ArticleOptions(**{field.name: values.pop(field.name) for field in fields(ArticleOptions)})
        return command(articles=chosen, **values)

    decorated = options.language_model(with_articles)
    return reduce(lambda inner, option: option(inner), reversed(_OPTIONS), decorated)
