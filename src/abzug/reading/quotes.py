"""Where quotation marks open and close: German, English and French styles, straight marks included."""

from dataclasses import dataclass

_CLOSERS = {"„": '“”"', "“": "”", "»": "«", "«": "»", "‚": "‘’", "‹": "›", "›": "‹", '"': '"'}
_MARKS = frozenset('„“”»«"‚‹›')
# "‘" and "’" are not in the marks: as apostrophes they are far more frequent than as inner quotation marks.

LONGEST_QUOTE = 4_000
"""Characters after which an unclosed mark is taken for a stray one. Source: choice; a long paragraph of speech."""


@dataclass(frozen=True, slots=True, order=True)
class Quoted:
    """A stretch in quotation marks: ``start`` is the opening mark, ``end`` the character after the closing one."""

    start: int
    end: int


def find_quotes(text: str) -> list[Quoted]:
    """Return the outermost quoted stretches in order; marks that nothing closes in their paragraph are ignored.

    Linear: every character is looked at once, whatever stays unclosed.
    """
    found: list[Quoted] = []
    opened = -1
    closers = ""
    for place, mark in enumerate(text):
        if mark == "\n" and text[place + 1 : place + 2] in ("\n", ""):
            opened = -1
        elif mark not in _MARKS:
            continue
        elif opened >= 0 and mark in closers and place - opened <= LONGEST_QUOTE:
            found.append(Quoted(opened, place + 1))
            opened = -1
        elif opened < 0 or place - opened > LONGEST_QUOTE or mark == text[opened]:
            opened, closers = place, _CLOSERS.get(mark, "")
    return found
