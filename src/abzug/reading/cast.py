"""The people of one article: who a speaker's words stand for."""

from bisect import bisect_left

from abzug.model.record import Span
from abzug.reading.actors import ActorMention, ActorRole, find_actors
from abzug.reading.article import Article

_SHORTEST_NAME = 4
"""Letters of a word from which it can tell a person again."""


class Cast:
    """All who are named in an article, and who is meant where only a surname stands.

    "Stoltenberg" alone speaks for nobody; where the text has called him "NATO Secretary General Jens Stoltenberg"
    before, he speaks for NATO. Linear in the length of the text.

    Args:
        article: The article.
    """

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._mentions = find_actors(article.text, article.language, published=article.published)
        self._starts = [mention.span.start for mention in self._mentions]
        self._by_name: dict[str, ActorMention] = {}
        for mention in self._mentions:
            if mention.code is not None:
                for word in _names(mention.span.of(self._text)):
                    self._by_name.setdefault(word, mention)

    def actor(self, speaker: Span) -> ActorMention | None:
        """Return who a speaker is, or None when he is nobody that is known."""
        first = bisect_left(self._starts, speaker.start)
        near = self._mentions[max(0, first - 1) : first + 3]
        here = [mention for mention in near if _overlap(mention.span, speaker)]
        known = [mention for mention in here if mention.code is not None]
        if known:
            return known[0]
        if not here or here[0].role is ActorRole.PERSON:
            again = (self._by_name.get(word) for word in reversed(_names(speaker.of(self._text))))
            found = next((mention for mention in again if mention is not None), None)
            if found is not None:
                return found
        return here[0] if here else None


def _names(words: str) -> list[str]:
    return [word.casefold() for word in words.split() if len(word) >= _SHORTEST_NAME and word[0].isupper()]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
