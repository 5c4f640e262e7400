"""What stands before a German noun: adjectives, nations, genitives, the front of a hyphenated word."""

from abzug.reading.lexicon import word_sets
from abzug.reading.nations import NamedBy, Naming, naming_at, naming_ending_at, nation_names
from abzug.reading.numbers import german_cardinal
from abzug.reading.rows import Row

_WORDS = word_sets("phrases_de", "phrase")
ARTICLES = _WORDS["articles"]
_ADJECTIVE_ENDINGS = ("e", "em", "en", "er", "es")
_PARTICIPLE_ENDINGS = ("t", "nd", "en")
_OUTER = tuple(_WORDS["outer_adjectives"])
MOST_ADJECTIVES = 5


def adjectives_before(row: Row, first: int, *, with_outer: bool = False) -> tuple[int, str | None]:
    """Step back over adjectives; return where they begin and the one nation they name.

    Args:
        row: The text.
        first: Index of the noun's first token.
        with_outer: Whether numbers and adjectives such as "letzten" or "beiden" belong to the phrase.
    """
    owners: list[str] = []
    for _ in range(MOST_ADJECTIVES):
        place = first - 1
        if place >= 0 and row.tokens[place].lower == "und" and owners and is_adjective(row, place - 1):
            place -= 1
        named = naming_ending_at(row, place + 1) if place >= 0 else None
        if named is not None and named[1].by in (NamedBy.ADJECTIVE, NamedBy.PEOPLE):
            owners.append(named[1].code)
            first = named[0]
        elif place >= 0 and _is_in_phrase(row, place, with_outer=with_outer):
            first = place
        else:
            break
    return first, owners[0] if len(set(owners)) == 1 else None


def _is_in_phrase(row: Row, index: int, *, with_outer: bool) -> bool:
    return _belongs(row, index) or _is_town_adjective(row, index) or (with_outer and _is_outer(row, index))


def _belongs(row: Row, index: int) -> bool:
    """Tell whether an adjective belongs to the phrase; a participle with a noun of its own does not.

    "In Deutschland stationierten" is left out before "US-Soldaten".
    """
    has_own_noun = row.is_capital(index - 1) and not row.begins_sentence(index - 1) and _is_participle(row, index)
    return is_adjective(row, index) and not has_own_noun


def _is_participle(row: Row, index: int) -> bool:
    word = row.tokens[index].lower
    stem = word[:-2] if word.endswith(_ADJECTIVE_ENDINGS[1:]) else word[:-1]
    return len(stem) > 4 and stem.endswith(_PARTICIPLE_ENDINGS)


def is_adjective(row: Row, index: int) -> bool:
    """Tell whether a token looks like an inflected adjective or participle of the inner phrase."""
    if not 0 <= index < len(row.tokens) or not _is_formed_like_adjective(row, index):
        return False
    return not _has_outer_stem(row.tokens[index].lower)


def _is_outer(row: Row, index: int) -> bool:
    word = row.tokens[index].lower
    is_point = word in ".," and row.are_glued(index) and row.text_at(index - 1).isdigit()
    is_number = is_point or word[0].isdigit() or (german_cardinal(word) is not None and word not in ARTICLES)
    return is_number or (_is_formed_like_adjective(row, index) and _has_outer_stem(word) and word not in ARTICLES)


def _has_outer_stem(word: str) -> bool:
    return any(word.startswith(stem) and len(word) <= len(stem) + 2 for stem in _OUTER)


def _is_formed_like_adjective(row: Row, index: int) -> bool:
    token = row.tokens[index]
    word = token.lower
    if token.text != word and not row.begins_sentence(index):
        return False
    if len(word) < 4 or not word.endswith(_ADJECTIVE_ENDINGS) or word in _WORDS["not_adjectives"]:
        return False
    return word not in ARTICLES and german_cardinal(word) is None


def _is_town_adjective(row: Row, index: int) -> bool:
    """Tell whether a token is like "Marburger" between an article and a noun."""
    word = row.tokens[index].text
    is_formed = row.is_capital(index) and word.endswith("er") and len(word) > 4
    return is_formed and (row.is_word(index - 1, ARTICLES) or is_adjective(row, index - 1))


def hyphenated_front(row: Row, head: int) -> int:
    """Step back over the front of "US-Soldaten" or "Huthi-Rebellen"."""
    if head >= 2 and row.text_at(head - 1) == "-" and row.are_glued(head) and row.are_glued(head - 1):
        return head - 2
    return head


def front_naming(row: Row, head: int) -> Naming | None:
    """Return the nation or organisation in the front of a hyphenated word, or None."""
    front = hyphenated_front(row, head)
    hit = naming_at(row, front) if front < head else None
    return hit.meaning if hit is not None and hit.end <= head else None


def genitive_ending_at(row: Row, end: int) -> tuple[int, Naming] | None:
    """Return first token and meaning of the nation whose name in the genitive ends before ``end``, or None."""
    named = naming_ending_at(row, end)
    is_name = named is not None and named[1].by in (NamedBy.NAME, NamedBy.SEAT, NamedBy.ORGANISATION)
    return named if named and is_name and is_genitive(row, named[0], end) else None


def is_genitive(row: Row, first: int, end: int) -> bool:
    """Tell whether the name from ``first`` to ``end`` carries a genitive s: "Russlands" does, "Belarus" does not."""
    *words, last = row.words[first:end]
    return last.endswith("s") and nation_names("de").at([*words, last[:-1]], 0) is not None
