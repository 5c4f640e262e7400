"""How receipts and quotations are printed: [1-3, 7, 12], and in the quotation marks of the brief's language."""

from dataclasses import dataclass

from abzug.brief.document import Brief, Outside, Receipts

MOST_RUNS = 9
"""Numbers or runs of numbers printed behind one sentence; the rest is counted (E: more are not followed by anybody)."""
_QUOTES = {"de": ("„", "“"), "en": ("“", "”")}


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive numbers of sources.

    Args:
        first: The first of them.
        last: The last of them.
    """

    first: int
    last: int

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def runs(receipts: Receipts) -> tuple[list[Run], int]:
    """Return the runs of numbers to print, and how many numbers are not printed."""
    found: list[Run] = []
    for number in receipts.numbers:
        if found and found[-1].last == number - 1:
            found[-1] = Run(found[-1].first, number)
        else:
            found.append(Run(number, number))
    shown = found[:MOST_RUNS]
    return shown, len(receipts.numbers) - sum(run.last - run.first + 1 for run in shown)


def printed(receipts: Receipts) -> str:
    """Return receipts as text, in brackets."""
    if receipts.letter:
        return f"[{receipts.letter}]"
    shown, hidden = runs(receipts)
    more = f" +{hidden}" if hidden else ""
    return f"[{', '.join(map(str, shown))}{more}]"


def in_quotes(piece: Outside, brief: Brief) -> str:
    """Return somebody's words, in the quotation marks of the brief's language if they are a quotation."""
    if not piece.is_quotation:
        return piece.text
    opening, closing = _QUOTES[brief.language]
    return f"{opening}{piece.text}{closing}"
