"""Where a ledger is and how it is opened."""

from pathlib import Path

from abzug.clock import Clock, now
from abzug.errors import LedgerFileError
from abzug.ledger.port import Ledger

POSTGRESQL = ("postgresql:", "postgres:")
"""How the address of a database begins, rather than the path of a file."""


def default_path() -> Path:
    """Return where the ledger is kept when nobody says otherwise: in the folder for a user's data on this system."""
    from platformdirs import user_data_path

    return user_data_path("abzug", appauthor=False) / "abzug.ledger"


def open_ledger(place: Path | str | None = None, *, may_create: bool = True, clock: Clock = now) -> Ledger:
    """Open a ledger; close it after use, or use it in a ``with`` statement.

    Args:
        place: The file; or a database as ``postgresql://user@host/database``; None for the file ``default_path()``,
            whose folder is made if need be.
        may_create: Whether a new ledger is begun if there is none. False for everything that only reads.
        clock: Tells the present moment.

    Raises:
        LedgerFileError: If there is no ledger at ``place``, or one that this version cannot use.
        LedgerError: If it cannot be read or written.
    """
    # SQLAlchemy takes longer to load than a verdict takes to reach; only those who open a ledger pay for it.
    if isinstance(place, str) and place.startswith(POSTGRESQL):
        from abzug.ledger.postgresql import open_postgresql

        return open_postgresql(place, may_create=may_create, clock=clock)
    from abzug.ledger.sqlite import open_sqlite

    file = default_path() if place is None else Path(place)
    if place is None and may_create:
        _make_folder(file.parent)
    return open_sqlite(file, may_create=may_create, clock=clock)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerFileError(
            f"the folder {folder} cannot be made ({error.strerror})", hint="name another file for the ledger"
        ) from error
