"""In which pieces a text goes to a model."""

from abzug.sources.language_model.question import MOST_PIECES, PIECE_CHARACTERS, pieces_of

FORCES = "The ministry said that 300 soldiers had left the base near the river on Friday. "
WEATHER = "It rained all day and the market was closed. "


def test_what_speaks_of_no_force_stays_on_the_machine() -> None:
    assert list(pieces_of(WEATHER * 50, "en")) == []


def test_only_sentences_near_a_force_are_sent() -> None:
    text = WEATHER * 40 + FORCES + WEATHER * 40
    (piece,) = pieces_of(text, "en")
    assert "300 soldiers" in piece.of(text)
    assert piece.of(text).count("It rained") <= 2


def test_a_long_text_goes_in_pieces_that_a_model_can_hold() -> None:
    text = FORCES * 200
    pieces = list(pieces_of(text, "en"))
    assert len(pieces) > 1
    assert all(piece.end - piece.start <= PIECE_CHARACTERS for piece in pieces)
    assert "".join(piece.of(text) for piece in pieces).count("300 soldiers") == 200


def test_a_book_is_not_asked_about_to_the_end() -> None:
    assert len(list(pieces_of(FORCES * 10_000, "en"))) == MOST_PIECES
