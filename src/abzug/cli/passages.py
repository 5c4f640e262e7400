"""Show a reading to a person: the text with its passages marked, then what each says."""

from typing import TYPE_CHECKING

from abzug.model.record import READER, Basis, Record, Span, Stage
from abzug.model.signal import Signal
from abzug.reading.reader import Reading

if TYPE_CHECKING:
    from rich.console import Console

_STYLES = {
    Stage.ANNOUNCED: "cyan",
    Stage.BEGUN: "cyan",
    Stage.COMPLETED: "cyan",
    Stage.REDEPLOYING: "yellow",
    Stage.ROTATING: "yellow",
    Stage.CONDITIONAL: "yellow",
    Stage.DEMANDED: "magenta",
    Stage.REFUSED: "red",
    Stage.NOT_SEEN: "red",
    Stage.REMAINS: "red",
    Stage.ARRIVING: "red",
    Stage.BACKGROUND: "bright_black",
}
SHOWN_AROUND = 20_000
"""Longest text that is shown whole; of a longer one only the passages are."""


def print_reading(reading: Reading, text: str, console: "Console") -> None:
    """Print the text with every passage marked, and the records and signals found in it."""
    from rich.text import Text

    if reading.note:
        console.print(Text(reading.note, style="yellow"))
        return
    if len(text) <= SHOWN_AROUND:
        marked = Text(text)
        for record in reading.records:
            marked.stylize(f"{_STYLES[record.stage]} underline", record.content.start, record.content.end)
        console.print(marked)
        console.print()
    console.print(f"{reading.language}: {len(reading.records)} records, {len(reading.signals)} signals")
    for number, record in enumerate(reading.records, 1):
        _print_record(number, record, text, console)
    for signal in reading.signals:
        _print_signal(signal, text, console)
    console.print(Text("Proposals of a program: a person decides what enters a case.", style="bright_black"))


def _print_record(number: int, record: Record, text: str, console: "Console") -> None:
    from rich.text import Text

    stage = record.stage.value + (", denied" if record.negated else "") + (", in doubt" if record.hedged else "")
    who = "the text itself" if record.basis is Basis.NARRATOR else _words(record.speaker, text)
    console.print(Text.assemble(f"\n{number:>3}  ", (stage, _STYLES[record.stage]), f"  {record.basis.value}: {who}"))
    console.print(Text(f"     “{record.content.of(text)}”"))
    details = [
        f"whose: {record.mover_code or _words(record.mover, text)}",
        f"component: {record.component.value}",
        *_given("how many", _how_many(record)),
        *_given("from", _words(record.place_from, text)),
        *_given("to", _words(record.place_to, text)),
        *_given("when", _when(record)),
        *([] if record.entered_by == READER else [f"found by: {record.entered_by}"]),
    ]
    console.print(Text(f"     {' · '.join(details)}", style="bright_black"))


def _print_signal(signal: Signal, text: str, console: "Console") -> None:
    from rich.text import Text

    kind = signal.kind.value + (", denied" if signal.negated else "")
    who = "the text itself" if signal.basis is Basis.NARRATOR else _words(signal.speaker, text)
    console.print(Text.assemble("\n  ·  ", (kind, "blue"), f"  {signal.basis.value}: {who}"))
    console.print(Text(f"     “{signal.content.of(text)}”"))


def _given(name: str, value: str) -> list[str]:
    return [] if value == "—" else [f"{name}: {value}"]


def _words(span: Span | None, text: str) -> str:
    return "—" if span is None else span.of(text)


def _how_many(record: Record) -> str:
    count = record.quantity
    if count is None:
        return "—"
    if count.low is None and count.high is None:
        return "—" if count.share is None else f"{count.share:.0%}"
    low = "" if count.low is None else f"{count.low:,.0f}"
    high = "" if count.high is None else f"{count.high:,.0f}"
    return f"{low if low == high else f'{low}–{high}'} {count.unit}"


def _when(record: Record) -> str:
    if record.when is None:
        return "—"
    first, last = record.when.first_day.isoformat(), record.when.last_day.isoformat()
    return first if first == last else f"{first} … {last}"
