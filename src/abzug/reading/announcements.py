"""Which withdrawals a set of articles tells of, and which of them is asked about."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count

from abzug.model.record import Basis, Record, Stage
from abzug.reading.article import Article
from abzug.reading.tokens import Language
from abzug.reading.whereabouts import Whereabouts
from abzug.reading.wishes import Wish

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


def find_announcements(
    articles: Sequence[Article], grounds: Sequence[Whereabouts], *, copies: frozenset[int], owner: str | None = None
) -> list[Announcement]:
    """Return the withdrawals that articles tell of, the most announced first.

    Records of one force belong together unless they name different states that it leaves; those that name none belong
    to its most announced withdrawal. An article in which the owner speaks counts twice, a copy not at all.

    Args:
        articles: The articles.
        grounds: The places of each.
        copies: Places of the articles that repeat an earlier one.
        owner: Whose force is asked about: records that name no owner are taken to mean it.
    """
    by_actor: dict[str, dict[str | None, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for number, article in enumerate(articles):
        for record in article.reading.records:
            code = article.owner_of(record, asked=owner)
            if record.stage in _CLAIMING and code is not None and not record.negated:
                state = grounds[number].state_left(record)
                by_actor[code][state if state != code else None].append(Told(number, record))
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

    The force that the user or his question names decides, then which states the question names, then how often a
    withdrawal is announced. A force that only the user names is taken as he says, although no article announces its
    withdrawal.
    """
    candidates = [one for one in announcements if wish.owner in (None, one.actor)]
    best = min(candidates, key=lambda one: -_fit(one, wish), default=None)
    if best is None and wish.owner is not None:
        best = _unannounced(wish.owner, articles, grounds, wish)
    elif wish.named and (best is None or not _fit(best, wish)):
        best = _by_question(articles, grounds, wish) or best
    if best is None:
        return None
    announced = wish.announced or best.announced
    deadline = wish.due(announced) or best.deadline
    return replace(
        best,
        theatre=wish.theatre(best.actor) or best.theatre,
        announced=announced,
        deadline=deadline if deadline is not None and deadline >= announced else None,
    )


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


def _fit(one: Announcement, wish: Wish) -> int:
    return 2 * (one.actor in wish.named) + (one.theatre in wish.states)


def _by_question(articles: Sequence[Article], grounds: Sequence[Whereabouts], wish: Wish) -> Announcement | None:
    """Return the force of whom a question names first among those that the articles tell anything of."""
    movers = {record.mover_code for article in articles for record in article.reading.records}
    actor = next((code for code in wish.named if code in movers), None)
    return None if actor is None else _unannounced(actor, articles, grounds, wish)


def _unannounced(
    actor: str, articles: Sequence[Article], grounds: Sequence[Whereabouts], wish: Wish
) -> Announcement | None:
    """Return a withdrawal that no article announces: as of the user's day, else of the earliest article."""
    first = wish.announced or min((article.published for article in articles), default=None)
    if first is None:
        return None
    theatre = wish.theatre(actor) or _theatre(actor, grounds)
    return Announcement(actor=actor, theatre=theatre, announced=first)
