"""Cues that are no verbs: "laut …", "nach Angaben …", "… zufolge", ", so der Minister", "auf Luftbildern"."""

from collections.abc import Iterator, Mapping
from functools import cache

from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.cue import Cue, CueShape, WordRange
from abzug.reading.german.lexicon import table, words_of
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.subjects import named_whole, nominatives, subject_of

_SAY = frozenset({"say"})
_PREPOSITION_NOUNS = words_of("sources", "nouns")
_WATCHED = (("vor", "den", "augen"), ("unter", "den", "augen"), ("unter", "den", "blicken"))
"""Fixed phrases of those before whom something happens, in lower case."""
_NAMELESS = ("deren", "dessen", "viel", "viele", "vielen", "wenig", "wenige", "wenigen", "mancher", "manche")
_BEFORE = words_of("sources", "before")
PICTURES = tuple(words_of("sources", "pictures"))


def source_cues(sentence: AnalysedSentence, clause: Clause) -> Iterator[Cue]:
    """Yield the cues of a clause that are no verbs: "laut …", "nach Angaben …", "… zufolge", ", so der Minister"."""
    words = sentence.words
    places = clause.words()
    taken = -1
    for index, place in enumerate(places):
        if place <= taken:
            continue
        following = places[index + 1 :]
        cue = (
            _so(sentence, clause, place)
            or _laut(sentence, clause, place)
            or _phrase(sentence, clause, place)
            or (_nach_angaben(sentence, clause, place) if following else None)
            or (_zufolge(sentence, clause, place) if words[place].lower == "zufolge" else None)
            or (_shown(sentence, clause, place) if words[place].lower == "auf" else None)
        )
        if cue is not None:
            taken = max(cue.words[-1], cue.extent[1] - 1 if cue.extent else 0)
            yield cue


def _so(sentence: AnalysedSentence, clause: Clause, place: int) -> Cue | None:
    words = sentence.words
    if words[place].lower != "so" or place != clause.first or clause.kind is not ClauseKind.FRAGMENT:
        return None
    named = (p for p in sentence.phrases[clause.index] if p.first > place and words[p.first].lower not in _NAMELESS)
    phrase = next(named, None)
    if phrase is None or not phrase.nominative or phrase.first > place + 2:
        return None
    speaker = named_whole(sentence, clause, phrase)
    return Cue(shape=CueShape.SO, acts=_SAY, clause=clause.index, words=(place,), speaker=speaker)


def _laut(sentence: AnalysedSentence, clause: Clause, place: int) -> Cue | None:
    if sentence.words[place].lower not in _BEFORE:
        return None
    phrase = _phrase_from(sentence, clause, place + 1)
    if phrase is None:
        return None
    return _preposition_cue(sentence, clause, (place,), (place, phrase.last), phrase)


def _zufolge(sentence: AnalysedSentence, clause: Clause, place: int) -> Cue | None:
    phrase = next((phrase for phrase in sentence.phrases[clause.index] if phrase.last == place), None)
    if phrase is None:
        return None
    return _preposition_cue(sentence, clause, (place,), (phrase.first, place + 1), phrase)


def _nach_angaben(sentence: AnalysedSentence, clause: Clause, place: int) -> Cue | None:
    """Read "nach Angaben der Nato", "nach eigenen Angaben", "unseren Informationen nach"."""
    words = sentence.words
    if words[place].lower not in ("nach", "gemäß", "laut", "entsprechend"):
        return None
    phrase = _phrase_from(sentence, clause, place + 1)
    if phrase is not None and words[phrase.head].text in _PREPOSITION_NOUNS:
        return _preposition_cue(sentence, clause, (place, phrase.head), (place, phrase.last), phrase)
    before = next((phrase for phrase in sentence.phrases[clause.index] if phrase.last == place), None)
    if before is not None and words[before.head].text in _PREPOSITION_NOUNS and before.preposition is None:
        return _preposition_cue(sentence, clause, (place, before.head), (before.first, place + 1), before)
    return None


