"""From cues to reports: which clauses, in this sentence and the next, are somebody's words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from abzug.reading.attribution import AttributionKind
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.cues import Cue, CueShape, WordRange, source_cues, subject_of, verb_cue
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.morphology import Mood, Tense

_LOOSE = words_of("saying", "loose")
_THREATS = words_of("saying", "verbs", "warn")
_CONTINUING = words_of("grammar", "reports", "continuing")
_COMPLEMENTS = words_of("grammar", "reports", "complements")
_REPORTED = (Mood.REPORTED, Mood.UNREAL)


LOOKING_BACK = 12
"""Reports among which the noun is looked for that a pronoun stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Somebody's words in a text.

    Args:
        kind: How they are given back.
        sentence: The sentence that holds the cue, or the words themselves when there is no cue.
        cue: What attributes them; None in a chain or a bare quotation.
        content: Sentence and word range of each stretch of the words, in order.
        clauses: Sentence and place of each clause that belongs to them.
        speaker: Sentence and word range that name who speaks, as the cue's clause names them.
        antecedent: The same for a reader who has not read on: the noun that a pronoun stands for.
        goes_on: For words without a cue of their own, the report whose speaker goes on.
    """

    kind: AttributionKind
    sentence: int
    cue: Cue | None = None
    content: tuple[tuple[int, WordRange], ...] = ()
    clauses: frozenset[tuple[int, int]] = frozenset()
    speaker: tuple[int, WordRange] | None = None
    antecedent: tuple[int, WordRange] | None = None
    goes_on: "Report | None" = None


def find_reports(sentences: Sequence[AnalysedSentence]) -> list[Report]:
    """Return the reports of consecutive sentences in order; pronouns and chains look back only, "das sagte …" too."""
    reports: list[Report] = []
    for sentence in sentences:
        backward = _backward(sentence, sentences)
        own = [report for report in _cued(sentence) if not (backward and report.kind is AttributionKind.REPORTED)]
        own = [_with_antecedent(report, sentences, reports) for report in [*backward, *own]]
        own += _bare_quotations(sentence, own, reports)
        reports += own or _chained(sentence, sentences, reports)
    return reports


def _cued(sentence: AnalysedSentence) -> Iterator[Report]:
    """Yield the reports whose cue stands in this sentence; of nested sources in one clause, the inner follows."""
    for clause in sentence.clauses:
        cue = verb_cue(sentence, clause)
        report = None if cue is None else _verbal(sentence, clause, cue)
        for source in source_cues(sentence, clause):
            if report is None:
                yield _sourced(sentence, source)
            elif source.shape is CueShape.PREPOSITION and report.kind is not AttributionKind.REPORTED:
                report = _deepened(report, sentence, source)
        hearsay = _hearsay(sentence, clause)
        if report is not None:
            yield report
        elif hearsay is not None:
            yield hearsay


def _deepened(report: Report, sentence: AnalysedSentence, source: Cue) -> Report:
    """Give the words to the inner source: "meldete die Agentur **unter Berufung auf einen Offizier**"."""
    speaker = None if source.speaker is None else (sentence.index, source.speaker)
    return replace(report, cue=source, speaker=speaker, antecedent=speaker)


def _hearsay(sentence: AnalysedSentence, clause: Clause) -> Report | None:
    """Read "Die Rebellen wollen abgezogen sein": what the subject says of itself."""
    verb = sentence.verbs[clause.index]
    if verb is None or verb.modal != "wollen" or verb.tense is not Tense.PERFECT or verb.finite is None:
        return None
    subject = subject_of(sentence, clause)
    if subject is None:
        return None
    cue = Cue(
        shape=CueShape.VERB,
        acts=frozenset({"claim"}),
        clause=clause.index,
        words=(verb.finite,),
        speaker=(subject.first, subject.last),
    )
    start = max(verb.finite + 1, subject.last) if verb.finite + 1 < clause.last else clause.first
    return _report(sentence, AttributionKind.INDIRECT, cue, [clause], [(start, clause.last)])


def _verbal(sentence: AnalysedSentence, clause: Clause, cue: Cue) -> Report | None:
    """Find the words that the verb of a clause attributes."""
    quotation = _adjacent_quotation(sentence, clause)
    if quotation is not None:
        return _report(sentence, AttributionKind.DIRECT, cue, _inside(sentence, quotation), [quotation])
    found = _complements(sentence, clause)
    if found:
        kind = AttributionKind.INDIRECT
        return _report(sentence, kind, cue, found, _stretches(sentence, found, clause))
    inner = _inner_quotation(sentence, clause)
    if inner is not None:
        return _report(sentence, AttributionKind.DIRECT, cue, [], [inner])
    if cue.speaker is None or _is_loose(sentence, clause):
        return None
    told = [clause, *(other for other in _descendants(sentence, clause) if other.kind is ClauseKind.RELATIVE)]
    return _report(sentence, AttributionKind.REPORTED, cue, told, [(clause.first, clause.last)])


def _is_loose(sentence: AnalysedSentence, clause: Clause) -> bool:
    verb = sentence.verbs[clause.index]
    return verb is None or verb.lemma in _LOOSE or verb.modal is not None or clause.opener is not None


def _report(
    sentence: AnalysedSentence,
    kind: AttributionKind,
    cue: Cue | None,
    clauses: Sequence[Clause],
    content: Sequence[WordRange],
) -> Report:
    speaker = None if cue is None or cue.speaker is None else (sentence.index, cue.speaker)
    return Report(
        kind=kind,
        sentence=sentence.index,
        cue=cue,
        content=tuple((sentence.index, stretch) for stretch in content),
        clauses=frozenset((sentence.index, clause.index) for clause in clauses),
        speaker=speaker,
        antecedent=speaker,
    )


def _inside(sentence: AnalysedSentence, stretch: WordRange) -> list[Clause]:
    return [clause for clause in sentence.clauses if stretch[0] <= clause.first and clause.last <= stretch[1]]


def _adjacent_quotation(sentence: AnalysedSentence, clause: Clause) -> WordRange | None:
    """Return the quotation right before "…", sagte er" or right behind "er sagte: "…"; marks included."""
    words = sentence.words
    for first, last in sentence.quotations:
        between = words[last : clause.first] if last <= clause.first else words[clause.last : first]
        if not all(word.text in ",:.–—" for word in between) or (first < clause.last and last > clause.first):
            continue
        if last <= clause.first and clause.kind is ClauseKind.VERB_FIRST and len(between) <= 2:
            return first, last
        if first >= clause.last and (
            any(word.text == ":" for word in between) or _has_marks_inside(words, first, last)
        ):
            return first, last
    return None


def _has_marks_inside(words: Sequence[object], first: int, last: int) -> bool:
    """Tell whether a quotation is long enough to be a sentence of its own."""
    return last - first > 5 and len(words) >= last


def _inner_quotation(sentence: AnalysedSentence, clause: Clause) -> WordRange | None:
    """Return a quotation inside the clause: "sprach von einem »wesentlichen Fortschritt«"."""
    return next(
        ((first, last) for first, last in sentence.quotations if clause.first <= first and last <= clause.last), None
    )


def _complements(sentence: AnalysedSentence, clause: Clause) -> list[Clause]:
    """Return the clauses that are the words of a verb of saying: before it, around it or behind it."""
    if clause.opener is not None and sentence.words[clause.opener].lower == "wie":
        return _around(sentence, clause)
    if _is_trailing(sentence, clause):
        return [*_before(sentence, clause), *_behind(sentence, clause, must_be_marked=True)]
    fronted = [child for child in sentence.children(clause) if _is_complement(sentence, child, clause)]
    if fronted:
        return [*fronted, *(other for child in fronted for other in _descendants(sentence, child))]
    return _behind(sentence, clause, must_be_marked=False)


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


def _descendants(sentence: AnalysedSentence, clause: Clause) -> list[Clause]:
    found: list[Clause] = []
    below = {clause.index}
    for other in sentence.clauses:
        if other.index not in below and (other.parent in below or other.joined_to in below):
            below.add(other.index)
            found.append(other)
    return found


def _before(sentence: AnalysedSentence, clause: Clause) -> list[Clause]:
    """Return the clauses between the last border and a trailing cue."""
    found: list[Clause] = []
    segment = clause.segment
    for other in reversed(sentence.clauses[: clause.index]):
        if other.segment != segment:
            if not _is_reported(sentence, other) or not _is_reported(sentence, found[-1] if found else other):
                break
            segment = other.segment
        found.append(other)
    return found[::-1]


def _behind(sentence: AnalysedSentence, clause: Clause, *, must_be_marked: bool) -> list[Clause]:
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
    if _is_reported(sentence, clause) and (cue.opener is None or clause.parent == cue.index):
        return True
    if must_be_marked:
        return False
    if clause.parent == cue.index:
        return _is_complement(sentence, clause)
    if not taken:
        follows_colon = clause.segment == cue.segment + 1 and clause.after == ":"
        follows_comma = clause.segment == cue.segment and clause.after == "," and clause.kind is ClauseKind.MAIN
        return follows_colon or (follows_comma and clause.index == cue.index + 1)
    first = sentence.clauses[min(taken)]
    return first.after == ":" and clause.segment == first.segment


def _is_reported(sentence: AnalysedSentence, clause: Clause) -> bool:
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


def _stretches(sentence: AnalysedSentence, clauses: Sequence[Clause], cue: Clause) -> list[WordRange]:
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
    return [_trimmed(sentence, stretch) for stretch in stretches]


def _trimmed(sentence: AnalysedSentence, stretch: WordRange) -> WordRange:
    first, last = stretch
    while last - 1 > first and sentence.words[last - 1].text in ",;:.–—":
        last -= 1
    return first, last


def _sourced(sentence: AnalysedSentence, cue: Cue) -> Report:
    """Find the words that "laut …" or ", so …" attributes: its own clause and what is joined to it."""
    clause = sentence.clauses[cue.clause]
    if cue.shape is CueShape.SO:
        clauses = [*_before(sentence, clause), *_behind(sentence, clause, must_be_marked=True)]
        return _report(sentence, AttributionKind.INDIRECT, cue, clauses, _stretches(sentence, clauses, clause))
    clauses = [clause, *_joined_behind(sentence, clause)]
    start, end = min(c.first for c in clauses), max(c.last for c in clauses)
    extent = cue.extent or (start, start)
    parts = [(start, extent[0]), (extent[1], end)]
    content = [_trimmed(sentence, part) for part in parts if part[1] - part[0] > 0]
    return _report(sentence, AttributionKind.INDIRECT, cue, clauses, content)


def _joined_behind(sentence: AnalysedSentence, clause: Clause) -> list[Clause]:
    """Return the clauses behind a sourced one that go on with it: coordinated, dependent or in reported mood."""
    found: list[Clause] = []
    taken = {clause.index}
    for other in sentence.clauses[clause.index + 1 :]:
        depends = other.parent in taken or other.joined_to in taken
        asyndetic = other.kind is ClauseKind.VERB_FIRST and other.segment == clause.segment
        main = other.kind is ClauseKind.MAIN and other.segment == clause.segment and other.after == ","
        if not (depends or asyndetic or main or _is_reported(sentence, other)):
            break
        found.append(other)
        taken.add(other.index)
    return found


def _bare_quotations(sentence: AnalysedSentence, own: Sequence[Report], earlier: Sequence[Report]) -> Iterator[Report]:
    """Yield quotations of whole sentences that nothing introduces: the last speaker goes on."""
    taken = {stretch for report in own for _, stretch in report.content}
    for quotation in sentence.quotations:
        if quotation in taken or quotation[0] > 0 or quotation[1] < len(sentence.words) - 1:
            continue
        report = _report(sentence, AttributionKind.DIRECT, None, _inside(sentence, quotation), [quotation])
        yield _spoken_by_last(report, earlier)


def _spoken_by_last(report: Report, earlier: Sequence[Report]) -> Report:
    last = next((other for other in earlier[-1:] if report.sentence - other.sentence <= 2), None)
    if last is None:
        return report
    return replace(report, speaker=last.speaker, antecedent=last.antecedent, goes_on=last.goes_on or last)


def _backward(sentence: AnalysedSentence, sentences: Sequence[AnalysedSentence]) -> list[Report]:
    """Read "Das bestätigte ein Sprecher": the words are the sentence before, or what stands before the colon."""
    for clause in sentence.clauses:
        opens = clause.index == 0 or clause.after == ":"
        fronted = sentence.words[clause.first]
        if not opens or fronted.lower not in ("das", "dies", "so", "darauf", "dem", "dazu"):
            continue
        if clause.first + 1 >= clause.last or not sentence.words[clause.first + 1].is_finite:
            continue
        cue = verb_cue(sentence, clause)
        before = sentence if clause.index else _previous(sentence, sentences)
        if cue is None or cue.speaker is None or before is None:
            continue
        clauses = [other for other in before.clauses if before is not sentence or other.index < clause.index]
        source = next((s for s in source_cues(sentence, clause) if s.shape is CueShape.PREPOSITION), None)
        report = _report(sentence, AttributionKind.REPORTED, cue, [], [])
        stretch = (0, len(before.words) if before is not sentence else clause.first - 1)
        report = replace(
            report,
            clauses=frozenset((before.index, other.index) for other in clauses),
            content=((before.index, stretch),),
        )
        return [report if source is None else _deepened(report, sentence, source)]
    return []


def _previous(sentence: AnalysedSentence, sentences: Sequence[AnalysedSentence]) -> AnalysedSentence | None:
    """Return the sentence right before, or None when it was not analysed."""
    if sentence.index == 0 or sentences[sentence.index - 1].stretch != sentence.stretch:
        return None
    return sentences[sentence.index - 1]


def _is_close(sentence: AnalysedSentence, earlier: int, sentences: Sequence[AnalysedSentence]) -> bool:
    """Tell whether an earlier sentence is this one or the one right before it."""
    return sentence.index - earlier <= 1 and sentences[earlier].stretch == sentence.stretch


def _chained(
    sentence: AnalysedSentence, sentences: Sequence[AnalysedSentence], earlier: Sequence[Report]
) -> list[Report]:
    """Read a sentence in reported mood without cue: the last speaker goes on."""
    mains = [clause for clause in sentence.clauses if clause.kind in (ClauseKind.MAIN, ClauseKind.VERB_FIRST)]
    if not mains or not earlier or not _is_close(sentence, earlier[-1].sentence, sentences):
        return []
    if not all(_keeps_mood(sentence, clause, earlier[-1], sentences) for clause in mains):
        return []
    whole = (0, len(sentence.words))
    report = _report(sentence, AttributionKind.FREE_INDIRECT, None, sentence.clauses, [whole])
    return [_spoken_by_last(report, earlier)]


def cue_report(sentence: AnalysedSentence, clause: Clause) -> Report | None:
    """Return the report that a clause makes of its own object: "**bestätigten** den Abbau", "**verlangte** das"."""
    cue = verb_cue(sentence, clause)
    if cue is None or cue.speaker is None:
        return None
    return _report(sentence, AttributionKind.REPORTED, cue, [clause], [(clause.first, clause.last)])


def sighting_report(sentence: AnalysedSentence, clause: Clause) -> Report | None:
    """Return who sees what a clause of seeing shows: its subject, unless it is a pronoun in somebody's words."""
    verb, subject = sentence.verbs[clause.index], subject_of(sentence, clause)
    if verb is None or verb.finite is None or subject is None or sentence.words[subject.head].tag in ("PPER", "PIS"):
        return None
    stretch = (subject.first, subject.last)
    words = (verb.finite,)
    cue = Cue(shape=CueShape.VERB, acts=frozenset({"see"}), clause=clause.index, words=words, speaker=stretch)
    return _report(sentence, AttributionKind.REPORTED, cue, [clause], [(clause.first, clause.last)])


