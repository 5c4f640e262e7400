"""Why: what each report does to the verdict, by taking it away."""

from collections import defaultdict
from collections.abc import Callable

from abzug.model import Direction, Item, Reason
from abzug.verdict.strength import Floats, Telling

NEGLIGIBLE = 0.005
"""Change in log odds (nats) below which a report is no reason; it would not move any printed number."""


def weigh_reasons(
    telling: Telling, left_log_odds: Callable[[Floats], Floats]
) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """Return the reports that speak for "has left" and those that speak against it, weightiest first.

    A report that says the force stays can come out with a small positive weight, because one more report of a group
    makes all of the group count less. That is an effect of the discount and no reason for a withdrawal: it is not
    listed.

    Args:
        telling: What the reports tell.
        left_log_odds: Gives the log odds of "has left", shape (rows,), for strengths, shape (rows, types).

    Source: leave-one-out change of log odds; a display, the posterior itself is computed from all reports together.
    """
    copies: dict[str, list[Item]] = defaultdict(list)
    for item in telling.items:
        if item.key in telling.copies:
            copies[telling.copies[item.key]].append(item)
    weights = left_log_odds(telling.strength[None, :])[0] - left_log_odds(telling.without)
    reasons = [
        Reason(item=item, weight=float(weight), copies=tuple(copies.get(item.key, ())))
        for item, weight in zip(telling.items, weights, strict=True)
        if item.key not in telling.copies
    ]
    reasons.sort(key=lambda reason: (-abs(reason.weight), reason.item.key))
    return (
        tuple(reason for reason in reasons if reason.weight > NEGLIGIBLE and not _says_it_stays(reason.item)),
        tuple(reason for reason in reasons if reason.weight < -NEGLIGIBLE),
    )


def _says_it_stays(item: Item) -> bool:
    return item.direction is Direction.AGAINST_WITHDRAWAL
