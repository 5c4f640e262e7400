"""How many move, and when."""

from abzug.model.record import Count, Span
from abzug.model.when import When
from abzug.reading.english.event import Event
from abzug.reading.english.participants import Participants
from abzug.reading.quantities import QuantityKind
from abzug.reading.times import TimeRole

PLACED = frozenset({TimeRole.POINT, TimeRole.DEADLINE, TimeRole.PAST_SPAN, TimeRole.SINCE, TimeRole.ONWARD})


def count_of(event: Event, people: Participants) -> Count | None:
    """Return how many move: the number that stands with the mover; vague numbers count as none."""
    near = _mover_area(event, people)
    found = people.entities.quantities_in(near) if near else []
    found = [item for item in found if item.kind is not QuantityKind.VAGUE]
    if not found:
        return None
    numbers = [item for item in found if item.kind is QuantityKind.NUMBER]
    shares = [item for item in found if item.kind is not QuantityKind.NUMBER]
    if numbers and shares:
        first, share = numbers[0].count, shares[0].count.share
        return Count(first.low, first.high, first.unit, share)
    return found[0].count


def _mover_area(event: Event, people: Participants) -> Span | None:
    if event.mover is None:
        return None
    tree = people.tree
    first, after = tree.edges(event.mover)
    end = event.mover.index + 1
    for index in range(event.mover.index + 1, after):
        word = tree.words[index]
        if word.dep in {"relcl", "acl", "punct"} or word.tag in {"WDT", "WP"}:
            break
        end = index + 1
    return tree.span(first, end)


def time_of(event: Event, content: Span, people: Participants) -> When | None:
    """Return when the movement is or is due; the time of speech is never taken."""
    times = [time for time in people.entities.times_in(content) if time.role in PLACED and time.when is not None]
    times.sort(key=lambda time: (time.role is not TimeRole.DEADLINE, abs(time.span.start - event.word.start)))
    return times[0].when if times else None
