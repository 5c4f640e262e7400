"""From articles to a judged case: read, drafted, coded, judged, and what a person should check."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from abzug.casebook.writing import case_content
from abzug.clock import midnight
from abzug.errors import AbzugError, InputError, NoWithdrawalError
from abzug.model import Document, Verdict
from abzug.model.digest import Digest
from abzug.pipeline import Judge
from abzug.pipeline.checklist import Intake, things_to_check
from abzug.pipeline.digest import remarks_in, shared_origins, what_is_said
from abzug.pipeline.second_reading import read_twice
from abzug.reading.article import Article, Dating
from abzug.reading.casemaking import Draft, draft_case
from abzug.reading.dating import day_at_head, day_in_name
from abzug.reading.language import detect_language
from abzug.reading.languages import AUTOMATIC
from abzug.reading.questioning import title_of
from abzug.reading.reader import Reading
from abzug.reading.tokens import Language
from abzug.reading.wishes import Wish
from abzug.sources.articles import Unreadable
from abzug.sources.incoming import Incoming
from abzug.sources.language_model import ModelSettings

LONGEST_TEXT = 10_000_000
"""Characters of one text beyond which it is not read."""

_HALF_CHARACTERS = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadText:
    """A text that has come in and been read, before it is known on which day it counts as published.

    Args:
        incoming: The text.
        reading: What was found in it.
        day: The day of its publication, or None when nobody says it.
        dating: How that day is known.
    """

    incoming: Incoming
    reading: Reading
    day: date | None
    dating: Dating


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """Reads one text of many; can be sent to another process.

    Args:
        published: Day of publication of texts that do not say it, or None.
        model: The language model that reads as well, or None.
    """

    published: date | None = None
    model: ModelSettings | None = None

    def __call__(self, given: Incoming | Unreadable) -> ReadText | Unreadable:
        """Return a text with its reading, or why it could not be read."""
        if isinstance(given, Unreadable):
            return given
        if len(given.text) > LONGEST_TEXT:
            return Unreadable(given.address, f"longer than {LONGEST_TEXT:,} characters")
        if not given.text.strip():
            return Unreadable(given.address, "the text is empty")
        text = _HALF_CHARACTERS.sub("\ufffd", given.text)
        day, dating = self._day(given, text)
        language = given.language or AUTOMATIC
        try:
            reading = read_twice(text, published=day, language=language, model=self.model)
        except AbzugError as error:
            return Unreadable(given.address, error.message)
        return ReadText(incoming=replace(given, text=text), reading=reading, day=day, dating=dating)

    def _day(self, given: Incoming, text: str) -> tuple[date | None, Dating]:
        """Return the day of publication: as the source says, else the file's name, the text's head, the user."""
        if given.published is not None:
            return given.published, Dating.STATED
        named = day_in_name(given.address)
        if named is not None:
            return named, Dating.NAMED
        written = day_at_head(text, "de" if (given.language or detect_language(text)) == "de" else "en")
        if written is not None:
            return written, Dating.WRITTEN
        return (self.published, Dating.GIVEN) if self.published is not None else (None, Dating.ASSUMED)


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedArticles:
    """A case made of articles, judged.

    Args:
        draft: The case as the articles tell it.
        title: For people.
        verdict: The verdict on it.
        digest: What the articles say, and what a person should check before relying on the verdict.
    """

    draft: Draft
    title: str
    verdict: Verdict
    digest: Digest

    def case_content(self) -> dict[str, object]:
        """Return the case as the content of a case file."""
        asides = {
            finding.item.key: f"only shown: {finding.aside}"
            for finding in self.draft.findings
            if finding.aside is not None
        }
        return case_content(self.draft.case, title=self.title, summary="", notes=asides)

    def comment(self) -> str:
        """Return what stands at the top of the case file, for the person who corrects it."""
        return (
            f"Made by abzug from {len(self.draft.articles)} articles, judged as of {self.verdict.as_of}.\n"
            "Correct what is wrong: what you write stands. Evidence types, direction and extent follow from the other\n"
            "fields as long as you do not write them. `weighed: false` keeps a report and takes it off the scales.\n"
            f"Then: abzug case check FILE; abzug assess FILE --as-of {self.verdict.as_of}"
        )


def judge_articles(
    given: Sequence[ReadText | Unreadable],
    wish: Wish,
    *,
    judge: Judge,
    as_of: date | None,
    today: date,
    language: Language = "en",
) -> JudgedArticles:
    """Make a case of texts that were read, and judge it.

    Without a day, the case is judged on the day of the last article, because the evidence ends there. A text of which
    nobody knows the day counts as published on the day of the verdict.

    Args:
        given: The texts, and what could not be read.
        wish: What the user says of the case.
        judge: The judge.
        as_of: The day (UTC), or None.
        today: The present day, for texts of which none is dated.
        language: In which the case is named.

    Raises:
        InputError: If there is no text that could be read.
        NoWithdrawalError: If the texts tell of no withdrawal and the user names no force.
    """
    texts = [one for one in given if isinstance(one, ReadText)]
    unreadable = [one for one in given if isinstance(one, Unreadable)]
    if not texts:
        raise _nothing_read(unreadable)
    day = as_of or max((text.day for text in texts if text.day is not None), default=today)
    articles = [_article(text, day) for text in texts]
    if all(article.published > day for article in articles):
        raise InputError(f"all {len(articles)} articles were published after {day}", hint="choose a later --as-of")
    draft = _draft(articles, wish, unreadable, judge=judge, as_of=day)
    later = sum(article.published > day for article in articles)
    intake = Intake(wish=wish, as_of=day, later=later, unreadable=tuple(unreadable))
    return JudgedArticles(
        draft=draft,
        title=title_of(draft.announcement, language),
        verdict=judge.judge(draft.case, day),
        digest=Digest(
            said=what_is_said(draft.findings),
            remarks=tuple(remarks_in(draft.findings)),
            origins=shared_origins(draft.findings),
            to_check=tuple(things_to_check(draft, intake, language=language)),
        ),
    )


def _draft(
    articles: Sequence[Article], wish: Wish, unreadable: Sequence[Unreadable], *, judge: Judge, as_of: date
) -> Draft:
    """Make the case; where there is none, say what was left unread as well."""
    try:
        return draft_case(articles, wish, coder=judge.coder, as_of=as_of)
    except NoWithdrawalError:
        later = sum(article.published > as_of for article in articles)
        if later:
            raise InputError(
                f"until {as_of} no article tells of an announced withdrawal; {later} of {len(articles)} were published "
                "after it",
                hint="choose a later --as-of",
            ) from None
        unread = [Unreadable(one.document.address, one.reading.note) for one in articles if one.reading.note]
        if len(unread) == len(articles):
            raise _nothing_read([*unreadable, *unread]) from None
        left_out = [f"{one.address}: {one.reason}" for one in (*unreadable, *unread)]
        raise NoWithdrawalError(len(articles) - len(unread), left_out) from None


def _article(text: ReadText, as_of: date) -> Article:
    incoming = text.incoming
    document = Document(
        address=incoming.address,
        text=incoming.text,
        language=text.reading.language,
        published_at=midnight(text.day or as_of),
        publisher=incoming.publisher,
    )
    return Article(document=document, reading=text.reading, title=incoming.title, dating=text.dating)


def _nothing_read(unreadable: Sequence[Unreadable]) -> InputError:
    if not unreadable:
        return InputError("there are no articles", hint="give a folder with .txt, .html or .jsonl files")
    first = unreadable[0]
    none = "the text cannot be read" if len(unreadable) == 1 else f"none of {len(unreadable)} texts can be read"
    return InputError(f"{none}; {first.address}: {first.reason}")