def _keeps_mood(
    sentence: AnalysedSentence, clause: Clause, last: Report, sentences: Sequence[AnalysedSentence]
) -> bool:
    verb = sentence.verbs[clause.index]
    if verb is None:
        return False
    if _is_reported(sentence, clause):
        return True
    is_plural = verb.finite is not None and sentence.words[verb.finite].lower.endswith("en")
    return verb.mood is Mood.UNCLEAR and is_plural and verb_cue(sentence, clause) is None and _is_chain(last, sentences)


def _is_chain(last: Report, sentences: Sequence[AnalysedSentence]) -> bool:
    return any(_is_reported(sentences[index], sentences[index].clauses[clause]) for index, clause in last.clauses)


def _with_antecedent(report: Report, sentences: Sequence[AnalysedSentence], earlier: Sequence[Report]) -> Report:
    """Give a report whose speaker is a pronoun the noun that the pronoun stands for: the last speaker's."""
    if report.speaker is None:
        return report
    index, (first, last) = report.speaker
    if last - first > 1 or sentences[index].words[first].tag not in ("PPER", "PDS", "PIS", "PRELS"):
        return report
    before = next((r.antecedent for r in reversed(earlier[-LOOKING_BACK:]) if r.antecedent is not None), None)
    before = before or _last_subject(report, sentences)
    return report if before is None else replace(report, antecedent=before)


def _last_subject(report: Report, sentences: Sequence[AnalysedSentence]) -> tuple[int, WordRange] | None:
    """Return the last named subject before a cue, in its sentence or the one before."""
    for sentence in reversed(sentences[max(0, report.sentence - 1) : report.sentence + 1]):
        for clause in reversed(sentence.clauses):
            is_later = (
                sentence.index == report.sentence and report.cue is not None and clause.index >= report.cue.clause
            )
            subject = None if is_later else subject_of(sentence, clause)
            if subject is not None and sentence.words[subject.head].is_noun:
                return sentence.index, (subject.first, subject.last)
    return None
