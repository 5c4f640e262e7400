"""Origins across articles."""

from dataclasses import replace
from itertools import permutations

from abzug.model import OriginReason, SourceKind, Span
from abzug.reading.article import Article
from abzug.reading.provenance import Provenance
from abzug.reading.voices import Voice
from tests.reading.making import article, at

REPORT = (
    "Residents of the valley saw the last column of forty lorries roll over the bridge at dawn. "
    "Shopkeepers in the market said that the barracks above the town had been dark for three nights. "
    "The commander of the garrison gave no word on when the rest of his men would follow them home."
)
OWN = (
    "In the capital the minister spoke for an hour about the harvest, the roads and the new school. "
    "Nobody asked him about the soldiers, and he did not raise the matter himself before he left the hall."
)
RESIDENTS = Voice(source_kind=SourceKind.LOCAL_RESIDENT, words="Residents")
NATO = Voice(source_kind=SourceKind.THIRD_PARTY_OFFICIAL, name="NATO", words="Stoltenberg")
MOSCOW = Voice(source_kind=SourceKind.ACTOR_OFFICIAL, words="Moscow")


def outlet(name: str, text: str) -> Article:
    return article(text, publisher=name, address=f"https://{name}.example.org/1")


def origin(provenance: Provenance, number: int, one: Article, voice: Voice = RESIDENTS) -> tuple[str, OriginReason]:
    found = provenance.origin(number, at(one.text, one.text.split(".")[0]), voice)
    return found.name, found.reason


def test_the_claimants_side_is_one_origin_wherever_it_speaks() -> None:
    one, other = outlet("a", REPORT), outlet("b", OWN)
    provenance = Provenance([one, other])
    assert origin(provenance, 0, one, MOSCOW) == origin(provenance, 1, other, MOSCOW)
    assert origin(provenance, 0, one, MOSCOW)[1] is OriginReason.CLAIMANT


def test_a_named_speaker_is_one_origin_wherever_he_is_quoted() -> None:
    one, other = outlet("a", REPORT), outlet("b", OWN)
    provenance = Provenance([one, other])
    assert origin(provenance, 0, one, NATO) == origin(provenance, 1, other, NATO) == ("nato", OriginReason.SPEAKER)


def test_two_outlets_with_texts_of_their_own_are_two_origins() -> None:
    one, other = outlet("a", REPORT), outlet("b", OWN)
    provenance = Provenance([one, other])
    assert origin(provenance, 0, one) == ("a", OriginReason.OUTLET)
    assert origin(provenance, 1, other) == ("b", OriginReason.OUTLET)


def test_two_copies_of_an_agency_are_one_origin_even_when_only_one_says_so() -> None:
    slugged, silent = outlet("a", f"KARS (AFP) - {REPORT}"), outlet("b", REPORT)
    provenance = Provenance([slugged, silent])
    assert origin(provenance, 0, slugged) == origin(provenance, 1, silent) == ("afp", OriginReason.AGENCY)


def test_a_copy_has_the_origin_of_the_earliest_and_says_how_much_of_it_stands_there() -> None:
    first, copy = outlet("a", REPORT), outlet("b", f"{REPORT} More on this story later.")
    provenance = Provenance([first, copy])
    found = provenance.origin(1, at(copy.text, "Residents of the valley"), RESIDENTS)
    assert (found.name, found.reason) == ("a", OriginReason.COPY)
    assert found.copied_from == first.document.address
    assert found.share > 0.8


def test_a_sentence_taken_over_has_the_origin_of_the_article_it_stands_in_first() -> None:
    first = outlet("a", REPORT)
    later = outlet("b", f"{OWN} {OWN.replace('minister', 'president')} {REPORT.split('. ')[0]}. {OWN[::-1]}")
    provenance = Provenance([first, later])
    taken = provenance.origin(1, at(later.text, "saw the last column"), RESIDENTS)
    assert (taken.name, taken.reason) == ("a", OriginReason.SENTENCE)
    own = provenance.origin(1, at(later.text, "spoke for an hour"), RESIDENTS)
    assert own.reason is OriginReason.OUTLET


def test_voices_without_a_name_in_one_article_are_one_origin() -> None:
    one = outlet("a", REPORT)
    provenance = Provenance([one])
    shopkeepers = replace(RESIDENTS, words="Shopkeepers")
    assert origin(provenance, 0, one) == origin(provenance, 0, one, shopkeepers)


def test_which_articles_are_copies_does_not_depend_on_the_order_of_the_others() -> None:
    articles = [outlet("a", REPORT), outlet("b", f"{REPORT} Later."), outlet("c", OWN)]
    for order in permutations(articles[1:]):
        provenance = Provenance([articles[0], *order])
        names = {one.outlet: origin(provenance, number, one)[0] for number, one in enumerate([articles[0], *order])}
        assert names == {"a": "a", "b": "a", "c": "c"}


def test_a_passage_over_several_sentences_is_looked_up_as_it_is() -> None:
    one = outlet("a", REPORT)
    assert Provenance([one]).origin(0, Span(0, len(REPORT)), RESIDENTS).reason is OriginReason.OUTLET
