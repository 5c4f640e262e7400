"""What somebody sees."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "record"),
    [
        (
            "Reporter zählten an der Straße elf Panzer der russischen Armee.",
            "remains observed: elf Panzer der russischen Armee",
        ),
        (
            "Auf Satellitenbildern sind zwei russische Geschütze zu sehen.",
            "remains observed: sind zwei russische Geschütze zu sehen",
        ),
        (
            "Anwohner sahen russische Soldaten Zelte abbrechen.",
            "begun observed: russische Soldaten Zelte abbrechen",
        ),
        (
            "Auf den Luftbildern, die der Blog verbreitete, stehen die Panzer noch vor der Stadt.",
            "remains observed: stehen die Panzer noch vor der Stadt",
        ),
    ],
)
def test_what_is_seen_is_observed(told: Callable[[str], list[str]], text: str, record: str) -> None:
    assert told(text) == [record]


def test_nothing_to_be_seen_of_a_withdrawal_is_not_seen(told: Callable[[str], list[str]]) -> None:
    text = "Der Abzug der russischen Truppen habe begonnen, sagte Medwedew. In Gori war davon nichts zu sehen."
    assert told(text)[-1] == "not_seen narrator: In Gori war davon nichts zu sehen"
