"""The allied response: reinforcements by stage, steps forgone, consultations, and how united the members are."""

import math
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from abzug.clock import day_after
from abzug.doctrine import Alliance, DiplomaticScale
from abzug.model import AlliedAct, AlliedKind, AlliedResponse, Consultation, Reinforcement, Spread, Stance

_STAGES = (AlliedKind.DEMANDED, AlliedKind.OFFERED, AlliedKind.DECIDED, AlliedKind.ARRIVED)


def allied_response(
    acts: Iterable[AlliedAct], *, alliance: Alliance, as_of: date, scale: DiplomaticScale
) -> AlliedResponse:
    """Put an alliance's steps together as they could be known at the end of a day.

    Args:
        acts: The steps, in any order.
        alliance: The alliance, with its members and partners of that day.
        as_of: The day; what was published later is left out.
        scale: For how long a stance is heard, and the prior of the cohesion measure.
    """
    known = sorted((act for act in acts if act.published <= as_of), key=lambda act: (act.day, act.published))
    members = alliance.members_on(as_of)
    stances = _stances(known, members, as_of, scale.stance_days)
    voices = _voices(known, as_of, scale.stance_days)
    meetings = _consultations(known, alliance)
    ahead = [one for one in meetings if one.when is not None and one.when.end > day_after(as_of)]
    return AlliedResponse(
        alliance=alliance.key,
        as_of=as_of,
        reinforcements=_reinforcements(known),
        demands=tuple(act for act in known if act.kind is AlliedKind.DEMANDED),
        forgone=tuple(act for act in known if act.kind is AlliedKind.FORGONE),
        consultations=tuple(one for one in reversed(meetings) if one not in ahead),
        next_consultation=ahead[0] if ahead else None,
        stances=stances,
        cohesion=cohesion(
            in_line=sum(stance.is_in_line for stance in stances.values()),
            heard=len(stances),
            members=len(members),
            voices=voices,
            prior_each_way=scale.cohesion_prior,
        ),
        heard=len(stances),
        members=len(members),
    )


def _reinforcements(known: Sequence[AlliedAct]) -> tuple[Reinforcement, ...]:
    grouped: dict[tuple[str, str], list[AlliedAct]] = {}
    for act in known:
        if act.kind in _STAGES[1:]:
            for member in act.by or ("",):
                grouped.setdefault((member, act.to), []).append(act)
    found = [
        Reinforcement(
            by=by,
            to=to,
            stage=max((act.kind for act in acts), key=_STAGES.index),
            quantities={act.kind: act.quantity for act in acts if act.quantity is not None},
            since=min(act.day for act in acts),
            receipts=tuple(dict.fromkeys(act.receipt for act in acts)),
        )
        for (by, to), acts in grouped.items()
    ]
    return tuple(sorted(found, key=lambda one: (-_STAGES.index(one.stage), one.by, one.to)))


def _consultations(known: Sequence[AlliedAct], alliance: Alliance) -> list[Consultation]:
    """Return the meetings in the order of their days; reports of one day are one meeting."""
    grouped: dict[date, list[AlliedAct]] = {}
    for act in known:
        if act.kind is AlliedKind.CONSULTATION:
            grouped.setdefault(act.when.first_day if act.when else act.day, []).append(act)
    return [_consultation(day, acts, alliance) for day, acts in sorted(grouped.items())]


def _consultation(day: date, acts: Sequence[AlliedAct], alliance: Alliance) -> Consultation:
    present = sorted({state for act in acts for state in act.participants})
    members, partners = alliance.members_on(day), alliance.partners_on(day)
    return Consultation(
        when=next((act.when for act in acts if act.when is not None), None),
        members=tuple(state for state in present if state in members),
        partners=tuple(state for state in present if state in partners),
        others=tuple(state for state in present if state not in members | partners),
        words=acts[0].words,
        receipts=tuple(dict.fromkeys(act.receipt for act in acts)),
    )


def _stances(known: Sequence[AlliedAct], members: frozenset[str], as_of: date, stance_days: float) -> dict[str, Stance]:
    """Return each member's last stance that is still heard; dissent stands over unity on one day."""
    stances: dict[str, Stance] = {}
    for act in _recent(known, as_of, stance_days):
        for member in members & set(act.by):
            last = stances.get(member)
            is_in_line = act.kind is AlliedKind.COHESION
            if last is not None and last.day == act.day:
                is_in_line = is_in_line and last.is_in_line
            receipts = (*last.receipts, act.receipt) if last is not None and last.day == act.day else (act.receipt,)
            stances[member] = Stance(is_in_line, act.day, receipts)
    return dict(sorted(stances.items()))


def _voices(known: Sequence[AlliedAct], as_of: date, stance_days: float) -> tuple[int, int]:
    """Count the origins that speak of the alliance as a whole: united, divided."""
    whole = [act for act in _recent(known, as_of, stance_days) if not act.by]
    united, divided = (
        len({act.origin for act in whole if act.kind is kind}) for kind in (AlliedKind.COHESION, AlliedKind.DISSENT)
    )
    return united, divided


def _recent(known: Sequence[AlliedAct], as_of: date, stance_days: float) -> list[AlliedAct]:
    first = as_of - timedelta(days=stance_days)
    return [act for act in known if act.kind in (AlliedKind.COHESION, AlliedKind.DISSENT) and act.day > first]


def cohesion(
    *, in_line: int, heard: int, members: int, voices: tuple[int, int], prior_each_way: float
) -> Spread | None:
    """Return which share of the members is in line, with what the unheard ones leave open.

    A member counts once, however often it speaks. Who was not heard is drawn from what was heard: the number of those
    in line among them is beta-binomial. Voices on the alliance as a whole count like heard members for that, but are
    nobody's stance.

    Args:
        in_line: Members heard that are in line.
        heard: Members heard.
        members: All members.
        voices: Origins that call the whole united, and divided.
        prior_each_way: So many members in line, and as many out of it, stand beside those heard.

    Returns:
        10, 50 and 90 % points, or None when nobody was heard and nobody spoke of the whole.

    Source: beta-binomial model with Jeffreys' prior (textbook, M; prior E).
    """
    if members == 0 or (heard == 0 and voices == (0, 0)):
        return None
    united, divided = voices
    weights = _beta_binomial(
        members - heard, prior_each_way + in_line + united, prior_each_way + heard - in_line + divided
    )
    points, total = [], 0.0
    wanted = [0.1, 0.5, 0.9]
    for extra, weight in enumerate(weights):
        total += weight
        while wanted and total >= wanted[0] - 1e-12:
            points.append((in_line + extra) / members)
            wanted.pop(0)
    return Spread(*points)


def _beta_binomial(trials: int, a: float, b: float) -> list[float]:
    """Return the probability of 0 to ``trials`` successes."""

    def log_beta(x: float, y: float) -> float:
        return math.lgamma(x) + math.lgamma(y) - math.lgamma(x + y)

    return [
        math.comb(trials, k) * math.exp(log_beta(k + a, trials - k + b) - log_beta(a, b)) for k in range(trials + 1)
    ]
