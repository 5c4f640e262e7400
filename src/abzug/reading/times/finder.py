"""Every time that a text names, with what it does in its clause."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from abzug.model import Precision, Span, When
from abzug.reading.lexicon import word_sets
from abzug.reading.times.almanac import FIRST_YEAR, LAST_YEAR
from abzug.reading.times.context import DEADLINE_NOUNS, Context
from abzug.reading.times.expressions import Expression, expressions_in
from abzug.reading.times.length_rules import at_distance
from abzug.reading.times.mention import TimeMention, TimeRole, TimexType
from abzug.reading.times.tense import Tense
from abzug.reading.times.value import TimeValue, day_after_length
from abzug.reading.tokens import Language, Token, tokens_of

_ROLE_OF = {word: TimeRole(role) for role, words in word_sets("around_times", "roles").items() for word in words}
_WORDS = word_sets("around_times", "finder")


@dataclass(frozen=True, slots=True)
class _Placed:
    """A time with its role, while its neighbours are not yet known."""

    first: int
    opening: int
    end: int
    value: TimeValue
    role: TimeRole
    when: When | None


def find_times(text: str, language: Language, published: date | None) -> list[TimeMention]:
    """Find the times in ``text``, in order, none overlapping another. Linear in the length of the text.

    Args:
        text: Any text.
        language: ``de`` or ``en``.
        published: The day of publication, against which "am Dienstag" or "last week" are resolved; without it
            such times have ``when`` None.
    """
    tokens = tokens_of(text)
    day = published if published and FIRST_YEAR + 999 < published.year < LAST_YEAR - 999 else None
    expressions, context = expressions_in(tokens, text, language, day)
    placed = [_place(expression, context) for expression in expressions]
    placed = [_apart(one, before) for one, before in zip(placed, [None, *placed], strict=False)]
    return [_mention(one, tokens, day) for one in _joined(placed, tokens)]


def _place(expression: Expression, context: Context) -> _Placed:
    """Say what an expression does, from the preposition before it and the noun after it."""
    first, end, value = expression
    opening = context.preposition_index(first)
    word = context.preposition_at(first)
    role = _ROLE_OF.get(word)
    if value.timex_type is TimexType.SET:
        return _Placed(first, first, end, value, TimeRole.FREQUENCY, None)
    if word == "von" and _follows(context.tokens, end, frozenset(("an", "ab"))):
        role = TimeRole.ONWARD
    begins = opening if role is not None else first
    if value.length is not None and value.when is None:
        return _place_length(_Placed(first, begins, end, value, role or TimeRole.DURATION, None), word, context)
    if _follows(context.tokens, end, DEADLINE_NOUNS) or _at_latest(context.tokens, first):
        role = TimeRole.DEADLINE
    if role is TimeRole.BEFORE and value.due is not None:
        role = TimeRole.DEADLINE
    due = value.due if role is TimeRole.DEADLINE or word == "zu" else None
    fallback = TimeRole.DURATION if value.timex_type is TimexType.DURATION and value.when is None else TimeRole.POINT
    return _Placed(first, begins, end, value, role or fallback, due or value.when)


def _apart(one: _Placed, before: _Placed | None) -> _Placed:
    """Leave a preposition to the expression before that already holds it."""
    return replace(one, opening=max(one.opening, before.end)) if before else one


def _follows(tokens: Sequence[Token], end: int, words: frozenset[str]) -> bool:
    return end < len(tokens) and tokens[end].lower in words


def _at_latest(tokens: Sequence[Token], first: int) -> bool:
    return any(token.lower in _WORDS["at_latest"] for token in tokens[max(0, first - 3) : first])


def _place_length(one: _Placed, word: str, context: Context) -> _Placed:
    """Place a length of time: "vor zwei Wochen", "in 14 months", "within 30 days", "the past two years"."""
    published, length = context.published, one.value.length
    if published is None or length is None:
        return replace(one, role=TimeRole.DURATION)
    past, coming = (day_after_length(published, sign * length[0], length[1]) for sign in (-1, 1))
    if one.value.direction == -1 and past:
        return replace(one, role=TimeRole.PAST_SPAN, when=When.between(past, published))
    if word in _WORDS["within"] or (word == "in" and one.value.direction is None and _looks_ahead(one, context)):
        return replace(one, role=TimeRole.DEADLINE, when=When.on(coming) if coming else None)
    if one.value.direction == 1 and coming:
        return replace(one, role=TimeRole.POINT, when=When.between(published, coming))
    if word == "vor":
        when = at_distance(published, -length[0], length[1], one.value).when
        return replace(one, role=TimeRole.POINT, when=when)
    if word in ("seit", "since") and past:
        return replace(one, role=TimeRole.SINCE, when=When.between(past, published))
    return replace(one, role=TimeRole.DURATION)


def _looks_ahead(one: _Placed, context: Context) -> bool:
    return context.tenses.near(one.first, one.end) is not Tense.PAST


def _joined(placed: Sequence[_Placed], tokens: Sequence[Token]) -> Iterator[_Placed]:
    """Join "vom 3. bis 5. Mai" and the like into one time."""
    waiting: _Placed | None = None
    for one in placed:
        joined = _range(waiting, one, tokens) if waiting else None
        if joined is None and waiting is not None:
            yield waiting
        waiting = joined or one
    if waiting is not None:
        yield waiting


def _range(first: _Placed, last: _Placed, tokens: Sequence[Token]) -> _Placed | None:
    """Return the stretch from ``first`` to ``last`` when only words that join a range stand between them."""
    between = [token.lower for token in tokens[first.end : last.first]]
    if not 1 <= len(between) <= 3 or between[0] not in _WORDS["range_links"] or first.when is None or last.when is None:
        return None
    opened = tokens[first.first - 1].lower if first.first else ""
    is_listing = between[0] in ("und", "and") and opened not in _WORDS["between"]
    if is_listing or first.when.start > last.when.start or {first.role, last.role} & _UNJOINABLE:
        return None
    value = replace(last.value, timex=f"{first.value.timex}/{last.value.timex}", length=None)
    when = When(first.when.start, last.when.end, Precision.INTERVAL)
    return _Placed(first.first, first.opening, last.end, value, TimeRole.POINT, when)


_UNJOINABLE = frozenset((TimeRole.DURATION, TimeRole.FREQUENCY, TimeRole.PAST_SPAN))


def _mention(one: _Placed, tokens: Sequence[Token], published: date | None) -> TimeMention:
    lapses = None
    if one.value.length is not None and published is not None:
        day = day_after_length(published, *one.value.length)
        lapses = When.on(day) if day else None
    return TimeMention(
        span=Span(tokens[one.opening].start, tokens[one.end - 1].end),
        timex_span=Span(tokens[one.first].start, tokens[one.end - 1].end),
        when=one.when,
        role=one.role,
        timex_type=one.value.timex_type,
        timex_value=one.value.timex,
        lapses=lapses,
    )
