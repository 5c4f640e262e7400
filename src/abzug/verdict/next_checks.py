"""When to look again: a verdict has an expiry date."""

from datetime import date, timedelta

from abzug.model import Case, Check

AFTER_ANNOUNCEMENT = (3, 7, 14, 30, 90)
AFTER_DEADLINE = (0, 30, 90)


def next_checks(case: Case, as_of: date) -> tuple[Check, ...]:
    """Return the days after ``as_of`` on which to look again, in order.

    Three, 7, 14, 30 and 90 days after the announcement, at the deadline, and 30 and 90 days after it, because forces
    come back.

    Source: doctrine, sections 2 (durability) and 9.5 (E).
    """
    checks = [Check(day=case.announced + timedelta(days=days), why=f"T+{days}") for days in AFTER_ANNOUNCEMENT]
    if case.deadline is not None:
        checks += [
            Check(day=case.deadline + timedelta(days=days), why=f"deadline+{days}" if days else "deadline")
            for days in AFTER_DEADLINE
        ]
    return tuple(sorted((check for check in checks if check.day > as_of), key=lambda check: (check.day, check.why)))
