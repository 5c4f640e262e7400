"""What the words that name a speaker tell of how he stands to a force."""

from abzug.reading.actors import ActorMention
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.relation import Voice
from abzug.reading.german.report import Report
from abzug.reading.german.scene import Scene

_FORMER = tuple(words_of("sources", "former"))
_SPOKESMEN = tuple(words_of("sources", "speaking_for"))
_BOTH = words_of("sources", "both")
_SENT = tuple(words_of("sources", "sent"))
ENDING = 5
"""Letters at the end of a noun that tell of what kind the speaker is: "…präsident", "…bewohner". Source: choice."""


def speaker_facts(scene: Scene, voice: Voice) -> dict[str, set[str]]:
    """Return what is known of whoever speaks, by his name alone and by the text around."""
    named = None if voice.report is None else voice.report.antecedent
    return {
        "known by": {voice.ownership.known_by.value},
        "about": {voice.about},
        "in text": {_standing_in_text(scene, voice.actor)},
        **_words_facts(None if named is None else scene.sentences[named[0]], named, voice.report),
    }


def _words_facts(
    sentence: AnalysedSentence | None, named: tuple[int, tuple[int, int]] | None, report: Report | None
) -> dict[str, set[str]]:
    if sentence is None or named is None:
        form = "none" if report is None else "unnamed"
        return {"form": {form}, "speaker": set(), "speaker ending": set(), "speaker marks": set()}
    first, last = named[1]
    words = sentence.words[first:last]
    heads = [p.head for phrases in sentence.phrases for p in phrases if first <= p.head < last]
    head = sentence.words[min(heads)] if heads else words[0]
    lowers = [word.lower for word in words]
    marks = {
        "former": any(lower.startswith(_FORMER) for lower in lowers),
        "spokesman": head.lower.endswith(_SPOKESMEN),
        "both": any(lower in _BOTH or lower.endswith("parteien") for lower in lowers),
        "sent": any(lower.startswith(_SENT) for lower in lowers),
        "placed": any(lower in ("in", "im", "aus", "bei", "am", "vom", "von", "an", "auf") for lower in lowers[1:]),
        "named": any(word.tag == "NE" for word in words),
    }
    return {
        "form": {_form(lowers[0], words[0].tag)},
        "speaker": {head.lower},
        "speaker ending": {head.lower[-ENDING:]},
        "speaker marks": {mark for mark, holds in marks.items() if holds},
    }


def _form(first: str, tag: str) -> str:
    if first.startswith(("ein", "mehrere", "einige", "zwei", "drei")):
        return "indefinite"
    if tag == "ART":
        return "definite"
    if tag == "PPOSAT" or first in ("deren", "dessen"):
        return "possessive"
    return {"NE": "name", "NN": "bare", "PPER": "pronoun", "PIS": "one"}.get(tag, "other")


def _standing_in_text(scene: Scene, actor: ActorMention | None) -> str:
    """Return whether whoever speaks is of the country whose forces the text names, alone or among others."""
    if actor is None or actor.code is None or not scene.owners:
        return ""
    if actor.code not in scene.owners:
        return "none of the owners"
    return "only owner" if len(scene.owners) == 1 else "main owner" if actor.code == scene.main_owner else "an owner"
