"""Where some words stand in a text: exactly, but for the white space between them."""

from abzug.model.record import Span

MOST_PLACES = 50
"""Places of the same words that are looked at; more are no help in telling which is meant."""


class WordFinder:
    """Finds words in a text, whatever white space parts them there: a line break is as good as a space.

    Built in one pass over the text; each search is one more.

    Args:
        text: The text.
        within: The stretch of it that is searched.
    """

    def __init__(self, text: str, within: Span) -> None:
        letters: list[str] = []
        places: list[int] = []
        for place, letter in enumerate(within.of(text), start=within.start):
            if not letter.isspace():
                letters.append(letter)
                places.append(place)
            elif letters and letters[-1] != " ":
                letters.append(" ")
                places.append(place)
        self._squeezed = "".join(letters)
        self._places = places

    def find(self, words: str) -> list[Span]:
        """Return where the words stand as they are, in order; at most the first fifty places."""
        wanted = " ".join(words.split())
        found: list[Span] = []
        start = self._squeezed.find(wanted) if wanted else -1
        while start >= 0 and len(found) < MOST_PLACES:
            last = start + len(wanted) - 1
            if self._is_whole(start, last):
                found.append(Span(self._places[start], self._places[last] + 1))
            start = self._squeezed.find(wanted, last + 1)
        return found

    def _is_whole(self, start: int, last: int) -> bool:
        """Tell whether a stretch begins and ends with whole words."""
        before = self._squeezed[start - 1] if start else " "
        after = self._squeezed[last + 1] if last + 1 < len(self._squeezed) else " "
        cuts_first = before.isalnum() and self._squeezed[start].isalnum()
        cuts_last = after.isalnum() and self._squeezed[last].isalnum()
        return not cuts_first and not cuts_last
