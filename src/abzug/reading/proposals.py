"""What a language model proposes, and what is accepted of it: only what stands in the text, word for word.

A model reads fluently and invents fluently. So nothing of its answer is taken over but places in the text and a few
choices from closed lists. Whose word a record is, when it was, how many and whose force are told by the same rules as
for every other record; a model cannot make a statement a sighting.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from abzug.model.component import Component
from abzug.model.record import Basis, Count, Record, Span, Stage
from abzug.model.when import When
from abzug.reading.actors import find_actors
from abzug.reading.assembly import basis_of
from abzug.reading.assembly import within as mentions_within
from abzug.reading.forces import find_forces
from abzug.reading.nations import naming_at
from abzug.reading.quantities import QuantityKind, QuantityMention, find_quantities
from abzug.reading.rows import row_of
from abzug.reading.times import TimeMention, find_times
from abzug.reading.tokens import Language
from abzug.reading.words_at import WordFinder

FEWEST_WORDS, LONGEST_CONTENT = 2, 600
"""Words that a proposition has at least, characters that it has at most (E)."""

SAME_PASSAGE = 0.5
"""Overlap over union from which two records are about one passage, as in the scoring of readers."""

FARTHEST_SPEAKER = 1_500
"""Characters between a proposition and whoever is said to say it (E): a few sentences, not another story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A record as a language model proposes it: words that should stand in the text, and choices from closed lists.

    Args:
        stage: How far the movement is.
        content: The words that carry the proposition.
        speaker: The words that name who says or saw it, or None for the text's own voice.
        cue: The words that attribute it, or None.
        mover: The words that name what moves or stays, or None.
        mover_code: Code of the force's owner, or None.
        component: Which part of the force.
        place_from: Words for where it leaves or stays, or None.
        place_to: Words for where it goes, or None.
        negated: Whether the text denies the movement.
        hedged: Whether the text itself marks doubt.
    """

    stage: Stage
    content: str
    speaker: str | None = None
    cue: str | None = None
    mover: str | None = None
    mover_code: str | None = None
    component: Component = Component.UNSPECIFIED
    place_from: str | None = None
    place_to: str | None = None
    negated: bool = False
    hedged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What was accepted of a model's proposals.

    Args:
        records: The records, in the order of the text.
        rejected: How many proposals were refused because their words do not stand in the text.
        known: How many were left out because the rules had found the passage already.
    """

    records: tuple[Record, ...]
    rejected: int
    known: int


class Acceptor:
    """Turns proposals about one text into records, as far as their words stand in it.

    Content, speaker and cue must; white space may differ. A mover or a place that does not is dropped, and so is an
    owner whom the text does not name. Time, number and capacity of the speaker are read by the usual rules.

    Args:
        text: The text.
        language: Its language.
        published: The day of its publication, or None.
        entered_by: Who proposes, for the receipt.
    """

    def __init__(self, text: str, *, language: Language, published: date | None, entered_by: str) -> None:
        self._text = text
        self._language: Language = language
        self._published = published
        self._entered_by = entered_by

    def accept(self, proposals: Sequence[Proposal], *, within: Span, found: Sequence[Record]) -> Accepted:
        """Return what is accepted.

        Args:
            proposals: What the model proposes.
            within: The stretch of the text that the model was shown.
            found: Records that are there already and stand in the way of others on the same passage.
        """
        finder = WordFinder(self._text, within)
        records: list[Record] = []
        rejected = known = 0
        for proposal in proposals:
            record = self._record(proposal, finder)
            if record is None:
                rejected += 1
            elif any(_overlap(record.content, other.content) >= SAME_PASSAGE for other in (*found, *records)):
                known += 1
            else:
                records.append(record)
        return Accepted(records=tuple(sorted(records, key=lambda one: one.content)), rejected=rejected, known=known)

    @cached_property
    def _codes(self) -> frozenset[str]:
        """Whom the text names: states, alliances, groups."""
        row = row_of(self._text, self._language)
        named = (naming_at(row, index) for index in range(len(row.tokens)))
        return frozenset(hit.meaning.code for hit in named if hit is not None)

    @cached_property
    def _times(self) -> list[TimeMention]:
        return find_times(self._text, self._language, self._published)

    @cached_property
    def _quantities(self) -> list[QuantityMention]:
        return find_quantities(self._text, self._language)

    def _record(self, proposal: Proposal, finder: WordFinder) -> Record | None:
        content = self._content(proposal, finder)
        if content is None:
            return None
        speaker, cue = _near(proposal.speaker, content, finder), _near(proposal.cue, content, finder)
        if (proposal.speaker and speaker is None) or (proposal.cue and cue is None):
            return None
        mover = _near(proposal.mover, content, finder)
        owner = self._owner(proposal, mover)
        return Record(
            stage=proposal.stage,
            basis=self._basis(proposal.stage, speaker, cue, owner),
            content=content,
            speaker=speaker,
            cue=cue,
            mover=mover,
            mover_code=owner,
            component=proposal.component,
            quantity=self._count(content),
            place_from=_near(proposal.place_from, content, finder),
            place_to=_near(proposal.place_to, content, finder),
            when=self._when(content),
            negated=proposal.negated,
            hedged=proposal.hedged,
            entered_by=self._entered_by,
        )

    def _content(self, proposal: Proposal, finder: WordFinder) -> Span | None:
        """Return where the proposition stands; of several places the one nearest to its speaker."""
        words = proposal.content.split()
        if len(words) < FEWEST_WORDS or len(proposal.content) > LONGEST_CONTENT:
            return None
        places = finder.find(proposal.content)
        if not places or not proposal.speaker:
            return places[0] if places else None
        speakers = finder.find(proposal.speaker)
        if not speakers:
            return None
        return min(places, key=lambda place: min(abs(place.start - speaker.start) for speaker in speakers))

    def _owner(self, proposal: Proposal, mover: Span | None) -> str | None:
        """Return whose force it is: as the mover's own words say, else as proposed where the text names him."""
        if mover is not None:
            words = mover.of(self._text)
            owners = (force.owner for force in find_forces(words, self._language, published=self._published))
            owner = next((owner for owner in owners if owner is not None), None)
            if owner is not None:
                return owner
        return proposal.mover_code if proposal.mover_code in self._codes else None

    def _basis(self, stage: Stage, speaker: Span | None, cue: Span | None, owner: str | None) -> Basis:
        words = speaker.of(self._text) if speaker is not None else ""
        actors = find_actors(words, self._language, published=self._published) if words else []
        is_attributed = speaker is not None or cue is not None
        return basis_of(actors[0] if actors else None, owner, stage, is_attributed=is_attributed)

    def _count(self, content: Span) -> Count | None:
        mentions = mentions_within(self._quantities, content)
        return next((mention.count for mention in mentions if mention.kind is not QuantityKind.VAGUE), None)

    def _when(self, content: Span) -> When | None:
        return next(
            (mention.when for mention in mentions_within(self._times, content) if mention.when is not None), None
        )


def _near(words: str | None, content: Span, finder: WordFinder) -> Span | None:
    """Return the nearest place of some words, or None when they do not stand in the text near the content."""
    if not words:
        return None
    near = min(finder.find(words), key=lambda place: abs(place.start - content.start), default=None)
    return near if near is not None and abs(near.start - content.start) <= FARTHEST_SPEAKER else None


def _overlap(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    union = max(one.end, other.end) - min(one.start, other.start)
    return max(shared, 0) / union
