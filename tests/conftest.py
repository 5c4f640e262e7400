"""What several tests share: the doctrine, and reports made of a few words."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from abzug.doctrine import Doctrine, load_doctrine
from abzug.model import About, Case, Claim, Item, ItemKind, Movement, Receipt, SourceKind
from abzug.pipeline import Judge
from tests.node import FRONTEND, npm

ANNOUNCED = date(2030, 3, 1)

settings.register_profile("abzug", deadline=None)  # speed is measured in benchmarks, never in a test
settings.load_profile("abzug")


@pytest.fixture(scope="session")
def doctrine() -> Doctrine:
    return load_doctrine()


@pytest.fixture(scope="session")
def the_judge(doctrine: Doctrine) -> Judge:
    return Judge.under(doctrine)


@pytest.fixture(scope="session")
def frontend() -> Path:
    """The folder of the pages' sources with its packages installed from the lock."""
    if not (FRONTEND / "node_modules" / ".package-lock.json").exists():
        npm("ci", "--no-audit", "--no-fund", folder=FRONTEND)
    return FRONTEND


ItemMaker = Callable[..., Item]
CaseMaker = Callable[..., Case]


@pytest.fixture
def make_item() -> ItemMaker:
    """Make a report; every field has a plain value that a test can replace."""
    count = iter(range(10_000))

    def make(**fields: Any) -> Item:
        number = next(count)
        day = fields.get("published", ANNOUNCED)
        values: dict[str, Any] = {
            "key": f"e{number:03}",
            "published": day,
            "event_date": day,
            "source": f"Agency {number}",
            "source_kind": SourceKind.JOURNALIST_ON_SCENE,
            "says": "Reporters saw lorries drive north.",
            "kind": ItemKind.OBSERVATION,
            "about": About.PERSONNEL,
            "movement": Movement.LEAVING,
            "receipt": Receipt(document=f"d{number}", address=f"https://example.org/{number}", entered_by="a test"),
        }
        return Item(**{**values, **fields})

    return make


@pytest.fixture
def make_case() -> CaseMaker:
    """Make a case of an announcement by a state that does not exist."""

    def make(*items: Item, **fields: Any) -> Case:
        values: dict[str, Any] = {
            "id": "a-case",
            "actor": "ATL",
            "theatre": "Lemuria",
            "question": "Will the Atlantean force have left Lemuria by 1 May 2030?",
            "announced": ANNOUNCED,
            "deadline": date(2030, 5, 1),
            "claim": Claim(),
            "items": items,
        }
        return Case(**{**values, **fields})

    return make
