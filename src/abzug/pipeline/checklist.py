"""What a person should check before relying on a verdict that articles alone have made."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from abzug.model.digest import CheckKind, ToCheck
from abzug.model.record import READER, Record
from abzug.reading.article import Article, Dating
from abzug.reading.casemaking import Draft
from abzug.reading.findings import Finding
from abzug.reading.nations import nation_name
from abzug.reading.questioning import withdrawal_name
from abzug.reading.tokens import Language
from abzug.reading.wishes import Wish
from abzug.sources.articles import Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What came in for a case made of articles, beside the articles that it was made of.

    Args:
        wish: What the user said of the case himself.
        as_of: The day of the verdict.
        later: How many articles were published after it.
        unreadable: What could not be read.
    """

    wish: Wish
    as_of: date
    later: int = 0
    unreadable: tuple[Unreadable, ...] = ()


def things_to_check(draft: Draft, intake: Intake, *, language: Language) -> Iterator[ToCheck]:
    """Yield what a person should check, the weightiest first.

    Args:
        draft: The case as the articles tell it.
        intake: What came in.
        language: In which names are given.
    """
    unreadable = intake.unreadable
    yield from _on_withdrawal(draft, intake.wish, language)
    yield from _on_reports(draft.findings)
    if draft.of_other_forces:
        yield ToCheck(kind=CheckKind.OTHER_FORCES, count=draft.of_other_forces)
    yield from _on_articles(draft.articles, intake.as_of)
    if intake.later:
        yield ToCheck(kind=CheckKind.LATER, count=intake.later, names=(intake.as_of.isoformat(),))
    if unreadable:
        yield ToCheck(
            kind=CheckKind.UNREADABLE,
            count=len(unreadable),
            articles=tuple(one.address for one in unreadable),
            names=tuple(dict.fromkeys(one.reason for one in unreadable)),
        )


def _on_withdrawal(draft: Draft, wish: Wish, language: Language) -> Iterator[ToCheck]:
    chosen = draft.announcement
    if None in (wish.question, wish.actor, wish.announced):
        yield ToCheck(kind=CheckKind.WITHDRAWAL, names=(withdrawal_name(chosen, language),))
    if not chosen.by_owner:
        yield ToCheck(kind=CheckKind.NO_OWNER, names=(nation_name(chosen.actor, language),))
    if draft.others:
        yield ToCheck(
            kind=CheckKind.OTHER_WITHDRAWALS,
            count=len(draft.others),
            names=tuple(withdrawal_name(other, language) for other in draft.others),
        )


def _on_reports(findings: Sequence[Finding]) -> Iterator[ToCheck]:
    weighed = [finding for finding in findings if finding.aside is None]
    tests: tuple[tuple[CheckKind, Callable[[Finding], bool]], ...] = (
        (CheckKind.CODED, lambda _: True),
        (CheckKind.IN_DOUBT, lambda one: one.told.hedged),
        (CheckKind.OWN_VOICE, lambda one: not one.voice.words),
        (CheckKind.UNKNOWN_SOURCE, lambda one: bool(one.voice.words) and one.voice.is_guessed),
        (CheckKind.UNKNOWN_OWNER, lambda one: isinstance(one.told, Record) and one.told.mover_code is None),
        (CheckKind.BY_MODEL, lambda one: one.told.entered_by != READER),
    )
    for kind, is_meant in tests:
        meant = [finding for finding in weighed if is_meant(finding)]
        if meant:
            names = dict.fromkeys(one.voice.words for one in meant) if kind is CheckKind.UNKNOWN_SOURCE else {}
            quotes = () if kind is CheckKind.CODED else tuple(_words(one) for one in meant)
            yield ToCheck(kind=kind, count=len(meant), items=_keys(meant), names=tuple(names), quotes=quotes)
    shown = [finding for finding in findings if finding.aside is not None]
    if shown:
        names = dict.fromkeys(str(one.aside) for one in shown)
        yield ToCheck(kind=CheckKind.SHOWN_ONLY, count=len(shown), items=_keys(shown), names=tuple(names))


def _words(finding: Finding) -> str:
    return " ".join(finding.item.receipt.passage.split())


def _keys(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(finding.item.key for finding in findings)


def _on_articles(articles: Sequence[Article], as_of: date) -> Iterator[ToCheck]:
    tests: tuple[tuple[CheckKind, Callable[[Article], bool]], ...] = (
        (CheckKind.UNDATED, lambda one: one.dating is Dating.ASSUMED),
        (CheckKind.DATED_BY_NAME, lambda one: one.dating is Dating.NAMED),
        (CheckKind.DATED_BY_LINE, lambda one: one.dating is Dating.WRITTEN),
        (CheckKind.UNREAD_LANGUAGE, lambda one: bool(one.reading.note)),
        (CheckKind.NOTHING_FOUND, lambda one: not one.reading.note and not one.holds_findings),
        (CheckKind.MODEL_ASKED, lambda one: bool(one.reading.second_reader)),
    )
    for kind, is_meant in tests:
        meant = [article for article in articles if is_meant(article)]
        if meant:
            names = tuple(dict.fromkeys(_name(kind, article, as_of) for article in meant))
            addresses = tuple(article.document.address for article in meant)
            yield ToCheck(kind=kind, count=len(meant), articles=addresses, names=tuple(filter(None, names)))


def _name(kind: CheckKind, article: Article, as_of: date) -> str:
    """Return what has to be named of an article beside its address."""
    if kind is CheckKind.UNREAD_LANGUAGE:
        return article.reading.language
    if kind is CheckKind.MODEL_ASKED:
        return article.reading.second_reader
    return as_of.isoformat() if kind is CheckKind.UNDATED else ""
