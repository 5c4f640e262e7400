"""Where a ledger is and how it is opened."""

from pathlib import Path

from abzug.clock import Clock, now
from abzug.errors import LedgerFileError
from abzug.ledger.port import Ledger


def default_path() -> Path:
    """Return where the ledger is kept when nobody says otherwise: in the folder for a user's data on this system."""
    from platformdirs import user_data_path

    return user_data_path("abzug", appauthor=False) / "abzug.ledger"


def open_ledger(path: Path | str | None = None, *, may_create: bool = True, clock: Clock = now) -> Ledger:
    """Open the ledger in a file; close it after use, or use it in a ``with`` statement.

    Args:
        path: The file; None for ``default_path()``, whose folder is made if need be.
        may_create: Whether a new ledger is begun if there is no file.
        clock: Tells the present moment.

    Raises:
        LedgerFileError: If there is no ledger at ``path``, or one that this version cannot use.
        LedgerError: If it cannot be read or written.
    """
    # SQLAlchemy takes longer to load than a verdict takes to reach; only those who open a file pay for it.
    from abzug.ledger.sqlite import open_sqlite

    file = default_path() if path is None else Path(path)
    if path is None and may_create:
        _make_folder(file.parent)
    return open_sqlite(file, may_create=may_create, clock=clock)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerFileError(
            f"the folder {folder} cannot be made ({error.strerror})", hint="name another file for the ledger"
        ) from error
