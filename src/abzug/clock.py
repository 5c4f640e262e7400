"""The time now, in one place, so that a test can set it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

Clock = Callable[[], datetime]
"""Anything that tells the present moment as an aware UTC datetime."""


def now() -> datetime:
    """Tell the present moment, aware, in UTC."""
    return datetime.now(UTC)


def midnight(day: date) -> datetime:
    """Return the first instant of ``day`` in UTC."""
    return datetime.combine(day, time.min, UTC)


def day_after(day: date) -> datetime:
    """Return the first instant that no longer belongs to ``day``, in UTC."""
    return midnight(day) + timedelta(days=1)
