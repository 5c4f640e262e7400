"""Which clauses of a sentence are the words of a cue: before it, around it, behind it."""

from collections.abc import Sequence

from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.cue import WordRange
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.morphology import Mood

_THREATS = words_of("saying", "verbs", "warn")
_CONTINUING = words_of("grammar", "reports", "continuing")
_COMPLEMENTS = words_of("grammar", "reports", "complements")
_REPORTED = (Mood.REPORTED, Mood.UNREAL)


def inside(sentence: AnalysedSentence, stretch: WordRange) -> list[Clause]:
    """Return the clauses that lie wholly in a stretch of words."""
    return [clause for clause in sentence.clauses if stretch[0] <= clause.first and clause.last <= stretch[1]]


def complements(sentence: AnalysedSentence, clause: Clause) -> list[Clause]:
    """Return the clauses that are the words of a verb of saying: before it, around it or behind it."""
    if _is_remark(sentence, clause):
        return _around(sentence, clause)
    if _is_trailing(sentence, clause):
        return [*before(sentence, clause), *behind(sentence, clause, must_be_marked=True)]
    fronted = [child for child in sentence.children(clause) if _is_complement(sentence, child, clause)]
    if fronted:
        return [*fronted, *(other for child in fronted for other in descendants(sentence, child))]
    return behind(sentence, clause, must_be_marked=False)


