"""The rules of our own voice, checked on every brief before it leaves the house.

A finding is a sentence that uses a word which hides how likely something is, names a likelihood without its range,
puts likelihood and confidence together, or rests on nothing. Words in quotation and names of sources are not ours and
are not looked at.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from abzug.brief.document import Brief, Ground, Odds, Sentence, Words
from abzug.brief.phrases import Language
from abzug.doctrine import Doctrine
from abzug.errors import BriefRuleError

LONGEST_QUOTED = 160
_RANGE = re.compile(r"\(\d{1,2}–\d{1,2}[ \u00a0]?%\)")
_MONTH_OF_MAY = re.compile(r"\b\d{1,2} May \d{4}\b")
_CONFIDENCE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\bconfidence\b", re.IGNORECASE),
    "de": re.compile(r"\bbelastbarkeit\b", re.IGNORECASE),
}


def check(brief: Brief, doctrine: Doctrine) -> Brief:
    """Return a brief that keeps the rules.

    Raises:
        BriefRuleError: If it does not; the error holds every finding.
    """
    findings = list(findings_in(brief, doctrine))
    if findings:
        raise BriefRuleError(findings)
    return brief


def findings_in(brief: Brief, doctrine: Doctrine) -> Iterator[str]:
    """Yield every broken rule with the sentence that breaks it.

    Args:
        brief: The brief.
        doctrine: For the words of likelihood and the forbidden words.

    Source: ``likelihood_words.yaml``: ``forbidden_words``, ``print_rule``, ``separation_rule`` [G11, G12, G22].
    """
    for sentence in brief.sentences():
        for rule in broken_rules(sentence, brief.language, doctrine):
            yield f"{rule}: {sentence.text[:LONGEST_QUOTED]}"


def broken_rules(sentence: Sentence, language: Language, doctrine: Doctrine) -> Iterator[str]:
    """Yield what is wrong with one sentence, in a few words each."""
    ours = _MONTH_OF_MAY.sub("", " ".join(piece.text for piece in sentence.pieces if isinstance(piece, Words)))
    odds = [piece.text for piece in sentence.pieces if isinstance(piece, Odds)]
    forbidden = _one_of(_forbidden(doctrine, language)).search(ours)
    if forbidden:
        yield f"{forbidden.group()!r} hides how likely it is"
    bare = _one_of(_likelihood_words(doctrine, language)).search(ours)
    if bare:
        yield f"{bare.group()!r} stands without its range"
    if any(not _RANGE.search(text) for text in odds):
        yield "a likelihood stands without its range"
    if (odds or bare) and _CONFIDENCE[language].search(ours):
        yield "likelihood and confidence stand in one sentence"
    if sentence.ground is Ground.REPORTS and not sentence.cited:
        yield "it rests on nothing"


def _forbidden(doctrine: Doctrine, language: Language) -> tuple[str, ...]:
    words: dict[str, list[str]] = doctrine.table("likelihood_words")["forbidden_words"]
    return tuple(words[language])


def _likelihood_words(doctrine: Doctrine, language: Language) -> tuple[str, ...]:
    """Return the words of the scale, the longest first so that none is taken for a part of another."""
    words = {word for _, _, by_language in doctrine.words.bands for word in by_language[language]}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@cache
def _one_of(words: tuple[str, ...]) -> re.Pattern[Any]:
    """Return a pattern that finds any of the words; no repetition in it, so its time is linear."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
