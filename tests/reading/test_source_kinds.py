"""Friend, foe and third party in a case."""

from datetime import date

import pytest

from abzug.doctrine import Doctrine
from abzug.model import Side, SourceKind
from abzug.reading.source_kinds import Setting

DAY = date(2022, 2, 15)


@pytest.mark.parametrize(
    ("actor", "theatre", "code", "kind", "ally_of"),
    [
        ("RUS", "UKR", "RUS", SourceKind.ACTOR_OFFICIAL, None),
        ("RUS", "UKR", "BLR", SourceKind.ALLY_OFFICIAL, Side.ACTOR),
        ("RUS", "UKR", "UKR", SourceKind.OPPONENT_OFFICIAL, None),
        ("RUS", "UKR", "NATO", SourceKind.ALLY_OFFICIAL, Side.OPPONENT),
        ("RUS", "UKR", "USA", SourceKind.THIRD_PARTY_OFFICIAL, None),
        ("RUS", "LTU", "USA", SourceKind.ALLY_OFFICIAL, Side.OPPONENT),
        ("CSTO", "KAZ", "KAZ", SourceKind.ALLY_OFFICIAL, Side.ACTOR),
        ("USA", "DEU", "DEU", SourceKind.ALLY_OFFICIAL, Side.ACTOR),
        ("USA", "NER", "NER", SourceKind.OPPONENT_OFFICIAL, None),
        ("RUS", "UKR", "IND", SourceKind.THIRD_PARTY_OFFICIAL, None),
        ("RUS", "UKR", None, SourceKind.THIRD_PARTY_OFFICIAL, None),
    ],
)
def test_whose_side_an_official_is_on_follows_from_alliances_and_from_where_the_force_stands(
    doctrine: Doctrine, actor: str, theatre: str, code: str | None, kind: SourceKind, ally_of: Side | None
) -> None:
    setting = Setting(actor=actor, theatre=frozenset({theatre}), alliances=doctrine.alliances)
    assert setting.official(code, DAY) == (kind, ally_of)


def test_alliances_are_looked_up_as_of_the_day(doctrine: Doctrine) -> None:
    setting = Setting(actor="RUS", theatre=frozenset({"FIN"}), alliances=doctrine.alliances)
    assert setting.official("USA", date(2024, 1, 1)) == (SourceKind.ALLY_OFFICIAL, Side.OPPONENT)
    assert setting.official("USA", date(1980, 1, 1)) == (SourceKind.THIRD_PARTY_OFFICIAL, None)
