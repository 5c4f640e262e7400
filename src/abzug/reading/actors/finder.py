"""Everybody whom a text names as speaking or seeing."""

from collections.abc import Iterator, Sequence
from datetime import date

from abzug.model import Span
from abzug.reading.actors.english import english_actor
from abzug.reading.actors.german import german_actor
from abzug.reading.actors.mention import ActorMention, ActorRole
from abzug.reading.actors.nouns import Leader, Office, leader_at, office_at
from abzug.reading.actors.phrase import ActorPhrase
from abzug.reading.english_phrase import DETERMINERS
from abzug.reading.german_phrase import adjectives_before
from abzug.reading.lexicon import word_sets
from abzug.reading.nations import NamedBy, Naming, naming_at, state_on
from abzug.reading.phrases import Hit
from abzug.reading.rows import Row, row_of
from abzug.reading.tokens import Language

_FROM_A_PLACE = {"de": frozenset(("in", "im", "aus")), "en": frozenset(("in", "from"))}
_PREPOSITIONS = {language: word_sets(f"phrases_{language}", "places")["prepositions"] for language in ("de", "en")}


_INDEFINITE = frozenset(("a", "an"))
_SPEAK_FOR_NOBODY = frozenset({ActorRole.IMAGERY, ActorRole.MEDIUM, ActorRole.ANALYST, ActorRole.AID})


def find_actors(text: str, language: Language, *, published: date | None = None) -> list[ActorMention]:
    """Find those who may speak or see in ``text``, in order. Linear in the length of the text.

    Args:
        text: Any text.
        language: ``de`` or ``en``.
        published: The day of publication, which tells office holders and states of one name apart.
    """
    row = row_of(text, language)
    return _outermost(list(_mentions(row, published)))


def _mentions(row: Row, published: date | None) -> Iterator[ActorMention]:
    index = 0
    while index < len(row.tokens):
        office, named = office_at(row, index), naming_at(row, index)
        leader = leader_at(row, index, published)
        if named is not None and (office is None or named.end > office.end):
            mention = _named(row, index, named)
            index = named.end
        elif office is not None:
            mention = _with_office(row, index, office, published)
            index = office.end
        elif leader is not None:
            mention = _leader(row, index, leader)
            index = leader.end
        else:
            mention, index = None, index + 1
        if mention is not None:
            code = state_on(mention.code, published) if mention.code else None
            yield _coded(mention, code)


def _coded(mention: ActorMention, code: str | None) -> ActorMention:
    if code == mention.code:
        return mention
    return ActorMention(span=mention.span, head=mention.head, code=code, role=mention.role, locative=mention.locative)


def _with_office(row: Row, index: int, office: Hit[Office], published: date | None) -> ActorMention:
    """Return an office holder; a known person's name tells best for whom: "Präsident Tokajew", "Rumsfeld in Riad"."""
    read = german_actor if row.language == "de" else english_actor
    phrase = read(row, index, office.end, office.meaning)
    mention = _mention(row, phrase, (index, office.end))
    persons = (leader_at(row, place, published) for place in range(office.end, phrase.end))
    known = next((person for person in persons if person is not None), None)
    return mention if known is None else _coded(mention, known.meaning.code)


def _named(row: Row, index: int, named: Hit[Naming]) -> ActorMention | None:
    """Return the actor that the name of a state, its seat or an organisation stands for."""
    naming, end = named.meaning, named.end
    if naming.by in (NamedBy.ADJECTIVE, NamedBy.PEOPLE) or _is_attribute(row, index, end):
        return None
    role = ActorRole(naming.role) if naming.role else ActorRole.GOVERNMENT
    if row.is_word(index - 1, _INDEFINITE):
        return None
    before = row.tokens[index - 1].lower if index else ""
    first = index
    if row.language == "de":
        first, _ = adjectives_before(row, index, with_outer=True)
    elif row.is_word(index - 1, DETERMINERS):
        first = index - 1
    is_from = before in _FROM_A_PLACE[row.language] and naming.by is NamedBy.SEAT
    code = None if role in _SPEAK_FOR_NOBODY else naming.code
    phrase = ActorPhrase(first, end, code, ActorRole.IMPERSONAL if is_from else role)
    return _mention(row, phrase, (index, end))


def _is_attribute(row: Row, index: int, end: int) -> bool:
    """Tell whether a name only says whose something is: "Kiews Unterhändler", "Kremlin spokesman", "Nato-Truppen"."""
    if row.text_at(end) == "-" and row.are_glued(end):
        return True
    following = office_at(row, end)
    if row.language == "en":
        possessive = row.text_at(end) in ("'", "’") and row.text_at(end + 1) == "s"
        return following is not None or (possessive and office_at(row, end + 2) is not None)
    del index
    return following is not None


def _leader(row: Row, index: int, leader: Hit[Leader]) -> ActorMention:
    """Return a known person, with the given name before it."""
    first = index
    while first > max(0, index - 2) and row.is_capital(first - 1) and not row.begins_sentence(first - 1):
        if office_at(row, first - 1) is not None or naming_at(row, first - 1) is not None:
            break
        first -= 1
    phrase = ActorPhrase(first, leader.end, leader.meaning.code, leader.meaning.role)
    return _mention(row, phrase, (index, leader.end))


def _mention(row: Row, phrase: ActorPhrase, head: tuple[int, int]) -> ActorMention:
    before = row.tokens[phrase.first - 1].lower if phrase.first else ""
    if before in ("der", "dem", "den", "das", "the") and phrase.first > 1:
        before = row.tokens[phrase.first - 2].lower
    return ActorMention(
        span=row.span(phrase.first, phrase.end),
        head=row.span(*head),
        code=phrase.code,
        role=phrase.role,
        locative=before in _PREPOSITIONS[row.language],
    )


def _outermost(found: Sequence[ActorMention]) -> list[ActorMention]:
    """Leave out mentions inside another's phrase: "Bündnisses" in "Sprecher des Bündnisses"."""
    kept: list[ActorMention] = []
    for one in found:
        while kept and _holds(one.span, kept[-1].span):
            kept.pop()
        if not kept or not _holds(kept[-1].span, one.span):
            kept.append(one)
    return kept


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