def _shown(sentence: AnalysedSentence, clause: Clause, place: int) -> Cue | None:
    """Read "auf Luftbildern (des Unternehmens Planet, die der Blog verbreitete) stehen …"."""
    phrase = _phrase_from(sentence, clause, place + 1)
    if phrase is None or not sentence.words[phrase.head].lower.endswith(PICTURES):
        return None
    speaker = (phrase.head, phrase.head + 1)
    if phrase.last > phrase.head + 1:
        speaker = _without_von(sentence, (phrase.head + 1, phrase.last))
    return Cue(
        shape=CueShape.PREPOSITION,
        acts=frozenset({"see"}),
        clause=clause.index,
        words=tuple(range(place, phrase.head + 1)),
        speaker=_spread_by(sentence, phrase) or speaker,
        extent=(place, phrase.last),
    )


def _spread_by(sentence: AnalysedSentence, phrase: NounPhrase) -> WordRange | None:
    """Return who spread pictures: the subject of the relative clause behind them."""
    relative = next((c for c in sentence.clauses if c.first == phrase.last + 1 and c.kind is ClauseKind.RELATIVE), None)
    named = [] if relative is None else [p for p in nominatives(sentence, relative) if sentence.words[p.head].is_noun]
    return (named[0].first, named[0].last) if named else None


def _phrase(sentence: AnalysedSentence, clause: Clause, place: int) -> Cue | None:
    """Read the fixed phrases: "unter Berufung auf", "in den Augen", "aus Sicht"."""
    words = sentence.words
    for phrase in _phrases_by_first_word().get(words[place].lower, ()):
        end = place + len(phrase)
        if end < clause.last and tuple(word.lower for word in words[place:end]) == phrase:
            source = _phrase_from(sentence, clause, end) or _phrase_around(sentence, clause, end)
            if source is None:
                return None
            return Cue(
                shape=CueShape.PREPOSITION,
                acts=frozenset({"see"}) if phrase in _WATCHED else _acts_of_noun(sentence.words[end - 1].text),
                clause=clause.index,
                words=tuple(range(place, end)),
                speaker=_without_von(sentence, (max(source.first, end), source.last)),
                extent=(place, source.last),
            )
    return None


def _without_von(sentence: AnalysedSentence, stretch: WordRange) -> WordRange:
    """Return a source without the preposition that hangs it to its noun: "in den Augen **von** Fachleuten"."""
    first, last = stretch
    is_hung = sentence.words[first].tag in ("APPR", "APPRART") and last - first > 1
    return (first + 1, last) if is_hung else stretch


def _acts_of_noun(noun: str) -> frozenset[str]:
    """Return the act of a prepositional cue: "nach dem Willen Ankaras" demands."""
    return frozenset({_other_acts().get(noun, "say")})


@cache
def _other_acts() -> Mapping[str, str]:
    return {noun: act for act, nouns in table("sources")["acts_of_nouns"].items() for noun in nouns.split()}


@cache
def _phrases_by_first_word() -> dict[str, list[tuple[str, ...]]]:
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in table("sources")["phrases"]:
        words = tuple(phrase.lower().split())
        phrases.setdefault(words[0], []).append(words)
    return phrases


def _phrase_from(sentence: AnalysedSentence, clause: Clause, place: int) -> NounPhrase | None:
    return next((phrase for phrase in sentence.phrases[clause.index] if phrase.first == place), None)


def _phrase_around(sentence: AnalysedSentence, clause: Clause, place: int) -> NounPhrase | None:
    return next((phrase for phrase in sentence.phrases[clause.index] if phrase.first < place < phrase.last), None)


def _own_account(sentence: AnalysedSentence, clause: Clause) -> WordRange | None:
    """Return who gives "nach eigenen Angaben": the subject."""
    subject = subject_of(sentence, clause)
    return None if subject is None else (subject.first, subject.last)


def _preposition_cue(
    sentence: AnalysedSentence, clause: Clause, words: tuple[int, ...], extent: WordRange, phrase: NounPhrase
) -> Cue:
    """Build the cue, with the source alone as speaker: of "nach Angaben der Nato" it is "der Nato"."""
    speaker = (phrase.first, phrase.last)
    if sentence.words[phrase.head].text in _PREPOSITION_NOUNS:
        inner = phrase.head + 1
        if inner < phrase.last:
            speaker = _without_von(sentence, (inner, phrase.last))
        elif any(word.lower.startswith("eigene") for word in sentence.words[phrase.first : phrase.head]):
            speaker = _own_account(sentence, clause) or speaker
    return Cue(
        shape=CueShape.PREPOSITION,
        acts=_acts_of_noun(sentence.words[words[-1]].text),
        clause=clause.index,
        words=words,
        speaker=speaker,
        extent=extent,
    )
