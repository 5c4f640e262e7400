"""English noun phrases for actors."""

from abzug.reading.actors.mention import ActorRole
from abzug.reading.actors.nouns import Office, office_at
from abzug.reading.actors.phrase import OFFICIAL_ROLES, ActorPhrase, Tail, capacity
from abzug.reading.english_phrase import DETERMINERS, front_of
from abzug.reading.lexicon import word_sets
from abzug.reading.nations import NamedBy, naming_at, naming_ending_at
from abzug.reading.rows import Row

_WORDS = word_sets("phrases_en", "actors")
_LONGEST_NAME = 3
_LONGEST_LINK = 6
"""Tokens of one "of ..." or "at ..." that are followed."""
_MOST_LINKS = 3


def english_actor(row: Row, head: int, end: int, office: Office) -> ActorPhrase:
    """Return the phrase around the noun from ``head`` to ``end``, with its article."""
    first, owners = front_of(row, head, _office_ending_at, with_numbers=True, with_links=False)
    front = _front_role(row, first, head)
    tail = _tail(row, _name_end(row, end))
    code = office.code or (owners[0] if owners else None) or tail.code
    is_dependent = office.speaks_for_others or (front is not None and office.role in OFFICIAL_ROLES)
    role = capacity(office.role, front or tail.role, is_dependent=is_dependent)
    return ActorPhrase(first, tail.end, code, role)


def _office_ending_at(row: Row, end: int) -> int | None:
    """Return the first token of another office that ends before ``end`` ("government spokesman"), or None."""
    hit = office_at(row, end - 1) if end > 0 else None
    return end - 1 if hit is not None and hit.end == end else None


def _front_role(row: Row, first: int, head: int) -> ActorRole | None:
    """Return the role of an organisation or office before the noun: "an OSCE patrol", "army spokesman"."""
    named = naming_ending_at(row, head)
    if named is not None and named[0] >= first and (named[1].role or named[1].by is NamedBy.SEAT):
        return ActorRole(named[1].role or ActorRole.GOVERNMENT)
    office = office_at(row, head - 1) if head - 1 >= first else None
    return office.meaning.role if office is not None and office.end == head else None


def _name_end(row: Row, end: int) -> int:
    """Step on over the name after an office: "President Emmanuel Macron"."""
    place = end
    while place < min(len(row.tokens), end + _LONGEST_NAME) and row.is_capital(place) and row.text_at(place).isalpha():
        if naming_at(row, place) is not None:
            break
        place += 1
    return place


def _tail(row: Row, end: int) -> Tail:
    """Step on over "of the ruling party in Yerevan", "at the airport perimeter", "familiar with the talks"."""
    tail = Tail(end)
    for _ in range(_MOST_LINKS):
        further = _link(row, tail.end)
        if further.end == tail.end:
            break
        tail = Tail(further.end, tail.code or further.code, tail.role or further.role)
    return tail


def _link(row: Row, end: int) -> Tail:
    place = end + row.is_word(end, _WORDS["openers"])
    is_guarded = row.is_word(place, _WORDS["guarded_links"])
    is_named = row.is_capital(place + 1) or (row.text_at(place) == "for" and row.text_at(place + 1) == "the")
    if not row.is_word(place, _WORDS["links"]) and not (is_guarded and (place > end or is_named)):
        return Tail(end)
    code: str | None = None
    role: ActorRole | None = None
    place += 1
    limit = min(len(row.tokens), place + _LONGEST_LINK)
    first = place
    while place < limit and not _ends_link(row, place, first):
        named, office = naming_at(row, place), office_at(row, place)
        if named is not None and named.meaning.by is not NamedBy.PEOPLE:
            code, role = (
                code or named.meaning.code,
                role or (ActorRole(named.meaning.role) if named.meaning.role else None),
            )
            place = named.end
        elif office is not None:
            role, place = role or office.meaning.role, office.end
        else:
            place += 1
    return Tail(place if place > first else end, code, role)


def _ends_link(row: Row, place: int, first: int) -> bool:
    token = row.tokens[place]
    if not (token.text.isalnum() or token.text in "-'’"):
        return True
    if row.is_word(place, _WORDS["ends"]) or row.is_word(place, _WORDS["links"]):
        return True
    return place > first and row.is_word(place, DETERMINERS)
