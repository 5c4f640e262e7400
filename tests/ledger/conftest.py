"""Every backend of the ledger, for the contract suite."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from abzug.ledger import Ledger, MemoryLedger, open_ledger
from tests.ledger.server import programs, running_server
from tests.ledger.watch import Watch


@pytest.fixture
def watch() -> Watch:
    """A clock that the test sets."""
    return Watch()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL database."""
    folder = programs()
    if folder is None:
        pytest.skip("PostgreSQL is not installed")
    with running_server(folder) as address:
        yield address


@pytest.fixture
def database(server: str) -> Iterator[str]:
    """The address of a PostgreSQL database without a ledger."""
    yield server
    engine = create_engine(server.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA IF EXISTS abzug CASCADE"))
    engine.dispose()


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgresql", marks=pytest.mark.heavy)])
def ledger(request: pytest.FixtureRequest, watch: Watch, tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger of each kind."""
    match request.param:
        case "memory":
            opened: Ledger = MemoryLedger(clock=watch)
        case "sqlite":
            opened = open_ledger(tmp_path / "test.ledger", clock=watch)
        case _:
            opened = open_ledger(request.getfixturevalue("database"), clock=watch)
    with opened:
        yield opened
