"""German noun phrases for actors."""

from abzug.reading.actors.mention import ActorRole
from abzug.reading.actors.nouns import Office, office_at
from abzug.reading.actors.phrase import OFFICIAL_ROLES, ActorPhrase, Tail, capacity
from abzug.reading.forces.phrase import noun_or_model_at
from abzug.reading.german_phrase import (
    ARTICLES,
    MOST_ADJECTIVES,
    adjectives_before,
    front_naming,
    genitive_ending_at,
    hyphenated_front,
    is_adjective,
)
from abzug.reading.lexicon import word_sets
from abzug.reading.nations import NamedBy, naming_at
from abzug.reading.rows import Row

_PLACE_LINKS = word_sets("phrases_de", "actors")["place_links"]
_QUARTERS = word_sets("phrases_de", "actors")["quarters"]
_LONGEST_NAME = 3
_DEEPEST = 3
"""Attributes of attributes that are followed: "Vertreter von Regierung und Opposition in Athen"."""


def german_actor(row: Row, head: int, end: int, office: Office) -> ActorPhrase:
    """Return the phrase around the noun from ``head`` to ``end``, without article."""
    first, adjective = adjectives_before(row, hyphenated_front(row, head), with_outer=True)
    owner = genitive_ending_at(row, first)
    front = front_naming(row, head)
    tail = _tail(row, _name_end(row, end), _DEEPEST)
    code = (
        office.code or adjective or (owner[1].code if owner else None) or (front.code if front else None) or tail.code
    )
    given = ActorRole(front.role) if front and front.role else tail.role
    is_dependent = office.speaks_for_others or (front is not None and office.role in OFFICIAL_ROLES)
    role = capacity(office.role, given, is_dependent=is_dependent)
    return ActorPhrase(owner[0] if owner else first, tail.end, code, role)


def _name_end(row: Row, end: int) -> int:
    """Step on over the name after an office: "Präsident Emmanuel Macron", "Major Cheikh Fall"."""
    place = end
    while place < min(len(row.tokens), end + _LONGEST_NAME) and _is_name(row, place):
        place += 1
    return place


def _is_name(row: Row, index: int) -> bool:
    if not row.is_capital(index) or not row.tokens[index].text.isalpha():
        return False
    return office_at(row, index) is None and noun_or_model_at(row, index) is None and naming_at(row, index) is None


def _tail(row: Row, end: int, depth: int) -> Tail:
    """Step on over genitives and places: "des russischen Verteidigungsministeriums", "in Beirut", "der Stadt"."""
    word = row.text_at(end)
    if depth == 0:
        return Tail(end)
    if word in ("der", "des"):
        return _genitive(row, end, depth)
    if word in ("von", "vom", "aus"):
        whose = _genitive(row, end, depth)
        if whose.end > end:
            return whose
    if word in _PLACE_LINKS:
        return _place(row, end)
    if word == "und" and depth < _DEEPEST and office_at(row, end + 1) is not None:
        return _genitive(row, end, depth)
    hit = naming_at(row, end) if row.is_capital(end) and genitive_ending_at(row, end + 1) else None
    return Tail(hit.end, hit.meaning.code) if hit else Tail(end)


def _genitive(row: Row, link: int, depth: int) -> Tail:
    place = link + 1 + row.is_word(link + 1, ARTICLES)
    code = None
    while place < min(len(row.tokens), link + 1 + MOST_ADJECTIVES):
        office, named = office_at(row, place), naming_at(row, place)
        if named is not None and named.meaning.by is NamedBy.ADJECTIVE:
            code, place = named.meaning.code, named.end
        elif named is not None and (office is None or named.end >= office.end):
            role = ActorRole(named.meaning.role) if named.meaning.role else ActorRole.GOVERNMENT
            return _joined(Tail(_coordinated(row, named.end), named.meaning.code, role), row, depth)
        elif office is not None:
            return _joined(Tail(office.end, code or office.meaning.code, office.meaning.role), row, depth)
        elif is_adjective(row, place) or (row.is_capital(place) and row.text_at(place + 1) == "-"):
            place += 1 + (row.text_at(place + 1) == "-")
        else:
            is_noun = row.is_capital(place) and row.text_at(link) in ("der", "des")
            return _joined(Tail(_named_after(row, place + 1), code), row, depth) if is_noun else Tail(link)
    return Tail(link)


def _named_after(row: Row, end: int) -> int:
    """Step on over the name of what a common noun calls by its kind: "der Firma Maxar"."""
    named = naming_at(row, end) if row.is_capital(end) else None
    return named.end if named is not None else end


def _coordinated(row: Row, end: int) -> int:
    """Step on from "von Kirgistan" to "und Tadschikistan"."""
    following = naming_at(row, end + 1) if row.text_at(end) == "und" and row.is_capital(end + 1) else None
    return following.end if following else end


def _joined(tail: Tail, row: Row, depth: int) -> Tail:
    """Go on behind an attribute, and keep what the nearer one says."""
    further = _tail(row, tail.end, depth - 1)
    return Tail(further.end, tail.code or further.code, tail.role)


def _place(row: Row, link: int) -> Tail:
    """Read "in Beirut", "aus Bukarest", "im Auswärtigen Amt": only names that are known."""
    place = link + 1 + row.is_word(link + 1, ARTICLES)
    if row.is_word(place, _QUARTERS) and row.is_word(place + 1, ARTICLES):
        place += 2
    named = naming_at(row, place) if row.is_capital(place) else None
    if named is None:
        is_town = row.text_at(link) == "in" and row.is_capital(place) and _is_name(row, place) and place == link + 1
        return Tail(place + 1) if is_town else Tail(link)
    return Tail(named.end, named.meaning.code)
