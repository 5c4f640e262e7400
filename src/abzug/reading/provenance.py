"""Who first said or saw it, across articles: copies of one origin are one report."""

from bisect import bisect_right
from collections.abc import Sequence

from abzug.model.origin import Origin, OriginReason
from abzug.model.record import Span
from abzug.reading.agencies import agency_of
from abzug.reading.article import Article
from abzug.reading.copies import Copy, CopyFinder
from abzug.reading.origins import CLAIMANT
from abzug.reading.sentences import split_sentences
from abzug.reading.voices import Voice


class Provenance:
    """The origins of what a set of articles says.

    A named speaker is one origin wherever he is quoted. What nobody in particular says (residents, officials without a
    name, the text itself) has the origin of its article, because nobody can tell such voices apart: the agency whose
    copy it is, else the earliest article that it repeats or from which its sentence is taken over, else the outlet.
    Translations are not recognised.

    Args:
        articles: The articles, the earliest first; the order among those of one day decides which is the original.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._finder = CopyFinder()
        self._copies: list[Copy | None] = [self._finder.add(article.text) for article in articles]
        self._agencies = self._family_agencies()
        self._sentences: dict[int, list[Span]] = {}

    def origin(self, article: int, passage: Span, voice: Voice) -> Origin:
        """Return the origin of a passage of an article.

        Args:
            article: Place of the article in the list.
            passage: The passage.
            voice: Who says or saw it.
        """
        if voice.speaks_for_claimant:
            return Origin(name=CLAIMANT, reason=OriginReason.CLAIMANT)
        if voice.name:
            return Origin(name=voice.name.casefold(), reason=OriginReason.SPEAKER)
        own = self._of_article(article)
        if own.reason is OriginReason.OUTLET:
            return self._of_sentence(article, passage) or own
        return own

    def copy_of(self, article: int) -> Copy | None:
        """Return which earlier article an article repeats, if any."""
        return self._copies[article]

    def _family_agencies(self) -> list[str | None]:
        """Return the agency of each article: its own slug, or that of any copy of the same text."""
        leaders = [number if copy is None else copy.of for number, copy in enumerate(self._copies)]
        slugs = [agency_of(article.text) for article in self._articles]
        of_family: dict[int, str] = {}
        for leader, slug in zip(leaders, slugs, strict=True):
            if slug is not None:
                of_family.setdefault(leader, slug)
        return [slug or of_family.get(leader) for leader, slug in zip(leaders, slugs, strict=True)]

    def _of_article(self, article: int) -> Origin:
        agency, copy = self._agencies[article], self._copies[article]
        if agency is not None:
            return Origin(name=agency.casefold(), reason=OriginReason.AGENCY)
        if copy is not None:
            original = self._articles[copy.of]
            return Origin(
                name=original.outlet.casefold(),
                reason=OriginReason.COPY,
                copied_from=original.document.address,
                share=copy.share,
            )
        return Origin(name=self._articles[article].outlet.casefold(), reason=OriginReason.OUTLET)

    def _of_sentence(self, article: int, passage: Span) -> Origin | None:
        source = self._finder.source_of(self._sentence(article, passage), of=article)
        if source is None:
            return None
        original = self._of_article(source)
        return Origin(
            name=original.name,
            reason=OriginReason.SENTENCE,
            copied_from=self._articles[source].document.address,
        )

    def _sentence(self, article: int, passage: Span) -> str:
        """Return the sentence that holds a passage, or the passage itself where it runs over several."""
        one = self._articles[article]
        if article not in self._sentences:
            self._sentences[article] = split_sentences(one.text, one.language)
        sentences = self._sentences[article]
        last = bisect_right(sentences, passage.start, key=lambda span: span.start) - 1
        holds = last >= 0 and passage.end <= sentences[last].end
        return (sentences[last] if holds else passage).of(one.text)
