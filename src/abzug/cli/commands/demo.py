"""``abzug demo``: the main job on two bundled cases."""

import click
from rich.text import Text

from abzug.cli import options
from abzug.cli.output import console

SHOWN = ("2022-csto-kazakhstan", "2022-russia-ukraine-border-feb")


@click.command(
    epilog="""\b
Examples:
  abzug demo
  abzug demo --lang de
"""
)
@options.language
def command(language: str) -> None:
    """Judge one genuine withdrawal and the announcement of 15 February 2022, day by day, then in full."""
    from abzug import casebook
    from abzug.brief.phrases import phrase, written_date
    from abzug.brief.replay import print_replay
    from abzug.brief.terminal import print_verdict
    from abzug.doctrine import load_doctrine
    from abzug.pipeline import Judge

    chosen = options.as_language(language)
    out = console()
    judge = Judge.under(load_doctrine())
    out.print(Text(phrase("demo.intro", chosen)))
    for name in SHOWN:
        file = casebook.load(name)
        assert file.outcome is not None
        verdicts = list(judge.replay(file))
        out.rule(Text(file.title, style="bold"))
        print_replay(file.case, verdicts, language=chosen, console=out)
        out.print()
        print_verdict(verdicts[-1], judge.doctrine, language=chosen, title=file.title, console=out)
        known = phrase(
            "demo.outcome",
            chosen,
            name=judge.doctrine.name_of(file.outcome.label, chosen),
            day=written_date(file.outcome.resolved_on, chosen),
        )
        out.print()
        out.print(Text(known, style="italic"))
    out.print(Text(phrase("demo.next", chosen, case=SHOWN[-1], day="2022-02-18")))
