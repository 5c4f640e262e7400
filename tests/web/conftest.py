"""The workbench on a ledger in memory, asked as a page on the same machine asks it."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from starlette.testclient import TestClient

from abzug.ledger import MemoryLedger
from abzug.pipeline import Judge
from abzug.pipeline.docket import Docket
from abzug.sources.incoming import Incoming
from abzug.web import create_app

NOW = datetime(2030, 3, 20, 12, tzinfo=UTC)
OWN = {"x-abzug": "1"}


def clock() -> datetime:
    return NOW


@pytest.fixture
def docket(the_judge: Judge) -> Docket:
    return Docket(MemoryLedger(), the_judge, clock=clock)


@pytest.fixture
def client(docket: Docket) -> Iterator[TestClient]:
    """A client of our own page: its requests carry the header that no foreign page can send."""

    def fetch(address: str) -> Incoming:
        return Incoming(address=address, text="Die Truppen zogen am Montag aus Lemuria ab.")

    app = create_app(docket, fetch=fetch, clock=clock)
    with TestClient(app, base_url="http://localhost", headers=OWN) as client:
        yield client
