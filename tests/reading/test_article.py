"""An article and whose forces it tells of."""

from abzug.model import Stage
from tests.reading.making import article, record

TEXT = "French troops left. The men are gone. Malian soldiers came."


def test_its_outlet_is_the_publisher_or_the_end_of_its_address() -> None:
    assert article(TEXT, publisher="Die Zeitung").outlet == "Die Zeitung"
    assert article(TEXT, address="folder/a.txt").outlet == "a.txt"
    assert article(TEXT, address="https://example.org/news/").outlet == "news"


def test_a_record_without_owner_is_about_the_force_asked_about_unless_only_others_are_named() -> None:
    unowned = record(TEXT, Stage.COMPLETED, "The men are gone")
    french = record(TEXT, Stage.COMPLETED, "French troops left", mover_code="FRA")
    malian = record(TEXT, Stage.ARRIVING, "Malian soldiers came", mover_code="MLI")
    assert article(TEXT, unowned).owner_of(unowned, asked="FRA") == "FRA"
    assert article(TEXT, unowned, french, malian).owner_of(unowned, asked="FRA") == "FRA"
    assert article(TEXT, unowned, malian).owner_of(unowned, asked="FRA") is None
    assert article(TEXT, unowned, malian).owner_of(malian, asked="FRA") == "MLI"
    assert article(TEXT, unowned).owner_of(unowned, asked=None) is None
