"""Cues: the verbs and prepositions that say whose words a text gives back."""

from abzug.reading.german.acts import acts_in
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.cue import Cue, CueShape, WordRange
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.source_cues import PICTURES
from abzug.reading.german.subjects import named_whole, nominatives, subject_of
from abzug.reading.german.verbs import VerbComplex
from abzug.reading.german.words import Word

_LOOSE = words_of("saying", "loose")
_ADDRESSED = words_of("saying", "addressed")
_SOURCE_PREPOSITIONS = words_of("grammar", "cues", "source_prepositions")
_NOT_REFLEXIVE = words_of("grammar", "cues", "not_reflexive")
_MUTE = tuple(words_of("grammar", "cues", "mute_endings"))
_TIMES = words_of("grammar", "phrases", "times")
_SPEAKING_FROM = frozenset(["heißen", "verlauten", "hervorgehen", "ergeben", "sein", "stehen"])
"""Verbs whose source stands behind a preposition: "es **verlautete** aus …", "das **geht** aus Bildern **hervor**"."""
_HEARD = ("vernehmen", "hören", "zitieren", "entlocken")
"""Verbs that with "sich lassen" make who is heard speak: "ließ sich das Ministerium **vernehmen**"."""
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
    found = acts_in(sentence, clause, verb)
    if found is None or (not found[1] and _attributes_nothing(sentence, clause, verb, found[0])):
        return None
    acts, extra = found
    speaks_nobody = verb.is_passive or _is_to_be_said(sentence, verb)
    speaker = _agent(sentence, clause) if speaks_nobody else _speaker(sentence, clause, verb)
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


def _is_to_be_said(sentence: AnalysedSentence, verb: VerbComplex) -> bool:
    """Tell whether the subject is what is said, not who says it: "auszuschließen **sei** die Entsendung nicht"."""
    if not verb.has_zu or verb.finite is None or sentence.words[verb.finite].lemma != "sein":
        return False
    return sentence.words[verb.head].lemma not in ("sehen", "erkennen", "hören", "lesen", "erfahren")


def _attributes_nothing(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex, acts: frozenset[str]) -> bool:
    """Tell whether a verb only looks like a cue: "es zeigt sich", "müsse erst geprüft werden"."""
    is_reflexive = any(sentence.words[place].tag == "PRF" for place in clause.words())
    if is_reflexive and verb.lemma == "ergeben":
        return not any(sentence.words[place].lower == "aus" for place in clause.words())
    if is_reflexive and (verb.lemma in _NOT_REFLEXIVE or (verb.helper == "lassen" and verb.lemma not in _HEARD)):
        return True
    return verb.modal is not None and acts <= {"plan", "see", "think", "ask"}


def _speaker(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> WordRange | None:
    """Return who speaks: the subject, or with "es" and without one the source behind "aus", "in", "bei"."""
    subject = subject_of(sentence, clause)
    if verb.lemma == "zitieren":
        return _quoted_source(sentence, clause, subject)
    if subject is not None and _is_mute(sentence, subject):
        subject = next((p for p in nominatives(sentence, clause) if not _is_mute(sentence, p)), subject)
    if subject is not None and sentence.words[subject.head].lower == "es":
        subject = next((p for p in nominatives(sentence, clause) if sentence.words[p.head].is_noun), subject)
    if subject is not None and sentence.words[subject.head].lower not in ("es", "das", "dies"):
        return named_whole(sentence, clause, subject)
    if subject is not None and not {verb.lemma, sentence.words[verb.head].lemma} & _SPEAKING_FROM:
        return None
    is_shown = sentence.words[verb.head].lemma in ("sehen", "erkennen")
    for phrase in sentence.phrases[clause.index]:
        preposition = "" if phrase.preposition is None else sentence.words[phrase.preposition].lower
        on_picture = preposition == "auf" and sentence.words[phrase.head].lower.endswith(PICTURES)
        if on_picture if is_shown else preposition in _SOURCE_PREPOSITIONS:
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
            is_asked = words[phrase.preposition].lower in ("von", "vom") and verb.lemma in ("fordern", "verlangen")
            if words[phrase.preposition].lower == "gegenüber" or is_asked:
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
