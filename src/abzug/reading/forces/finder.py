"""Every force that a text names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from abzug.model import Component, Span
from abzug.reading.forces.english import english_phrase
from abzug.reading.forces.german import german_phrase
from abzug.reading.forces.mention import ForceKind, ForceMention
from abzug.reading.forces.nouns import ForceNoun
from abzug.reading.forces.phrase import Phrase, noun_or_model_at
from abzug.reading.lexicon import word_sets
from abzug.reading.nations import NamedBy, Naming, naming_at, state_on
from abzug.reading.numbers import german_cardinal
from abzug.reading.phrases import Hit
from abzug.reading.rows import Row, row_of
from abzug.reading.tokens import Language

_LINKS = frozenset(("und", "oder", "sowie", "noch", "wie", "and", "or", "nor", "as", ",", "&"))
_SINGLING = frozenset(("last", "every", "single", "final", "remaining"))
_BEHIND_PEOPLE = frozenset(
    (
        *("who", "have", "has", "had", "are", "were", "was", "is", "will", "would", "could", "may", "might", "must"),
        *(
            "should",
            "did",
            "do",
            "left",
            "leave",
            "stay",
            "go",
            "went",
            "withdrew",
            "remain",
            "remained",
            "still",
            "now",
        ),
        *("now", "never", "also", "to", "out", "in", "from", "at", "off", "on", "by", ",", ".", ";", ":"),
    )
)
"""Words behind the name of a people that show that it stands by itself."""
_BETWEEN_NOUNS = {language: word_sets(f"phrases_{language}", "phrase")["coordination"] for language in ("de", "en")}


def find_forces(text: str, language: Language, *, published: date | None = None) -> list[ForceMention]:
    """Find the nouns for forces, kit and supplies in ``text``, in order. Linear in the length of the text.

    Args:
        text: Any text.
        language: ``de`` or ``en``.
        published: The day of publication, which tells the Soviet Union from Russia.
    """
    row = row_of(text, language)
    found = [replace(one, owner=state_on(one.owner, published) if one.owner else None) for one in _mentions(row)]
    return _grouped(_outermost(found), row)


def _mentions(row: Row) -> Iterator[ForceMention]:
    index = 0
    while index < len(row.tokens):
        noun, named = noun_or_model_at(row, index), naming_at(row, index)
        mention: ForceMention | None = None
        end = index + 1
        if named is not None and (noun is None or named.end > noun.end):
            mention, end = _named_force(row, index, named)
        elif noun is not None:
            end = noun.end
            mention = _noun_force(row, index, noun)
        if mention is not None:
            yield mention
        index = end


def _noun_force(row: Row, index: int, noun: Hit[ForceNoun]) -> ForceMention | None:
    """Return the force that a noun names; a model before another noun is that noun's attribute ("D-30 howitzers")."""
    after = noun.end + (row.text_at(noun.end) == "-" and row.are_glued(noun.end))
    is_model = any(sign.isdigit() for sign in row.tokens[noun.end - 1].text)
    if is_model and after < len(row.tokens) and noun_or_model_at(row, after) is not None:
        return None
    phrase = _phrase(row, index, noun.end, noun.meaning)
    if row.language == "en" and noun.meaning.is_weak and not _is_supported(row, phrase, index, noun.meaning):
        return None
    return _mention(row, phrase, Span(row.tokens[index].start, row.tokens[noun.end - 1].end), noun.meaning)


def _phrase(row: Row, index: int, end: int, noun: ForceNoun) -> Phrase:
    read = german_phrase if row.language == "de" else english_phrase
    return read(row, index, end, noun)


def _is_supported(row: Row, phrase: Phrase, head: int, noun: ForceNoun) -> bool:
    """Tell whether something makes a weak English noun a force: a word before it, a number, or its plural."""
    return phrase.first < head or noun.is_plural is True or row.text_at(head - 1)[:1].isdigit()


