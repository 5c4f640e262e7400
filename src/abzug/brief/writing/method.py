"""Method and limits in a box, and what was not assessed."""

from abzug.brief.document import LETTERS, Ground, Paragraph, Section, Sentence
from abzug.brief.writing.scribe import Scribe

RULES = ("words", "parts", "copies", "table", "limits")
RULES_ON_A_PAGE = ("words", "copies", "limits")


def method_section(scribe: Scribe) -> Section:
    """Return how the verdict came about, what it cannot know, and what the letters mean."""
    rules = RULES_ON_A_PAGE if scribe.is_short else RULES
    sentences = [scribe.sentence(f"method.{rule}", Ground.METHOD) for rule in rules]
    as_of = scribe.day(scribe.material.verdict.as_of)
    sentences.append(scribe.sentence("method.as_of", Ground.VERDICT, day=as_of))
    sentences.append(_receipts(scribe))
    return scribe.section("method", Paragraph(tuple(sentences)), is_boxed=True)


def _receipts(scribe: Scribe) -> Sentence:
    """Return what the receipts are; in full their letters are told above the sources."""
    if scribe.is_short:
        return scribe.sentence("method.grounds", Ground.METHOD, letters=_letters(scribe))
    return scribe.sentence("method.grounds_below", Ground.METHOD)


def not_assessed_section(scribe: Scribe) -> Section | None:
    """Return the questions that nothing was computed on, or None when there are none."""
    topics = [scribe.tongue.text(f"not_assessed.{topic}") for topic in unassessed(scribe)]
    if not topics:
        return None
    sentence = scribe.sentence("not_assessed.intro", Ground.METHOD, list=scribe.tongue.listed(topics))
    return scribe.section("not_assessed", Paragraph((sentence,)))


def unassessed(scribe: Scribe) -> tuple[str, ...]:
    """Return the names of the questions that the material has no answer to."""
    around = scribe.material.surroundings
    answers = {
        "exposure": around.exposure,
        "return_time": around.return_time,
        "tracks": around.track,
        "allies": around.response,
    }
    return tuple(question for question, answer in answers.items() if answer is None)


def grounds(scribe: Scribe) -> tuple[tuple[str, str], ...]:
    """Return the letters that stand as receipts, and their meaning."""
    verdict = scribe.material.verdict
    values = {"used": scribe.tongue.whole(verdict.items_used), "version": verdict.doctrine_version}
    return tuple((letter, scribe.tongue.text(f"grounds.{letter}", **values)) for letter in LETTERS.values())


def _letters(scribe: Scribe) -> str:
    pairs = (scribe.tongue.text("method.letter", letter=letter, meaning=words) for letter, words in grounds(scribe))
    return "; ".join(pairs) + "."
