"""Cues: the verbs and prepositions that say whose words a text gives back."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.lexicon import saying_phrases, saying_verbs, table, words_of
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.verbs import VerbComplex
from abzug.reading.german.words import Word

WordRange = tuple[int, int]
"""Half-open range of words of one sentence."""


class CueShape(StrEnum):
    """How a cue is built."""

    VERB = "verb"
    SO = "so"
    """", so der Minister,"."""
    PREPOSITION = "preposition"
    """"laut …", "nach Angaben …", "… zufolge"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What attributes words to somebody.

    Args:
        shape: How it is built.
        acts: Kinds of act the cue can name, as the lexicon calls them: ``say``, ``demand``, ``deny`` ...
        clause: Place of the clause in which it stands.
        words: Its words; the finite verb first.
        speaker: The words that name the speaker, or None ("es hieß", "wird erwartet").
        addressee: The words that name whom it was said to, or None.
        extent: For a preposition, all its words and the source's ("nach Angaben der Nato").
        is_passive: Whether the verb is passive, so that its subject is not the speaker.
        is_negated: Whether the cue itself is denied ("bestätigte das nicht").
    """

    shape: CueShape
    acts: frozenset[str]
    clause: int
    words: tuple[int, ...]
    speaker: WordRange | None = None
    addressee: WordRange | None = None
    extent: WordRange | None = None
    is_passive: bool = False
    is_negated: bool = False


_SAY = frozenset({"say"})
_LOOSE = words_of("saying", "loose")
_ADDRESSED = words_of("saying", "addressed")
_SOURCE_PREPOSITIONS = words_of("grammar", "cues", "source_prepositions")
_NOT_REFLEXIVE = words_of("grammar", "cues", "not_reflexive")
_MUTE = tuple(words_of("grammar", "cues", "mute_endings"))
_PREPOSITION_NOUNS = words_of("sources", "nouns")
_BEFORE = words_of("sources", "before")
_TIMES = words_of("grammar", "phrases", "times")
_SPEAKING_ENDINGS = (
    "regierung",
    "zeitung",
    "leitung",
    "führung",
    "verwaltung",
    "vertretung",
    "abteilung",
    "delegation",
)


def verb_cue(sentence: AnalysedSentence, clause: Clause) -> Cue | None:
    """Return the cue that the verb of a clause makes, or None when it is no verb of saying, thinking or seeing."""
    verb = sentence.verbs[clause.index]
    if verb is None or (verb.finite is None and not verb.has_zu):
        return None
    found = _acts(sentence, clause, verb)
    if found is None or _attributes_nothing(sentence, clause, verb, found[0]):
        return None
    acts, extra = found
    speaker = _agent(sentence, clause) if verb.is_passive else _speaker(sentence, clause, verb)
    return Cue(
        shape=CueShape.VERB,
        acts=acts,
        clause=clause.index,
        words=tuple(dict.fromkeys((*verb.places, *extra))),
        speaker=speaker,
        addressee=_addressee(sentence, clause, verb, speaker),
        is_passive=verb.is_passive,
        is_negated=any(sentence.words[place].tag == "PTKNEG" for place in clause.words()),
    )


def _attributes_nothing(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex, acts: frozenset[str]) -> bool:
    """Tell whether a verb only looks like a cue: "es zeigt sich", "müsse erst geprüft werden"."""
    is_reflexive = any(sentence.words[place].tag == "PRF" for place in clause.words())
    if is_reflexive and (verb.lemma in _NOT_REFLEXIVE or verb.helper == "lassen"):
        return True
    return verb.modal is not None and acts <= {"plan", "see", "think", "ask"}


def _acts(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> tuple[frozenset[str], list[int]] | None:
    """Return the acts that a verb names in its clause, and the further words of a phrase."""
    base = sentence.words[verb.head].lemma
    for lemma in {base, verb.lemma}:
        for companion, act in saying_phrases().get(lemma, ()):
            place = _companion(sentence, clause, companion)
            if place is not None:
                return frozenset({act}), [place]
    acts = saying_verbs().get(verb.lemma)
    if acts is None and verb.helper == "lassen":
        acts = saying_verbs().get(base)
    return None if acts is None else (acts, [])


def _companion(sentence: AnalysedSentence, clause: Clause, companion: str) -> int | None:
    for place in clause.words():
        word = sentence.words[place]
        if word.text == companion or word.lemma == companion:
            return place
    return None


def _speaker(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> WordRange | None:
    """Return who speaks: the subject, or with "es" and without one the source behind "aus", "in", "bei"."""
    subject = subject_of(sentence, clause)
    if verb.lemma == "zitieren":
        return _quoted_source(sentence, clause, subject)
    if subject is not None and _is_mute(sentence, subject):
        subject = next((p for p in _nominatives(sentence, clause) if not _is_mute(sentence, p)), subject)
    if subject is not None and sentence.words[subject.head].lower == "es":
        subject = next((p for p in _nominatives(sentence, clause) if sentence.words[p.head].is_noun), subject)
    if subject is not None and sentence.words[subject.head].lower not in ("es", "das", "dies"):
        return _named_whole(sentence, clause, subject)
    if subject is not None and sentence.words[verb.head].lemma not in ("heißen", "verlauten", "hervorgehen", "sein"):
        return None
    showing = ("auf",) if sentence.words[verb.head].lemma in ("sehen", "erkennen") else ()
    for phrase in sentence.phrases[clause.index]:
        if phrase.preposition is None:
            continue
        if sentence.words[phrase.preposition].lower in (*_SOURCE_PREPOSITIONS, *showing):
            return phrase.first, phrase.last
    return None


def _quoted_source(sentence: AnalysedSentence, clause: Clause, subject: NounPhrase | None) -> WordRange | None:
    """Return whom a medium quotes: the object of "zitieren"."""
    objects = [p for p in sentence.phrases[clause.index] if p.preposition is None and p != subject]
    source = next((p for p in objects if not p.nominative), objects[0] if objects else subject)
    return None if source is None else (source.first, source.last)


def _is_mute(sentence: AnalysedSentence, phrase: NounPhrase) -> bool:
    """Tell whether a noun names no speaker: "eine Verringerung der Truppen kündigte der Premier an"."""
    head = sentence.words[phrase.head]
    return head.tag == "NN" and head.lower.endswith(_MUTE) and not head.lower.endswith(_SPEAKING_ENDINGS)


def _nominatives(sentence: AnalysedSentence, clause: Clause) -> list[NounPhrase]:
    return [phrase for phrase in sentence.phrases[clause.index] if phrase.nominative]


def subject_of(sentence: AnalysedSentence, clause: Clause) -> NounPhrase | None:
    """Return the subject of a clause; for the right part of a coordination without one, that of the left part."""
    if clause.kind is ClauseKind.INFINITIVE:
        return None
    before = _joined_before(sentence, clause)
    return _own_subject(sentence, clause) if before is None else subject_of(sentence, before)


def _joined_before(sentence: AnalysedSentence, clause: Clause) -> Clause | None:
    """Return the clause whose subject a verb-first clause goes on with: "die Armee hält, **dünnt aus** …"."""
    if clause.kind is not ClauseKind.VERB_FIRST:
        return None
    if clause.joined_to is not None:
        return sentence.clauses[clause.joined_to]
    verb = sentence.verbs[clause.index]
    if clause.after != "," or not clause.index or verb is None or _acts(sentence, clause, verb) is not None:
        return None
    before = sentence.clauses[clause.index - 1]
    is_main = before.kind is ClauseKind.MAIN and before.segment == clause.segment and before.parent is None
    return before if is_main else None


def _own_subject(sentence: AnalysedSentence, clause: Clause) -> NounPhrase | None:
    verb = sentence.verbs[clause.index]
    plural = _finite_is_plural(sentence, verb)
    candidates = [
        phrase
        for phrase in sentence.phrases[clause.index]
        if phrase.nominative and (phrase.plural is None or plural is None or phrase.plural == plural)
    ]
    if clause.kind is ClauseKind.MAIN and verb is not None and verb.finite is not None:
        fronted = [phrase for phrase in candidates if phrase.first < verb.finite]
        behind = [phrase for phrase in candidates if phrase.first > verb.finite]
        if fronted and not (behind and _is_object_pronoun(sentence.words[fronted[0].head])):
            return fronted[-1] if len(fronted) == 1 else fronted[0]
        return behind[0] if behind else None
    return candidates[0] if candidates else None


def _is_object_pronoun(word: Word) -> bool:
    """Tell whether a fronted "das" or "dies" is rather the object: "Das bestätigte ein Sprecher"."""
    return word.lower in ("das", "dies", "dieses", "was")


def _finite_is_plural(sentence: AnalysedSentence, verb: VerbComplex | None) -> bool | None:
    if verb is None or verb.finite is None:
        return None
    form = sentence.words[verb.finite].lower
    return form.endswith("en") or form in ("sind", "seien", "tun")


def _named_whole(sentence: AnalysedSentence, clause: Clause, phrase: NounPhrase) -> WordRange:
    """Return a subject with the apposition behind it: "Viktor Oserow, Abgeordneter des Föderationsrates"."""
    words = sentence.words
    following = phrase.last
    if following + 1 < len(words) and words[following].text == ",":
        for other in sentence.phrases[clause.index]:
            if other.first == following + 1 and other.preposition is None and other.nominative:
                return phrase.first, other.last
    return phrase.first, phrase.last


def _agent(sentence: AnalysedSentence, clause: Clause) -> WordRange | None:
    """Return who acts in a passive: "von Beobachtern"; else where it is said, fronted: "**In der Nato** wird …"."""
    for phrase in sentence.phrases[clause.index]:
        if phrase.preposition is not None and sentence.words[phrase.preposition].lower in ("von", "vom", "seitens"):
            return phrase.first, phrase.last
    first = next(iter(sentence.phrases[clause.index]), None)
    if first is None or first.preposition != clause.first or sentence.words[first.head].lower in _TIMES:
        return None
    return (first.first, first.last) if sentence.words[first.preposition].lower in ("in", "bei", "beim") else None


def _addressee(
    sentence: AnalysedSentence, clause: Clause, verb: VerbComplex, speaker: WordRange | None
) -> WordRange | None:
    """Return whom the words were said to: a dative behind "sagen", an object behind "auffordern"."""
    words = sentence.words
    for phrase in sentence.phrases[clause.index]:
        if speaker is not None and speaker[0] <= phrase.first < speaker[1]:
            continue
        if phrase.preposition is not None:
            if words[phrase.preposition].lower == "gegenüber":
                return phrase.first, phrase.last
            continue
        if verb.is_passive and verb.lemma in _ADDRESSED and phrase.nominative:
            return phrase.first, phrase.last
        if verb.lemma in _ADDRESSED and not verb.is_passive and not _is_dative(words, phrase):
            return phrase.first, phrase.last
        if _is_dative(words, phrase):
            return phrase.first, phrase.last
    return None


def _is_dative(words: tuple[Word, ...], phrase: NounPhrase) -> bool:
    lower = words[phrase.first].lower
    if words[phrase.first].tag == "PRF":
        return False
    return lower.endswith("em") or lower in ("der", "den", "einer", "ihm", "ihr", "ihnen", "uns", "mir")


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
        )
        if cue is not None:
            taken = max(cue.words[-1], cue.extent[1] - 1 if cue.extent else 0)
            yield cue


def _so(sentence: AnalysedSentence, clause: Clause, place: int) -> Cue | None:
    words = sentence.words
    if words[place].lower != "so" or place != clause.first or clause.kind is not ClauseKind.FRAGMENT:
        return None
    phrase = next((phrase for phrase in sentence.phrases[clause.index] if phrase.first > place), None)
    if phrase is None or not phrase.nominative or phrase.first > place + 2:
        return None
    speaker = _named_whole(sentence, clause, phrase)
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
                acts=_acts_of_noun(sentence.words[end - 1].text),
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
    return frozenset({table("sources")["acts_of_nouns"].get(noun, "say")})


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
        elif any(word.lower == "eigenen" for word in sentence.words[phrase.first : phrase.head]):
            speaker = _own_account(sentence, clause) or speaker
    return Cue(
        shape=CueShape.PREPOSITION,
        acts=_acts_of_noun(sentence.words[words[-1]].text),
        clause=clause.index,
        words=words,
        speaker=speaker,
        extent=extent,
    )
