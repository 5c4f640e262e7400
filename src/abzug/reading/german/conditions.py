"""What a clause is to a condition: premise, consequence, or a premise that somebody sets as a demand."""

from enum import StrEnum

from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.morphology import Mood

_OPENERS = words_of("stages", "conditions", "openers")
_CONCEDING = ("auch", "selbst", "sogar")
_THREATS = words_of("saying", "verbs", "warn")


class Condition(StrEnum):
    """What a clause is to a condition."""

    NONE = "none"
    CONSEQUENCE = "consequence"
    """"… ziehen ab, wenn …": what would happen."""
    PREMISE = "premise"
    """"wenn … abziehen, …": what would have to happen."""
    DEMAND = "demand"
    """A premise that somebody sets: "erst …, wenn die Truppen abziehen", "droht, falls …"."""


def condition_of(sentence: AnalysedSentence, clause: Clause) -> Condition:
    """Return what a clause is to a condition in its sentence."""
    if is_premise(sentence, clause):
        return Condition.DEMAND if _is_demand(sentence, clause) else Condition.PREMISE
    if premises_of(sentence, clause) or _is_only_after(sentence, clause):
        return Condition.CONSEQUENCE
    return Condition.NONE


def is_premise(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a clause states a condition: with "wenn", "falls" …, or verb first before its consequence."""
    if clause.opener is not None:
        before = sentence.words[clause.opener - 1].lower if clause.opener > clause.first else ""
        return sentence.words[clause.opener].lower in _OPENERS and before not in _CONCEDING
    return _is_verb_first_premise(sentence, clause) or _is_trailing_premise(sentence, clause)


def premises_of(sentence: AnalysedSentence, clause: Clause) -> list[Clause]:
    """Return the premises of a clause, those of the clause that an infinitive hangs on included."""
    found = [child for child in sentence.children(clause) if is_premise(sentence, child)]
    if clause.kind is ClauseKind.INFINITIVE and clause.parent is not None:
        found += [child for child in sentence.children(sentence.clauses[clause.parent]) if is_premise(sentence, child)]
    before = sentence.clauses[clause.index - 1] if clause.index else None
    if before is not None and _is_verb_first_premise(sentence, before):
        found.append(before)
    return found


def _is_verb_first_premise(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Read "Sollte sich Israel zurückziehen, sei …": verb first at a border, then another with it first."""
    if (
        clause.kind is not ClauseKind.VERB_FIRST
        or clause.index + 1 >= len(sentence.clauses)
        or clause.joined_to is not None
    ):
        return False
    opens = clause.first == 0 or clause.after in (":", ";", '"', "", ".")
    following = sentence.clauses[clause.index + 1]
    if not opens or following.segment != clause.segment:
        return False
    answers = following.kind is ClauseKind.VERB_FIRST or sentence.words[following.first].lower in ("so", "dann")
    return answers and not _is_saying(sentence, following)


def _is_trailing_premise(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Read "Die Armee drohte mit einer Offensive, **sollten sie nicht abrücken**"."""
    verb = sentence.verbs[clause.index]
    if clause.kind is not ClauseKind.VERB_FIRST or clause.joined_to is not None or clause.after != "," or verb is None:
        return False
    return verb.modal == "sollen" and verb.mood is Mood.UNCLEAR and clause.index > 0


def _is_saying(sentence: AnalysedSentence, clause: Clause) -> bool:
    verb = sentence.verbs[clause.index]
    return verb is not None and verb.mood not in (Mood.REPORTED, Mood.UNREAL) and verb.lemma in _all_saying()


def _all_saying() -> frozenset[str]:
    return words_of("saying", "verbs", "say")


def _is_demand(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether the clause above makes the premise a demand: "erst …, wenn", "nicht …, solange", "droht, falls"."""
    above = clause.index - 1 if _is_trailing_premise(sentence, clause) else clause.parent
    if above is None:
        return False
    main = sentence.clauses[above]
    lowers = {sentence.words[place].lower for place in main.words()}
    verb = sentence.verbs[main.index]
    if verb is not None and verb.lemma in _THREATS:
        return True
    opener = "" if clause.opener is None else sentence.words[clause.opener].lower
    return "erst" in lowers or (opener in ("solange", "bevor", "ehe") and bool(lowers & {"nicht", "kein", "keine"}))


def _is_only_after(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Read "erst nach den Wahlen": a condition without a clause of its own."""
    places = [place for place in clause.words() if sentence.words[place].lower == "erst"]
    return any(
        place + 1 < clause.last and sentence.words[place + 1].lower in ("nach", "dann", "danach") for place in places
    )
