"""Whose force it is, and how whoever speaks stands to it."""

import pytest

from abzug.model.record import Basis
from abzug.reading.german.reader import read_german

from .conftest import DAY


def bases(text: str) -> list[tuple[str | None, Basis]]:
    return [(record.mover_code, record.basis) for record in read_german(text, DAY).records]


@pytest.mark.parametrize(
    ("text", "code", "basis"),
    [
        ("Die russischen Truppen ziehen ab, sagte der Kreml.", "RUS", Basis.OWNER),
        ("Die russischen Truppen zögen ab, sagte der ukrainische Präsident.", "RUS", Basis.OTHER),
        ("Die russischen Truppen zögen ab, sagten Anwohner.", "RUS", Basis.OBSERVED),
        ("Die russischen Truppen ziehen seit dem Morgen ab.", "RUS", Basis.NARRATOR),
        ("Man ziehe die Truppen im März ab, sagte der französische Präsident.", "FRA", Basis.OWNER),
        ("Frankreich zieht seine Soldaten im März ab, sagte der Präsident.", "FRA", Basis.OWNER),
        ("Kiew ordnete den Abzug der Einheiten vor russischen Truppen an.", "UKR", Basis.OWNER),
        ("Das Hauptquartier wird verlegt, sagte Präsident Biden in Riad.", "USA", Basis.OWNER),
    ],
)
def test_owner_and_basis(text: str, code: str, basis: Basis) -> None:
    assert bases(text)[0] == (code, basis)


def test_who_demands_does_not_speak_of_his_own_force() -> None:
    assert bases("Die philippinische Regierung forderte, die Kämpfer abzuziehen.")[0][1] is Basis.OTHER


def test_who_spoke_of_another_s_force_still_does_in_the_next_sentence() -> None:
    text = (
        "Es gebe keine Anzeichen dafür, dass der Konvoi bei Kiew umkehre, hieß es aus dem Pentagon. "
        "Er stecke vielmehr fest, weil Treibstoff fehle."
    )
    assert [basis for _, basis in bases(text)] == [Basis.OTHER, Basis.OTHER]


def test_a_state_is_what_it_was_on_the_day() -> None:
    text = "Moskau zieht seine Truppen aus Kabul ab, sagte ein Sprecher des Kreml."
    (record,) = read_german(text, DAY.replace(year=1988)).records
    assert record.mover_code == "SUN"
