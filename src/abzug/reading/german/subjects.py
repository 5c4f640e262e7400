"""The subject of a clause, by place, form and agreement."""

from abzug.reading.german.acts import acts_in
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.cue import WordRange
from abzug.reading.german.phrases import NounPhrase, can_be_man
from abzug.reading.german.verbs import VerbComplex
from abzug.reading.german.words import Word


def nominatives(sentence: AnalysedSentence, clause: Clause) -> list[NounPhrase]:
    """Return the noun phrases of a clause that can be its subject by their form."""
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
    if clause.after != "," or not clause.index or verb is None or acts_in(sentence, clause, verb) is not None:
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
        return behind[0] if behind else _behind_phrase(sentence, clause)
    return candidates[0] if candidates else _behind_phrase(sentence, clause)


def _behind_phrase(sentence: AnalysedSentence, clause: Clause) -> NounPhrase | None:
    """Return the subject that looks like a genitive: "sagte nach einem Überflug **der Sprecher** der Küstenwache"."""
    words = sentence.words
    for phrase in sentence.phrases[clause.index]:
        for place in range(phrase.head + 1, phrase.last - 1):
            head = next((other for other in range(place + 1, phrase.last) if words[other].is_noun), None)
            if phrase.preposition is not None and words[place].lower == "der" and head is not None:
                between = words[place + 1 : head]
                if not any(word.lower.endswith("en") for word in between) and can_be_man(words[head].lower):
                    return NounPhrase(place, phrase.last, head, None, nominative=True, plural=False)
    return None


def _is_object_pronoun(word: Word) -> bool:
    """Tell whether a fronted "das" or "dies" is rather the object: "Das bestätigte ein Sprecher"."""
    return word.lower in ("das", "dies", "dieses", "was")


def _finite_is_plural(sentence: AnalysedSentence, verb: VerbComplex | None) -> bool | None:
    if verb is None or verb.finite is None:
        return None
    form = sentence.words[verb.finite].lower
    return form.endswith("en") or form in ("sind", "seien", "tun")


def named_whole(sentence: AnalysedSentence, clause: Clause, phrase: NounPhrase) -> WordRange:
    """Return a subject with the apposition behind it: "Viktor Oserow, Abgeordneter des Föderationsrates"."""
    words = sentence.words
    following = phrase.last
    if following + 1 < len(words) and words[following].text == ",":
        for other in sentence.phrases[clause.index]:
            if other.first == following + 1 and other.preposition is None and other.nominative:
                return phrase.first, other.last
    return phrase.first, phrase.last
