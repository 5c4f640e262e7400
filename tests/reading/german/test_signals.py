"""Remarks on intent that move no force."""

import pytest

from abzug.model.record import Basis
from abzug.model.signal import SignalKind
from abzug.reading.german.reader import read_german

from .conftest import DAY

TROOPS = "Russische Truppen stehen an der Grenze. "


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Die Nato sieht Grund zu vorsichtigem Optimismus.", SignalKind.OPTIMISM),
        ("Am Mittwoch treffen sich die Außenminister der Nato.", SignalKind.MEETING),
        ("Die baltischen Staaten fordern eine Verstärkung der Nato-Einheiten.", SignalKind.REINFORCEMENT_DEMAND),
        ("Die Nato und ihre Partner rücken zusammen.", SignalKind.COHESION),
        ("Auf eskalierende Übungen werde verzichtet.", SignalKind.RESTRAINT),
    ],
)
def test_a_remark_has_a_kind(text: str, kind: SignalKind) -> None:
    found = read_german(TROOPS + text, DAY).signals
    assert kind in [signal.kind for signal in found]


def test_who_holds_the_attitude_is_its_speaker() -> None:
    text = TROOPS + "Generalsekretär Stoltenberg sieht Grund zu vorsichtigem Optimismus."
    (signal,) = read_german(text, DAY).signals
    assert signal.speaker is not None
    assert signal.speaker.of(text) == "Generalsekretär Stoltenberg"
    assert signal.basis is Basis.OTHER


def test_a_text_of_sport_has_none() -> None:
    text = "Der Trainer der Mannschaft sieht Grund zu vorsichtigem Optimismus, die Truppe rückt zusammen."
    assert read_german(text, DAY).signals == ()