def _is_remark(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a cue comments on what stands around it: "…, **wie** der Stab mitteilte", "…, **so** sagen sie"."""
    if clause.opener is not None:
        return sentence.words[clause.opener].lower == "wie"
    says_so = sentence.words[clause.first].lower == "so" and clause.after in (",", "–", "—")
    return says_so and clause.kind is ClauseKind.MAIN and clause.finite[:1] == [clause.first + 1]


def _is_trailing(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether the cue stands behind or inside the words: "…, sagte er"."""
    if clause.kind is not ClauseKind.VERB_FIRST or clause.joined_to is not None or clause.index == 0:
        return False
    if clause.after not in (",", "–", "—"):
        return False
    before = sentence.clauses[clause.index - 1]
    return before.parent != clause.index or _is_complement(sentence, before)


def _is_complement(sentence: AnalysedSentence, clause: Clause, cue: Clause | None = None) -> bool:
    """Tell whether a clause can be the words themselves; of a threat, its condition is."""
    if clause.kind is ClauseKind.INFINITIVE:
        return True
    if clause.opener is None:
        return False
    opener = sentence.words[clause.opener].lower
    verb = None if cue is None else sentence.verbs[cue.index]
    if opener in ("falls", "wenn", "sofern") and verb is not None and verb.lemma in _THREATS:
        return True
    return opener in _COMPLEMENTS


def descendants(sentence: AnalysedSentence, clause: Clause) -> list[Clause]:
    """Return the clauses below a clause, and those joined to them, in order."""
    found: list[Clause] = []
    below = {clause.index}
    for other in sentence.clauses:
        if other.index not in below and (other.parent in below or other.joined_to in below):
            below.add(other.index)
            found.append(other)
    return found


def before(sentence: AnalysedSentence, clause: Clause) -> list[Clause]:
    """Return the clauses between the last border and a trailing cue."""
    found: list[Clause] = []
    segment = clause.segment
    for other in reversed(sentence.clauses[: clause.index]):
        if other.segment != segment:
            if not is_reported(sentence, other) or not is_reported(sentence, found[-1] if found else other):
                break
            segment = other.segment
        found.append(other)
    return found[::-1]


def behind(sentence: AnalysedSentence, clause: Clause, *, must_be_marked: bool) -> list[Clause]:
    """Return the clauses behind a cue that are its words.

    The first must be a complement clause, an infinitive, a clause in reported mood, or follow a colon; then all go on
    that depend on one of them or keep the mood.
    """
    found: list[Clause] = []
    taken: set[int] = set()
    for other in sentence.clauses[clause.index + 1 :]:
        if other.parent == clause.index and not _is_complement(sentence, other):
            if not (must_be_marked and _continues(sentence, other)):
                continue
            found.append(other)
            taken.add(other.index)
            continue
        if _goes_on(sentence, clause, other, taken, must_be_marked=must_be_marked):
            found.append(other)
            taken.add(other.index)
        elif found or other.kind in (ClauseKind.MAIN, ClauseKind.VERB_FIRST):
            break
    return found


def _continues(sentence: AnalysedSentence, clause: Clause) -> bool:
    return clause.opener is not None and sentence.words[clause.opener].lower in _CONTINUING


def _goes_on(sentence: AnalysedSentence, cue: Clause, clause: Clause, taken: set[int], *, must_be_marked: bool) -> bool:
    if clause.parent in taken or (clause.joined_to in taken and clause.opener is not None):
        return True
    if is_reported(sentence, clause) and (cue.opener is None or clause.parent == cue.index):
        return True
    if must_be_marked:
        return _follows_trailing(sentence, cue, clause, taken)
    if clause.parent == cue.index:
        return _is_complement(sentence, clause)
    if not taken:
        follows_colon = clause.segment == cue.segment + 1 and clause.after == ":"
        follows_comma = clause.segment == cue.segment and clause.after == "," and clause.kind is ClauseKind.MAIN
        return follows_colon or (
            follows_comma and cue.kind is not ClauseKind.RELATIVE and clause.index == cue.index + 1
        )
    first = sentence.clauses[min(taken)]
    return first.after == ":" and clause.segment == first.segment


def _follows_trailing(sentence: AnalysedSentence, cue: Clause, clause: Clause, taken: set[int]) -> bool:
    """Tell whether a clause goes on with words that a cue stands behind: after a colon, or with a form of either mood.

    Example:
        "Viel ändert das nicht, gab der Attaché zu bedenken: Vier Fünftel **blieben** da."
    """
    is_next = clause.index - 1 in (taken or {cue.index})
    if not is_next or cue.kind is not ClauseKind.VERB_FIRST or clause.kind is not ClauseKind.MAIN:
        return False
    if clause.after == ":":
        return True
    verb = sentence.verbs[clause.index]
    is_joined = sentence.words[clause.first].tag == "KON"
    return clause.after == "," and not is_joined and verb is not None and verb.mood is Mood.UNCLEAR


def is_reported(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a clause stands in reported mood, the first person left out: "ich würde" reports nobody."""
    verb = sentence.verbs[clause.index]
    return verb is not None and verb.mood in _REPORTED and not _is_first_person(sentence, clause)


def _is_first_person(sentence: AnalysedSentence, clause: Clause) -> bool:
    return any(sentence.words[place].lower == "ich" for place in clause.words())


def _around(sentence: AnalysedSentence, clause: Clause) -> list[Clause]:
    """Return the main clauses that a "wie … mitteilte" comments on: those of its segment."""
    return [
        other
        for other in sentence.clauses
        if other.segment == clause.segment and other.index != clause.index and other.parent != clause.index
    ]


def stretches(sentence: AnalysedSentence, clauses: Sequence[Clause], cue: Clause) -> list[WordRange]:
    """Return the words of the clauses as few ranges as the cue between them allows, signs at the ends left out."""
    before = [clause for clause in clauses if clause.first < cue.first]
    behind = [clause for clause in clauses if clause.first > cue.first]
    around = [clause for clause in before if clause.last > cue.first]
    stretches = []
    if before:
        end = cue.first if around else max(clause.last for clause in before)
        stretches.append((min(clause.first for clause in before), end))
    tail = [last for clause in around for first, last in clause.ranges if first > cue.first]
    if behind or tail:
        start = min(
            [
                *(clause.first for clause in behind),
                *(first for c in around for first, _ in c.ranges if first > cue.first),
            ]
        )
        stretches.append((start, max([*(clause.last for clause in behind), *tail])))
    return [trimmed(sentence, stretch) for stretch in stretches]


def trimmed(sentence: AnalysedSentence, stretch: WordRange) -> WordRange:
    """Return a stretch of words without signs at its end."""
    first, last = stretch
    while last - 1 > first and sentence.words[last - 1].text in ",;:.–—":
        last -= 1
    return first, last


def joined_behind(sentence: AnalysedSentence, clause: Clause) -> list[Clause]:
    """Return the clauses behind a sourced one that go on with it: coordinated, dependent or in reported mood."""
    found: list[Clause] = []
    taken = {clause.index}
    for other in sentence.clauses[clause.index + 1 :]:
        depends = other.parent in taken or other.joined_to in taken
        asyndetic = other.kind is ClauseKind.VERB_FIRST and other.segment == clause.segment
        main = other.kind is ClauseKind.MAIN and other.segment == clause.segment and other.after == ","
        if not (depends or asyndetic or main or is_reported(sentence, other)):
            break
        found.append(other)
        taken.add(other.index)
    return found
