"""Which withdrawals a set of articles tells of, and which of them is asked about."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count

from abzug.model.record import Basis, Record, Stage
from abzug.reading.article import Article
from abzug.reading.nations import naming_at
from abzug.reading.rows import row_of
from abzug.reading.times import TimeRole, find_times
from abzug.reading.tokens import Language
from abzug.reading.whereabouts import Whereabouts

_CLAIMING = frozenset({Stage.ANNOUNCED, Stage.BEGUN, Stage.COMPLETED})
_LANGUAGES: tuple[Language, Language] = ("de", "en")

LONGEST_LOOK_BACK = timedelta(days=90)
"""How far before its publication an article can date an announcement by the day of the movement (E)."""

LONGEST_NOTICE = timedelta(days=3 * 365)
"""How far ahead of its announcement a deadline can lie (E); the longest in the casebook is under two years."""


@dataclass(frozen=True, slots=True)
class Told:
    """A record of an article.

    Args:
        article: Place of the article in the list.
        record: The record.
    """

    article: int
    record: Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """One withdrawal that articles tell of: whose force, from where, and who says so.

    Args:
        actor: Whose force.
        theatre: Code of the state that it is to leave, or None when no article says it.
        announced: The first day on which it is told of.
        deadline: The day by which its owner says that it will be done, or None.
        by_owner: Articles in which the owner of the force says so, copies left out.
        by_others: Further articles that tell of it, copies left out.
        passages: The records.
    """

    actor: str
    theatre: str | None
    announced: date
    deadline: date | None = None
    by_owner: int = 0
    by_others: int = 0
    passages: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the user says of the case; what is None is read from the articles.

    Args:
        question: What is asked.
        actor: Whose force.
        announced: The day of the announcement.
        deadline: The day by which it is to be done.
    """

    question: str | None = None
    actor: str | None = None
    announced: date | None = None
    deadline: date | None = None


