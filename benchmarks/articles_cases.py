"""The casebook as articles: each report becomes a text of its own words, as if an outlet had published it."""

from collections.abc import Iterator
from dataclasses import replace

from abzug import casebook
from abzug.clock import midnight
from abzug.model import Case, Document, Item
from abzug.reading import read
from abzug.reading.article import Article


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
