"""Every backend of the ledger, for the contract suite."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from abzug.ledger import Ledger, MemoryLedger, open_ledger
from tests.ledger.watch import Watch


@pytest.fixture
def watch() -> Watch:
    """A clock that the test sets."""
    return Watch()


@pytest.fixture(params=["memory", "sqlite"])
def ledger(request: pytest.FixtureRequest, watch: Watch, tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger of each kind."""
    with (
        MemoryLedger(clock=watch)
        if request.param == "memory"
        else open_ledger(tmp_path / "test.ledger", clock=watch) as opened
    ):
        yield opened
