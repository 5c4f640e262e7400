"""The gazetteer of towns and hand-written places."""

from importlib.resources import files

import pytest

from abzug.reading.phrases import folded_words
from abzug.reading.places.gazetteer import GazetteerPlace, known_places, towns_at
from abzug.reading.tokens import Language, tokens_of


def towns(text: str, language: Language = "en") -> list[GazetteerPlace]:
    hit = towns_at(folded_words(tokens_of(text)), 0, language)
    return [] if hit is None else list(hit.meaning)


def test_the_largest_town_of_a_name_comes_first() -> None:
    assert [town.country for town in towns("Tripoli")][:2] == ["LBY", "LBN"]


def test_a_cyrillic_name_is_found_in_its_german_spelling() -> None:
    assert towns("Jelnja", "de")[0].name == "Yel’nya"


def test_a_german_genitive_is_read_for_larger_towns() -> None:
    assert towns("Bamakos", "de")[0].country == "MLI"
    assert towns("Bamakos", "en") == []


@pytest.mark.parametrize("word", ["same", "most", "bar", "reading", "mann", "kanton"])
def test_a_common_word_is_no_town(word: str) -> None:
    assert towns(word.capitalize()) == []


def test_the_names_are_sorted_and_point_at_towns() -> None:
    text = (files("abzug.reading") / "data" / "gazetteer.tsv").read_text(encoding="utf-8")
    places, _, names = text.partition("\n\n")
    lines = names.rstrip("\n").split("\n")
    assert lines == sorted(lines)
    numbers = {int(number) for line in lines for number in line.split("\t")[1].split(",")}
    assert max(numbers) < len(places.split("\n"))


def test_a_sea_has_a_german_and_an_english_name() -> None:
    for language, name in (("de", "Ostsee"), ("en", "Baltic Sea")):
        hit = known_places(language).at(folded_words(tokens_of(name)), 0)
        assert hit is not None
        assert (hit.meaning.name, hit.meaning.country) == ("Baltic Sea", None)