def find_announcements(
    articles: Sequence[Article], grounds: Sequence[Whereabouts], *, copies: frozenset[int]
) -> list[Announcement]:
    """Return the withdrawals that articles tell of, the most announced first.

    Records of one force belong together unless they name different states that it leaves; those that name none belong
    to its most announced withdrawal. An article in which the owner speaks counts twice, a copy not at all.

    Args:
        articles: The articles.
        grounds: The places of each.
        copies: Places of the articles that repeat an earlier one.
    """
    by_actor: dict[str, dict[str | None, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for told in _claims(articles):
        code = told.record.mover_code
        assert code is not None
        state = grounds[told.article].state_left(told.record)
        by_actor[code][state if state != code else None].append(told)
    found = [
        _announcement(actor, state, passages, articles, grounds, copies)
        for actor, by_state in by_actor.items()
        for state, passages in _with_unplaced(by_state)
    ]
    return sorted(found, key=lambda one: (-_weight(one), one.announced, one.actor, one.theatre or ""))


def choose(
    announcements: Sequence[Announcement], articles: Sequence[Article], grounds: Sequence[Whereabouts], wish: Wish
) -> Announcement | None:
    """Return the withdrawal that is asked about, or None when neither the articles nor the user name one.

    The user's actor decides, then whom and where his question names, then how often a withdrawal is announced. A force
    that only the user names is taken as he says, although no article announces its withdrawal.
    """
    named = states_in_question(wish.question or "")
    candidates = [one for one in announcements if wish.actor is None or one.actor == wish.actor]
    ranked = sorted(candidates, key=lambda one: -_fit(one, named))
    best = ranked[0] if ranked else None
    if wish.actor is None and named and (best is None or not _fit(best, named)):
        best = _by_question(named, articles, grounds) or best
    if best is None and wish.actor is not None:
        best = _unannounced(wish.actor, articles, grounds, named)
    if best is None:
        return None
    announced = wish.announced or best.announced
    deadline = wish.deadline or question_deadline(wish.question or "", announced) or best.deadline
    return replace(
        best,
        theatre=best.theatre or next((code for code in named if code != best.actor), None),
        announced=announced,
        deadline=deadline if deadline is not None and deadline >= announced else None,
    )


def states_in_question(question: str) -> list[str]:
    """Return the codes of the states and groups that a question names, German or English, in their order."""
    found: dict[str, None] = {}
    for language in _LANGUAGES:
        row = row_of(question, language)
        for index in range(len(row.tokens)):
            hit = naming_at(row, index)
            if hit is not None:
                found.setdefault(hit.meaning.code)
    return list(found)


def question_deadline(question: str, announced: date) -> date | None:
    """Return the day by which a question asks for something to be done, or None."""
    for language in _LANGUAGES:
        for time in find_times(question, language, announced):
            if time.role is TimeRole.DEADLINE and time.when is not None:
                return time.when.last_day
    return None


def _claims(articles: Sequence[Article]) -> Iterator[Told]:
    for number, article in enumerate(articles):
        for record in article.reading.records:
            if record.stage in _CLAIMING and record.mover_code is not None and not record.negated:
                yield Told(number, record)


def _with_unplaced(by_state: dict[str | None, list[Told]]) -> Iterator[tuple[str | None, list[Told]]]:
    """Yield the passages of each state; those without one join the state that most passages name."""
    unplaced = by_state.get(None, [])
    placed = {state: passages for state, passages in by_state.items() if state is not None}
    if not placed:
        yield None, unplaced
        return
    leading = max(placed, key=lambda state: (len(placed[state]), state))
    for state, passages in placed.items():
        yield state, passages + (unplaced if state == leading else [])


def _announcement(
    actor: str,
    theatre: str | None,
    passages: Sequence[Told],
    articles: Sequence[Article],
    grounds: Sequence[Whereabouts],
    copies: frozenset[int],
) -> Announcement:
    by_owner = {told.article for told in passages if told.record.basis is Basis.OWNER}
    tellers = {told.article for told in passages}
    announced = min(_told_on(told, articles) for told in _dating(passages))
    return Announcement(
        actor=actor,
        theatre=theatre or _theatre(actor, (grounds[number] for number in sorted(tellers))),
        announced=announced,
        deadline=_deadline(passages, announced),
        by_owner=len(by_owner - copies),
        by_others=len(tellers - by_owner - copies),
        passages=tuple(passages),
    )


def _dating(passages: Sequence[Told]) -> Sequence[Told]:
    """Return the passages that date an announcement: the owner's promise or beginning, else his report, else any."""
    own = [told for told in passages if told.record.basis is Basis.OWNER]
    early = [told for told in own if told.record.stage is not Stage.COMPLETED]
    return early or own or passages


def _told_on(told: Told, articles: Sequence[Article]) -> date:
    """Return the day on which a passage shows the withdrawal announced: its publication, or an earlier movement."""
    published = articles[told.article].published
    when = told.record.when
    if when is not None and published - LONGEST_LOOK_BACK <= when.first_day <= published:
        return when.first_day
    return published


def _deadline(passages: Iterable[Told], announced: date) -> date | None:
    """Return the day by which the owner says that it will be done: the one named most often, then the earliest."""
    days = Counter(
        told.record.when.last_day
        for told in passages
        if told.record.basis is Basis.OWNER
        and told.record.stage is Stage.ANNOUNCED
        and told.record.when is not None
        and announced < told.record.when.last_day <= announced + LONGEST_NOTICE
    )
    return min(days, key=lambda day: (-days[day], day), default=None)


def _theatre(actor: str, grounds: Iterable[Whereabouts]) -> str | None:
    """Return the state that articles name most often as a place, the actor's own left out; the first of several."""
    named: Counter[str] = Counter()
    order: dict[str, int] = {}
    numbers = count()
    for ground in grounds:
        states = ground.states_named(actor)
        for state in states:
            order.setdefault(state, next(numbers))
        named.update(states)
    del named[actor]
    return min(named, key=lambda state: (-named[state], order[state]), default=None)


def _weight(one: Announcement) -> int:
    return 2 * one.by_owner + one.by_others


def _fit(one: Announcement, named: Sequence[str]) -> int:
    return 2 * (one.actor in named) + (one.theatre in named)


def _by_question(
    named: Sequence[str], articles: Sequence[Article], grounds: Sequence[Whereabouts]
) -> Announcement | None:
    """Return the force that a question names first among those that the articles tell anything of."""
    movers = {record.mover_code for article in articles for record in article.reading.records}
    actor = next((code for code in named if code in movers), None)
    return None if actor is None else _unannounced(actor, articles, grounds, named)


def _unannounced(
    actor: str, articles: Sequence[Article], grounds: Sequence[Whereabouts], named: Sequence[str]
) -> Announcement | None:
    """Return a withdrawal that no article announces: as of the earliest article."""
    if not articles:
        return None
    theatre = next((code for code in named if code != actor), None) or _theatre(actor, grounds)
    return Announcement(actor=actor, theatre=theatre, announced=min(article.published for article in articles))
