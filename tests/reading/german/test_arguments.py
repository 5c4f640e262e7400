"""Who moves, how many, from where, to where, when."""

from datetime import date

from abzug.model.component import Component
from abzug.model.record import Record
from abzug.reading.german.reader import read_german

from .conftest import DAY


def only(text: str) -> tuple[str, Record]:
    (record,) = read_german(text, DAY).records
    return text, record


def test_all_arguments_of_a_full_sentence() -> None:
    text, record = only("Kanada verlegt bis Ende März 500 seiner Soldaten aus dem Irak nach Kuwait.")
    assert record.mover is not None
    assert record.place_from is not None
    assert record.place_to is not None
    assert record.when is not None
    assert record.quantity is not None
    assert record.mover.of(text) == "Soldaten"
    assert (record.mover_code, record.component) == ("CAN", Component.PERSONNEL)
    assert (record.quantity.low, record.quantity.unit) == (500, "troops")
    assert (record.place_from.of(text), record.place_to.of(text)) == ("Irak", "Kuwait")
    assert record.when.last_day == date(2022, 3, 31)


def test_where_a_force_stays_is_where_it_would_leave() -> None:
    text, record = only("Die Panzer stehen noch immer bei Mariupol.")
    assert record.place_from is not None
    assert record.place_from.of(text) == "Mariupol"
    assert record.component is Component.HEAVY_EQUIPMENT


def test_a_place_of_the_speaker_is_none_of_the_movement() -> None:
    _, record = only("Die Brigade ziehe ab, sagte ein Sprecher in Potsdam.")
    assert record.place_from is None


def test_what_an_army_moves_is_the_mover_not_the_army() -> None:
    text, record = only("Die türkische Armee verlegte eine Panzerbrigade an die Grenze.")
    assert record.mover is not None
    assert record.mover.of(text) == "Panzerbrigade"
    assert record.mover_code == "TUR"
