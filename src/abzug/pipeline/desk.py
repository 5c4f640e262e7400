"""The reading desk: a text becomes proposals, and what a person accepts becomes entries of the ledger."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from urllib.parse import urlsplit

from abzug.clock import midnight
from abzug.ledger import Draft
from abzug.model import Case, Document, Item
from abzug.model.record import Record
from abzug.posture.deployment import owner_of
from abzug.reading.article import Article
from abzug.reading.casemaking import propose_reports
from abzug.reading.coding import Coder
from abzug.reading.languages import AUTOMATIC, read
from abzug.reading.nations import nation_code
from abzug.reading.reader import Reading
from abzug.reading.wishes import Wish

ReadText = Callable[..., Reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One report that a reader proposes.

    Args:
        item: The report, coded by rules; its receipt names the passage.
        record: What the reader found.
        is_advised: Whether it is evidence; demands, background and the forces of others are proposed switched off.
    """

    item: Item
    record: Record
    is_advised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A text on the desk.

    Args:
        document: The text, to be archived with the first report that is accepted.
        language: In which language it was read.
        proposals: What the reader proposes, in the order of the text.
        note: Why nothing could be read, or an empty string.
    """

    document: Document
    language: str
    proposals: tuple[Proposal, ...]
    note: str = ""


def lay_out(document: Document, *, coder: Coder, case: Case | None = None, reader: ReadText = read) -> Desk:
    """Read a text and propose what it reports, as a case made of articles would hold it.

    Args:
        document: The text; its publication day resolves "on Tuesday".
        coder: The doctrine's coding rules.
        case: The case that it is read for, which tells whose force is meant and who is whose ally; None for none.
        reader: Reads the text.
    """
    article = _article(document, reader)
    proposals = _proposals(article, case or _unknown_case(article.published), coder)
    reading = article.reading
    return Desk(document=article.document, language=reading.language, proposals=tuple(proposals), note=reading.note)


def document_of(
    text: str, *, address: str, published: date, fetched_at: datetime, publisher: str = "", language: str = "und"
) -> Document:
    """Return a pasted or fetched text as a document."""
    return Document(
        address=address,
        text=text,
        language=language,
        published_at=midnight(published),
        fetched_at=fetched_at,
        publisher=publisher or urlsplit(address).hostname or address,
    )


def accepted(items: Iterable[Item], document: Document, *, case: str, entered_by: str) -> list[Draft]:
    """Return the drafts of what a person has accepted: the text first, then the reports, signed."""
    return [
        Draft(content=document, case=case, entered_by=entered_by),
        *(Draft(content=item, case=case, entered_by=entered_by) for item in items),
    ]


def _article(document: Document, reader: ReadText) -> Article:
    language = document.language if document.language != "und" else AUTOMATIC
    reading = reader(document.text, published=document.published_at.date(), language=language)
    return Article(document=replace(document, language=reading.language), reading=reading)


def _proposals(article: Article, case: Case, coder: Coder) -> Iterator[Proposal]:
    """Yield the records of an article as reports of a case, coded as the case would be."""
    wish = Wish(
        question=case.question or None,
        actor=nation_code(owner_of(case.actor)),
        announced=case.announced if case.id else None,
        deadline=case.deadline,
    )
    for finding in propose_reports(article, wish, coder=coder, name=article.document.id[:8]):
        if isinstance(finding.told, Record):
            item = coder.code_item(finding.item, case, origin=finding.origin.name)
            yield Proposal(item=item, record=finding.told, is_advised=finding.aside is None)


def _unknown_case(day: date) -> Case:
    """Return a case of which nothing is known, for a text that is read before there is one."""
    return Case(id="", actor="", theatre="", question="", announced=day, deadline=None, claim=None, items=())
