"""A clock that a test sets."""

from datetime import UTC, datetime, timedelta


class Watch:
    """Tells a time that only the test moves."""

    def __init__(self, moment: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **duration: float) -> datetime:
        """Move on (or back) and return the new time."""
        self.moment += timedelta(**duration)
        return self.moment
