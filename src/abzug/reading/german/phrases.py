"""Noun phrases of a clause, with what their form tells about case and number."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from abzug.reading.german.clauses import Clause
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.words import TaggedSentence, Word

_DETERMINERS = ("ART", "PDAT", "PPOSAT", "PIAT", "PWAT", "PRELAT")
_PRONOUNS = ("PPER", "PDS", "PIS", "PRELS", "PWS", "PPOSS")
_BEFORE_NUMBERS = (("über",), ("bis", "zu"), ("an", "die"), ("um", "die"))
_SHARES = words_of("grammar", "phrases", "shares")
_STANDING_ALONE = words_of("grammar", "phrases", "standing_alone")
_GENITIVE_PLURALS = words_of("grammar", "phrases", "genitives")
_JOINING = frozenset(("und", "oder", "sowie"))
_PARTICIPLES = ("enden", "ende", "ender", "endes", "endem", "ten", "te", "ter", "tes", "tem", "enen", "ene", "ener")
_MARKS = frozenset('„“”»«"‚‘‹›()')
_SUBJECT_PRONOUNS = words_of("grammar", "phrases", "subject_pronouns")
_FEMININE = tuple(words_of("grammar", "phrases", "feminine_endings"))
_MEN = tuple(words_of("grammar", "phrases", "men_endings"))
_SOURCE_NOUNS = words_of("sources", "nouns")
_TIMES = words_of("grammar", "phrases", "times")
_ATTACHING = words_of("grammar", "phrases", "attaching")


LONGEST_PHRASE = 24
"""Words of a noun phrase without its genitives; a longer one is none."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase.

    Args:
        first: Its first word, determiner included.
        last: The word after its last, genitives and names included.
        head: Its noun or pronoun.
        preposition: The preposition that governs it, or None.
        nominative: Whether its form can be a subject's.
        plural: Whether its form is plural; None when it does not tell.
    """

    first: int
    last: int
    head: int
    preposition: int | None
    nominative: bool
    plural: bool | None


def noun_phrases(sentence: TaggedSentence, clause: Clause) -> list[NounPhrase]:
    """Return the noun phrases of a clause from left to right; genitives belong to the noun before them."""
    words = sentence.words
    found: list[NounPhrase] = []
    for first, last in clause.ranges:
        place = first
        while place < last:
            phrase = _phrase_at(words, place, last)
            if phrase is None:
                place += 1
            else:
                found.append(phrase)
                place = phrase.last
    return found


def end_with_attributes(words: tuple[Word, ...], phrases: Sequence[NounPhrase], phrase: NounPhrase) -> int:
    """Return the end of a noun phrase with the prepositional phrases right behind it, those of time left out.

    Example:
        Of "den Rückzug" in "… kündigte **den Rückzug aus Rostow, Belgorod und Brjansk in die Kasernen** an".
    """
    end = phrase.last
    for other in phrases:
        follows = other.preposition == end and words[other.head].lower not in _TIMES
        is_listed = other.first == end + 1 and other.preposition is None and _is_listed(words, end, other.last)
        if other.first > phrase.first and (follows or is_listed):
            end = other.last
    return end


def _is_listed(words: tuple[Word, ...], comma: int, last: int) -> bool:
    """Tell whether a comma stands in an enumeration: another comma or "und" comes behind the next noun."""
    if words[comma].text != ",":
        return False
    joined = [word.lower for word in words[comma + 1 : last + 1]]
    return "," in joined or not _JOINING.isdisjoint(joined)


def _phrase_at(words: tuple[Word, ...], place: int, last: int) -> NounPhrase | None:
    """Return the noun phrase that starts here, its preposition included in the reading but not in the span."""
    preposition = None
    place = _past_quantifier(words, place, last)
    if words[place].tag in ("APPR", "APPRART") and place + 1 < last:
        preposition = place
        place += 1
    if (
        words[place].tag in _PRONOUNS
        and not _is_article(words, place, last)
        and _past_embedded(words, place, place + 1, last) == place + 1
    ):
        return NounPhrase(place, place + 1, place, preposition, _pronoun_is_subject(words[place]), None)
    core = _core(words, place, last)
    if core is None:
        return None
    head, end = core
    end = _extended(words, head, end, last)
    determiner = words[place].lower if words[place].tag in _DETERMINERS else ""
    article = "" if preposition is None else words[preposition].lower
    nominative = preposition is None and _can_be_nominative(words, place, head, determiner)
    return NounPhrase(place, end, head, preposition, nominative, _is_plural(determiner or article, words, place, head))


def _past_quantifier(words: tuple[Word, ...], place: int, last: int) -> int:
    """Step over what only qualifies a number: "**über** die Hälfte", "**bis zu** 300 Soldaten", "**an die** 40"."""
    lowers = tuple(word.lower for word in words[place : min(place + 2, last)])
    step = 2 if lowers in _BEFORE_NUMBERS else 1 if lowers[:1] in _BEFORE_NUMBERS else 0
    here = place + step
    if not step or here >= last:
        return place
    share = here + 1 if words[here].tag == "ART" else here
    is_counted = words[here].tag == "CARD" or (share < last and words[share].lower in _SHARES)
    return here if is_counted else place


def _is_article(words: tuple[Word, ...], place: int, last: int) -> bool:
    """Tell whether an apparent pronoun is the article of the noun right behind it: "so **das** Ministerium"."""
    if words[place].lower not in ("der", "die", "das", "den", "dem") or place + 1 >= last:
        return False
    return words[place].tag != "PRELS" and (words[place + 1].is_noun or words[place + 1].tag in ("ADJ(A)", "CARD"))


def _core(words: tuple[Word, ...], place: int, last: int) -> tuple[int, int] | None:
    """Return head and end of determiner, adjectives and nouns; quotation marks inside are part of it."""
    here = place + (words[place].tag in ("PDS", "PRELS"))
    last = min(last, place + LONGEST_PHRASE)
    while here < last and _is_modifier(words, here, place, last):
        here += 1
    here = _past_embedded(words, place, here, last)
    if place < here < last and words[here].tag == "PIS":
        return here, here + 1
    if here >= last or not words[here].is_noun:
        return _without_noun(words, place, here)
    head = here
    while here < last and (words[here].is_noun or words[here].text in _MARKS or _joins_name(words, here, last)):
        if here > head and words[here - 1].text in _SOURCE_NOUNS:
            break
        if words[here].is_noun and (words[head].tag == "NE" or _is_owner(words, head, here, place)):
            head = here
        here += 1
    while words[here - 1].text in '„»"‚‹(':
        here -= 1
    return head, here


def _without_noun(words: tuple[Word, ...], place: int, here: int) -> tuple[int, int] | None:
    """Return head and end of a phrase that a number ends: "**Tausend** sollen bleiben", "die letzten **260**"."""
    word = words[here - 1] if here > place else None
    is_free = place == 0 or not (words[place - 1].is_noun or words[place - 1].tag in ("APPR", "APPRART", "CARD"))
    if word is None or not is_free:
        return None
    if word.tag == "CARD" and not _is_year(word.text) and word.text[-1] not in ".:":
        return here - 1, here
    return (here - 1, here) if word.lower in _STANDING_ALONE and words[place].tag in _DETERMINERS else None


def _is_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("17", "18", "19", "20")


def _is_owner(words: tuple[Word, ...], head: int, following: int, place: int) -> bool:
    """Tell whether the first of two nouns is a name in the genitive before its noun: "**Kiews** Unterhändler"."""
    if head != place or following != head + 1 or words[following].tag != "NN":
        return False
    return words[head].lower.endswith(("s", "’", "'"))


def _is_modifier(words: tuple[Word, ...], here: int, place: int, last: int) -> bool:
    tag = words[here].tag
    if tag in _DETERMINERS or tag in ("CARD", "ADJ(A)", "TRUNC") or words[here].text in _MARKS:
        return True
    if tag == "KON" and here > place and here + 1 < last:
        return words[here - 1].tag in ("ADJ(A)", "TRUNC") and words[here + 1].tag == "ADJ(A)"
    return tag in ("ADV", "ADJ(D)", "PTKNEG") and here + 1 < last and words[here + 1].tag in ("ADJ(A)", "CARD", "PIAT")


def _past_embedded(words: tuple[Word, ...], place: int, here: int, last: int) -> int:
    """Step over a participle with its own complement: "die **in Belarus übenden** Soldaten"."""
    if here == place or here >= last or words[here].tag not in ("APPR", "APPRART"):
        return here
    if words[place].tag not in _DETERMINERS and words[place].lower not in ("der", "die", "das", "den", "dem"):
        return here
    for end in range(here + 1, min(here + 8, last - 1)):
        if words[end].tag == "ADJ(A)" and words[end].lower.endswith(_PARTICIPLES) and words[end + 1].is_noun:
            return end + 1
        if words[end].is_finite:
            break
    return here


def _joins_name(words: tuple[Word, ...], here: int, last: int) -> bool:
    """Tell whether a small word goes on inside a name: "Kamal **al** Hassan", "Ursula **von der** Leyen"."""
    if words[here].lower not in ("al", "von", "van", "de", "bin", "el", "der", "den") or here + 1 >= last:
        return False
    return words[here - 1].tag == "NE" and words[here + 1].tag == "NE" and words[here].lower != "der"


def _extended(words: tuple[Word, ...], head: int, end: int, last: int) -> int:
    """Return the end with genitives and attributes that follow: "Sprecher **des Bündnisses**"."""
    while end < last:
        word = words[end]
        if word.tag in ("ART", "PDAT", "PPOSAT", "PIAT") and _is_genitive(words, end):
            inner = _core(words, end, last)
        elif (word.tag in ("APPR", "APPRART") and _attaches(words, head, end, last)) or (
            word.tag == "KON" and end + 1 < last and words[end - 1].is_noun and _joins_phrases(words, end)
        ):
            inner = _core(words, end + 1, last)
        elif word.tag == "ADJ(A)" and word.lower.endswith("er") and words[end - 1].is_noun:
            inner = _core(words, end, last)
        else:
            break
        if inner is None:
            break
        end = inner[1]
    return end


def _is_genitive(words: tuple[Word, ...], place: int) -> bool:
    lower = words[place].lower
    if not words[place - 1].is_noun and words[place - 1].text not in _MARKS:
        return False
    if lower.endswith("es"):
        return lower in ("des", "eines", "ihres", "seines", "dieses", "jenes", "unseres", "keines")
    return lower in _GENITIVE_PLURALS


def _attaches(words: tuple[Word, ...], head: int, place: int, last: int) -> bool:
    """Tell whether a prepositional phrase right behind a noun belongs to it.

    It does with *von*, and with *in*, *aus*, *bei* … behind a common noun when a name follows ("Diplomat in Beirut").
    """
    lower = words[place].lower
    following = words[place + 1] if place + 1 < last else None
    if following is None or lower not in _ATTACHING or words[place - 1].lower in _TIMES:
        return False
    if lower in ("von", "vom"):
        return not following.lower.isdigit()
    if lower in ("in", "aus", "bei") and words[head].tag != "NE":
        return following.tag == "NE" or (following.tag == "NN" and following.lower not in _TIMES)
    return False


def _joins_phrases(words: tuple[Word, ...], place: int) -> bool:
    """Tell whether "und" joins two nouns of one phrase: nouns on both sides, the right one without a verb at once."""
    if words[place].lower not in _JOINING:
        return False
    return words[place + 1].is_noun or words[place + 1].tag in ("ADJ(A)", "CARD", "TRUNC", *_DETERMINERS)


def _pronoun_is_subject(word: Word) -> bool:
    return word.lower in _SUBJECT_PRONOUNS


@lru_cache(1 << 12)
def can_be_man(noun: str) -> bool:
    """Tell whether a noun (lower case) can name one man: "Sprecher", "Kommandeur", "Präsident", "Chef"."""
    return noun.endswith(_MEN) and not _is_feminine(noun)


@lru_cache(1 << 12)
def _is_feminine(noun: str) -> bool:
    return noun.endswith(_FEMININE)


def _can_be_nominative(words: tuple[Word, ...], place: int, head: int, determiner: str) -> bool:
    if words[head].lower in _TIMES:
        return False
    if determiner:
        if determiner == "der":
            return not _is_feminine(words[head].lower) and not _is_plural_noun(words, place, head)
        return not determiner.endswith(("em", "en", "eines", "des")) and determiner not in ("einer", "seiner", "ihrer")
    first = words[place]
    return first.tag != "ADJ(A)" or not first.lower.endswith(("em", "en"))


def _is_plural_noun(words: tuple[Word, ...], place: int, head: int) -> bool:
    """Tell whether adjectives between "der" and the noun show a genitive plural: "der russischen Truppen"."""
    return any(word.tag == "ADJ(A)" and word.lower.endswith("en") for word in words[place + 1 : head])


def _is_plural(determiner: str, words: tuple[Word, ...], place: int, head: int) -> bool | None:
    if determiner in (
        "der",
        "das",
        "ein",
        "eine",
        "dem",
        "des",
        "einem",
        "eines",
        "dieser",
        "dieses",
        "jeder",
        "im",
        "am",
    ):
        return False
    if words[place].tag == "CARD" and words[place].lower not in ("1", "ein", "eins"):
        return True
    if determiner in ("alle", "viele", "einige", "mehrere", "beide", "sämtliche", "wenige", "manche"):
        return True
    if determiner == "die":
        adjectives = [word for word in words[place + 1 : head] if word.tag == "ADJ(A)"]
        return adjectives[0].lower.endswith("en") if adjectives else None
    return None
