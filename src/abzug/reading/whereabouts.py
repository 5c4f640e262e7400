"""Where the passages of one article lie: places by their spans, and the states that it names."""

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property

from abzug.model.place import Place
from abzug.model.record import Record, Span
from abzug.model.signal import SignalKind
from abzug.reading.article import Article
from abzug.reading.datelines import LONGEST_DATELINE, dateline_of
from abzug.reading.forces import find_forces
from abzug.reading.nations import NamedBy, naming_at
from abzug.reading.places import PlaceKind, PlaceMention, PlacePrecision, find_places
from abzug.reading.rows import row_of
from abzug.reading.sentences import split_sentences

_UNPLACED = frozenset({PlacePrecision.COUNTRY, PlacePrecision.SEA, PlacePrecision.UNKNOWN})
"""What has no position that would say more than its name."""

_OF_FORCES = frozenset({SignalKind.RESERVE, SignalKind.THREAT, SignalKind.RETURN, SignalKind.EXPOSURE})
"""Remarks on intent that speak of a force where it stands."""


class Whereabouts:
    """The places of one article, found once. Linear in the length of the text.

    Args:
        article: The article.
    """

    def __init__(self, article: Article) -> None:
        self._article = article

    def place(self, span: Span) -> Place:
        """Return the place that some words name, with its position where the gazetteer knows one."""
        mention = self._mention(span)
        if mention is None:
            return Place(span.of(self._article.text))
        if mention.precision in _UNPLACED:
            return Place(mention.name)
        return Place(mention.name, mention.latitude, mention.longitude)

    def state_left(self, record: Record) -> str | None:
        """Return the code of the state in which a record's force stands or stood, or None when that is not said."""
        mention = self._mention(record.place_from) if record.place_from is not None else None
        return mention.country if mention is not None else None

    def states_named(self, owner: str) -> Counter[str]:
        """Tell how much the article speaks of each state as a place of somebody's force.

        A place in a sentence about his force counts twice, a state's own name anywhere once; a seat of government and
        the town from which somebody reports are no places of a force.

        Args:
            owner: Whose force.
        """
        found: Counter[str] = Counter()
        telling = self._sentences_on(owner)
        for mention in self._mentions:
            if mention.country is None or self._is_seat(mention) or self._is_in_dateline(mention):
                continue
            found[mention.country] += 2 * _lies_in(mention.span, telling) + (mention.kind is PlaceKind.COUNTRY)
        return +found

    @cached_property
    def _mentions(self) -> list[PlaceMention]:
        return find_places(self._article.text, self._article.language)

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.phrase_span.start for mention in self._mentions]

    def _mention(self, span: Span) -> PlaceMention | None:
        first = bisect_left(self._starts, span.start)
        near = self._mentions[max(0, first - 1) : first + 2]
        found = [one for one in near if one.phrase_span.start < span.end and span.start < one.phrase_span.end]
        return next((one for one in found if one.country is not None), found[0] if found else None)

    def _sentences_on(self, owner: str) -> list[Span]:
        """Return the sentences about the force of ``owner``, or about one that nobody is said to own, in order."""
        article = self._article
        forces = find_forces(article.text, article.language, published=article.published)
        spans = [force.span for force in forces if not force.is_weak and force.owner in (None, owner)]
        spans += [one.content for one in article.reading.records if one.mover_code in (None, owner)]
        spans += [one.content for one in article.reading.signals if one.kind in _OF_FORCES]
        starts = sorted(span.start for span in spans)
        sentences = split_sentences(article.text, article.language)
        return [span for span in sentences if bisect_left(starts, span.end) > bisect_left(starts, span.start)]

    def _is_in_dateline(self, mention: PlaceMention) -> bool:
        """Tell whether a place stands before the dash at a line's head; looks no farther than a dateline is long."""
        text, place = self._article.text, mention.span
        lowest = max(0, place.start - LONGEST_DATELINE)
        start = text.rfind("\n", lowest, place.start) + 1
        if start == 0 and lowest > 0:
            return False
        return place.end <= start + len(dateline_of(text[start : start + 2 * LONGEST_DATELINE]))

    def _is_seat(self, mention: PlaceMention) -> bool:
        row = row_of(mention.span.of(self._article.text), self._article.language)
        hit = naming_at(row, 0)
        return hit is not None and hit.meaning.by is NamedBy.SEAT


def _lies_in(span: Span, sentences: list[Span]) -> bool:
    last = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    return last >= 0 and span.end <= sentences[last].end
