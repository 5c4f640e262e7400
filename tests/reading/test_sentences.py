from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.sentences import split_sentences


def sentences(text: str, language: str = "de") -> list[str]:
    return [span.of(text) for span in split_sentences(text, language)]


def test_ordinals_and_abbreviations_end_no_sentence() -> None:
    text = "Am 15. Februar zog die 101. Luftlandedivision ab. Dr. Maier sah z. B. nichts. Ende."
    assert sentences(text) == [
        "Am 15. Februar zog die 101. Luftlandedivision ab.",
        "Dr. Maier sah z. B. nichts.",
        "Ende.",
    ]


def test_a_number_ends_a_sentence_before_an_article() -> None:
    assert sentences("Es waren 12. Die Armee schwieg.") == ["Es waren 12.", "Die Armee schwieg."]


def test_nothing_ends_inside_quotation_marks() -> None:
    assert sentences("»Wir gehen. Alle.«, sagte er. Dann ging er.") == [
        "»Wir gehen. Alle.«, sagte er.",
        "Dann ging er.",
    ]


def test_a_headline_ends_at_its_line() -> None:
    assert sentences("Abzug beginnt\nDie Truppen gehen.") == ["Abzug beginnt", "Die Truppen gehen."]


def test_hard_wrapped_lines_do_not_end_a_sentence() -> None:
    line = "Die Truppen, die seit Wochen an der Grenze stehen und dort üben,"
    text = "\n".join([line] * 4) + "\ngehen nun.\n\nSo sagt man."
    assert len(sentences(text)) == 2


def test_english_initials_end_no_sentence() -> None:
    assert sentences("Gen. J. Smith left. He was late.", "en") == ["Gen. J. Smith left.", "He was late."]


@given(st.text(max_size=300), st.sampled_from(["de", "en"]))
def test_every_word_lies_in_exactly_one_sentence(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    kept = "".join(span.of(text) for span in spans)
    assert "".join(kept.split()) == "".join(text.split())
