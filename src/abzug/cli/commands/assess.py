"""``abzug assess``: judge one case, or what articles tell, as of a day."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from abzug.cli import options
from abzug.cli.article_options import ArticleOptions, article_options
from abzug.cli.output import console, print_json

if TYPE_CHECKING:
    from abzug.brief.phrases import Language
    from abzug.pipeline import Judge
    from abzug.pipeline.articles import JudgedArticles


@click.command(
    epilog="""\b
Examples:
  abzug assess 2022-russia-ukraine-border-feb --as-of 2022-02-18
  abzug assess my-case.yaml --json | jq .left_as_claimed
  abzug assess --from-articles articles/ --question "Will Russia's troops leave Kherson?"
  abzug assess --from-articles a.txt --from-articles b.html --actor USA --save my-case.yaml
"""
)
@click.argument("case", required=False)
@click.option("--as-of", type=options.Day(), help="Judge what was public at the end of this day (UTC).")
@options.ledger
@article_options
@options.language
@options.as_json
@options.doctrine
def command(
    *,
    case: str | None,
    as_of: date | None,
    ledger_path: Path | None,
    articles: ArticleOptions,
    language: str,
    as_json: bool,
    doctrine_directory: Path | None,
) -> None:
    """Judge CASE, a bundled case's name or a case file, or with --from-articles what articles tell.

    Reports that you have entered (`abzug add`) count as well: for a bundled case those of your usual ledger, for a case
    file those of the ledger that you name.

    Without --as-of a case with known outcome is judged on the last day before it was known, an open one as of today,
    and articles as of the day of the last one.
    """
    from abzug.doctrine import load_doctrine
    from abzug.pipeline import Judge

    if case is not None and articles.is_used:
        raise click.UsageError(f"{case!r} beside options about articles: repeat --from-articles for several sources")
    if case is None and not articles.from_articles:
        raise click.UsageError("name a case, or give --from-articles")
    judge = Judge.under(load_doctrine(doctrine_directory))
    if case is not None:
        _assess_case(case, as_of, judge, ledger=ledger_path, language=language, as_json=as_json)
    else:
        _assess_articles(articles, as_of, judge, language=language, as_json=as_json)


def _assess_case(
    case: str, as_of: date | None, judge: "Judge", *, ledger: Path | None, language: str, as_json: bool
) -> None:
    from abzug.clock import now
    from abzug.pipeline import last_known_day
    from abzug.pipeline.by_hand import case_at_hand

    file = case_at_hand(case, judge, ledger)
    verdict = judge.assess(file, as_of or last_known_day(file, now().date()))
    if as_json:
        from abzug.brief.data import verdict_data

        print_json(verdict_data(verdict, judge.doctrine))
        return
    from abzug.brief.terminal import print_verdict

    print_verdict(verdict, judge.doctrine, language=options.as_language(language), title=file.title, console=console())


def _assess_articles(
    articles: ArticleOptions, as_of: date | None, judge: "Judge", *, language: str, as_json: bool
) -> None:
    articles.check()
    judged = _judge(articles, as_of, judge, language="en" if as_json else options.as_language(language))
    if articles.save is not None:
        _save(judged, articles.save)
    if as_json:
        from abzug.brief.articles import digest_data
        from abzug.brief.data import verdict_data

        saved = None if articles.save is None else str(articles.save)
        print_json(
            {
                **verdict_data(judged.verdict, judge.doctrine),
                "case_file": saved,
                "case_content": judged.case_content(),
                **digest_data(judged.digest),
            }
        )
        return
    _print(judged, judge, language=options.as_language(language), saved=articles.save)


def _judge(articles: ArticleOptions, as_of: date | None, judge: "Judge", *, language: "Language") -> "JudgedArticles":
    from abzug.cli.progress import counted
    from abzug.cli.reading_jobs import in_order
    from abzug.clock import now
    from abzug.pipeline.articles import ReadArticle, judge_articles
    from abzug.reading.nations import nation_code
    from abzug.reading.wishes import Wish
    from abzug.sources.articles import open_articles
    from abzug.sources.language_model import model_settings

    reader = ReadArticle(articles.published, model_settings(articles.model_name, is_refused=articles.no_model))
    read = in_order(reader, open_articles(articles.from_articles), workers=articles.workers)
    wish = Wish(
        question=articles.question,
        actor=None if articles.actor is None else nation_code(articles.actor) or articles.actor,
        announced=articles.announced,
        deadline=articles.deadline,
    )
    given = list(counted(read, what="texts"))
    return judge_articles(given, wish, judge=judge, as_of=as_of, today=now().date(), language=language)


def _save(judged: "JudgedArticles", path: Path) -> None:
    from abzug.casebook.writing import case_yaml
    from abzug.cli.whole_file import write_whole

    write_whole(path, case_yaml(judged.case_content(), comment=judged.comment()))


def _print(judged: "JudgedArticles", judge: "Judge", *, language: "Language", saved: Path | None) -> None:
    from rich.text import Text

    from abzug.brief.articles import print_digest
    from abzug.brief.phrases import phrase
    from abzug.brief.terminal import print_verdict

    out = console()
    verdict = judged.verdict
    print_verdict(verdict, judge.doctrine, language=language, title=judged.title, console=out)
    print_digest(judged.digest, language=language, console=out)
    if saved is not None:
        out.print()
        out.print(Text(phrase("articles.saved", language, path=saved, day=verdict.as_of.isoformat())))
