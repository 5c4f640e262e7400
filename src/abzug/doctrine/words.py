"""Words of likelihood: one scale, two languages, and the range is always printed with the word."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LikelihoodWord:
    """A word and the range it stands for, for example likely, 55 to 80 %.

    Args:
        word: The first word of its band in the language asked for.
        low: Lower bound of the band, 0 to 1, inclusive.
        high: Upper bound, exclusive but for the last band.
        language: ``en`` or ``de``, which sets a space before the per cent sign.
    """

    word: str
    low: float
    high: float
    language: str

    def __str__(self) -> str:
        space = " " if self.language == "de" else ""
        return f"{self.word} ({100 * self.low:.0f}–{100 * self.high:.0f}{space}%)"


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of words, such as ICD 203.

    Args:
        key: Its name.
        bands: Lower bound, upper bound and words by language, in ascending order.

    Source: ICD 203 [G12, G13]; German words elicited (mark E).
    """

    key: str
    bands: tuple[tuple[float, float, dict[str, tuple[str, ...]]], ...]

    def word(self, probability: float, language: str) -> LikelihoodWord:
        """Return the word for a probability; beyond the ends of the scale the outermost band stands.

        Args:
            probability: 0 to 1.
            language: ``en`` or ``de``.
        """
        chosen = self.bands[0]
        for band in self.bands:
            if probability >= band[0]:
                chosen = band
        low, high, words = chosen
        return LikelihoodWord(words[language][0], low, high, language)
