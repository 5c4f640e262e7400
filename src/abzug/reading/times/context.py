"""What the words around a time expression say about which time is meant."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from abzug.reading.lexicon import word_sets
from abzug.reading.times.patterns import Slots
from abzug.reading.times.tense import Tense, Tenses
from abzug.reading.tokens import Language, Token

_WORDS = word_sets("around_times", "context")
DEADLINE_NOUNS = _WORDS["deadline_nouns"]
_MERGED = {
    "am": "an", "im": "in", "zum": "zu", "zur": "zu", "vom": "von", "beim": "bei", "ins": "in", "ans": "an",
    "till": "until", "fürs": "für", "übers": "über",
}  # fmt: skip
_MOST_WORDS_BEFORE = 4
"""Articles and words like "about" between a preposition and a time."""
_LONG_TEXT = 200
"""Tokens; longer than an agency's report (E)."""


@dataclass
class Context:
    """A text and the day against which its times are resolved.

    Args:
        tokens: The text's tokens.
        language: Its language.
        published: The day of publication, or None.
    """

    tokens: Sequence[Token]
    language: Language
    published: date | None
    _last_day: date | None = field(default=None, init=False)
    _last_token: int = field(default=0, init=False)

    def remember(self, day: date | None, token: int) -> None:
        """Note that the text has named a day, in the expression that ends before ``token``."""
        if day is not None:
            self._last_day, self._last_token = day, token

    def here(self, slots: Slots, reach: int | None = None) -> date | None:
        """Return the day to which the text has come: one named at most ``reach`` tokens before, else publication."""
        distance = slots.atoms[slots.first].first - self._last_token
        return self._last_day if self._last_day and (reach is None or distance <= reach) else self.published

    def tense(self, slots: Slots) -> Tense:
        """Return the tense of the clause around an expression; a deadline lies ahead unless its clause looks back.

        A verb says nothing about when "the January deadline" is.
        """
        first, end = slots.atoms[slots.first].first, slots.atoms[slots.end - 1].end
        if end < len(self.tokens) and self.tokens[end].lower in DEADLINE_NOUNS:
            return Tense.UNKNOWN
        tense = self.tenses.near(first, end)
        ahead = tense is not Tense.PAST and self.preposition(slots) in _WORDS["deadline_prepositions"]
        return Tense.FUTURE if ahead else tense

    def preposition(self, slots: Slots) -> str:
        """Return the preposition before an expression, merged articles undone, or any other word there, or ''."""
        return self.preposition_at(slots.atoms[slots.first].first)

    def preposition_at(self, token: int) -> str:
        """Return the same for the expression that begins at ``token``."""
        place = self.preposition_index(token)
        word = self.tokens[place].lower if place >= 0 else ""
        return _MERGED.get(word, word)

    def preposition_index(self, token: int) -> int:
        """Return where the word before the expression stands, articles and "about" passed over; -1 if none.

        Of two prepositions the first counts: "bis zum 1. Mai", "innerhalb von zwei Wochen".
        """
        place = token - 1
        while place >= max(0, token - _MOST_WORDS_BEFORE) and self.tokens[place].lower in _WORDS["skipped"]:
            place -= 1
        is_second = place > 0 and self.tokens[place].lower in _WORDS["second_of_two"]
        return place - 1 if is_second and self.tokens[place - 1].lower in _WORDS["first_of_two"] else place

    def means_the_day(self, slots: Slots) -> bool:
        """Tell whether "heute" is a day rather than an age: in short texts, in dailies, before clock times.

        Source: KRAUTS dev: a daily's "heute" is a day, a weekly essay's "nowadays".
        """
        after = slots.atoms[slots.end - 1].end
        following = {token.lower for token in self.tokens[after : after + 4]}
        return len(self.tokens) < _LONG_TEXT or self._is_daily or not following.isdisjoint(_WORDS["clock"])

    def is_age(self, slots: Slots) -> bool:
        """Tell whether years are an age: "ab 16 Jahren", "drei Jahre alt", "aged 20"."""
        after = slots.atoms[slots.end - 1].end
        following = self.tokens[after].lower if after < len(self.tokens) else ""
        return following.startswith(("alt", "old")) or self.preposition(slots) in _WORDS["age_prepositions"]

    @cached_property
    def tenses(self) -> Tenses:
        """The tenses of the text's verbs."""
        return Tenses(self.tokens, self.language)

    @cached_property
    def _is_daily(self) -> bool:
        return any(token.lower in _WORDS["daily"] for token in self.tokens)
