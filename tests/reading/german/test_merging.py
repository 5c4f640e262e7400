"""Findings of one sentence that say one thing twice."""

from collections.abc import Callable


def test_moved_away_and_sent_on_is_one_redeployment(told: Callable[[str], list[str]]) -> None:
    text = "Die Marine zog drei Boote aus der Bucht ab und schickte sie nach Mannar."
    assert told(text) == [f"redeploying narrator: {text[:-1]}"]


def test_an_elaboration_behind_a_colon_is_no_record_of_its_own(told: Callable[[str], list[str]]) -> None:
    text = "Die letzten deutschen Soldaten sind zurückgekehrt: Ihre Flugzeuge landeten am Mittwoch in Wunstorf."
    assert told(text) == ["completed narrator: Die letzten deutschen Soldaten sind zurückgekehrt"]


def test_two_movements_stay_two(told: Callable[[str], list[str]]) -> None:
    text = "Die Panzer ziehen ab, aber die Infanterie bleibt in der Stadt."
    assert len(told(text)) == 2
