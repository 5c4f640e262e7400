"""Names that the gazetteer does not know, read as places because of the words around them."""

from abzug.reading.actors.nouns import leader_at, office_at
from abzug.reading.forces.phrase import noun_or_model_at
from abzug.reading.nations import naming_at
from abzug.reading.places.names import place_prepositions
from abzug.reading.places.nouns import place_noun_at, words_for
from abzug.reading.rows import Row

_LONGEST_NAME = 3
_SHORTEST_NAME = 4
"""Letters of a German word that may be guessed to be a name."""
_FOREIGN_ENDINGS = tuple(words_for("foreign_endings"))
"""How names of places end and German nouns seldom do."""
_GERMAN_ENDINGS = tuple(words_for("german_endings"))


def guessed_name_at(row: Row, index: int) -> int | None:
    """Return where a name that must be a place ends, or None."""
    if not row.is_capital(index) or index == 0 or _is_known(row, index):
        return None
    end = index + 1
    while end < min(len(row.tokens), index + _LONGEST_NAME * 2) and _goes_on(row, end):
        end += 1
    if row.language == "en":
        return end if _stands_like_english_place(row, index, end) else None
    return end if _stands_like_german_place(row, index, end) else None


def _goes_on(row: Row, index: int) -> bool:
    """Tell whether a name goes on: "Kafr Lusin", "Faya-Largeau", "da Praia"."""
    if row.text_at(index) == "-":
        return row.are_glued(index) and row.are_glued(index + 1) and row.is_capital(index + 1)
    is_next = row.is_capital(index) and (row.language == "en" or row.are_glued(index)) and not _is_known(row, index)
    return is_next and row.text_at(index).isalpha()


def _is_known(row: Row, index: int) -> bool:
    """Tell whether a capitalised word is something else: a nation, an office, a force, a person, a common word."""
    word = row.text_at(index)
    if word in words_for("not_guessed", row.language) or word in words_for("given_names"):
        return True
    if not word.isalpha() or (word.isupper() and len(word) > 1):
        return True
    others = (naming_at, office_at, noun_or_model_at, place_noun_at)
    return any(other(row, index) is not None for other in others) or leader_at(row, index, None) is not None


def _stands_like_english_place(row: Row, index: int, end: int) -> bool:
    """Tell whether a place's preposition stands before, or an article before and a noun for a place after."""
    noun = place_noun_at(row, end)
    before = row.text_at(index - 1).lower()
    if noun is not None and before in ("the", "a", "at", "in", "near", "from", "to", "its", "towards"):
        return True
    return row.is_word(index - 1, place_prepositions("en")) or (
        before == "to" and place_noun_at(row, index - 2) is None
    )


def _stands_like_german_place(row: Row, index: int, end: int) -> bool:
    """Tell whether a place's preposition, or a noun for a place, stands right before a word that looks like a name."""
    word = row.tokens[index].text
    if len(word) < _SHORTEST_NAME or word.isupper():
        return False
    is_apposition = place_noun_at(row, index - 1) is not None and row.is_capital(index - 1)
    if is_apposition and not word.endswith(_GERMAN_ENDINGS):
        return _looks_foreign(word) or row.tokens[end - 1].text != word
    is_linked = row.is_word(index - 1, words_for("links", "de")) and place_noun_at(row, index - 2) is not None
    return (is_linked or row.is_word(index - 1, place_prepositions("de"))) and _looks_foreign(word)


def _looks_foreign(word: str) -> bool:
    lower = word.lower()
    has_foreign_letter = not set(lower) <= _GERMAN_LETTERS
    return has_foreign_letter or (lower.endswith(_FOREIGN_ENDINGS) and not lower.endswith(_GERMAN_ENDINGS))


_GERMAN_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzäöüß")
