"""From read articles to a case: the withdrawal they tell of, and its reports with receipts and origins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from abzug.errors import NoWithdrawalError
from abzug.model.case import Case
from abzug.model.item import Item
from abzug.reading.announcements import Announcement, choose, find_announcements
from abzug.reading.article import Article
from abzug.reading.coding import Coder
from abzug.reading.findings import Aside, Finding, Frame, findings_in
from abzug.reading.itemising import Itemiser
from abzug.reading.nations import nation_name
from abzug.reading.provenance import Provenance
from abzug.reading.questioning import question_about
from abzug.reading.whereabouts import Whereabouts
from abzug.reading.wishes import Wish

_NO_NAME = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A case as articles tell it, before a person has looked at it.

    Args:
        case: The case, coded in origins and grades only.
        announcement: The withdrawal it is about.
        others: Further withdrawals that the articles tell of, the most announced first.
        articles: The articles, the earliest first.
        findings: Its reports, in the order of articles and passages.
        of_other_forces: How many records are about the forces of others and therefore no part of it.
    """

    case: Case
    announcement: Announcement
    others: tuple[Announcement, ...]
    articles: tuple[Article, ...]
    findings: tuple[Finding, ...]
    of_other_forces: int


def draft_case(articles: Sequence[Article], wish: Wish, *, coder: Coder, as_of: date) -> Draft:
    """Make a case of read articles.

    Every record about the force in question becomes a report with its passage as receipt, and so does every remark on
    intent. A statement stays a statement: only what a named observer saw is an observation. Demands, background,
    remarks and movements of another time or another withdrawal are shown and not weighed.

    Args:
        articles: The articles, in any order.
        wish: What the user says of the case.
        coder: The doctrine's coding rules.
        as_of: The day (UTC); articles published later are left out.

    Raises:
        NoWithdrawalError: If the articles tell of no withdrawal and the user names no force.
    """
    known = sorted(
        (article for article in articles if article.published <= as_of),
        key=lambda article: (article.published, article.document.address, article.document.id),
    )
    telling = _Telling(known, wish)
    chosen = telling.chosen
    if chosen is None:
        raise NoWithdrawalError(len(known))
    found = list(telling.findings(coder, names=[f"a{number}" for number in range(1, len(known) + 1)]))
    findings = tuple(finding for finding in found if finding.aside is not Aside.OTHER_FORCE)
    question = wish.question or question_about(chosen, known, coder)
    return Draft(
        case=_case(chosen, question, tuple(finding.item for finding in findings)),
        announcement=chosen,
        others=tuple(telling.others),
        articles=tuple(known),
        findings=findings,
        of_other_forces=len(found) - len(findings),
    )


def propose_reports(article: Article, wish: Wish, *, coder: Coder, name: str) -> Iterator[Finding]:
    """Yield what one article reports, as it would stand in a case.

    Args:
        article: The article.
        wish: What is known of the case. Where nobody names a force, the article's own announcement tells it; where
            there is none either, every record may be about the force.
        coder: The doctrine's coding rules.
        name: What the keys of the reports begin with.
    """
    return _Telling([article], wish).findings(coder, names=[name])


class _Telling:
    """What a list of articles tells: withdrawals, which of them is asked about, and reports.

    Args:
        articles: The articles, the earliest first.
        wish: What the user says of the case.
    """

    def __init__(self, articles: Sequence[Article], wish: Wish) -> None:
        self._articles = articles
        self._provenance = Provenance(articles)
        self._grounds = [Whereabouts(article) for article in articles]
        numbers = range(len(articles))
        copies = frozenset(number for number in numbers if self._provenance.copy_of(number) is not None)
        announcements = find_announcements(articles, self._grounds, copies=copies, owner=wish.owner)
        chosen = choose(announcements, articles, self._grounds, wish)
        self.chosen = chosen
        self.others = [
            one for one in announcements if chosen and (one.actor, one.theatre) != (chosen.actor, chosen.theatre)
        ]

    def findings(self, coder: Coder, *, names: Sequence[str]) -> Iterator[Finding]:
        """Yield the reports of all articles, those about other forces among them.

        Args:
            coder: The doctrine's coding rules.
            names: What the keys of the reports begin with, by article.
        """
        frame = Frame(self.chosen, self.others, coder.doctrine.alliances)
        for number, (article, ground, name) in enumerate(zip(self._articles, self._grounds, names, strict=True)):
            itemiser = Itemiser(article=article, ground=ground, coder=coder)
            yield from findings_in(number, itemiser, name=name, frame=frame, provenance=self._provenance)


def _case(chosen: Announcement, question: str, items: tuple[Item, ...]) -> Case:
    name = "-".join(part for part in (chosen.announced.isoformat(), chosen.actor, chosen.theatre) if part)
    return Case(
        id=_NO_NAME.sub("-", name).strip("-").lower()[:80],
        actor=chosen.actor,
        theatre=nation_name(chosen.theatre, "en") if chosen.theatre else "",
        question=question,
        announced=chosen.announced,
        deadline=chosen.deadline,
        claim=None,
        items=items,
    )