def _named_force(row: Row, index: int, named: Hit[Naming]) -> tuple[ForceMention | None, int]:
    """Return the force that the name of an army, a group or a people stands for, and where to read on."""
    naming, end = named.meaning, named.end
    is_front = row.text_at(end) == "-" and row.are_glued(end) and row.are_glued(end + 1)
    if end < len(row.tokens) and (is_front or _is_attribute_of_noun(row, end)):
        return None, end
    noun = _as_noun(naming)
    if noun is None or (naming.by is NamedBy.PEOPLE and row.language == "en" and not _are_people(row, index, named)):
        return None, end
    phrase = _phrase(row, index, end, noun)
    phrase = phrase._replace(owner=naming.code, end=max(phrase.end, end))
    return _mention(row, phrase, row.span(index, end), noun), end


def _are_people(row: Row, index: int, named: Hit[Naming]) -> bool:
    """Tell whether an English name for a people means soldiers: a plural, "the British, who", "the last Libyan had"."""
    if named.meaning.is_plural:
        return True
    before, after = row.text_at(index - 1).lower(), row.text_at(named.end).lower()
    is_alone = after in _BEHIND_PEOPLE or named.end >= len(row.tokens)
    is_whole = before == "the" and row.text_at(named.end - 1).endswith(("sh", "ch", "ese"))
    return is_alone and (is_whole or before in _SINGLING)


def _is_attribute_of_noun(row: Row, end: int) -> bool:
    """Tell whether a noun for a force follows a name: "Wagner fighters", "UN-Soldaten", "Russian soldiers"."""
    after = end + (row.text_at(end) == "-" and row.are_glued(end))
    return after < len(row.tokens) and noun_or_model_at(row, after) is not None


def _as_noun(naming: Naming) -> ForceNoun | None:
    if naming.by is NamedBy.ORGANISATION and naming.component:
        return ForceNoun(Component(naming.component), "troops", ForceKind.ORGANISATION, is_plural=None)
    if naming.by is NamedBy.PEOPLE:
        return ForceNoun(Component.PERSONNEL, "troops", ForceKind.NATIONALS, naming.is_plural, is_weak=True)
    return None


def _mention(row: Row, phrase: Phrase, head: Span, noun: ForceNoun) -> ForceMention:
    span = row.span(phrase.first, phrase.end)
    return ForceMention(
        span=span,
        phrase_span=span,
        head=head,
        component=phrase.component,
        owner=phrase.owner,
        unit=noun.unit,
        kind=noun.kind,
        is_plural=noun.is_plural,
        is_weak=noun.is_weak,
    )


def _outermost(found: Sequence[ForceMention]) -> list[ForceMention]:
    """Leave out mentions inside another's phrase: "S-300" in "Startgeräte der S-300"."""
    kept: list[ForceMention] = []
    for one in found:
        while kept and one.span.start <= kept[-1].span.start and kept[-1].span.end <= one.span.end:
            kept.pop()
        if not kept or one.span.end > kept[-1].span.end:
            kept.append(one)
    return kept


def _grouped(found: Sequence[ForceMention], row: Row) -> list[ForceMention]:
    """Give mentions that only "und", a comma or a number parts the phrase they form together."""
    grouped: list[ForceMention] = []
    group: list[ForceMention] = []
    for one in found:
        if group and not _are_coordinated(row.text[group[-1].span.end : one.span.start], row.language):
            grouped += _with_phrase(group)
            group = []
        group.append(one)
    return grouped + _with_phrase(group)


def _with_phrase(group: Sequence[ForceMention]) -> list[ForceMention]:
    if len(group) < 2:
        return list(group)
    whole = Span(min(one.span.start for one in group), max(one.span.end for one in group))
    return [replace(one, phrase_span=whole) for one in group]


def _are_coordinated(between: str, language: Language) -> bool:
    """Tell whether the words between two mentions join them: a link, perhaps an article or a number."""
    first, *rest = between.replace(",", " , ").split() or [""]
    return first in _LINKS and len(rest) < _MOST_LINKS and all(_may_follow_link(word, language) for word in rest)


def _may_follow_link(word: str, language: Language) -> bool:
    return word in _LINKS or word in _BETWEEN_NOUNS[language] or word[0].isdigit() or german_cardinal(word) is not None


_MOST_LINKS = 3
