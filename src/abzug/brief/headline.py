"""A verdict in one sentence, the same wherever it is told: terminal, feeds and exports."""

from abzug.brief.grammar import tongue
from abzug.brief.phrases import Language
from abzug.doctrine import Doctrine
from abzug.model import Verdict


def headline(verdict: Verdict, doctrine: Doctrine, *, language: Language) -> str:
    """Return the verdict in one sentence: day, word, range and estimate.

    Args:
        verdict: The verdict.
        doctrine: For the words of likelihood.
        language: ``en`` or ``de``.
    """
    words = tongue(language)
    return words.text(
        "verdict.headline",
        day=words.dated(verdict.as_of),
        odds=words.rated(doctrine.words.word(verdict.left_as_claimed, language)),
        estimate=words.percent(verdict.left_as_claimed),
    )
