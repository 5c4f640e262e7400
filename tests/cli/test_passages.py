"""A reading shown to a person."""

from io import StringIO

from rich.console import Console

from abzug.cli.passages import SHOWN_AROUND, print_reading
from abzug.model.record import Basis, Count, Record, Span, Stage
from abzug.model.signal import Signal, SignalKind
from abzug.reading.reader import Reading

TEXT = "Der Minister sagte, die [bold]Hälfte[/bold] der 300 Soldaten gehe. Er sei zuversichtlich."


def at(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def shown(reading: Reading, text: str = TEXT) -> str:
    out = StringIO()
    print_reading(reading, text, Console(file=out, width=200, markup=False, highlight=False, color_system=None))
    return out.getvalue()


READING = Reading(
    language="de",
    records=(
        Record(
            stage=Stage.ANNOUNCED,
            basis=Basis.OWNER,
            content=at("die [bold]Hälfte[/bold] der 300 Soldaten gehe"),
            speaker=at("Minister"),
            mover=at("Soldaten"),
            quantity=Count(None, None, "troops", 0.5),
            negated=True,
            hedged=True,
        ),
    ),
    signals=(Signal(kind=SignalKind.OPTIMISM, basis=Basis.NARRATOR, content=at("Er sei zuversichtlich")),),
)


def test_stage_basis_speaker_and_passage_are_shown() -> None:
    output = shown(READING)
    assert "announced, denied, in doubt" in output
    assert "owner: Minister" in output
    assert "50%" in output
    assert "optimism" in output
    assert "the text itself" in output


def test_words_of_the_text_are_never_taken_for_markup() -> None:
    assert "[bold]Hälfte[/bold]" in shown(READING)


def test_a_long_text_is_not_shown_whole() -> None:
    text = "Die Soldaten gehen. " + "Nichts geschah. " * SHOWN_AROUND
    reading = Reading(
        language="de", records=(Record(stage=Stage.BEGUN, basis=Basis.NARRATOR, content=at("Die Soldaten", text)),)
    )
    output = shown(reading, text)
    assert "Nichts geschah" not in output
    assert "“Die Soldaten”" in output


def test_a_note_stands_alone() -> None:
    assert shown(Reading(language="fr", note="language not read: fr")).strip() == "language not read: fr"


def test_a_range_of_numbers_and_days_is_written_with_both_ends() -> None:
    reading = Reading(
        language="de",
        records=(
            Record(
                stage=Stage.BEGUN, basis=Basis.NARRATOR, content=at("Soldaten"), quantity=Count(1000, 2500, "troops")
            ),
        ),
    )
    assert "1,000–2,500 troops" in shown(reading)
