"""Every quantity that a text gives."""

from collections.abc import Iterator

from abzug.model import Component, Count
from abzug.reading.forces.mention import ForceKind
from abzug.reading.forces.nouns import ForceNoun
from abzug.reading.forces.phrase import model_ending_at, noun_or_model_at
from abzug.reading.german_phrase import is_adjective
from abzug.reading.lexicon import word_sets
from abzug.reading.nations import NamedBy, naming_at
from abzug.reading.quantities.amount import Amount, amount_at, ends_with, starts_with
from abzug.reading.quantities.mention import QuantityKind, QuantityMention
from abzug.reading.rows import Row, row_of
from abzug.reading.times.expressions import expressions_in
from abzug.reading.tokens import Language

_DEFINITE = frozenset(("the", "die", "den"))
_LONGEST_WAY_TO_NOUN = 8
"""Tokens between a number and what it counts ("34.500 in Deutschland stationierten US-Soldaten")."""
_PEOPLE = ForceNoun(Component.PERSONNEL, "troops", ForceKind.NATIONALS, is_plural=True, is_weak=True)
_LONGEST_WAY_BACK = 6
"""Tokens back to a noun that an added number counts ("weitere Panzer, angeblich zwölf")."""
_MEASURES = {table: tuple(word_sets("quantities", table)["measures"]) for table in ("de", "en")}
_STRENGTHS = {table: tuple(word_sets("quantities", table)["strengths"]) for table in ("de", "en")}
_ENGLISH = word_sets("phrases_en", "phrase")
_GERMAN = word_sets("phrases_de", "phrase")


def find_quantities(text: str, language: Language) -> list[QuantityMention]:
    """Find the quantities in ``text``, in order, none overlapping another. Linear in the length of the text.

    Dates, clock times, ages, sums of money, distances, ordinal names of units ("58th Army"), models ("T-72") and
    numbers to which something is cut ("auf 2500") are no quantities.
    """
    row = row_of(text, language)
    return list(_quantities(row, _timed(row)))


def _timed(row: Row) -> set[int]:
    """Return the tokens that belong to times."""
    expressions, _ = expressions_in(row.tokens, row.text, row.language, None)
    return {token for one in expressions for token in range(one.first, one.end)}


def _quantities(row: Row, timed: set[int]) -> Iterator[QuantityMention]:
    index, last_unit = 0, ("other", -1000)
    while index < len(row.tokens):
        amount = None if index in timed or _is_part_of_name(row, index) else amount_at(row, index)
        if amount is None:
            noun = noun_or_model_at(row, index)
            last_unit = (noun.meaning.unit, index) if noun else last_unit
        mention = _with_noun(row, amount, last_unit) if amount and _is_count(row, amount) else None
        if mention is not None:
            yield mention
        index = amount.end if amount else index + 1


def _is_part_of_name(row: Row, index: int) -> bool:
    """Tell whether a figure belongs to a model or a name ("T-72", "M23", "Leopard 2") or follows a currency sign."""
    if not row.tokens[index].text[0].isdigit():
        return False
    before = row.text_at(index - 1)
    glued = row.are_glued(index) and (before.isalpha() or (before == "-" and row.text_at(index - 2).isalpha()))
    return glued or before in ("$", "€", "£") or model_ending_at(row, index + 1) is not None


def _is_count(row: Row, amount: Amount) -> bool:
    """Tell whether an amount counts something, rather than dates, distances, money or places in an order."""
    end = amount.end
    if amount.kind in (QuantityKind.SHARE, QuantityKind.WHOLE, QuantityKind.VAGUE):
        return True
    if row.text_at(amount.number_end - 1) in ("th", "st", "nd", "rd"):
        return True
    is_ordinal = row.text_at(end) == "." and row.are_glued(end) and row.tokens[amount.number_first].text.isdigit()
    if is_ordinal and (noun_or_model_at(row, end + 1) is not None or row.text_at(end + 1)[:1].islower()):
        return False
    if starts_with(row, end, "not_counted") is not None or row.text_at(end) in ("€", "$") or _is_measure(row, end):
        return False
    is_definite = row.is_word(amount.number_first - 1, _DEFINITE)
    return is_definite or ends_with(row, amount.first, "cut_to") is None or amount.low != amount.high


def _is_measure(row: Row, end: int) -> bool:
    """Tell whether a number is joined to an age, a length, a calibre ("29-jährige", "155-mm howitzers")."""
    return _joined_word(row, end).startswith(_MEASURES[row.language])


