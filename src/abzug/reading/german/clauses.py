"""German sentences cut into clauses by punctuation, conjunctions and the place of the finite verb.

German marks its clauses: commas stand at every border, a subordinate clause opens with its conjunction and ends with
its verb, a main clause has its verb in first or second place. So clauses can be found without a parser.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from abzug.model.record import Span
from abzug.reading.german.chunks import (
    AMBIGUOUS_SUBORDINATORS,
    COORDINATORS,
    SUBORDINATORS,
    Chunk,
    chunks,
    finite_verbs,
)
from abzug.reading.german.lexicon import saying_verbs, words_of
from abzug.reading.german.words import TaggedSentence, Word

_FRAGMENT_OPENERS = words_of("grammar", "clauses", "fragment_openers")
_INFINITIVE_OPENERS = words_of("grammar", "clauses", "infinitive_openers")
_BEFORE_OPENERS = words_of("grammar", "clauses", "before_openers")
_LONGEST_FIELD = 4
"""Words up to a finite verb that a short noun phrase before it takes, its article counted."""
_RELATIVE = words_of("grammar", "clauses", "relative")
_QUESTION = words_of("grammar", "clauses", "question")


class ClauseKind(StrEnum):
    """What a clause is to its sentence."""

    MAIN = "main"
    VERB_FIRST = "verb_first"
    """A main clause that opens with its verb: after another clause, in a condition, in "…, sagte er"."""
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    INFINITIVE = "infinitive"
    FRAGMENT = "fragment"
    """No verb: a headline, an apposition, "so der Minister"."""


@dataclass(slots=True)
class Clause:
    """A clause, possibly interrupted by others.

    Args:
        index: Its place among the clauses of the sentence, in the order of their first words.
        kind: What it is.
        ranges: Half-open ranges of words that belong to it, in order.
        opener: The word that opens a subordinate clause (conjunction, relative pronoun, question word), or None.
        parent: The clause on which it depends, or None.
        joined_to: For the right part of a coordination, the part before it, whose subject it may share.
        quoted: Whether it lies in quotation marks that hold at least a clause.
        after: The sign before it: ``,`` ``:`` ``;`` ``(`` ``"`` or an empty string at the start.
        segment: Number of the stretch between full stops, colons and semicolons in which it lies.
    """

    index: int
    kind: ClauseKind
    ranges: list[tuple[int, int]]
    opener: int | None = None
    parent: int | None = None
    joined_to: int | None = None
    quoted: bool = False
    after: str = ""
    segment: int = 0
    finite: list[int] = field(default_factory=list)

    @property
    def first(self) -> int:
        """Its first word."""
        return self.ranges[0][0]

    @property
    def last(self) -> int:
        """The word after its last."""
        return self.ranges[-1][1]

    def words(self) -> list[int]:
        """Return the places of its words, without those of clauses inside it."""
        return [place for first, last in self.ranges for place in range(first, last)]

    def span(self, sentence: TaggedSentence) -> Span:
        """Return the text from its first word to its last, clauses inside it included."""
        return sentence.span_of(self.first, self.last)


def find_clauses(sentence: TaggedSentence) -> list[Clause]:
    """Return the clauses of a sentence in the order of their first words. Linear in the number of words."""
    words = sentence.words
    clauses: list[Clause] = []
    open_clauses: list[Clause] = []
    for chunk in chunks(words):
        if open_clauses and chunk.segment != open_clauses[-1].segment:
            open_clauses = []
        host = _continued(chunk, words, open_clauses)
        if host is not None:
            host.ranges.append((chunk.first, chunk.last))
            host.finite += finite_verbs(words, chunk.first, chunk.last)
            if host.kind is ClauseKind.FRAGMENT and host.finite:
                host.kind = ClauseKind.MAIN
            del open_clauses[open_clauses.index(host) + 1 :]
            continue
        clause = _opened(chunk, words, len(clauses), clauses, open_clauses)
        clauses.append(clause)
        open_clauses.append(clause)
    _adopt_fronted(clauses)
    return clauses


def _continued(chunk: Chunk, words: tuple[Word, ...], open_clauses: list[Clause]) -> Clause | None:
    """Return the open clause that goes on in this chunk, or None when it opens one of its own."""
    if chunk.joins or not open_clauses or _opener(chunk, words) is not None:
        return None
    finite = finite_verbs(words, chunk.first, chunk.last)
    lacking = [clause for clause in open_clauses if _lacks_verb(clause, words)]
    if finite:
        if lacking and _goes_on_behind_relative(chunk, finite[0], lacking[-1], open_clauses[-1]):
            return lacking[-1]
        return lacking[-1] if lacking and _fills(chunk, words, finite[0], lacking[-1]) else None
    if _is_infinitive(words, chunk.first, chunk.last) or words[chunk.first].lower in _FRAGMENT_OPENERS:
        return None
    awaiting = [clause for clause in open_clauses if _awaits_bracket(clause, words)]
    if awaiting and (_has_right_bracket(words, chunk.last) or _resumes(chunk, words, open_clauses[-1])):
        return awaiting[-1]
    if lacking:
        return lacking[-1]
    return None if _is_closed(open_clauses[-1], words) else open_clauses[-1]


def _lacks_verb(clause: Clause, words: tuple[Word, ...]) -> bool:
    """Tell whether a clause still waits for its finite verb; ", so der Minister," never gets one."""
    names_source = clause.kind is ClauseKind.FRAGMENT and words[clause.first].lower == "so"
    return not clause.finite and clause.kind is not ClauseKind.INFINITIVE and not names_source


def _goes_on_behind_relative(chunk: Chunk, finite: int, host: Clause, last: Clause) -> bool:
    """Tell whether a verb right behind a relative clause is that of its noun: "Diplomaten, die …, **sahen** Zelte"."""
    describes = last.kind is ClauseKind.RELATIVE and last.parent == host.index
    return describes and host.kind is ClauseKind.FRAGMENT and finite == chunk.first


def _resumes(chunk: Chunk, words: tuple[Word, ...], inserted: Clause) -> bool:
    """Tell whether a clause goes on behind an inserted ", so der Minister,": not with an apposition to the source."""
    follows_source = inserted.kind is ClauseKind.FRAGMENT and words[inserted.first].lower == "so"
    return follows_source and not words[chunk.first].is_noun and words[chunk.first].tag != "ART"


def _is_closed(clause: Clause, words: tuple[Word, ...]) -> bool:
    """Tell whether a clause has all its verbs, so that what follows a comma is an afterthought."""
    if clause.kind in (ClauseKind.SUBORDINATE, ClauseKind.RELATIVE, ClauseKind.INFINITIVE):
        return True
    return _has_right_bracket(words, clause.last)


def _fills(chunk: Chunk, words: tuple[Word, ...], finite: int, host: Clause) -> bool:
    """Tell whether a chunk with a finite verb brings the verb that ``host`` still lacks.

    A main clause goes on with its verb; a verb of saying in first place ("…, sagte er, …") is a clause of its own. An
    enumeration goes on when a conjunction stands before the verb ("Panzer, Haubitzen und Lastwagen rollten").
    """
    first = chunk.first + (words[chunk.first].lower in ("aber", "jedoch", "also"))
    if host.opener is not None:
        return finite > first or words[finite].lower == words[chunk.last - 1].lower
    if any(words[place].lower in COORDINATORS for place in range(chunk.first, finite)):
        return True
    return finite == first and not is_inverted_saying(words, chunk.first, chunk.last)


def is_inverted_saying(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Tell whether a stretch reads "sagte der Minister (am Montag)": a verb of saying, then at once who says it."""
    return words[first].is_finite and words[first].lemma in saying_verbs() and last - first > 1


def _opened(
    chunk: Chunk, words: tuple[Word, ...], index: int, clauses: list[Clause], open_clauses: list[Clause]
) -> Clause:
    """Return the new clause that a chunk opens, hung to what came before."""
    opener = _opener(chunk, words)
    finite = finite_verbs(words, chunk.first, chunk.last)
    previous = clauses[-1] if clauses and clauses[-1].segment == chunk.segment else None
    clause = Clause(
        index,
        _kind(chunk, words, opener, finite),
        [(chunk.first, chunk.last)],
        opener=opener,
        quoted=chunk.quoted,
        after=chunk.after,
        segment=chunk.segment,
        finite=finite,
    )
    if finite and words[chunk.first].lower == "sondern" and finite[0] == chunk.first + 1 and previous is not None:
        clause.joined_to, clause.kind = previous.index, ClauseKind.VERB_FIRST
    elif chunk.joins and previous is not None:
        clause.joined_to = previous.index
        clause.parent = previous.parent
        if not finite and words[clause.last - 1].tag in ("VV(PP)", "VV(INF)"):
            clause.kind, clause.finite = ClauseKind.VERB_FIRST, previous.finite
        if previous.opener is not None and not previous.finite:
            previous.finite = finite
        if previous.opener is not None and clause.kind in (ClauseKind.MAIN, ClauseKind.VERB_FIRST):
            clause.kind, clause.opener = previous.kind, previous.opener
    elif clause.kind not in (ClauseKind.MAIN, ClauseKind.VERB_FIRST) and open_clauses:
        clause.parent = open_clauses[-1].index
    return clause


def _kind(chunk: Chunk, words: tuple[Word, ...], opener: int | None, finite: list[int]) -> ClauseKind:
    if opener is not None:
        is_relative = words[opener].tag.startswith("PREL") or words[opener].lower in _RELATIVE
        follows_noun = chunk.after == "," and words[opener].lower != "wer"
        return ClauseKind.RELATIVE if is_relative and follows_noun else ClauseKind.SUBORDINATE
    if _is_infinitive(words, chunk.first, chunk.last) and not finite:
        return ClauseKind.INFINITIVE
    if not finite:
        return ClauseKind.FRAGMENT
    return ClauseKind.VERB_FIRST if finite[0] == chunk.first else ClauseKind.MAIN


def _opener(chunk: Chunk, words: tuple[Word, ...]) -> int | None:
    """Return the word that makes a chunk a subordinate clause: the first, or the second behind a preposition."""
    first = chunk.first
    while first < chunk.last - 1 and words[first].lower in _BEFORE_OPENERS:
        first += 1
    finite = finite_verbs(words, first, chunk.last)
    if _is_conjunction(words, first, chunk.last, finite):
        return first
    place = first + 1 if words[first].tag == "APPR" and first + 1 < chunk.last else first
    candidate = words[place]
    if not _verb_is_late(place, chunk.last, finite):
        return None
    if _is_article(words, place, finite, chunk.last):
        return None
    if candidate.tag in ("PRELS", "PRELAT", "PWS", "PWAV", "PWAT") or candidate.lower in _QUESTION:
        return place
    if chunk.after == "," and finite and candidate.lower in _RELATIVE and _verb_is_last(words, finite, chunk.last):
        return place
    return None


def _is_article(words: tuple[Word, ...], place: int, finite: list[int], last: int) -> bool:
    """Tell whether "die" opens no relative clause but a noun phrase: ", **die dreihundert Mann** kämen auf Basen"."""
    if words[place].lower not in ("der", "die", "das", "den", "dem") or not finite or place + 1 >= last:
        return False
    opens_phrase = words[place + 1].tag in ("CARD", "ADJ(A)", "NN", "NE")
    return opens_phrase and finite[0] - place <= _LONGEST_FIELD and not _verb_is_last(words, finite, last)


def _is_conjunction(words: tuple[Word, ...], place: int, last: int, finite: list[int]) -> bool:
    """Tell whether a word opens a subordinate clause; "als", "während" … do so only when the verb stands last."""
    lower = words[place].lower
    if lower in SUBORDINATORS:
        return True
    if lower in _INFINITIVE_OPENERS:
        return not finite and _is_infinitive(words, place, last)
    if words[place].tag != "KOUS" and lower not in AMBIGUOUS_SUBORDINATORS:
        return False
    return bool(finite) and _verb_is_last(words, finite, last) and finite[-1] - place > 1


def _verb_is_last(words: tuple[Word, ...], finite: list[int], last: int) -> bool:
    """Tell whether the finite verb ends a stretch; an infinitive may follow it, a participle may not."""
    tags = [words[place].tag for place in range(finite[-1] + 1, last)]
    return all(tag.endswith("(INF)") or tag in ("PTKNEG", "ADV") for tag in tags)


def _verb_is_late(opener: int, last: int, finite: list[int]) -> bool:
    """Tell whether a stretch with this opener can be a subordinate clause: its verb, if any, is not in second place."""
    return not finite or finite[0] - opener > 1 or finite[0] == last - 1


def _is_infinitive(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Tell whether a stretch holds an infinitive with *zu*."""
    return any(
        words[place].tag == "VV(IZU)" or (words[place].tag == "PTKZU" and place + 1 < last and words[place + 1].is_verb)
        for place in range(first, last)
    )


def _has_right_bracket(words: tuple[Word, ...], last: int) -> bool:
    """Tell whether a stretch ends with a participle, an infinitive or a verb particle."""
    return words[last - 1].tag.endswith(("(PP)", "(INF)")) or words[last - 1].tag == "PTKVZ"


def _awaits_bracket(clause: Clause, words: tuple[Word, ...]) -> bool:
    if clause.kind not in (ClauseKind.MAIN, ClauseKind.VERB_FIRST) or not clause.finite:
        return False
    return not _has_right_bracket(words, clause.last)


def _adopt_fronted(clauses: list[Clause]) -> None:
    """Hang a fronted subordinate clause to the main clause that follows it."""
    for clause, following in pairwise(clauses):
        is_dependent = clause.kind in (ClauseKind.SUBORDINATE, ClauseKind.INFINITIVE)
        if is_dependent and clause.parent is None and following.segment == clause.segment:
            clause.parent = following.index
