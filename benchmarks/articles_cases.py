"""The casebook as articles: each report becomes a text of its own words, as if an outlet had published it.

``python benchmarks/articles_cases.py`` judges the cases made of them beside the reports themselves without hand coding.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from abzug import casebook
from abzug.clock import midnight
from abzug.doctrine import load_doctrine
from abzug.model import Case, Document, Hypothesis, Item
from abzug.pipeline import Judge
from abzug.posture.deployment import owner_of
from abzug.reading import read
from abzug.reading.article import Article
from abzug.reading.casemaking import draft_case
from abzug.reading.nations import nation_code
from abzug.reading.wishes import Wish

_UNCODED: dict[str, Any] = dict.fromkeys(("types", "origin", "grade", "direction", "extent"))


def article_of(item: Item) -> Article:
    """Return a report as an article: its words, its publisher, its day; nothing that a person coded."""
    document = Document(
        address=item.receipt.address or item.key,
        text=item.says,
        language="en",
        published_at=midnight(item.published),
        publisher=item.source,
    )
    return Article(document=document, reading=read(item.says, published=item.published, language="en"))


def cases_as_articles() -> Iterator[tuple[Case, list[Article]]]:
    """Yield each bundled case with its reports as articles."""
    for name in casebook.names():
        case = casebook.load(name).case
        yield replace(case, claim=None), [article_of(item) for item in case.items]


def scores(judge: Judge) -> dict[str, float]:
    """Return the Brier score of "left as claimed" on the cases' last days: from articles and from the reports alone."""
    errors: dict[str, list[float]] = {"from articles": [], "from uncoded reports": []}
    for case, articles in cases_as_articles():
        file = casebook.load(case.id)
        assert file.outcome is not None
        day = file.outcome.resolved_on - timedelta(days=1)
        wish = Wish(
            question=case.question,
            actor=nation_code(owner_of(case.actor)) or case.actor,
            announced=case.announced,
            deadline=case.deadline,
        )
        draft = draft_case(articles, wish, coder=judge.coder, as_of=day)
        truth = float(file.outcome.label in (Hypothesis.COMPLETE, Hypothesis.PARTIAL))
        plain = replace(case, items=tuple(replace(item, **_UNCODED) for item in case.items))
        for name, judged in (("from articles", draft.case), ("from uncoded reports", plain)):
            errors[name].append((judge.judge(judged, day).left_as_claimed - truth) ** 2)
    return {name: sum(values) / len(values) for name, values in errors.items()}


if __name__ == "__main__":
    for name, score in scores(Judge.under(load_doctrine())).items():
        print(f"{name}: {score:.3f}")