def _joined_word(row: Row, end: int) -> str:
    """Return the word that a hyphen joins to what ends before ``end``, in lower case, or ""."""
    is_joined = row.text_at(end) == "-" and row.are_glued(end) and row.are_glued(end + 1)
    return row.text_at(end + 1).lower() if is_joined else ""


def _with_noun(row: Row, amount: Amount, last_unit: tuple[str, int]) -> QuantityMention | None:
    """Add the noun counted: after the number, before it, or none with the unit last spoken of."""
    found = _noun_after(row, amount.end, over_numbers=amount.kind is QuantityKind.SHARE)
    if found is not None:
        first, end, noun = found
        return _mention(row, amount, noun.unit, (first, end))
    if amount.kind is QuantityKind.WHOLE or _other_noun_follows(row, amount):
        return None
    unit, place = last_unit
    is_near = amount.first - place <= _LONGEST_WAY_BACK
    return _mention(row, amount, unit, None) if is_near or amount.kind is not QuantityKind.VAGUE else None


def _mention(row: Row, amount: Amount, unit: str, noun: tuple[int, int] | None) -> QuantityMention:
    end = max(amount.end, noun[1]) if noun else amount.end
    return QuantityMention(
        span=row.span(amount.first, end),
        number_span=row.span(amount.number_first, amount.number_end),
        noun_span=row.span(*noun) if noun else None,
        count=Count(amount.low, amount.high, unit, amount.share),
        kind=amount.kind,
    )


def _noun_after(row: Row, index: int, *, over_numbers: bool) -> tuple[int, int, ForceNoun] | None:
    """Return first token, end and meaning of the noun that a number before ``index`` counts.

    A share may be of a number: "half of the 100,300-strong contingent".
    """
    if joined := _joined_word(row, index):
        if joined.startswith(_STRENGTHS[row.language]):
            return _people_in(_noun_on_the_way(row, index + 2, over_numbers=over_numbers), index + 1)
        hit = noun_or_model_at(row, index + 1)
        if hit is not None:
            return index + 1, hit.end, hit.meaning
    return _noun_on_the_way(row, index, over_numbers=over_numbers)


def _people_in(found: tuple[int, int, ForceNoun] | None, word: int) -> tuple[int, int, ForceNoun]:
    """Make a count of a unit one of its people: "a 500-strong battalion"."""
    if found is None:
        return word, word + 1, _PEOPLE
    first, end, noun = found
    return first, end, _PEOPLE if noun.unit in ("units", "other") else noun


def _noun_on_the_way(row: Row, index: int, *, over_numbers: bool) -> tuple[int, int, ForceNoun] | None:
    place = index
    while place < min(len(row.tokens), index + _LONGEST_WAY_TO_NOUN):
        hit = noun_or_model_at(row, place)
        if hit is not None:
            following = noun_or_model_at(row, hit.end + (row.text_at(hit.end) == "-"))
            is_attribute = row.language == "en" and following is not None and hit.end < len(row.tokens)
            if not is_attribute:
                return place, hit.end, hit.meaning
            place = hit.end
            continue
        named = naming_at(row, place)
        is_force = named is not None and (named.meaning.by is NamedBy.PEOPLE or bool(named.meaning.component))
        if named is not None and is_force and not _noun_follows(row, named.end):
            return place, named.end, _PEOPLE
        is_figure = over_numbers and row.text_at(place)[0] in "0123456789,."
        step = place + 1 if is_figure else _step_over(row, place)
        if step is None:
            return None
        place = step
    return None


def _noun_follows(row: Row, index: int) -> bool:
    return noun_or_model_at(row, index) is not None


def _step_over(row: Row, place: int) -> int | None:
    """Return where to read on after a word that may stand between a number and its noun, or None."""
    named = naming_at(row, place)
    if named is not None:
        return named.end
    filler = starts_with(row, place, "fillers")
    if filler is not None:
        return filler
    if row.text_at(place) == "-":
        return place + 1
    if row.language == "de":
        may_stand = is_adjective(row, place) or row.is_word(place, _GERMAN["between_number_and_noun"])
        return place + 1 if may_stand else None
    may_stand = row.is_word(place, _ENGLISH["adjectives"]) or row.is_word(place, _ENGLISH["determiners"])
    return place + 1 if may_stand or row.text_at(place) in ("of", "or", "so", "strong") else None


def _other_noun_follows(row: Row, amount: Amount) -> bool:
    """Tell whether the number counts something that is no force ("225 arms caches", "vier Stunden")."""
    if row.language == "de":
        place = amount.end
        while is_adjective(row, place):
            place += 1
        return row.is_capital(place) and naming_at(row, place) is None
    word = row.text_at(amount.end)
    return word.isalpha() and word.islower() and word not in _ENGLISH["after_bare_number"]
