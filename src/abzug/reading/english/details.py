"""How many move, and when."""

from datetime import date

from abzug.model.record import Count, Span
from abzug.model.when import When
from abzug.reading.english.event import Event
from abzug.reading.english.extent import is_described
from abzug.reading.english.participants import PARTITIVES, Participants
from abzug.reading.english.tree import Word
from abzug.reading.quantities import QuantityKind, QuantityMention
from abzug.reading.times import TimeMention, TimeRole

LASTING = frozenset({"for", "over", "throughout", "during", "since", "after"})
"""Words before a length of time that is no deadline: "over the next four years"."""
PLACED = frozenset(
    {TimeRole.POINT, TimeRole.DEADLINE, TimeRole.PAST_SPAN, TimeRole.SINCE, TimeRole.ONWARD, TimeRole.BEFORE}
)
"""Roles of times that place a movement; how long or how often it lasts does not."""


def count_of(event: Event, people: Participants) -> Count | None:
    """Return how many move: the number that stands with the mover; vague numbers count as none."""
    near = _mover_area(event.mover, people) if event.mover is not None else None
    found = _counted(near, people)
    if not found:
        return _sites(event, people)
    numbers = [item for item in found if item.kind is QuantityKind.NUMBER]
    shares = [item for item in found if item.kind is not QuantityKind.NUMBER]
    share = shares[0].count.share if shares else None
    if _all_float(event, people):
        share = 1.0
    if not numbers or (share is not None and share < 1 and shares[0].span.start < numbers[0].span.start):
        return (shares or found)[0].count
    first = numbers[0].count
    return Count(first.low, first.high, first.unit, share if share is not None else first.share)


def _counted(near: Span | None, people: Participants) -> list[QuantityMention]:
    found = people.entities.quantities_in(near) if near is not None else []
    return [item for item in found if item.kind is not QuantityKind.VAGUE]


def _mover_area(mover: Word, people: Participants) -> Span:
    """Return the words that may count a mover: those before it, "of" behind a number, and an apposition."""
    tree = people.tree
    first, end = tree.edges(mover)[0], mover.index + 1
    for child in tree.children(mover, "prep", "appos"):
        counts = mover.lower in PARTITIVES or mover.tag == "CD"
        if child.dep == "appos" or (child.lower == "of" and counts):
            end = max(end, tree.edges(child)[1])
    return tree.span(first, end)


def _all_float(event: Event, people: Participants) -> bool:
    """Tell whether "all" stands by the verb: "the men had all left"."""
    return any(child.lower == "all" for child in people.tree.children(event.word, "advmod", "dep", "appos", "det"))


def _sites(event: Event, people: Participants) -> Count | None:
    """Return how many places a force gives up: "abandoned three outposts"."""
    patient = people.tree.child(event.word, "dobj", "nsubjpass")
    if event.group not in {"clear", "leave"} or patient is None or not people.is_site(patient):
        return None
    found = [item for item in _counted(_mover_area(patient, people), people) if item.kind is QuantityKind.NUMBER]
    return Count(found[0].count.low, found[0].count.high, "other") if found else None


def time_of(
    event: Event, content: Span, people: Participants, *, published: date | None, is_ahead: bool, cue: Span | None
) -> When | None:
    """Return when the movement is or is due; the time of speech is never taken.

    Args:
        event: The movement.
        content: Its clause.
        people: Its sentence.
        published: The day of publication.
        is_ahead: Whether it lies ahead, so that a length of time is a deadline ("in fourteen months").
        cue: The words by which it was seen; what was seen was so on the day of the picture.
    """
    where = Span(content.start, _end_of_clause(event, content, people))
    times = [time for time in people.entities.times_in(where) if _may_place(time, people, is_ahead=is_ahead)]
    if not times and cue is not None:
        times = [time for time in people.entities.times_in(cue) if time.role in PLACED and time.when is not None]
    if not times:
        return None
    best = min(times, key=lambda time: _distance(time, event, people))
    return _stretched(best, event, people, published)


def _stretched(time: TimeMention, event: Event, people: Participants, published: date | None) -> When | None:
    """Return a time as the movement fills it: "since Monday" lasts until now, "stay until June" from now."""
    when = time.when
    if when is None or published is None:
        return when or time.lapses
    if time.role is TimeRole.SINCE and when.first_day <= published:
        return When.between(when.first_day, published)
    opener = people.tree.inside(time.span)[:1]
    lasts = event.group == "stay" and bool(opener) and opener[0].lower in {"until", "till"}
    return When.between(published, when.last_day) if lasts and published <= when.last_day else when


def _end_of_clause(event: Event, content: Span, people: Participants) -> int:
    """Return where the phrases that hang on the movement's word end, though the content be cut shorter."""
    return max([content.end, *(people.tree.covering(child).end for child in people.tree.children(event.word, "prep"))])


def _may_place(time: TimeMention, people: Participants, *, is_ahead: bool) -> bool:
    if is_described(time.span, people):
        return False
    if time.when is not None:
        return time.role in PLACED
    opener = people.tree.inside(time.span)[:1]
    return is_ahead and time.lapses is not None and not (bool(opener) and opener[0].lower in LASTING)


def _distance(time: TimeMention, event: Event, people: Participants) -> tuple[bool, bool, int]:
    """Return how far a time is from a movement: hanging on its word first, a deadline next, then by characters."""
    words = people.tree.inside(time.span)
    hangs = any(step.index == event.word.index for word in words[:1] for step in (people.tree.head(word),))
    return not hangs, time.role is not TimeRole.DEADLINE, abs(time.span.start - event.word.start)
