"""Whether a clause looks back or ahead, from the finite verbs near a time expression."""

from collections.abc import Sequence
from enum import StrEnum

from abzug.reading.lexicon import word_sets
from abzug.reading.times.vocabulary import ADJECTIVE_ENDINGS
from abzug.reading.tokens import Language, Token


class Tense(StrEnum):
    """Where the clause around a time lies, seen from publication."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


_REACH = 30
"""Tokens to either side. Longer than nearly all clauses; bounds the work for a time expression."""
_CLAUSE_BORDER_COST = 5
"""How many tokens farther away a verb counts for each comma in between. Set on KRAUTS DieZeit and Dolomiten-42."""
_LONGEST_CHAIN = 5
_SENTENCE_END = frozenset(".!?")
_CLAUSE_BORDERS = frozenset(",;:()–-")
_GERMAN = word_sets("tense", "de")
_ENGLISH = word_sets("tense", "en")

_PARTICIPLE_STARTS = tuple(_GERMAN["participle_starts"])


class Tenses:
    """The tenses of a text's verbs, each looked up once.

    Args:
        tokens: The text's tokens.
        language: Its language.
    """

    def __init__(self, tokens: Sequence[Token], language: Language) -> None:
        self._tokens = tokens
        self._language = language
        self._known: dict[int, Tense] = {}

    def near(self, first: int, end: int) -> Tense:
        """Return the tense of the finite verb nearest to the tokens from ``first`` to ``end`` in their sentence."""
        best, best_cost = Tense.UNKNOWN, 10_000
        for step in (-1, 1):
            position, cost = (first - 1 if step < 0 else end), 0
            limit = max(-1, first - _REACH) if step < 0 else min(len(self._tokens), end + _REACH)
            while position != limit and cost < best_cost and not _ends_sentence(self._tokens, position):
                cost += _CLAUSE_BORDER_COST if self._tokens[position].text in _CLAUSE_BORDERS else 1
                tense = self._at(position)
                if tense is not Tense.UNKNOWN and cost < best_cost:
                    best, best_cost = tense, cost
                position += step
        return best

    def _at(self, position: int) -> Tense:
        if position not in self._known:
            self._known[position] = _tense_of(self._tokens, position, self._language)
        return self._known[position]


def _ends_sentence(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether the token is a full stop, not the point of an ordinal or of an abbreviation of one letter."""
    if tokens[position].text not in _SENTENCE_END:
        return False
    before = tokens[position - 1].text if position else ""
    return not (before.isdigit() and len(before) <= 3) and len(before) != 1


def _tense_of(tokens: Sequence[Token], position: int, language: Language) -> Tense:
    token = tokens[position]
    if token.text != token.lower and position and tokens[position - 1].text not in '.!?:»„"“':
        return Tense.UNKNOWN
    if language == "de":
        return _german(tokens, position)
    tense = _english(token.lower)
    return Tense.FUTURE if tense is Tense.PAST and _hangs_on_modal(tokens, position) else tense


def _german(tokens: Sequence[Token], position: int) -> Tense:
    word = tokens[position].lower
    if word in _GERMAN["past"] or _is_preterite(word, tokens, position):
        return Tense.PAST
    if word in _GERMAN["perfect"]:
        return Tense.PAST if _participle_follows(tokens, position) else Tense.UNKNOWN
    if word in _GERMAN["future"]:
        return Tense.FUTURE
    return Tense.PRESENT if word in _GERMAN["present"] else Tense.UNKNOWN


def _is_preterite(word: str, tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a word looks like a weak preterite ("teilte"); an article before it makes it an adjective."""
    if len(word) < 5 or not word.endswith(("te", "ten")) or word in _GERMAN["not_preterite"] or word.startswith("ge"):
        return False
    before = tokens[position - 1].lower if position else ""
    return before not in _GERMAN["before_adjective"] and not before.endswith(ADJECTIVE_ENDINGS[1:])


def _participle_follows(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a past participle stands later in the sentence, or before in a subordinate clause."""
    reach = range(max(0, position - 2), min(len(tokens), position + _REACH))
    for place in reach:
        if place > position and _ends_sentence(tokens, place):
            break
        word = tokens[place].text
        if word.islower() and word.endswith(("t", "en")) and len(word) > 4 and _starts_like_participle(word):
            return True
    return False


def _starts_like_participle(word: str) -> bool:
    return word.startswith(_PARTICIPLE_STARTS) or word.endswith("iert")


def _hangs_on_modal(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a participle belongs to a modal verb: "will have gone", "would each be brought"."""
    place = position - 1
    while place > position - _LONGEST_CHAIN and place >= 0 and tokens[place].lower in _ENGLISH["verb_chain"]:
        place -= 1
    return 0 <= place < position - 1 and tokens[place].lower in _ENGLISH["future"]


def _english(word: str) -> Tense:
    if word in _ENGLISH["future"]:
        return Tense.FUTURE
    if word in _ENGLISH["past"] or (word.endswith("ed") and len(word) > 4 and word not in _ENGLISH["not_past"]):
        return Tense.PAST
    return Tense.PRESENT if word in _ENGLISH["present"] else Tense.UNKNOWN
