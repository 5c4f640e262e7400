"""Places of one article."""

from abzug.model import SignalKind, Stage
from abzug.reading.whereabouts import Whereabouts
from tests.reading.making import article, at, record, signal

TEXT = (
    "BRUSSELS - Russian soldiers left Kherson on Friday. Moscow kept silent. German troops are in Lithuania. "
    "The mood at the border with Ukraine is tense. They went to a depot."
)
LEFT = record(TEXT, Stage.COMPLETED, "Russian soldiers left Kherson", mover_code="RUS", place_from="Kherson")


def test_a_place_has_its_position_when_the_gazetteer_knows_it() -> None:
    place = Whereabouts(article(TEXT, LEFT)).place(at(TEXT, "Kherson"))
    assert place.name == "Kherson"
    assert place.latitude is not None


def test_a_country_and_a_place_that_nobody_knows_have_a_name_only() -> None:
    ground = Whereabouts(article(TEXT, LEFT))
    assert ground.place(at(TEXT, "Lithuania")).latitude is None
    assert ground.place(at(TEXT, "depot")).name == "depot"


def test_the_state_that_is_left_is_that_of_the_place_that_is_left() -> None:
    ground = Whereabouts(article(TEXT, LEFT))
    assert ground.state_left(LEFT) == "UKR"
    assert ground.state_left(record(TEXT, Stage.REMAINS, "German troops are in Lithuania")) is None


def test_states_are_counted_where_the_force_in_question_is_spoken_of() -> None:
    tense = signal(TEXT, SignalKind.THREAT, "The mood at the border with Ukraine is tense")
    named = Whereabouts(article(TEXT, LEFT, signals=[tense])).states_named("RUS")
    assert max(named, key=lambda state: named[state]) == "UKR"
    assert named["LTU"] < named["UKR"]


def test_a_seat_of_government_and_a_dateline_are_no_places_of_a_force() -> None:
    named = Whereabouts(article(TEXT, LEFT)).states_named("RUS")
    assert "BEL" not in named
    assert "RUS" not in named
